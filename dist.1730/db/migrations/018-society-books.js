"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.up = up;
/** The records that a society keeps beside its register: applications, withdrawals, loans, charges, inspections. */
async function up(knex) {
    await knex.schema.createTable('societyBooks', (table) => {
        table.text('project').notNullable().references('id').inTable('projects').onDelete('CASCADE');
        table.text('book').notNullable();
        table.text('id').notNullable();
        // The order in which records of a book were made.
        table.integer('position').notNullable();
        // The record as JSON: read and written whole.
        table.text('entry').notNullable();
        table.text('changedAt').notNullable();
        table.primary(['project', 'book', 'id']);
    });
}
