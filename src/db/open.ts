/** The database: SQLite in a folder, or PostgreSQL where `DATABASE_URL` names one. The rest of the house cannot tell. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Knex } from 'knex'
import { backUpBeforeUpgrade, mustBeWhole } from './backup'
import { migrate, missingMigrations } from './migrate'
import { connectPostgres } from './postgres'
import { connect, databaseFile } from './sqlite'

/** A connection or a transaction: a store never knows which. */
export type Db = Knex

/** Where the data is. */
export interface DataPlace {
  /** The folder of the SQLite database, which is made if it is not there. */
  dataDir: string
  /** The PostgreSQL database to use instead. */
  databaseUrl?: string
}

/**
 * Opens the database and brings it up to date; a SQLite file is checked first, and copied before it is changed.
 * @throws DatabaseRefusal with words for whoever runs the server
 */
export async function openDatabase(place: DataPlace): Promise<Db> {
  const { dataDir, databaseUrl } = place
  if (databaseUrl === undefined) mustBeWhole(dataDir)
  const db = connectTo(place)
  try {
    if (databaseUrl === undefined) await backUpBeforeUpgrade(db, dataDir)
    await migrate(db)
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/** Connects to the database as it is. */
export function connectTo({ dataDir, databaseUrl }: DataPlace): Db {
  if (databaseUrl !== undefined) return connectPostgres(databaseUrl)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  return connect(path.join(dataDir, databaseFile))
}

/** Whether the database answers and has every migration. */
export async function isReady(db: Db): Promise<boolean> {
  return (await missingMigrations(db)).length === 0
}
