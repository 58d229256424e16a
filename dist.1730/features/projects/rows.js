"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.next = next;
exports.toRow = toRow;
exports.fromRow = fromRow;
exports.empties = empties;
/** Columns that one database gives back as 0 and 1, and another as true and false. */
const booleans = [
    'over18',
    'notDisqualified',
    'inOffers',
    'statutory',
    'quoteOnly',
    'preparation',
    'expertsAtHand',
];
/** The next free number of a project’s rows in a table. */
async function next(db, table, project, column = 'position') {
    const [row] = (await db(table).where({ project }).max({ last: column }));
    return (row?.last ?? 0) + 1;
}
/** A record as columns: lists and addresses as JSON text. */
function toRow(record, json) {
    return Object.fromEntries(Object.entries(record).map(([key, value]) => [
        key,
        json.includes(key) ? JSON.stringify(value) : value,
    ]));
}
/** Columns as a record: what is empty is left out, so that a project file reads back the same. */
function fromRow(row, json) {
    const fields = Object.entries(row)
        .filter(([key, value]) => value !== null && key !== 'project' && key !== 'position')
        .map(([key, value]) => {
        if (json.includes(key))
            return [key, JSON.parse(String(value))];
        return [key, booleans.includes(key) ? Boolean(value) : value];
    });
    return Object.fromEntries(fields);
}
/** Each column as empty: for an update that puts a whole record in the place of another. */
function empties(columns) {
    return Object.fromEntries(columns.map((column) => [column, null]));
}
