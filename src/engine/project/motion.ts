/**
 * A motion: a resolution from the day a member suggests it. It keeps each wording, gathers support, and is decided by
 * members in writing, by electronic vote, or at a meeting; then it takes effect. At a meeting it is one of the
 * meeting's resolutions, and its result is read there and nowhere else.
 */
import type { IsoDate } from '../../lib/dates'
import type { Meeting, Resolution } from './meeting'
import type { Carried, Matter } from './resolution'
import type { Counts } from './resolution'

export const choices = ['for', 'against', 'abstain'] as const
export type Choice = (typeof choices)[number]

/** Each choice as it is written down. */
export const resultChoice: Readonly<Record<Choice, string>> = {
  for: 'for',
  against: 'against',
  abstain: 'did not vote',
}

export interface Motion extends Omit<Matter, 'text'>, Carried {
  id: string
  suggested: By
  /** Each wording, the first one first; the last one counts. */
  wordings: (By & { text: string })[]
  /** The members who ask for a general meeting to decide it. */
  supporters: { founder: string; on: IsoDate }[]
  /** The day on which enough members had asked for a general meeting: how many it took, of how many. */
  asked?: { on: IsoDate; needed: number; of: number }
  /** The vote outside a meeting. */
  vote?: WrittenVote
  /** Each meeting to which it was put, in order. */
  put: { meeting: string; resolution: string }[]
  withdrawn?: IsoDate
  /** The day on which the FCA was told, or on which it approved, where that is needed. */
  settled?: IsoDate
}

/** When, and which founder; nobody where it was entered for the group. */
export interface By {
  on: IsoDate
  founder?: string
}

export interface WrittenVote {
  how: 'open' | 'secret'
  opened: IsoDate
  /** The last day on which a vote counts. */
  closes: IsoDate
  /** The day on which it was closed early, as everyone had voted. */
  closed?: IsoDate
  /** Everyone with a vote: the members on the day it opened. */
  voters: string[]
  /** How many of them must be for it, and why, in words: as it was when it opened. */
  needed: number
  needs: string
  /** What each has said, in an open vote: agreement in writing is kept. `paper` where it came on paper. */
  votes: { founder: string; choice: Choice; on: IsoDate; paper?: true }[]
  /** There once it is closed. */
  counts?: Counts
}

/** Where a motion stands. */
export type MotionState = 'suggested' | 'voting' | 'meeting' | 'carried' | 'confirming' | 'lost' | 'withdrawn'

/** The words that count now. */
export function wordsOf({ wordings }: Pick<Motion, 'wordings'>): string {
  return wordings.at(-1)?.text ?? ''
}

/** The resolution of a meeting to which a motion was put, the last one; undefined where there is none. */
export function putTo(
  motion: Motion,
  meetings: readonly Meeting[],
): { meeting: Meeting; resolution: Resolution } | undefined {
  const last = motion.put.at(-1)
  const meeting = meetings.find((one) => one.id === last?.meeting)
  const resolution = meeting?.resolutions.find((one) => one.id === last?.resolution)
  return meeting && resolution && { meeting, resolution }
}
