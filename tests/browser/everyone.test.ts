/** Everyone gets the main job done, and every reading page is fit to read: axe, html-validate, and no overflow. */
import { readFileSync } from 'node:fs'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { browserForTests, inspect, picture } from '../support/browser'
import { theLibrary } from '../support/library'

jest.setTimeout(120_000)

const on = browserForTests()
const schoolAnswers =
  'nation=england&type=maintained&aim=buy&size=medium&others=yes&change=none&ending=yes&asked=no&interest=unsure'
const formAnswers =
  'nation=britain&trial=no&gain=workers&owners=no&work=employed&grants=no&people=three&time=weeks&capital=token'

const { guidance, choosers } = theLibrary()
const readingPages = [
  '/',
  '/for-staff',
  '/for-schools',
  '/guide',
  '/guide/search',
  '/guide/search?q=pension',
  '/guide/search?q=%22zzz%20OR',
  '/guide/glossary',
  '/guide/principles-and-values',
  '/guide/registration-cost',
  '/guide/model-rules',
  '/for-staff/timeline',
  '/for-staff/timeline?nation=england&starts=1+3+2027&people=24&noticeOn=5+4+2027&noticeWeeks=12',
  '/for-staff/timeline?nation=&starts=soon',
  '/for-schools/compare-quotes',
  '/for-schools/directory',
  ...['privacy', 'cookies', 'terms', 'accessibility'].map((page) => `/guide/${page}`),
  ...guidance.map((page) => `/guide/${page.id}`),
  ...choosers.map((chooser) => `/choose/${chooser.id}`),
  `/choose/which-model-for-our-school?${schoolAnswers}`,
  `/choose/which-model-for-our-school?${schoolAnswers}&edit=size`,
  `/choose/which-legal-form?${formAnswers}`,
  '/choose/which-legal-form?step=nation',
  '/guide/your-job-at-risk?lang=cy',
]

it('every reading page passes axe and html-validate, and fits a small phone', async () => {
  const page = await on.open(320)
  for (const address of readingPages) {
    await page.goto(on.address + address)
    await inspect(page, `320${address.replaceAll(/[/?&=%+]/g, '_').slice(0, 60)}`)
  }
  await page.context().close()
})

it('a paper on a desk breaks no short word in the columns of a table, and no table is wider than the paper', async () => {
  const page = await on.open(1280)
  for (const paper of ['compliance-calendar', 'register-of-members']) {
    await page.goto(`${on.address}/projects/beacon/papers/${paper}`)
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('.gr-document table')].map((table) => ({
        // A heading of one word that takes more than one line.
        broken: [...table.querySelectorAll('thead th')]
          .filter((cell) => /^\S+$/.test(cell.textContent) && cell.clientHeight > 0)
          .filter((cell) => {
            const range = document.createRange()
            range.selectNodeContents(cell)
            return range.getClientRects().length > 1
          })
          .map((cell) => cell.textContent),
        wide: table.scrollWidth > (table.parentElement?.clientWidth ?? 0),
      })),
    )
    expect({ paper, found }).toEqual({ paper, found: found.map(() => ({ broken: [], wide: false })) })
  }
  await page.context().close()
})

/** The main job: start a co-op, answer a question, download the rules. */
interface Way {
  width: number
  scripts: boolean
  options: BrowserContextOptions
  /** How a person chooses and sends. */
  keyboard: boolean
}

const ways: [string, Way][] = [
  ['with the keyboard only', { width: 1280, scripts: true, options: {}, keyboard: true }],
  [
    'at 400% zoom',
    {
      width: 320,
      scripts: true,
      options: { deviceScaleFactor: 4, viewport: { width: 320, height: 256 } },
      keyboard: false,
    },
  ],
  ['without JavaScript on a small phone', { width: 320, scripts: false, options: {}, keyboard: false }],
  ['in high contrast', { width: 1280, scripts: true, options: { forcedColors: 'active' }, keyboard: true }],
]

describe.each(ways)('%s', (name, way) => {
  it('a person starts a co-op, answers a question and downloads the rules', async () => {
    const page = await on.open(way.width, way.scripts, way.options)
    const go = (to: Locator): Promise<void> => (way.keyboard ? reach(page, to) : to.click())
    await page.goto(on.address)
    await opened(page, () =>
      go(
        page
          .getByRole('button', { name: 'Start your co-operative' })
          .or(page.getByRole('link', { name: 'Start your co-operative' })),
      ),
    )
    await go(page.getByLabel('What is your co-op called?'))
    await page.keyboard.type('Harbour Schools Co-operative')
    await opened(page, () => go(page.getByRole('button', { name: 'Continue' })))
    expect(await page.locator('h1').innerText()).toBe('Harbour Schools Co-operative')
    const coop = page.url()

    await page.goto(`${coop}/interview/question/meetings.noticeDays`)
    await go(page.locator('#meetings\\.noticeDays, input[type=text], input[inputmode=numeric]').first())
    await page.keyboard.type('16')
    await opened(page, () => go(page.getByRole('button', { name: 'Continue' })))
    await page.goto(`${coop}/papers/rules`)
    expect(await page.locator('.gr-document').innerText()).toContain("16 clear days' notice")
    await fits(page, name)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      go(page.getByRole('link', { name: 'PDF' }).first()),
    ])
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    await page.context().close()
  })
})

describe('in high contrast', () => {
  it('what has the focus, what is chosen and what is a button can be told without colour', async () => {
    const page = await on.open(1280, true, { forcedColors: 'active' })
    await page.goto(`${on.address}/for-staff`)
    await page.locator('.gr-nav__link').first().focus()
    const focus = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement as Element)
      return [
        style.outlineStyle,
        parseFloat(style.outlineWidth) > 1,
        style.outlineColor === style.backgroundColor,
      ]
    })
    expect(focus).toEqual(['solid', true, false])
    const here = await page
      .locator('.gr-nav__link[aria-current]')
      .evaluate((link) => getComputedStyle(link).borderBottomWidth)
    expect(here).toBe('4px')
    const button = await page
      .locator('.govuk-button')
      .first()
      .evaluate((one) => getComputedStyle(one).borderTopWidth)
    expect(parseFloat(button)).toBeGreaterThan(1)
    await picture(page, 'forced-colours-for-staff')
    await page.context().close()
  })
})

/** Comes to a thing by the Tab key alone, and presses Enter where it is a link or a button. */
async function reach(page: Page, to: Locator): Promise<void> {
  const handle = await to.first().elementHandle()
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab')
    const state = await page.evaluate((wanted) => {
      const active = document.activeElement
      const style = active ? getComputedStyle(active) : undefined
      const seen = style !== undefined && (style.outlineStyle !== 'none' || style.boxShadow !== 'none')
      return {
        there: active === wanted,
        seen: seen || active === document.body,
        tag: active?.outerHTML.slice(0, 80),
      }
    }, handle)
    // Whatever has the focus shows it.
    expect(state).toMatchObject({ seen: true })
    if (!state.there) continue
    if (await to.first().evaluate((one) => /^(A|BUTTON)$/.test(one.tagName)))
      await page.keyboard.press('Enter')
    return
  }
  throw new Error(`The Tab key never comes to ${String(to)}.`)
}

async function opened(page: Page, act: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()])
}

async function fits(page: Page, name: string): Promise<void> {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect({ name, wide }).toEqual({ name, wide: 0 })
}
