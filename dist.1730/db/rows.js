"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.rowsOf = rowsOf;
const dialect_1 = require("./dialect");
/**
 * Reads rows by SQL that both databases understand, with `?` for each value and "quotes" round names. For the
 * queries that every page makes: building them anew took longer than running them.
 */
async function rowsOf(db, sql, bindings) {
    const client = db.client;
    if (client.read && !client.transacting)
        return (await client.read({ sql, bindings: [...bindings], method: 'select' }));
    const found = (await db.raw(sql, [...bindings]));
    return (0, dialect_1.isPostgres)(db) ? found.rows : found;
}
