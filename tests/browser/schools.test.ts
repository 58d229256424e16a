/** From an empty list of schools to the demand, with a school that answers in another browser without JavaScript. */
import type { Page } from 'playwright-core'
import { projectStore } from '../../src/features/projects'
import { browserForTests, follow, inspect, submit } from '../support/browser'
import { aService } from '../support/people'
import { write } from '../support/site'

jest.setTimeout(180_000)

const browser = browserForTests()

const rows = [
  'URN\tEstablishmentName\tTypeOfEstablishment (name)\tPhaseOfEstablishment (name)\tTown\tPostcode\tNumberOfPupils\tHeadLastName',
  '990001\tHarbour Primary School\tCommunity school\tPrimary\tNorthmere\tZZ1 1AA\t210\tHook',
  '990002\tBartholomew Featherstonehaugh-Cholmondeley Church of England Voluntary Aided Academy\tAcademy converter\tSecondary\tNorthmere\tZZ1 1AB\t1,050\tVane',
  '99\tMoor School\tCommunity school\tPrimary\tNorthmere\tNOWHERE\tlots\tMoss',
].join('\n')

/** Starts a co-op with one service that schools may see, and gives its address. */
async function withService(page: Page): Promise<string> {
  await page.goto(`${browser.address}/projects/new`)
  await page.getByLabel('What is your co-op called?').fill('Harbour Schools Co-operative')
  await submit(page, 'Continue')
  const coop = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
  const project = coop.split('/').at(-1) ?? ''
  await page.goto(`${browser.address}${coop}/people/new`)
  await page.getByLabel('Full name').fill('Ada Example')
  await page
    .getByLabel(/agreed/i)
    .first()
    .check()
  await submit(page, /Add|Save|Continue/)
  const store = projectStore(browser.site.db)
  const [ada] = await store.founders(project)
  if (!ada) throw new Error('no founder')
  const termCapacity = { autumn: 2, spring: 2, summer: 2 }
  const service = aService({
    deliveredBy: [ada.id],
    lead: ada.id,
    status: 'published',
    safeguarding: 'visits',
    termCapacity,
  })
  await write(browser.site, project, async (inside) => {
    await inside.putFounder(project, { ...ada, inOffers: true, profession: 'Clerk' })
    await inside.addService(project, service)
  })
  return browser.address + coop
}

describe.each([320, 1280])('at %i pixels', (width) => {
  it('schools come in from a paste, one answers the survey, and the demand stands beside what can be delivered', async () => {
    const page = await browser.open(width)
    const coop = await withService(page)
    await page.goto(`${coop}/schools`)
    await inspect(page, `schools-empty-${width}`)
    await page.goto(`${browser.address}/projects/beacon/schools/northmere-academy`)
    await inspect(page, `schools-demo-${width}`)
    await page.goto(`${coop}/schools`)
    await follow(
      page
        .getByRole('link', { name: 'Bring in a list' })
        .or(page.getByRole('button', { name: 'Bring in a list' }))
        .first(),
    )
    await page.getByLabel('Or paste the rows').fill(rows)
    await submit(page, 'Check the schools')
    await inspect(page, `schools-preview-${width}`)
    await submit(page, 'Add these 2 schools')
    await inspect(page, `schools-list-${width}`)

    await page.goto(`${coop}/survey/settings`)
    await page.getByLabel('Yes, until the last day').check()
    await inspect(page, `survey-settings-${width}`)
    await submit(page, 'Save')
    const link =
      (await page.locator('a[href*="/survey/"]').filter({ hasText: 'http' }).getAttribute('href')) ?? ''

    const school = await browser.open(width, false)
    await school.goto(`${browser.address}${new URL(link).pathname}`)
    await school.getByLabel('Name of your school, trust or council').fill('Harbour Primary School')
    await school.getByLabel('Would you buy it?').selectOption('definite')
    await school.getByLabel(/How many a year/).fill('9')
    await school.getByRole('checkbox').check()
    await school.getByLabel('If yes: name').fill('Bo Example')
    await school.getByLabel('E-mail').fill('bo@harbour.example.org')
    browser.site.wait(60)
    await submit(school, 'Send our answers')
    expect(await school.getByRole('heading', { level: 1 }).textContent()).toBe('Thank you')

    await page.goto(`${browser.address}${new URL(link).pathname}`)
    await inspect(page, `survey-public-${width}`)
    await page.goto(`${coop}/survey`)
    expect(await page.locator('main').textContent()).toContain(
      'That is 2.1 more than the 6 that you can deliver',
    )
    await inspect(page, `survey-demand-${width}`)
    await page.goto(`${coop}/schools/harbour-primary-school`)
    expect(await page.locator('main').textContent()).toContain('Agreed in the survey')
    await inspect(page, `schools-school-${width}`)
  })

  it('the public page is looked at, published and asked something', async () => {
    const page = await browser.open(width)
    const coop = await withService(page)
    await page.goto(`${coop}/showcase/edit`)
    await page.getByLabel('Where you work').fill('Northmere and the coast')
    await page.getByLabel('Where enquiries go').fill('desk@harbour.example.org')
    await page.getByLabel('Not yet').check()
    await inspect(page, `showcase-edit-${width}`)
    await submit(page, 'Save')
    await page.goto(`${coop}/showcase/publication`)
    await inspect(page, `showcase-publication-${width}`)
    await page.getByLabel('All of us agree that this is public').check()
    await submit(page, 'Publish')
    await inspect(page, `showcase-preview-${width}`)
    const link = (await page.locator('a[href*="/coops/"]').getAttribute('href')) ?? ''

    const school = await browser.open(width, false)
    await school.goto(`${browser.address}${new URL(link).pathname}`)
    await school.getByLabel('Your school, trust or council').fill('Moor School')
    await school.getByLabel('Your name').fill('Bo Example')
    await school.getByLabel('Your e-mail').fill('bo@moor.example.org')
    await school.getByLabel('What do you need?').fill('Nine meetings.')
    browser.site.wait(60)
    await submit(school, 'Send')
    expect(await school.getByRole('heading', { level: 1 }).textContent()).toBe('Thank you')
    await page.goto(`${browser.address}${new URL(link).pathname}`)
    await inspect(page, `showcase-public-${width}`)
    await page.goto(`${coop}/showcase/enquiries`)
    expect(await page.locator('main').textContent()).toContain('Nine meetings.')
    await inspect(page, `showcase-enquiries-${width}`)
  })
})
