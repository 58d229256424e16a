/** From an empty catalogue to an accepted offer in one go, with the school in another browser, on a phone, without scripts. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { projectStore } from '../../src/features/projects'
import { browserForTests, follow, inspect, submit } from '../support/browser'
import { write } from '../support/site'
import { demoProject } from '../support/demo'

jest.setTimeout(180_000)

const at = browserForTests()

/** What the group answers elsewhere, so that its offer has no gap; and the day on which it was registered. */
async function settle(project: string): Promise<void> {
  const name = 'Harbour Schools Co-operative Limited'
  await write(at.site, project, async (store) => {
    for (const [question, answer] of Object.entries(demoProject('tidewell').answers))
      await store.putAnswer(project, question, answer, { now: '2026-11-23T12:00:00Z' })
    await store.putRegistration(project, { name, number: '9123', on: '2026-11-02' })
  })
}

/** What a page without scripts shows is checked in a browser with them, at the same width: the checker is a script. */
async function look(page: Page, name: string): Promise<void> {
  const other = await at.open(320)
  await other.goto(page.url())
  await inspect(other, name)
  await other.context().close()
}

async function downloaded(page: Page, link: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).first().click(),
  ])
  return createHash('sha256')
    .update(readFileSync(await file.path()))
    .digest('hex')
}

it('a group adds a service and offers it; a school asks, gets an answer and accepts; both keep the same bytes', async () => {
  const group = await at.open(1280)
  await group.goto(`${at.address}/projects/new`)
  await group.getByLabel('What is your co-op called?').fill('Harbour Schools Co-operative')
  await submit(group, 'Continue')
  const coop = group.url()
  await group.goto(`${coop}/people/new`)
  await group.getByLabel('Full name').fill('Siân Ŵyn')
  await group.getByLabel('Agreed to join').check()
  await submit(group, 'Add this founder')
  const project = coop.split('/').at(-1) ?? ''
  await settle(project)
  const [founder] = await projectStore(at.site.db).founders(project)
  if (!founder) throw new Error('The founder is not there.')
  const offices = ['secretary', 'chair', 'treasurer', 'safeguarding', 'data'] as const
  await write(at.site, project, (store) =>
    store.putFounder(project, { ...founder, inOffers: true, offices: [...offices] }),
  )

  await group.goto(`${coop}/services/new`)
  await group.getByLabel('Name of the service').fill('Clerking')
  await group.getByLabel('Category').selectOption('GOV')
  await group.getByRole('group', { name: 'Who delivers it?' }).getByRole('checkbox').first().check()
  await group.getByLabel('Sold by the').selectOption('meeting')
  await group.getByLabel('Price of one unit, without VAT').fill('285')
  await submit(group, 'Add the service')

  await group.goto(`${coop}/offers`)
  await inspect(group, 'offers-empty')
  await follow(
    group
      .getByRole('button', { name: 'Make an offer' })
      .or(group.getByRole('link', { name: 'Make an offer' }))
      .first(),
  )
  await group.getByLabel('Name of the school or council').fill('Moor Primary School')
  await group.getByLabel('E-mail address it goes to').fill('office@moor.example.org')
  await group.getByLabel('How many a year: Clerking').fill('6')
  await group.getByLabel('Who leads?').selectOption({ index: 1 })
  await group.getByLabel('Three a year').check()
  await inspect(group, 'offers-edit')
  await submit(group, 'Save and look at it')
  expect(await group.locator('main').innerText()).toContain('£1,710')
  await inspect(group, 'offers-draft')
  const offer = group.url()
  await group.goto(`${offer}/sending`)
  await inspect(group, 'offers-sending')
  expect(await group.locator('main').innerText()).not.toContain('Put this right first')
  await submit(group, 'Send it')

  const [mail] = (await at.site.db('outbox').where({ to: 'office@moor.example.org' }).select('text')) as {
    text: string
  }[]
  const link = /\/offers\/\S+/.exec(mail?.text ?? '')?.[0] ?? ''
  const school = await at.open(320, false)
  await school.goto(at.address + link)
  await look(school, 'offers-school')
  await school.getByLabel('Your question').fill('Who takes the minutes if you are ill?')
  await school.getByLabel('Your name').fill('Pat Hill')
  await submit(school, 'Send question')
  expect(await school.locator('main').innerText()).toContain('Pat Hill, at your school')

  await group.goto(offer)
  await group.getByLabel('Your answer').fill('Another clerk of ours, whom you meet first.')
  await submit(group, 'Send')
  await school.reload()
  expect(await school.locator('main').innerText()).toContain('Another clerk of ours')
  const read = await downloaded(school, 'PDF')

  await follow(
    school
      .getByRole('button', { name: 'Accept' })
      .or(school.getByRole('link', { name: 'Accept' }))
      .first(),
  )
  await school.getByLabel('Your name').fill('Pat Hill')
  await school.getByLabel('Your role').fill('Business manager')
  await school.getByLabel('Purchase order number').fill('PO 1234')
  await submit(school, 'Accept this offer')
  expect(await school.title()).toMatch(/^Error: /)
  await look(school, 'offers-accept')
  await school.getByLabel('I may agree to this').check()
  await submit(school, 'Accept this offer')
  const [theirs, ours] = [school.locator('main'), group.locator('main')]
  expect(await theirs.innerText()).toMatch(/Accepted[\s\S]*PO 1234/)
  await look(school, 'offers-accepted')

  await group.goto(offer)
  await inspect(group, 'offers-order')
  expect(await ours.innerText()).toMatch(/Answer: accepted[\s\S]*PO 1234/)
  expect(await ours.innerText()).toMatch(/1 September 2027[\s\S]*£684[\s\S]*£513/)
  for (const words of [await theirs.innerText(), await ours.innerText()]) expect(words).toContain(read)
  expect(await downloaded(school, 'PDF')).toBe(read)
  expect(await downloaded(group, 'PDF of version 1')).toBe(read)
  await group.goto(`${coop}/offers/orders`)
  await inspect(group, 'offers-orders')
  await group.goto(`${coop}/offers/look`)
  await inspect(group, 'offers-look')
})
