/** What the group decided together, and what that makes fast. A working record: the vote that counts in law is at the founding meeting. */
import type { IsoDate } from '../../lib/dates'

/** What a person may say in a round by consent. */
export const positions = ['agree', 'concerns', 'aside', 'block', 'away'] as const
export type Position = (typeof positions)[number]
export type Counts = Readonly<Record<Position, number>>

/** What a person may say in a vote. */
export const ballots = ['yes', 'no', 'abstain', 'away'] as const
export type Ballot = (typeof ballots)[number]
export type Votes = Readonly<Record<Ballot, number>>

export const decisionWays = ['consent', 'vote', 'changed-with-reason'] as const
export const decisionOutcomes = ['passed', 'blocked', 'ask-again', 'lost'] as const

/** One entry of the decision log: a round that ended, or a decided answer that was changed for a reason. */
export interface Decision {
  /** What it was about, in words. */
  proposal: string
  /** The question that it settles, by id. */
  about?: string
  /** What was proposed, in words: an answer, or the group's own sentence. */
  option: string
  /** From 1; none where an answer was changed without a round. */
  round?: number
  how: (typeof decisionWays)[number]
  outcome: (typeof decisionOutcomes)[number]
  /** Positions of a round by consent. */
  counts?: Counts
  /** Votes of a fall-back vote. */
  votes?: Votes
  /** Concerns in the words of those who had them, in the order of the alphabet. */
  concerns?: string[]
  /** Why someone blocked, or why an answer was changed. */
  reasons?: string[]
  on: IsoDate
  /** Who said what: only where the group agreed to write names down. */
  names?: { name: string; position: Position | Ballot; enteredBy?: string }[]
}

/**
 * The decision that makes an answer fast: the last one about its question that passed. From then on the answer is
 * changed by a new decision, or for a reason that is kept.
 */
export function lockOf(decisions: readonly Decision[], question: string): Decision | undefined {
  return decisions.findLast((one) => one.about === question && one.outcome === 'passed')
}

/** Who decided, for the note beside an answer: "All founders, by consent in round 2". */
export function decidedBy({ how, round }: Pick<Decision, 'how' | 'round'>): string {
  return `All founders, by ${how === 'vote' ? 'a vote' : 'consent'} in round ${round ?? 1}`
}

/** "6 agree, 1 with concerns, 1 stood aside, 1 not here": what nobody said is left out. */
export function countsText({ counts, votes }: Pick<Decision, 'counts' | 'votes'>): string {
  const said = [
    ...positions.map((one) => [counts?.[one] ?? 0, positionWords[one]] as const),
    ...ballots.map((one) => [votes?.[one] ?? 0, ballotWords[one]] as const),
  ]
  return said
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ')
}

const positionWords: Readonly<Record<Position, string>> = {
  agree: 'agree',
  concerns: 'agree with concerns',
  aside: 'stood aside',
  block: 'blocked',
  away: 'not here',
}
const ballotWords: Readonly<Record<Ballot, string>> = {
  yes: 'yes',
  no: 'no',
  abstain: 'abstained',
  away: 'not here',
}

/** How a decision ended, in words. */
export function outcomeText({ how, outcome, round }: Pick<Decision, 'how' | 'outcome' | 'round'>): string {
  if (how === 'changed-with-reason') return 'Changed later, with a reason'
  const passed = how === 'vote' ? 'Passed by a vote' : 'Passed by consent'
  const words = {
    passed,
    blocked: 'Blocked: not passed',
    'ask-again': 'Too many stood aside: ask again',
    lost: 'Vote lost: not passed',
  }[outcome]
  return `${words}, round ${round ?? 1}`
}
