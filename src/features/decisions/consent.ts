/**
 * How a round ends. By consent: people look for what all can live with, and one who sees harm to the group's aims
 * can stop it. This is a working record; the vote that counts in law is at the founding meeting, under the rules.
 */
import {
  ballots,
  positions,
  type Ballot,
  type Counts,
  type Position,
  type Votes,
} from '../../engine/project/decision'
import type { Answers } from '../../engine/project/project'

export type ConsentOutcome = 'passed' | 'blocked' | 'ask-again' | 'no-quorum'
export type VoteOutcome = 'passed' | 'lost' | 'no-quorum'
export type Outcome = ConsentOutcome | VoteOutcome

/** What the group holds where consent fails twice: more yes than no, or two thirds of yes and no together. */
export const fallbacks = ['simple', 'two-thirds'] as const
export type Fallback = (typeof fallbacks)[number]

/** Fewer people than this decide nothing, however small the group. */
const leastQuorum = 3

/**
 * How many must be there: half of the founders and at least three, unless the group's own answers about the quorum of
 * its meetings say another share or a larger least number.
 */
export function quorumOf(founders: number, answers: Answers = {}): number {
  const share = { third: 1 / 3, half: 1 / 2, 'two-thirds': 2 / 3 }[String(answers['meetings.quorumFraction'])]
  const least = Number(answers['meetings.quorumMinimum'] ?? leastQuorum)
  // A third of 9 is 3 and not 3.0000000000000004.
  return Math.max(leastQuorum, least, Math.ceil(founders * (share ?? 1 / 2) - 1e-9))
}

/** How many took each position. */
export function counted(taken: readonly Position[]): Counts {
  return tally(positions, taken)
}

/** How many gave each vote. */
export function votesOf(given: readonly Ballot[]): Votes {
  return tally(ballots, given)
}

function tally<T extends string>(of: readonly T[], given: readonly T[]): Record<T, number> {
  const counts = Object.fromEntries(of.map((one) => [one, 0])) as Record<T, number>
  for (const one of given) counts[one]++
  return counts
}

/** Those who are there: all who said something but "not here". */
export function presentIn({ agree, concerns, aside, block }: Counts): number {
  return agree + concerns + aside + block
}

/**
 * How a round by consent ends. Without a quorum nothing is decided. One block stops it. Where more than a third of
 * those present stand aside, the proposal has too little behind it, and is asked again. Anything else passes.
 * @param quorum how many must be present
 */
export function consentOutcome(counts: Counts, quorum: number): ConsentOutcome {
  const present = presentIn(counts)
  if (present < quorum) return 'no-quorum'
  if (counts.block > 0) return 'blocked'
  return counts.aside * 3 > present ? 'ask-again' : 'passed'
}

/** How a fall-back vote ends. Abstentions count for the quorum and not for the majority. */
export function voteOutcome(votes: Votes, quorum: number, fallback: Fallback): VoteOutcome {
  const { yes, no, abstain } = votes
  if (yes + no + abstain < quorum) return 'no-quorum'
  const carried = fallback === 'simple' ? yes > no : yes > 0 && yes * 3 >= (yes + no) * 2
  return carried ? 'passed' : 'lost'
}

/** How many rounds by consent must fail before a vote may be held. */
const failuresBeforeVote = 2

/** A round without a quorum has not failed: it has not been held. */
export function mayVote(ended: readonly (Outcome | null)[], fallback: Fallback | null): boolean {
  const failed = ended.filter((one) => one === 'blocked' || one === 'ask-again').length
  return fallback !== null && failed >= failuresBeforeVote
}
