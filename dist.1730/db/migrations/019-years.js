"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.up = up;
/** What people put aside, who wants a weekly mail, and what a co-op wrote down about each of its years. */
async function up(knex) {
    await knex.schema.alterTable('seats', (table) => {
        // How often a digest goes to this seat; nothing is never.
        table.text('digest');
    });
    await knex.schema.createTable('asides', (table) => {
        belongs(table);
        table.text('seat').notNullable().references('id').inTable('seats').onDelete('CASCADE');
        // The key of what waits.
        table.text('key').notNullable();
        table.text('reason').notNullable();
        table.boolean('done').notNullable();
        table.text('at').notNullable();
        table.primary(['project', 'seat', 'key']);
    });
    await knex.schema.createTable('years', (table) => {
        belongs(table);
        table.integer('number').notNullable();
        // The record as JSON: read and written whole.
        table.text('record').notNullable();
        table.primary(['project', 'number']);
    });
}
function belongs(table) {
    table.text('project').notNullable().references('id').inTable('projects').onDelete('CASCADE');
}
