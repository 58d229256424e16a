/**
 * A page for a person who is signed in, with its session, access check and queries, against the plainest handler of
 * Express and EJS that serves the same bytes after one prepared SELECT.
 */
import { writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import Database from 'better-sqlite3'
import ejs from 'ejs'
import express from 'express'
import { databaseFile } from '../../db/sqlite'
import { openBenchSite } from './faults'
import { underLoad } from './load'
import { line, median } from './measure'

const pages = ['', '/people', '/services', '/decisions']
const rounds = 5

export async function benchPage(): Promise<boolean> {
  const site = await openBenchSite()
  const { folder } = site
  let kept = true
  try {
    const { coop, cookie } = await aCoop(site.address)
    for (const page of pages)
      kept = (await comparePage({ address: site.address, coop, cookie, page, folder })) && kept
  } finally {
    await site.close()
  }
  return kept
}

interface Site {
  server: Server
  address: string
}

async function comparePage(on: {
  address: string
  coop: string
  cookie: string
  page: string
  folder: string
}): Promise<boolean> {
  const { address, coop, cookie, page, folder } = on
  const url = `${address}${coop}${page}`
  const html = await (await fetch(url, { headers: { cookie } })).text()
  const peer = await listening(plainest(folder, coop.split('/').at(-1) ?? '', html))
  const perSecond = { ours: [] as number[], peer: [] as number[] }
  const cpu = { ours: [] as number[], peer: [] as number[] }
  let failed = 0
  for (let round = 0; round < rounds; round++) {
    for (const [name, site] of [
      ['ours', url],
      ['peer', `${peer.address}/`],
    ] as const) {
      const before = process.cpuUsage()
      const carried = await underLoad({ url: site, cookie, lines: 16, milliseconds: 1500 })
      failed += carried.failed
      const { user, system } = process.cpuUsage(before)
      const answers = carried.perSecond * carried.seconds
      // The first round warms both up.
      if (round === 0) continue
      perSecond[name].push(carried.perSecond)
      cpu[name].push((user + system) / 1000 / answers)
    }
  }
  peer.server.close()
  peer.server.closeAllConnections()
  const [mine, plain] = [median(perSecond.ours), median(perSecond.peer)]
  const ratio = mine / plain
  const isKept = ratio >= 0.5 && failed === 0
  line(
    `signed-in page ${page === '' ? '(journey)' : page}, ${Math.round(html.length / 1024)} kB`,
    `ours ${mine.toFixed(0)}/s, plainest ${plain.toFixed(0)}/s, ratio ${ratio.toFixed(2)}; processor ${median(cpu.ours).toFixed(2)} and ${median(cpu.peer).toFixed(2)} ms a page, ratio ${(median(cpu.peer) / median(cpu.ours)).toFixed(2)}`,
    'at least 0.5, aim 0.7',
    isKept,
  )
  return isKept
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
