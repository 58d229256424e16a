/**
 * A PostgreSQL database of a release is brought up to date with what is in it, as a SQLite file is. Most steps make tables
 * only, so the first release stands for those before the first step that goes over rows.
 */
import path from 'node:path'
import { copyDatabase } from '../../src/db/copy'
import { migrations } from '../../src/db/migrations/list'
import { connectTo, type Db } from '../../src/db/open'
import { connect, databaseFile } from '../../src/db/sqlite'
import { emptyPlace, onPostgres, type FreshPlace } from '../support/database'
import { doneIn, expectWhole, lay, releases } from '../support/released'

const chosen = releases.filter((name, index) => index === 0 || name >= '018')

let place: FreshPlace
beforeEach(async () => {
  place = await emptyPlace()
})
afterEach(() => place.remove())

/** Makes the PostgreSQL database as a release left it: its own steps in their order, and then its rows. */
async function release(name: string): Promise<void> {
  lay(place.dataDir, name)
  const file = path.join(place.dataDir, databaseFile)
  const [from, to] = [connect(file), connectTo(place)]
  await to.transaction(async (trx) => {
    await trx.schema.createTable('knex_migrations', (table) => {
      table.increments()
      table.string('name')
      table.integer('batch')
      table.timestamp('migration_time')
    })
    for (const step of doneIn(file)) {
      await migrations[step]?.up(trx)
      await trx('knex_migrations').insert({ name: step, batch: 1, migration_time: new Date(0) })
    }
  })
  await copyDatabase(from, to)
  await Promise.all([from.destroy(), to.destroy()])
}

/** Each table that has any rows, and how many. */
async function rowsIn(db: Db, tables: readonly string[]): Promise<[string, number][]> {
  const counts: [string, number][] = []
  for (const table of tables)
    counts.push([table, Number(((await db(table).count({ n: '*' }).first()) as { n: number }).n)])
  return counts.filter(([, count]) => count > 0)
}

if (onPostgres)
  it.each(chosen)('of %s opens with everything in it', async (name) => {
    await release(name)
    const db = connectTo(place)
    const tables = (await db('information_schema.tables')
      .where({ table_schema: 'public' })
      .whereNot('table_name', 'like', 'knex%')
      .whereNot('table_name', 'like', 'guidance%')
      .pluck('table_name')) as string[]
    const before = await rowsIn(db, tables)
    expect(before.length).toBeGreaterThan(4)
    await expectWhole(place, name)
    const kept = before.map(([table]) => table)
    expect(await rowsIn(db, kept)).toEqual(before)
    await db.destroy()
  })
else
  it('is tested on SQLite beside, with the copy from before and after kills', () => {
    expect(onPostgres).toBe(false)
  })
