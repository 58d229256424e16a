"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.up = up;
/** The decision log; proposals with their rounds and positions; and polls, whose marks and counts know nothing of each other. */
async function up(knex) {
    // Not append-only by trigger: where names are in it, a person may ask to have theirs taken out.
    await knex.schema.createTable('decisions', (table) => {
        belongs(table);
        table.integer('place').notNullable();
        table.text('entry').notNullable();
        table.text('recordedAt').notNullable();
        table.primary(['project', 'place']);
    });
    await knex.schema.createTable('decisionSettings', (table) => {
        belongs(table);
        table.boolean('names').notNullable().defaultTo(false);
        table.text('fallback');
        table.primary(['project']);
    });
    await knex.schema.createTable('proposals', (table) => {
        table.text('id').primary();
        belongs(table);
        table.text('title').notNullable();
        table.text('question');
        table.text('card');
        table.text('state').notNullable();
        table.text('fallback');
        table.text('openedAt').notNullable();
        table.index(['project', 'state']);
    });
    await knex.schema.createTable('rounds', (table) => {
        of(table, 'proposal', 'proposals');
        table.integer('number').notNullable();
        table.text('kind').notNullable();
        table.text('words').notNullable();
        table.text('answer');
        table.text('option').notNullable();
        // Whether names are written down: as it was agreed when the round opened.
        table.boolean('names').notNullable();
        table.text('openedAt').notNullable();
        table.text('closedAt');
        table.text('outcome');
        table.text('result');
        table.primary(['proposal', 'number']);
    });
    await knex.schema.createTable('positions', (table) => {
        of(table, 'proposal', 'proposals');
        table.integer('round').notNullable();
        table.text('person').notNullable();
        table.text('position').notNullable();
        table.text('words').notNullable();
        table.text('enteredBy');
        table.primary(['proposal', 'round', 'person']);
    });
    await polls(knex);
}
async function polls(knex) {
    await knex.schema.createTable('polls', (table) => {
        table.text('id').primary();
        belongs(table);
        table.text('kind').notNullable();
        table.text('title').notNullable();
        // The same check held again has the same series and the next number.
        table.text('series').notNullable();
        table.integer('number').notNullable();
        table.boolean('small').notNullable();
        table.text('openedAt').notNullable();
        table.text('closedAt');
        table.integer('joined');
        table.unique(['series', 'number']);
        table.index(['project']);
    });
    await knex.schema.createTable('pollMarks', (table) => {
        of(table, 'poll', 'polls');
        table.text('person').notNullable();
        table.primary(['poll', 'person']);
    });
    await knex.schema.createTable('pollCounts', (table) => {
        of(table, 'poll', 'polls');
        table.integer('value').notNullable();
        table.integer('count').notNullable();
        table.primary(['poll', 'value']);
    });
}
function belongs(table) {
    of(table, 'project', 'projects');
}
function of(table, column, parent) {
    table.text(column).notNullable().references('id').inTable(parent).onDelete('CASCADE');
}
