"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.up = up;
/** The form to apply, and what joining and leaving leave behind: applications, spells of work, endings. */
async function up(knex) {
    await knex.schema.createTable('applicationForms', (table) => {
        belongs(table);
        table.text('token').notNullable().unique();
        table.boolean('open').notNullable();
        table.primary(['project']);
    });
    await knex.schema.createTable('membershipRecords', (table) => {
        belongs(table);
        table.text('kind').notNullable();
        table.text('id').notNullable();
        table.integer('place').notNullable();
        // The record as JSON: read and written whole.
        table.text('record').notNullable();
        // The day on which something follows from it by itself; nothing where nothing does any more.
        table.text('due');
        table.primary(['project', 'kind', 'id']);
        table.index(['project', 'due']);
    });
}
function belongs(table) {
    table.text('project').notNullable().references('id').inTable('projects').onDelete('CASCADE');
}
