/** Backing up, restoring and moving, of whichever kind the database is. */
import { closeSync, existsSync, openSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Knex } from 'knex'
import { backUpFolder, copyTo, openedCopy, restoreFolder } from './backup'
import { copyDatabase, type Contents } from './copy'
import { DatabaseRefusal } from './faults'
import { migrate } from './migrate'
import { connectTo, openDatabase, type DataPlace } from './open'
import { connectPostgres } from './postgres'
import { connect, databaseFile } from './sqlite'

/** Copies everything into a SQLite file, as it is at one moment. */
export async function backUpDatabase({ dataDir, databaseUrl }: DataPlace, file: string): Promise<void> {
  if (databaseUrl === undefined) {
    mustBeThere(dataDir)
    await backUpFolder(dataDir, file)
    return
  }
  await opened(connectPostgres(databaseUrl), (from) => withFile(file, (to) => copyDatabase(from, to)))
}

/**
 * Puts a backup in place of everything that is there.
 * @returns where what was there is kept now; undefined where nothing was there
 * @throws DatabaseRefusal where the file cannot be restored; nothing is changed then
 */
export async function restoreDatabase(
  place: DataPlace,
  file: string,
  now: Date,
): Promise<string | undefined> {
  const { dataDir, databaseUrl } = place
  if (databaseUrl === undefined) return restoreFolder(dataDir, file, now)
  const ready = path.join(dataDir, 'backups', `.restoring-${process.pid}.sqlite3`)
  const before = path.join(
    dataDir,
    'backups',
    `before-restore-${now.toISOString().replaceAll(':', '').slice(0, 17)}.sqlite3`,
  )
  try {
    await openedCopy(file, (source) => copyTo(source, ready))
    await opened(connectTo(place), async (to) => {
      await migrate(to)
      await backUpDatabase(place, before)
      await opened(connect(ready), async (from) => {
        await migrate(from)
        await copyDatabase(from, to)
      })
    })
    return before
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(ready + ending, { force: true })
  }
}

/**
 * Moves the SQLite database of a folder into a PostgreSQL database in which nobody has worked yet. The file stays; it is
 * checked and brought up to date first, with a copy from before, as at any start.
 * @throws DatabaseRefusal where there is nothing to move, or something where it should go
 */
export async function moveDatabase(dataDir: string, url: string): Promise<Contents[]> {
  mustBeThere(dataDir)
  return opened(await openDatabase({ dataDir }), (from) =>
    opened(connectPostgres(url), async (to) => {
      await migrate(to)
      await mustBeUnused(to)
      return copyDatabase(from, to)
    }),
  )
}

/** What hangs on no other row, so that people begin with it: the demonstrations, which each start makes, are nobody's. */
async function mustBeUnused(to: Knex): Promise<void> {
  for (const [table, words] of [
    ['projects', 'co-ops'],
    ['workshops', 'workshops'],
  ] as const)
    if ((await to(table).where({ demo: false }).first('id')) !== undefined)
      throw new DatabaseRefusal(`The PostgreSQL database has ${words} in it already. Name an empty one.`)
}

async function withFile(file: string, work: (to: Knex) => Promise<unknown>): Promise<void> {
  const part = `${file}.${process.pid}.rows`
  try {
    closeSync(openSync(part, 'w', 0o600))
    await opened(connect(part), async (to) => {
      await migrate(to)
      await work(to)
      await to.raw('PRAGMA wal_checkpoint(TRUNCATE)')
    })
    await openedCopy(part, (source) => copyTo(source, file))
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(part + ending, { force: true })
  }
}

async function opened<T>(db: Knex, work: (db: Knex) => Promise<T>): Promise<T> {
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

function mustBeThere(dataDir: string): void {
  if (!existsSync(path.join(dataDir, databaseFile)))
    throw new DatabaseRefusal(`There is no database in ${dataDir}. Set DATA_DIR to the folder that holds it.`)
}
