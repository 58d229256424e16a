/** What is done once a day: reminders of dates, and projects that nobody opens any more. */
import { daily, isDue } from '../../../src/commands/daily'
import { remind, sweepIdle } from '../../../src/features/projects'
import { londonClock, londonDate } from '../../../src/lib/dates'
import { aFounder, anAddress } from '../../support/people'
import { mailsTo, newSeat, seated } from '../../support/seats'
import { siteForTests, startCoop, visitor, write } from '../../support/site'

const site = siteForTests()
const day = 24 * 60 * 60 * 1000
const after = (days: number): Date => new Date(site.deps.now().getTime() + days * day)
const there = async (coop: string): Promise<boolean> =>
  (await site.db('projects').where({ id: coop.split('/').at(-1) })).length === 1

it('is done once a day in a quiet hour, also when clocks change, and later where the machine was asleep', () => {
  const minutes = 60_000
  const done: string[] = []
  let last = '2026-03-27'
  // Started in an afternoon, it is looked at each quarter of an hour; from the 30th to the 31st at noon the machine sleeps.
  for (
    let at = Date.parse('2026-03-27T15:07:00Z');
    at < Date.parse('2026-04-02T00:00:00Z');
    at += 15 * minutes
  ) {
    const now = new Date(at)
    if (at > Date.parse('2026-03-30T20:00:00Z') && at < Date.parse('2026-03-31T12:00:00Z')) continue
    if (!isDue(last, now)) continue
    last = londonDate(now)
    done.push(`${last} ${londonClock(now)}`)
  }
  expect(done).toEqual([
    '2026-03-28 05:07',
    '2026-03-29 05:07',
    '2026-03-30 05:07',
    '2026-03-31 13:07',
    '2026-04-01 05:07',
  ])
})

describe('a project that nobody opens', () => {
  const sweep = (days: number) =>
    sweepIdle({ db: site.db, now: after(days), baseUrl: 'http://localhost:3000' })

  it('is warned about after 11 months, once, and goes 30 days later, as the privacy page says', async () => {
    const coop = await startCoop(visitor(site))
    await newSeat(site, coop, { email: 'idle@example.org' })
    await newSeat(site, coop, { role: 'adviser', email: 'adviser@example.org' })
    await sweep(300)
    expect(await mailsTo(site, 'idle@example.org')).toEqual([])
    for (const days of [336, 336, 340, 364]) await sweep(days)
    const mails = await mailsTo(site, 'idle@example.org')
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain('24 November 2027')
    expect(await mailsTo(site, 'adviser@example.org')).toEqual([])
    expect(await there(coop)).toBe(true)
    await sweep(366)
    expect(await there(coop)).toBe(false)
    await sweep(367)
  })

  it('stays where someone comes back after the warning, or was warned late', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    await sweep(340)
    await organiser
      .post(`${coop}/people/new`)
      .type('form')
      .send({ legalName: 'Ada', standing: 'agreed' })
      .expect(303)
    await site
      .db('projects')
      .where({ id: coop.split('/').at(-1) })
      .update({ changedAt: after(345).toISOString() })
    await sweep(380)
    expect(await there(coop)).toBe(true)
    const late = await startCoop(visitor(site))
    await sweep(900)
    expect(await there(late)).toBe(true)
    await sweep(929)
    expect(await there(late)).toBe(true)
    await sweep(930)
    expect(await there(late)).toBe(false)
  })

  it('is never a demonstration', async () => {
    await sweep(5000)
    await sweep(5040)
    expect(await there('/projects/beacon')).toBe(true)
  })
})

describe('reminders of dates', () => {
  it('go 30 and 7 days before to those who keep the register, once each, however often the day is run', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    await seated(site, coop, { role: 'secretary', email: 'secretary@example.org' })
    await seated(site, coop, { role: 'founder', email: 'not.a.keeper@example.org' })
    const answer = (question: string, value: string) =>
      organiser
        .post(`${coop}/interview/question/${question}`)
        .type('form')
        .send({ answer: value })
        .expect(303)
    await answer('founding.date', '20 1 2027')
    const run = async (days: number): Promise<void> => {
      await remind({ ...site.deps, now: () => after(days) })
      await remind({ ...site.deps, now: () => after(days) })
    }
    const about = async (): Promise<number> =>
      (await mailsTo(site, 'secretary@example.org')).filter(({ text }) => text.includes('20 January 2027'))
        .length
    await run(20)
    expect(await about()).toBe(0)
    await run(28)
    await run(29)
    expect(await about()).toBe(1)
    await run(51)
    expect(await about()).toBe(2)
    await run(58)
    expect(await about()).toBe(2)
    expect(await mailsTo(site, 'not.a.keeper@example.org')).toEqual([])
  })
})

describe('the daily work', () => {
  it('does all else where a membership cannot end on its day, and says in which co-op that is', async () => {
    const coop = await startCoop(visitor(site))
    const id = coop.split('/').at(-1) ?? ''
    await newSeat(site, coop, { role: 'organiser', email: 'keeper@example.org' })
    const ada = { founder: 'ada', name: 'Ada Example', address: anAddress }
    await write(site, id, async (store) => {
      const now = site.deps.now().toISOString()
      await store.putAnswer(id, 'founding.date', '2026-12-01', { now })
      await store.addFounder(id, aFounder('ada'))
      await store.append(
        id,
        [
          { kind: 'entered', on: '2026-10-01', number: 1, ...ada },
          { kind: 'renamed', on: '2026-11-10', founder: 'ada', name: 'Ada Other' },
        ],
        now,
      )
      // Dated before an entry that needs the membership: the register refuses it.
      const day = '2026-11-01'
      const leaving = {
        id: 'l1',
        kind: 'ended-work',
        founder: 'ada',
        lastDay: day,
        ends: day,
        why: 'other',
      } as const
      await store.putLeaving(id, leaving)
    })
    const said: object[] = []
    const log = { info: () => undefined, error: (what: object) => void said.push(what) }
    await daily({ ...site.deps, log: log as unknown as typeof site.deps.log })
    expect(said).toMatchObject([{ project: id }])
    expect(await mailsTo(site, 'keeper@example.org')).not.toEqual([])
  })
})
