/**
 * Copies of a SQLite database, made and put back while it is in use. A copy is a database like any other, whole at one
 * moment, readable by its owner only.
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { Knex } from 'knex'
import { damageBeside, damageOf } from './damage'
import { DatabaseRefusal } from './faults'
import { doneMigrations, migrate, missingMigrations } from './migrate'
import { migrations } from './migrations/list'
import { connect, databaseFile } from './sqlite'

/** The folder of the copies that are made without being asked for. */
export function backupsFolder(dataDir: string): string {
  return path.join(dataDir, 'backups')
}

/**
 * Copies a database to a file, which is there whole or not at all.
 * @param source the connection through which the database is written, or one that only reads
 */
export async function copyTo(
  source: Database.Database,
  file: string,
  how: { inOneGo: boolean } = { inOneGo: false },
): Promise<void> {
  const part = `${file}.${process.pid}.part`
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  try {
    closeSync(openSync(part, 'w', 0o600))
    await source.backup(part, how.inOneGo ? allPages : undefined)
    const fault = await damageBeside(part)
    if (fault !== undefined) throw new DatabaseRefusal(`The copy is damaged (${fault}). Check the disk.`)
    await flush(part)
    renameSync(part, file)
    await flush(path.dirname(file))
  } finally {
    for (const left of [part, `${part}-journal`, `${part}-wal`, `${part}-shm`]) rmSync(left, { force: true })
  }
}

/** In one go, so that nobody's writing makes it start again; another process answers requests meanwhile. */
const allPages = { progress: () => 2 ** 31 - 1 }

/** Copies the database of a folder to a file, also while a server uses it. */
export async function backUpFolder(dataDir: string, file: string): Promise<void> {
  const database = new Database(path.join(dataDir, databaseFile), { readonly: true, fileMustExist: true })
  try {
    await copyTo(database, file, { inOneGo: true })
  } finally {
    database.close()
  }
}

/**
 * Puts a copy in place of the database of a folder, also while a server uses it. The copy is checked and brought up to
 * date first; what was there is kept beside it.
 * @returns where what was there is kept now; undefined where nothing was there
 * @throws DatabaseRefusal where the file is not a copy that this version can read; nothing is changed then
 */
export async function restoreFolder(dataDir: string, file: string, now: Date): Promise<string | undefined> {
  const live = path.join(dataDir, databaseFile)
  const ready = path.join(backupsFolder(dataDir), `.restoring-${process.pid}.sqlite3`)
  try {
    await openedCopy(file, (source) => copyTo(source, ready))
    await bringUpToDate(ready)
    if (!existsSync(live)) {
      renameSync(ready, live)
      return undefined
    }
    const before = keptName(dataDir, 'before-restore', now)
    await keepWhatIsThere(dataDir, before)
    await openedCopy(ready, (source) => putInPlace(source, live))
    return before
  } finally {
    for (const left of [ready, `${ready}-wal`, `${ready}-shm`]) rmSync(left, { force: true })
  }
}

/** A damaged database cannot be copied page by page as a database; its file can. */
async function keepWhatIsThere(dataDir: string, kept: string): Promise<void> {
  const live = path.join(dataDir, databaseFile)
  if (damageOf(live) === undefined) {
    await backUpFolder(dataDir, kept)
    return
  }
  mkdirSync(path.dirname(kept), { recursive: true, mode: 0o700 })
  for (const ending of ['', '-wal', '-shm'])
    if (existsSync(live + ending)) renameSync(live + ending, kept + ending)
}

async function putInPlace(source: Database.Database, live: string): Promise<void> {
  if (existsSync(live)) await source.backup(live, allPages)
  else await copyTo(source, live)
}

async function bringUpToDate(file: string): Promise<void> {
  const db = connect(file)
  try {
    await migrate(db)
    await db.raw('PRAGMA wal_checkpoint(TRUNCATE)')
  } finally {
    await db.destroy()
  }
}

/** Opens a file that is to be restored, once it is known to be ours and whole. */
export async function openedCopy<T>(
  file: string,
  work: (source: Database.Database) => Promise<T>,
): Promise<T> {
  if (!existsSync(file)) throw new DatabaseRefusal(`There is no file ${file}. Name a backup.`)
  const fault = damageOf(file)
  if (fault !== undefined)
    throw new DatabaseRefusal(`${file} is not a backup, or it is damaged (${fault}). Name another one.`)
  const source = new Database(file, { readonly: true })
  try {
    const tables = source.prepare('SELECT name FROM sqlite_master').pluck().all()
    if (!['projects', 'ledger', 'knex_migrations'].every((table) => tables.includes(table)))
      throw new DatabaseRefusal(`${file} is a database of something else. Name a backup of Groundrules.`)
    const done = source.prepare('SELECT name FROM knex_migrations').pluck().all() as string[]
    const later = done.filter((name) => !Object.hasOwn(migrations, name))
    if (later.length > 0)
      throw new DatabaseRefusal(
        `${file} comes from a later version of Groundrules (${later.join(', ')}). Install that version first.`,
      )
    return await work(source)
  } finally {
    source.close()
  }
}

/** How many nightly copies are kept, and how many of each other kind. */
export const keptNights = 14
const keptOthers = 5

/** Makes today's copy, unless it is there, and takes away the fifteenth. Returns its path where it was made. */
export async function nightlyBackup(db: Knex, dataDir: string, today: string): Promise<string | undefined> {
  const file = path.join(backupsFolder(dataDir), `night-${today}.sqlite3`)
  if (existsSync(file)) return undefined
  await copyTo(await connectionOf(db), file)
  prune(dataDir)
  clearParts(dataDir, today)
  return file
}

/** Keeps a copy of a database that is about to be upgraded. */
export async function backUpBeforeUpgrade(db: Knex, dataDir: string): Promise<void> {
  const last = (await doneMigrations(db)).at(-1)
  if (last === undefined || (await missingMigrations(db)).length === 0) return
  await copyTo(
    await connectionOf(db),
    path.join(backupsFolder(dataDir), `before-upgrade-from-${last}.sqlite3`),
  )
  prune(dataDir)
}

/** @throws DatabaseRefusal where the database of a folder is damaged, with what to do */
export function mustBeWhole(dataDir: string): void {
  const file = path.join(dataDir, databaseFile)
  if (!existsSync(file)) return
  const folder = backupsFolder(dataDir)
  const [newest] = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.startsWith('night-'))
        .toSorted()
        .slice(-1)
    : []
  // A file without a byte is a database in which nothing is yet: unless there was something in it last night.
  const isEmptied = newest !== undefined && statSync(file).size === 0
  const fault = isEmptied ? 'it is empty' : damageOf(file)
  if (fault === undefined) return
  throw new DatabaseRefusal(
    `The database ${file} is damaged (${fault}). It was not changed. Restore a backup: npm run -s restore -- ${newest === undefined ? 'FILE' : path.join(folder, newest)}`,
  )
}

/** The connection through which everything is written: copying through it never has to start again. */
async function connectionOf(db: Knex): Promise<Database.Database> {
  const client = db.client as {
    acquireConnection: () => Promise<Database.Database>
    releaseConnection: (connection: Database.Database) => Promise<void>
  }
  const connection = await client.acquireConnection()
  await client.releaseConnection(connection)
  return connection
}

function keptName(dataDir: string, why: string, now: Date): string {
  const stamp = now.toISOString().replaceAll(':', '').slice(0, 17)
  return path.join(backupsFolder(dataDir), `${why}-${stamp}.sqlite3`)
}

/** Takes away what an earlier night left of a copy, where the process was ended in the middle of it. */
function clearParts(dataDir: string, today: string): void {
  const folder = backupsFolder(dataDir)
  for (const name of readdirSync(folder))
    if (/^night-.*\.part(-\w+)?$/.test(name) && !name.startsWith(`night-${today}`))
      rmSync(path.join(folder, name))
}

function prune(dataDir: string): void {
  const folder = backupsFolder(dataDir)
  const names = readdirSync(folder).filter((name) => name.endsWith('.sqlite3'))
  for (const [kind, most] of [
    ['night', keptNights],
    ['before-upgrade', keptOthers],
    ['before-restore', keptOthers],
  ] as const) {
    const old = names
      .filter((name) => name.startsWith(`${kind}-`))
      .toSorted()
      .slice(0, -most)
    for (const name of old) rmSync(path.join(folder, name))
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
