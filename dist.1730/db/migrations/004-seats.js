"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.up = up;
const dialect_1 = require("../dialect");
/** Who may open a project; the links that let them in; what they did; and what they say about it. */
async function up(knex) {
    await knex.schema.createTable('seats', (table) => {
        table.text('id').primary();
        belongs(table);
        table.text('role').notNullable();
        table.text('founder');
        table.text('name').notNullable();
        table.text('email').index();
        table.text('createdAt').notNullable();
        table.text('seenAt');
        table.text('confirmedAt');
        table.text('endedAt');
        table.index(['project']);
    });
    await knex.schema.createTable('keys', (table) => {
        // SHA-256 of the token: the token itself is in the link and nowhere else.
        table.text('hash').primary();
        table.text('kind').notNullable();
        table.text('project').references('id').inTable('projects').onDelete('CASCADE');
        table.text('seat').references('id').inTable('seats').onDelete('CASCADE').index();
        table.text('email');
        table.text('browser');
        table.text('code');
        table.integer('tries').notNullable().defaultTo(0);
        table.text('createdAt').notNullable();
        table.text('expiresAt');
        table.text('usedAt');
    });
    await knex.schema.createTable('audit', (table) => {
        belongs(table);
        table.integer('place').notNullable();
        table.text('at').notNullable();
        table.text('seat');
        table.text('what').notNullable();
        table.text('about').notNullable();
        table.text('before').notNullable();
        table.text('hash').notNullable();
        table.primary(['project', 'place']);
        table.index(['project', 'about']);
    });
    await knex.schema.createTable('comments', (table) => {
        table.text('id').primary();
        belongs(table);
        table.text('about').notNullable();
        table.text('seat').notNullable();
        table.text('words').notNullable();
        table.text('at').notNullable();
        table.text('settledAt');
        table.index(['project', 'about']);
    });
    await knex.schema.createTable('limits', (table) => {
        table.text('name').primary();
        table.integer('used').notNullable();
        table.bigInteger('until').notNullable();
    });
    await knex.schema.alterTable('projects', (table) => {
        table.text('auditHead').notNullable().defaultTo('');
        table.text('warnedAt');
        table.text('adviceAskedAt');
        table.text('adviceState');
    });
    await knex.schema.alterTable('founders', (table) => {
        table.text('shows');
    });
    // What was done stays written.
    await (0, dialect_1.appendOnly)(knex, 'audit', 'the audit trail is append-only');
}
function belongs(table) {
    table.text('project').notNullable().references('id').inTable('projects').onDelete('CASCADE');
}
