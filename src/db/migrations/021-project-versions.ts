import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'

/**
 * A name for the state that a project is in: each change gives it another, which no project ever had. So what was
 * read of a project may be kept, and one look tells whether it is still so.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('projects', (table) => {
    table.text('version').notNullable().defaultTo('')
  })
  await knex('projects').update({ version: randomUUID() })
}
