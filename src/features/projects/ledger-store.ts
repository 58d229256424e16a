/**
 * The SQL of the ledger. Rows are only ever added and are read far more often than written, so what was parsed is
 * kept and the next reading fetches only the rows after it.
 */
import { joined } from '../../db/joined'
import type { Db } from '../../db/open'
import { perDatabase } from '../../db/per-database'
import type { LedgerEntry } from '../../engine/project/ledger-entry'

export function ledgerQueries(db: Db) {
  return {
    /** The whole ledger, in the order written. The entries are shared with other readers and frozen. */
    ledger: (project: string): Promise<LedgerEntry[]> => readLedger(db, project),

    /** Adds entries at the end of the ledger, in this order. */
    async append(project: string, entries: readonly LedgerEntry[], now: string): Promise<void> {
      let place = (await lastPlace(db, project)) + 1
      const rows = entries.map((entry) => ({
        project,
        place: place++,
        on: entry.on,
        kind: entry.kind,
        founder: entry.kind === 'correction' ? null : entry.founder,
        entry: JSON.stringify(entry),
        recordedAt: now,
      }))
      if (rows.length > 0) await db.batchInsert('ledger', rows, 50)
    },
  }
}

async function lastPlace(db: Db, project: string): Promise<number> {
  const [row] = (await db('ledger').where({ project }).max({ last: 'place' })) as { last: number | null }[]
  return row?.last ?? 0
}

/** What was read of a ledger: its entries, and by what to know that it is still the same ledger. */
interface Kept {
  /** When the project was made: one that was deleted and made again under its id is another. */
  createdAt: string
  /** The text of the last row that was read, which must still stand in its place. */
  last: string
  entries: LedgerEntry[]
}

/** The most entries kept for all projects together; about 100 MB at the most. */
const mostKept = 250_000

const shelfOf = perDatabase(() => new Map<string, Kept>())

/** Forgets what was read of a project's ledger. */
export function forgetLedger(db: Db, project: string): void {
  shelfOf(db).delete(project)
}

/**
 * What is kept was always committed: it is read outside transactions only, and a transaction adds to it what it
 * sees itself for its own use. So nothing that is rolled back can stay.
 */
async function readLedger(db: Db, project: string): Promise<LedgerEntry[]> {
  const shelf = shelfOf(db)
  const kept = shelf.get(project)
  const [head] = (await db('projects').where({ id: project }).select('createdAt')) as { createdAt: string }[]
  const text = await textFrom(db, project, kept?.entries.length ?? 1)
  const more = kept && head?.createdAt === kept.createdAt ? textAfter(kept.last, text) : undefined
  if (kept && more === undefined) shelf.delete(project)
  const fresh = more ?? (kept ? await textFrom(db, project, 1) : text)
  const entries = kept && more !== undefined ? kept.entries.concat(parsed(fresh)) : parsed(fresh)
  // Written anew: a part of the text that was read would keep all of it in memory.
  const last = fresh === '' ? kept?.last : JSON.stringify(entries.at(-1))
  if (db.isTransaction || head === undefined || last === undefined || entries.length === 0) return entries
  // Taken off and put back: the one read longest ago is the first to go.
  shelf.delete(project)
  shelf.set(project, { createdAt: head.createdAt, last, entries })
  keepToSize(shelf)
  return entries.slice()
}

/** Stands between the texts of two rows: JSON has no line breaks of its own, and may have them around it. */
const between = ',\n'

/** The texts of the rows from a place on, as one. */
function textFrom(db: Db, project: string, place: number): Promise<string> {
  const rows = db('ledger').where({ project }).where('place', '>=', place).orderBy('place').select('entry')
  return joined(db, rows, 'entry', between)
}

/** What comes after a first row; undefined where another row is the first. */
function textAfter(row: string, text: string): string | undefined {
  if (text === row) return ''
  return text.startsWith(row + between) ? text.slice(row.length + between.length) : undefined
}

/** One long text is read several times faster than a hundred thousand short ones. */
function parsed(text: string): LedgerEntry[] {
  const entries = JSON.parse(`[${text}]`) as LedgerEntry[]
  return entries.map(frozen)
}

function frozen(entry: LedgerEntry): LedgerEntry {
  if ('address' in entry && typeof entry.address === 'object') Object.freeze(entry.address)
  if (entry.kind === 'correction' && entry.entry) frozen(entry.entry)
  return Object.freeze(entry)
}

function keepToSize(shelf: Map<string, Kept>): void {
  let total = 0
  for (const kept of shelf.values()) total += kept.entries.length
  for (const [project, kept] of shelf) {
    if (total <= mostKept) return
    shelf.delete(project)
    total -= kept.entries.length
  }
}
