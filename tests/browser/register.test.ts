/** A register from a spreadsheet in a real browser, at phone width and at a desk. */
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

const list = [
  'Name,Address,Date entered,Shares held,Amount paid,Office,Took office,Phone',
  'Siân Ŵyn,"1 Harbour Row, Northmere, ZZ1 1AB",1/9/2026,1,1,Secretary,1/9/2026,01632 960001',
  'Bartholomew Featherstonehaugh-Cholmondeley,"Flat 2, The Old Schoolhouse, Long Harbour Row, Northmere, ZZ1 1AB",1/9/2026,5,5,,,',
  'Gus Example,Somewhere,31/2/2026,x,,,,',
  ...Array.from(
    { length: 60 },
    (_, n) => `Person ${n + 1},"${n + 1} Row, Northmere, ZZ1 1AB",2/9/2026,1,1,,,`,
  ),
].join('\r\n')

/** What is wrong with the page for a person who cannot see it well, or who has a narrow screen. */
async function faults(page: Page): Promise<unknown[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await checker.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    const { scrollWidth, clientWidth } = document.documentElement
    return [
      // The back link stands outside the landmarks on purpose, as the Design System documents.
      ...violations.filter(
        ({ id, nodes }) => !(id === 'region' && nodes.every((node) => node.html.includes('govuk-back-link'))),
      ),
      ...(scrollWidth > clientWidth ? [{ wide: scrollWidth - clientWidth }] : []),
    ]
  })
}

async function looked(page: Page, name: string): Promise<void> {
  expect({ name, faults: await faults(page) }).toEqual({ name, faults: [] })
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true })
}

describe.each([320, 1280])('at %i pixels', (width) => {
  it('a list is chosen, looked at, added, and goes out as Excel', async () => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, acceptDownloads: true })
    const page = await context.newPage()
    await page.goto(`${address}/projects/new`)
    await page.getByLabel('What is your co-op called?').fill('Harbour Schools Co-operative')
    await press(page, 'Continue')
    const coop = page.url()
    await page.goto(`${coop}/register`)
    await page.getByRole('link', { name: 'Bring in a register from a spreadsheet' }).click()
    await press(page, 'Check the list')
    await looked(page, `${width}-import-error`)
    await page
      .getByLabel('Excel or CSV file')
      .setInputFiles({ name: 'members.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
    await press(page, 'Check the list')
    await looked(page, `${width}-import-preview`)
    const [mend] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the rows to mend' }).click(),
    ])
    expect(readFileSync(await mend.path(), 'utf8')).toContain('What to mend')
    await press(page, 'Add these 62 rows to the register')
    expect(page.url()).toBe(`${coop}/register`)
    await page.locator('summary').first().click()
    await looked(page, `${width}-register`)
    const [book] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^Excel\W+Register of members/ }).click(),
    ])
    expect(book.suggestedFilename()).toBe('harbour-schools-co-operative-register-of-members-2026-11-23.xlsx')
    await page.goto(`${coop}/register?page=2&entries=2`)
    await looked(page, `${width}-register-2`)
    await context.close()
  })
})

/** Presses a button of a form and waits for the page that comes. */
async function press(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).click()])
}
