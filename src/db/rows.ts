import type { Knex } from 'knex'
import { isPostgres } from './dialect'

/** A client that can read without building a query first. */
interface Reader {
  transacting?: boolean
  read?: (query: { sql: string; bindings: unknown[]; method: string }) => Promise<unknown>
}

/**
 * Reads rows by SQL that both databases understand, with `?` for each value and "quotes" round names. For the
 * queries that every page makes: building them anew took longer than running them.
 */
export async function rowsOf<T>(db: Knex, sql: string, bindings: readonly (string | number)[]): Promise<T[]> {
  const client = db.client as Reader
  if (client.read && !client.transacting)
    return (await client.read({ sql, bindings: [...bindings], method: 'select' })) as T[]
  const found = (await db.raw(sql, [...bindings])) as unknown
  return isPostgres(db) ? (found as { rows: T[] }).rows : (found as T[])
}
