/** The whole app for long runs of what `npm test` does briefly. */
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
