/**
 * SQLite: one file in WAL mode with `synchronous=FULL`, so that a page answered with a redirect is on the disk,
 * whatever happens to the process or the power (see decision 002).
 */
import SqliteDatabase, { type Database, type Statement } from 'better-sqlite3'
import knex, { type Knex } from 'knex'
import { withoutNul } from './dialect'
import BetterSqlite from 'knex/lib/dialects/better-sqlite3'
import Runner from 'knex/lib/execution/runner'
import SqliteTransaction from 'knex/lib/dialects/sqlite3/execution/sqlite-transaction'

/** The name of the database in its folder. */
export const databaseFile = 'groundrules.sqlite3'

/** Connects to a SQLite file, without migrating it. */
export function connect(filename: string): Knex {
  return knex({
    client: SqliteClient,
    connection: { filename },
    useNullAsDefault: true,
    // SQLite has one writer. One connection makes that plain, and a forgotten transaction handle shows as an
    // error within seconds.
    pool: { min: 1, max: 1, afterCreate: prepare },
    acquireConnectionTimeout: 5000,
    // What somebody wrote does not stand in a message about a fault, nor in the log.
    compileSqlOnError: false,
  })
}

/** The most statements kept ready; those with lists in them come in many lengths. */
const mostKept = 500

const kept = new WeakMap<Database, Map<string, Statement>>()

/**
 * Knex's own client, with three differences. Each statement is prepared once. A transaction begins as the writer that it
 * will be. And what only reads, outside of a transaction, goes through a connection of its own: it sees what was
 * committed, and waits neither for the pool nor for a change that is being written to the disk.
 */
class SqliteClient extends BetterSqlite {
  private reader: Database | undefined

  override runner(builder: QueryToRun): Runner {
    return this.transacting || !isReading(builder) ? super.runner(builder) : new ReadRunner(this, builder)
  }

  /** The connection that only reads. The file is there and in WAL mode, as `prepare` has seen to it. */
  async read(query: SqliteQuery): Promise<unknown> {
    this.reader ??= await this.openReader()
    query.response = statementOf(this.reader, query.sql).all(query.bindings as never)
    return this.postProcessResponse(this.processResponse(query, undefined), undefined)
  }

  override async destroy(done?: () => void): Promise<void> {
    this.reader?.close()
    this.reader = undefined
    await super.destroy(done)
  }

  private async openReader(): Promise<Database> {
    const writer = await this.acquireConnection()
    await this.releaseConnection(writer)
    const reader = new SqliteDatabase(writer.name, { readonly: true })
    reader.pragma('busy_timeout = 5000')
    return reader
  }

  override transaction(...args: unknown[]): Knex.Transaction {
    return new WriteTransaction(this, ...args) as unknown as Knex.Transaction
  }

  override prepBindings(bindings: unknown): unknown[] | undefined {
    return super.prepBindings(bindings)?.map(withoutNul)
  }

  override async _query(connection: Database, query: SqliteQuery): Promise<SqliteQuery> {
    const statement = statementOf(connection, query.sql)
    const bindings = this._formatBindings(query.bindings)
    if (statement.reader) query.response = statement.all(bindings)
    else {
      const done = statement.run(bindings)
      query.response = done
      query.context = { lastID: done.lastInsertRowid, changes: done.changes }
    }
    return query
  }
}

interface QueryToRun {
  _method?: string
  _connection?: unknown
  toSQL: () => SqliteQuery
}

function isReading({ _method, _connection }: QueryToRun): boolean {
  return _connection === undefined && ['select', 'first', 'pluck'].includes(String(_method))
}

class ReadRunner extends Runner {
  private readonly reading: { client: SqliteClient; builder: QueryToRun }

  constructor(client: SqliteClient, builder: QueryToRun) {
    super(client, builder)
    this.reading = { client, builder }
  }

  override async run(): Promise<unknown> {
    const { client, builder } = this.reading
    const query = builder.toSQL()
    query.bindings = client._formatBindings(client.prepBindings(query.bindings))
    try {
      return await client.read(query)
    } catch (error) {
      ;(error as Error).message = `${query.sql} - ${(error as Error).message}`
      throw error
    }
  }
}

interface SqliteQuery {
  sql: string
  bindings?: unknown[]
  response?: unknown
  context?: unknown
}

/** A transaction that reads before it writes must not find on writing that another process was faster. */
class WriteTransaction extends SqliteTransaction {
  override begin(connection: unknown) {
    return this.query(connection, 'BEGIN IMMEDIATE;')
  }

  /** A full disk ends a transaction by itself: then there is nothing to roll back, and the fault is the disk's. */
  override rollback(connection: { inTransaction: boolean }, error: unknown) {
    if (connection.inTransaction) return super.rollback(connection, error)
    this._completed = true
    this._rejecter(error)
    return Promise.resolve()
  }
}

function statementOf(connection: Database, sql: string): Statement {
  const statements = kept.get(connection) ?? new Map<string, Statement>()
  kept.set(connection, statements)
  let statement = statements.get(sql)
  if (!statement) {
    statement = connection.prepare(sql)
    if (statements.size >= mostKept) statements.clear()
    statements.set(sql, statement)
  }
  return statement
}

function prepare(connection: Database, done: (error: Error | null, connection: Database) => void): void {
  connection.pragma('busy_timeout = 5000')
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  done(null, connection)
}
