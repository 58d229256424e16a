"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.up = up;
const node_crypto_1 = require("node:crypto");
/**
 * A name for the state that a project is in: each change gives it another, which no project ever had. So what was
 * read of a project may be kept, and one look tells whether it is still so.
 */
async function up(knex) {
    await knex.schema.alterTable('projects', (table) => {
        table.text('version').notNullable().defaultTo('');
    });
    await knex('projects').update({ version: (0, node_crypto_1.randomUUID)() });
}
