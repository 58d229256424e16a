/** The real app on a fresh real database, with every middleware on; only the clock and the log are ours. */
import type { Express } from 'express'
import request, { type Test } from 'supertest'
import type TestAgent from 'supertest/lib/agent'
import { createApp } from '../../src/app'
import { loadDemos } from '../../src/commands/demos'
import { readConfig } from '../../src/config'
import { stopListening } from '../../src/db/announce'
import { openDatabase, type Db } from '../../src/db/open'
import type { Deps } from '../../src/deps'
import { readBallotKey } from '../../src/web/ballot-key'
import { changeProject, type ProjectStore } from '../../src/features/projects'
import { newLog } from '../../src/web/log'
import { sessionSecret } from '../../src/web/session-store'
import { freshPlace, testNow as now, type FreshPlace } from './database'
import { theLibrary } from './library'
import { provedPages } from './proved-pages'
import { watchVersions } from './watch-versions'

export interface Site {
  app: Express
  db: Db
  /** Where its database is. */
  place: FreshPlace
  /** What the app was made from. */
  deps: Deps
  /** What the log said, a line each; a test that expects no fault checks that it is empty. */
  logged: string[]
  /** Lets time pass: what must not come too soon may come then. */
  wait: (seconds: number) => void
  close: () => Promise<void>
}

/** @param settings of the environment, where a test needs other ones than the usual */
export async function openSite(settings: Record<string, string> = {}): Promise<Site> {
  const place = await freshPlace()
  const db = await openDatabase(place)
  const library = theLibrary()
  await loadDemos({ db, library, now })
  const logged: string[] = []
  watchVersions(db, (words) => void logged.push(words))
  const log = newLog(settings['LOG_LEVEL'] ?? 'error', { write: (line: string) => void logged.push(line) })
  const config = readConfig({
    ...place.env,
    BASE_URL: 'http://localhost:3000',
    LOG_LEVEL: 'error',
    ...settings,
  })
  let waited = 0
  const clock = (): Date => new Date(now().getTime() + waited * 1000)
  // Two readings of a page where nothing changed must be the same to the last byte.
  const pages = provedPages((words) => void logged.push(words))
  const deps = {
    ...{ config, db, log, now: clock, library, pages },
    sessionSecret: await sessionSecret(db),
    ballotKey: readBallotKey(config),
  }
  return {
    app: createApp(deps),
    db,
    place,
    deps,
    logged,
    wait: (seconds) => {
      waited += seconds
    },
    close: async () => {
      await stopListening(db)
      await db.destroy()
      await place.remove()
    },
  }
}

/** One site for all tests of a file: opened before them, closed after them, with no fault in its log. */
export function siteForTests(): Omit<Site, 'close'> {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(async () => {
    // Closed first: an open database would keep the whole run waiting after a failure.
    const { logged } = site
    await site.close()
    expect(logged).toEqual([])
  })
  return {
    get app() {
      return site.app
    },
    get db() {
      return site.db
    },
    get deps() {
      return site.deps
    },
    get place() {
      return site.place
    },
    get logged() {
      return site.logged
    },
    get wait() {
      return site.wait
    },
  }
}

/** A browser with a memory for cookies. */
export function visitor(site: Pick<Site, 'app'>): TestAgent<Test> {
  return request.agent(site.app)
}

/** Starts a co-op and gives its address. */
export async function startCoop(
  agent: TestAgent<Test>,
  name = 'Harbour Schools Co-operative',
): Promise<string> {
  const response = await agent.post('/projects/new').type('form').send({ name }).expect(303)
  return String(response.headers['location'])
}

/** Writes to a co-op as a verb does: in one transaction, under a new version. */
export function write(
  site: Pick<Site, 'db'>,
  project: string,
  work: (store: ProjectStore) => Promise<void>,
): Promise<void> {
  return changeProject(site.db, { project, seat: null, now: now() }, async (store) => {
    await work(store)
    return { deed: undefined, result: undefined }
  })
}

/** Adds a founder and gives their id. */
export async function addFounder(agent: TestAgent<Test>, coop: string, legalName: string): Promise<string> {
  const response = await agent
    .post(`${coop}/people/new`)
    .type('form')
    .send({ legalName, standing: 'agreed' })
    .expect(303)
  return String(response.headers['location']).split('/').at(-1) ?? ''
}
