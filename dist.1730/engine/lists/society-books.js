"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.bookLists = void 0;
/** The lists of the books beside the registers: charges, interests, gifts and inspections, as at a day. */
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const reference_1 = require("../library/reference");
const dates_2 = require("../../lib/dates");
const project_1 = require("../project/project");
const promises_1 = require("../project/promises");
const society_books_1 = require("../project/society-books");
exports.bookLists = {
    'charges.all': {
        keys: ['number', 'on', 'what', 'lender', 'sum', 'due', 'sent', 'acknowledged', 'released'],
        rows: chargeRows,
    },
    'interests.all': { keys: ['name', 'what', 'since', 'handled', 'ended'], rows: interestRows },
    'gifts.all': { keys: ['on', 'name', 'other', 'what', 'end'], rows: giftRows },
    'inspections.all': {
        keys: ['number', 'on', 'name', 'what', 'due', 'shown', 'copy', 'fee'],
        rows: inspectionRows,
    },
};
function chargeRows({ project, asAt, library }) {
    const days = (0, reference_1.figureById)(library.reference, 'charge-days')?.amount ?? 0;
    return (0, society_books_1.recordsAt)(project, 'charges', asAt).map((one, index) => ({
        number: String(index + 1),
        on: (0, dates_1.longDate)(one.on),
        what: one.what,
        lender: one.lender,
        sum: (0, money_1.pounds)(one.pence),
        due: (0, dates_1.longDate)((0, dates_2.addDays)(one.on, days)),
        sent: dayOr(one.sent, 'Not yet'),
        acknowledged: dayOr(one.acknowledged, 'Not yet'),
        released: dayOr(one.released, ''),
    }));
}
function interestRows(source) {
    return (0, society_books_1.recordsAt)(source.project, 'interests', source.asAt).map((one) => ({
        name: nameOf(source, one.founder),
        what: one.what ?? `Nothing to declare (${(0, dates_1.longDate)(one.on)})`,
        since: dayOr(one.since, ''),
        handled: one.handled ?? '',
        ended: dayOr(one.ended, ''),
    }));
}
function giftRows(source) {
    return (0, society_books_1.recordsAt)(source.project, 'gifts', source.asAt).map((one) => ({
        on: (0, dates_1.longDate)(one.on),
        name: nameOf(source, one.founder),
        other: one.other,
        what: one.pence === undefined ? one.what : `${one.what}, about ${(0, money_1.pounds)(one.pence)}`,
        end: society_books_1.giftWords[one.end],
    }));
}
function inspectionRows(source) {
    const { project, asAt, library } = source;
    const { inspectionDays } = (0, promises_1.promisesOf)(library.questions, project.answers);
    return (0, society_books_1.recordsAt)(project, 'inspections', asAt).map((one, index) => ({
        number: String(index + 1),
        on: (0, dates_1.longDate)(one.on),
        name: one.founder === undefined ? (one.name ?? '') : nameOf(source, one.founder),
        what: society_books_1.inspectedWords[one.what],
        due: (0, dates_1.longDate)((0, dates_2.addDays)(one.on, inspectionDays)),
        shown: one.refused === undefined ? dayOr(one.shown, 'Not yet') : `Refused: ${one.refused}`,
        copy: one.copy ? 'Yes' : 'No',
        fee: one.pence === undefined ? 'None' : (0, money_1.pounds)(one.pence),
    }));
}
function dayOr(day, otherwise) {
    return day === undefined ? otherwise : (0, dates_1.longDate)(day);
}
/** As on the register on that day; a former member as when they left. */
function nameOf({ project, register }, founder) {
    const left = register.former.findLast((one) => one.founder === founder);
    return (register.memberOf.get(founder) ?? left)?.name ?? (0, project_1.founderById)(project, founder)?.legalName ?? founder;
}
