"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.databaseFile = void 0;
exports.connect = connect;
/**
 * SQLite: one file in WAL mode with `synchronous=FULL`, so that a page answered with a redirect is on the disk,
 * whatever happens to the process or the power (see decision 002).
 */
const better_sqlite3_1 = __importDefault(require("better-sqlite3"));
const knex_1 = __importDefault(require("knex"));
const dialect_1 = require("./dialect");
const better_sqlite3_2 = __importDefault(require("knex/lib/dialects/better-sqlite3"));
const runner_1 = __importDefault(require("knex/lib/execution/runner"));
const sqlite_transaction_1 = __importDefault(require("knex/lib/dialects/sqlite3/execution/sqlite-transaction"));
/** The name of the database in its folder. */
exports.databaseFile = 'groundrules.sqlite3';
/** Connects to a SQLite file, without migrating it. */
function connect(filename) {
    return (0, knex_1.default)({
        client: SqliteClient,
        connection: { filename },
        useNullAsDefault: true,
        // SQLite has one writer. One connection makes that plain, and a forgotten transaction handle shows as an
        // error within seconds.
        pool: { min: 1, max: 1, afterCreate: prepare },
        acquireConnectionTimeout: 5000,
        // What somebody wrote does not stand in a message about a fault, nor in the log.
        compileSqlOnError: false,
    });
}
/** The most statements kept ready; those with lists in them come in many lengths. */
const mostKept = 500;
const kept = new WeakMap();
/**
 * Knex's own client, with three differences. Each statement is prepared once. A transaction begins as the writer that it
 * will be. And what only reads, outside of a transaction, goes through a connection of its own: it sees what was
 * committed, and waits neither for the pool nor for a change that is being written to the disk.
 */
class SqliteClient extends better_sqlite3_2.default {
    reader;
    runner(builder) {
        return this.transacting || !isReading(builder) ? super.runner(builder) : new ReadRunner(this, builder);
    }
    /** The connection that only reads. The file is there and in WAL mode, as `prepare` has seen to it. */
    async read(query) {
        this.reader ??= await this.openReader();
        query.response = statementOf(this.reader, query.sql).all(query.bindings);
        return this.postProcessResponse(this.processResponse(query, undefined), undefined);
    }
    async destroy(done) {
        this.reader?.close();
        this.reader = undefined;
        await super.destroy(done);
    }
    async openReader() {
        const writer = await this.acquireConnection();
        await this.releaseConnection(writer);
        const reader = new better_sqlite3_1.default(writer.name, { readonly: true });
        reader.pragma('busy_timeout = 5000');
        return reader;
    }
    transaction(...args) {
        return new WriteTransaction(this, ...args);
    }
    prepBindings(bindings) {
        return super.prepBindings(bindings)?.map(dialect_1.withoutNul);
    }
    async _query(connection, query) {
        const statement = statementOf(connection, query.sql);
        const bindings = this._formatBindings(query.bindings);
        if (statement.reader)
            query.response = statement.all(bindings);
        else {
            const done = statement.run(bindings);
            query.response = done;
            query.context = { lastID: done.lastInsertRowid, changes: done.changes };
        }
        return query;
    }
}
function isReading({ _method, _connection }) {
    return _connection === undefined && ['select', 'first', 'pluck'].includes(String(_method));
}
class ReadRunner extends runner_1.default {
    reading;
    constructor(client, builder) {
        super(client, builder);
        this.reading = { client, builder };
    }
    async run() {
        const { client, builder } = this.reading;
        const query = builder.toSQL();
        query.bindings = client._formatBindings(client.prepBindings(query.bindings));
        try {
            return await client.read(query);
        }
        catch (error) {
            ;
            error.message = `${query.sql} - ${error.message}`;
            throw error;
        }
    }
}
/** A transaction that reads before it writes must not find on writing that another process was faster. */
class WriteTransaction extends sqlite_transaction_1.default {
    begin(connection) {
        return this.query(connection, 'BEGIN IMMEDIATE;');
    }
    /** A full disk ends a transaction by itself: then there is nothing to roll back, and the fault is the disk's. */
    rollback(connection, error) {
        if (connection.inTransaction)
            return super.rollback(connection, error);
        this._completed = true;
        this._rejecter(error);
        return Promise.resolve();
    }
}
function statementOf(connection, sql) {
    const statements = kept.get(connection) ?? new Map();
    kept.set(connection, statements);
    let statement = statements.get(sql);
    if (!statement) {
        statement = connection.prepare(sql);
        if (statements.size >= mostKept)
            statements.clear();
        statements.set(sql, statement);
    }
    return statement;
}
function prepare(connection, done) {
    connection.pragma('busy_timeout = 5000');
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    done(null, connection);
}
