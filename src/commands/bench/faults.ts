/** The long runs of what `npm test` does briefly: hostile input, and load that goes on for a long time. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { createApp } from '../../app'
import { readConfig } from '../../config'
import { openDatabase, type Db } from '../../db/open'
import { readLibrary } from '../../engine/library/library'
import { newLog } from '../../web/log'
import { readBallotKey } from '../../web/ballot-key'
import { sessionSecret } from '../../web/session-store'
import { loadDemos } from '../demos'
import { fuzz } from './fuzz'
import { underLoad } from './load'
import { line } from './measure'

export interface BenchSite {
  address: string
  db: Db
  folder: string
  /** What the log says of faults, a line each. */
  logged: string[]
  close: () => Promise<void>
}

/** The whole app on a fresh SQLite database, in this process. */
export async function openBenchSite(): Promise<BenchSite> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'groundrules-bench-'))
  const db = await openDatabase({ dataDir: folder })
  const library = readLibrary()
  const now = (): Date => new Date()
  await loadDemos({ db, library, now })
  const config = readConfig({ DATA_DIR: folder })
  const logged: string[] = []
  const log = newLog('error', { write: (said: string) => void logged.push(said) })
  const server = createServer(
    createApp({
      ...{ config, db, log, now, library },
      sessionSecret: await sessionSecret(db),
      ballotKey: readBallotKey(config),
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    db,
    folder,
    logged,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await db.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function benchFuzz(count = 100_000): Promise<boolean> {
  const site = await openBenchSite()
  const seed = Date.now() % 1e6
  const { forms, inputs, files, uploads, papers, statuses, slowest, faults } = await fuzz({
    address: site.address,
    inputs: count,
    seed,
  })
  await site.close()
  for (const fault of [...faults, ...site.logged].slice(0, 20)) process.stdout.write(`${fault.trim()}\n`)
  const told = Object.entries(statuses)
    .map(([status, n]) => `${n} x ${status}`)
    .join(', ')
  line(
    `${inputs} hostile inputs to ${forms} forms, of them ${uploads} with files and ${files} project files; ${papers} pages and papers looked at after`,
    `${told}; slowest ${slowest.took.toFixed(0)} ms (${slowest.where}); ${faults.length} faults`,
    'none',
    faults.length === 0,
  )
  return faults.length === 0
}

export async function benchSoak(minutes = 30): Promise<boolean> {
  const site = await openBenchSite()
  const started = await fetch(`${site.address}/projects/new`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ name: 'Soak' }),
  })
  const coop = String(started.headers.get('location'))
  const cookie = /groundrules=[^;]+/.exec(started.headers.get('set-cookie') ?? '')?.[0] ?? ''
  const sizes: number[] = []
  let failed = 0
  let answered = 0
  const end = Date.now() + minutes * 60_000
  while (Date.now() < end) {
    for (const page of ['', '/people', '/papers/rules', '/register', '/live-not-there']) {
      const expected = page === '/live-not-there' ? 0 : 1
      const carried = await underLoad({
        url: site.address + coop + page,
        cookie,
        lines: 8,
        milliseconds: 2000,
      })
      answered += Math.round(carried.perSecond * carried.seconds)
      failed += carried.failed * expected
    }
    const name = `Person ${sizes.length}`
    await fetch(`${site.address}${coop}/services/new`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams({ title: name }),
    })
    sizes.push(process.memoryUsage().rss / 1e6)
  }
  await site.close()
  // The first third warms up; after it the memory must not climb.
  const late = sizes.slice(Math.floor(sizes.length / 3))
  const growth = slope(late) * late.length
  const isFlat = growth < 60 && failed === 0
  line(
    `${minutes} minutes of mixed load`,
    `${answered} answers, ${failed} failed, memory ${late.at(0)?.toFixed(0)} to ${late.at(-1)?.toFixed(0)} MB`,
    'no error, memory flat',
    isFlat,
  )
  return isFlat
}

/** The slope of a line through these, by least squares. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const top = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0)
  const bottom = values.reduce((sum, _value, index) => sum + (index - middle) ** 2, 0)
  return bottom === 0 ? 0 : top / bottom
}
