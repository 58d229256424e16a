"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.up = up;
/**
 * Workshops: what the facilitator runs, the tables with what they made, and who may open which. Nicknames and counts
 * only; everything goes 30 days after the end. And what a table takes home, in its project.
 */
async function up(knex) {
    await knex.schema.createTable('workshops', (table) => {
        table.text('id').primary();
        // The codes that tables and helpers type: there only while the workshop is on.
        table.text('code').unique();
        table.text('helperCode').unique();
        // SHA-256 of the facilitator's link: the link itself is kept nowhere.
        table.text('linkHash').unique();
        table.text('title').notNullable();
        table.text('on').notNullable();
        table.boolean('demo').notNullable().defaultTo(false);
        // The steps in their order, with minutes and what is open; timer, screen and message: JSON.
        table.text('agenda').notNullable();
        table.text('run').notNullable();
        // Counts the changes that the facilitator makes, for streams of events.
        table.integer('place').notNullable().defaultTo(0);
        table.text('createdAt').notNullable();
        table.text('endedAt');
        // The day on which all of it goes.
        table.text('goesOn').notNullable().index();
    });
    await knex.schema.createTable('workshopTables', (table) => {
        table.text('id').primary();
        belongs(table);
        table.integer('number').notNullable();
        table.text('name').notNullable();
        // Works on paper: what it made is typed in by the facilitator or a helper.
        table.boolean('paper').notNullable().defaultTo(false);
        table.integer('people').notNullable().defaultTo(0);
        // Steps that are open or held for this table only: JSON.
        table.text('steps').notNullable().defaultTo('{}');
        table.text('helpAt');
        table.text('seenAt');
        table.text('finishedAt');
        // What the table agreed to: that its papers are in the facilitator's archive, that nicknames go home with it.
        table.boolean('inPack').notNullable().defaultTo(false);
        table.boolean('nicknames').notNullable().defaultTo(false);
        // The project that it took home.
        table.text('project').references('id').inTable('projects').onDelete('SET NULL');
        table.text('takenAt');
        // A seat as adviser in that project, for the facilitator: only where the table gave one.
        table.text('adviserSeat');
        table.unique(['workshop', 'number']);
    });
    await knex.schema.createTable('workshopSeats', (table) => {
        table.text('id').primary();
        belongs(table);
        table.text('role').notNullable();
        table.text('tableId').references('id').inTable('workshopTables').onDelete('CASCADE');
        table.text('nickname').notNullable();
        table.text('createdAt').notNullable();
        table.index(['workshop', 'role']);
    });
    await answers(knex);
    await knex.schema.createTable('workshopFollowUps', (table) => {
        table.text('id').primary();
        belongs(table);
        table.text('tableId').notNullable().references('id').inTable('workshopTables').onDelete('CASCADE');
        table.text('email').notNullable();
        // Which of its mails were handed to the outbox: JSON.
        table.text('posted').notNullable().defaultTo('[]');
        table.unique(['tableId', 'email']);
    });
    await knex.schema.alterTable('projects', (table) => {
        table.text('workshop');
    });
}
async function answers(knex) {
    // Only added to: the newest row of a part counts. A phone that sends the same again sends the same key.
    await knex.schema.createTable('workshopAnswers', (table) => {
        table.increments('id');
        belongs(table);
        table.text('tableId').notNullable().references('id').inTable('workshopTables').onDelete('CASCADE');
        table.text('exercise').notNullable();
        table.text('part').notNullable();
        // JSON; null where it was taken away.
        table.text('value');
        table.text('key').notNullable();
        table.text('savedAt').notNullable();
        table.unique(['tableId', 'key']);
        table.index(['workshop', 'id']);
    });
    // Polls without names: who answered, and how many said what. The two are never joined.
    await knex.schema.createTable('workshopMarks', (table) => {
        belongs(table);
        table.text('poll').notNullable();
        table.text('seat').notNullable();
        table.primary(['workshop', 'poll', 'seat']);
    });
    await knex.schema.createTable('workshopCounts', (table) => {
        belongs(table);
        table.text('poll').notNullable();
        table.text('question').notNullable();
        table.integer('value').notNullable();
        table.integer('count').notNullable();
        table.primary(['workshop', 'poll', 'question', 'value']);
    });
    await knex.schema.createTable('workshopWords', (table) => {
        table.text('id').primary();
        belongs(table);
        table.text('words').notNullable();
    });
}
function belongs(table) {
    table.text('workshop').notNullable().references('id').inTable('workshops').onDelete('CASCADE');
}
