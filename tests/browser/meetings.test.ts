/** The pages of meetings in a real browser: they fit a phone, and pass axe. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../../src/commands/bench/browser'
import { openSite, type Site } from '../support/site'

jest.setTimeout(180_000)

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
// Pictures for a person to look at: set PICTURES to a folder.
const pictures = process.env['PICTURES']

let site: Site
let server: Server
let browser: Browser
let address: string
beforeAll(async () => {
  site = await openSite()
  server = createServer(site.app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  expect(site.logged).toEqual([])
  await site.close()
})

/** Sends a form from the page, and gives the address that it leads to. */
async function send(page: Page, to: string, fields: [string, string][]): Promise<string> {
  return page.evaluate(
    async ([where, body]) => {
      const answer = await fetch(where, { method: 'POST', body: new URLSearchParams(body) })
      return answer.url
    },
    [to, fields] as const,
  )
}

async function check(page: Page, url: string, name: string): Promise<void> {
  await page.goto(url)
  await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations: found } = await checker.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return found
      .map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }))
      .filter(({ id, html }) => !(id === 'region' && html.every((one) => one.includes('govuk-back-link'))))
  })
  expect({ page: name, violations }).toEqual({ page: name, violations: [] })
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect({ page: name, wide }).toEqual({ page: name, wide: 0 })
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map((one) => one.id))
  expect({ page: name, ids: ids.filter((one, index) => ids.indexOf(one) !== index) }).toEqual({
    page: name,
    ids: [],
  })
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true })
}

describe.each([320, 1280])('meetings at %i pixels', (width) => {
  it('fit the screen and pass axe, from the plan to the minutes', async () => {
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    const page = await context.newPage()
    await page.goto(`${address}/projects/tidewell`)
    const coop = (await send(page, '/projects/tidewell/copy', [])).replace(address, '')
    await page.goto(address + coop)
    const plan = async (kind: string): Promise<string> =>
      send(page, `${coop}/meetings/new`, [
        ['kind', kind],
        ['title', 'Meeting for the pictures'],
        ['on', '2026-11-23'],
        ['time', '6.30 pm'],
        ['place', 'The Assembly Rooms, Tidewell'],
      ])
    const founding = `${coop}/meetings/founding-2026-10-22`
    const late = await plan('founding')
    const general = await plan('expulsion')
    const look = (url: string, name: string): Promise<void> => check(page, url, `${width}-${name}`)
    await look(`${address}${coop}/meetings`, 'list')
    await look(`${address}${coop}/meetings/new?kind=general`, 'plan')
    await look(late, 'planned')
    await look(`${late}/agenda`, 'agenda')
    await look(`${late}/notice`, 'notice-late')
    await send(page, `${general}/notice`, [
      ['how', 'own'],
      ['on', '2026-10-20'],
    ])
    await look(`${general}/notice`, 'notice')
    await send(page, `${general}/state`, [['state', 'open']])
    await look(general, 'open-empty')
    for (const founder of [
      'sharon-dobbs',
      'nadia-iqbal',
      'peter-lowe',
      'tom-whitaker',
      'lesley-grant',
      'kiran-patel',
      'ruth-calder',
    ])
      await send(page, `${general}/attendance`, [
        ['founder', founder],
        ['what', 'here'],
      ])
    const resolution = await send(page, `${general}/resolutions/new`, [
      ['title', 'Ending a membership'],
      ['text', 'That the membership of Greg Marlow end today.'],
      ['kind', 'expulsion'],
      ['how', 'hands'],
      ['founders', 'greg-marlow'],
    ])
    await look(`${general}/resolutions/new`, 'resolution-form')
    await look(resolution, 'resolution-draft')
    const ordinary = await send(page, `${general}/resolutions/new`, [
      ['title', 'Pay'],
      ['text', 'That pay rise by 2% from April.'],
      ['kind', 'ordinary'],
      ['how', 'ballot'],
    ])
    await send(page, `${ordinary}/put`, [])
    await look(ordinary, 'resolution-ballot')
    await look(`${general}/ballots/r2`, 'ballot')
    await look(`${general}/elections/new`, 'election-form')
    const election = await send(page, `${general}/elections/new`, [
      ['office', 'chair'],
      ['candidates', 'ruth-calder'],
      ['candidates', 'kiran-patel'],
      ['how', 'hands'],
      ['places', '1'],
    ])
    await send(page, `${election}/put`, [])
    await look(election, 'election-put')
    await send(page, `${election}/result`, [
      ['votes-ruth-calder', '3'],
      ['votes-kiran-patel', '3'],
    ])
    await look(election, 'election-tied')
    await look(general, 'open')
    await look(`${address}${founding}`, 'held')
    await look(`${address}${founding}/minutes`, 'minutes')
    await look(`${address}/projects/tidewell/meetings`, 'demo-list')
    await context.close()
  })
})
