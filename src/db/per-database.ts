import type { Knex } from 'knex'
import { keptFor } from '../lib/kept'

/**
 * Makes something once for each database, so that two databases in one process share nothing. A transaction has the
 * `config` of the connection that it came from, and so what that has.
 */
export function perDatabase<T>(make: () => T): (db: Knex) => T {
  const of = keptFor((_database: object) => make())
  return (db) => of((db.client as { config: object }).config)
}
