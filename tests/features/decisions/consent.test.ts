import fc from 'fast-check'
import { positions, type Position } from '../../../src/engine/project/decision'
import {
  consentOutcome,
  counted,
  mayVote,
  presentIn,
  quorumOf,
  voteOutcome,
} from '../../../src/features/decisions/consent'

const times = (count: number, position: Position): Position[] => Array.from({ length: count }, () => position)
const ends = (taken: Position[], founders: number): string => {
  const away = times(founders - taken.length, 'away')
  return consentOutcome(counted([...taken, ...away]), quorumOf(founders))
}

describe('a round by consent, with nine founders', () => {
  it('passes with five who agree, one concern and one aside', () => {
    expect(ends([...times(5, 'agree'), 'concerns', 'aside'], 9)).toBe('passed')
  })

  it('does not pass with six who agree and one block', () => {
    expect(ends([...times(6, 'agree'), 'block'], 9)).toBe('blocked')
  })

  it('is asked again where three of seven stand aside', () => {
    expect(ends([...times(4, 'agree'), ...times(3, 'aside')], 9)).toBe('ask-again')
  })

  it('has no quorum with three of nine', () => {
    expect(ends(times(3, 'agree'), 9)).toBe('no-quorum')
  })

  it('passes where exactly a third stand aside', () => {
    expect(ends([...times(4, 'agree'), ...times(2, 'aside')], 9)).toBe('passed')
  })
})

describe('the quorum', () => {
  it.each([
    [9, {}, 5],
    [10, {}, 5],
    [4, {}, 3],
    [1, {}, 3],
    [9, { 'meetings.quorumFraction': 'third' }, 3],
    [9, { 'meetings.quorumFraction': 'two-thirds' }, 6],
    [9, { 'meetings.quorumFraction': 'third', 'meetings.quorumMinimum': 4 }, 4],
  ])('of %i founders with %j is %i', (founders, answers, quorum) => {
    expect(quorumOf(founders, answers)).toBe(quorum)
  })
})

describe('whatever people say', () => {
  const taken = fc.array(fc.constantFrom(...positions), { maxLength: 40 })
  const quorums = fc.integer({ min: 3, max: 20 })

  it('one more who agrees never turns a round that passed into one that did not', () => {
    fc.assert(
      fc.property(taken, quorums, (said, quorum) => {
        if (consentOutcome(counted(said), quorum) !== 'passed') return
        expect(consentOutcome(counted([...said, 'agree']), quorum)).toBe('passed')
      }),
    )
  })

  it('the order in which they say it changes nothing', () => {
    const mixed = taken.chain((said) =>
      fc.tuple(fc.constant(said), fc.shuffledSubarray(said, { minLength: said.length })),
    )
    fc.assert(
      fc.property(mixed, quorums, ([said, shuffled], quorum) => {
        expect(consentOutcome(counted(shuffled), quorum)).toBe(consentOutcome(counted(said), quorum))
      }),
    )
  })

  it('nothing is decided with fewer than the quorum, and only then for want of people', () => {
    fc.assert(
      fc.property(taken, quorums, (said, quorum) => {
        const counts = counted(said)
        expect(consentOutcome(counts, quorum) === 'no-quorum').toBe(presentIn(counts) < quorum)
      }),
    )
  })

  it('a block never passes, and people who are not here change nothing', () => {
    fc.assert(
      fc.property(taken, quorums, (said, quorum) => {
        expect(consentOutcome(counted([...said, 'block']), quorum)).not.toBe('passed')
        expect(consentOutcome(counted([...said, 'away']), quorum)).toBe(consentOutcome(counted(said), quorum))
      }),
    )
  })
})

describe('the vote that a group falls back on', () => {
  const votes = (yes: number, no: number, abstain = 0) => ({ yes, no, abstain, away: 0 })

  it.each([
    [votes(3, 2), 'simple', 'passed'],
    [votes(3, 3), 'simple', 'lost'],
    [votes(4, 2), 'two-thirds', 'passed'],
    [votes(3, 2), 'two-thirds', 'lost'],
    [votes(0, 0, 5), 'two-thirds', 'lost'],
    [votes(1, 0, 4), 'simple', 'passed'],
    [votes(2, 1, 1), 'simple', 'no-quorum'],
  ] as const)('%j by %s is %s', (given, fallback, outcome) => {
    expect(voteOutcome(given, 5, fallback)).toBe(outcome)
  })

  it('may be held after two rounds that failed, and only where the group chose it', () => {
    expect(mayVote(['blocked'], 'simple')).toBe(false)
    expect(mayVote(['blocked', 'no-quorum'], 'simple')).toBe(false)
    expect(mayVote(['blocked', 'ask-again'], 'simple')).toBe(true)
    expect(mayVote(['blocked', 'blocked'], null)).toBe(false)
  })
})
