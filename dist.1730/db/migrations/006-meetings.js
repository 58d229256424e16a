"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.up = up;
/** Meetings; secret ballots, with who has voted apart from how; and copies of signed minutes. */
async function up(knex) {
    await knex.schema.createTable('meetings', (table) => {
        belongs(table);
        table.text('id').notNullable();
        table.text('on').notNullable();
        // The meeting as JSON: it is read and written whole, and never searched.
        table.text('meeting').notNullable();
        table.text('createdAt').notNullable();
        table.primary(['project', 'id']);
    });
    // Who has voted, and nothing else: no time, no seat, no link to a choice.
    await knex.schema.createTable('ballotMarks', (table) => {
        ballot(table);
        table.text('voter').notNullable();
        table.primary(['project', 'meeting', 'about', 'voter']);
    });
    // How many have chosen what: numbers that only go up, without an order.
    await knex.schema.createTable('ballotCounts', (table) => {
        ballot(table);
        table.text('choice').notNullable();
        table.integer('votes').notNullable();
        table.primary(['project', 'meeting', 'about', 'choice']);
    });
    await knex.schema.createTable('signedCopies', (table) => {
        table.text('project').notNullable();
        table.text('meeting').notNullable();
        table.integer('number').notNullable();
        table.text('name').notNullable();
        table.text('type').notNullable();
        table.text('at').notNullable();
        table.binary('content').notNullable();
        table.primary(['project', 'meeting', 'number']);
        ofMeeting(table);
    });
}
function belongs(table) {
    table.text('project').notNullable().references('id').inTable('projects').onDelete('CASCADE');
}
function ballot(table) {
    table.text('project').notNullable();
    table.text('meeting').notNullable();
    table.text('about').notNullable();
    ofMeeting(table);
}
function ofMeeting(table) {
    table.foreign(['project', 'meeting']).references(['project', 'id']).inTable('meetings').onDelete('CASCADE');
}
