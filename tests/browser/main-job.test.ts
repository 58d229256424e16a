/** The main job in a real browser: from a name to a draft, at phone width, with and without scripts. */
import { readFileSync } from 'node:fs'
import { browserForTests, follow, inspect, submit } from '../support/browser'

jest.setTimeout(180_000)

const here = browserForTests()

describe.each([
  ['a phone without scripts', 320, false],
  ['a desk with scripts', 1280, true],
] as const)('on %s', (_name, width, scripts) => {
  it('a group starts a co-op, adds three founders and a service, answers, and reads its draft', async () => {
    const page = await here.open(width, scripts)
    await page.goto(here.address)
    await follow(
      page
        .getByRole('button', { name: 'Start your co-operative' })
        .or(page.getByRole('link', { name: 'Start your co-operative' }))
        .first(),
    )
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
      await follow(page.getByRole('link', { name: /Change postal address/ }))
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
    const page = await here.open(width)
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4/.test(message.text())) complaints.push(message.text())
    })
    await page.goto(`${here.address}/projects/beacon`)
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
      await page.goto(here.address + one)
      await inspect(page, `${width}${one.replace(coop, '').replaceAll(/[/:]/g, '_')}`)
    }
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('what is served', () => {
  it('holds no crown, no GOV.UK font and no GOV.UK blue', async () => {
    for (const asset of ['app.css', 'favicon.svg', 'mark.svg']) {
      const text = await (await fetch(`${here.address}/assets/${asset}`)).text()
      expect(text).not.toMatch(/GDS Transport|@font-face|crown|1d70b8/i)
    }
    expect((await fetch(`${here.address}/assets/fonts/light-94a07e06a1-v2.woff2`)).status).toBe(404)
  })
})
