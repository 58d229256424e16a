import type { Knex } from 'knex'

/** The records that a society keeps beside its register: applications, withdrawals, loans, charges, inspections. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('societyBooks', (table) => {
    table.text('project').notNullable().references('id').inTable('projects').onDelete('CASCADE')
    table.text('book').notNullable()
    table.text('id').notNullable()
    // The order in which records of a book were made.
    table.integer('position').notNullable()
    // The record as JSON: read and written whole.
    table.text('entry').notNullable()
    table.text('changedAt').notNullable()
    table.primary(['project', 'book', 'id'])
  })
}
