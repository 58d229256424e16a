/** The money pages as people use them: parts of the plan, results, who sees pay, and two people at once. */
import { seated } from '../../support/seats'
import { addFounder, siteForTests, startCoop, visitor } from '../../support/site'

const site = siteForTests()

/** A co-op with one paid person and everything that a plan needs. */
async function plannedCoop() {
  const agent = visitor(site)
  const coop = await startCoop(agent)
  const founder = await addFounder(agent, coop, 'Ada Example')
  const post = (path: string, body: object, status = 303) =>
    agent.post(`${coop}${path}`).type('form').send(body).expect(status)
  await post(`/people/${founder}/edit/work`, { profession: 'Clerk', fte: '1' })
  await post(`/money/pay/${founder}`, { point: '', salary: '56,000', sells: 'yes' })
  await post('/money/change/direct', {
    'what-1': 'All of it',
    'each-1': 'everyone',
    'pence-1': '4800',
    'each-2': 'everyone',
  })
  await post('/money/change/overheads', { 'what-1': 'Rent', 'pence-1': '£9,000', 'paid-1': 'monthly' })
  await post('/money/change/start', { startMonth: 'september', startYear: '2027' })
  await post('/money/change/sources', { 'what-1': 'Loan', 'kind-1': 'loans', 'pence-1': '10000' })
  return { agent, coop, founder, post }
}

describe('a money plan', () => {
  it('starts with what is missing, and ends with a price and the cash, in words first', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const empty = await agent.get(`${coop}/money`).expect(200)
    expect(empty.text).toContain('Who the founders are')
    for (const page of ['price', 'cash-flow', 'three-years', 'terms', 'what-if', 'pay', 'figures'])
      await agent.get(`${coop}/money/${page}`).expect(200)
    const planned = await plannedCoop()
    const page = await planned.agent.get(`${planned.coop}/money`).expect(200)
    expect(page.text).toContain('To keep 8% as surplus, charge £540 a day.')
    expect(page.text).toMatch(/You (run out|do not run out)/)
    expect(page.text).toContain('<svg')
    expect(page.text).not.toContain('Still to enter')
  })

  it('shows the same pennies on every page', async () => {
    const { agent, coop } = await plannedCoop()
    expect((await agent.get(`${coop}/money/price`)).text).toContain('£78,770.90')
    expect((await agent.get(`${coop}/money/three-years`)).text).toContain('£56,000.00')
    const cash = await agent.get(`${coop}/money/cash-flow?months=24`).expect(200)
    expect(cash.text).toContain('Cash in the second year')
    expect(cash.text).not.toContain('Cash in the third year')
    expect(cash.text).toContain('£5,414.24')
  })

  it.each([
    [
      'sales',
      { sold1: '85', sold2: 'lots', sold3: '95', agreementPercent: '70', paidAfterMonths: '1' },
      'Days sold in year two must be a number, such as 8 or 7.5.',
    ],
    ['price', { surplusPercent: '60' }, 'Surplus must be a number from 0 to 50, such as 8 or 37.5.'],
    [
      'instalments',
      {
        january: '50',
        february: '0',
        march: '0',
        april: '0',
        may: '0',
        june: '0',
        july: '0',
        august: '0',
        september: '40',
        october: '0',
        november: '0',
        december: '0',
      },
      'Instalments must add up to 100%. They add up to 90%.',
    ],
    [
      'weights',
      {
        january: '101',
        february: '0',
        march: '0',
        april: '0',
        may: '0',
        june: '0',
        july: '0',
        august: '0',
        september: '0',
        october: '0',
        november: '0',
        december: '0',
      },
      'Share in january must be a number from 0 to 100, such as 8 or 37.5.',
    ],
    [
      'terms',
      { 'name-1': 'Autumn', 'percent-1': '60', 'name-2': 'Spring', 'percent-2': '30' },
      'Shares by term must add up to 100%. They add up to 90%.',
    ],
    ['direct', { 'what-1': 'Fees', 'each-1': 'everyone' }, 'Enter either an amount in pounds or miles.'],
    ['overheads', { 'pence-1': '100', 'paid-1': 'monthly' }, 'Enter what it is for.'],
    [
      'start',
      { startMonth: 'september', startYear: '27' },
      'The first month must be a month and a year from 2000 to 2099, such as 2027-09.',
    ],
  ])('refuses what does not fit in %s, and keeps what was typed', async (part, body, words) => {
    const { agent, coop } = await plannedCoop()
    const before = JSON.stringify(await site.db('money'))
    const page = await agent.post(`${coop}/money/change/${part}`).type('form').send(body).expect(422)
    expect(page.text).toContain('There is a problem')
    expect(page.text).toContain(words)
    for (const value of Object.values(body).filter((one) => /^\d+$/.test(one) && one !== '0'))
      expect(page.text).toContain(`value="${value}"`)
    expect(JSON.stringify(await site.db('money'))).toBe(before)
  })

  it('shows a part again as it was saved', async () => {
    const { agent, coop, post } = await plannedCoop()
    await post('/money/change/days', {
      leave: '33.5',
      sickness: '5',
      learning: '8',
      supervision: '6',
      meetings: '10',
      travel: '35',
      hoursPerDay: '6.5',
    })
    const page = await agent.get(`${coop}/money/change/days`).expect(200)
    expect(page.text).toContain('value="33.5"')
    await post('/money/change/pension', { scheme: 'lgps', lgpsPercent: '21.5', employmentAllowance: 'no' })
    expect((await agent.get(`${coop}/money`)).text).toContain('LGPS at 21.5%')
    const again = await agent.get(`${coop}/money/change/direct`).expect(200)
    expect(again.text).toContain('value="All of it"')
    await agent.get(`${coop}/money/change/nothing`).expect(404)
  })

  it('tries a discount without keeping it', async () => {
    const { agent, coop } = await plannedCoop()
    const page = await agent.get(`${coop}/money/price?try=490`).expect(200)
    expect(page.text).toContain(
      '£490 a day is below what a day costs you, £492.32. The margin is −0.47% of the price.',
    )
    expect((await agent.get(`${coop}/money/price?try=600`)).text).toContain('covers your costs')
    await agent.get(`${coop}/money/price?try=x`).expect(422)
  })

  it('says by how many days a term is over', async () => {
    const { agent, coop, post } = await plannedCoop()
    await post('/money/change/terms', {
      'name-1': 'Autumn',
      'percent-1': '37',
      'ordered-1': '86',
      'name-2': 'Spring',
      'percent-2': '31',
      'name-3': 'Summer',
      'percent-3': '32',
    })
    const page = await agent.get(`${coop}/money/terms`).expect(200)
    expect(page.text).toContain('27 days over: move to Spring or find an associate')
  })

  it('takes the group’s own figure in place of a dated one, marks it, and goes back', async () => {
    const { agent, coop, post } = await plannedCoop()
    await post('/money/figures/ni-rate', { own: '13.8' })
    const page = await agent.get(`${coop}/money/figures`).expect(200)
    expect(page.text).toContain('13.8%')
    expect(page.text).toContain('Your figure')
    expect((await agent.get(`${coop}/money/price`)).text).not.toContain('£78,770.90')
    await post('/money/figures/ni-rate', { own: '' })
    expect((await agent.get(`${coop}/money/price`)).text).toContain('£78,770.90')
    await post('/money/figures/ni-rate', { own: 'a lot' }, 422)
  })

  it('is seen before another person’s change is overwritten', async () => {
    const { agent, coop, post } = await plannedCoop()
    const page = await agent.get(`${coop}/money/change/price`).expect(200)
    const seen = /name="seen" value="([^"]+)"/.exec(page.text)?.[1]
    await post('/money/change/price', { surplusPercent: '10', seen })
    const conflict = await post('/money/change/price', { surplusPercent: '5', seen }, 409)
    expect(conflict.text).toContain('Someone else changed this meanwhile')
    expect((await agent.get(`${coop}/money`)).text).toContain('10% surplus')
  })

  it('gives a quick price from six numbers, and keeps nothing', async () => {
    const { agent, coop } = await plannedCoop()
    const six = 'pay=56000&share=1&direct=4800&overheads=9000&days=160&surplus=8'
    expect((await agent.get(`${coop}/money/quick-price?${six}`)).text).toContain('Charge £540 a day.')
    const wrong = await agent
      .get(`${coop}/money/quick-price?${six.replace('share=1', 'share=4')}`)
      .expect(422)
    expect(wrong.text).toContain('Share of full time must be from 0.05 to 1, such as 0.6.')
  })
})

describe('pay', () => {
  it('is one of two: a point or a salary', async () => {
    const { agent, coop, founder, post } = await plannedCoop()
    await post(`/money/pay/${founder}`, { point: 'njc.20', salary: '30000', sells: 'yes' }, 422)
    await post(`/money/pay/${founder}`, { point: '', salary: '', sells: 'yes' }, 422)
    await post(`/money/pay/${founder}`, { point: 'njc.20', salary: '', sells: 'no' })
    const page = await agent.get(`${coop}/money/pay`).expect(200)
    expect(page.text).toContain('NJC, local government services, point 20: £32,597')
    expect(page.text).toContain('Days are not sold')
    await agent.get(`${coop}/money/pay/nobody`).expect(404)
  })

  it('is seen by keepers only: others see totals, and no workbook', async () => {
    const { agent, coop, founder } = await plannedCoop()
    await agent.get(`${coop}/papers/cash-flow/file.xlsx`).expect(200)
    for (const role of ['founder', 'member', 'adviser'] as const) {
      const other = await seated(site, coop, { role })
      const page = await other.get(`${coop}/money`).expect(200)
      expect(page.text).toContain('charge £540 a day')
      expect(page.text).not.toContain('£56,000')
      await other.get(`${coop}/money/pay`).expect(403)
      await other.get(`${coop}/money/pay/${founder}`).expect(403)
      await other.get(`${coop}/papers/cash-flow/file.xlsx`).expect(403)
      await other.get(`${coop}/papers/cash-flow/issues/1/file.xlsx`).expect(403)
      const paper = await other.get(`${coop}/papers/cash-flow`).expect(200)
      expect(paper.text).not.toContain('file.xlsx')
    }
    const own = await seated(site, coop, { role: 'founder', founder })
    expect((await own.get(`${coop}/money`)).text).toContain('your own pay is £56,000 a year')
    const trail = JSON.stringify(await site.db('audit').where({ project: coop.split('/').at(-1) }))
    expect(trail).not.toMatch(/56,?000|5600000/)
  })

  it('goes when the person does', async () => {
    const { agent, coop, founder } = await plannedCoop()
    await agent.post(`${coop}/people/${founder}/removal`).expect(303)
    const [row] = (await site
      .db('money')
      .where({ project: coop.split('/').at(-1) })
      .select('settings')) as { settings: string }[]
    expect(JSON.parse(row?.settings ?? '{}')).toMatchObject({ pay: [] })
  })
})

describe('a demonstration', () => {
  it('shows the whole plan to a visitor', async () => {
    const agent = visitor(site)
    const page = await agent.get('/projects/beacon/money').expect(200)
    expect(page.text).toContain('You run out in September by £9,054.')
    await agent.get('/projects/beacon/money/pay').expect(200)
    await agent.get('/projects/beacon/money/change/price').expect(403)
    await agent.get('/projects/beacon/papers/business-plan').expect(200)
  })
})
