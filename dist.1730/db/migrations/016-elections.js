"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.up = up;
/**
 * Elections held over days, and one way to keep secret votes. A vote in a meeting that was not counted yet begins
 * again: both who voted and what was chosen go, so nobody votes twice.
 */
async function up(knex) {
    await knex.schema.dropTable('ballotCounts');
    await knex.schema.dropTable('ballotMarks');
    // Who has voted, and nothing else. Each vote writes the whole list again, in the order of its names.
    await knex.schema.createTable('ballotVoters', (table) => {
        ballot(table);
        table.text('voter').notNullable();
        table.primary(['project', 'ballot', 'voter']);
    });
    // All papers of a ballot in one piece, sealed with a key that is not in the database.
    await knex.schema.createTable('ballotBoxes', (table) => {
        ballot(table);
        table.text('sealed').notNullable();
        table.primary(['project', 'ballot']);
    });
    await knex.schema.createTable('elections', (table) => {
        belongs(table);
        table.text('id').notNullable();
        // The election as JSON: it is read and written whole, and never searched.
        table.text('election').notNullable();
        table.primary(['project', 'id']);
    });
}
function belongs(table) {
    table.text('project').notNullable().references('id').inTable('projects').onDelete('CASCADE');
}
function ballot(table) {
    belongs(table);
    table.text('ballot').notNullable();
}
