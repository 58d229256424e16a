/** Majorities held against another way of working them out, what the Act asks for, and effects on their day only. */
import fc from 'fast-check'
import { effectEntries } from '../../../src/engine/project/effects'
import { ledgerProblems } from '../../../src/engine/project/ledger-problems'
import { membersOn, effectiveDay } from '../../../src/engine/project/motion-rules'
import { promisesOf } from '../../../src/engine/project/promises'
import { resolutionKinds } from '../../../src/engine/project/resolution'
import {
  isCarried,
  kindRules,
  needOf,
  needWords,
  secondMeetingDays,
  wordsNotice,
  type Need,
} from '../../../src/engine/project/resolution-kinds'
import { addDays } from '../../../src/lib/dates'
import { demoProject } from '../../support/demo'
import { theLibrary } from '../../support/library'

const promises = promisesOf(theLibrary().questions, {})
const votes = fc.record({ for: fc.nat(60), against: fc.nat(60), abstain: fc.nat(60) })

/** The same in another way: how many of this many votes it takes, found by trying each number in turn. */
function leastFor(need: Need, cast: number): number {
  for (let yes = 1; yes <= cast; yes++) {
    const share = yes / cast
    if (need === 'simple' && yes > cast - yes) return yes
    if (need === 'audit' && (cast - yes) / cast < 0.2) return yes
    if (need === 'all-but-one' && cast - yes <= 1 && yes > cast - yes) return yes
    const few = typeof need !== 'object' || !('butOne' in need) || cast - yes <= 1
    if (typeof need === 'object' && few && share >= need.parts / need.of - 1e-12) return yes
  }
  return Infinity
}

describe('what a resolution needs', () => {
  it('is the least number of votes for, however they fall (any counts)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...resolutionKinds), votes, fc.nat(80), (kind, counts, more) => {
        const need = needOf(kind, promises)
        const cast = counts.for + counts.against
        const entitled = cast + counts.abstain + more
        const enough = counts.for >= leastFor(need, cast)
        const few = need !== 'audit' || counts.against / entitled < 0.1
        const turnout = typeof need !== 'object' || !('turnout' in need) || cast / entitled >= 0.5
        expect(isCarried(need, counts, entitled)).toBe(cast > 0 && enough && few && turnout)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['ratify', 3, 1, 20, true],
    ['ratify', 5, 2, 7, false],
    ['audit', 9, 1, 11, true],
    ['audit', 9, 1, 10, false],
    ['audit', 8, 2, 100, false],
    ['amalgamate', 2, 1, 50, true],
    ['transfer', 13, 7, 50, false],
    ['convert', 6, 2, 16, true],
    ['convert', 6, 2, 17, false],
    ['convert', 5, 3, 8, false],
    ['office', 2, 2, 4, false],
    ['removal', 3, 2, 9, true],
  ] as const)('%s with %i for and %i against, of %i members: %s', (kind, yes, no, members, carried) => {
    expect(isCarried(needOf(kind, promises), { for: yes, against: no, abstain: 0 }, members)).toBe(carried)
  })

  it('is never less than the Act asks, whatever the rules say', () => {
    const lowest = promisesOf(theLibrary().questions, {
      'rules.majority': 'two-thirds',
      'meetings.ruleChangeNoticeDays': 21,
    })
    expect(needWords(needOf('ratify', lowest))).toBe('at least three-quarters of the votes cast')
    expect(needWords(needOf('convert', lowest))).toBe(
      'at least three-quarters of the votes cast, and at least half of all members voting',
    )
    expect(needWords(needOf('amalgamate', lowest, true))).toBe('more than half of the votes cast')
    expect(wordsNotice('ratify', { ...lowest, ruleChangeNoticeDays: 14 })?.days).toBe(21)
  })

  it('is all but one for a core rule where the rules say so, and never less than they ask of every change', () => {
    const strict = (majority: string) =>
      promisesOf(theLibrary().questions, { 'rules.majority': majority, 'rules.coreMajority': 'all-but-one' })
    const carried = (majority: string, yes: number, no: number): boolean =>
      isCarried(needOf('core-rule-change', strict(majority)), { for: yes, against: no, abstain: 0 }, 20)
    // Of three votes two are all but one, and less than three quarters.
    expect([carried('three-quarters', 2, 1), carried('two-thirds', 2, 1)]).toEqual([false, true])
    expect([carried('three-quarters', 3, 1), carried('nine-tenths', 4, 1)]).toEqual([true, false])
    expect([carried('two-thirds', 1, 1), carried('nine-tenths', 18, 2)]).toEqual([false, false])
    expect(needWords(needOf('core-rule-change', strict('three-quarters')))).toBe(
      'at least three-quarters of the votes cast, and no more than one of them against',
    )
  })

  it('has a second meeting from 14 days to a month after the first, for what Part 9 of the Act asks', () => {
    expect(resolutionKinds.filter((kind) => kindRules[kind].confirmed)).toEqual([
      'amalgamate',
      'transfer',
      'convert',
    ])
    expect(secondMeetingDays('2027-01-31')).toEqual({ from: '2027-02-14', to: '2027-02-28' })
  })
})

describe('what a resolution does in the register', () => {
  const project = demoProject('beacon')
  const people = fc.subarray(project.founders.map((one) => one.id))

  it('never leaves the ledger in contradiction, and says nothing twice (any people and order)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...resolutionKinds), people, fc.nat(300)), { maxLength: 8 }),
        (steps) => {
          let ledger = project.ledger
          let day = addDays(
            ledger
              .map(({ on }) => on)
              .toSorted()
              .at(-1) ?? '2026-01-01',
            1,
          )
          for (const [kind, founders, later] of steps) {
            day = addDays(day, later)
            const book = { ledger, founders: project.founders }
            const entries = effectEntries({ kind, founders }, book, day)
            ledger = [...ledger, ...entries]
            expect(ledgerProblems(ledger)).toEqual([])
            expect(entries.every(({ on }) => on === day)).toBe(true)
            const again = effectEntries({ kind, founders }, { ...book, ledger }, day)
            expect(again).toEqual([])
            const now = membersOn({ ledger }, day)
            if (kind === 'expulsion') expect(now.filter((one) => founders.includes(one))).toEqual([])
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  it('counts from the day that it names, and never from before it was decided', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.option(fc.nat(3000)), (decided, from) => {
        const on = addDays('2026-01-01', decided)
        const named = from === null ? {} : { from: addDays('2026-01-01', from) }
        const day = effectiveDay(on, named)
        expect(day >= on).toBe(true)
        expect(day === on || day === named.from).toBe(true)
      }),
    )
  })
})
