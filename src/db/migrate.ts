/**
 * Brings a database up to date: every migration that is missing, in one transaction, so that an upgrade that was
 * interrupted has changed nothing and the next start does it whole. Two processes that start at once follow one
 * another.
 */
import type { Knex } from 'knex'
import { alone, isPostgres, unhurried } from './dialect'
import { DatabaseRefusal } from './faults'
import { migrations } from './migrations/list'

/** The names of the migrations that a database lacks. A database without any tables lacks them all. */
export async function missingMigrations(db: Knex): Promise<string[]> {
  const done = await doneMigrations(db)
  return Object.keys(migrations).filter((name) => !done.includes(name))
}

/** The names of the migrations that a database has, which may be more than this version knows. */
export async function doneMigrations(db: Knex): Promise<string[]> {
  if (!(await db.schema.hasTable('knex_migrations'))) return []
  return (await db('knex_migrations').orderBy('id').pluck('name')) as string[]
}

/** @throws DatabaseRefusal where the database was made by a later version */
export async function migrate(db: Knex): Promise<void> {
  if ((await missingMigrations(db)).length > 0) await db.transaction(migrateInside)
  const later = (await doneMigrations(db)).filter((name) => !Object.hasOwn(migrations, name))
  if (later.length > 0)
    throw new DatabaseRefusal(
      `This database was made by a later version of Groundrules (${later.join(', ')}). Install that version, or restore a backup from before.`,
    )
}

async function migrateInside(trx: Knex): Promise<void> {
  await unhurried(trx)
  await alone(trx)
  // The names of the tables are those that knex gave them when it ran the migrations itself.
  if (!(await trx.schema.hasTable('knex_migrations')))
    await trx.schema.createTable('knex_migrations', (table) => {
      table.increments()
      table.string('name')
      table.integer('batch')
      table.timestamp('migration_time')
    })
  const [last] = (await trx('knex_migrations').max({ batch: 'batch' })) as { batch: number | null }[]
  const batch = (last?.batch ?? 0) + 1
  for (const name of await missingMigrations(trx)) {
    await migrations[name]?.up(trx)
    await trx('knex_migrations').insert({ name, batch, migration_time: new Date() })
  }
  if (isPostgres(trx)) await orderByBytes(trx)
}

/**
 * Every text column compares by its bytes, as SQLite's do, whatever language the server was set up for: the same
 * order of the same names on every machine.
 */
async function orderByBytes(trx: Knex): Promise<void> {
  const { rows } = (await trx.raw(`
    SELECT c.table_name AS "table", c.column_name AS "column"
    FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.data_type = 'text'
      AND c.collation_name IS DISTINCT FROM 'C'
    ORDER BY 1, 2`)) as { rows: { table: string; column: string }[] }
  for (const table of new Set(rows.map((row) => row.table))) {
    const columns = rows.filter((row) => row.table === table)
    const changes = columns.map(() => 'ALTER COLUMN ?? TYPE text COLLATE "C"').join(', ')
    await trx.raw(`ALTER TABLE ?? ${changes}`, [table, ...columns.map(({ column }) => column)])
  }
}
