import { theLibrary } from '../../support/library'
import { addFounder, siteForTests, startCoop, visitor } from '../../support/site'

const site = siteForTests()

const form = {
  title: 'Clerking',
  category: 'GOV',
  unit: 'meeting',
  hoursPerUnit: '7',
  pricing: 'price',
  price: '285',
  vat: 'to-confirm',
  status: 'draft',
}

describe('services', () => {
  it('has the seventeen categories', () => {
    expect(theLibrary().reference.serviceCategories.categories).toHaveLength(17)
  })

  it('are added, changed and removed', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const ada = await addFounder(agent, coop, 'Ada Example')
    await agent
      .post(`${coop}/services/new`)
      .type('form')
      .send({ ...form, deliveredBy: ada, lead: ada })
      .expect(303)
    expect((await agent.get(`${coop}/services`)).text).toContain('£285 a meeting')
    await agent
      .post(`${coop}/services/clerking`)
      .type('form')
      .send({ ...form, price: '300.50', deliveredBy: [ada], lead: ada })
      .expect(303)
    expect((await agent.get(`${coop}/services`)).text).toContain('£300.50 a meeting')
    expect((await agent.get(`${coop}/services/clerking`)).text).toContain('value="300.50"')
    await agent.post(`${coop}/services/clerking/removal`).expect(303)
    expect((await agent.get(`${coop}/services`)).text).not.toContain('Clerking')
  })

  it.each([
    [{ deliveredBy: undefined }, 'Choose at least one founder who delivers this service.'],
    [{ price: '' }, 'Enter the price of one unit'],
    [{ price: 'lots' }, 'must be an amount in pounds'],
    [{ unit: 'session', hoursPerUnit: '' }, 'Say how many hours a session is'],
    [{ vat: 'exempt-confirmed' }, 'Give the date on which your adviser confirmed'],
    [{ title: '' }, 'Enter the name of the service.'],
    [{ category: 'XXX' }, 'Choose a category.'],
    [{ function: 'assessment' }, 'Only psychology services'],
    [{ earlyPrice: '400' }, 'must be the same as the price, or less'],
  ])('asks for what is missing: %j', async (change, words) => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const ada = await addFounder(agent, coop, 'Ada Example')
    const page = await agent
      .post(`${coop}/services/new`)
      .type('form')
      .send({ ...form, deliveredBy: ada, lead: ada, ...change })
      .expect(422)
    expect(page.text).toContain(words)
    expect(page.text).toContain('There is a problem')
  })

  it('keep their people: a founder who delivers one cannot withdraw first', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const ada = await addFounder(agent, coop, 'Ada Example')
    await agent
      .post(`${coop}/services/new`)
      .type('form')
      .send({ ...form, deliveredBy: ada, lead: ada })
      .expect(303)
    const page = await agent.post(`${coop}/people/${ada}/removal`).expect(409)
    expect(page.text).toContain('still delivers Clerking')
  })
})
