/**
 * Everything from one database into another, of whichever kinds, in one transaction: all of it, proved equal, or
 * nothing.
 */
import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import { isPostgres, unhurried } from './dialect'
import { DatabaseRefusal } from './faults'

/** What a table holds: how many rows, and a sum of the hashes of its rows, in which their order does not count. */
export interface Contents {
  table: string
  rows: number
  hash: string
}

type Row = Record<string, unknown>

const batch = 100

/**
 * Copies every table. The target has the same migrations, and whatever it held is taken out first.
 * @returns what both hold now, counted and hashed on each side
 * @throws DatabaseRefusal where the two differ; the target is as it was then
 */
export async function copyDatabase(from: Knex, to: Knex): Promise<Contents[]> {
  return reading(from, (source) =>
    to.transaction(async (target) => {
      await unhurried(source)
      await unhurried(target)
      const tables = await tablesInOrder(isPostgres(source) ? target : source)
      await empty(target, tables)
      for (const table of tables) await copyTable(source, target, table)
      const copied: Contents[] = []
      for (const table of tables) {
        const [there, here] = [await contents(source, table), await contents(target, table)]
        if (there.hash !== here.hash || there.rows !== here.rows)
          throw new DatabaseRefusal(
            `The copy of ${table} differs: ${there.rows} rows, and ${here.rows} after copying. Nothing was kept.`,
          )
        copied.push(here)
      }
      return copied
    }),
  )
}

/** Reads one moment of a database. SQLite's transactions keep writers out meanwhile. */
function reading<T>(db: Knex, work: (trx: Knex) => Promise<T>): Promise<T> {
  return isPostgres(db)
    ? db.transaction(work, { isolationLevel: 'repeatable read', readOnly: true })
    : db.transaction(work)
}

/** The tables of SQLite, each after those that it refers to; without the search, which each start makes from documents/. */
async function tablesInOrder(sqlite: Knex): Promise<string[]> {
  const names = (await sqlite('sqlite_master')
    .where({ type: 'table' })
    .whereNot('name', 'like', 'sqlite_%')
    .whereNot('name', 'like', 'knex_%')
    .whereNot('name', 'like', 'guidance%')
    .orderBy('name')
    .pluck('name')) as string[]
  const ordered: string[] = []
  const add = async (name: string): Promise<void> => {
    if (ordered.includes(name)) return
    const keys = (await sqlite.raw('SELECT "table" FROM pragma_foreign_key_list(?)', [name])) as Row[]
    for (const { table } of keys) if (table !== name) await add(String(table))
    ordered.push(name)
  }
  // Projects first: with them goes everything that hangs on them, also what is only ever added to.
  for (const name of ['projects', ...names]) await add(name)
  return ordered
}

async function empty(target: Knex, tables: readonly string[]): Promise<void> {
  if (isPostgres(target))
    await target.raw(`LOCK TABLE ${tables.map(() => '??').join(', ')} IN ACCESS EXCLUSIVE MODE`, [...tables])
  await target('projects').delete()
  for (const table of tables.toReversed()) await target(table).delete()
}

async function copyTable(source: Knex, target: Knex, table: string): Promise<void> {
  const columns = (await target(table).columnInfo()) as Record<string, { type: string }>
  for await (const rows of batches(source, table))
    await target(table).insert(rows.map((row) => fitted(row, columns)))
  if (!isPostgres(target)) return
  // Numbers that the database gives out go on after the last one that is in use.
  for (const [column, { defaultValue }] of Object.entries(columns) as [string, { defaultValue?: unknown }][])
    if (String(defaultValue).startsWith('nextval('))
      await target.raw(
        `SELECT setval(pg_get_serial_sequence(?, ?), COALESCE((SELECT max(??) FROM ??), 0) + 1, false)`,
        [`"${table}"`, column, column, table],
      )
}

/** SQLite keeps yes and no as 1 and 0. */
function fitted(row: Row, columns: Record<string, { type: string }>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      columns[name]?.type === 'boolean' && value !== null ? Boolean(value) : value,
    ]),
  )
}

async function* batches(db: Knex, table: string): AsyncGenerator<Row[]> {
  if (isPostgres(db)) {
    await db.raw('DECLARE copying CURSOR FOR SELECT * FROM ??', [table])
    for (;;) {
      const { rows } = (await db.raw(`FETCH ${batch} FROM copying`)) as { rows: Row[] }
      if (rows.length === 0) break
      yield rows
    }
    await db.raw('CLOSE copying')
    return
  }
  for (let last = 0; ;) {
    const rows = (await db(table)
      .where('rowid', '>', last)
      .orderBy('rowid')
      .limit(batch)
      .select('*', db.raw('rowid AS "rowid of sqlite"'))) as Row[]
    if (rows.length === 0) return
    last = Number(rows.at(-1)?.['rowid of sqlite'])
    for (const row of rows) delete row['rowid of sqlite']
    yield rows
  }
}

async function contents(db: Knex, table: string): Promise<Contents> {
  let count = 0
  let sum = 0n
  for await (const rows of batches(db, table)) {
    count += rows.length
    for (const row of rows) sum += BigInt(`0x${rowHash(row)}`)
  }
  return { table, rows: count, hash: BigInt.asUintN(256, sum).toString(16).padStart(64, '0') }
}

function rowHash(row: Row): string {
  const hash = createHash('sha256')
  for (const name of Object.keys(row).toSorted()) {
    const value = row[name]
    const plain = typeof value === 'boolean' ? Number(value) : value
    hash.update(JSON.stringify(name))
    hash.update(Buffer.isBuffer(plain) ? plain : JSON.stringify(plain))
  }
  return hash.digest('hex')
}
