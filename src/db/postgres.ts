/** PostgreSQL: where one machine is not enough. Any number of processes share one database. */
import knex, { type Knex } from 'knex'
import KnexPostgres from 'knex/lib/dialects/postgres'
import { types } from 'pg'
import { withoutNul } from './dialect'

/** Connects to a PostgreSQL database, without migrating it. */
export function connectPostgres(url: string): Knex {
  return knex({
    client: PostgresClient,
    connection: {
      connectionString: url,
      application_name: 'groundrules',
      // A request that is not answered in this time has been given up by whoever waited for it.
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
      // A server that is gone without a word is found out in half a minute, also by the connection that only listens.
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      types: { getTypeParser: parserOf },
    },
    // A new connection is tried again within the time-out, so that a restart of the database is a short wait.
    pool: { min: 0, max: 10, propagateCreateError: false },
    acquireConnectionTimeout: 5000,
    // What somebody wrote does not stand in a message about a fault, nor in the log.
    compileSqlOnError: false,
  })
}

class PostgresClient extends KnexPostgres {
  override prepBindings(bindings: unknown): unknown[] | undefined {
    return super.prepBindings(bindings)?.map(withoutNul)
  }
}

/** Counts and times come as numbers, as they do from SQLite: none of ours is near 2^53. */
function parserOf(id: Parameters<typeof types.getTypeParser>[0], format?: string): unknown {
  return id === types.builtins.INT8 ? Number : (types.getTypeParser(id, format as 'text') as unknown)
}
