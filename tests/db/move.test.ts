/** From SQLite to PostgreSQL, into one file and back: everything, proved by counts and hashes. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { loadDemos } from '../../src/commands/demos'
import { openDatabase } from '../../src/db/open'
import { auditFault, openProject, projectStore } from '../../src/features/projects'
import { postMail } from '../../src/features/mail'
import { emptyPlace, onPostgres, testNow, type FreshPlace } from '../support/database'
import { theLibrary } from '../support/library'
import { aProject } from '../support/people'

const root = path.join(__dirname, '..', '..')

function command(
  name: string,
  args: string[],
  env: object,
): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync('node', [`dist/commands/${name}.js`, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

const mail = (key: string) => ({
  key,
  to: 'ada@example.org',
  template: 'erased' as const,
  values: { what: key },
  now: testNow(),
})

/** A SQLite folder with the demonstrations, a co-op of people, mail and a session. Gives the id of the co-op. */
async function fill(dataDir: string): Promise<string> {
  const db = await openDatabase({ dataDir })
  await loadDemos({ db, library: theLibrary(), now: testNow })
  const { id } = await openProject(db, aProject({ name: 'Größe “Ö” 🐟 \u202E' }), testNow())
  for (let n = 0; n < 250; n++) await postMail(db, mail(`mail ${n}`))
  await db('sessions').insert({ id: 'hash', data: '{}', expires: 2 ** 42 })
  const content = Buffer.from([0, 1, 2, 255, 254])
  await db('issues').insert({
    ...{ project: id, document: 'rules', number: 1, asAt: '2026-11-23', madeAt: 'then' },
    ...{ templateVersion: '1', hash: 'h', snapshot: content, tree: content },
  })
  await db.destroy()
  return id
}

/** Has a database refuse rows from whoever may be cut off in the middle, as a request is. */
async function takesItsTime(place: FreshPlace): Promise<void> {
  const db = await openDatabase(place)
  await db.raw(`CREATE FUNCTION hurried() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF current_setting('statement_timeout') <> '0' THEN RAISE EXCEPTION 'hurried'; END IF;
    RETURN NEW;
  END $$`)
  await db.raw('CREATE TRIGGER hurried BEFORE INSERT ON sessions FOR EACH ROW EXECUTE FUNCTION hurried()')
  await db.destroy()
}

if (onPostgres) {
  let place: FreshPlace
  let other: FreshPlace
  beforeAll(async () => {
    spawnSync('node', ['src/commands/build.cjs'], { cwd: root })
    place = await emptyPlace()
    other = await emptyPlace()
  })
  afterAll(async () => {
    await place.remove()
    await other.remove()
  })

  it('refuses to move into one in which there is a workshop, though no co-op, and takes nothing out of it', async () => {
    const target = await emptyPlace()
    const to = await openDatabase(target)
    await loadDemos({ db: to, library: theLibrary(), now: testNow })
    const own = { ...((await to('workshops').first()) as object), id: 'own', code: 'OWN234', demo: false }
    await to('workshops').insert({ ...own, helperCode: null, linkHash: null })
    await (await openDatabase({ dataDir: target.dataDir })).destroy()
    const { code, err } = command('move', ['--to', String(target.databaseUrl)], { DATA_DIR: target.dataDir })
    expect([code, err]).toEqual([2, expect.stringContaining('has workshops in it already')])
    expect(await to('workshops').pluck('id')).toEqual(expect.arrayContaining(['own']))
    await to.destroy()
    await target.remove()
  })

  it('moves a SQLite install, proves it equal, and refuses to move into one that is in use', async () => {
    const id = await fill(place.dataDir)
    await takesItsTime(place)
    const sqlite = { DATA_DIR: place.dataDir, DATABASE_URL: '' }
    const { code, out, err } = command('move', ['--to', String(place.databaseUrl)], {
      DATA_DIR: place.dataDir,
    })
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^outbox +250 rows +[0-9a-f]{16} +equal$/m)
    expect(out).toMatch(/^Moved \d+ tables, \d+ rows: every count and hash is equal on both sides\.$/m)
    process.stdout.write(out.slice(out.indexOf('Moved'), out.indexOf('\nStart')) + '\n')

    const [from, to] = [await openDatabase({ dataDir: place.dataDir }), await openDatabase(place)]
    for (const project of ['beacon', 'tidewell', id]) {
      expect(await projectStore(to).load(project)).toEqual(await projectStore(from).load(project))
      const trail = await projectStore(to).trail(project)
      expect(auditFault(project, trail, await projectStore(to).auditHead(project))).toBeUndefined()
    }
    // Numbers that the database gives out go on after those that came along.
    await postMail(to, mail('after the move'))
    expect(await to('outbox').max({ id: 'id' }).first()).toEqual({ id: 251 })
    await Promise.all([from.destroy(), to.destroy()])
    expect(command('move', ['--to', String(place.databaseUrl)], sqlite).err).toContain(
      'has co-ops in it already',
    )
    expect(command('move', [], sqlite)).toMatchObject({
      code: 2,
      err: expect.stringContaining('Say where to') as string,
    })
  })

  it('is backed up into one file, which goes back into PostgreSQL and into SQLite', async () => {
    const file = path.join(place.dataDir, 'kept.sqlite3')
    expect(command('backup', [file], place.env)).toMatchObject({ code: 0, err: '' })
    const put = command('restore', [file], other.env)
    expect(put).toMatchObject({ code: 0, err: '' })
    const into = path.join(place.dataDir, 'another')
    const env = { DATA_DIR: into }
    const { status, stderr } = spawnSync('node', ['dist/commands/restore.js', file], {
      cwd: root,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([0, ''])
    for (const where of [other, { dataDir: into }]) {
      const db = await openDatabase(where)
      expect(await db('projects').count({ n: '*' }).first()).toEqual({ n: 3 })
      expect(await db('outbox').count({ n: '*' }).first()).toEqual({ n: 251 })
      expect(await db('projects').where('name', 'like', 'Gr%').pluck('name')).toEqual(['Größe “Ö” 🐟 \u202E'])
      await db.destroy()
    }
    expect(command('restore', [__filename], other.env)).toMatchObject({ code: 2 })
  })
} else {
  it('is said kindly that there is nothing to move', async () => {
    const place = await emptyPlace()
    const { code, err } = command('move', ['--to', 'postgres://x:y@localhost/z'], place.env)
    expect([code, err]).toEqual([2, expect.stringContaining('Set DATA_DIR')])
    await place.remove()
  })
}
