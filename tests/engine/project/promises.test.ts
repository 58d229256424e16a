/**
 * Every number in the drafted rules is the number that notices, agendas, reminders and checks use: both sides read
 * the same answer, and each promise below is found in the printed text of its rule.
 */
import fc from 'fast-check'
import { assemble } from '../../../src/engine/clauses/assemble'
import { carries, noticeBy, promisesOf } from '../../../src/engine/project/promises'
import type { Answer } from '../../../src/engine/project/project'
import { addDays } from '../../../src/lib/dates'
import { pounds } from '../../../src/lib/money'
import { counted as number } from '../../../src/lib/names'
import { demoProject } from '../../support/demo'
import { theLibrary } from '../../support/library'

const library = theLibrary()
const beacon = demoProject('beacon')

function rulesWith(answers: Record<string, Answer>) {
  const [template] = library.templates
  if (!template) throw new Error('there are no rules')
  const all = { ...beacon.answers, 'committee.mode': 'elected', 'committee.size': 5, ...answers }
  const tree = assemble(template, { ...beacon, answers: all }, '2026-11-23', library)
  const text = (clause: string): string =>
    tree.clauses
      .find(({ id }) => id === clause)
      ?.lines.map((line) => line.text)
      .join(' ') ?? ''
  return { text, promises: promisesOf(library.questions, all) }
}

type Promises = ReturnType<typeof promisesOf>
const counted: [
  answer: string,
  clause: string,
  promise: (all: Promises) => number,
  words: (n: number) => string,
][] = [
  ['meetings.noticeDays', 'meeting-notice', (all) => all.noticeDays, (n) => `at least ${n} clear days`],
  [
    'meetings.ruleChangeNoticeDays',
    'meeting-notice',
    (all) => all.ruleChangeNoticeDays,
    (n) => `${n} clear days`,
  ],
  ['meetings.agmMonths', 'annual-meeting', (all) => all.agmMonths, (n) => number(n, 'month')],
  ['meetings.requisitionPercent', 'calling-meetings', (all) => all.requisitionPercent, (n) => `${n}%`],
  [
    'expulsion.noticeDays',
    'expulsion-steps',
    (all) => all.expulsionNoticeDays,
    (n) => `At least ${n} clear days`,
  ],
  [
    'committee.removalNoticeDays',
    'committee-elected',
    (all) => all.removalNoticeDays,
    (n) => `after ${n} clear days`,
  ],
  ['committee.size', 'committee-elected', (all) => all.elected?.size ?? 0, (n) => `consists of ${n} people`],
  [
    'committee.termYears',
    'committee-elected',
    (all) => all.elected?.termYears ?? 0,
    (n) => `serves for ${number(n, 'year')}`,
  ],
  [
    'committee.maxYears',
    'committee-elected',
    (all) => all.elected?.maxYears ?? 0,
    (n) => `more than ${n} years together`,
  ],
  [
    'committee.noticeDays',
    'committee-meetings',
    (all) => all.committeeNoticeDays,
    (n) => `at least ${n} days`,
  ],
  ['committee.quorum', 'committee-meetings', (all) => all.committeeQuorum, (n) => `${n}`],
  [
    'committee.minimumAge',
    'committee-elected',
    (all) => all.committeeMinimumAge,
    (n) => `at least ${n} years old`,
  ],
  [
    'members.probationMonths',
    'eligible-employees',
    (all) => all.probationMonths,
    (n) => `at least ${number(n, 'month')}`,
  ],
  ['members.minimumAge', 'eligible-employees', (all) => all.minimumAge, (n) => `at least ${n} years old`],
  ['votes.ballotDemand', 'ordinary-majority', (all) => all.ballotDemand, (n) => number(n, 'Member')],
  ['transition.firstAgmMonths', 'first-year', (all) => all.firstAgmMonths, (n) => `within ${n} months`],
  ['records.inspectionDays', 'inspection', (all) => all.inspectionDays, (n) => `within ${number(n, 'day')}`],
]

describe('the promises of the rules', () => {
  it.each(counted)('%s: what %s prints is what notices and checks use', (answer, clause, promise, words) => {
    const question = library.questions.find(({ id }) => id === answer)
    if (question?.type !== 'number') throw new Error(`${answer} is no number`)
    for (const value of new Set([Math.max(1, question.least), question.least + 1, question.most])) {
      const { text, promises } = rulesWith({ [answer]: value })
      expect(promise(promises)).toBe(value)
      expect(text(clause)).toContain(words(value))
    }
  })

  it.each([
    ['rules.majority', 'changing-rules', (all: Promises) => all.ruleMajority],
    ['rules.coreMajority', 'changing-rules', (all: Promises) => all.coreRuleMajority],
    ['expulsion.majority', 'expulsion-steps', (all: Promises) => all.expulsionMajority],
  ] as const)(
    '%s: each majority that %s prints is the one that a count is held against',
    (answer, clause, promise) => {
      const question = library.questions.find(({ id }) => id === answer)
      if (question?.type !== 'choice') throw new Error(`${answer} is no choice`)
      const fractions: Record<string, unknown> = {
        'two-thirds': { parts: 2, of: 3 },
        'three-quarters': { parts: 3, of: 4 },
        'nine-tenths': { parts: 9, of: 10 },
        'all-but-one': 'all-but-one',
      }
      for (const { value, text: words } of question.options) {
        const { text, promises } = rulesWith({ [answer]: value })
        expect(promise(promises)).toEqual(fractions[value])
        expect(text(clause)).toContain(words.replace(' of the votes cast', ''))
      }
    },
  )

  it('the quorum is the share of the members or the least number, whichever is more, as the rule prints it', () => {
    const shares = {
      third: ['one third', 1 / 3],
      half: ['one half', 1 / 2],
      'two-thirds': ['two thirds', 2 / 3],
    } as const
    for (const [value, [words, share]] of Object.entries(shares)) {
      const { text, promises } = rulesWith({ 'meetings.quorumFraction': value, 'meetings.quorumMinimum': 4 })
      expect(text('meeting-quorum')).toContain(words)
      expect(text('meeting-quorum')).toContain('4 Members')
      for (let members = 3; members <= 60; members++)
        expect(promises.quorum(members)).toBe(Math.max(4, Math.ceil(members * share - 1e-9)))
    }
  })

  it('a requisition takes the share of members or three, and the days, that the rule prints', () => {
    const { text, promises } = rulesWith({ 'meetings.requisitionPercent': 10 })
    const rule = text('calling-meetings')
    expect(rule).toContain('10% of the Members, or three Members if that is more')
    expect(rule).toContain(`within ${promises.requisitionHoldDays} days`)
    expect(rule).toContain(`within ${promises.requisitionCallDays} days`)
    for (const [members, need] of [
      [4, 3],
      [30, 3],
      [31, 4],
      [100, 10],
    ] as const)
      expect([members, promises.requisition(members)]).toEqual([members, need])
  })

  it('members decide in writing by the share and in the days that the rule prints', () => {
    const most = rulesWith({ 'votes.written': 'three-quarters' })
    expect(most.text('written-most')).toContain('at least three quarters of all Members agree')
    expect(most.text('written-most')).toContain(`within ${most.promises.writtenDays} days`)
    expect(most.promises.written).toEqual({ parts: 3, of: 4 })
    const all = rulesWith({ 'votes.written': 'all' })
    expect(all.text('written-all')).toContain('to which all Members agree')
    expect(all.promises).toMatchObject({ written: { parts: 1, of: 1 }, writtenDays: undefined })
    expect(rulesWith({ 'votes.written': 'no' }).promises.written).toBeUndefined()
  })

  it('the most that a member may hold is what the rules print', () => {
    const more = rulesWith({ 'shares.perMember': 'more', 'shares.maxHolding': 777_700 })
    expect(more.promises.shareLimit).toBe(777_700)
    expect(more.text('shares-more')).toContain(pounds(777_700))
    const one = rulesWith({ 'shares.perMember': 'one', 'shares.nominal': 5000 })
    expect(one.promises.shareLimit).toBe(5000)
    expect(one.text('share-capital')).toContain(pounds(5000))
  })

  it('clear days leave out the day of notice and the day of the meeting (any date and length)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 90 }), (offset, days) => {
        const meeting = addDays('1990-01-01', offset)
        const sent = noticeBy(meeting, days)
        expect(addDays(sent, days + 1)).toBe(meeting)
      }),
    )
    expect(noticeBy('2026-10-08', 14)).toBe('2026-09-23')
  })

  it('a majority is of the votes cast, and whole votes are never rounded in its favour', () => {
    expect(carries({ parts: 3, of: 4 }, { for: 6, cast: 8 })).toBe(true)
    expect(carries({ parts: 3, of: 4 }, { for: 5, cast: 7 })).toBe(false)
    expect(carries('all-but-one', { for: 8, cast: 9 })).toBe(true)
    expect(carries('all-but-one', { for: 7, cast: 9 })).toBe(false)
    expect(carries('all-but-one', { for: 1, cast: 2 })).toBe(false)
    expect(carries({ parts: 2, of: 3 }, { for: 0, cast: 0 })).toBe(false)
  })
})
