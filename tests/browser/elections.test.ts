/** An election by the transferable vote on a small phone without scripts, by keyboard, and its count on a wide screen. */
import type { Page } from 'playwright-core'
import { daily } from '../../src/commands/daily'
import type { LedgerEntry } from '../../src/engine/project/ledger-entry'
import { openProject } from '../../src/features/projects'
import { aFounder, anAddress } from '../support/people'
import { browserForTests, inspect, submit } from '../support/browser'
import { newSeat } from '../support/seats'

const here = browserForTests()
const ids = ['ada', 'ben', 'cai', 'dee', 'eve', 'finn', 'gwen', 'hal']
const day = 24 * 3600

async function startCoop(): Promise<string> {
  const ledger = ids.map((founder, index): LedgerEntry => {
    return {
      on: '2026-01-01',
      kind: 'entered',
      founder,
      number: index + 1,
      name: founder,
      address: anAddress,
    }
  })
  const founders = ids.map((id, index) => aFounder(id, { address: { ...anAddress, line1: `${index} Row` } }))
  const answers = { 'committee.mode': 'elected', 'committee.size': 3, 'committee.votes': 'transferable' }
  const { db, deps } = here.site
  return (await openProject(db, { name: 'Harbour', answers, founders, services: [], ledger }, deps.now())).id
}

/** A person's own browser, opened by their link. */
async function open(coop: string, founder: string, width: number, scripts: boolean): Promise<Page> {
  const role = founder === 'ada' ? 'secretary' : 'member'
  const { token } = await newSeat(here.site, coop, { founder, role })
  const page = await here.open(width, scripts)
  await page.goto(`${here.address}/open/${token}`)
  await submit(page, /open/i)
  return page
}

it('is called, stood for, voted on, counted and entered', async () => {
  const coop = await startCoop()
  const ada = await open(coop, 'ada', 1280, true)
  await ada.goto(`${here.address}/projects/${coop}/elections/new`)
  await inspect(ada, 'election-call')
  await ada.getByLabel('Committee member').check()
  await ada.getByLabel('How many places?').fill('2')
  await ada.getByLabel('Last day for nominations').fill('2026-11-24')
  await ada.getByLabel('Voting opens: day').fill('2026-11-25')
  await ada.getByLabel('Voting closes: day').fill('2026-11-26')
  await ada.getByLabel('The single transferable vote').check()
  await ada.getByLabel('Yes, without names').check()
  await submit(ada, 'Call the election')
  const election = ada.url()
  const people: Record<string, Page> = { ada }
  for (const founder of ids.slice(1, 4)) people[founder] = await open(coop, founder, 320, founder === 'ben')
  for (const founder of ['ben', 'cai', 'dee']) {
    await ada.getByLabel('Name someone, or yourself').selectOption(founder)
    await submit(ada, 'Name them')
    const page = people[founder] as Page
    await page.goto(election)
    if (founder === 'ben') await inspect(page, 'election-named-320')
    await page.getByLabel('Yes, I stand').check()
    await page.getByLabel('I am 18 or over').check()
    await page.getByLabel('Nothing bars me by law').check()
    await page.getByLabel('What you say to the voters').fill(`I am ${founder}.\nI keep my word.`)
    await submit(page, 'Send my answer')
  }
  here.site.wait(2 * day)
  const ben = people['ben'] as Page
  await ben.goto(`${election}/vote`)
  await inspect(ben, 'election-paper-320')
  await ben.getByLabel('Ben Example').fill('1')
  await ben.getByLabel('Dee Example').fill('1')
  await submit(ben, 'Vote')
  await inspect(ben, 'election-paper-error-320')
  // By keyboard alone: from the message to the field, a number, and on with the Enter key.
  await ben.getByRole('link', { name: /You gave 1 to/ }).focus()
  await ben.keyboard.press('Enter')
  await ben.keyboard.press('Control+A')
  await ben.keyboard.type('2')
  await Promise.all([ben.waitForEvent('load'), ben.keyboard.press('Enter')])
  await ben.getByText('The number of your paper is').waitFor()
  await inspect(ben, 'election-voted-320')
  const receipt = /paper is (\S{9})/.exec(await ben.locator('main').innerText())?.[1] ?? ''
  for (const [founder, first] of [
    ['cai', 'Cai Example'],
    ['dee', 'Dee Example'],
    ['ada', 'Ben Example'],
  ] as const) {
    const page = people[founder] as Page
    await page.goto(`${election}/vote`)
    await page.getByLabel(first).fill('1')
    await submit(page, 'Vote')
  }
  await ben.goto(election)
  await inspect(ben, 'election-voting-320')
  here.site.wait(2 * day)
  await daily(here.site.deps)
  await ada.goto(election)
  await inspect(ada, 'election-tie')
  await ada.getByLabel('Cai Example').check()
  await submit(ada, 'Record the draw')
  await ada.getByText('Elected: Ben Example and Dee Example').first().waitFor()
  await inspect(ada, 'election-count')
  await ben.goto(election)
  await inspect(ben, 'election-count-320')
  await ben.getByText('Count again: all 4 papers').click()
  await ben.getByText(receipt).waitFor()
  await inspect(ben, 'election-papers-320')
  await ada.goto(`${here.address}/projects/${coop}/committee`)
  await inspect(ada, 'committee')
  await ben.goto(`${here.address}/projects/${coop}/committee`)
  await inspect(ben, 'committee-320')
  await ben.goto(`${here.address}/projects/${coop}/elections`)
  await inspect(ben, 'elections-320')
}, 180_000)
