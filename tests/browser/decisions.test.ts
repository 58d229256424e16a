/** A round and a poll on real phones: what one person sends shows on the others', and every page passes axe. */
import type { Page } from 'playwright-core'
import { browserForTests, follow, inspect, submit } from '../support/browser'
import { newSeat } from '../support/seats'

jest.setTimeout(180_000)

const here = browserForTests()

async function start(page: Page): Promise<string> {
  await page.goto(`${here.address}/projects/new`)
  await page.getByLabel('What is your co-op called?').fill('Harbour Schools Co-operative')
  await submit(page, 'Continue')
  return page.url()
}

/** Another person, on a phone that opened its own link. */
async function joined(coop: string, name: string, width: number): Promise<Page> {
  const { token } = await newSeat(here.site, new URL(coop).pathname, { role: 'founder', name })
  const page = await here.open(width)
  await page.goto(`${here.address}/open/${token}`)
  await follow(page.locator('main button').first())
  return page
}

describe.each([320, 1280])('at %i pixels', (width) => {
  it('a round runs from its card to the log, live on another phone', async () => {
    const page = await here.open(width)
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
    await follow(page.getByRole('link', { name: 'How far apart may the highest and the lowest pay be?' }))
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
    await follow(page.getByRole('link', { name: /^Answer for them.*Callum/ }))
    await inspect(page, `${width}-for-someone`)
    await page.getByLabel('They stand aside').check()
    await submit(page, 'Save their answer')
    await submit(page, 'Close round 1')
    await others[1]!.getByText('Blocked: not passed, round 1').waitFor({ timeout: 10_000 })
    await inspect(page, `${width}-round-closed`)
    await follow(page.getByRole('button', { name: 'Change the words and ask again' }))
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
    const page = await here.open(width)
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
  const page = await here.open(320, false)
  const coop = await start(page)
  await page.goto(`${coop}/decisions/new?card=union`)
  await page.getByLabel('What you propose').fill('We recognise the unions that we are in.')
  await submit(page, 'Open round 1')
  await page.getByLabel('I agree', { exact: true }).check()
  await submit(page, 'Send my answer')
  await follow(page.getByRole('link', { name: 'Show the latest' }))
  expect(await page.locator('main').innerText()).toContain('1 of 1 person answered')
  await page.context().close()
})
