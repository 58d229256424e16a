/** Elections over days, from the call to the register, as people meet them, on both databases. */
import { daily } from '../../../src/commands/daily'
import type { LedgerEntry } from '../../../src/engine/project/ledger-entry'
import { registerAt } from '../../../src/engine/project/ledger'
import { projectText, readProjectText } from '../../../src/engine/project/read-project'
import { knownThings, openProject, projectStore } from '../../../src/features/projects'
import { onPostgres } from '../../support/database'
import { theLibrary } from '../../support/library'
import { aFounder, anAddress } from '../../support/people'
import { seated, type Agent } from '../../support/seats'
import { openSite, type Site } from '../../support/site'

const hour = 3600
const day = 24 * hour

/** A co-op whose people are members since the start of the year, with a seat for each of some of them. */
async function coopOf(site: Site, ids: string[], answers: Record<string, string | number> = {}) {
  const ledger = ids.map((founder, index): LedgerEntry => ({
    on: '2026-01-01',
    kind: 'entered',
    founder,
    number: index + 1,
    name: aFounder(founder).legalName,
    address: anAddress,
  }))
  const founders = ids.map((id, index) => aFounder(id, { address: { ...anAddress, line1: `${index} Row` } }))
  const project = { name: 'Harbour', answers, founders, services: [], ledger }
  const { id } = await openProject(site.db, project, site.deps.now())
  return { id, coop: `/projects/${id}`, load: () => projectStore(site.db).load(id) }
}

const call = {
  office: 'director',
  places: '2',
  nominationsClose: '2026-11-24',
  opensOn: '2026-11-25',
  opensAt: '9 am',
  closesOn: '2026-11-26',
  closesAt: '18:00',
  way: 'most-votes',
  papersPublished: 'yes',
}
const elected = { 'committee.mode': 'elected', 'committee.size': 3, 'committee.coopted': 1 }
const yes = { answer: 'accepted', oldEnough: 'yes', notBarred: 'yes' }

async function send(agent: Agent, path: string, fields: object = {}, status = 303) {
  return agent.post(path).type('form').send(fields).expect(status)
}

async function callOne(agent: Agent, coop: string, change: object = {}): Promise<string> {
  const answer = await send(agent, `${coop}/elections/new`, { ...call, ...change })
  return String(answer.headers['location'])
}

/** Each of these people is named by the first, and says yes. */
async function stand(agents: Record<string, Agent>, election: string, who: string[]): Promise<void> {
  for (const founder of who) {
    await send(Object.values(agents)[0] as Agent, `${election}/nominations`, { founder })
    await send(agents[founder] as Agent, `${election}/answers/${founder}`, yes)
  }
}

const receiptIn = (text: string): string =>
  /paper is ([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(text)?.[1]?.replace('-', '') ?? ''

describe('an election by the most votes', () => {
  const ids = ['ada', 'ben', 'cai', 'dee', 'eve', 'finn']
  let site: Site
  let coop: Awaited<ReturnType<typeof coopOf>>
  const agents: Record<string, Agent> = {}
  const of = (id: string): Agent => agents[id] as Agent
  let election: string
  beforeAll(async () => {
    site = await openSite()
    coop = await coopOf(site, ids, elected)
    for (const founder of ids)
      agents[founder] = await seated(site, coop.id, {
        founder,
        role: founder === 'ada' ? 'secretary' : 'member',
      })
  })
  afterAll(async () => {
    expect(site.logged).toEqual([])
    await site.close()
  })

  it('is called by the secretary as the rules say, with words for what does not fit', async () => {
    const bad = async (change: object, words: string): Promise<void> => {
      const page = await send(of('ada'), `${coop.coop}/elections/new`, { ...call, ...change }, 422)
      expect(page.text).toContain(words)
    }
    await bad({ places: '4' }, 'Your rules give the committee 3 elected places')
    await bad({ way: 'transferable' }, 'Your rules say that each member votes for as many candidates')
    await bad({ office: 'chair' }, 'One person at a time holds this office')
    await bad({ nominationsClose: '2026-11-22' }, 'must be today or later')
    await bad({ opensOn: '2026-11-24' }, 'Voting opens after the last day for nominations')
    await bad({ closesOn: '2026-11-25', closesAt: '8 am' }, 'Voting closes after it opens')
    await bad({ takesOffice: '2026-11-25' }, 'Nobody can take an office before the votes are counted')
    await bad({ closesAt: 'later' }, 'must be a time')
    await send(of('ben'), `${coop.coop}/elections/new`, call, 403)
    election = await callOne(of('ada'), coop.coop)
    const page = (await of('ben').get(election).expect(200)).text
    expect(page).toContain('2 committee members')
    expect(page).toContain('until the end of 24 November 2026')
  })

  it('has candidates whom members name and who say yes themselves', async () => {
    await send(of('ada'), `${election}/nominations`, { founder: 'ben' })
    expect((await send(of('cai'), `${election}/nominations`, { founder: 'ben' }, 409)).text).toContain(
      'has been named already',
    )
    await send(of('cai'), `${election}/answers/ben`, yes, 403)
    const unticked = await send(of('ben'), `${election}/answers/ben`, { answer: 'accepted' }, 409)
    expect(unticked.text).toContain('old enough')
    await send(of('ben'), `${election}/answers/ben`, { ...yes, statement: 'I keep books.' })
    await stand(agents, election, ['cai', 'dee', 'eve'])
    await send(of('eve'), `${election}/withdrawals/eve`)
    await send(of('ada'), `${election}/nominations`, { founder: 'finn' })
    await send(of('finn'), `${election}/answers/finn`, { answer: 'declined' })
    const page = (await of('ada').get(election)).text
    expect(page).toContain('I keep books.')
    expect(page).toContain('Withdrew on 23 November 2026')
    expect(page).toContain('Said no.')
    expect((await send(of('ben'), `${election}/vote`, { choice: 'ben' }, 409)).text).toContain(
      'You cannot vote now',
    )
  })

  it('opens by the clock; each member votes once and gets the number of their paper', async () => {
    site.wait(2 * day)
    expect((await send(of('ada'), `${election}/nominations`, { founder: 'ada' }, 409)).text).toContain(
      'Nominations are closed',
    )
    const paper = (await of('finn').get(`${election}/vote`).expect(200)).text
    for (const name of ['Ben Example', 'Cai Example', 'Dee Example']) expect(paper).toContain(name)
    expect(paper).not.toContain('Eve Example')
    const many = await send(of('finn'), `${election}/vote`, { choice: ['ben', 'cai', 'dee'] }, 422)
    expect(many.text).toContain('You chose 3 names. Choose 2 or fewer.')
    expect((await send(of('finn'), `${election}/vote`, {}, 422)).text).toContain('Choose at least one name')
    const votes: [string, string[]][] = [
      ['ada', ['ben', 'cai']],
      ['ben', ['ben']],
      ['cai', ['cai', 'dee']],
      ['finn', ['ben', 'dee']],
    ]
    const receipts: string[] = []
    for (const [who, choice] of votes) {
      const answer = await send(of(who), `${election}/vote`, { choice }, 200)
      receipts.push(receiptIn(answer.text))
      expect((await send(of(who), `${election}/vote`, { choice }, 409)).text).toContain(
        'You have voted already',
      )
    }
    expect(new Set(receipts).size).toBe(4)
    const open = (await of('ada').get(election)).text
    expect(open).toContain('4 of 6 have voted')
    // While people vote, no table of the database has a number or a choice.
    const tables = ['elections', 'ballotVoters', 'ballotBoxes', 'sessions', 'audit', 'projects']
    for (const table of tables) {
      const rows = JSON.stringify(await site.db(table).select('*'))
      for (const receipt of receipts) expect(rows).not.toContain(receipt)
      expect(rows).not.toContain('"choices"')
    }
    const trail = await projectStore(site.db).trail(coop.id)
    expect(trail.some((one) => /vot/.test(one.what))).toBe(false)
    expect((await send(of('ada'), `${election}/stop`, { reason: 'No' }, 409)).text).toContain(
      'People have voted',
    )
    expect((await send(of('ada'), `${election}/count`)).status).toBe(303)
    expect((await of('ada').get(election)).text).toContain('Voting is open until')
  })

  it('closes by the clock, waits for a lot where votes are equal, and puts the elected in the register', async () => {
    site.wait(2 * day)
    expect((await send(of('eve'), `${election}/vote`, { choice: 'dee' }, 409)).text).toContain(
      'You cannot vote now',
    )
    expect((await of('eve').get(election)).text).toContain('Count the papers now')
    await send(of('eve'), `${election}/count`)
    const tied = (await of('ada').get(election)).text
    expect(tied).toContain('The votes are equal for Cai Example and Dee Example')
    expect(tied).toContain('4 of 6 voted')
    await send(of('ben'), `${election}/draw`, { drawn: 'dee' }, 403)
    expect((await send(of('ada'), `${election}/draw`, { drawn: ['cai', 'dee'] }, 409)).text).toContain(
      'Choose 1',
    )
    await send(of('ada'), `${election}/draw`, { drawn: 'dee' })
    const page = (await of('ben').get(election)).text
    expect(page).toContain('Elected: Ben Example and Dee Example')
    expect(page).toContain('By lot on 27 November 2026: Dee Example')
    const { ledger, elections } = await coop.load()
    expect(registerAt(ledger, '2026-11-25').officers).toEqual([])
    expect(
      registerAt(ledger, '2026-11-26').officers.map((one) => [one.founder, one.office, one.took]),
    ).toEqual([
      ['ben', 'director', '2026-11-26'],
      ['dee', 'director', '2026-11-26'],
    ])
    expect(elections?.[0]?.result?.published).toHaveLength(4)
    expect(await site.db('ballotVoters').select('*')).toEqual([])
    expect(await site.db('ballotBoxes').select('*')).toEqual([])
  })

  it('can be counted again by anyone from the papers', async () => {
    const csv = (await of('eve').get(`${election}/papers.csv`).expect(200)).text
    const rows = csv.trim().split('\n').slice(1)
    expect(rows).toHaveLength(4)
    expect(rows.map((row) => row.slice(0, 4))).toEqual(rows.map((row) => row.slice(0, 4)).toSorted())
    for (const [name, votes] of Object.entries({ Ben: 3, Cai: 2, Dee: 2 }))
      expect(rows.filter((row) => row.includes(`${name} Example`))).toHaveLength(votes)
    expect((await of('eve').get(`${election}/papers.blt`).expect(200)).text).toMatch(/^3 2\n1 /)
  })

  it('is part of what is held about a person, without how they voted', async () => {
    const page = (await of('ben').get(`${coop.coop}/people/me/data`)).text
    expect(page).toContain('Told the voters: I keep books.')
    expect(page).toContain('Was elected')
    expect((await of('cai').get(`${coop.coop}/people/me/data`)).text).toContain('Had a vote')
  })

  it('travels in the project file and comes back the same', async () => {
    const text = projectText(await coop.load())
    const reading = readProjectText(text, knownThings({ library: theLibrary() }))
    expect(reading.ok && projectText(reading.project)).toBe(text)
    const { id } = await openProject(
      site.db,
      reading.ok ? reading.project : await coop.load(),
      site.deps.now(),
    )
    expect(projectText(await projectStore(site.db).load(id))).toBe(text)
  })

  it('needs no vote where there are no more candidates than places, and is settled by the daily run', async () => {
    const quiet = await callOne(of('ada'), coop.coop, {
      office: 'secretary',
      places: '1',
      nominationsClose: '2026-11-28',
      opensOn: '2026-11-29',
      closesOn: '2026-11-30',
      papersPublished: 'no',
    })
    await stand(agents, quiet, ['ada'])
    site.wait(3 * day)
    expect((await of('ben').get(quiet)).text).toContain('nobody has to vote')
    await daily(site.deps)
    await daily(site.deps)
    const officers = registerAt((await coop.load()).ledger, '2026-11-30').officers
    expect(officers.filter((one) => one.office === 'secretary')).toEqual([
      { founder: 'ada', office: 'secretary', took: '2026-11-30' },
    ])
    expect((await of('ben').get(quiet)).text).toContain('They take office on 30 November 2026')
  })
})

describe('an election by the single transferable vote, with a hundred members', () => {
  const ids = Array.from({ length: 100 }, (_, index) => `m${index + 1}`)

  it('takes one vote of each of a hundred who vote at once, and one of a member who votes a hundred times', async () => {
    const site = await openSite()
    const coop = await coopOf(site, ids, { ...elected, 'committee.votes': 'transferable' })
    const agents: Record<string, Agent> = {}
    for (const founder of ids)
      agents[founder] = await seated(site, coop.id, {
        founder,
        role: founder === 'm1' ? 'secretary' : 'member',
      })
    const first = agents['m1'] as Agent
    const election = await callOne(first, coop.coop, { way: 'transferable' })
    await stand(agents, election, ['m1', 'm2', 'm3', 'm4'])
    site.wait(2 * day)
    const wrong = async (fields: object, words: string): Promise<void> => {
      expect((await send(first, `${election}/vote`, fields, 422)).text).toContain(words)
    }
    await wrong({}, 'Write 1 beside the person you want most')
    await wrong({ 'rank-m1': '1', 'rank-m2': '1' }, 'You gave 1 to M1 Example and to M2 Example')
    await wrong({ 'rank-m1': '1', 'rank-m2': '3' }, 'You left out 2')
    await wrong({ 'rank-m1': 'first' }, 'Write a number from 1 to 4')
    // Half of them want m1, then m2; the others m3, then m4.
    const paper = (index: number) =>
      index % 2 === 0
        ? { 'rank-m1': '1', 'rank-m2': '2', 'rank-m3': '3' }
        : { 'rank-m3': '1', 'rank-m4': '2' }
    const post = (id: string, index: number) =>
      (agents[id] as Agent).post(`${election}/vote`).type('form').send(paper(index))
    const rush = await Promise.all(Array.from({ length: 100 }, () => post('m1', 0)))
    const statuses = (all: { status: number }[]) => ({
      counted: all.filter((one) => one.status === 200).length,
      refused: all.filter((one) => one.status === 409).length,
    })
    const same = statuses(rush)
    const others = await Promise.all(ids.map((id, index) => post(id, index)))
    const all = statuses(others)
    process.stdout.write(
      `${onPostgres ? 'postgres' : 'sqlite'}: one member, 100 posts at once: ${same.counted} counted, ${same.refused} refused; 100 members at once: ${all.counted} counted, ${all.refused} refused (who had voted)\n`,
    )
    expect([same, all]).toEqual([
      { counted: 1, refused: 99 },
      { counted: 99, refused: 1 },
    ])
    site.wait(2 * day)
    await daily(site.deps)
    const page = (await first.get(election).expect(200)).text
    expect(page).toContain('100 of 100 voted. 34 votes are the quota')
    expect(page).toContain('Elected: M1 Example and M3 Example')
    const blt = (await first.get(`${election}/papers.blt`).expect(200)).text.split('\n')
    expect(blt.filter((line) => line === '1 1 2 3 0')).toHaveLength(50)
    expect(blt.filter((line) => line === '1 3 4 0')).toHaveLength(50)
    expect(site.logged).toEqual([])
    await site.close()
  }, 120_000)
})
