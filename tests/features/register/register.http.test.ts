import { addFounder, openSite, startCoop, visitor, type Site } from '../../support/site'

let site: Site
let agent: ReturnType<typeof visitor>
let coop: string
let ada: string
beforeAll(async () => {
  site = await openSite()
  agent = visitor(site)
  coop = await startCoop(agent)
  ada = await addFounder(agent, coop, 'Ada Example')
})
afterAll(async () => {
  expect(site.logged).toEqual([])
  await site.close()
})

const add = (kind: string, fields: Record<string, string>, status = 303) =>
  agent
    .post(`${coop}/register/entries/${kind}/${ada}`)
    .type('form')
    .send({ on: '1 11 2026', ...fields })
    .expect(status)

describe('the register', () => {
  it('needs a postal address before anyone is entered', async () => {
    expect((await add('entered', {}, 409)).text).toContain('needs a postal address')
    await agent
      .post(`${coop}/people/${ada}/edit/address`)
      .type('form')
      .send({ line1: '1 Row', town: 'Northmere', postcode: 'ZZ1 1AB' })
      .expect(303)
  })

  it('takes no shares from someone who is not a member', async () => {
    expect((await add('shares', { change: '1' }, 409)).text).toContain('not a member on that day')
  })

  it('follows a person from signing to membership, shares, a loan and an office', async () => {
    await add('signed', {})
    await add('entered', {})
    await add('shares', { change: '1', paid: '1' })
    await add('property', { what: 'loan', amount: '5,000' })
    await add('e-address', { address: 'ada@example.org', purposes: 'notices' })
    await add('office-taken', { office: 'secretary' })
    const page = await agent.get(`${coop}/register`).expect(200)
    for (const words of [
      'Member</strong> number 1, entered 1 November 2026, 1 share',
      'Secretary since 1 November 2026',
      'Loan £5,000',
    ])
      expect(page.text).toContain(words)
  })

  it('shows how it stood on an earlier day', async () => {
    const page = await agent.get(`${coop}/register?as-at=2026-10-31`).expect(200)
    expect(page.text).toContain('As at 31 October 2026')
    expect(page.text).not.toContain('number 1, entered')
  })

  it('enters a change of address as a new entry', async () => {
    await agent
      .post(`${coop}/people/${ada}/edit/address`)
      .type('form')
      .send({ line1: '2 New Street', town: 'Northmere', postcode: 'ZZ1 1AB' })
      .expect(303)
    expect((await agent.get(`${coop}/register`)).text).toContain('Address changed to 2 New Street')
  })

  it('corrects by a new entry with its reason, and never rewrites', async () => {
    const project = coop.split('/').at(-1)
    const rows = (await site.db('ledger').where({ project }).orderBy('place')) as {
      place: number
      kind: string
    }[]
    const loan = rows.find((row) => row.kind === 'property')?.place
    await agent
      .post(`${coop}/register/corrections/${loan}`)
      .type('form')
      .send({ how: 'void', reason: '' })
      .expect(422)
    await agent
      .post(`${coop}/register/corrections/${loan}`)
      .type('form')
      .send({ how: 'void', reason: 'It was a gift.', on: '' })
      .expect(303)
    expect((await agent.get(`${coop}/register`)).text).toContain('Taken out. Reason: It was a gift.')
    const refused = { message: expect.stringContaining('append-only') as string }
    await expect(
      site.db('ledger').where({ project, place: loan }).update({ kind: 'paid' }),
    ).rejects.toMatchObject(refused)
    await expect(site.db('ledger').where({ project, place: loan }).delete()).rejects.toMatchObject(refused)
  })

  it('refuses dates that are not real or not past', async () => {
    expect((await add('signed', { on: '31 2 2026' }, 422)).text).toContain('must be a real date')
    expect((await add('signed', { on: '1 1 2030' }, 422)).text).toContain('today or before')
  })
})
