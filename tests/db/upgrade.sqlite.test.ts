/** A database of every release opens with this version: whole, with a copy from before, and also after being killed. */
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { migrations } from '../../src/db/migrations/list'
import { openDatabase } from '../../src/db/open'
import { databaseFile } from '../../src/db/sqlite'
import { dataFolder } from '../support/folder'
import { doneIn, expectWhole, lay, releases } from '../support/released'

const root = path.join(__dirname, '..', '..')
const names = Object.keys(migrations)
const [first = ''] = releases

let dataDir: string
beforeAll(() => void spawnSync('node', ['src/commands/build.cjs'], { cwd: root }))
beforeEach(() => {
  dataDir = dataFolder('upgrade')
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

/** Tables, indexes and triggers with their words, in any order. */
function schemaOf(file: string): string[] {
  const db = new Database(file, { readonly: true })
  const sql = db.prepare(
    "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '%migrations_lock'",
  )
  const all = sql.pluck().all() as string[]
  db.close()
  return all.toSorted()
}

/** How many rows there are in each table that has any. */
function rowsIn(file: string): Map<string, number> {
  const db = new Database(file, { readonly: true })
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'guidance*' AND name NOT GLOB 'knex*'",
    )
    .pluck()
    .all() as string[]
  const counts = tables.map(
    (table) => [table, db.prepare(`SELECT COUNT(*) FROM "${table}"`).pluck().get() as number] as const,
  )
  db.close()
  return new Map(counts.filter(([, count]) => count > 0))
}

it('is kept of every schema that was released', () => {
  expect(releases).toEqual(names)
})

describe.each(releases)('a database of %s', (release) => {
  it('opens with everything in it, has the schema of a new one, and a copy from before beside it', async () => {
    lay(dataDir, release)
    const file = path.join(dataDir, databaseFile)
    const [done, rows] = [doneIn(file), rowsIn(file)]
    await expectWhole({ dataDir }, release)
    const kept = rowsIn(file)
    for (const [table, count] of rows) expect([table, kept.get(table)]).toEqual([table, count])
    const fresh = dataFolder('fresh')
    await (await openDatabase({ dataDir: fresh })).destroy()
    expect(schemaOf(file)).toEqual(schemaOf(path.join(fresh, databaseFile)))
    rmSync(fresh, { recursive: true })
    const copy = path.join(dataDir, 'backups', `before-upgrade-from-${release}.sqlite3`)
    expect(existsSync(copy)).toBe(done.length < names.length)
    if (!existsSync(copy)) return
    expect(statSync(copy).mode & 0o777).toBe(0o600)
    expect(doneIn(copy)).toEqual(done)
    expect(rowsIn(copy)).toEqual(rows)
  })
})

it('knows what a session opens that was begun before this was written down', async () => {
  lay(dataDir, '019-years')
  const db = await openDatabase({ dataDir })
  const opens = await db('sessionOpens').orderBy('opens').pluck('opens')
  expect(opens).toEqual(['mail:ada@example.org', 'seat:dinxda2ds2ifwdty945ydeea'])
  const session = (await db('sessions').whereLike('id', '%-session-of-a-fixture').first()) as {
    seenAt: number
    expires: number
    data: string
  }
  expect(session.expires - session.seenAt).toBe(30 * 24 * 60 * 60 * 1000)
  expect(JSON.parse(session.data)).toMatchObject({ since: session.seenAt, email: 'ada@example.org' })
  await db.destroy()
})

it(`is as it was where the process is killed inside any of the ${names.length - 1} steps, and the next start does it whole`, async () => {
  const script = `
    const { migrations } = require('./dist/db/migrations/list.js')
    const { up } = migrations[process.argv[1]]
    migrations[process.argv[1]] = { up: async (db) => { await up(db); process.kill(process.pid, 'SIGKILL') } }
    require('./dist/db/open.js').openDatabase({ dataDir: process.argv[2] })`
  lay(dataDir, first)
  const steps = names.slice(1)
  for (const step of steps) {
    const { signal } = spawnSync('node', ['-e', script, step, dataDir], { cwd: root })
    expect(signal).toBe('SIGKILL')
    expect(doneIn(path.join(dataDir, databaseFile))).toEqual([first])
  }
  await expectWhole({ dataDir }, first)
  process.stdout.write(
    `${releases.length} releases opened; ${steps.length} upgrades killed, none left half done\n`,
  )
}, 240_000)
