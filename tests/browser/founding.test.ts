/**
 * Five founders in five kitchens, each on a phone of their own: they join, confirm their details, answer, disagree,
 * reach consent in round 2, meet, elect, and get minutes, an options sheet and registers that tell one story.
 */
import type { Page } from 'playwright-core'
import { registerAt } from '../../src/engine/project/ledger'
import { projectStore } from '../../src/features/projects'
import { browserForTests, follow, inspect, submit } from '../support/browser'

jest.setTimeout(240_000)

const it5 = browserForTests()
const names = ['Amina Rahman', 'Bethan Price', 'Callum Reid', 'Dipti Shah', 'Ewan Foster']
const day = '23 November 2026'

let coop: string
let phones: Page[]
const [amina, bethan, callum, dipti, ewan] = [0, 1, 2, 3, 4].map((n) => () => phones[n] as Page)

/** Every phone does something, one after the other. */
async function each(work: (page: Page, name: string) => Promise<void>): Promise<void> {
  for (const [n, name] of names.entries()) await work(phones[n] as Page, name)
}
const everyone = [amina, bethan, callum, dipti, ewan]
const text = (page: Page): Promise<string> => page.locator('main').innerText()

it('they join by one link, confirm their details and choose what others see', async () => {
  const first = await it5.open(320)
  await first.goto(`${it5.address}/projects/new`)
  await first.getByLabel('What is your co-op called?').fill('Northmere Psychology Co-operative')
  await submit(first, 'Continue')
  coop = first.url()
  await inspect(first, 'founding-private-link')
  expect(await first.getByLabel('Your link').inputValue()).toMatch(/\/open\/[\w-]{32}$/)

  // The one who started is a founder like the others, and says which.
  await first.goto(`${coop}/people/new`)
  await first.getByLabel('Full name').fill('Amina Rahman')
  await first.getByLabel('Agreed to join').check()
  await submit(first, 'Add this founder')
  await first.goto(`${coop}/people/me`)
  await follow(first.getByRole('link', { name: 'Say which of the founders you are' }))
  await first.getByLabel('Which of the founders are they?').selectOption('Amina Rahman')
  await submit(first, 'Save')

  await first.goto(`${coop}/people/seats`)
  await submit(first, 'Make a link to share')
  await inspect(first, 'founding-share')
  const shared = (await first.getByLabel('The link').inputValue()).replace(/^https?:\/\/[^/]+/, it5.address)
  phones = [first]
  for (const name of names.slice(1)) {
    const page = await it5.open(320)
    phones.push(page)
    await page.goto(shared)
    await page.getByLabel('Your full name').fill(name)
    await submit(page, 'Join')
    expect(page.url()).not.toContain('/join/')
  }
  await each(async (page, name) => {
    await page.goto(`${coop}/people/me`)
    expect(await text(page)).toContain(`You are here as ${name}`)
    await follow(page.getByRole('link', { name: 'Look at your details and mend them' }))
    await follow(page.getByRole('link', { name: /Change postal address/ }))
    await page.getByLabel('Address line 1').fill(`${names.indexOf(name) + 1} Harbour Row`)
    await page.getByLabel('Town or city').fill('Northmere')
    await page.getByLabel('Postcode').fill('zz1 1ab')
    await submit(page, 'Save')
    await follow(page.getByRole('link', { name: /Change checks/ }))
    await page.getByLabel('This person is 18 or over').check()
    await page.getByLabel(/not bankrupt/i).check()
    await submit(page, 'Save')
    await page.goto(`${coop}/people/me`)
    await submit(page, 'My details are right')
    expect(await text(page)).toContain('You confirmed that they are right.')
  })
  await inspect(phones[1] as Page, 'founding-me')
  // Bethan finds Callum's name, and nothing that he did not choose to show.
  await bethan!().goto(`${coop}/people`)
  await follow(bethan!().getByRole('link', { name: 'Callum Reid' }))
  expect(await text(bethan!())).not.toContain('Harbour Row')
})

it('two answer one question at once, and neither loses a word', async () => {
  const address = `${coop}/interview/question/objects.trade`
  for (const page of [bethan!(), callum!()]) await page.goto(address)
  await bethan!().getByLabel('What work will your co-op do?').fill('educational psychology for schools')
  await submit(bethan!(), 'Continue')
  await callum!().getByLabel('What work will your co-op do?').fill('psychology for schools and families')
  await submit(callum!(), 'Continue')
  await inspect(callum!(), 'founding-conflict')
  const both = await text(callum!())
  expect(both).toContain('Bethan Price saved a change')
  expect(both).toContain('educational psychology for schools')
  expect(both).toContain('psychology for schools and families')
  await submit(callum!(), 'Let me change what I wrote')
  await callum!()
    .getByLabel('What work will your co-op do?')
    .fill('educational psychology for schools and families')
  await submit(callum!(), 'Continue')
  await bethan!().goto(address)
  expect(await bethan!().getByLabel('What work will your co-op do?').inputValue()).toBe(
    'educational psychology for schools and families',
  )
  expect(await text(bethan!())).toContain('Last changed by Callum Reid')
})

it('they disagree in round 1 and reach consent in round 2, live on every phone', async () => {
  await amina!().goto(`${coop}/decisions/new?question=officers.payRatio`)
  await amina!().getByLabel('Everyone earns the same hourly rate').check()
  await submit(amina!(), 'Open round 1')
  const proposal = amina!().url()
  for (const page of everyone.slice(1)) await page!().goto(proposal)
  for (const page of [amina!(), bethan!(), callum!()]) {
    await page.getByLabel('I agree', { exact: true }).check()
    await submit(page, 'Send my answer')
  }
  await dipti!().getByLabel('I stand aside').check()
  await submit(dipti!(), 'Send my answer')
  await ewan!().getByLabel('I block this').check()
  await ewan!()
    .getByLabel('Your words')
    .fill('Security is one of our aims, and one rate does not cover a thin summer.')
  await submit(ewan!(), 'Send my answer')
  await amina!().getByText('5 of 5 people answered').waitFor({ timeout: 10_000 })
  await submit(amina!(), 'Close round 1')
  await ewan!().getByText('Blocked: not passed, round 1').waitFor({ timeout: 10_000 })
  await follow(amina!().getByRole('button', { name: 'Change the words and ask again' }))
  await amina!().waitForURL(/next$/)
  await amina!()
    .getByLabel(/^Why you propose this/)
    .fill('We look at it again after a year.')
  await submit(amina!(), 'Open round 2')
  for (const page of everyone.slice(0, 4)) {
    await page!().goto(proposal)
    await page!().getByLabel('I agree', { exact: true }).check()
    await submit(page!(), 'Send my answer')
  }
  await ewan!().goto(proposal)
  await ewan!().getByLabel('I agree, with concerns').check()
  await ewan!().getByLabel('Your words').fill('Three months of pay must be in hand first.')
  await submit(ewan!(), 'Send my answer')
  await submit(amina!(), 'Close round 2')
  expect(await text(amina!())).toContain('Passed by consent, round 2')
  await inspect(amina!(), 'founding-consent')
})

it('they meet, decide and elect on their phones', async () => {
  const chair = amina!()
  await chair.goto(`${coop}/meetings/new`)
  await chair.getByLabel('Founding meeting', { exact: true }).check()
  await chair.getByLabel('Name of the meeting').fill('Founding meeting')
  await chair.getByLabel('Day', { exact: true }).fill('2026-11-23')
  await chair.getByLabel('Start time').fill('12 pm')
  await chair.getByLabel('Place (optional)').fill('The library, Northmere')
  await submit(chair, 'Plan this meeting')
  const meeting = chair.url()
  await follow(chair.getByRole('button', { name: 'Give notice' }))
  for (const name of names) await chair.getByLabel(name).check()
  await submit(chair, 'Record that all agree')
  await chair.goto(`${meeting}/notice`)
  await chair.getByLabel('We told everyone ourselves').check()
  await chair.getByLabel('Day on which the last person was told').fill('2026-11-23')
  await submit(chair, 'Give notice')
  await chair.goto(meeting)
  await submit(chair, 'Open the meeting')
  await each(async (page) => {
    await page.goto(meeting)
    await submit(page, 'I am here')
  })
  await chair.getByText('5 of 5 here').waitFor({ timeout: 10_000 })
  await inspect(bethan!(), 'founding-meeting')

  await follow(chair.getByRole('button', { name: 'Write a resolution' }))
  await chair.waitForURL(/resolutions\/new/)
  await chair.getByLabel('Title').fill('First members')
  await chair.getByLabel('The full words').fill('That the five founders be the first members.')
  await chair.getByLabel('It admits people').check()
  await chair.getByLabel(/show of hands/i).check()
  for (const name of names) await chair.getByLabel(name).check()
  await submit(chair, 'Write it down')
  await submit(chair, 'Put it now')
  await chair.getByLabel('For', { exact: true }).fill('5')
  await chair.getByLabel('Against').fill('0')
  await chair.getByLabel('Did not vote').fill('0')
  await submit(chair, 'Record the result')

  await chair.goto(`${meeting}/elections/new`)
  await chair.getByLabel('Secretary').check()
  for (const name of ['Bethan Price', 'Dipti Shah']) await chair.getByLabel(name).check()
  await chair.getByLabel(/secret ballot/i).check()
  await submit(chair, 'Name the candidates')
  await submit(chair, 'Start it now')
  const votes = ['Bethan Price', 'Bethan Price', 'Dipti Shah', 'Bethan Price', 'Dipti Shah']
  const election = chair.url()
  for (const [n, vote] of votes.entries()) {
    const page = phones[n] as Page
    await page.goto(meeting)
    await follow(page.getByRole('link', { name: 'Vote in this election' }))
    await page.getByLabel(vote).check()
    await submit(page, 'Vote')
  }
  await chair.goto(election)
  expect(await text(chair)).toContain('5 of 5 have voted')
  await submit(chair, 'Close the ballot and count')
  expect(await text(chair)).toContain('Elected: Bethan Price')
  await chair.goto(meeting)
  await submit(chair, 'Close the meeting')
  await follow(chair.getByRole('link', { name: 'Read the minutes' }))
  await inspect(chair, 'founding-minutes')
})

it('minutes, options sheet and registers agree, name by name and date by date', async () => {
  const page = amina!()
  const read = async (document: string): Promise<string> => {
    await page.goto(`${coop}/papers/${document}`)
    return page.locator('.gr-document').innerText()
  }
  const minutes = await read('founding-meeting-minutes')
  const options = await read('options-sheet')
  const members = await read('register-of-members')
  const officers = await read('register-of-officers')
  for (const name of names) {
    expect(minutes).toContain(name)
    expect(members).toContain(name)
  }
  expect(minutes).toContain('That the five founders be the first members.')
  expect(minutes).toMatch(/Bethan Price[^\n]*3|3[^\n]*Bethan Price/)
  for (const paper of [minutes, members, officers]) expect(paper).toContain(day)
  expect(officers).toContain('Bethan Price')
  expect(officers).not.toContain('Dipti Shah')
  expect(options).toMatch(/Everyone earns the same hourly rate[\s\S]*round 2/i)
  expect(options).toContain('Three months of pay must be in hand first.')
  expect(options).toContain(day)

  const project = await projectStore(it5.site.db).load(coop.split('/').at(-1) ?? '')
  const register = registerAt(project.ledger, '2026-11-23')
  expect(register.members.map(({ name, entered }) => [name, entered])).toEqual(
    names.map((name) => [name, '2026-11-23']),
  )
  expect(register.officers).toEqual([expect.objectContaining({ office: 'secretary', took: '2026-11-23' })])
  expect(project.decisions?.map(({ round, outcome, on }) => [round, outcome, on])).toEqual([
    [1, 'blocked', '2026-11-23'],
    [2, 'passed', '2026-11-23'],
  ])
  // The same papers as files, for the archive: made, and kept as issues.
  const pdf = await page.request.get(`${coop}/papers/founding-meeting-minutes/file.pdf`)
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  for (const one of phones) await one.context().close()
})
