"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.up = up;
const dialect_1 = require("../dialect");
/** Projects with their answers, founders, services and ledger; and the sessions of browsers. */
async function up(knex) {
    await knex.schema.createTable('projects', (table) => {
        table.text('id').primary();
        table.text('name').notNullable();
        table.boolean('demo').notNullable().defaultTo(false);
        table.text('createdAt').notNullable();
        table.text('changedAt').notNullable();
    });
    await knex.schema.createTable('answers', (table) => {
        belongs(table);
        table.text('question').notNullable();
        table.text('value').notNullable();
        table.text('answeredAt').notNullable();
        table.primary(['project', 'question']);
    });
    await knex.schema.createTable('founders', founders);
    await knex.schema.createTable('services', services);
    await knex.schema.createTable('ledger', (table) => {
        belongs(table);
        table.integer('place').notNullable();
        table.text('on').notNullable();
        table.text('kind').notNullable();
        table.text('founder');
        table.text('entry').notNullable();
        table.text('recordedAt').notNullable();
        table.primary(['project', 'place']);
    });
    await knex.schema.createTable('sessions', (table) => {
        table.text('id').primary();
        table.text('data').notNullable();
        table.bigInteger('expires').notNullable().index();
    });
    await knex.schema.createTable('settings', (table) => {
        table.text('name').primary();
        table.text('value').notNullable();
    });
    // The register's history is never rewritten.
    await (0, dialect_1.appendOnly)(knex, 'ledger', 'the ledger is append-only');
}
function belongs(table) {
    table.text('project').notNullable().references('id').inTable('projects').onDelete('CASCADE');
}
function founders(table) {
    belongs(table);
    table.text('id').notNullable();
    table.integer('position').notNullable();
    table.text('legalName').notNullable();
    for (const name of ['knownAs', 'email', 'phone', 'address', 'profession', 'hcpc', 'check'])
        table.text(name);
    table.text('safeguardingTrainedOn');
    table.boolean('over18');
    table.boolean('notDisqualified');
    table.text('offices').notNullable().defaultTo('[]');
    table.double('fte');
    table.text('languages');
    table.text('skills');
    table.boolean('inOffers').notNullable().defaultTo(false);
    table.primary(['project', 'id']);
}
function services(table) {
    belongs(table);
    table.text('id').notNullable();
    table.integer('position').notNullable();
    for (const name of [
        'title',
        'category',
        'unit',
        'vat',
        'status',
        'lead',
        'deliveredBy',
        'ages',
        'delivery',
    ]) {
        table.text(name).notNullable();
    }
    for (const name of [
        'strapline',
        'function',
        'description',
        'outcomes',
        'included',
        'excluded',
        'vatConfirmedOn',
    ]) {
        table.text(name);
    }
    table.boolean('statutory').notNullable().defaultTo(false);
    table.boolean('quoteOnly');
    table.double('hoursPerUnit');
    table.integer('pricePence');
    table.integer('earlyPricePence');
    table.integer('minimumUnits');
    table.primary(['project', 'id']);
}
