import fc from 'fast-check'
import { changeBetween, mayShow, meanOf, type PollTally } from '../../../src/features/decisions/poll'
import { projectStore } from '../../../src/features/projects'
import { seated, type Agent } from '../../support/seats'
import { onPostgres } from '../../support/database'
import { siteForTests, startCoop, visitor } from '../../support/site'

const site = siteForTests()

async function group(others: number): Promise<{ coop: string; all: Agent[] }> {
  const organiser = visitor(site)
  const coop = await startCoop(organiser)
  const all: Agent[] = [organiser]
  for (let n = 1; n <= others; n++) all.push(await seated(site, coop, { name: `Founder ${n}` }))
  return { coop, all }
}

async function ask(agent: Agent, coop: string, typed: Record<string, string>): Promise<string> {
  const opened = await agent.post(`${coop}/decisions/polls/new`).type('form').send(typed).expect(303)
  return String(opened.headers['location'])
}

const answer = (agent: Agent, poll: string, value: number) =>
  agent.post(`${poll}/answer`).type('form').send({ value })

const tally = (counts: number[], change: Partial<PollTally> = {}): PollTally => ({
  counts,
  closedAt: '2026-11-23T12:00:00Z',
  joined: 9,
  small: false,
  ...change,
})

describe('what a poll may show', () => {
  it('is nothing while it is open, and nothing of fewer than five', () => {
    expect(mayShow(tally([1, 1, 1, 1, 1]))).toBe(true)
    expect(mayShow(tally([1, 1, 1, 1, 1], { closedAt: null }))).toBe(false)
    expect(mayShow(tally([1, 1, 1, 1, 0]))).toBe(false)
  })

  it('is the answers of all where fewer than five joined and the group agreed', () => {
    expect(mayShow(tally([1, 1, 1, 0, 0], { joined: 3, small: true }))).toBe(true)
    expect(mayShow(tally([1, 1, 0, 0, 0], { joined: 3, small: true }))).toBe(false)
    expect(mayShow(tally([1, 1, 1, 0, 0], { joined: 3 }))).toBe(false)
    expect(mayShow(tally([1, 1, 1, 0, 0], { joined: 9, small: true }))).toBe(false)
  })

  it('is the change between two rounds where both may be shown', () => {
    const [before, after] = [tally([2, 2, 1, 0, 0]), tally([0, 0, 1, 2, 2])]
    expect(meanOf(before)).toBeCloseTo(1.8)
    expect(changeBetween(before, after)).toBeCloseTo(2.4)
    expect(changeBetween(tally([1, 0, 0, 0, 0]), after)).toBeUndefined()
  })

  it('has a mean between the lowest and the highest answer', () => {
    const counts = fc.array(fc.nat(50), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(counts, (given) => {
        const mean = meanOf({ counts: given })
        if (mean === undefined) expect(given.every((count) => count === 0)).toBe(true)
        else expect(mean >= 1 && mean <= 5).toBe(true)
      }),
    )
  })
})

describe('a temperature check', () => {
  it('is answered once, hidden while open, and shown when five have answered', async () => {
    const { coop, all } = await group(5)
    const poll = await ask(all[0]!, coop, { kind: 'temperature' })
    for (const agent of all.slice(0, 5)) await answer(agent, poll, 4).expect(303)
    const again = await answer(all[0]!, poll, 1).expect(409)
    expect(again.text).toContain('You have answered this poll already')
    const open = (await all[5]!.get(poll)).text
    expect(open).toContain('5 answers')
    expect(open).not.toContain('On average')
    await all[0]!.post(`${poll}/close`).expect(303)
    expect((await all[5]!.get(poll)).text).toContain('On average 4.0 of 5.')
    const late = await answer(all[5]!, poll, 1).expect(409)
    expect(late.text).toContain('Your answer was not counted.')
    const second = await all[0]!.post(`${poll}/again`).expect(303)
    const next = String(second.headers['location'])
    for (const agent of all) await answer(agent, next, 5).expect(303)
    // Everyone has answered, so there is nothing left to wait for.
    expect((await all[0]!.get(next)).text).toContain('Up by 1.0 since last time.')
    const trail = await projectStore(site.db).trail(coop.split('/').at(-1) ?? '')
    expect(trail.at(-1)).toMatchObject({ what: 'closed a poll', seat: null })
  })

  it('stays hidden with four answers', async () => {
    const { coop, all } = await group(5)
    const poll = await ask(all[0]!, coop, { kind: 'temperature' })
    for (const agent of all.slice(0, 4)) await answer(agent, poll, 2).expect(303)
    await all[0]!.post(`${poll}/close`).expect(303)
    const page = (await all[0]!.get(poll)).text
    expect(page).toContain('The answers stay hidden')
    expect(page).not.toContain('On average')
  })

  it('refuses a value that is not there, and a person who may not decide', async () => {
    const { coop, all } = await group(0)
    const poll = await ask(all[0]!, coop, { kind: 'temperature' })
    await answer(all[0]!, poll, 6).expect(404)
    await answer(all[0]!, poll, 0).expect(404)
    await all[0]!.post(`${poll}/answer`).type('form').send({}).expect(422)
    const adviser = await seated(site, coop, { name: 'An adviser', role: 'adviser' })
    await answer(adviser, poll, 3).expect(403)
  })
})

describe('a founder with two links', () => {
  it('answers a poll once, and counts once in a round', async () => {
    const { coop, all } = await group(0)
    const send = { legalName: 'Ada', standing: 'agreed' }
    await all[0]!.post(`${coop}/people/new`).type('form').send(send).expect(303)
    const founder = { name: 'Ada', founder: 'person' }
    const phones = [await seated(site, coop, founder), await seated(site, coop, founder)]
    const poll = await ask(all[0]!, coop, { kind: 'temperature' })
    await answer(phones[0]!, poll, 3).expect(303)
    await answer(phones[1]!, poll, 3).expect(409)
    expect((await phones[1]!.get(poll)).text).toContain('You have answered.')
    const typed = { title: 'Where we meet', words: 'In the hall.' }
    const opened = await all[0]!.post(`${coop}/decisions/new`).type('form').send(typed).expect(303)
    const proposal = String(opened.headers['location'])
    const agree = { kind: 'consent', round: 1, position: 'agree' }
    for (const one of phones) await one.post(`${proposal}/position`).type('form').send(agree).expect(303)
    expect((await all[0]!.get(proposal)).text).toContain('1 of 2 people answered')
  })
})

describe('the hidden pay poll', () => {
  it('counts each of a hundred at once exactly once, also where each presses twice', async () => {
    const { coop, all } = await group(49)
    const poll = await ask(all[0]!, coop, { kind: 'pay-floor' })
    const done = await Promise.all(
      all.flatMap((agent, n) => [answer(agent, poll, 1 + (n % 9)), answer(agent, poll, 1 + ((n + 1) % 9))]),
    )
    expect(done.filter(({ status }) => status === 303)).toHaveLength(50)
    expect(done.filter(({ status }) => status === 409)).toHaveLength(50)
    const id = poll.split('/').at(-1)
    const counts = (await site.db('pollCounts').where({ poll: id }).pluck('count')) as number[]
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(50)
    expect((await all[0]!.get(poll)).text).toContain('£60,000 or more')
  })

  it('leaves nothing in the database that ties an answer to a person', async () => {
    // One more than answer: a poll that everyone has answered closes.
    const { coop, all } = await group(6)
    const project = coop.split('/').at(-1) ?? ''
    const poll = await ask(all[0]!, coop, { kind: 'pay-floor' })
    const id = poll.split('/').at(-1)
    const before = await projectStore(site.db).trail(project)
    const head = await projectStore(site.db).head(project)
    const order = [3, 0, 5, 1, 4, 2]
    for (const n of order) await answer(all[n]!, poll, 2).expect(303)
    // No trace, and no time of change: either would say when someone answered.
    expect(await projectStore(site.db).trail(project)).toEqual(before)
    expect(await projectStore(site.db).head(project)).toEqual(head)
    // The marks stand sorted, also in the order in which the database wrote them.
    const written = (await site
      .db('pollMarks')
      .where({ poll: id })
      .orderBy(onPostgres ? 'ctid' : 'rowid')
      .pluck('person')) as string[]
    expect(written).toHaveLength(6)
    expect(written).toEqual(written.toSorted())
    expect(Object.keys((await site.db('pollMarks').where({ poll: id }).first()) as object)).toEqual([
      'poll',
      'person',
    ])
    expect(Object.keys((await site.db('pollCounts').where({ poll: id }).first()) as object)).toEqual([
      'poll',
      'value',
      'count',
    ])
    await all[0]!.post(`${poll}/close`).expect(303)
    expect(await site.db('pollMarks').where({ poll: id })).toEqual([])
  })
})
