"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.missingMigrations = missingMigrations;
exports.doneMigrations = doneMigrations;
exports.migrate = migrate;
const dialect_1 = require("./dialect");
const faults_1 = require("./faults");
const list_1 = require("./migrations/list");
/** The names of the migrations that a database lacks. A database without any tables lacks them all. */
async function missingMigrations(db) {
    const done = await doneMigrations(db);
    return Object.keys(list_1.migrations).filter((name) => !done.includes(name));
}
/** The names of the migrations that a database has, which may be more than this version knows. */
async function doneMigrations(db) {
    if (!(await db.schema.hasTable('knex_migrations')))
        return [];
    return (await db('knex_migrations').orderBy('id').pluck('name'));
}
/** @throws DatabaseRefusal where the database was made by a later version */
async function migrate(db) {
    if ((await missingMigrations(db)).length > 0)
        await db.transaction(migrateInside);
    const later = (await doneMigrations(db)).filter((name) => !Object.hasOwn(list_1.migrations, name));
    if (later.length > 0)
        throw new faults_1.DatabaseRefusal(`This database was made by a later version of Groundrules (${later.join(', ')}). Install that version, or restore a backup from before.`);
}
async function migrateInside(trx) {
    await (0, dialect_1.alone)(trx);
    // The names of the tables are those that knex gave them when it ran the migrations itself.
    if (!(await trx.schema.hasTable('knex_migrations')))
        await trx.schema.createTable('knex_migrations', (table) => {
            table.increments();
            table.string('name');
            table.integer('batch');
            table.timestamp('migration_time');
        });
    const [last] = (await trx('knex_migrations').max({ batch: 'batch' }));
    const batch = (last?.batch ?? 0) + 1;
    for (const name of await missingMigrations(trx)) {
        await list_1.migrations[name]?.up(trx);
        await trx('knex_migrations').insert({ name, batch, migration_time: new Date() });
    }
    if ((0, dialect_1.isPostgres)(trx))
        await orderByBytes(trx);
}
/**
 * Every text column compares by its bytes, as SQLite's do, whatever language the server was set up for: the same
 * order of the same names on every machine.
 */
async function orderByBytes(trx) {
    const { rows } = (await trx.raw(`
    SELECT c.table_name AS "table", c.column_name AS "column"
    FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.data_type = 'text'
      AND c.collation_name IS DISTINCT FROM 'C'
    ORDER BY 1, 2`));
    for (const table of new Set(rows.map((row) => row.table))) {
        const columns = rows.filter((row) => row.table === table);
        const changes = columns.map(() => 'ALTER COLUMN ?? TYPE text COLLATE "C"').join(', ');
        await trx.raw(`ALTER TABLE ?? ${changes}`, [table, ...columns.map(({ column }) => column)]);
    }
}
