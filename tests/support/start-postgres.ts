/** Before the run on PostgreSQL: the server, and a database with every migration and the demonstrations to copy from. */
import { loadDemos } from '../../src/commands/demos'
import { openDatabase } from '../../src/db/open'
import { templateName, testNow } from './database'
import { theLibrary } from './library'
import { startPostgres } from '../../src/commands/bench/postgres'

// oxlint-disable-next-line import/no-default-export -- jest asks for it
export default async function start(): Promise<void> {
  const server = await startPostgres()
  Object.assign(globalThis, { testPostgres: server })
  process.env['TEST_POSTGRES'] = server.url('')
  const { Client } = await import('pg')
  const client = new Client(server.url('postgres'))
  await client.connect()
  await client.query(`CREATE DATABASE ${templateName}`)
  await client.end()
  const db = await openDatabase({ dataDir: '', databaseUrl: server.url(templateName) })
  await loadDemos({ db, library: theLibrary(), now: testNow })
  await db.destroy()
}
