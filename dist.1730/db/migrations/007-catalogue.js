"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.up = up;
exports.down = down;
/** A service says all that a school asks of it: prices of every kind, promises, checks, records. */
async function up(knex) {
    await knex.schema.alterTable('services', (table) => {
        for (const name of texts)
            table.text(name);
        for (const name of numbers)
            table.integer(name);
        for (const name of yesNo)
            table.boolean(name);
    });
}
async function down(knex) {
    await knex.schema.alterTable('services', (table) => {
        table.dropColumns(...texts, ...numbers, ...yesNo);
    });
}
/** The second half are lists and tables, as JSON text. */
const texts = [
    'subCategory',
    'area',
    'registration',
    'cancellation',
    'safeguarding',
    'dataRole',
    'groupSize',
    'languages',
    'evidence',
    'needs',
    'pricing',
    'multiYear',
    'travel',
    'termCapacity',
    'kpis',
    'schoolDuties',
    'calendar',
];
const numbers = ['maximumUnits', 'leadTimeDays', 'version'];
const yesNo = ['preparation', 'expertsAtHand'];
