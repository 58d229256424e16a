/** A fresh real database for a test: a SQLite file, or a database of its own on the PostgreSQL of this run. */
import { randomBytes } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import type { DataPlace } from '../../src/db/open'
import { databaseFile } from '../../src/db/sqlite'
import { dataFolder } from './folder'

/** The present instant of tests. */
export const testNow = (): Date => new Date('2026-11-23T12:00:00Z')

/** The database on PostgreSQL that fresh ones are copies of. */
export const templateName = 'groundrules_template'

/** Whether this run is on PostgreSQL. */
export const onPostgres = process.env['TEST_DATABASE'] === 'postgres'

export interface FreshPlace extends DataPlace {
  /** The same as settings of the environment, for a process of its own. */
  env: Record<string, string>
  remove: () => Promise<void>
}

/** A fresh database, up to date and with the demonstrations in it. */
export function freshPlace(): Promise<FreshPlace> {
  return placeFrom(templateName)
}

/** A place where nothing is yet. */
export function emptyPlace(): Promise<FreshPlace> {
  return placeFrom('template1')
}

async function placeFrom(template: string): Promise<FreshPlace> {
  const dataDir = dataFolder('test')
  const removeFolder = (): void => rmSync(dataDir, { recursive: true, force: true })
  if (!onPostgres) {
    const made = path.join(String(process.env['TEST_SQLITE']), databaseFile)
    if (template === templateName) copyFileSync(made, path.join(dataDir, databaseFile))
    return { dataDir, env: { DATA_DIR: dataDir }, remove: async () => removeFolder() }
  }
  const name = `test_${randomBytes(6).toString('hex')}`
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  const databaseUrl = urlOf(name)
  return {
    dataDir,
    databaseUrl,
    env: { DATA_DIR: dataDir, DATABASE_URL: databaseUrl },
    remove: async () => {
      removeFolder()
      await administer(`DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

async function administer(sql: string): Promise<void> {
  const client = new Client(urlOf('postgres'))
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function urlOf(database: string): string {
  return `${process.env['TEST_POSTGRES']}${database}`
}
