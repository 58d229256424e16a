/** The whole app for long runs, and hostile input: what `npm test` does briefly. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { createApp } from '../../app'
import { readConfig } from '../../config'
import { openDatabase, type Db } from '../../db/open'
import { readLibrary } from '../../engine/library/library'
import { newKeptPages } from '../../web/kept-pages'
import { newLog } from '../../web/log'
import { readBallotKey } from '../../web/ballot-key'
import { sessionSecret } from '../../web/session-store'
import { loadDemos } from '../demos'
import { fuzz, type FuzzResult } from './fuzz'
import { askedToEnd, line } from './measure'

export interface BenchSite {
  address: string
  db: Db
  folder: string
  /** What the log says of faults, a line each. */
  logged: string[]
  close: () => Promise<void>
}

/** The whole app on a fresh SQLite database, in this process. */
export async function openBenchSite(pages = newKeptPages()): Promise<BenchSite> {
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
      pages,
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

export async function benchFuzz(count = 100_000, seed = Date.now() % 1e6): Promise<boolean> {
  const site = await openBenchSite()
  const started = performance.now()
  let told = 0
  const tellFaults = ({ faults }: FuzzResult): void => {
    for (const fault of faults.slice(told, told + 40))
      process.stdout.write(`${fault.trim().slice(0, 2000)}\n`)
    told = faults.length
  }
  const result = await fuzz({
    address: site.address,
    inputs: count,
    seed,
    until: askedToEnd(),
    tell: (sofar) => {
      tellFaults(sofar)
      process.stdout.write(`       ${countsOf(sofar, started)}\n`)
    },
  })
  await site.close()
  tellFaults(result)
  for (const fault of site.logged.slice(0, 20)) process.stdout.write(`${fault.trim()}\n`)
  const ok = result.faults.length === 0
  const { slowest } = result
  line(
    `hostile input, seed ${seed}`,
    `${countsOf(result, started)}; slowest ${slowest.took.toFixed(0)} ms (${slowest.where})`,
    'no fault',
    ok,
  )
  return ok
}

function countsOf(result: FuzzResult, started: number): string {
  const { forms, coops, inputs, files, uploads, papers, statuses, faults } = result
  const told = Object.entries(statuses)
    .map(([status, n]) => `${n} x ${status}`)
    .join(', ')
  const each = ((performance.now() - started) / inputs).toFixed(1)
  return `${inputs} inputs to ${forms} forms of ${coops} co-ops, of them ${uploads} with files and ${files} project files; ${papers} pages and papers looked at after; ${told}; ${faults.length} faults; ${each} ms an input`
}
