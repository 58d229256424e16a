/**
 * The day in Northmere Trades Hall, on phones: six tables, one that comes late, one that loses its connection, one on
 * paper. At its end there are six co-ops, and each makes its papers.
 */
import type { BrowserContext, Page } from 'playwright-core'
import { browserForTests, follow, inspect, picture, submit } from '../support/browser'

jest.setTimeout(150_000)
const here = browserForTests()

interface Phone {
  page: Page
  /** The address of the workshop. */
  at: string
}

const names = [
  'EPs',
  'Clerks and governance',
  'Payroll, HR and finance',
  'Attendance and welfare',
  'ICT and data',
  'Catering and admin',
]
const people = [9, 5, 6, 4, 4, 3]

async function facilitator(): Promise<Phone & { code: string }> {
  const page = await here.open(1280)
  await page.goto(`${here.address}/workshops`)
  await inspect(page, 'workshops')
  await follow(page.getByRole('button', { name: 'Start a workshop' }))
  await page.getByLabel('Name of the day').fill('Co-op day, Northmere Trades Hall')
  await inspect(page, 'workshop-new')
  await submit(page, 'Start')
  const code = (await page.locator('.gr-code').innerText()).replace(' ', '')
  await inspect(page, 'workshop-board')
  return { page, at: page.url(), code }
}

/** The site as phones find it that are on the hotspot of its laptop: without TLS, and not on their own machine. */
const inTheHall = (): string => here.address.replace('127.0.0.1', 'hall.test')

/** Joins with the code as it is typed from the wall. */
async function join(code: string, table: number, width = 320): Promise<Phone> {
  const page = await here.open(width)
  await page.goto(`${inTheHall()}/workshops/join`)
  await page.getByLabel('Code on the wall').fill(`${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`)
  await submit(page, 'Join')
  await page.getByLabel('A nickname').fill(`Sparrow ${table}`)
  await page.getByLabel(new RegExp(`^(Table ${table}|${table}: )`)).check()
  if (table === 1) await inspect(page, 'workshop-join')
  await submit(page, 'Join')
  await page.getByLabel('How many of you sit here?').fill(String(people[table - 1]))
  await submit(page, 'Save the number')
  return { page, at: page.url() }
}

/** Opens steps for all, as the facilitator does. */
async function open(boss: Phone, ...steps: string[]): Promise<void> {
  for (const step of steps) {
    await boss.page.goto(`${boss.at}/steps/${step}`)
    await submit(boss.page, 'Open for all tables')
  }
}

const saved = (page: Page) => page.getByText(/^Saved at \d\d:\d\d$/).waitFor()

async function save(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  await saved(page)
}

async function fillValues({ page, at }: Phone): Promise<void> {
  await page.goto(`${at}/steps/values`)
  for (const label of [
    '1. Children first',
    '2. Fair pay',
    '7. Honesty',
    '10. Equal say',
    '15. Care for each other',
  ])
    await page.getByLabel(label).check()
  await save(page, 'Save our five')
}

async function fillIdeas({ page, at }: Phone, idea: string): Promise<void> {
  await page.goto(`${at}/steps/services`)
  await page.getByLabel('One idea').fill(idea)
  await save(page, 'Save this idea')
  await page.reload()
  await page.getByLabel(idea, { exact: true }).fill('3')
  await save(page, 'Save our dots')
}

async function fillPrice({ page, at }: Phone): Promise<void> {
  await page.goto(`${at}/steps/price`)
  const inputs = { Pay: '56,000', 'That person': '4,800', Share: '9,000', Paid: '160' }
  for (const [label, value] of Object.entries(inputs))
    await page
      .getByLabel(new RegExp(`^\\d\\. ${label}`))
      .first()
      .fill(value)
  await page.getByLabel(/^6\. /).fill('8')
  await follow(page.getByRole('button', { name: 'Work out and save' }))
  await page.getByText('£540 a day').waitFor()
}

async function fillDecision({ page, at }: Phone, agree: string): Promise<void> {
  await page.goto(`${at}/steps/decisions?card=pay`)
  await page.getByLabel('The highest is at most three times the lowest').check()
  await page.getByLabel('Agree', { exact: true }).fill(agree)
  await follow(page.getByRole('button', { name: 'Save this decision' }))
  await page.getByText('Passed by consent:').waitFor()
}

async function fillAction({ page, at }: Phone): Promise<void> {
  await page.goto(`${at}/steps/actions`)
  await page.getByLabel('What you do next').fill('Ring two schools')
  await page.getByLabel('Who does it').fill('Sparrow')
  await page.getByLabel('By when').fill('7/12/2026')
  await save(page, 'Save this action')
}

/** Takes it home and makes a paper; returns the address of the co-op. */
async function takeHome({ page, at }: Phone, name: string): Promise<string> {
  await page.goto(`${at}/home`)
  await page.getByLabel('What is your co-op called for now?').fill(name)
  await page.getByLabel('The facilitator may have a copy of our papers').check()
  await submit(page, 'Take it home')
  return page.url()
}

it('runs the day of seed 3, and six co-ops go home', async () => {
  const boss = await facilitator()
  const first = await join(boss.code, 1)
  await inspect(first.page, 'workshop-table-waiting')
  const others = await Promise.all(
    [2, 3, 4, 5].map((table) => join(boss.code, table, table === 2 ? 1280 : 320)),
  )
  const tables = [first, ...others]
  await open(boss, 'values', 'services', 'price', 'decisions', 'actions')
  // The first phone has not been touched: its page fills itself.
  await first.page.getByRole('link', { name: 'What matters to us' }).waitFor()
  await inspect(first.page, 'workshop-table-open')

  await boss.page.goto(boss.at)
  await submit(boss.page, 'Start the timer')
  await submit(boss.page, 'Five more minutes')
  await first.page.getByText(/^11:\d\d$|^12:00$/).waitFor()
  await submit(boss.page, 'Pause')
  await first.page.getByText('paused').waitFor()

  await fillValues(first)
  await inspect(first.page, 'workshop-values')
  // The board hears of it without being touched.
  await boss.page
    .getByText(/^Step [12] of/)
    .first()
    .waitFor()
  for (const [index, table] of tables.entries()) await fillIdeas(table, `Service of table ${index + 1}`)
  await inspect(first.page, 'workshop-ideas')
  await fillPrice(first)
  await inspect(first.page, 'workshop-price')

  // Table 3 puts up a hand; the facilitator sees it.
  const third = tables[2] as Phone
  await third.page.goto(third.at)
  await submit(third.page, 'Put up a hand for help')
  await boss.page.getByText(/^Needs help since/).waitFor()

  // Table 4 loses its connection while it types, and goes on typing. Nothing is called saved until it is.
  const fourth = tables[3] as Phone
  // The phone's own clock, so that two minutes without a line pass in a moment and it tries again as it would.
  await fourth.page.clock.install()
  await fourth.page.goto(`${fourth.at}/steps/actions`)
  const line: BrowserContext = fourth.page.context()
  await line.setOffline(true)
  await fourth.page.getByLabel('What you do next').fill('Written without a line')
  await fourth.page.getByLabel('Who does it').fill('Robin')
  await fourth.page.getByLabel('By when').fill('8/12/2026')
  await fourth.page.getByRole('button', { name: 'Save this action' }).click()
  await fourth.page.getByText(/^No connection/).waitFor()
  await picture(fourth.page, 'workshop-offline')
  await fourth.page.clock.fastForward('02:00')
  expect(await fourth.page.getByText(/^Saved at/).count()).toBe(0)
  await line.setOffline(false)
  await saved(fourth.page)
  await fourth.page.reload()
  expect(await fourth.page.getByText('Written without a line').count()).toBe(1)

  for (const [index, table] of tables.entries()) await fillDecision(table, String(people[index]))
  await inspect(first.page, 'workshop-decision')
  for (const table of tables) if (table !== fourth) await fillAction(table)

  // Table 6 came late and worked on paper: the facilitator types its sheets in.
  await boss.page.goto(boss.at)
  await follow(boss.page.getByRole('link', { name: /^6\. / }))
  await inspect(boss.page, 'workshop-table-6')
  await follow(boss.page.getByRole('link', { name: 'Type in its sheets on one page' }))
  await inspect(boss.page, 'workshop-paper')
  await boss.page.getByLabel('How many people').fill('3')
  await boss.page.getByLabel('Values: numbers').fill('1 3 4 7 9')
  await boss.page.getByLabel('Ideas: a line for each').fill('Allergen and menu check / 6\nOffice cover / 2')
  await boss.page.locator('#pay-choice').selectOption('equal')
  await boss.page.locator('#pay-agree').fill('3')
  await boss.page.getByLabel('Next actions').fill('Ring the canteen / Wren / 9/12/2026')
  await submit(boss.page, 'Save the sheets')

  // The wall, on a wide projector and on an old one.
  const wall = await boss.page.context().newPage()
  for (const [screen, step] of [
    ['Lobby', ''],
    ['Instruction', ''],
    ['Timer', ''],
    ['Progress', ''],
    ['Wrap-up', ''],
  ]) {
    await boss.page.goto(boss.at + (step ?? ''))
    await submit(boss.page, new RegExp(`^${screen}$`))
    for (const [width, height] of [
      [1280, 720],
      [1024, 768],
    ] as const) {
      await wall.setViewportSize({ width, height })
      await wall.goto(`${boss.at}/projector`)
      await inspect(wall, `wall-${screen}-${width}`)
      const smallest = await wall.evaluate(() =>
        Math.min(
          ...[...document.querySelectorAll('main *')]
            .filter(
              (one) =>
                one.childNodes.length > 0 &&
                [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
            )
            .map((one) => parseFloat(getComputedStyle(one).fontSize)),
        ),
      )
      expect(smallest).toBeGreaterThanOrEqual(24)
      const tall = await wall.evaluate(
        () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
      )
      expect([screen, width, tall]).toEqual([screen, width, 0])
    }
  }
  await boss.page.goto(boss.at)
  await submit(boss.page, /^Show: Values chosen/)
  await wall.setViewportSize({ width: 1280, height: 720 })
  await wall.goto(`${boss.at}/projector`)
  await inspect(wall, 'wall-results-1280')
  await wall.close()

  // Everyone takes home what is theirs.
  const coops: [Page, string][] = []
  for (const [index, table] of tables.entries())
    coops.push([table.page, await takeHome(table, `${names[index]} Co-operative`)])
  await inspect(first.page, 'workshop-home')
  await boss.page.goto(`${boss.at}/end`)
  await submit(boss.page, 'End the workshop')
  await boss.page.goto(boss.at)
  await follow(boss.page.getByRole('link', { name: /^6\. / }))
  await submit(boss.page, 'Make its co-op and a link')
  const link = new URL(await boss.page.locator('#slip').inputValue())
  const sixth = await here.open(320)
  await sixth.goto(inTheHall() + link.pathname)
  await follow(sixth.locator('main button').first())
  coops.push([sixth, sixth.url().replace(/\/people.*$/, '')])

  await boss.page.goto(`${boss.at}/results`)
  await inspect(boss.page, 'workshop-results')
  expect(new Set(coops.map(([, address]) => address)).size).toBe(6)
  for (const [page, address] of coops) {
    const got = (path: string): Promise<string> =>
      page.evaluate(async (from) => (await fetch(from)).text(), address + path)
    expect((await got('/papers/options-sheet/file.pdf')).slice(0, 5)).toBe('%PDF-')
    expect(await got('/decisions')).toContain('Passed by consent')
    // The facilitator cannot open it.
    const fromDesk = address.replace('hall.test', '127.0.0.1')
    expect((await boss.page.context().request.get(fromDesk)).status()).toBe(404)
  }
})

it('shows the board on a phone too, for a helper who walks round', async () => {
  const page = await here.open(320)
  await page.goto(`${here.address}/workshops/demo`)
  await inspect(page, 'workshop-board-320')
  await page.context().close()
})
