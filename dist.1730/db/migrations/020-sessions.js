"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.up = up;
const days30 = 30 * 24 * 60 * 60 * 1000;
/** When a browser was last here, and what each session opens, so that people can find and end their own. */
async function up(knex) {
    await knex.schema.alterTable('sessions', (table) => {
        table.bigInteger('seenAt').notNullable().defaultTo(0);
    });
    await knex.schema.createTable('sessionOpens', (table) => {
        table.text('session').notNullable().references('id').inTable('sessions').onDelete('CASCADE');
        // `seat:` and its id, or `mail:` and the address that signed in.
        table.text('opens').notNullable().index();
        table.primary(['session', 'opens']);
    });
    for (const { id, data, expires } of (await knex('sessions').select('id', 'data', 'expires'))) {
        const seenAt = Number(expires) - days30;
        const read = JSON.parse(data);
        // Nobody wrote down when it began: it counts from the last visit.
        await knex('sessions')
            .where({ id })
            .update({ seenAt, data: JSON.stringify({ ...read, since: seenAt }) });
        const opens = [
            ...(read.seats ?? []).map((seat) => `seat:${seat}`),
            ...(read.email === undefined ? [] : [`mail:${read.email}`]),
        ];
        for (const one of new Set(opens))
            await knex('sessionOpens').insert({ session: id, opens: one });
    }
}
