"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.importPreview = importPreview;
exports.rowsToMend = rowsToMend;
/** The preview of a list of members, before anything is written. */
const address_1 = require("../../engine/project/address");
const office_1 = require("../../engine/project/office");
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const mostShown = 100;
const mostGoodShown = 20;
/** What a person looks at before they confirm: what can be added, and what is wrong in which row. */
function importPreview({ unread }, { rows, newFounders }) {
    const good = rows.filter((row) => row.person);
    const bad = rows.filter((row) => !row.person);
    const members = good.filter(({ person }) => person?.entered !== undefined && person.ceased === undefined);
    const former = good.filter(({ person }) => person?.ceased !== undefined);
    return {
        unread,
        total: rows.length,
        good: good.length,
        bad: bad.length,
        adds: [
            (0, names_1.counted)(members.length, 'member'),
            (0, names_1.counted)(former.length, 'former member'),
            (0, names_1.counted)(good.length - members.length - former.length, 'officer who is not a member', 'officers who are not members'),
        ].filter((words) => !words.startsWith('0 ')),
        fresh: newFounders.length,
        mend: bad.slice(0, mostShown).map(({ row, cells, errors }) => ({ row, said: said(cells), errors })),
        mendMore: Math.max(0, bad.length - mostShown),
        people: good
            .slice(0, mostGoodShown)
            .flatMap(({ row, person }) => (person ? { row, ...shown(person) } : [])),
        peopleMore: Math.max(0, good.length - mostGoodShown),
    };
}
/** The start of what a row says, so that a person finds it again. */
function said(cells) {
    const words = cells.filter((cell) => cell !== '').join('; ');
    return words.length > 140 ? `${words.slice(0, 139)}…` : words;
}
function shown(person) {
    const { number, entered, ceased, shares, paidPence, offices, address } = person;
    const facts = [
        number === undefined ? '' : `Number ${number}`,
        entered === undefined ? 'Not a member' : `Entered ${(0, dates_1.longDate)(entered)}`,
        ceased === undefined ? '' : `Ceased ${(0, dates_1.longDate)(ceased)}`,
        address ? (0, address_1.addressLine)(address) : '',
        shares === 0 ? '' : (0, names_1.counted)(shares, 'share'),
        paidPence === 0 ? '' : `${(0, money_1.pounds)(paidPence)} paid`,
        ...offices.map(({ office, took }) => `${office_1.officeNames[office]} since ${(0, dates_1.longDate)(took)}`),
    ];
    return { name: person.name, facts: facts.filter((fact) => fact !== '').join('; ') };
}
/** The rows that cannot be added, as they came, with what to mend in a column of its own. */
function rowsToMend(headings, rows) {
    return {
        name: 'Rows to mend',
        columns: [...headings, 'What to mend'].map((heading) => ({ heading, width: 20 })),
        rows: rows
            .filter((row) => !row.person)
            .map(({ cells, errors }) => [...headings.map((_, index) => cells[index] ?? ''), errors.join(' ')]),
    };
}
