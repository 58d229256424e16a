import type { Knex } from 'knex'

/** The money plan of a project: one record, read and written whole, never searched. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('money', (table) => {
    table.text('project').primary().references('id').inTable('projects').onDelete('CASCADE')
    // The settings as JSON.
    table.text('settings').notNullable()
  })
}
