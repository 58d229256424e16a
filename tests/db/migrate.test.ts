/** A database is brought up to date whole or not at all, by one process at a time, and behaves the same on both kinds. */
import { execFile, spawnSync } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { announce, hearing, onAnnounce, stopListening } from '../../src/db/announce'
import { storageFault } from '../../src/db/faults'
import { migrate, missingMigrations } from '../../src/db/migrate'
import { migrations } from '../../src/db/migrations/list'
import { connectTo, isReady, openDatabase, type Db } from '../../src/db/open'
import { transact } from '../../src/db/transact'
import { emptyPlace, onPostgres, type FreshPlace } from '../support/database'

const root = path.join(__dirname, '..', '..')
beforeAll(() => void spawnSync('node', ['src/commands/build.cjs'], { cwd: root }))

let place: FreshPlace
const opened: Db[] = []
const open = (): Db => {
  const db = connectTo(place)
  opened.push(db)
  return db
}
beforeEach(async () => {
  place = await emptyPlace()
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((db) => db.destroy()))
  await place.remove()
})

/** The words with which the database refuses. */
const refusal = (query: PromiseLike<unknown>): Promise<string> =>
  Promise.resolve(query).then(
    () => 'done',
    (error: Error) => error.message,
  )

it('is tested on the database that the run is for', () => {
  expect([place.databaseUrl !== undefined, onPostgres]).toEqual(
    Array(2).fill(process.env['TEST_DATABASE'] === 'postgres'),
  )
})

it('has nothing of an upgrade that failed in its last step, and does it whole the next time', async () => {
  const db = open()
  const [last = ''] = Object.keys(migrations).slice(-1)
  const broken = jest.replaceProperty(migrations as Record<string, unknown>, last, {
    up: async (knex: Db) => {
      await knex.schema.createTable('half', (table) => table.text('id'))
      throw new Error('the power went')
    },
  })
  await expect(migrate(db)).rejects.toThrow('the power went')
  expect(await db.schema.hasTable('half')).toBe(false)
  expect(await missingMigrations(db)).toEqual(Object.keys(migrations))
  expect(await isReady(db)).toBe(false)
  broken.restore()
  await migrate(db)
  expect(await isReady(db)).toBe(true)
})

it('is upgraded once where four processes start at the same moment', async () => {
  const script =
    "require('./dist/db/open.js').openDatabase(JSON.parse(process.argv[1])).then((db) => db.destroy())"
  const start = promisify(execFile)
  await Promise.all(
    Array.from({ length: 4 }, () => start('node', ['-e', script, JSON.stringify(place)], { cwd: root })),
  )
  const names = await open()('knex_migrations').orderBy('id').pluck('name')
  expect(names).toEqual(Object.keys(migrations))
})

it('refuses a database that a later version made', async () => {
  const db = open()
  await migrate(db)
  await db('knex_migrations').insert({ name: '999-later', batch: 9, migration_time: new Date() })
  await expect(openDatabase(place)).rejects.toThrow('later version of Groundrules (999-later)')
})

it('keeps the register and the trail from being changed, cut or emptied, but not from going with their project', async () => {
  const db = open()
  await migrate(db)
  const at = new Date(0).toISOString()
  await db('projects').insert({ id: 'p', name: 'P', createdAt: at, changedAt: at })
  await db('ledger').insert({ project: 'p', place: 1, on: at, kind: 'agreed', entry: '{}', recordedAt: at })
  const trace = { project: 'p', place: 1, at, what: 'w', about: 'a', before: '', hash: 'h' }
  await db('audit').insert(trace)
  for (const table of ['ledger', 'audit']) {
    expect(await refusal(db(table).update({ place: 2 }))).toContain('append-only')
    expect(await refusal(db(table).delete())).toContain('append-only')
    if (onPostgres) expect(await refusal(db.raw(`TRUNCATE ${table}`))).toContain('append-only')
  }
  await db('projects').where({ id: 'p' }).delete()
  expect([...(await db('ledger').select()), ...(await db('audit').select())]).toEqual([])
})

it('orders names by their bytes, gives numbers as numbers and keeps every character but NUL', async () => {
  const db = open()
  await migrate(db)
  const words = ['Zoë', 'adam', 'Äda', 'Ben', '_x', 'ben', 'É', '🐟', 'a\u202Eb', "'; DROP TABLE limits; --"]
  for (const [index, name] of words.entries())
    await db('limits').insert({ name, used: index, until: 2 ** 45 + index })
  const byBytes = words.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  expect(await db('limits').orderBy('name').pluck('name')).toEqual(byBytes)
  expect(await db('limits').where('name', '<', 'a').count({ n: '*' }).first()).toEqual({ n: 4 })
  expect((await db('limits').where({ name: '🐟' }).first('until')) as object).toEqual({ until: 2 ** 45 + 7 })
})

it('tells of a change after the commit, and never of one that was taken back', async () => {
  const db = open()
  await migrate(db)
  const heard: string[] = []
  const off = onAnnounce(db, 'p', () => heard.push('p'))
  onAnnounce(db, 'q', () => heard.push('q'))
  await hearing(db)
  await expect(
    transact(db, async (trx) => {
      await announce(trx, 'p')
      throw new Error('taken back')
    }),
  ).rejects.toThrow('taken back')
  await transact(db, async (trx) => {
    await trx.transaction((inner) => announce(inner, 'q'))
    expect(heard).toEqual([])
  })
  while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  off()
  await transact(db, (trx) => announce(trx, 'p'))
  await transact(db, (trx) => announce(trx, 'q'))
  while (heard.length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(heard).toEqual(['q', 'q'])
  await stopListening(db)
})

if (onPostgres) {
  it('lets an upgrade take as long as it needs, and a request half a minute', async () => {
    const db = open()
    const [last = ''] = Object.keys(migrations).slice(-1)
    const limits: unknown[] = []
    const note = async (knex: Db): Promise<void> => {
      for (const name of ['statement_timeout', 'idle_in_transaction_session_timeout'])
        limits.push(((await knex.raw(`SHOW ${name}`)) as { rows: Record<string, string>[] }).rows[0]?.[name])
    }
    jest.replaceProperty(migrations as Record<string, unknown>, last, { up: note })
    await migrate(db)
    await note(db)
    expect(limits).toEqual(['0', '0', '30s', '1min'])
  })

  it('is taken for busy where a query took too long, so that people are told to try again', async () => {
    const error: unknown = await open()
      .transaction(async (trx) => {
        await trx.raw('SET LOCAL statement_timeout = 20')
        await trx.raw('SELECT pg_sleep(5)')
      })
      .catch((fault: unknown) => fault)
    expect(storageFault(error)).toBe('away')
  })

  it('does a transaction again that was undone because two waited for each other', async () => {
    const db = open()
    await migrate(db)
    await db('limits').insert(['a', 'b'].map((name) => ({ name, used: 0, until: 0 })))
    let tries = 0
    const both = (first: string, second: string): Promise<void> =>
      transact(db, async (trx) => {
        tries++
        await trx('limits').where({ name: first }).increment('used', 1)
        await trx.raw('SELECT pg_sleep(0.05)')
        await trx('limits').where({ name: second }).increment('used', 1)
      })
    await Promise.all([both('a', 'b'), both('b', 'a')])
    expect(tries).toBeGreaterThan(2)
    expect(await db('limits').orderBy('name').pluck('used')).toEqual([2, 2])
  })
}
