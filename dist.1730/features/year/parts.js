"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parts = exports.yearParts = void 0;
/** The forms of a year, one for each part. */
const financial_years_1 = require("../../engine/project/financial-years");
const dates_1 = require("../../lib/dates");
const accounts_part_1 = require("./accounts-part");
const audit_part_1 = require("./audit-part");
const fields_1 = require("./fields");
exports.yearParts = ['audit', 'figures', 'accounts', 'return', 'end'];
exports.parts = {
    figures: {
        title: 'Figures of the year',
        what: 'wrote down the figures of a year',
        fields: () => [
            {
                name: 'turnover',
                label: 'Turnover',
                hint: 'What you earned in the year, before any costs',
                kind: 'money',
            },
            {
                name: 'assets',
                label: 'Assets at the end of the year',
                hint: 'Everything you own, from the balance sheet',
                kind: 'money',
            },
            {
                name: 'result',
                label: 'Was there a surplus or a loss?',
                kind: 'choice',
                items: [
                    { value: 'surplus', text: 'A surplus, or nothing left' },
                    { value: 'loss', text: 'A loss' },
                ],
            },
            {
                name: 'surplus',
                label: 'Surplus or loss',
                hint: 'What is left after all costs, wages and tax',
                kind: 'money',
            },
            {
                name: 'wages',
                label: 'Wages of the whole year',
                hint: 'With what you pay on them. Your rules measure the reserve by it',
                kind: 'money',
            },
            {
                name: 'reserve',
                label: 'General reserve',
                hint: 'At the end of the year, before this surplus is used',
                kind: 'money',
            },
            {
                name: 'payments',
                label: 'Receipts and payments, added together (optional)',
                hint: 'Only if you think of lay auditors',
                kind: 'money',
                optional: true,
            },
        ],
        typed: (record) => {
            const { figures } = record ?? {};
            if (!figures)
                return {};
            return {
                ...Object.fromEntries(['turnover', 'assets', 'wages', 'reserve', 'payments'].map((key) => [
                    key,
                    (0, fields_1.typedPounds)(figures[key]),
                ])),
                result: figures.surplus < 0 ? 'loss' : 'surplus',
                surplus: (0, fields_1.typedPounds)(Math.abs(figures.surplus)),
            };
        },
        read: ({ money, choice }, { view, today }) => {
            if (view.year.ends >= today)
                return {
                    errors: {
                        turnover: `The year ends on ${(0, dates_1.longDate)(view.year.ends)}. Write its figures down after that day.`,
                    },
                };
            const { surplus = 0, payments } = money;
            const figures = {
                on: today,
                turnover: money['turnover'] ?? 0,
                assets: money['assets'] ?? 0,
                surplus: choice['result'] === 'loss' ? -surplus : surplus,
                wages: money['wages'] ?? 0,
                reserve: money['reserve'] ?? 0,
                ...(payments !== undefined && { payments }),
            };
            return { change: (record) => ({ ...record, figures }) };
        },
    },
    audit: audit_part_1.auditPart,
    accounts: accounts_part_1.accountsPart,
    return: {
        title: 'Annual return (AR30)',
        what: 'wrote down that a return was sent',
        fields: () => [{ name: 'filed', label: 'You sent it on', kind: 'day' }],
        typed: (record) => ({ filed: (0, fields_1.typedDay)(record?.filed) }),
        read: ({ day }, { view }) => {
            const filed = day['filed'] ?? '';
            if (filed <= view.year.ends)
                return {
                    errors: {
                        filed: `A return is sent after the year has ended, on ${(0, dates_1.longDate)(view.year.ends)}. Check the day.`,
                    },
                };
            return { change: (record) => ({ ...record, filed }) };
        },
    },
    end: {
        title: 'The last day of the year',
        what: 'wrote down the last day of a year',
        fields: () => [
            {
                name: 'moved',
                label: 'It was moved to (optional)',
                hint: 'Only by notice to the FCA. Leave it empty to go by your rules',
                kind: 'day',
                optional: true,
                future: true,
            },
        ],
        typed: (record) => ({ moved: (0, fields_1.typedDay)(record?.moved) }),
        read: ({ day }, { view }) => {
            const { moved } = day;
            const { begins } = view.year;
            const last = (0, financial_years_1.lastDayOf)(begins, 18);
            if (moved !== undefined && (moved <= begins || moved > last))
                return {
                    errors: {
                        moved: `It must be after ${(0, dates_1.longDate)(begins)} and no later than ${(0, dates_1.longDate)(last)}, 18 months on.`,
                    },
                };
            return {
                change: ({ moved: _moved, ...record }) => ({ ...record, ...(moved !== undefined && { moved }) }),
            };
        },
    },
};
