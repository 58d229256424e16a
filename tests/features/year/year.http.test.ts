/** A year of a registered co-op by its pages: figures, audit, accounts, meeting, surplus, return, and their papers. */
import JSZip from 'jszip'
import { openProject, projectStore } from '../../../src/features/projects'
import { remind } from '../../../src/features/projects'
import type { PlainEntry } from '../../../src/engine/project/ledger-entry'
import type { Project } from '../../../src/engine/project/project'
import { aFounder, anAddress, aProject } from '../../support/people'
import { mailsTo, seated, type Agent } from '../../support/seats'
import { siteForTests, visitor, write } from '../../support/site'

const site = siteForTests()
const people = ['ada', 'ben', 'cai', 'dee'] as const
const registered = '2025-08-04'

/** Registered in August 2025; its first year ended on 31 August 2026, and the clock of tests stands in November. */
function aSociety(change: Partial<Project> = {}): Project {
  const joined = people.flatMap((founder, index): PlainEntry[] => [
    {
      on: registered,
      founder,
      kind: 'entered',
      number: index + 1,
      name: aFounder(founder).legalName,
      address: anAddress,
    },
    { on: registered, founder, kind: 'shares', change: 1 },
    { on: registered, founder, kind: 'paid', pence: 100 },
  ])
  const offices: PlainEntry[] = [
    { on: registered, founder: 'ada', kind: 'office-taken', office: 'secretary' },
    { on: registered, founder: 'ben', kind: 'office-taken', office: 'chair' },
    { on: registered, founder: 'cai', kind: 'office-taken', office: 'treasurer' },
  ]
  return aProject({
    founders: people.map((id) => aFounder(id)),
    answers: { 'year.end': 'august', 'surplus.bonusBasis': 'hours' },
    ledger: [...joined, ...offices],
    registration: { name: 'Harbour Schools Co-operative Limited', number: '9123', on: registered },
    ruleBooks: [
      { number: 1, submitted: '2025-07-01', registered, sha256: 'a'.repeat(64), settles: [], answers: {} },
    ],
    ...change,
  })
}

async function open(
  change: Partial<Project> = {},
  email = 'ada@example.org',
): Promise<{ coop: string; secretary: Agent; id: string }> {
  const { id } = await openProject(site.db, aSociety(change), site.deps.now())
  const coop = `/projects/${id}`
  return {
    id,
    coop,
    secretary: await seated(site, coop, { role: 'secretary', founder: 'ada', email }),
  }
}

const figures = {
  turnover: '120,000',
  assets: '40000',
  result: 'surplus',
  surplus: '10000',
  wages: '60000',
  reserve: '2000',
}

describe('the page of the year', () => {
  it('says which year runs, what is to do next, and how each year stands', async () => {
    const { coop, secretary } = await open()
    const page = (await secretary.get(`${coop}/year`).expect(200)).text
    expect(page).toContain('1 September 2026 to 31 August 2027')
    expect(page).toMatch(/Annual return \(AR30\)[\s\S]*By 31 March 2027/)
    expect(page).toContain('Year 1, to 31 August 2026')
    const first = (await secretary.get(`${coop}/year/1`).expect(200)).text
    expect(first).toContain('4 August 2025 to 31 August 2026')
    await secretary.get(`${coop}/year/3`).expect(404)
    expect((await secretary.get(`${coop}/today`)).text).toContain(
      'Annual return (AR30), for the year to 31 August 2026',
    )
  })

  it('asks for the year end first where none is chosen', async () => {
    const { coop, secretary } = await open({ answers: {} })
    expect((await secretary.get(`${coop}/year`).expect(200)).text).toContain('interview/question/year.end')
  })
})

describe('a round of a year', () => {
  it('is written down step by step, held to the law and the rules, and told the same on every page and paper', async () => {
    const { coop, secretary, id } = await open()
    const post = (path: string, body: object) =>
      secretary.post(`${coop}/year/${path}`).type('form').send(body)
    // Figures: only of a year that is over.
    expect((await post('2/figures', figures).expect(422)).text).toContain('after that day')
    await post('1/figures', { ...figures, turnover: 'much' }).expect(422)
    await post('1/figures', figures).expect(303)
    // The audit of the first year: ask first. That of the second: turnover of the year before needs a report.
    const asked = await post('1/audit', { group: 'no', way: 'none' }).expect(422)
    expect(asked.text).toContain('ask the FCA or an accountant')
    await post('1/audit', { group: 'no', way: 'none', who: 'FCA mutuals team', asked: '2 9 2026' }).expect(
      303,
    )
    expect((await post('2/audit', { group: 'yes', way: 'none' }).expect(422)).text).toContain(
      'cannot use this vote',
    )
    await post('2/audit', { group: 'no', way: 'none' }).expect(303)
    // Accounts: the secretary and two others of the committee, as the register has them.
    const signed = {
      approved: '1 11 2026',
      signedOn: '2 11 2026',
      secretary: 'ada',
      second: 'ben',
      third: 'ben',
    }
    expect((await post('1/accounts', signed).expect(422)).text).toContain('Three different people')
    expect((await post('1/accounts', { ...signed, secretary: 'ben' }).expect(422)).text).toContain(
      'was not secretary',
    )
    await post('1/accounts', { ...signed, third: 'cai', approved: '1 8 2026' }).expect(422)
    await post('1/accounts', { ...signed, third: 'cai', shown: '3 11 2026' }).expect(303)
    // The annual meeting, the vote for the running year, and the surplus.
    await post('1/agm', { on: '1 1 2026', time: '6 pm', place: 'Library' }).expect(422)
    const planned = await post('1/agm', { on: '20 1 2027', time: '6 pm', place: 'Library' }).expect(303)
    const meeting = String(planned.headers['location']).split('/').at(-1) ?? ''
    await post('2/audit/meeting', { meeting: 'none' }).expect(409)
    await post('2/audit/meeting', { meeting }).expect(303)
    const sums = {
      reserve: '2000',
      community: '500',
      bonus: '4000',
      'work-ada': '1,650',
      'work-ben': '825',
      'work-cai': '412.5',
    }
    expect((await post('1/surplus', { ...sums, reserve: '1999.99' }).expect(422)).text).toContain(
      '£2,000 or more',
    )
    expect((await post('1/surplus', { ...sums, bonus: '5000.01' }).expect(422)).text).toContain(
      '£5,000 at most',
    )
    expect(
      (await post('1/surplus', { reserve: '2000', community: '500', bonus: '1' }).expect(422)).text,
    ).toContain('Enter the hours')
    await post('1/surplus', sums).expect(303)
    const proposal = (await secretary.get(`${coop}/year/1/surplus`)).text
    for (const part of ['£2,285.71', '£1,142.86', '£571.43', '£0.00', '£3,500.00'])
      expect(proposal).toContain(part)
    await post('1/surplus/meeting', { meeting }).expect(303)
    const agm = (await projectStore(site.db).load(id)).meetings?.find((one) => one.id === meeting)
    expect(agm?.resolutions.map(({ kind, title }) => [kind, title])).toEqual([
      ['audit', 'No audit for the year to 31 August 2027'],
      ['ordinary', 'Use of the surplus of the year to 31 August 2026'],
    ])
    expect(agm?.resolutions[1]?.text).toContain('£4,000 as a bonus')
    // The return.
    await post('1/return', { filed: '31 8 2026' }).expect(422)
    await post('1/return', { filed: '24 11 2026' }).expect(422)
    await post('1/return', { filed: '20 11 2026' }).expect(303)
    const page = (await secretary.get(`${coop}/year/1`)).text
    expect(page).toMatch(/Annual return \(AR30\)[\s\S]*?Done on 20 November 2026/)
    expect(page).toMatch(/Accounts signed[\s\S]*?Done on 2 November 2026/)
    expect((await secretary.get(`${coop}/today`)).text).not.toContain(
      'Annual return (AR30), for the year to 31 August 2026',
    )
    await papersOf(secretary, coop)
  })

  async function papersOf(secretary: Agent, coop: string): Promise<void> {
    const sheet = (await secretary.get(`${coop}/papers/annual-return`).expect(200)).text
    for (const words of ['Members at the end of the year', '£120,000.00', '20 November 2026', 'Ada Example'])
      expect(sheet).toContain(words)
    for (const format of ['pdf', 'docx'])
      await secretary.get(`${coop}/papers/annual-return/file.${format}`).expect(200)
    const book = await secretary
      .get(`${coop}/papers/annual-return/file.xlsx`)
      .buffer(true)
      .parse((res, done) => {
        const parts: Buffer[] = []
        res.on('data', (part: Buffer) => parts.push(part))
        res.on('end', () => done(null, Buffer.concat(parts)))
      })
      .expect(200)
    const zip = await JSZip.loadAsync(book.body as Buffer)
    expect(await zip.file('xl/workbook.xml')?.async('string')).toContain('Officers')
    const proposal = (await secretary.get(`${coop}/papers/surplus-proposal`).expect(200)).text
    for (const words of ['At most £5,000.00', '£4,000.00', 'Bonus for an hour'])
      expect(proposal).toContain(words)
    expect(proposal).not.toContain('£2,285.71')
    const list = (await secretary.get(`${coop}/papers/bonus-list`).expect(200)).text
    for (const words of ['£2,285.71', 'Ada Example', '1,650 hours']) expect(list).toContain(words)
  }

  it('puts a proposal to a meeting once, and not after the figures have changed under it', async () => {
    const { coop, secretary, id } = await open()
    const post = (path: string, body: object) =>
      secretary.post(`${coop}/year/${path}`).type('form').send(body)
    await post('1/figures', figures).expect(303)
    const planned = await post('1/agm', { on: '20 1 2027', time: '6 pm', place: 'Library' }).expect(303)
    const meeting = String(planned.headers['location']).split('/').at(-1) ?? ''
    await post('1/surplus', { reserve: '2000', community: '500', bonus: '0' }).expect(303)
    const put = async (): Promise<number> =>
      (await projectStore(site.db).load(id)).meetings?.[0]?.resolutions.length ?? 0
    await post('1/figures', { ...figures, surplus: '2400' }).expect(303)
    expect((await post('1/surplus/meeting', { meeting }).expect(409)).text).toContain(
      'does not fit the figures',
    )
    expect(await put()).toBe(0)
    await post('1/figures', figures).expect(303)
    for (const _ of [1, 2]) {
      await post('1/surplus/meeting', { meeting }).expect(303)
      await post('2/audit/meeting', { meeting }).expect(303)
    }
    expect(await put()).toBe(2)
  })

  it('counts a vote to go without an audit only if it is held within the year', async () => {
    const { coop, secretary, id } = await open()
    const post = (path: string, body: object) => secretary.post(`${coop}${path}`).type('form').send(body)
    const late = { kind: 'general', title: 'A late vote', on: '20 9 2027', time: '6 pm', place: 'Library' }
    const planned = await post('/meetings/new', { ...late, on: '2027-09-20' }).expect(303)
    const meeting = String(planned.headers['location']).split('/').at(-1) ?? ''
    // The first year is over, and the second ends before that meeting.
    for (const year of [1, 2]) {
      const page = (await secretary.get(`${coop}/year/${year}/audit`).expect(200)).text
      expect(page).toContain(`held by 31 August ${2025 + year}`)
      expect(page).not.toContain('A late vote')
      expect((await post(`/year/${year}/audit/meeting`, { meeting }).expect(409)).text).toContain(
        'within the year',
      )
    }
    // One that is written down all the same does not count either.
    await write(site, id, async (store) => {
      const held = await store.meeting(id, meeting)
      if (!held) throw new Error('no meeting')
      const resolution = {
        ...{ id: 'no-audit', title: 'No audit', text: 'No audit.', kind: 'audit' as const },
        ...{ how: 'hands' as const, founders: [], state: 'carried' as const, on: '2026-11-20' },
      }
      await store.putMeeting(id, { ...held, on: '2026-11-20', state: 'closed', resolutions: [resolution] })
      const audit = { way: 'none' as const, group: false, vote: { meeting, resolution: 'no-audit' } }
      await store.putYear(id, { number: 1, audit })
    })
    expect((await secretary.get(`${coop}/year/1`).expect(200)).text).toMatch(
      /Who looks at the accounts[\s\S]{0,200}It was due by 31 August 2026/,
    )
  })

  it('has a first year of more than 6 and not more than 18 months, also where its end was moved', async () => {
    const { coop, secretary } = await open()
    const end = (moved: string) => secretary.post(`${coop}/year/1/end`).type('form').send({ moved })
    expect((await end('3 2 2026').expect(422)).text).toContain('It must be after 3 February 2026')
    await end('4 2 2026').expect(303)
    await end('3 2 2027').expect(303)
    await end('4 2 2027').expect(422)
  })

  it('opens again from the project file with everything that was written down', async () => {
    const { id } = await open({
      years: [
        {
          number: 1,
          figures: { on: '2026-10-01', turnover: 1, assets: 2, surplus: -3, wages: 4, reserve: 5 },
        },
      ],
    })
    const before = await projectStore(site.db).load(id)
    const again = await openProject(site.db, before, site.deps.now())
    expect((await projectStore(site.db).load(again.id)).years).toEqual(before.years)
  })

  it('shows hours, pay and each person’s bonus to those who keep them alone', async () => {
    const { coop } = await open()
    const member = await seated(site, coop, { role: 'member' })
    const adviser = await seated(site, coop, { role: 'adviser' })
    await member.get(`${coop}/year/1`).expect(200)
    await member.get(`${coop}/year/1/surplus`).expect(403)
    await member.get(`${coop}/papers/surplus-proposal`).expect(200)
    for (const [who, paper] of [
      [member, 'bonus-list'],
      [member, 'annual-return'],
      [adviser, 'bonus-list'],
    ] as const)
      await who.get(`${coop}/papers/${paper}`).expect(403)
    await member.post(`${coop}/year/1/figures`).type('form').send(figures).expect(403)
  })

  it('sends no reminder of what is done', async () => {
    await open({ years: [{ number: 1, filed: '2026-11-01' }] }, 'done@example.org')
    await open({}, 'late@example.org')
    const march = { ...site.deps, now: () => new Date('2027-03-05T09:00:00Z') }
    await remind(march)
    const about = async (to: string) =>
      (await mailsTo(site, to)).filter(({ text }) => text.includes('31 March 2027')).length
    expect(await about('done@example.org')).toBe(0)
    expect(await about('late@example.org')).toBeGreaterThan(0)
  })
})

describe('the printed calendar of duties', () => {
  it('is of the first two years, and of any later year that is asked for', async () => {
    const { coop, secretary } = await open()
    const first = (await secretary.get(`${coop}/papers/compliance-calendar`).expect(200)).text
    expect(first).toContain('in your first two years')
    const later = (await secretary.get(`${coop}/papers/compliance-calendar?as-at=2030-01-15`).expect(200))
      .text
    expect(later).toContain('in the year to 31 August 2030')
    // What is left of the year before, and the whole year.
    for (const day of ['28 February 2030', '31 March 2030', '31 August 2030', '31 March 2031'])
      expect(later).toContain(day)
    expect(later).not.toContain('31 March 2029')
    expect((await visitor(site).get(`${coop}/papers/compliance-calendar`)).status).toBe(404)
  })
})
