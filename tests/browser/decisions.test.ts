/** A round and a poll on real phones: what one person sends shows on the others', and every page passes axe. */
import { createServer, type Server } from 'node:http'
import { mkdirSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { HtmlValidate } from 'html-validate'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../../src/commands/bench/browser'
import { accountStore, newId, newSeatLink } from '../../src/features/account'
import { openSite, type Site } from '../support/site'
import { behindTheApp } from '../support/watch-versions'

jest.setTimeout(180_000)

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // A list without bullets says that it is one, for screen readers that forget; a question may be long in a title.
  rules: { 'no-redundant-role': 'off', 'prefer-native-element': 'off', 'long-title': 'off' },
})
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

async function phone(width: number, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled })
  return context.newPage()
}

/** Presses a button of a form and waits for the page that comes. */
async function submit(page: Page, name: string | RegExp): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).click()])
}

async function start(page: Page): Promise<string> {
  await page.goto(`${address}/projects/new`)
  await page.getByLabel('What is your co-op called?').fill('Harbour Schools Co-operative')
  await submit(page, 'Continue')
  return page.url()
}

/** Another person, on a phone that opened its own link. */
async function joined(coop: string, name: string, width: number): Promise<Page> {
  const project = coop.split('/').at(-1) ?? ''
  const seat = newId()
  const now = new Date('2026-11-23T12:00:00Z')
  const row = { id: seat, project, role: 'founder', founder: null, name, email: null } as const
  await site.db('projects').where({ id: project }).update({ version: seat })
  await behindTheApp(() => accountStore(site.db).addSeat({ ...row, createdAt: now.toISOString() }))
  const token = await newSeatLink(site.db, { kind: 'resume', project, seat, now })
  const page = await phone(width)
  await page.goto(`${address}/open/${token}`)
  await Promise.all([page.waitForEvent('load'), page.locator('main button').first().click()])
  return page
}

/** Axe, the markup and the width of a page as it stands, and its picture. */
async function inspect(page: Page, name: string): Promise<void> {
  await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations: found } = await checker.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return found
      .map(({ id, nodes }) => ({
        id,
        html: nodes
          .map((node) => node.html)
          .filter((html) => !(id === 'region' && html.includes('govuk-back-link'))),
      }))
      .filter(({ html }) => html.length > 0)
  })
  expect({ name, violations }).toEqual({ name, violations: [] })
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect({ name, wide }).toEqual({ name, wide: 0 })
  const source = await (await page.context().request.get(page.url())).text()
  const report = await validator.validateString(source)
  const faults = report.results.flatMap((one) =>
    one.messages.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`),
  )
  expect({ name, faults }).toEqual({ name, faults: [] })
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true })
}

describe.each([320, 1280])('at %i pixels', (width) => {
  it('a round runs from its card to the log, live on another phone', async () => {
    const page = await phone(width)
    const coop = await start(page)
    const others = [await joined(coop, 'Bethan', width), await joined(coop, 'Callum', width)]
    await page.goto(`${coop}/decisions/settings`)
    await inspect(page, `${width}-settings`)
    await page.getByLabel('No: counts and words only').check()
    await page.getByLabel('More yes than no').check()
    await page.getByLabel('The group has agreed').check()
    await submit(page, 'Save')
    await page.goto(`${coop}/decisions/cards`)
    await inspect(page, `${width}-cards`)
    await page.getByRole('link', { name: 'How far apart may the highest and the lowest pay be?' }).click()
    await inspect(page, `${width}-new-answer`)
    await page.getByLabel('Everyone earns the same hourly rate').check()
    await submit(page, 'Open round 1')
    const proposal = page.url()
    await inspect(page, `${width}-round-open`)
    for (const other of others) await other.goto(proposal)
    await others[0]!.getByLabel('I agree', { exact: true }).check()
    await submit(others[0]!, 'Send my answer')
    // The first phone has not been touched.
    await page.getByText('1 of 3 people answered').waitFor({ timeout: 10_000 })
    await page.getByText('Bethan').waitFor({ state: 'detached', timeout: 10_000 })
    await page.getByLabel('I block this').check()
    await submit(page, 'Send my answer')
    expect(await page.title()).toMatch(/^Error: /)
    await page.getByLabel('Your words').fill('Security is our aim. One rate does not cover the summer.')
    await submit(page, 'Send my answer')
    await page.getByRole('link', { name: /^Answer for them.*Callum/ }).click()
    await inspect(page, `${width}-for-someone`)
    await page.getByLabel('They stand aside').check()
    await submit(page, 'Save their answer')
    await submit(page, 'Close round 1')
    await others[1]!.getByText('Blocked: not passed, round 1').waitFor({ timeout: 10_000 })
    await inspect(page, `${width}-round-closed`)
    await page.getByRole('button', { name: 'Change the words and ask again' }).click()
    await page.waitForURL(/next$/)
    await inspect(page, `${width}-next`)
    await submit(page, 'Open round 2')
    for (const one of [page, ...others]) {
      await one.goto(proposal)
      await one.getByLabel('I agree', { exact: true }).check()
      await submit(one, 'Send my answer')
    }
    await submit(page, 'Close round 2')
    await inspect(page, `${width}-passed`)
    await page.goto(`${coop}/decisions`)
    await inspect(page, `${width}-decisions`)
    await page.goto(`${coop}/interview/question/officers.payRatio`)
    await inspect(page, `${width}-decided-question`)
    await page.goto(`${coop}/papers/options-sheet`)
    await inspect(page, `${width}-options-sheet`)
    for (const one of [page, ...others]) await one.context().close()
  })

  it('a poll is asked and stays hidden', async () => {
    const page = await phone(width)
    const coop = await start(page)
    await page.goto(`${coop}/decisions/polls/new`)
    await inspect(page, `${width}-new-poll`)
    await page.getByLabel('What is the least yearly pay').check()
    await submit(page, 'Open the poll')
    await inspect(page, `${width}-poll`)
    await page.getByLabel('£30,000 to £34,999').check()
    await submit(page, 'Send my answer')
    await submit(page, 'Close the poll')
    expect(await page.locator('main').innerText()).toContain('The answers stay hidden')
    await inspect(page, `${width}-poll-closed`)
    await page.goto(`${coop}/decisions/new`)
    await inspect(page, `${width}-new-own`)
    await page.context().close()
  })
})

it('without scripts, a round is answered, and a link shows the latest', async () => {
  const page = await phone(320, false)
  const coop = await start(page)
  await page.goto(`${coop}/decisions/new?card=union`)
  await page.getByLabel('What you propose').fill('We recognise the unions that we are in.')
  await submit(page, 'Open round 1')
  await page.getByLabel('I agree', { exact: true }).check()
  await submit(page, 'Send my answer')
  await page.getByRole('link', { name: 'Show the latest' }).click()
  expect(await page.locator('main').innerText()).toContain('1 of 1 person answered')
  await page.context().close()
})
