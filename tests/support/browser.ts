/** The real app behind a real browser, for journeys; and what every page must pass. */
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { HtmlValidate } from 'html-validate'
import type { Browser, BrowserContextOptions, Locator, Page, Response } from 'playwright-core'
import { launchBrowser } from '../../src/commands/bench/browser'
import { openSite, type Site } from './site'

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // A list without bullets says that it is one, for screen readers that forget; a question may be long in a title.
  // Boxes of one question share its name, as radios do.
  rules: {
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    'long-title': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
  },
})
const validated = new Set<string>()
/** The last page of markup that each browser page was sent, also after a form. */
const sent = new WeakMap<Page, Response>()
// Pictures for a person to look at: set PICTURES to a folder.
const pictures = process.env['PICTURES']

export interface BrowserSite {
  readonly site: Site
  /** Where the app listens, without a slash at its end. */
  readonly address: string
  /** A new person: a page in a browser of their own. */
  open(width: number, javaScriptEnabled?: boolean, more?: BrowserContextOptions): Promise<Page>
}

/** One site and one browser for all tests of a file. */
export function browserForTests(): BrowserSite {
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
    const { logged } = site
    await site.close()
    expect(logged).toEqual([])
  })
  return {
    get site() {
      return site
    },
    get address() {
      return address
    },
    async open(width, javaScriptEnabled = true, more = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        javaScriptEnabled,
        acceptDownloads: true,
        ...more,
      })
      const page = await context.newPage()
      page.setDefaultTimeout(10_000)
      page.on('response', (response) => {
        const isPage =
          response.request().isNavigationRequest() && response.headers()['content-type']?.includes('html')
        if (isPage && response.frame() === page.mainFrame()) sent.set(page, response)
      })
      return page
    },
  }
}

/** Presses a link or button that leads to another page, and waits for that page: a click alone comes back before it. */
export async function follow(to: Locator): Promise<void> {
  await Promise.all([to.page().waitForEvent('load'), to.click()])
}

/** Presses a button of a form and waits for the page that comes. */
export async function submit(page: Page, name: string | RegExp): Promise<void> {
  await follow(page.getByRole('button', { name }).first())
}

/** Axe finds nothing on the page as it stands, its markup is sound and it fits the screen; takes its picture. */
export async function inspect(page: Page, name: string): Promise<void> {
  await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
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
  expect({ name, violations }).toEqual({ name, violations: [] })
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect({ name, wide }).toEqual({ name, wide: 0 })
  // The markup is the same at each width.
  const what = name.replaceAll(/\b(320|1280)\b|(320|1280)(?=_)/g, '')
  if (!validated.has(what)) expect({ name, markup: await markupFaults(page) }).toEqual({ name, markup: [] })
  validated.add(what)
  await picture(page, name)
}

async function markupFaults(page: Page): Promise<string[]> {
  const { results } = await validator.validateString((await sent.get(page)?.text()) ?? '')
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`),
  )
}

export async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true })
}
