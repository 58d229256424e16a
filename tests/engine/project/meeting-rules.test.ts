import fc from 'fast-check'
import { minutesOf } from '../../../src/engine/lists/meetings'
import { toMeetingFile } from '../../../src/engine/paper/calendar-file'
import { registerAt } from '../../../src/engine/project/ledger'
import {
  countFault,
  earliestDay,
  lastNoticeDay,
  noticeNeed,
  outcomeOf,
  proxyVotes,
  quorumOf,
  roundFault,
} from '../../../src/engine/project/meeting-rules'
import { meetingKinds } from '../../../src/engine/project/meeting'
import { promisesOf } from '../../../src/engine/project/promises'
import { resolutionKinds } from '../../../src/engine/project/resolution'
import { isCarried, needOf } from '../../../src/engine/project/resolution-kinds'
import { addDays, clockWords, londonClock, londonInstant, readClock } from '../../../src/lib/dates'
import { demoProject } from '../../support/demo'
import { theLibrary } from '../../support/library'

const promises = promisesOf(theLibrary().questions, {})
const clear = (days: number) => ({ days, clear: true, topic: 'meeting-notice' }) as const

describe('clear days of notice', () => {
  it.each([
    ['across the start of summer time', '2027-04-05', 14, '2027-03-21'],
    ['across the end of summer time', '2026-11-02', 14, '2026-10-18'],
    ['over Christmas, which counts like any other day', '2027-01-04', 14, '2026-12-20'],
    ['over Easter, which counts like any other day', '2027-04-12', 14, '2027-03-28'],
    ['over a leap day', '2028-03-10', 14, '2028-02-24'],
    ['for a change of rules', '2026-11-23', 21, '2026-11-01'],
  ])('%s: a meeting on %s with %i clear days needs its notice by %s', (_name, on, days, by) => {
    expect(lastNoticeDay(on, clear(days))).toBe(by)
    expect(earliestDay(by, clear(days))).toBe(on)
  })

  it('leave out the day of the notice and the day of the meeting, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 90 }), (offset, days) => {
        const on = addDays('1990-01-01', offset)
        const sent = lastNoticeDay(on, clear(days))
        const between = (Date.parse(on) - Date.parse(sent)) / 86_400_000 - 1
        expect(between).toBe(days)
      }),
    )
  })

  it('are not asked of a committee, whose rule speaks of days', () => {
    const need = noticeNeed('committee', promises)
    expect(need.clear).toBe(false)
    expect(lastNoticeDay('2026-12-08', need)).toBe(addDays('2026-12-08', -promises.committeeNoticeDays))
  })

  it('are never fewer for ending a membership than for any general meeting', () => {
    expect(noticeNeed('expulsion', promises).days).toBeGreaterThanOrEqual(promises.expulsionNoticeDays)
    expect(noticeNeed('expulsion', promises).days).toBeGreaterThanOrEqual(
      noticeNeed('general', promises).days,
    )
  })
})

describe('times in London', () => {
  it.each([
    ['2026-07-01', '18:30', '2026-07-01T17:30:00.000Z'],
    ['2026-12-01', '18:30', '2026-12-01T18:30:00.000Z'],
    ['2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
    ['2026-10-25', '00:30', '2026-10-24T23:30:00.000Z'],
  ])('%s at %s is %s', (date, clock, instant) => {
    expect(londonInstant(date, clock).toISOString()).toBe(instant)
  })

  it.each([
    ['7 pm', '19:00'],
    ['6.30pm', '18:30'],
    ['12 am', '00:00'],
    ['12.15 pm', '12:15'],
    ['18:30', '18:30'],
    ['9', undefined],
    ['25:00', undefined],
    ['13 pm', undefined],
    ['soon', undefined],
  ])('%s is read as %s', (typed, clock) => {
    expect(readClock(typed)).toBe(clock)
    if (clock !== undefined) expect(readClock(clockWords(clock))).toBe(clock)
  })

  it('stand in a calendar file as one instant, whatever the clock of the machine', () => {
    const at = londonInstant('2026-07-01', '18:30')
    const file = toMeetingFile({
      uid: 'one@groundrules',
      sequence: 2,
      title: 'Meeting',
      where: 'The hall',
      link: 'https://example.org/',
      at,
      minutes: 85,
      stamp: new Date('2026-06-01T10:00:00Z'),
    })
    for (const words of ['UID:one@groundrules', 'SEQUENCE:2', 'DTSTART:20260701T173000Z', 'DURATION:PT1H25M'])
      expect(file).toContain(words)
    expect(londonClock(at)).toBe('18:30')
  })
})

const votes = fc.record({ for: fc.nat(200), against: fc.nat(200), abstain: fc.nat(200) })

describe('counts', () => {
  it('let each who is here carry one vote for a member who is away, where the rules do', () => {
    const rules = { proxies: true }
    expect(proxyVotes({ kind: 'general' }, rules, { present: 5, voters: 12 })).toBe(5)
    expect(proxyVotes({ kind: 'general' }, rules, { present: 5, voters: 7 })).toBe(2)
    expect(proxyVotes({ kind: 'committee' }, rules, { present: 5, voters: 12 })).toBe(0)
    expect(proxyVotes({ kind: 'general' }, promises, { present: 5, voters: 12 })).toBe(0)
    expect(promisesOf(theLibrary().questions, { 'votes.proxy': 'one' }).proxies).toBe(true)
    expect(countFault({ for: 6, against: 1, abstain: 0 }, 5, 2)).toBeUndefined()
    expect(countFault({ for: 6, against: 2, abstain: 0 }, 5, 2)).toContain('have 7 votes at most')
    expect(roundFault([{ votes: 7 }], { places: 1, present: 5, carried: 2 })).toBeUndefined()
    expect(roundFault([{ votes: 8 }], { places: 1, present: 5, carried: 2 })).toContain('more than 7 votes')
  })

  it('never come to more than the people who are there', () => {
    fc.assert(
      fc.property(votes, fc.nat(400), (counts, present) => {
        const all = counts.for + counts.against + counts.abstain
        expect(countFault(counts, present) === undefined).toBe(all > 0 && all <= present)
      }),
    )
  })

  it('carry nothing without a vote for it, and one more vote for never loses it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...resolutionKinds), votes, fc.nat(600), (kind, counts, members) => {
        const need = needOf(kind, promises)
        expect(isCarried(need, { ...counts, for: 0 }, members)).toBe(false)
        if (isCarried(need, counts, members))
          expect(isCarried(need, { ...counts, for: counts.for + 1 }, members)).toBe(true)
        // Those who do not vote change nothing.
        expect(isCarried(need, counts, members)).toBe(isCarried(need, { ...counts, abstain: 0 }, members))
      }),
    )
  })

  it.each([
    ['ordinary', 5, 5, false],
    ['ordinary', 6, 5, true],
    ['rule-change', 3, 1, true],
    ['rule-change', 74, 26, false],
    ['core-rule-change', 9, 1, true],
    ['core-rule-change', 8, 1, false],
    ['audit', 81, 19, false],
    ['audit', 91, 9, true],
    ['audit', 4, 1, false],
  ] as const)('a resolution of the kind %s with %i for and %i against: %s', (kind, yes, no, carried) => {
    expect(isCarried(needOf(kind, promises), { for: yes, against: no, abstain: 0 }, 100)).toBe(carried)
  })
})

describe('the quorum', () => {
  it('is never under three, never falls as the group grows, and is never more than a group of six', () => {
    fc.assert(
      fc.property(fc.constantFrom(...meetingKinds), fc.integer({ min: 0, max: 500 }), (kind, people) => {
        const one = quorumOf({ kind }, people, promises)
        expect(one).toBeGreaterThanOrEqual(3)
        expect(quorumOf({ kind }, people + 1, promises)).toBeGreaterThanOrEqual(one)
        if (people >= 6) expect(one).toBeLessThanOrEqual(people)
      }),
    )
  })

  it('is three for a general meeting that was put off', () => {
    expect(quorumOf({ kind: 'general', putOffFrom: '2026-11-23' }, 40, promises)).toBe(3)
  })
})

describe('an election', () => {
  const round = fc
    .array(fc.nat(20), { minLength: 1, maxLength: 8 })
    .map((all) => all.map((count, index) => ({ founder: `f${index}`, votes: count })))

  it('fills no more than its places, never over the head of someone with more votes, and names every tie', () => {
    fc.assert(
      fc.property(round, fc.integer({ min: 1, max: 5 }), (counted, places) => {
        const { elected, tied } = outcomeOf(counted, places)
        const of = (id: string): number => counted.find((one) => one.founder === id)?.votes ?? 0
        expect(elected.length).toBeLessThanOrEqual(places)
        expect(new Set(elected).size).toBe(elected.length)
        const least = Math.min(Infinity, ...elected.map(of))
        for (const { founder, votes: got } of counted) if (got > least) expect(elected).toContain(founder)
        for (const id of elected) expect(of(id)).toBeGreaterThan(0)
        if (tied.length > 0) {
          expect(new Set(tied.map(of)).size).toBe(1)
          expect(elected.length + tied.length).toBeGreaterThan(places)
          expect(elected.length).toBeLessThan(places)
        }
      }),
    )
  })

  it('takes no more votes than the people who are there have', () => {
    const three = [{ votes: 3 }, { votes: 3 }, { votes: 3 }]
    expect(roundFault(three, { places: 3, present: 3 })).toBeUndefined()
    expect(roundFault(three, { places: 2, present: 3 })).toContain('add up to 9')
    expect(roundFault([{ votes: 4 }], { places: 1, present: 3 })).toContain('more votes than the 3')
    expect(roundFault([{ votes: 0 }], { places: 1, present: 3 })).toContain('Enter the votes')
  })
})

describe('the founding meeting of Tidewell', () => {
  const project = demoProject('tidewell')
  const [meeting] = project.meetings ?? []

  it('admitted and elected those whom its registers name, on the same day', () => {
    const register = registerAt(project.ledger, meeting?.on ?? '')
    const admitted = meeting?.resolutions.find((one) => one.kind === 'admission')?.founders
    expect(register.members.map((one) => [one.founder, one.entered])).toEqual(
      admitted?.map((id) => [id, meeting?.on]),
    )
    const elected = (meeting?.elections ?? []).flatMap((one) =>
      one.elected.map((id) => `${id} ${one.office}`),
    )
    expect(register.officers.map((one) => `${one.founder} ${one.office}`).sort()).toEqual(elected.sort())
    expect(new Set(register.officers.map((one) => one.took))).toEqual(new Set([meeting?.on]))
  })

  it('had its notice and its quorum', () => {
    if (!meeting) throw new Error('Tidewell has no meeting.')
    const minutes = minutesOf(meeting, project, theLibrary().questions)
    expect(minutes.facts).toContainEqual({ label: 'Quorum', value: '7 of 14 with a vote' })
    expect(minutes.resolutions).toHaveLength(10)
    expect(meeting.notices[0]?.on).toBe('2026-10-05')
  })
})
