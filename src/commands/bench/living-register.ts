/**
 * The living register of a co-op of 10,000 members and 100,000 entries: members and officers as at a day, warm (a
 * server that has read this ledger before) and cold (a process that has only now started).
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openDatabase, type Db } from '../../db/open'
import { connect } from '../../db/sqlite'
import { registerAt } from '../../engine/project/ledger'
import type { LedgerEntry, PlainEntry } from '../../engine/project/ledger-entry'
import { keepDemo, projectStore } from '../../features/projects'
import { addDays } from '../../lib/dates'
import { compare, line, median, tell, timed } from './measure'

const members = 10_000
const id = 'bench-register'
/** Between the first entry and the last, so that the walk has both sides. */
const asAt = '2027-06-01'

/**
 * Ten entries for each member: interest, agreement, entry, shares, payment, two moves, a name, an e-mail address
 * for notices, and an office for each hundredth; the others have another payment. One in twenty leaves.
 */
export function livingLedger(count: number): LedgerEntry[] {
  const stories = Array.from({ length: count }, (_, index) => story(index + 1))
  return stories.flat().toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function story(n: number): PlainEntry[] {
  const founder = `member-${n}`
  const first = n % 500
  const on = (days: number): { on: string; founder: string } => ({
    on: addDays('2025-09-01', first + days),
    founder,
  })
  const address = (line: number) => ({ line1: `${line} Harbour Row`, town: 'Northmere', postcode: 'ZZ1 1AB' })
  return [
    { ...on(0), kind: 'interest', standing: 'exploring' },
    { ...on(5), kind: 'agreed' },
    { ...on(20), kind: 'entered', number: n, name: `Member ${n} of Northmere`, address: address(n) },
    { ...on(20), kind: 'shares', change: 1 },
    { ...on(21), kind: 'paid', pence: 100 },
    { ...on(90), kind: 'moved', address: address(n + 1) },
    { ...on(200), kind: 'moved', address: address(n + 2) },
    { ...on(250), kind: 'renamed', name: `Member ${n} of Southmere` },
    { ...on(260), kind: 'e-address', address: `member.${n}@example.org`, purposes: 'notices' },
    n % 100 === 0
      ? { ...on(300), kind: 'office-taken', office: 'director' }
      : n % 20 === 1
        ? { ...on(300), kind: 'ceased', reason: 'ended-work' }
        : { ...on(300), kind: 'paid', pence: 100 },
  ]
}

async function makeDatabase(folder: string): Promise<void> {
  const db = await openDatabase({ dataDir: folder })
  const project = {
    name: 'Northmere',
    answers: {},
    founders: [],
    services: [],
    ledger: livingLedger(members),
  }
  await keepDemo(db, id, project, new Date('2027-12-01T12:00:00Z'))
  await db.destroy()
}

async function membersAndOfficers(db: Db): Promise<number> {
  const { members: found, officers } = registerAt(await projectStore(db).ledger(id), asAt)
  return found.length + officers.length
}

/** As without anything kept: every row is parsed for itself, each time. */
async function everyRow(db: Db): Promise<number> {
  const rows = (await db('ledger').where({ project: id }).orderBy('place').pluck('entry')) as string[]
  return registerAt(
    rows.map((row) => JSON.parse(row) as LedgerEntry),
    asAt,
  ).members.length
}

/** Warm against reading every row; then what a process pays that has only now started. */
export async function benchRegister(): Promise<boolean> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'groundrules-bench-'))
  try {
    await makeDatabase(folder)
    const file = path.join(folder, 'groundrules.sqlite3')
    const db = connect(file)
    const figure = await compare(
      'register as at a day, 100,000 entries',
      () => membersAndOfficers(db),
      () => everyRow(db),
      { rounds: 9, bar: { least: 3 } },
    )
    const warm = tell(figure)
    const fast = figure.ours < 100
    line('  the same, warm', `${figure.ours.toFixed(1)} ms`, 'under 100 ms', fast)
    await db.destroy()
    const colds = Array.from({ length: 5 }, () =>
      Number(execFileSync(process.execPath, [__filename, file], { encoding: 'utf8' })),
    )
    line('  the same, cold: the first time in a process', `${median(colds).toFixed(1)} ms`, 'no bar', true)
    return warm && fast
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function cold(file: string): Promise<void> {
  const db = connect(file)
  const ms = await timed(() => membersAndOfficers(db))
  await db.destroy()
  process.stdout.write(String(ms))
}

if (require.main === module) void cold(String(process.argv[2]))
