/** Copies of the database: made and put back while it is in use, by the commands that people type. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { nightlyBackup } from '../../src/db/backup'
import { DatabaseRefusal } from '../../src/db/faults'
import { openDatabase } from '../../src/db/open'
import { databaseFile } from '../../src/db/sqlite'
import { dataFolder } from '../support/folder'
import { startServer, type Running } from '../support/server'

const root = path.join(__dirname, '..', '..')
let folder: string
const servers: Running[] = []
beforeAll(() => {
  spawnSync('node', ['src/commands/build.cjs'], { cwd: root })
  folder = dataFolder('backup')
})
afterAll(async () => {
  for (const server of servers) await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

function command(
  name: string,
  file: string,
  dataDir: string,
): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync('node', [`dist/commands/${name}.js`, file], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

async function serve(dataDir: string): Promise<Running> {
  const server = await startServer({ DATA_DIR: dataDir })
  servers.push(server)
  return server
}

describe('a running server', () => {
  it('is backed up and put back under the eyes of the people who use it', async () => {
    const dataDir = path.join(folder, 'running')
    const server = await serve(dataDir)
    const coop = await server.startCoop('Before the backup')
    const file = path.join(folder, 'kept.sqlite3')
    // Somebody writes all the while.
    const writing = new AbortController()
    let written = 0
    const writer = (async () => {
      while (!writing.signal.aborted) {
        expect((await server.addFounder(coop, `Person ${written}`)).status).toBe(303)
        written++
      }
    })()
    await until(() => written >= 3)
    const made = await inParallel('backup', file, dataDir)
    writing.abort()
    await writer
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining('Kept everything in') as string })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(command('backup', file, dataDir)).toMatchObject({
      code: 2,
      err: expect.stringContaining('is there already') as string,
    })
    const kept = new Database(file, { readonly: true })
    const inside = Number(
      kept.prepare('SELECT count(*) FROM founders WHERE project = ?').pluck().get(coop.id),
    )
    kept.close()
    expect(inside).toBeGreaterThanOrEqual(3)
    expect(inside).toBeLessThanOrEqual(written)

    const later = await server.startCoop('After the backup')
    expect((await server.get(later)).status).toBe(200)
    const put = command('restore', file, dataDir)
    expect(put).toMatchObject({ code: 0, err: '' })
    expect((await server.get(later)).status).toBe(404)
    const names = (await (await server.get(coop, '/file')).json()) as { founders: unknown[] }
    expect(names.founders).toHaveLength(inside)
    expect((await server.addFounder(coop, 'After all')).status).toBe(303)
    // What was there before is kept, and can be put back as well.
    const before = /kept in (.*)\.$/m.exec(put.out)?.[1] ?? ''
    expect(command('restore', before, dataDir).code).toBe(0)
    expect((await server.get(later)).status).toBe(200)
  })

  it('refuses a file that is not a backup, and keeps what it has', async () => {
    const dataDir = path.join(folder, 'refusing')
    await (await openDatabase({ dataDir })).destroy()
    const before = readFileSync(path.join(dataDir, databaseFile))
    const bad = path.join(folder, 'bad.sqlite3')
    const cases: [string, () => void, RegExp][] = [
      [
        'words',
        () => writeFileSync(bad, 'Not a database at all, only some words in a file.'.repeat(50)),
        /not a backup, or it is damaged/,
      ],
      ['nothing', () => writeFileSync(bad, ''), /database of something else/],
      [
        'another',
        () => void new Database(bad).exec('CREATE TABLE projects (id TEXT)').close(),
        /database of something else/,
      ],
      ['cut', () => writeFileSync(bad, before.subarray(0, 9000)), /not a backup, or it is damaged/],
      [
        'later',
        () => {
          writeFileSync(bad, before)
          new Database(bad).exec("INSERT INTO knex_migrations (name, batch) VALUES ('999-later', 9)").close()
        },
        /later version/,
      ],
      ['missing', () => rmSync(bad), /There is no file/],
    ]
    for (const [, make, words] of cases) {
      rmSync(bad, { force: true })
      writeFileSync(bad, '')
      make()
      const { code, err } = command('restore', bad, dataDir)
      expect([code, err]).toEqual([2, expect.stringMatching(words)])
      expect(readFileSync(path.join(dataDir, databaseFile)).equals(before)).toBe(true)
    }
    expect(command('restore', '', dataDir).code).toBe(2)
    expect(command('backup', bad, path.join(folder, 'nowhere'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('Set DATA_DIR') as string,
    })
  })
})

it('keeps one copy a night, fourteen of them', async () => {
  const dataDir = path.join(folder, 'nights')
  const db = await openDatabase({ dataDir })
  // What was left of a copy in the middle of which the process ended.
  mkdirSync(path.join(dataDir, 'backups'))
  for (const ending of ['', '-journal'])
    writeFileSync(path.join(dataDir, 'backups', `night-2026-10-31.sqlite3.77.part${ending}`), 'half')
  for (let day = 1; day <= 20; day++)
    for (const again of [false, true]) {
      const made = await nightlyBackup(db, dataDir, `2026-11-${String(day).padStart(2, '0')}`)
      expect(made === undefined).toBe(again)
    }
  await db.destroy()
  const names = readdirSync(path.join(dataDir, 'backups'))
  expect(names).toEqual(
    Array.from({ length: 14 }, (_, n) => `night-2026-11-${String(n + 7).padStart(2, '0')}.sqlite3`),
  )
})

describe('a damaged file', () => {
  it('is refused at the start with what to do, or nothing that was saved is missing: bytes flipped in 20 places', async () => {
    const dataDir = path.join(folder, 'damaged')
    const db = await openDatabase({ dataDir })
    const at = new Date(0).toISOString()
    for (let n = 0; n < 300; n++)
      await db('projects').insert({
        id: `p${n}`,
        name: `Co-op ${n} `.repeat(5),
        createdAt: at,
        changedAt: at,
      })
    await nightlyBackup(db, dataDir, '2026-11-22')
    await db.raw('PRAGMA wal_checkpoint(TRUNCATE)')
    await db.destroy()
    const file = path.join(dataDir, databaseFile)
    const whole = readFileSync(file)
    const pages = whole.length / 4096
    let refused = 0
    for (let place = 0; place < 20; place++) {
      const bad = Buffer.from(whole)
      // The header of a page every other time, else anywhere in it.
      const start = Math.floor((place * pages) / 20) * 4096 + (place % 2 === 0 ? 0 : 100 + place * 150)
      for (let byte = 0; byte < 16; byte++) bad[start + byte] = (bad[start + byte] ?? 0) ^ 0xff
      writeFileSync(file, bad)
      try {
        const opened = await openDatabase({ dataDir })
        // What the check does not see is in the words of one row: everything is still there to be read.
        expect(await opened('projects').pluck('name')).toHaveLength(300)
        await opened.destroy()
      } catch (error) {
        expect([place, error]).toEqual([place, expect.any(DatabaseRefusal)])
        expect((error as Error).message).toMatch(/ is damaged .* npm run -s restore -- .*night-2026-11-22/)
        expect(readFileSync(file).equals(bad)).toBe(true)
        refused++
      }
    }
    // Nothing is left of it: not taken for a new one, which would be filled with the demonstrations.
    writeFileSync(file, '')
    await expect(openDatabase({ dataDir })).rejects.toThrow(/ is damaged \(it is empty\).*night-2026-11-22/)
    expect(readFileSync(file)).toHaveLength(0)
    writeFileSync(file, Buffer.from(whole).fill(0xff, 0, 16))
    const { status, stderr } = spawnSync('node', ['dist/server.js'], {
      cwd: root,
      env: { ...process.env, DATA_DIR: dataDir, PORT: '0' },
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^Groundrules could not start\. The database .* is damaged/),
    ])
    process.stdout.write(`20 places damaged, ${refused} refused at the start, no crash\n`)
    expect(refused).toBeGreaterThanOrEqual(10)
    const put = command('restore', path.join(dataDir, 'backups', 'night-2026-11-22.sqlite3'), dataDir)
    expect(put).toMatchObject({ code: 0, err: '' })
    const again = await openDatabase({ dataDir })
    expect(await again('projects').count({ n: '*' }).first()).toEqual({ n: 300 })
    await again.destroy()
  })
})

describe('a full disk', () => {
  it('gives a page that says so, keeps everything acknowledged, and goes on when there is room', async () => {
    const dataDir = path.join(folder, 'full')
    await (await serve(dataDir)).stop()
    const room = Math.ceil((statSync(path.join(dataDir, databaseFile)).size + 300_000) / 1024)
    const server = await startServer({ DATA_DIR: dataDir }, { fileLimit: room })
    servers.push(server)
    const coop = await server.startCoop('Nearly full')
    let acknowledged = 0
    let refused = 0
    for (let n = 0; n < 400 && refused < 3; n++) {
      const answer = await server.addFounder(coop, `Person ${n} ${'with a long name '.repeat(3)}`)
      if (answer.status === 303) acknowledged++
      else {
        expect(answer.status).toBe(503)
        expect(await answer.text()).toContain('no room left to write')
        refused++
      }
    }
    expect(refused).toBe(3)
    expect((await server.get(coop)).status).toBe(200)
    const file = (await (await server.get(coop, '/file')).json()) as { founders: unknown[] }
    expect(file.founders).toHaveLength(acknowledged)
    await server.stop()
    const roomy = await serve(dataDir)
    const still = (await (await roomy.get(coop, '/file')).json()) as { founders: unknown[] }
    expect(still.founders).toHaveLength(acknowledged)
    expect((await roomy.addFounder(coop, 'With room again')).status).toBe(303)
    process.stdout.write(`disk full after ${acknowledged} people, all still there\n`)
  })

  it('is told at the start where there is not even room to begin', () => {
    const dataDir = path.join(folder, 'no-room')
    const { status, stderr } = spawnSync('bash', ['-c', 'ulimit -f 40; exec node dist/server.js'], {
      cwd: root,
      env: { ...process.env, DATA_DIR: dataDir, PORT: '0' },
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('The disk is full or cannot be written to. Make room'),
    ])
  })
})

async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 5))
}

function inParallel(name: string, file: string, dataDir: string) {
  return new Promise<{ code: number | null; out: string }>((resolve) => {
    const child: ChildProcess = spawn('node', [`dist/commands/${name}.js`, file], {
      cwd: root,
      env: { ...process.env, DATA_DIR: dataDir },
    })
    let out = ''
    child.stdout?.on('data', (data: Buffer) => (out += data.toString()))
    child.on('exit', (code) => resolve({ code, out }))
  })
}
