"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.yearWorkbook = yearWorkbook;
/** The workbook of the annual return: what the sheet of figures says, as numbers that can be copied and added up. */
const dates_1 = require("../../lib/dates");
const office_1 = require("../project/office");
const project_1 = require("../project/project");
const year_counts_1 = require("../project/year-counts");
const year_1 = require("./year");
const text = (words, bold) => ({ text: words, ...(bold && { bold }) });
const whole = (number) => ({ number, format: 'whole' });
const money = (pence) => ({ number: pence / 100, format: 'money' });
/** The sheets; none while no year is over. */
function yearWorkbook(source) {
    const view = (0, year_1.yearOfPaper)(source);
    if (!view)
        return [];
    const counts = (0, year_counts_1.yearCounts)(source.project.ledger, view.year, source.asAt);
    return [
        {
            name: 'Year',
            widths: [44, 20, 20],
            rows: [...yearPart(view), [], ...memberPart(counts), [], ...capitalPart(counts)],
        },
        { name: 'Figures', widths: [44, 20], rows: figurePart(view) },
        { name: 'Officers', widths: [34, 24, 22, 22], rows: officerPart(counts, source), frozen: 1 },
    ];
}
function yearPart({ year, dates }) {
    return [
        [text('Figures for the annual return', true)],
        [text('First day of the year'), text((0, dates_1.longDate)(year.begins))],
        [text('Last day of the year'), text((0, dates_1.longDate)(year.ends))],
        [text('Due by'), text((0, dates_1.longDate)(dates.return))],
    ];
}
function memberPart({ members }) {
    return [
        [text('Members', true)],
        [text('At the start of the year'), whole(members.start)],
        [text('Joined'), whole(members.joined)],
        [text('Left'), whole(members.left)],
        [text('At the end of the year'), { formula: 'B7+B8-B9', comesTo: members.end, format: 'whole' }],
    ];
}
function capitalPart({ start, end }) {
    return [
        [text('Shares and loans', true), text('At the start', true), text('At the end', true)],
        [text('Shares held (number)'), whole(start.shares), whole(end.shares)],
        [text('Paid up on shares'), money(start.paid), money(end.paid)],
        [text('Loans from members'), money(start.loans), money(end.loans)],
        [text('Deposits from members'), money(start.deposits), money(end.deposits)],
        [text('Other property of members'), money(start.other), money(end.other)],
    ];
}
function figurePart({ record }) {
    const figures = record?.figures;
    if (!figures)
        return [[text('Nobody has written down the figures of the year yet.')]];
    return [
        [text('Figures from your accounts', true)],
        [text('Turnover'), money(figures.turnover)],
        [text('Assets at the end of the year'), money(figures.assets)],
        [text('Surplus (a loss is below 0)'), money(figures.surplus)],
        [text('Wages of the year'), money(figures.wages)],
        [text('General reserve before this surplus'), money(figures.reserve)],
        ...(figures.payments === undefined
            ? []
            : [[text('Receipts and payments together'), money(figures.payments)]]),
    ];
}
function officerPart({ officers }, { project }) {
    return [
        ['Name', 'Office', 'Took office', 'Left office'].map((words) => text(words, true)),
        ...officers.map(({ founder, office, took, left }) => [
            text((0, project_1.founderById)(project, founder)?.legalName ?? founder),
            text(office_1.officeNames[office]),
            text((0, dates_1.longDate)(took)),
            text(left === undefined ? '' : (0, dates_1.longDate)(left)),
        ]),
    ];
}
