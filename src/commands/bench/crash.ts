/**
 * Kills web processes, and PostgreSQL itself, at random moments while people write. Nothing that was acknowledged may be
 * lost, no step may be done by halves, the trail must be whole, and each mail must arrive once.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { readConfig } from '../../config'
import { openDatabase, type DataPlace } from '../../db/open'
import { readLibrary } from '../../engine/library/library'
import { startSender } from '../../features/mail'
import { newKeptPages } from '../../web/kept-pages'
import { newLog } from '../../web/log'
import { startLoad, type Load, type WrittenCoop } from './crash-load'
import { proveMail, proveWrites } from './crash-proof'
import { openMailServer, until } from './mail-server'
import { askedToEnd, line } from './measure'
import { startPostgres, type TestPostgres } from './postgres'
import { startWebProcess, type WebProcess } from './web-process'

export interface CrashPlan {
  place: DataPlace & { env: Record<string, string> }
  /** How many web processes share the database. */
  webs: number
  kills: number
  /** The PostgreSQL of the place, where it is to be killed and restarted too: once for every ten kills. */
  postgres?: TestPostgres
  /** Ends the killing early. */
  until?: AbortSignal
}

export interface CrashResult {
  kills: number
  postgresKills: number
  postgresRestarts: number
  acknowledged: number
  unknown: number
  projects: number
  kept: number
  notKept: number
  mails: number
  copies: number
  faults: string[]
}

const minutes = 60_000

/** Runs a plan to its end and proves what is left. */
export async function crash(plan: CrashPlan): Promise<CrashResult> {
  const { place } = plan
  const mail = await openMailServer()
  const start = (): Promise<WebProcess> => startWebProcess({ ...place.env, SMTP_URL: mail.url })
  // One after the other, as the first one fills the database.
  const webs: (WebProcess | undefined)[] = []
  while (webs.length < plan.webs) webs.push(await start())
  const load = startLoad(() => {
    const alive = webs.filter((web) => web !== undefined)
    return alive[Math.floor(Math.random() * alive.length)]?.address
  })
  const done = await killAll(plan, { webs, start, load })
  await load.stop()
  for (const web of webs) await web?.kill()
  const last = await start()
  const closed = await openedAgain(last, load.coops)
  await last.stop()
  await drain(place, mail.url)
  const writes = await proveWrites(place, load.coops)
  const { arrived, copies, faults } = await proveMail(place, load.coops, mail.taken)
  await mail.kill()
  return {
    ...done,
    ...load.counts,
    projects: writes.projects,
    kept: writes.kept,
    notKept: writes.notKept,
    mails: arrived,
    copies,
    faults: [...load.faults, ...closed, ...writes.faults, ...faults],
  }
}

interface Field {
  webs: (WebProcess | undefined)[]
  start: () => Promise<WebProcess>
  load: Load
}

async function killAll(
  plan: CrashPlan,
  { webs, start, load }: Field,
): Promise<Pick<CrashResult, 'kills' | 'postgresKills' | 'postgresRestarts'>> {
  const { kills, postgres } = plan
  const done = { kills: 0, postgresKills: 0, postgresRestarts: 0 }
  while (done.kills < kills && !plan.until?.aborted) {
    await someWriting(load)
    const which = Math.floor(Math.random() * webs.length)
    const web = webs[which]
    await web?.kill()
    webs[which] = undefined
    done.kills++
    webs[which] = await start()
    if (postgres === undefined || done.kills % 10 !== 0) continue
    const isKill = done.kills % 20 === 0
    await someWriting(load)
    await (isKill ? postgres.kill() : postgres.stop())
    await setTimeout(Math.random() * 1000)
    await postgres.start()
    done[isKill ? 'postgresKills' : 'postgresRestarts']++
    await recovered(load)
  }
  return done
}

/** A random while: a random number of steps, and then a random part of the next one. */
async function someWriting({ counts }: Load): Promise<void> {
  const enough = counts.acknowledged + Math.random() * 25
  await until(() => counts.acknowledged >= enough, 15_000).catch(() => undefined)
  await setTimeout(Math.random() * 60)
}

/** The web processes, which nobody restarted, say yes again. */
async function recovered({ counts, faults }: Load): Promise<void> {
  const before = counts.acknowledged
  await until(() => counts.acknowledged > before + 3, 30_000).catch(() => {
    faults.push('nothing was written for 30 seconds after PostgreSQL was back')
  })
}

/** Every co-op still opens in the browser that started it. */
async function openedAgain({ address }: WebProcess, coops: readonly WrittenCoop[]): Promise<string[]> {
  const faults: string[] = []
  for (const { id, cookie } of coops) {
    const answer = await fetch(`${address}/projects/${id}/file`, { headers: { cookie } })
    await answer.arrayBuffer()
    if (answer.status !== 200) faults.push(`project ${id}: it does not open any more: ${answer.status}`)
  }
  return faults
}

/** Sends what is left, at a time when the leases of the dead have ended. */
async function drain(place: CrashPlan['place'], smtpUrl: string): Promise<void> {
  const db = await openDatabase(place)
  const config = readConfig({ ...place.env, SMTP_URL: smtpUrl })
  const now = (): Date => new Date(Date.now() + 11 * minutes)
  const deps = {
    config,
    db,
    log: newLog('silent'),
    now,
    library: readLibrary(),
    pages: newKeptPages(),
    sessionSecret: '',
    ballotKey: Buffer.alloc(0),
  }
  const sender = startSender(deps)
  await until(async () => {
    sender.wake()
    return (await db('outbox').whereNot('state', 'sent').first('id')) === undefined
  }, 5 * minutes)
  await sender.stop()
  await db.destroy()
}

/** Both databases side by side, so many kills each. Asked to end before (Ctrl-C), it proves what it has done so far. */
export async function benchCrash(kills = 200): Promise<boolean> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'groundrules-crash-'))
  const dataDir = path.join(folder, 'sqlite')
  // As it comes: every commit is on the disk before it is acknowledged.
  const postgres = await startPostgres({})
  const databaseUrl = postgres.url('postgres')
  const env = { DATA_DIR: folder, DATABASE_URL: databaseUrl }
  // The package of PostgreSQL would end everything at once.
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal)
  const until = askedToEnd()
  const kept = await Promise.all([
    crash({ place: { dataDir, env: { DATA_DIR: dataDir } }, webs: 1, kills, until }).then((result) =>
      tell('SQLite', result),
    ),
    crash({ place: { dataDir: folder, databaseUrl, env }, webs: 2, kills, postgres, until }).then((result) =>
      tell('PostgreSQL, two web processes', result),
    ),
  ])
  await postgres.end()
  rmSync(folder, { recursive: true, force: true })
  return kept.every(Boolean)
}

function tell(name: string, result: CrashResult): boolean {
  for (const fault of result.faults.slice(0, 20)) process.stdout.write(`${fault}\n`)
  const { kills, postgresKills, postgresRestarts, faults } = result
  const database =
    postgresKills + postgresRestarts > 0
      ? `, PostgreSQL killed ${postgresKills} and restarted ${postgresRestarts} times`
      : ''
  line(
    `${name}: ${kills} web processes killed${database}`,
    crashWords(result),
    'no fault',
    faults.length === 0,
  )
  return faults.length === 0
}

/** The counts of a run, in words. */
export function crashWords(result: CrashResult): string {
  const { acknowledged, unknown, projects, kept, notKept, mails, copies, faults } = result
  return (
    `${acknowledged} steps acknowledged in ${projects} co-ops; ${unknown} cut off, of whose people and invitations ${kept} were ` +
    `kept whole and ${notKept} not at all; ${mails} mails arrived once, ${copies} copies by Message-ID; ${faults.length} faults`
  )
}
