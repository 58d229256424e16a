"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.up = up;
/** Issues of papers, each kept as it was made; who settled an answer; and the group's own wording of clauses. */
async function up(knex) {
    await knex.schema.alterTable('answers', (table) => {
        table.text('decidedBy');
        table.text('decidedOn');
    });
    await knex.schema.createTable('wording', (table) => {
        table.text('project').notNullable().references('id').inTable('projects').onDelete('CASCADE');
        table.text('clause').notNullable();
        table.text('words').notNullable();
        table.text('changedAt').notNullable();
        table.primary(['project', 'clause']);
    });
    await knex.schema.createTable('issues', (table) => {
        table.text('project').notNullable().references('id').inTable('projects').onDelete('CASCADE');
        table.text('document').notNullable();
        table.integer('number').notNullable();
        table.text('asAt').notNullable();
        table.text('madeAt').notNullable();
        table.text('templateVersion').notNullable();
        // SHA-256 of what the paper says, its date left out: the same words make no new issue.
        table.text('hash').notNullable();
        // The project file and the tree that it gave, packed: any issue can be made again, byte for byte.
        table.binary('snapshot').notNullable();
        table.binary('tree').notNullable();
        table.primary(['project', 'document', 'number']);
    });
}
