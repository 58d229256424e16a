import { addFounder, siteForTests, startCoop, visitor } from '../../support/site'
import { behindTheApp } from '../../support/watch-versions'

const site = siteForTests()
let agent: ReturnType<typeof visitor>
let coop: string
let ada: string
beforeAll(async () => {
  agent = visitor(site)
  coop = await startCoop(agent)
  ada = await addFounder(agent, coop, 'Ada Example')
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

  it('takes a form once where it is sent twice', async () => {
    const page = (await agent.get(`${coop}/register/entries/property/${ada}`).expect(200)).text
    const seen = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const loan = { what: 'loan', amount: '7', seen }
    await add('property', loan)
    expect((await add('property', loan, 409)).text).toContain('whether this is entered already')
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
    const row = site.db('ledger').where({ project, place: loan })
    for (const change of [row.clone().update({ kind: 'paid' }), row.clone().delete()])
      await expect(behindTheApp(() => change)).rejects.toMatchObject(refused)
  })

  it('can correct a correction: what was taken out comes back, on the day that is typed as people type it', async () => {
    const project = coop.split('/').at(-1)
    const loan = ((await site.db('ledger').where({ project, kind: 'property' })) as { place: number }[])[0]
    const page = `${coop}/register/corrections/${loan?.place}`
    expect((await agent.get(page)).text).toContain('(taken out)')
    const again = (fields: Record<string, string>) => agent.post(page).type('form').send(fields)
    const refused = await again({ how: 'date', on: '31/2/2026', reason: 'A loan after all.' }).expect(422)
    expect(refused.text).toContain('The right date must be a real date')
    await again({ how: 'date', on: '2/11/2026', reason: 'A loan after all.' }).expect(303)
    expect((await agent.get(page)).text).toContain('2 November 2026: ')
    const book = (await agent.get(`${coop}/register`)).text
    expect(book).toContain('(2 November 2026). Reason: A loan after all.')
    expect(book).toContain('Correct again')
  })

  it('asks about an office that two people hold, or a former member', async () => {
    const bea = await addFounder(agent, coop, 'Bea Example')
    const enter = (kind: string, fields: Record<string, string>) =>
      agent.post(`${coop}/register/entries/${kind}/${bea}`).type('form').send(fields).expect(303)
    await enter('office-taken', { on: '3 11 2026', office: 'secretary' })
    const doubt = 'Ada Example and Bea Example are entered as Secretary'
    expect((await agent.get(`${coop}/register`)).text).toContain(doubt)
    await enter('office-left', { on: '4 11 2026', office: 'secretary' })
    expect((await agent.get(`${coop}/register`)).text).not.toContain(doubt)
  })

  it('shows a day as it is typed where a browser has no field for dates', async () => {
    expect((await agent.get(`${coop}/register?as-at=31/12/2025`)).text).toContain('As at 31 December 2025')
  })

  it('refuses dates that are not real or not past', async () => {
    expect((await add('signed', { on: '31 2 2026' }, 422)).text).toContain('must be a real date')
    expect((await add('signed', { on: '1 1 2030' }, 422)).text).toContain('today or before')
  })
})

describe('an application to join', () => {
  it('is entered and turned down, and the person can apply again', async () => {
    const ben = await addFounder(agent, coop, 'Ben Example')
    const enter = (kind: string, fields: Record<string, string> = {}) =>
      agent
        .post(`${coop}/register/entries/${kind}/${ben}`)
        .type('form')
        .send({ on: '2 11 2026', ...fields })
    expect((await enter('declined').expect(409)).text).toContain('no application to decide')
    await enter('applied').expect(303)
    expect((await agent.get(`${coop}/register`)).text).toContain('Applied to join')
    await enter('declined', { reason: 'Not working here yet' }).expect(303)
    expect((await agent.get(`${coop}/register`)).text).toContain(
      'Application turned down: Not working here yet',
    )
    await enter('applied').expect(303)
  })
})

describe('a nomination', () => {
  it('asks what the Act asks, and only the nominations book says who is named', async () => {
    const named = { nominee: 'Zelda Nominee', worksHere: 'no' }
    expect((await add('nominated', { nominee: 'Zelda Nominee' }, 422)).text).toContain('officer or employee')
    expect((await add('nominated', { ...named, worksHere: 'yes' }, 422)).text).toContain('close family')
    expect((await add('nominated', { ...named, signed: '5 11 2026' }, 422)).text).toContain(
      'Date signed must be on or before',
    )
    await add('nominated', { ...named, address: 'Lisbon', signed: '30 10 2026' })
    await add('nominated', { nominee: 'Yara Nominee', worksHere: 'yes', relation: 'child' })
    const book = await agent.get(`${coop}/register/nominations`).expect(200)
    expect(book.text).toContain('Ended 1 November 2026: a new nomination took its place')
    expect(book.text).toContain('Yara Nominee (Child; works here)')
    await add('nomination-revoked', { cause: 'marriage' })
    expect((await agent.get(`${coop}/register/nominations`)).text).toContain('marriage or civil partnership')
    const paper = await agent.get(`${coop}/papers/nominations-book/file.txt?as-at=2026-11-23`).expect(200)
    expect(paper.text).toContain('30 October 2026')
    for (const page of [
      '/register',
      '/papers/register-of-members/file.txt',
      '/papers/register-for-inspection/file.txt',
      '/papers/own-entry/file.txt',
      '/register/file/members.csv',
      '/register/file/inspection.csv',
      '/register/file/officers.csv',
    ])
      expect((await agent.get(coop + page).expect(200)).text).not.toMatch(/(Zelda|Yara) Nominee/)
    expect((await agent.get(`${coop}/register/file/nominations.csv`)).text).toContain('Zelda Nominee,Lisbon')
  })
})

describe('a long register', () => {
  it('comes in pages, and people are found by name', async () => {
    const people = Array.from(
      { length: 120 },
      (_, n) => `Person ${n + 1}\t1 Row, Northmere, ZZ1 1AB\t1/9/2026`,
    )
    const page = await agent
      .post(`${coop}/register/import`)
      .field('rows', `Name\tAddress\tJoined\n${people.join('\n')}`)
    const list = /name="list" value="([^"]*)"/.exec(page.text)?.[1]?.replaceAll('&#34;', '"') ?? ''
    await agent.post(`${coop}/register/import/rows`).field({ list, good: '120', what: 'add' }).expect(303)
    const first = await agent.get(`${coop}/register`).expect(200)
    expect(first.text).toContain('Page 1 of 3')
    expect(first.text).not.toContain('Person 120<')
    expect((await agent.get(`${coop}/register?page=3&entries=99`)).text).toContain('Person 120<')
    const found = await agent.get(`${coop}/register?name=person+77`)
    expect(found.text).toContain('1 person has “person 77” in the name')
    expect(found.text.match(/gr-person__name/g)).toHaveLength(1)
  })
})
