"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.up = up;
/** Offers to schools; the exact copies that went out; the private links of schools; the group's logo and colour. */
async function up(knex) {
    await knex.schema.createTable('offers', (table) => {
        belongs(table);
        table.text('id').notNullable();
        table.integer('number').notNullable();
        // The offer as JSON: it is read and written whole, and never searched.
        table.text('offer').notNullable();
        table.text('createdAt').notNullable();
        table.primary(['project', 'id']);
        table.unique(['project', 'number']);
    });
    // What the school was sent, byte for byte. Never changed, and never made again.
    await knex.schema.createTable('offerCopies', (table) => {
        ofOffer(table);
        table.integer('version').notNullable();
        table.text('hash').notNullable();
        table.binary('pdf').notNullable();
        table.binary('docx').notNullable();
        // The paper's tree as JSON, packed: for the page, and for comparing versions.
        table.binary('tree').notNullable();
        table.text('madeAt').notNullable();
        table.primary(['project', 'offer', 'version']);
    });
    await knex.schema.createTable('offerLinks', (table) => {
        // The token itself is in the mail only.
        table.text('hash').primary();
        ofOffer(table);
        table.integer('version').notNullable();
        table.text('createdAt').notNullable();
        table.text('expiresAt').notNullable();
        table.text('endedAt');
        table.index(['project', 'offer']);
    });
    await knex.schema.createTable('looks', (table) => {
        table.text('project').primary().references('id').inTable('projects').onDelete('CASCADE');
        // Colour and logo as JSON.
        table.text('look').notNullable();
    });
}
function belongs(table) {
    table.text('project').notNullable().references('id').inTable('projects').onDelete('CASCADE');
}
function ofOffer(table) {
    table.text('project').notNullable();
    table.text('offer').notNullable();
    table.foreign(['project', 'offer']).references(['project', 'id']).inTable('offers').onDelete('CASCADE');
}
