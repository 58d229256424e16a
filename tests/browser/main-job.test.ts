/** The main job in a real browser: from a name to a draft, at phone width, with and without scripts. */
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

async function open(width: number, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled,
    acceptDownloads: true,
  })
  return context.newPage()
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true })
}

/** Presses a button of a form and waits for the page that comes. */
async function submit(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).click()])
}

describe.each([
  ['a phone without scripts', 320, false],
  ['a desk with scripts', 1280, true],
] as const)('on %s', (_name, width, scripts) => {
  it('a group starts a co-op, adds three founders and a service, answers, and reads its draft', async () => {
    const page = await open(width, scripts)
    await page.goto(address)
    await page
      .getByRole('button', { name: 'Start your co-operative' })
      .or(page.getByRole('link', { name: 'Start your co-operative' }))
      .first()
      .click()
    await page.getByLabel('What is your co-op called?').fill('Harbour Schools Co-operative')
    await submit(page, 'Continue')
    const coop = page.url()
    expect(await page.locator('h1').innerText()).toBe('Harbour Schools Co-operative')
    expect(await page.locator('.gr-journey__stage').count()).toBe(9)

    for (const name of ['Siân Ŵyn', 'Łukasz Nowak', "Ọlá O'Neill-Şahin"]) {
      await page.goto(`${coop}/people/new`)
      await page.getByLabel('Full name').fill(name)
      await page.getByLabel('Agreed to join').check()
      await submit(page, 'Add this founder')
      await page.getByRole('link', { name: /Change postal address/ }).click()
      await page.getByLabel('Address line 1').fill('1 Harbour Row')
      await page.getByLabel('Town or city').fill('Northmere')
      await page.getByLabel('Postcode').fill('zz1 1ab')
      await submit(page, 'Save')
    }
    await page.goto(`${coop}/people/offices`)
    await page.getByLabel('Secretary').selectOption({ index: 1 })
    await submit(page, 'Save')

    await page.goto(`${coop}/services/new`)
    await page.getByLabel('Name of the service').fill('Clerking')
    await page.getByLabel('Category').selectOption('GOV')
    await page.getByRole('group', { name: 'Who delivers it?' }).getByRole('checkbox').first().check()
    await page.getByLabel('Sold by the').selectOption('meeting')
    await page.getByLabel('Price of one unit, without VAT').fill('285')
    await submit(page, 'Add the service')
    expect(await page.locator('main').innerText()).toContain('£285')

    await page.goto(`${coop}/interview/question/meetings.noticeDays`)
    await submit(page, 'Continue')
    expect(await page.title()).toMatch(/^Error: /)
    await page.locator('.govuk-error-summary a').first().click()
    await page.keyboard.type('16')
    await Promise.all([page.waitForURL(/requisition|quorum|ruleChange/), page.keyboard.press('Enter')])
    await page.goto(`${coop}/interview/section/surplus/suggestions`)
    await submit(page, 'Use these suggestions')

    await page.goto(`${coop}/papers/rules`)
    const rules = await page.locator('.gr-document').innerText()
    expect(rules).toContain("16 clear days' notice")
    expect(rules).toContain('[not decided yet:')
    await page.goto(`${coop}/papers`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^PDF/ }).first().click(),
    ])
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(download.suggestedFilename()).toBe('harbour-schools-co-operative-rules.pdf')
    await page.context().close()
  })
})

const coopPages = [
  '',
  '/missing',
  '/people',
  '/people/amina-rahman',
  '/people/offices',
  '/people/amina-rahman/shows',
  '/people/seats',
  '/people/seats/new',
  '/people/seats/advice',
  '/people/me',
  '/people/me/link',
  '/people/me/data',
  '/people/me/erase',
  '/history',
  '/principles',
  '/comments/question:members.basis',
  '/services',
  '/services/skills',
  '/services/ep-day',
  '/services/ep-day/what',
  '/services/ep-packages',
  '/services/ep-packages/price',
  '/services/ep-packages/price?way=choose',
  '/services/ep-packages/terms',
  '/services/ep-packages/promise',
  '/services/ep-packages/checks',
  '/interview',
  '/interview/section/shares',
  '/interview/question/members.basis',
  '/interview/question/office.address',
  '/interview/question/shares.nominal',
  '/decisions',
  '/decisions/cards',
  '/register',
  '/register/entries/shares/amina-rahman',
  '/register/entries/withdrawn/amina-rahman',
  '/register/entries/nominated/amina-rahman',
  '/register/import',
  '/register/nominations',
  '/papers',
  '/papers/rules',
  '/papers/register-of-members',
  '/papers/service-offer',
  '/papers/compliance-calendar',
  '/papers/rules/issues',
  '/papers/rules/wording/no-seal',
]

describe.each([320, 1280])('every page at %i pixels', (width) => {
  it('passes axe, fits the screen and breaks none of our own security rules', async () => {
    const page = await open(width)
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4/.test(message.text())) complaints.push(message.text())
    })
    await page.goto(`${address}/projects/beacon`)
    await submit(page, 'Make a copy')
    const coop = new URL(page.url()).pathname
    const addresses = [
      '/',
      '/projects/new',
      '/projects/open',
      '/guide/registration-cost',
      '/guide/privacy',
      '/guide/cookies',
      '/guide/terms',
      '/guide/accessibility',
      '/nothing',
      '/mail',
      '/account',
      '/account/sign-in',
      '/account/sign-in/code',
      '/account/pause',
      '/projects/beacon',
      '/projects/beacon/people/amina-rahman',
      '/projects/beacon/interview/question/members.basis',
      ...coopPages.map((one) => coop + one),
    ]
    for (const one of addresses) {
      await page.goto(address + one)
      await page.evaluate(axe)
      const violations = await page.evaluate(async () => {
        const { axe: checker } = window as unknown as {
          axe: {
            run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
          }
        }
        const { violations: found } = await checker.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        })
        // The back link stands outside the landmarks on purpose, as the Design System documents.
        return found
          .map(({ id, nodes }) => ({
            id,
            html: nodes
              .map((node) => node.html)
              .filter((html) => !(id === 'region' && html.includes('govuk-back-link'))),
          }))
          .filter(({ html }) => html.length > 0)
      })
      expect({ page: one, violations }).toEqual({ page: one, violations: [] })
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect({ page: one, wide }).toEqual({ page: one, wide: 0 })
      await picture(page, `${width}${one.replace(coop, '').replaceAll(/[/:]/g, '_')}`)
    }
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('what is served', () => {
  it('holds no crown, no GOV.UK font and no GOV.UK blue', async () => {
    for (const asset of ['app.css', 'favicon.svg', 'mark.svg']) {
      const text = await (await fetch(`${address}/assets/${asset}`)).text()
      expect(text).not.toMatch(/GDS Transport|@font-face|crown|1d70b8/i)
    }
    expect((await fetch(`${address}/assets/fonts/light-94a07e06a1-v2.woff2`)).status).toBe(404)
  })
})
