import type { Knex } from 'knex'

/** Registration, each set of rules that was sent in, and the files that went and came with them. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('projects', (table) => {
    // The registration as JSON; nothing before the society is registered.
    table.text('registration')
  })
  await knex.schema.createTable('ruleBooks', (table) => {
    belongs(table)
    table.integer('number').notNullable()
    // The rule book as JSON: read and written whole.
    table.text('book').notNullable()
    table.primary(['project', 'number'])
  })
  // The exact bytes that were sent, and the acknowledgment that came back; never changed.
  await knex.schema.createTable('ruleBookFiles', (table) => {
    belongs(table)
    table.integer('number').notNullable()
    table.text('what').notNullable()
    table.text('type').notNullable()
    table.text('ending').notNullable()
    table.text('at').notNullable()
    table.binary('content').notNullable()
    table.primary(['project', 'number', 'what'])
  })
}

function belongs(table: Knex.CreateTableBuilder): void {
  table.text('project').notNullable().references('id').inTable('projects').onDelete('CASCADE')
}
