/** Loans from members and interest, as the pages take them and show them. */
import { projectStore } from '../../../src/features/projects'
import { aRegisteredProject, opened } from '../../support/registered'
import { seated, type Agent } from '../../support/seats'
import { siteForTests, visitor } from '../../support/site'

const site = siteForTests()
let secretary: Agent
let coop: string
const load = () => projectStore(site.db).load(coop.split('/').at(-1) ?? '')
const post = (path: string, body: object, status = 303) =>
  secretary.post(`${coop}${path}`).type('form').send(body).expect(status)
const terms = {
  founder: 'ben',
  amount: '1,000',
  rate: '7.75',
  need: 'The bank asked for 12%.',
  purpose: 'Laptops',
  on: '1 2 2026',
  first: '1 8 2026',
  count: '2',
  every: '12',
}

beforeAll(async () => {
  secretary = visitor(site) as Agent
  coop = await opened(secretary, aRegisteredProject({ 'surplus.shareInterest': 'base-plus-two' }))
})

describe('a loan from a member', () => {
  it('needs the base rate to know its limit, and a reason for its interest', async () => {
    expect((await post('/loans/new', terms, 409)).text).toContain(
      'Write down the base rate of that day first',
    )
    await post('/loans/base-rate', { rate: '3.7', from: '1 1 2026' })
    await post('/loans/base-rate', { rate: '3.75', from: '1 1 2026' })
    expect((await load()).books?.baseRates).toHaveLength(1)
    const high = await post('/loans/new', { ...terms, rate: '7.76' }, 409)
    expect(high.text).toContain('at most 7.75% on that day: 4 percentage points above base rate (3.75%)')
    expect((await post('/loans/new', { ...terms, need: '' }, 409)).text).toContain('Say why this rate')
    expect((await post('/loans/new', { ...terms, rate: '7.755' }, 422)).text).toContain(
      'two decimals at most',
    )
    const large = await post('/loans/new', { ...terms, otherLoans: '9,500' }, 409)
    expect(large.text).toContain('At most £500 can be borrowed')
    await post('/loans/new', terms)
  })

  it('comes in, is repaid and earns interest to the penny, which is no more than has built up', async () => {
    const loan = (await load()).books?.loans?.[0]?.id ?? ''
    const at = `/loans/${loan}`
    expect((await post(`${at}/received`, { amount: '1000.01', on: '1 2 2026' }, 409)).text).toContain(
      'up to £1,000',
    )
    await post(`${at}/received`, { amount: '1000', on: '1 2 2026' })
    await post(`${at}/repaid`, { amount: '200', on: '1 8 2026' })
    expect((await post(`${at}/repaid`, { amount: '801', on: '2 8 2026' }, 409)).text).toContain('Only £800')
    const page = (await secretary.get(`${coop}${at}`).expect(200)).text
    // 181 days on £1,000 and 115 on £800, at 7.75%: £57.965..., by 23 November 2026.
    expect(page).toContain('interest of £57.97 has built up')
    expect(page).toMatch(/£300\.00 by 1 August 2026 <strong[^>]*>Overdue/)
    expect(page).toContain('£500.00 by 1 August 2027')
    const interest = { amount: '38.44', on: '1 8 2026', until: '31 7 2026' }
    expect((await post(`${at}/interest`, interest, 409)).text).toContain('interest of £38.43')
    await post(`${at}/interest`, { ...interest, amount: '38.43' })
    const register = (await secretary.get(`${coop}/register`).expect(200)).text
    expect(register).toContain('Loan £1,000')
    expect(register).toContain('£200 of a loan repaid')
    expect((await secretary.get(`${coop}/shares/books-agree`)).text).toContain('Yes, the books agree')
  })

  it('is seen by the lender and by who keeps the register, and by nobody else', async () => {
    const loan = (await load()).books?.loans?.[0]?.id ?? ''
    const ben = await seated(site, coop, { role: 'member', founder: 'ben' })
    expect((await ben.get(`${coop}/loans`).expect(200)).text).toContain('£1,000')
    await ben.get(`${coop}/loans/${loan}`).expect(200)
    await ben.get(`${coop}/loans/${loan}/repaid`).expect(403)
    const cai = await seated(site, coop, { role: 'member', founder: 'cai' })
    expect((await cai.get(`${coop}/loans`).expect(200)).text).not.toContain('£1,000<')
    await cai.get(`${coop}/loans/${loan}`).expect(409)
  })
})

describe('interest on shares', () => {
  it('is agreed within the limit of the rules and worked out for each person', async () => {
    const agreed = { rate: '5.76', from: '1 2 2026', until: '31 10 2026', on: '10 11 2026' }
    expect((await post('/shares/interest/new', agreed, 409)).text).toContain('at most 5.75%')
    await post('/shares/interest/new', { ...agreed, rate: '5' })
    const page = (await secretary.get(`${coop}/shares/interest`).expect(200)).text
    // 273 days on £10 at 5%: 37.39...p each.
    expect(page).toContain('£0.37')
    expect(page).toContain('£1.11')
    expect((await post('/shares/interest/new', { ...agreed, rate: '5' }, 409)).text).toContain(
      'agreed already',
    )
    const [, paid = ''] = /action="([^"]+interest[^"]+paid)"/.exec(page) ?? []
    await secretary.post(paid).expect(303)
    await secretary.post(paid).expect(409)
  })
})
