"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.up = up;
/** Schools that may buy; the survey that asks them, and its answers; the public page of a co-op, and its enquiries. */
async function up(knex) {
    await knex.schema.createTable('schools', (table) => {
        belongs(table);
        table.text('id').notNullable();
        table.integer('position').notNullable();
        // Apart from the record, so that the database itself refuses the same school twice.
        table.text('urn');
        table.text('number');
        // The school as JSON: it is read and written whole.
        table.text('school').notNullable();
        table.primary(['project', 'id']);
        table.unique(['project', 'urn']);
        table.unique(['project', 'number']);
    });
    await knex.schema.createTable('surveys', (table) => {
        belongs(table);
        table.primary(['project']);
        // In plain sight of the group, who hand it out; it lets a school answer, and opens nothing.
        table.text('token').notNullable().unique();
        table.text('shownAs').notNullable();
        table.text('closesOn').notNullable();
        table.boolean('open').notNullable();
    });
    await knex.schema.createTable('surveyAnswers', (table) => {
        belongs(table);
        table.text('id').notNullable();
        table.integer('position').notNullable();
        table.text('answer').notNullable();
        table.primary(['project', 'id']);
    });
    await knex.schema.createTable('showcases', (table) => {
        belongs(table);
        table.primary(['project']);
        // The readable address. None until one is chosen.
        table.text('slug').unique();
        table.text('page').notNullable();
        table.text('publishedAt');
        table.boolean('listed').notNullable().defaultTo(false);
    });
    await knex.schema.createTable('enquiries', (table) => {
        table.text('id').primary();
        belongs(table);
        table.text('receivedAt').notNullable();
        table.text('enquiry').notNullable();
        table.text('answeredAt');
        // The day from which the daily work may delete it.
        table.text('keptUntil').notNullable().index();
        table.index(['project', 'receivedAt']);
    });
}
function belongs(table) {
    table.text('project').notNullable().references('id').inTable('projects').onDelete('CASCADE');
}
