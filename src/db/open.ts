/**
 * The database: one SQLite file in WAL mode with `synchronous=FULL`, so that a page answered with a redirect
 * is on the disk, whatever happens to the process or the power (see decision 002).
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import knex, { type Knex } from 'knex'
import { migrationSource } from './migrations/list'

/** A connection or a transaction: a store never knows which. */
export type Db = Knex

/** The name of the database in its folder. */
export const databaseFile = 'groundrules.sqlite3'

/** Opens the database in a folder, which is made if it is not there, and brings it up to date. */
export async function openDatabase(folder: string): Promise<Db> {
  mkdirSync(folder, { recursive: true })
  const db = connect(path.join(folder, databaseFile))
  await db.migrate.latest()
  return db
}

/** Connects to a SQLite file, without migrating it. */
export function connect(filename: string): Db {
  return knex({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    // SQLite has one writer. One connection makes that plain, and a forgotten transaction handle shows as an
    // error within seconds.
    pool: { min: 1, max: 1, afterCreate: prepare },
    acquireConnectionTimeout: 5000,
    migrations: { migrationSource },
  })
}

interface RawConnection {
  pragma: (source: string) => unknown
}

function prepare(
  connection: RawConnection,
  done: (error: Error | null, connection: RawConnection) => void,
): void {
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('busy_timeout = 5000')
  done(null, connection)
}

/** Whether the database answers and has every migration. */
export async function isReady(db: Db): Promise<boolean> {
  const [, pending] = (await db.migrate.list()) as [unknown, unknown[]]
  return pending.length === 0
}
