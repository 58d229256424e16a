"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.up = up;
/** Registration, each set of rules that was sent in, and the files that went and came with them. */
async function up(knex) {
    await knex.schema.alterTable('projects', (table) => {
        // The registration as JSON; nothing before the society is registered.
        table.text('registration');
    });
    await knex.schema.createTable('ruleBooks', (table) => {
        belongs(table);
        table.integer('number').notNullable();
        // The rule book as JSON: read and written whole.
        table.text('book').notNullable();
        table.primary(['project', 'number']);
    });
    // The exact bytes that were sent, and the acknowledgment that came back; never changed.
    await knex.schema.createTable('ruleBookFiles', (table) => {
        belongs(table);
        table.integer('number').notNullable();
        table.text('what').notNullable();
        table.text('type').notNullable();
        table.text('ending').notNullable();
        table.text('at').notNullable();
        table.binary('content').notNullable();
        table.primary(['project', 'number', 'what']);
    });
}
function belongs(table) {
    table.text('project').notNullable().references('id').inTable('projects').onDelete('CASCADE');
}
