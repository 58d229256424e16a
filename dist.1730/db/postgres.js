"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.connectPostgres = connectPostgres;
/** PostgreSQL: where one machine is not enough. Any number of processes share one database. */
const knex_1 = __importDefault(require("knex"));
const postgres_1 = __importDefault(require("knex/lib/dialects/postgres"));
const pg_1 = require("pg");
const dialect_1 = require("./dialect");
/** Connects to a PostgreSQL database, without migrating it. */
function connectPostgres(url) {
    return (0, knex_1.default)({
        client: PostgresClient,
        connection: {
            connectionString: url,
            application_name: 'groundrules',
            // A request that is not answered in this time has been given up by whoever waited for it.
            statement_timeout: 30_000,
            idle_in_transaction_session_timeout: 60_000,
            keepAlive: true,
            types: { getTypeParser: parserOf },
        },
        // A new connection is tried again within the time-out, so that a restart of the database is a short wait.
        pool: { min: 0, max: 10, propagateCreateError: false },
        acquireConnectionTimeout: 5000,
        // What somebody wrote does not stand in a message about a fault, nor in the log.
        compileSqlOnError: false,
    });
}
class PostgresClient extends postgres_1.default {
    prepBindings(bindings) {
        return super.prepBindings(bindings)?.map(dialect_1.withoutNul);
    }
}
/** Counts and times come as numbers, as they do from SQLite: none of ours is near 2^53. */
function parserOf(id, format) {
    return id === pg_1.types.builtins.INT8 ? Number : pg_1.types.getTypeParser(id, format);
}
