"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.markWords = void 0;
exports.checkPage = checkPage;
exports.typedCheck = typedCheck;
const principles_1 = require("../../engine/project/principles");
const dates_1 = require("../../lib/dates");
const forms_1 = require("./forms");
exports.markWords = {
    well: 'We do this well',
    partly: 'In part',
    'not-yet': 'Not yet',
};
/** @param typed what stands in the fields; without it, the check of today */
function checkPage(principles, checks, today) {
    const last = (0, principles_1.checkBefore)(checks, today);
    return {
        options: Object.entries(exports.markWords).map(([value, text]) => ({ value, text })),
        lastOn: last && (0, dates_1.longDate)(last.on),
        principles: principles.map(({ id, title, means, asks }, index) => ({
            title: index < 7 ? `${index + 1}. ${title}` : title,
            means,
            asks,
            mark: (0, forms_1.markField)(id),
            note: (0, forms_1.noteField)(id),
            last: last && said(last, id),
        })),
        earlier: checks
            .filter((check) => check.on < today)
            .toReversed()
            .map((check) => ({
            on: (0, dates_1.longDate)(check.on),
            rows: principles.map(({ id, title }) => ({ title, ...said(check, id) })),
        })),
    };
}
/** What stands in the fields for a check. */
function typedCheck(check) {
    const fields = (check?.marks ?? []).flatMap(({ principle, mark, note = '' }) => [
        [(0, forms_1.markField)(principle), mark],
        [(0, forms_1.noteField)(principle), note],
    ]);
    return Object.fromEntries(fields);
}
function said(check, id) {
    const found = check.marks.find(({ principle }) => principle === id);
    return { mark: found ? exports.markWords[found.mark] : 'Not looked at', note: found?.note ?? '' };
}
