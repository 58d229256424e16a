"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.up = up;
/** The money plan of a project: one record, read and written whole, never searched. */
async function up(knex) {
    await knex.schema.createTable('money', (table) => {
        table.text('project').primary().references('id').inTable('projects').onDelete('CASCADE');
        // The settings as JSON.
        table.text('settings').notNullable();
    });
}
