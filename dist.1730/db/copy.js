"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.copyDatabase = copyDatabase;
/**
 * Everything from one database into another, of whichever kinds, in one transaction: all of it, proved equal, or
 * nothing.
 */
const node_crypto_1 = require("node:crypto");
const dialect_1 = require("./dialect");
const faults_1 = require("./faults");
const batch = 100;
/**
 * Copies every table. The target has the same migrations, and whatever it held is taken out first.
 * @returns what both hold now, counted and hashed on each side
 * @throws DatabaseRefusal where the two differ; the target is as it was then
 */
async function copyDatabase(from, to) {
    return reading(from, (source) => to.transaction(async (target) => {
        const tables = await tablesInOrder((0, dialect_1.isPostgres)(source) ? target : source);
        await empty(target, tables);
        for (const table of tables)
            await copyTable(source, target, table);
        const copied = [];
        for (const table of tables) {
            const [there, here] = [await contents(source, table), await contents(target, table)];
            if (there.hash !== here.hash || there.rows !== here.rows)
                throw new faults_1.DatabaseRefusal(`The copy of ${table} differs: ${there.rows} rows, and ${here.rows} after copying. Nothing was kept.`);
            copied.push(here);
        }
        return copied;
    }));
}
/** Reads one moment of a database. SQLite's transactions keep writers out meanwhile. */
function reading(db, work) {
    return (0, dialect_1.isPostgres)(db)
        ? db.transaction(work, { isolationLevel: 'repeatable read', readOnly: true })
        : db.transaction(work);
}
/** The tables of SQLite, each after those that it refers to; without the search, which each start makes from documents/. */
async function tablesInOrder(sqlite) {
    const names = (await sqlite('sqlite_master')
        .where({ type: 'table' })
        .whereNot('name', 'like', 'sqlite_%')
        .whereNot('name', 'like', 'knex_%')
        .whereNot('name', 'like', 'guidance%')
        .orderBy('name')
        .pluck('name'));
    const ordered = [];
    const add = async (name) => {
        if (ordered.includes(name))
            return;
        const keys = (await sqlite.raw('SELECT "table" FROM pragma_foreign_key_list(?)', [name]));
        for (const { table } of keys)
            if (table !== name)
                await add(String(table));
        ordered.push(name);
    };
    // Projects first: with them goes everything that hangs on them, also what is only ever added to.
    for (const name of ['projects', ...names])
        await add(name);
    return ordered;
}
async function empty(target, tables) {
    if ((0, dialect_1.isPostgres)(target))
        await target.raw(`LOCK TABLE ${tables.map(() => '??').join(', ')} IN ACCESS EXCLUSIVE MODE`, [...tables]);
    await target('projects').delete();
    for (const table of tables.toReversed())
        await target(table).delete();
}
async function copyTable(source, target, table) {
    const columns = (await target(table).columnInfo());
    for await (const rows of batches(source, table))
        await target(table).insert(rows.map((row) => fitted(row, columns)));
    if (!(0, dialect_1.isPostgres)(target))
        return;
    // Numbers that the database gives out go on after the last one that is in use.
    for (const [column, { defaultValue }] of Object.entries(columns))
        if (String(defaultValue).startsWith('nextval('))
            await target.raw(`SELECT setval(pg_get_serial_sequence(?, ?), COALESCE((SELECT max(??) FROM ??), 0) + 1, false)`, [`"${table}"`, column, column, table]);
}
/** SQLite keeps yes and no as 1 and 0. */
function fitted(row, columns) {
    return Object.fromEntries(Object.entries(row).map(([name, value]) => [
        name,
        columns[name]?.type === 'boolean' && value !== null ? Boolean(value) : value,
    ]));
}
async function* batches(db, table) {
    if ((0, dialect_1.isPostgres)(db)) {
        await db.raw('DECLARE copying CURSOR FOR SELECT * FROM ??', [table]);
        for (;;) {
            const { rows } = (await db.raw(`FETCH ${batch} FROM copying`));
            if (rows.length === 0)
                break;
            yield rows;
        }
        await db.raw('CLOSE copying');
        return;
    }
    for (let last = 0;;) {
        const rows = (await db(table)
            .where('rowid', '>', last)
            .orderBy('rowid')
            .limit(batch)
            .select('*', db.raw('rowid AS "rowid of sqlite"')));
        if (rows.length === 0)
            return;
        last = Number(rows.at(-1)?.['rowid of sqlite']);
        for (const row of rows)
            delete row['rowid of sqlite'];
        yield rows;
    }
}
async function contents(db, table) {
    let count = 0;
    let sum = 0n;
    for await (const rows of batches(db, table)) {
        count += rows.length;
        for (const row of rows)
            sum += BigInt(`0x${rowHash(row)}`);
    }
    return { table, rows: count, hash: BigInt.asUintN(256, sum).toString(16).padStart(64, '0') };
}
function rowHash(row) {
    const hash = (0, node_crypto_1.createHash)('sha256');
    for (const name of Object.keys(row).toSorted()) {
        const value = row[name];
        const plain = typeof value === 'boolean' ? Number(value) : value;
        hash.update(JSON.stringify(name));
        hash.update(Buffer.isBuffer(plain) ? plain : JSON.stringify(plain));
    }
    return hash.digest('hex');
}
