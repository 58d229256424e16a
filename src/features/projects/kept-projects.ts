/**
 * Projects as they were read last, kept in the process. Each change of a project gives it a version of its own, in
 * the same transaction, so one look tells whether what is kept is still so: in any number of processes, and also
 * after a backup was restored, as no version comes twice.
 */
import { randomUUID } from 'node:crypto'
import type { Db } from '../../db/open'
import { perDatabase } from '../../db/per-database'
import { rowsOf } from '../../db/rows'
import { transact } from '../../db/transact'
import type { Project } from '../../engine/project/project'

/** Reads the whole project from a database or within a transaction. */
type Reader = (from: Db) => Promise<Project>

interface Kept {
  version: string
  project: Promise<Project>
  /** How many values it holds, once it is read; those of the ledger are counted where the ledger is kept. */
  values: number
}

/** The most values kept for all projects together; about 100 MB at the most. */
const mostKept = 1_000_000

/** How often a project that changes while it is read is read again, before changes are kept waiting. */
const mostTries = 20

const shelfOf = perDatabase(() => new Map<string, Kept>())

/** Forgets what was read of a project. */
export function forgetProject(db: Db, id: string): void {
  shelfOf(db).delete(id)
}

/** The name of the state that a project is in; undefined where there is no such project. */
export async function versionOf(db: Db, id: string): Promise<string | undefined> {
  const rows = await rowsOf<{ version: string }>(db, 'SELECT "version" FROM "projects" WHERE "id" = ?', [id])
  return rows[0]?.version
}

/** Gives a project a new version, as its state is to change; and holds it until the transaction ends. */
export async function renewVersion(trx: Db, id: string): Promise<void> {
  await trx('projects').where({ id }).update({ version: randomUUID() })
}

/**
 * The project as it is; everything is read only where it changed since it was read last. What is kept is shared
 * with other readers and frozen. Inside a transaction nothing is taken from what is kept and nothing added to it: a
 * transaction sees what may never be committed.
 * @param read reads every part, one after the other
 */
export async function keptProject(db: Db, id: string, read: Reader): Promise<Project> {
  const version = db.isTransaction ? undefined : await versionOf(db, id)
  if (version === undefined) return read(db)
  const shelf = shelfOf(db)
  const there = shelf.get(id)
  // Taken off and put back: the one asked for longest ago is the first to go.
  shelf.delete(id)
  const kept = there?.version === version ? there : reading({ db, id, version, read, shelf })
  shelf.set(id, kept)
  return kept.project
}

interface Reading {
  db: Db
  id: string
  version: string
  read: Reader
  shelf: Map<string, Kept>
}

/** Reads a project for everyone who asks for it meanwhile. What cannot be read, or does not hold still, is not kept. */
function reading({ db, id, version, read, shelf }: Reading): Kept {
  const kept: Kept = { version, values: 0, project: Promise.resolve().then(whole) }
  const drop = (): void => {
    if (shelf.get(id) === kept) shelf.delete(id)
  }
  /** Parts are read one after the other: they are of one state if the version is the same before and after. */
  async function whole(): Promise<Project> {
    for (let tries = 0; tries < mostTries; tries++) {
      const project = await read(db)
      const now = await versionOf(db, id)
      if (now === kept.version) {
        kept.values = frozenValues(project)
        keepToSize(shelf)
        return project
      }
      if (now === undefined) break
      kept.version = now
    }
    drop()
    return held(db, id, read)
  }
  kept.project.catch(drop)
  return kept
}

/** Reads a project that changes again and again while nobody may change it. */
function held(db: Db, id: string, read: Reader): Promise<Project> {
  return transact(db, async (trx) => {
    await trx('projects').where({ id }).forNoKeyUpdate().select('id')
    return read(trx)
  })
}

/** Freezes a value with everything in it; gives how many values were not frozen before. */
function frozenValues(value: unknown): number {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return 1
  Object.freeze(value)
  let count = 1
  for (const inner of Object.values(value)) count += frozenValues(inner)
  return count
}

function keepToSize(shelf: Map<string, Kept>): void {
  let total = 0
  for (const { values } of shelf.values()) total += values
  for (const [id, { values }] of shelf) {
    if (total <= mostKept) return
    shelf.delete(id)
    total -= values
  }
}
