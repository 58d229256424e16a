/** Databases as each release left them, to upgrade from: whoever releases a new schema adds its dump. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { openDatabase, type DataPlace } from '../../src/db/open'
import { databaseFile } from '../../src/db/sqlite'
import { auditFault, projectStore } from '../../src/features/projects'

const folder = path.join(__dirname, '..', 'db', 'released')

/** The name of the last migration of each. */
export const releases = readdirSync(folder).map((name) => name.replace('.sql', ''))

/** Lays the SQLite database of a release into a folder. */
export function lay(dataDir: string, release: string): void {
  const db = new Database(path.join(dataDir, databaseFile))
  db.exec(readFileSync(path.join(folder, `${release}.sql`), 'utf8'))
  db.close()
}

/** The migrations that a SQLite file has, in the order in which they were done. */
export function doneIn(file: string): string[] {
  const db = new Database(file, { readonly: true })
  const done = db.prepare('SELECT name FROM knex_migrations ORDER BY id').pluck().all() as string[]
  db.close()
  return done
}

/** Opens the database of a release with this version, and looks whether everything in it came along. */
export async function expectWhole(place: DataPlace, release: string): Promise<void> {
  const db = await openDatabase(place)
  const store = projectStore(db)
  const [head] = await store.all()
  const project = await store.load(String(head?.id))
  expect(project).toMatchObject({
    name: 'Harbour Schools Co-operative',
    answers: { 'meetings.noticeDays': 14, 'name.society': 'Harbour Schools Co-operative Limited' },
    founders: [{ legalName: 'Ada Example', offices: ['secretary'] }, { id: 'ben' }, { id: 'cai' }],
    services: [{ title: 'Clerking', pricePence: 28_500, statutory: false }],
  })
  expect(project.ledger.map(({ kind }) => kind)).toEqual(['agreed', 'agreed', 'interest'])
  const trail = await store.trail(String(head?.id))
  expect(trail).toHaveLength(release >= '004' ? 1 : 0)
  expect(auditFault(String(head?.id), trail, await store.auditHead(String(head?.id)))).toBeUndefined()
  expect(await db('settings').where({ name: 'sessionSecret' }).first('value')).toEqual({
    value: 'a secret of a fixture',
  })
  await db.destroy()
}
