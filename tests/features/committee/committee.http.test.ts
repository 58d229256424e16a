import type { LedgerEntry } from '../../../src/engine/project/ledger-entry'
import { registerAt } from '../../../src/engine/project/ledger'
import { openProject, projectStore } from '../../../src/features/projects'
import { aFounder, anAddress } from '../../support/people'
import { seated, type Agent } from '../../support/seats'
import { siteForTests } from '../../support/site'

const site = siteForTests()
const ids = ['ada', 'ben', 'cai', 'dee', 'eve', 'finn']
const committee = ['ada', 'ben', 'cai', 'dee', 'eve']
let coop: string
let secretary: Agent
let ben: Agent

beforeAll(async () => {
  const ledger = [
    ...ids.map((founder, index): LedgerEntry => {
      return {
        on: '2026-01-01',
        kind: 'entered',
        founder,
        number: index + 1,
        name: founder,
        address: anAddress,
      }
    }),
    ...committee.map((founder): LedgerEntry => ({
      on: '2026-02-01',
      kind: 'office-taken',
      founder,
      office: 'director',
    })),
  ]
  const founders = [...ids, 'gwen'].map((id, index) =>
    aFounder(id, { address: { ...anAddress, line1: `${index} Row` } }),
  )
  const answers = {
    'committee.mode': 'elected',
    'committee.size': 5,
    'committee.coopted': 2,
    'committee.termYears': 2,
  }
  const project = { name: 'Harbour', answers, founders, services: [], ledger }
  const { id } = await openProject(site.db, project, site.deps.now())
  coop = `/projects/${id}`
  secretary = await seated(site, id, { role: 'secretary', founder: 'ada' })
  ben = await seated(site, id, { role: 'member', founder: 'ben' })
})

const load = () => projectStore(site.db).load(coop.split('/').at(-1) ?? '')
const officers = async (day: string) =>
  registerAt((await load()).ledger, day).officers.map(({ founder, office, how }) =>
    [founder, office, how ?? ''].join(' ').trim(),
  )

async function post(agent: Agent, path: string, fields: object, status = 303) {
  return agent.post(`${coop}/committee${path}`).type('form').send(fields).expect(status)
}
const fit = { on: '2026-11-23', oldEnough: 'yes', notBarred: 'yes' }

describe('the committee', () => {
  it('shows who is on it on any day, what the rules say, and what is missing', async () => {
    const page = (await ben.get(`${coop}/committee`).expect(200)).text
    expect(page).toContain('There is no secretary')
    expect(page).toContain('Members elect 5 people. A term is 2 years')
    expect(page).toContain('after 14 clear days of notice to that person (rule')
    expect(page).not.toContain('Enter it in the register')
    const before = (await ben.get(`${coop}/committee?on=2026-01-15`).expect(200)).text
    expect(before).toContain('Nobody is on the committee on this day')
    expect(before).toContain('There are 0 people on the committee, and there must always be at least 3')
  })

  it('has officers whom the committee appoints, one for each office', async () => {
    expect((await post(secretary, '', { way: 'officer', founder: 'finn', on: '' }, 422)).text).toContain(
      'Enter day',
    )
    expect(
      (await post(secretary, '', { way: 'officer', founder: 'gwen', office: 'chair', ...fit }, 409)).text,
    ).toContain('not in the register of members')
    expect(
      (
        await post(
          secretary,
          '',
          { way: 'officer', founder: 'finn', office: 'secretary', on: '2026-11-23' },
          409,
        )
      ).text,
    ).toContain('old enough')
    await post(ben, '', { way: 'officer', founder: 'ben', office: 'chair', ...fit }, 403)
    await post(secretary, '', { way: 'officer', founder: 'ada', office: 'secretary', ...fit })
    await post(secretary, '', { way: 'officer', founder: 'ben', office: 'chair', ...fit, on: '2026-11-22' })
    await post(secretary, '', { way: 'officer', founder: 'cai', office: 'chair', ...fit })
    const early = { way: 'officer', founder: 'dee', office: 'chair', ...fit, on: '2026-11-24' }
    expect((await post(secretary, '', early, 409)).text).toContain('This day is still to come')
    expect(await officers('2026-11-22')).toContain('ben chair')
    expect(await officers('2026-11-23')).toEqual(expect.arrayContaining(['cai chair', 'ada secretary']))
    expect(await officers('2026-11-23')).not.toContain('ben chair')
  })

  it('lets people stand down themselves, from a day', async () => {
    await post(ben, '/standing-down/cai', { on: '2026-11-23' }, 403)
    expect((await post(ben, '/standing-down/ben', { on: '2026-01-05' }, 409)).text).toContain(
      'holds no office',
    )
    await post(ben, '/standing-down/ben', { on: '2026-11-23' })
    expect((await officers('2026-11-23')).filter((one) => one.startsWith('ben'))).toEqual([])
    expect((await secretary.get(`${coop}/committee`)).text).toContain('1 of the 5 elected places is empty')
  })

  it('fills a vacancy with a member, and brings in others within the limit of the rules', async () => {
    await post(secretary, '', { way: 'filled', founder: 'finn', ...fit })
    expect((await post(secretary, '', { way: 'filled', founder: 'ben', ...fit }, 409)).text).toContain(
      'no empty place',
    )
    await post(secretary, '', { way: 'co-opted', founder: 'gwen', ...fit })
    expect(await officers('2026-11-23')).toEqual(
      expect.arrayContaining(['finn director filled', 'gwen director co-opted']),
    )
    expect((await post(secretary, '', { way: 'co-opted', founder: 'gwen', ...fit }, 409)).text).toContain(
      'is on the committee already',
    )
    await post(secretary, '', { way: 'co-opted', founder: 'ben', ...fit })
    expect((await secretary.get(`${coop}/committee`)).text).toContain(
      'The rules leave no room for anyone now',
    )
  })

  it('keeps those whom the rules do not allow out of the register, however they are entered', async () => {
    const entry = await secretary
      .post(`${coop}/register/entries/office-taken/gwen`)
      .type('form')
      .send({ on: '2026-11-23', office: 'treasurer' })
    expect([entry.status, entry.text.includes('not a member on that day')]).toEqual([409, true])
  })

  it('has minutes and resolutions of its own, numbered apart from those of general meetings', async () => {
    const plan = { kind: 'committee', title: 'Budget', on: '2026-11-23', time: '11 am', place: 'The hall' }
    const made = await secretary.post(`${coop}/meetings/new`).type('form').send(plan).expect(303)
    const path = String(made.headers['location'])
    const send = (part: string, fields: object) =>
      secretary
        .post(path + part)
        .type('form')
        .send(fields)
        .expect(303)
    const voters = (await officers('2026-11-23')).map((one) => one.split(' ')[0])
    await send('/short-notice', { agreed: [...new Set(voters)] })
    await send('/notice', { how: 'own', on: '2026-11-23' })
    await send('/state', { state: 'open' })
    for (const founder of ['ada', 'cai', 'dee', 'eve']) await send('/attendance', { founder, what: 'here' })
    const written = await send('/resolutions/new', {
      title: 'Rent the hall',
      text: 'That we rent it.',
      kind: 'ordinary',
      how: 'hands',
    })
    const resolution = String(written.headers['location'])
    await secretary.post(`${resolution}/put`).type('form').send({}).expect(303)
    await secretary
      .post(`${resolution}/result`)
      .type('form')
      .send({ for: '4', against: '0', abstain: '0' })
      .expect(303)
    await send('/state', { state: 'closed' })
    const page = (await ben.get(`${coop}/committee`)).text
    expect(page).toContain('Committee meeting 1: Budget')
    expect(page).toContain('C1.1 Rent the hall: carried')
    expect((await ben.get(`${path}/minutes`).expect(200)).text).toContain('Rent the hall')
  })

  it('works out who retires at the annual meeting, and records it with the lot that was drawn', async () => {
    const meeting = await secretary
      .post(`${coop}/meetings/new`)
      .type('form')
      .send({
        kind: 'general',
        title: 'Annual general meeting',
        on: '2026-12-20',
        time: '6 pm',
        place: 'The hall',
      })
      .expect(303)
    const id = String(meeting.headers['location']).split('/').at(-1) ?? ''
    const page = (await ben.get(`${coop}/committee`)).text
    expect(page).toContain('It is the first annual general meeting, so half of those elected retire')
    expect(page).toContain('2 of Ada Example, Cai Example, Dee Example, Eve Example')
    expect(page).toContain('Finn Example, who fills a vacancy until then')
    expect((await post(secretary, '/retirement', { meeting: id }, 409)).text).toContain(
      'This meeting is still to come',
    )
    site.wait(27 * 24 * 3600)
    expect((await post(secretary, '/retirement', { meeting: id }, 409)).text).toContain('Choose 2 of those')
    await post(secretary, '/retirement', { meeting: id, drawn: ['dee', 'eve'] })
    expect(await officers('2026-12-19')).toContain('dee director')
    const after = (await officers('2026-12-20')).filter((one) => one.includes('director'))
    expect(after.map((one) => one.split(' ')[0] ?? '').toSorted()).toEqual(['ada', 'ben', 'cai', 'gwen'])
  })
})
