"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.up = up;
/** Mail that waits to be sent or was sent, and the addresses that want no reminders. */
async function up(knex) {
    await knex.schema.createTable('outbox', (table) => {
        table.increments('id');
        // Cause and recipient: the same key twice is one mail, also long after it was sent.
        table.text('key').notNullable().unique();
        // No foreign key: mail about a co-op that was deleted must still go.
        table.text('project').index();
        table.text('template').notNullable();
        table.boolean('reminder').notNullable().defaultTo(false);
        table.text('to').notNullable();
        table.text('subject').notNullable();
        // The words go when the mail was sent, refused or given up.
        table.text('text');
        table.text('html');
        table.text('attachments');
        // The part of the Message-ID before the @: the same on each try, so that a receiver drops a copy.
        table.text('messageId').notNullable();
        table.text('createdAt').notNullable();
        table.text('dueAt').notNullable();
        table.integer('tries').notNullable().defaultTo(0);
        table.text('state').notNullable().defaultTo('waiting');
        // Which sender holds the mail, and until when; another may take it after that.
        table.text('lease');
        table.text('leasedUntil');
        table.integer('lastCode');
        table.text('lastReply');
        // When it was sent, refused or given up.
        table.text('endedAt');
        table.index(['state', 'dueAt']);
    });
    await knex.schema.createTable('unsubscribed', (table) => {
        table.text('address').primary();
        table.text('at').notNullable();
    });
}
