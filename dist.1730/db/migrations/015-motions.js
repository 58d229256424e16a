"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.up = up;
/** Resolutions from the day they are suggested, and the days on which something in a project takes effect by itself. */
async function up(knex) {
    await knex.schema.createTable('motions', (table) => {
        belongs(table);
        table.integer('place').notNullable();
        table.text('id').notNullable();
        // The motion as JSON: it is read and written whole, and never searched.
        table.text('motion').notNullable();
        table.primary(['project', 'id']);
    });
    // A vote that closes, or a resolution that takes effect: looked up when the project is opened, and once a day.
    await knex.schema.createTable('dueDays', (table) => {
        belongs(table);
        table.text('on').notNullable();
        table.primary(['project', 'on']);
    });
}
function belongs(table) {
    table.text('project').notNullable().references('id').inTable('projects').onDelete('CASCADE');
}
