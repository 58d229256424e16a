/** What differs between the two databases and is asked for elsewhere in this folder. */
import type { Knex } from 'knex'

/** Whether this is PostgreSQL; else it is SQLite. */
export function isPostgres(db: Knex): boolean {
  return (db.client as { driverName: string }).driverName === 'pg'
}

/**
 * Takes NUL characters out of a text. Nobody can type one, PostgreSQL cannot keep one, and what is kept must not depend on
 * the database.
 */
export function withoutNul(value: unknown): unknown {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '') : value
}

/** Any number, the same in every process. */
const lockNumber = 4_870_617

/** Keeps every other process from the same kind of work until the transaction ends: on SQLite a transaction does so. */
export async function alone(trx: Knex): Promise<void> {
  if (isPostgres(trx)) await trx.raw('SELECT pg_advisory_xact_lock(?)', [lockNumber])
}

/** Lets a transaction that goes over everything take the time that it needs, where a request may not. */
export async function unhurried(trx: Knex): Promise<void> {
  if (!isPostgres(trx)) return
  await trx.raw('SET LOCAL statement_timeout = 0')
  await trx.raw('SET LOCAL idle_in_transaction_session_timeout = 0')
}

/**
 * Has the database refuse to change or delete rows of a table. Only with the whole project may they go.
 * @param words what the refusal says, such as `the ledger is append-only`: written by us, never by a person
 */
export async function appendOnly(knex: Knex, table: string, words: string): Promise<void> {
  for (const statement of (isPostgres(knex) ? postgresTriggers : sqliteTriggers)(table, words))
    await knex.raw(statement)
}

function sqliteTriggers(table: string, words: string): string[] {
  return [
    `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${words}'); END`,
    `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
    WHEN EXISTS (SELECT 1 FROM projects WHERE id = OLD.project)
    BEGIN SELECT RAISE(ABORT, '${words}'); END`,
  ]
}

function postgresTriggers(table: string, words: string): string[] {
  return [
    `CREATE FUNCTION ${table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF TG_OP = 'DELETE' THEN
        IF NOT EXISTS (SELECT 1 FROM projects WHERE id = OLD.project) THEN RETURN OLD; END IF;
      END IF;
      RAISE EXCEPTION '${words}';
    END $$`,
    `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
      FOR EACH ROW EXECUTE FUNCTION ${table}_refuse()`,
    `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
      FOR EACH ROW EXECUTE FUNCTION ${table}_refuse()`,
    `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION ${table}_refuse()`,
  ]
}
