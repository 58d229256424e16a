/** Shares from the first application to the last penny paid back, by the rules in force. */
import { projectStore } from '../../../src/features/projects'
import { aRegisteredProject, opened } from '../../support/registered'
import { seated, type Agent } from '../../support/seats'
import { siteForTests, startCoop, visitor } from '../../support/site'

const site = siteForTests()
let secretary: Agent
let ben: Agent
let coop: string
const load = () => projectStore(site.db).load(coop.split('/').at(-1) ?? '')
const post = (agent: Agent, path: string, body: object, status = 303) =>
  agent.post(`${coop}${path}`).type('form').send(body).expect(status)
const shares = async (agent: Agent = secretary): Promise<string> =>
  (await agent.get(`${coop}/shares`).expect(200)).text.replace(/\s+/g, ' ')
const today = async (agent: Agent): Promise<string> => (await agent.get(`${coop}/today`).expect(200)).text
/** The link on the page of shares whose words hold these. */
const link = async (words: string): Promise<string> => {
  const found = [...(await shares()).matchAll(/<a [^>]*href="([^"]+)">([^<]*)/g)].find(([, , text]) =>
    text?.includes(words),
  )
  return String(found?.[1]).replace(coop, '')
}
const allotted = { outcome: 'allotted', by: 'committee' }

async function begin(answers: Parameters<typeof aRegisteredProject>[0] = {}): Promise<void> {
  secretary = visitor(site) as Agent
  coop = await opened(secretary, aRegisteredProject(answers))
  ben = await seated(site, coop, { role: 'member', founder: 'ben' })
}

describe('an application for shares', () => {
  beforeAll(() => begin())

  it('is made by a member, allotted with instalments, and paid part by part', async () => {
    expect(await shares(ben)).toContain('Ask for shares')
    await post(ben, '/shares/apply', { shares: '30', note: 'In three parts?' })
    expect(await shares(ben)).toContain('You asked for 30 shares on 23 November 2026')
    expect(await shares(ben)).toMatch(/Most that a member may hold<.*?500 shares, which is £5,000/)
    const application = await link('Ben Example: 30 shares')
    const page = (await secretary.get(coop + application).expect(200)).text
    expect(await today(secretary)).toContain('Decide about 30 shares for Ben Example')
    expect(page).toContain('In three parts?')
    expect(page).toContain('£300')
    const plan = { count: '3', first: '1 12 2026', every: '1' }
    await post(secretary, application, { ...allotted, on: '23 11 2026', ...plan })
    expect(await shares()).toContain('Ben Example: £100.00 by 1 December 2026')
    await post(secretary, '/shares/payments/ben', { amount: '150', on: '23 11 2026' })
    expect(await shares()).toContain('Ben Example: £50.00 by 1 January 2027')
    expect(await today(ben)).toContain('Pay £50.00 for your shares')
    expect(await today(secretary)).not.toContain('for your shares')
    expect(await shares(ben)).toContain('You hold 31 shares, on which £160 is paid')
    const again = await post(secretary, application, { ...allotted, on: '23 11 2026' }, 409)
    expect(again.text).toContain('It was decided on 23 November 2026')
  })

  it('keeps what was typed and says why where more is asked for than the rules allow', async () => {
    const refused = await post(ben, '/shares/apply', { shares: '470', note: 'All at once' }, 409)
    expect(refused.text).toContain('no member hold more than £5,000')
    expect(refused.text).toContain('at most 469 can be added')
    expect(refused.text).toContain('value="470"')
    expect(refused.text).toContain('All at once')
    const over = await post(secretary, '/shares/payments/ben', { amount: '150.01', on: '23 11 2026' }, 409)
    expect(over.text).toContain('Only £150 is still to be paid')
    expect((await post(ben, '/shares/apply', { shares: '0' }, 422)).text).toContain('whole number from 1')
  })

  it('is refused with a reason that the member reads, or taken back before it is decided', async () => {
    await post(ben, '/shares/apply', { shares: '2' })
    const first = await link('Ben Example: 2 shares')
    const silent = await post(
      secretary,
      first,
      { outcome: 'refused', by: 'committee', on: '23 11 2026' },
      409,
    )
    expect(silent.text).toContain('Enter the reason')
    const why = { outcome: 'refused', by: 'meeting', on: '23 11 2026', reason: 'We have enough money.' }
    await post(secretary, first, why)
    expect(await shares(ben)).toContain('2 shares, refused on 23 November 2026: We have enough money.')
    await post(ben, '/shares/apply', { shares: '4' })
    const second = await link('Ben Example: 4 shares')
    await post(ben, `${second}/taken-back`, {})
    await post(ben, `${second}/taken-back`, {}, 409)
    expect((await load()).books?.applications?.map(({ dropped }) => dropped)).toEqual([
      undefined,
      undefined,
      '2026-11-23',
    ])
  })

  it('is paid once where a form is sent twice, and the second one says to look first', async () => {
    await post(ben, '/shares/apply', { shares: '4' })
    await post(secretary, await link('Ben Example: 4 shares'), { ...allotted, on: '23 11 2026' })
    const paid = async (): Promise<string> => /on which £([\d.]+) is paid/.exec(await shares(ben))?.[1] ?? ''
    const before = Number(await paid())
    const page = (await secretary.get(`${coop}/shares/payments/ben`).expect(200)).text
    const seen = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const send = () =>
      secretary.post(`${coop}/shares/payments/ben`).type('form').send({ amount: '5', on: '23 11 2026', seen })
    const answers = await Promise.all([send(), send()])
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(Number(await paid())).toBe(before + 5)
    // What comes back may be sent once more, where it was meant.
    const refused = (await send()).text
    expect(refused).toContain('whether this is entered already')
    const now = /name="seen" value="([^"]+)"/.exec(refused)?.[1] ?? ''
    await post(secretary, '/shares/payments/ben', { amount: '35', on: '23 11 2026', seen: now })
    expect(Number(await paid())).toBe(before + 40)
  })

  it('shows a member nobody else’s money, and lets nobody act for another', async () => {
    const cai = await seated(site, coop, { role: 'member', founder: 'cai' })
    const adviser = await seated(site, coop, { role: 'adviser' })
    for (const agent of [cai, adviser]) expect(await shares(agent)).not.toMatch(/Ben Example|31 shares/)
    await cai.get(`${coop}/shares/statements/ben`).expect(403)
    await ben.get(`${coop}/shares/statements/ben`).expect(200)
    await post(cai, '/shares/apply', { shares: '1', founder: 'ben' })
    expect((await load()).books?.applications?.at(-1)?.founder).toBe('cai')
    const own = (await load()).books?.applications?.at(-1)?.id
    await post(ben, `/shares/applications/${own}/taken-back`, {}, 409)
  })
})

describe('a withdrawal of shares', () => {
  beforeAll(async () => {
    await begin()
    for (const founder of ['ben', 'cai']) {
      await post(secretary, '/shares/apply', { founder, shares: '9', on: '10 1 2026' })
      await post(secretary, await link('9 shares'), { ...allotted, on: '12 1 2026' })
      await post(secretary, `/shares/payments/${founder}`, { amount: '90', on: '12 1 2026' })
    }
  })

  it('takes its notice, keeps the first share, and pays in the order in which notices came', async () => {
    const most = await post(ben, '/shares/withdraw', { shares: '10' }, 409)
    expect(most.text).toContain('The first share is never paid back')
    await post(secretary, '/shares/withdraw', { founder: 'cai', shares: '4', on: '1 8 2026' })
    await post(secretary, '/shares/withdraw', { founder: 'ben', shares: '5', on: '1 7 2026' })
    await post(ben, '/shares/withdraw', { shares: '5' }, 409)
    const [ofBen, ofCai] = [await link('Ben Example: £50'), await link('Cai Example: £40')]
    expect(await shares()).toContain('£50 for 5 shares, from 1 October 2026')
    const pay = (path: string, on: string, status = 303) =>
      post(secretary, path, { on, depositsClear: 'yes' }, status)
    expect((await pay(ofBen, '30 9 2026', 409)).text).toContain('The notice runs until 1 October 2026')
    expect((await pay(ofCai, '1 11 2026', 409)).text).toContain('One of 1 July 2026 comes first')
    const unsure = await post(secretary, ofBen, { on: '1 11 2026' }, 409)
    expect(unsure.text).toContain('section 67')
    await post(secretary, ofBen, { on: '1 11 2026', depositsClear: 'yes', setOff: '12.50', debt: 'A laptop' })
    expect((await load()).books?.withdrawals?.[1]?.paid).toEqual({
      on: '2026-11-01',
      pence: 3750,
      setOff: '£12.50: A laptop',
    })
    await pay(ofCai, '1 11 2026')
    expect(await shares()).toContain('Nothing is to be paid back')
    expect(await shares(ben)).toContain('You hold 5 shares, on which £50 is paid')
  })

  it('waits while the committee has suspended withdrawals, at most for the time of the rules', async () => {
    await post(secretary, '/shares/withdraw', { founder: 'ben', shares: '1', on: '1 8 2026' })
    const claim = await link('Ben Example: £10')
    const long = {
      from: '20 11 2026',
      until: '20 11 2027',
      reason: 'Schools pay late. Agreed on 20 November.',
    }
    expect((await post(secretary, '/shares/suspension', long, 409)).text).toContain('up to 12 months')
    await post(secretary, '/shares/suspension', { ...long, until: '30 4 2027' })
    const wait = await post(secretary, claim, { on: '23 11 2026', depositsClear: 'yes' }, 409)
    expect(wait.text).toContain('suspended withdrawals until 30 April 2027')
    const [, end = ''] = /action="([^"]+suspension[^"]+)"/.exec(await shares()) ?? []
    await secretary.post(end).expect(303)
    await post(secretary, claim, { on: '23 11 2026', depositsClear: 'yes' })
  })

  it('is owed to a person who leaves, whose first share is cancelled; the books agree on every day', async () => {
    const left = { reason: 'resigned' }
    await post(secretary, '/shares/payments/cai', { amount: '1', on: '23 11 2026' }, 409)
    await post(secretary, '/register/entries/ceased/cai', { ...left, on: '1 11 2026' })
    expect(await shares()).toContain('Cai Example: £50 for 5 shares, from 1 February 2027 (has left)')
    await post(secretary, '/shares/first/cai', {}, 409)
    for (const day of ['2026-01-12', '2026-06-30', '2026-11-01', '2026-11-23']) {
      const page = (await secretary.get(`${coop}/shares/books-agree?as-at=${day}`).expect(200)).text
      expect([day, page.includes('Yes, the books agree')]).toEqual([day, true])
    }
    const page = (await secretary.get(`${coop}/shares/books-agree`)).text.replace(/\s+/g, ' ')
    expect(page).toMatch(/now in the reserve<.*?£10\.00/)
    expect(page).toMatch(/people who left, on their shares<.*?£50\.00/)
    const statement = (await secretary.get(`${coop}/shares/statements/cai`)).text
    for (const words of ['9 shares issued', '4 shares taken back', 'First share cancelled'])
      expect(statement).toContain(words)
  })

  it('is in the project file, which opens again and is the same', async () => {
    const file = await secretary.get(`${coop}/file`).expect(200)
    const copy = visitor(site) as Agent
    const again = await copy
      .post('/projects/open')
      .attach('file', Buffer.from(file.text), 'project.json')
      .expect(303)
    const project = await projectStore(site.db).load(
      String(again.headers['location']).split('/').at(-1) ?? '',
    )
    expect(project).toEqual(await load())
  })
})

describe('a member of a registered society', () => {
  it('reads money in pounds in what is held about them, and nothing of a founding meeting to come', async () => {
    await begin()
    const held = (await ben.get(`${coop}/people/me/data`).expect(200)).text
    expect(held).toContain('5 January 2026: Paid: £10.00')
    expect(held).not.toContain('Paid: 1000')
    const meetings = (await ben.get(`${coop}/meetings`).expect(200)).text
    expect(meetings).toContain('No meeting is planned yet.')
    expect(meetings).not.toContain('founding meeting is the first')
    expect(await today(ben)).not.toContain('to confirm their details')
  })
})

describe('where the rules give no shares to withdraw', () => {
  it('one share each means one share each, and nothing is paid back', async () => {
    await begin({ 'shares.perMember': 'one', 'shares.withdrawable': false })
    expect(await shares(ben)).not.toContain('Ask for shares')
    const refused = await post(ben, '/shares/apply', { shares: '1' }, 409)
    expect(refused.text).toContain('each member holds one share, and no more')
    expect((await post(ben, '/shares/withdraw', { shares: '1' }, 409)).text).toContain('not paid back')
  })

  it('the Act’s limit counts for withdrawable shares alone', async () => {
    const rules = { 'shares.nominal': 50_000, 'shares.maxHolding': 10_000_000 }
    await begin(rules)
    await post(ben, '/shares/apply', { shares: '199' })
    expect((await post(ben, '/shares/apply', { shares: '1' }, 409)).text).toContain('has asked for 199 more')
  })

  it('no society, no shares', async () => {
    const other = visitor(site) as Agent
    secretary = other
    coop = await startCoop(other)
    expect(await shares()).toContain('Only a registered society has shares')
    expect((await post(other, '/shares/apply', { shares: '1' }, 422)).text).toContain('Choose member')
  })
})
