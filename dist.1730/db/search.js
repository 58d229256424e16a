"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.searchTable = searchTable;
exports.searchWords = searchWords;
exports.indexEntries = indexEntries;
exports.findEntries = findEntries;
const dialect_1 = require("./dialect");
const transact_1 = require("./transact");
/** Signs that cannot stand in a text: they mark where a word that was looked for starts and ends. */
const start = '\u0002';
const end = '\u0003';
const most = 20;
/** Makes the table of the search, for a migration. */
async function searchTable(knex) {
    if (!(0, dialect_1.isPostgres)(knex)) {
        await knex.raw("CREATE VIRTUAL TABLE guidanceSearch USING fts5(address UNINDEXED, kind UNINDEXED, title, body, tokenize = 'porter unicode61 remove_diacritics 2')");
        return;
    }
    await knex.schema.createTable('guidanceSearch', (table) => {
        table.text('address').notNullable();
        table.text('kind').notNullable();
        table.text('title').notNullable();
        table.text('body').notNullable();
        table.specificType('words', 'tsvector').notNullable();
    });
    await knex.raw('CREATE INDEX "guidanceSearchWords" ON "guidanceSearch" USING gin (words)');
}
/** The words of what someone typed, twelve at most: letters and digits, and nothing else. */
function searchWords(typed) {
    return (typed
        .normalize('NFC')
        .slice(0, 400)
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, 12);
}
/** Brings the search up to date, where it was made from other words. */
async function indexEntries(db, entries, fingerprint) {
    if (await isIndexed(db, fingerprint))
        return;
    await (0, transact_1.transact)(db, async (trx) => {
        // Where two processes start at once, one makes it and the other finds it made.
        if ((0, dialect_1.isPostgres)(trx))
            await trx.raw('LOCK TABLE "guidanceIndex" IN EXCLUSIVE MODE');
        if (await isIndexed(trx, fingerprint))
            return;
        await trx('guidanceSearch').delete();
        await trx('guidanceIndex').delete();
        for (const { address, kind, title, body } of entries) {
            const row = { address, kind, title: cleaned(title), body: cleaned(body) };
            const words = "setweight(to_tsvector('english', ?), 'A') || setweight(to_tsvector('english', ?), 'B')";
            await trx('guidanceSearch').insert((0, dialect_1.isPostgres)(trx) ? { ...row, words: trx.raw(words, [row.title, row.body]) } : row);
        }
        await trx('guidanceIndex').insert({ fingerprint });
    });
}
async function isIndexed(db, fingerprint) {
    return (await db('guidanceIndex').where({ fingerprint }).select('fingerprint')).length > 0;
}
/**
 * What is found, best first, twenty at most: what has all the words, or where nothing has, what has any.
 * @param words as `searchWords` gives them
 */
async function findEntries(db, words) {
    if (words.length === 0)
        return [];
    const find = (0, dialect_1.isPostgres)(db) ? findInPostgres : findInSqlite;
    const all = await find(db, words, true);
    return all.length > 0 || words.length === 1 ? all : find(db, words, false);
}
async function findInSqlite(db, words, every) {
    const query = words.map((word) => `"${word}"*`).join(every ? ' AND ' : ' OR ');
    const rows = (await db('guidanceSearch')
        .whereRaw('guidanceSearch MATCH ?', [query])
        .orderByRaw('bm25(guidanceSearch, 0, 0, 8, 1)')
        .limit(most)
        .select('address', 'kind', 'title')
        .select(db.raw('snippet(guidanceSearch, 3, ?, ?, ?, 30) AS snippet', [start, end, '…'])));
    return rows.map(found);
}
async function findInPostgres(db, words, every) {
    const query = words.map((word) => `${word}:*`).join(every ? ' & ' : ' | ');
    const options = `StartSel=${start}, StopSel=${end}, MaxWords=30, MinWords=15`;
    const rows = (await db('guidanceSearch')
        .whereRaw("words @@ to_tsquery('english', ?)", [query])
        .orderByRaw("ts_rank(words, to_tsquery('english', ?)) DESC, address", [query])
        .limit(most)
        .select('address', 'kind', 'title')
        .select(db.raw("ts_headline('english', body, to_tsquery('english', ?), ?) AS snippet", [query, options])));
    return rows.map(found);
}
function found({ address, kind, title, snippet }) {
    const pieces = snippet.split(start).flatMap((part, index) => {
        if (index === 0)
            return [{ text: part, hit: false }];
        const [hit = '', rest = ''] = part.split(end);
        return [
            { text: hit, hit: true },
            { text: rest, hit: false },
        ];
    });
    return { address, kind, title, pieces: pieces.filter(({ text }) => text !== '') };
}
function cleaned(text) {
    return text.replaceAll(start, ' ').replaceAll(end, ' ');
}
