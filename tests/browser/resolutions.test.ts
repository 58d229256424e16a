/** A member's idea on a phone becomes a vote, and another becomes a change of the rules that a meeting will decide. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { newSeat } from '../support/seats'
import { visitor } from '../support/site'
import { browserForTests, follow, inspect, submit } from '../support/browser'

jest.setTimeout(180_000)

const on = browserForTests()
let coop: string

beforeAll(async () => {
  const agent = visitor(on.site)
  const file = readFileSync('seeds/beacon.json')
  const opened = await agent.post('/projects/open').attach('file', file, 'beacon.json').expect(303)
  coop = String(opened.headers['location'])
  await agent.post(`${coop}/rulebook/sent`).field('on', '1 11 2026').expect(303)
  const acknowledged = { on: '20 11 2026', name: 'Beacon Limited', number: '9123' }
  await agent.post(`${coop}/rulebook/registration`).field(acknowledged).expect(303)
})

/** A person in a browser of their own, by their own link. */
async function person(who: Parameters<typeof newSeat>[2], width: number): Promise<Page> {
  const { token } = await newSeat(on.site, coop, who)
  const page = await on.open(width)
  await page.goto(`${on.address}/open/${token}`)
  await follow(page.locator('main button').first())
  return page
}

it('goes from a member’s phone to a vote without a meeting', async () => {
  const amina = await person({ role: 'member', founder: 'amina-rahman', name: 'Amina' }, 320)
  await amina.goto(`${on.address}${coop}/meetings`)
  await follow(amina.getByRole('link', { name: 'Resolutions' }))
  await follow(amina.getByRole('button', { name: 'Suggest a resolution' }))
  await inspect(amina, 'resolution-kinds-320')
  await follow(amina.getByRole('link', { name: 'Something that the members agree' }))
  await submit(amina, 'Suggest it')
  await inspect(amina, 'resolution-errors-320')
  await amina.getByLabel('Title').fill('Fridays off in August')
  await amina.getByLabel('The full words').fill('That nobody works on Fridays in August.')
  await submit(amina, 'Suggest it')
  await inspect(amina, 'resolution-suggested-320')

  const secretary = await person({ role: 'secretary', founder: 'imran-malik', name: 'Imran' }, 1280)
  await secretary.goto(amina.url())
  await inspect(secretary, 'resolution-decide-1280')
  await follow(secretary.getByRole('button', { name: 'Vote without a meeting' }))
  await inspect(secretary, 'resolution-vote-1280')
  await secretary.getByLabel('Last day to vote').fill('2026-12-10')
  await submit(secretary, 'Open the vote')
  await amina.reload()
  await amina.getByLabel('For', { exact: true }).check()
  await submit(amina, 'Vote')
  await inspect(amina, 'resolution-voted-320')
  expect(await amina.getByText('1 of 9 have voted').count()).toBe(1)
})

it('begins a change of the rules with the choice, and ends before a meeting that can decide it', async () => {
  const page = await person({ role: 'organiser', name: 'Organiser' }, 1280)
  await page.goto(`${on.address}${coop}/resolutions/rules`)
  await inspect(page, 'rule-choices-1280')
  await follow(page.getByRole('link', { name: /notice will members get of a general meeting/ }))
  await page.getByRole('textbox').first().fill('20')
  await submit(page, 'See what would change')
  await inspect(page, 'rule-preview-1280')
  await submit(page, 'Suggest it')
  await page.setViewportSize({ width: 320, height: 900 })
  await inspect(page, 'rule-motion-320')
  await follow(page.getByRole('button', { name: 'Call a meeting for it' }))
  await page.getByLabel('Start time').fill('6 pm')
  await page.getByLabel('Place (optional)').fill('The hall, Northmere')
  await inspect(page, 'resolution-call-320')
  await submit(page, 'Call this meeting')
  await inspect(page, 'resolution-meeting-320')
  expect(
    (await page.getByText('The last day to send it').count()) + (await page.getByText('Send it by').count()),
  ).toBe(1)
})

it('enters a past meeting from its minutes', async () => {
  const page = await person({ role: 'secretary', name: 'Secretary' }, 1280)
  await page.goto(`${on.address}${coop}/meetings/past`)
  await inspect(page, 'past-meeting-1280')
  await page.getByLabel('General meeting', { exact: true }).check()
  await page.getByLabel('Name of the meeting').fill('Summer meeting')
  await page.getByLabel('Day', { exact: true }).fill('2026-11-21')
  await page.getByLabel('When it began').fill('6 pm')
  await page.getByLabel('Place (optional)').fill('The hall')
  for (const name of ['Amina Rahman', 'Bethan Price', 'Callum Reid', 'Dipti Shah', 'Ewan Foster'])
    await page.getByLabel(name).check()
  await submit(page, 'Go on to what was decided')
  await inspect(page, 'past-meeting-open-1280')
  await page.goto(`${page.url()}/resolutions/new`)
  await page.getByLabel('Title').fill('Laptops')
  await page.getByLabel('The full words').fill('That we buy two laptops.')
  await page.getByLabel('Something that the members agree').check()
  await page.getByLabel('By show of hands').check()
  await submit(page, 'Write it down')
  await submit(page, 'Enter the result')
  await page.getByLabel('For', { exact: true }).fill('5')
  await inspect(page, 'past-resolution-1280')
  await submit(page, 'Record the result')
  expect(await page.getByText('Carried: 5 for').count()).toBe(1)
})
