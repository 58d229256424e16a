"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.up = up;
exports.down = down;
const search_1 = require("../search");
/** The principles checks of a project, one a day; and the search over reading pages, which is made again from them. */
async function up(knex) {
    await knex.schema.createTable('principlesChecks', (table) => {
        table.text('project').notNullable().references('id').inTable('projects').onDelete('CASCADE');
        table.text('on').notNullable();
        table.text('entry').notNullable();
        table.text('recordedAt').notNullable();
        table.primary(['project', 'on']);
    });
    await knex.schema.createTable('guidanceIndex', (table) => {
        table.text('fingerprint').primary();
    });
    await (0, search_1.searchTable)(knex);
}
async function down(knex) {
    for (const table of ['guidanceSearch', 'guidanceIndex', 'principlesChecks'])
        await knex.schema.dropTable(table);
}
