"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.importPreview = importPreview;
exports.rowsToMend = rowsToMend;
/** The preview of a list of schools, before anything is written. */
const address_1 = require("../../engine/project/address");
const names_1 = require("../../lib/names");
const words_1 = require("./words");
const mostShown = 100;
const mostGoodShown = 20;
/** What a person looks at before they confirm: what can be added, and what is wrong in which row. */
function importPreview({ unread, unknown }, rows) {
    const good = rows.filter(({ school }) => school);
    const bad = rows.filter(({ school }) => !school);
    return {
        unread,
        unknown,
        total: rows.length,
        good: good.length,
        bad: bad.length,
        goodWords: (0, names_1.counted)(good.length, 'school'),
        mend: bad.slice(0, mostShown).map(({ row, cells, errors }) => ({ row, said: said(cells), errors })),
        mendMore: Math.max(0, bad.length - mostShown),
        schools: good.slice(0, mostGoodShown).flatMap(({ school }) => (school ? [shown(school)] : [])),
        schoolsMore: Math.max(0, good.length - mostGoodShown),
    };
}
/** The start of what a row says, so that a person finds it again. */
function said(cells) {
    const words = cells.filter((cell) => cell !== '').join('; ');
    return words.length > 140 ? `${words.slice(0, 139)}…` : words;
}
function shown({ name, urn, number, type, phase, address, roll }) {
    const facts = [
        urn === undefined ? undefined : `URN ${urn}`,
        number === undefined ? undefined : `Number ${number}`,
        type && words_1.typeWords[type],
        phase && words_1.phaseWords[phase],
        address && (0, address_1.addressLine)(address),
        roll === undefined ? undefined : (0, names_1.counted)(roll, 'pupil'),
    ];
    return { name, facts: facts.filter((fact) => fact !== undefined).join(', ') };
}
/** The rows that cannot be added, as they came, with what to mend in a column of its own. */
function rowsToMend(headings, rows) {
    return {
        name: 'Rows to mend',
        columns: [...headings, 'What to mend'].map((heading) => ({ heading, width: 20 })),
        rows: rows
            .filter(({ school }) => !school)
            .map(({ cells, errors }) => [...headings.map((_, index) => cells[index] ?? ''), errors.join(' ')]),
    };
}
