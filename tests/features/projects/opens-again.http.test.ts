/** Whatever a page takes, the project file holds: it opens again, also after something was taken back or sent twice. */
import { readProjectText, projectText } from '../../../src/engine/project/read-project'
import { knownThings, projectStore } from '../../../src/features/projects'
import { aRegisteredProject, opened } from '../../support/registered'
import { aService, someTerms } from '../../support/people'
import type { Agent } from '../../support/seats'
import { siteForTests, startCoop, visitor } from '../../support/site'

const site = siteForTests()
let agent: Agent
beforeEach(() => {
  agent = visitor(site) as Agent
})

const inCoop = (coop: string) => ({
  post: async (path: string, fields: object = {}, status = 303): Promise<string> => {
    const answer = await agent.post(`${coop}${path}`).type('form').send(fields)
    expect({ path, status: answer.status }).toEqual({ path, status })
    return status === 303 ? String(answer.headers['location']).replace(coop, '') : answer.text
  },
  load: () => projectStore(site.db).load(coop.split('/').at(-1) ?? ''),
  /** What the reader of project files says against the co-op as it stands. */
  problems: async () => {
    const whole = await projectStore(site.db).load(coop.split('/').at(-1) ?? '')
    const reading = readProjectText(projectText(whole), knownThings({ library: site.deps.library }))
    return reading.ok ? [] : reading.problems
  },
})

const meeting = { kind: 'general', title: 'A meeting', on: '2026-12-30', time: '6 pm', place: 'The hall' }

describe('a meeting', () => {
  it('has a place and a link that are as long as their fields let them be', async () => {
    const { post, problems } = inCoop(await startCoop(agent))
    const link = `https://meet.example/${'a'.repeat(279)}`
    const path = await post('/meetings/new', { ...meeting, kind: 'founding', place: 'p'.repeat(200), link })
    await post(`${path}/notice`, { how: 'own', on: '2026-11-23' })
    expect(await problems()).toEqual([])
  })

  it('that is taken away leaves nothing that names it', async () => {
    const { post, problems, load } = inCoop(await opened(agent, aRegisteredProject({ 'year.end': 'march' })))
    const path = await post('/year/1/agm', { on: '2027-04-30', time: '6 pm', place: 'The hall' })
    const id = path.split('/').at(-1) ?? ''
    await post('/elections/new', {
      ...{ office: 'chair', places: '1', way: 'most-votes', papersPublished: 'no', meeting: id },
      ...{ nominationsClose: '2026-11-30', opensOn: '2026-12-01', opensAt: '9 am' },
      ...{ closesOn: '2026-12-02', closesAt: '6 pm' },
    })
    const motion = await post('/resolutions/new/ordinary', { title: 'Paint', text: 'That we paint.' })
    await post(`${motion}/meeting`, { meeting: id, how: 'hands' })
    await post('/year/1/audit', { group: 'no', way: 'auditor', vote: '' })
    await post(`${path}/cancel`)
    expect(await problems()).toEqual([])
    expect((await load()).motions?.[0]?.put).toEqual([])
    expect((await load()).years?.[0]?.agm).toBeUndefined()
    expect((await load()).elections?.at(-1)?.meeting).toBeUndefined()
  })

  it('no longer has a resolution that was withdrawn from it', async () => {
    const { post, problems, load } = inCoop(await opened(agent, aRegisteredProject({})))
    const id = (await post('/meetings/new', meeting)).split('/').at(-1) ?? ''
    const motion = await post('/resolutions/new/ordinary', { title: 'Paint', text: 'That we paint.' })
    await post(`${motion}/meeting`, { meeting: id, how: 'hands' })
    await post(`${motion}/withdrawal`)
    expect((await load()).meetings?.[0]?.resolutions).toEqual([])
    expect(await problems()).toEqual([])
  })

  it('names each person once, also where a form names them twice', async () => {
    const { post, problems, load } = inCoop(await opened(agent, aRegisteredProject({})))
    const path = await post('/meetings/new', meeting)
    await post(`${path}/elections/new`, {
      office: 'chair',
      places: '2',
      how: 'hands',
      candidates: ['ada', 'ada', 'ben'],
    })
    await post(`${path}/resolutions/new`, {
      ...{ title: 'Both', text: 'That both go.', kind: 'removal', how: 'hands' },
      founders: ['ada', 'ada'],
    })
    expect((await load()).meetings?.[0]?.elections[0]?.candidates).toEqual(['ada', 'ben'])
    expect(await problems()).toEqual([])
  })

  it('can be one at which many were admitted whom the register cannot take yet', async () => {
    const { post, problems } = inCoop(await startCoop(agent))
    const people: string[] = []
    for (let count = 0; count < 22; count++)
      people.push(
        (await post('/people/new', { legalName: `Person ${count} Example`, standing: 'agreed' }))
          .split('/')
          .at(-1) ?? '',
      )
    const path = await post('/meetings/past', {
      ...{ ...meeting, kind: 'founding', on: '2026-11-01', noticed: '2026-10-01' },
      ...{ came: people, chair: people[0], noteTaker: people[1] },
    })
    const admitted = await post(`${path}/resolutions/new`, {
      ...{ title: 'First members', text: 'That all be admitted.', kind: 'admission', how: 'consent' },
      founders: people,
    })
    await post(`${admitted}/put`)
    await post(`${admitted}/result`)
    await post(`${path}/state`, { state: 'closed' })
    // Nothing was approved, so no later meeting can have agreed to this.
    await post(`${path}/minutes`, { words: 'Item 1.', reason: 'A slip.', meeting: 'No such meeting!' })
    expect(await problems()).toEqual([])
  })

  it('does not count a person more often than a file can hold', async () => {
    const { post, problems } = inCoop(await opened(agent, aRegisteredProject({})))
    const path = await post('/meetings/past', {
      ...{ ...meeting, on: '2026-11-01', came: ['ada'], chair: 'ada', noteTaker: 'ben' },
    })
    for (let count = 1; count < 50; count++) {
      await post(`${path}/attendance`, { founder: 'ada', what: 'left' })
      await post(`${path}/attendance`, { founder: 'ada', what: 'here' })
    }
    await post(`${path}/attendance`, { founder: 'ada', what: 'left' })
    expect(await post(`${path}/attendance`, { founder: 'ada', what: 'here' }, 409)).toContain('50 times')
    expect(await problems()).toEqual([])
  })
})

describe('the register', () => {
  it('takes no entry of nothing, and none that is larger than a file can hold', async () => {
    const { post, problems, load } = inCoop(await opened(agent, aRegisteredProject({})))
    const { length } = (await load()).ledger
    const on = '2026-11-20'
    const refused = [
      ['property', { what: 'loan', amount: '0' }, 'Enter an amount other than 0'],
      ['property', { what: 'loan', amount: '20,000,000' }, '£10,000,000 or less'],
      ['shares', { change: '0', paid: '0' }, 'Enter a number of shares, an amount paid, or both'],
      ['shares', { change: '2000000' }, '1,000,000 or less'],
      ['shares', { paid: '99999999' }, '£10,000,000 or less'],
    ] as const
    for (const [kind, fields, words] of refused)
      expect(await post(`/register/entries/${kind}/ben`, { on, ...fields }, 422)).toContain(words)
    expect((await load()).ledger).toHaveLength(length)
    await post('/register/entries/property/ben', { on, what: 'loan', amount: '0.01' })
    expect(await problems()).toEqual([])
  })
})

describe('a service', () => {
  it('stays while an offer that is being written names it', async () => {
    const offer = { id: 'school', number: 1, madeOn: '2026-11-01', draft: someTerms(), versions: [] }
    const coop = await opened(agent, aRegisteredProject({}, { services: [aService()], offers: [offer] }))
    const { post, problems } = inCoop(coop)
    expect(await post('/services/clerking/removal', {}, 409)).toContain('Offer 1 still names this service')
    expect(await problems()).toEqual([])
    await post('/offers/school/removal')
    await post('/services/clerking/removal')
    expect(await problems()).toEqual([])
  })
})

describe('what is sent', () => {
  it('is no change of the rules from before the rules that it changes were registered', async () => {
    const { post } = inCoop(await opened(agent, aRegisteredProject({})))
    const elsewhere = { decidedOn: '2025-12-01', minutes: 'Members, 1 December 2025' }
    expect(await post('/rulebook/sent', { on: '2026-01-04', ...elsewhere }, 409)).toContain(
      'registered on 5 January 2026',
    )
  })

  it('is no quote that is larger than a file can hold', async () => {
    const { pricePence: _, ...service } = aService()
    const quoted = { ...service, quoteOnly: true as const }
    const { post, problems } = inCoop(await opened(agent, aRegisteredProject({}, { services: [quoted] })))
    const { to, starts, validUntil, law, lead, invoices } = someTerms()
    const fields = { ...to, starts, validUntil, law, lead, invoices, years: '1', 'many-clerking': '6' }
    const large = await post('/offers/new', { ...fields, 'price-clerking': '1,000,000.01' }, 422)
    expect(large).toContain('up to £1,000,000')
    await post('/offers/new', { ...fields, 'price-clerking': '1,000,000' })
    expect(await problems()).toEqual([])
  })
})

describe('a suggested resolution', () => {
  it('stays about the people whom it named, at the meeting to which it was put', async () => {
    const { post, load } = inCoop(await opened(agent, aRegisteredProject({})))
    const id = (await post('/meetings/new', meeting)).split('/').at(-1) ?? ''
    const motion = await post('/resolutions/new/removal', {
      ...{ title: 'A removal', text: 'That Ben leaves the committee.', founders: 'ben' },
    })
    await post(`${motion}/meeting`, { meeting: id, how: 'hands' })
    const same = {
      title: 'A removal',
      text: 'That Ben leaves the committee.',
      kind: 'removal',
      how: 'ballot',
    }
    const path = `/meetings/${id}/resolutions/r1`
    expect(await post(path, { ...same, founders: 'cai' }, 409)).toContain('a resolution of its own')
    await post(path, { ...same, founders: 'ben' })
    expect((await load()).meetings?.[0]?.resolutions[0]).toMatchObject({ founders: ['ben'], how: 'ballot' })
  })
})
