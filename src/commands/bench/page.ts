/**
 * A page for a person who is signed in, with its session, access check and queries, against the plainest handler of
 * Express and EJS that serves the same bytes after one prepared SELECT. Ours is asked for in three ways: again and again
 * while nothing changes; with a change of the co-op at every twentieth answer; and as on a first look each time, when
 * the page must be made.
 */
import { writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import Database from 'better-sqlite3'
import ejs from 'ejs'
import express from 'express'
import type { Db } from '../../db/open'
import { databaseFile } from '../../db/sqlite'
import { changeProject } from '../../features/projects'
import { newKeptPages, type KeptPages } from '../../web/kept-pages'
import { openBenchSite } from './bench-site'
import { underLoad } from './load'
import { line, median } from './measure'

const pages = ['', '/people', '/services', '/decisions']
const rounds = 5
const answersToAChange = 20

type Way = 'seen again' | 'changing' | 'first look'
const ways: readonly Way[] = ['seen again', 'changing', 'first look']

/** The shelf of pages, which counts requests as each looks at it once. */
interface Shelf extends KeptPages {
  way: Way
  /** Called at every twentieth request while the co-op is changing. */
  change: () => void
}

function newShelf(): Shelf {
  const kept = newKeptPages()
  let asked = 0
  const shelf: Shelf = {
    way: 'seen again',
    change: () => undefined,
    keep: kept.keep,
    find: (key) => {
      if (shelf.way === 'changing' && ++asked % answersToAChange === 0) shelf.change()
      return shelf.way === 'first look' ? undefined : kept.find(key)
    },
  }
  return shelf
}

export async function benchPage(): Promise<boolean> {
  const shelf = newShelf()
  const site = await openBenchSite(shelf)
  const { folder, address } = site
  let kept = true
  try {
    const { coop, cookie } = await aCoop(address)
    const id = coop.split('/').at(-1) ?? ''
    shelf.change = () => void changeAnswer(site.db, id)
    for (const page of pages) {
      const url = `${address}${coop}${page}`
      kept = (await comparePage({ url, id, cookie, page, folder, shelf })) && kept
    }
  } finally {
    await site.close()
  }
  return kept
}

/** A change as small as people make: one answer, with its trace, on the disk. */
function changeAnswer(db: Db, project: string): Promise<void> {
  const now = new Date()
  return changeProject(db, { project, seat: null, now }, async (store) => {
    await store.putAnswer(project, 'meetings.noticeDays', 14 + (now.getTime() % 7), {
      now: now.toISOString(),
    })
    return { deed: { what: 'answered', about: 'question:meetings.noticeDays' }, result: undefined }
  })
}

interface Site {
  server: Server
  address: string
}

/** Answers a second and milliseconds of processor time for each, a figure for each round. */
interface Carried {
  perSecond: number[]
  cpu: number[]
}

async function comparePage(on: {
  url: string
  id: string
  cookie: string
  page: string
  folder: string
  shelf: Shelf
}): Promise<boolean> {
  const { url, id, cookie, page, folder, shelf } = on
  const html = await (await fetch(url, { headers: { cookie } })).text()
  const peer = await listening(plainest(folder, id, html))
  const carried = new Map<Way | 'peer', Carried>()
  let failed = 0
  for (let round = 0; round < rounds; round++) {
    for (const way of [...ways, 'peer'] as const) {
      if (way !== 'peer') shelf.way = way
      const site = way === 'peer' ? `${peer.address}/` : url
      const before = process.cpuUsage()
      const done = await underLoad({ url: site, cookie, lines: 16, milliseconds: 1200 })
      failed += done.failed
      const { user, system } = process.cpuUsage(before)
      // The first round warms everything up.
      if (round === 0) continue
      const { perSecond, cpu } = carried.get(way) ?? { perSecond: [], cpu: [] }
      perSecond.push(done.perSecond)
      cpu.push((user + system) / 1000 / (done.perSecond * done.seconds))
      carried.set(way, { perSecond, cpu })
    }
  }
  peer.server.close()
  peer.server.closeAllConnections()
  return tellPage(
    `${page === '' ? '(journey)' : page}, ${Math.round(html.length / 1024)} kB`,
    carried,
    failed,
  )
}

/** Prints a line for each way; the bar is for a page that is seen again. */
function tellPage(name: string, carried: ReadonlyMap<Way | 'peer', Carried>, failed: number): boolean {
  const of = (way: Way | 'peer', what: keyof Carried): number => median(carried.get(way)?.[what] ?? [])
  let kept = true
  for (const way of ways) {
    const ratio = of(way, 'perSecond') / of('peer', 'perSecond')
    const isKept = failed === 0 && (way !== 'seen again' || ratio >= 0.5)
    kept = kept && isKept
    line(
      `signed-in page ${name}, ${way}`,
      `ours ${of(way, 'perSecond').toFixed(0)}/s, plainest ${of('peer', 'perSecond').toFixed(0)}/s, ratio ${ratio.toFixed(2)}; processor ${of(way, 'cpu').toFixed(2)} and ${of('peer', 'cpu').toFixed(2)} ms a page, ratio ${(of('peer', 'cpu') / of(way, 'cpu')).toFixed(2)}`,
      way === 'seen again' ? 'at least 0.5, aim 0.7' : 'told, no bar',
      isKept,
    )
  }
  return kept
}

/** One prepared SELECT, one EJS template that is compiled once, the same bytes. */
function plainest(folder: string, coop: string, html: string): express.Express {
  const database = new Database(path.join(folder, databaseFile), { readonly: true })
  const select = database.prepare('SELECT name FROM projects WHERE id = ?')
  // Whatever looks like a tag of EJS is text here; the name of the co-op comes from the row.
  const template = path.join(folder, 'page.ejs')
  writeFileSync(template, html.replaceAll('<%', '<%%').replace('Harbour Schools Co-operative', '<%= name %>'))
  const app = express()
  app.engine('ejs', (file, locals, done) => {
    ejs.renderFile(file, locals as ejs.Data, { cache: true }, done)
  })
  app.set('views', folder)
  ejs.clearCache()
  app.get('/', (_req, res) => {
    res.render('page.ejs', select.get(coop) as object)
  })
  return app
}

async function aCoop(address: string): Promise<{ coop: string; cookie: string }> {
  const send = (url: string, fields: Record<string, string>, cookie = ''): Promise<Response> =>
    fetch(address + url, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams(fields),
    })
  const started = await send('/projects/new', { name: 'Harbour Schools Co-operative' })
  const coop = String(started.headers.get('location'))
  const cookie = /groundrules=[^;]+/.exec(started.headers.get('set-cookie') ?? '')?.[0] ?? ''
  for (const legalName of ['Ada Example', 'Ben Example', 'Cai Example', 'Dee Example', 'Eve Example'])
    await send(`${coop}/people/new`, { legalName, standing: 'agreed' }, cookie)
  await fetch(address + coop, { headers: { cookie } })
  return { coop, cookie }
}

function listening(handler: RequestListener): Promise<Site> {
  return new Promise((resolve) => {
    const server = createServer(handler).listen(0, '127.0.0.1', () =>
      resolve({ server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
    )
  })
}
