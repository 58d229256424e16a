/** A thousand messages, with the mail server killed under them, and with the sender killed under them. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import pino from 'pino'
import { readConfig } from '../../../src/config'
import { openDatabase, type Db } from '../../../src/db/open'
import { postMail, startSender, type Sender } from '../../../src/features/mail'
import { freshPlace, type FreshPlace } from '../../support/database'
import { openMailServer, until, type MailServer, type Taken } from '../../../src/commands/bench/mail-server'
import { theLibrary } from '../../support/library'
import { newKeptPages } from '../../../src/web/kept-pages'

const root = path.join(__dirname, '..', '..', '..')
const messages = 1000
const minutes = 60_000

let place: FreshPlace
let db: Db
let ahead = 0
const now = (): Date => new Date(Date.now() + ahead)

beforeEach(async () => {
  place = await freshPlace()
  db = await openDatabase(place)
  ahead = 0
  await db.transaction(async (trx) => {
    for (let n = 0; n < messages; n++)
      await postMail(trx, {
        key: `cause:${n}`,
        to: `person-${n}@example.org`,
        template: 'erased',
        values: { what: `key-${n}-end` },
        now: now(),
      })
  })
})
afterEach(async () => {
  await db.destroy()
  await place.remove()
})

function send(url: string): Sender {
  const config = readConfig({ ...place.env, SMTP_URL: url })
  return startSender({
    config,
    db,
    log: pino({ level: 'silent' }),
    now,
    library: theLibrary(),
    pages: newKeptPages(),
    sessionSecret: '',
    ballotKey: Buffer.alloc(32),
  })
}

async function allSent(): Promise<boolean> {
  const [row] = (await db('outbox').whereNot('state', 'sent').count({ n: '*' })) as { n: number }[]
  return Number(row?.n) === 0
}

/** Every key once, after a receiver drops copies by their Message-ID; and each copy is of the same message. */
function expectEachOnce(what: string, taken: readonly Taken[]): void {
  const byId = new Map(taken.map((one) => [one.messageId, keyOf(one)]))
  for (const one of taken)
    expect([one.messageId, keyOf(one)]).toEqual([one.messageId, byId.get(one.messageId)])
  const keys = [...byId.values()]
  expect(new Set(keys).size).toBe(messages)
  expect(keys).toHaveLength(messages)
  const copies = taken.length - byId.size
  process.stdout.write(
    `${what}: ${messages} messages, ${taken.length} accepted, ${copies} copies with the same Message-ID dropped, ${keys.length} arrived, each once\n`,
  )
}

function keyOf(taken: Taken): string {
  return /key-(\d+)-end/.exec(taken.raw.toString())?.[0] ?? ''
}

it('brings each of 1,000 messages once where the mail server dies three times in the middle', async () => {
  const taken: Taken[] = []
  let server: MailServer | undefined
  let deaths = 0
  const start = async (port?: number): Promise<MailServer> => {
    const opened: MailServer = await openMailServer({
      ...(port !== undefined && { port }),
      onTaken: async (one) => {
        taken.push(one)
        // The message is on the server's disk, and the server dies before it can say so.
        if (taken.length >= 250 * (deaths + 1) && deaths < 3) {
          deaths++
          server = undefined
          await opened.kill()
        }
        return undefined
      },
    })
    server = opened
    return opened
  }
  const { url } = await start()
  const sender = send(url)
  for (let death = 1; death <= 3; death++) {
    await until(() => deaths === death && server === undefined)
    await until(async () => (await db('outbox').where({ state: 'sending' }).first('id')) === undefined)
    await start(Number(new URL(url).port))
    ahead += 90 * minutes
    sender.wake()
  }
  await until(async () => {
    ahead += 1 * minutes
    sender.wake()
    return allSent()
  })
  await sender.stop()
  await (server as MailServer | undefined)?.kill()
  expectEachOnce(`mail server killed ${deaths} times`, taken)
  expect(deaths).toBe(3)
  expect(taken.length).toBeGreaterThan(messages)
})

it('brings each of 1,000 messages once where the sender is killed twice in the middle', async () => {
  spawnSync(process.execPath, ['src/commands/build.cjs'], { cwd: root })
  let child: ChildProcess | undefined
  let kills = 0
  const server = await openMailServer({
    onTaken: (_, count) => {
      if (count >= 250 * (kills + 1) && kills < 2) {
        kills++
        child?.kill('SIGKILL')
      }
      return undefined
    },
  })
  for (let life = 1; life <= 2; life++) {
    child = spawn(process.execPath, ['dist/server.js'], {
      cwd: root,
      env: { ...process.env, PORT: '0', ...place.env, LOG_LEVEL: 'error', SMTP_URL: server.url },
    })
    await new Promise((resolve) => child?.on('exit', resolve))
  }
  expect(kills).toBe(2)
  const left = (await db('outbox').where({ state: 'sending' }).count({ n: '*' })) as { n: number }[]
  expect(Number(left[0]?.n)).toBeGreaterThan(0)
  // What the dead held is taken up when its lease has ended.
  ahead += 11 * minutes
  const sender = send(server.url)
  await until(allSent)
  await sender.stop()
  await server.kill()
  expectEachOnce(`sender killed ${kills} times`, server.taken)
})

it('finishes what is on its way when the server is asked to stop', async () => {
  spawnSync(process.execPath, ['src/commands/build.cjs'], { cwd: root })
  let child: ChildProcess | undefined
  const server = await openMailServer({
    onTaken: (_, count) => {
      if (count === 100) child?.kill('SIGTERM')
      return undefined
    },
  })
  child = spawn(process.execPath, ['dist/server.js'], {
    cwd: root,
    env: { ...process.env, PORT: '0', ...place.env, LOG_LEVEL: 'error', SMTP_URL: server.url },
  })
  const code = await new Promise((resolve) => child?.on('exit', resolve))
  const states = (await db('outbox').select('state')) as { state: string }[]
  const sent = states.filter(({ state }) => state === 'sent').length
  expect(code).toBe(0)
  expect(sent).toBe(server.taken.length)
  expect(sent).toBeLessThan(messages)
  expect(states.filter(({ state }) => state === 'waiting')).toHaveLength(messages - sent)
  await server.kill()
})
