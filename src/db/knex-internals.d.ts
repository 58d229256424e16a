/** The parts of knex that are built on here and that it has no types for. */
declare module 'knex/lib/dialects/better-sqlite3' {
  import type { Knex } from 'knex'

  export default class BetterSqlite extends Knex.Client {
    _query(connection: unknown, query: object): Promise<object>
    prepBindings(bindings: unknown): unknown[] | undefined
    _formatBindings(bindings: unknown): unknown[]
    transaction(...args: unknown[]): Knex.Transaction
    transacting?: boolean
    runner(builder: object): import('knex/lib/execution/runner').default
    processResponse(query: object, runner: unknown): unknown
    postProcessResponse(response: unknown, context: unknown): unknown
    acquireConnection(): Promise<import('better-sqlite3').Database>
    releaseConnection(connection: unknown): Promise<void>
    destroy(done?: () => void): Promise<void>
  }
}

declare module 'knex/lib/dialects/sqlite3/execution/sqlite-transaction' {
  export default class SqliteTransaction {
    constructor(...args: unknown[])
    _completed: boolean
    _rejecter(error: unknown): void
    begin(connection: unknown): unknown
    rollback(connection: unknown, error: unknown): Promise<unknown>
    query(connection: unknown, sql: string): unknown
  }
}

declare module 'knex/lib/dialects/postgres' {
  import type { Knex } from 'knex'

  export default class KnexPostgres extends Knex.Client {
    prepBindings(bindings: unknown): unknown[] | undefined
  }
}

declare module 'knex/lib/execution/runner' {
  export default class Runner {
    constructor(client: unknown, builder: unknown)
    run(): Promise<unknown>
  }
}
