"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ledgerQueries = ledgerQueries;
exports.forgetLedger = forgetLedger;
/**
 * The SQL of the ledger. Rows are only ever added and are read far more often than written, so what was parsed is
 * kept and the next reading fetches only the rows after it.
 */
const joined_1 = require("../../db/joined");
function ledgerQueries(db) {
    return {
        /** The whole ledger, in the order written. The entries are shared with other readers and frozen. */
        ledger: (project) => readLedger(db, project),
        /** Adds entries at the end of the ledger, in this order. */
        async append(project, entries, now) {
            let place = (await lastPlace(db, project)) + 1;
            const rows = entries.map((entry) => ({
                project,
                place: place++,
                on: entry.on,
                kind: entry.kind,
                founder: entry.kind === 'correction' ? null : entry.founder,
                entry: JSON.stringify(entry),
                recordedAt: now,
            }));
            if (rows.length > 0)
                await db.batchInsert('ledger', rows, 50);
        },
    };
}
async function lastPlace(db, project) {
    const [row] = (await db('ledger').where({ project }).max({ last: 'place' }));
    return row?.last ?? 0;
}
/** The most entries kept for all projects together; about 100 MB at the most. */
const mostKept = 250_000;
/** By database, so that two databases in one process share nothing. A transaction has its database's `config`. */
const shelves = new WeakMap();
function shelfOf(db) {
    const database = db.client.config;
    const shelf = shelves.get(database) ?? new Map();
    shelves.set(database, shelf);
    return shelf;
}
/** Forgets what was read of a project's ledger. */
function forgetLedger(db, project) {
    shelfOf(db).delete(project);
}
/**
 * What is kept was always committed: it is read outside transactions only, and a transaction adds to it what it
 * sees itself for its own use. So nothing that is rolled back can stay.
 */
async function readLedger(db, project) {
    const shelf = shelfOf(db);
    const kept = shelf.get(project);
    const [head] = (await db('projects').where({ id: project }).select('createdAt'));
    const text = await textFrom(db, project, kept?.entries.length ?? 1);
    const more = kept && head?.createdAt === kept.createdAt ? textAfter(kept.last, text) : undefined;
    if (kept && more === undefined)
        shelf.delete(project);
    const fresh = more ?? (kept ? await textFrom(db, project, 1) : text);
    const entries = kept && more !== undefined ? kept.entries.concat(parsed(fresh)) : parsed(fresh);
    // Written anew: a part of the text that was read would keep all of it in memory.
    const last = fresh === '' ? kept?.last : JSON.stringify(entries.at(-1));
    if (db.isTransaction || head === undefined || last === undefined || entries.length === 0)
        return entries;
    // Taken off and put back: the one read longest ago is the first to go.
    shelf.delete(project);
    shelf.set(project, { createdAt: head.createdAt, last, entries });
    keepToSize(shelf);
    return entries.slice();
}
/** Stands between the texts of two rows: JSON has no line breaks of its own, and may have them around it. */
const between = ',\n';
/** The texts of the rows from a place on, as one. */
function textFrom(db, project, place) {
    const rows = db('ledger').where({ project }).where('place', '>=', place).orderBy('place').select('entry');
    return (0, joined_1.joined)(db, rows, 'entry', between);
}
/** What comes after a first row; undefined where another row is the first. */
function textAfter(row, text) {
    if (text === row)
        return '';
    return text.startsWith(row + between) ? text.slice(row.length + between.length) : undefined;
}
/** One long text is read several times faster than a hundred thousand short ones. */
function parsed(text) {
    const entries = JSON.parse(`[${text}]`);
    return entries.map(frozen);
}
function frozen(entry) {
    if ('address' in entry && typeof entry.address === 'object')
        Object.freeze(entry.address);
    if (entry.kind === 'correction' && entry.entry)
        frozen(entry.entry);
    return Object.freeze(entry);
}
function keepToSize(shelf) {
    let total = 0;
    for (const kept of shelf.values())
        total += kept.entries.length;
    for (const [project, kept] of shelf) {
        if (total <= mostKept)
            return;
        shelf.delete(project);
        total -= kept.entries.length;
    }
}
