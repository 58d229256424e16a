import type { Knex } from 'knex'
import { searchTable } from '../search'

/** The principles checks of a project, one a day; and the search over reading pages, which is made again from them. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('principlesChecks', (table) => {
    table.text('project').notNullable().references('id').inTable('projects').onDelete('CASCADE')
    table.text('on').notNullable()
    table.text('entry').notNullable()
    table.text('recordedAt').notNullable()
    table.primary(['project', 'on'])
  })
  await knex.schema.createTable('guidanceIndex', (table) => {
    table.text('fingerprint').primary()
  })
  await searchTable(knex)
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['guidanceSearch', 'guidanceIndex', 'principlesChecks'])
    await knex.schema.dropTable(table)
}
