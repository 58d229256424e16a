/** What may become of a motion, and when: pure rules, each with its words. */
import { addDays, type IsoDate } from '../../lib/dates'
import { registerAt } from './ledger'
import type { Meeting } from './meeting'
import type { Matter } from './resolution'
import { putTo, type Choice, type Motion, type MotionState, type WrittenVote } from './motion'
import type { Project } from './project'
import type { Fraction, Promises } from './promises'
import type { Counts } from './resolution'
import { kindRules } from './resolution-kinds'

/** The last day of a vote for which the rules set no time of their own is at most this many days away. */
const longestVote = 90

/** Where a motion stands at the end of a day. */
export function motionState(motion: Motion, meetings: readonly Meeting[], today: IsoDate): MotionState {
  if (motion.withdrawn !== undefined) return 'withdrawn'
  const { vote } = motion
  if (vote) {
    const counts = vote.counts ?? (vote.closes < today && vote.how === 'open' ? countsOf(vote) : undefined)
    if (counts === undefined) return 'voting'
    return counts.for >= vote.needed ? 'carried' : 'lost'
  }
  const at = putTo(motion, meetings)
  if (!at) return 'suggested'
  const { state, confirms } = at.resolution
  if (state === 'lost') return 'lost'
  if (state === 'carried')
    return kindRules[motion.kind].confirmed && confirms === undefined ? 'confirming' : 'carried'
  // A meeting that closed without putting it leaves it as it was before.
  return at.meeting.state === 'closed' ? 'suggested' : 'meeting'
}

/** The day on which a motion was carried; undefined where it was not. */
export function carriedOn(motion: Motion, meetings: readonly Meeting[], today: IsoDate): IsoDate | undefined {
  if (motionState(motion, meetings, today) !== 'carried') return undefined
  if (motion.vote) return carriedBy(motion.vote)
  return putTo(motion, meetings)?.meeting.on
}

/**
 * The day on which a vote outside a meeting was decided: the day after its last, as a member may change their mind
 * until then; or the day on which it was closed early, as everyone had voted.
 */
function carriedBy({ closed, closes }: WrittenVote): IsoDate {
  return closed ?? addDays(closes, 1)
}

/** The day from which what it changes counts: the day it names, and never before it was decided. */
export function effectiveDay(decided: IsoDate, { from }: Pick<Matter, 'from'>): IsoDate {
  return from !== undefined && from > decided ? from : decided
}

/** The members on a day, by founder id: those with a vote. */
export function membersOn({ ledger }: Pick<Project, 'ledger'>, day: IsoDate): string[] {
  return registerAt(ledger, day).members.map((one) => one.founder)
}

/** How many of these members must agree in writing: a fraction of a person counts as one. */
export function writtenNeed(share: Fraction, members: number): number {
  return Math.ceil((members * share.parts) / share.of)
}

/** "all 8 members", "at least 6 of the 8 members" */
export function writtenWords(needed: number, members: number): string {
  return needed >= members ? `all ${members} members` : `at least ${needed} of the ${members} members`
}

/** Why members may not decide this without a meeting; undefined where they may. */
export function writtenFault(
  { kind }: Pick<Matter, 'kind'>,
  on: { registered: boolean; promises: Promises; rule: string | undefined },
): { problem: string; next: string } | undefined {
  if (!on.registered) {
    return {
      problem: 'Your rules are not in force yet',
      next: 'Until the FCA registers you, decide in a round, or at the founding meeting.',
    }
  }
  const source = on.rule === undefined ? 'your rules' : on.rule
  if (!on.promises.written) {
    return {
      problem: `The members decide only in general meetings (${source})`,
      next: 'Put it to a meeting.',
    }
  }
  return kindRules[kind].written
    ? undefined
    : {
        problem: 'The law or your rules ask for a meeting to decide this',
        next: 'Put it to a general meeting.',
      }
}

/** The first and the last day on which a vote that opens today may close. */
export function closingDays(today: IsoDate, promises: Promises): { from: IsoDate; to: IsoDate } {
  return { from: today, to: addDays(today, promises.writtenDays ?? longestVote) }
}

/** The vote with what a member says, in the place of what they said before. */
export function withVote(vote: WrittenVote, said: WrittenVote['votes'][number]): WrittenVote {
  return { ...vote, votes: [...vote.votes.filter((one) => one.founder !== said.founder), said] }
}

/** What the votes of an open vote add up to. */
export function countsOf({ votes }: Pick<WrittenVote, 'votes'>): Counts {
  const of = (choice: Choice): number => votes.filter((one) => one.choice === choice).length
  return { for: of('for'), against: of('against'), abstain: of('abstain') }
}

/**
 * How far the members are who ask for a general meeting: only those who are members count.
 * Undefined `asked` is filled in on the day on which they are enough.
 */
export function support(motion: Motion, members: readonly string[], promises: Promises) {
  const have = motion.supporters.filter(({ founder }) => members.includes(founder)).length
  const needed = promises.requisition(members.length)
  return { have, needed, enough: members.length > 0 && have >= needed }
}

/** By when a meeting that members asked for is called, and by when it is held. */
export function requisitionDays(asked: IsoDate, promises: Promises): { callBy: IsoDate; holdBy: IsoDate } {
  return {
    callBy: addDays(asked, promises.requisitionCallDays),
    holdBy: addDays(asked, promises.requisitionHoldDays),
  }
}

/** Whether a carried resolution still waits for its day. */
export function isPending(one: { state: string; from?: IsoDate; done?: IsoDate; trouble?: string }): boolean {
  return (
    one.state === 'carried' && one.from !== undefined && one.done === undefined && one.trouble === undefined
  )
}

/** The days on which something in a project takes effect by itself: a vote closes, or a carried resolution counts. */
export function dueDays({ motions = [], meetings = [] }: Pick<Project, 'motions' | 'meetings'>): IsoDate[] {
  const closing = motions.flatMap(({ vote }) =>
    vote && vote.counts === undefined ? addDays(vote.closes, 1) : [],
  )
  const decided = motions.flatMap((one) => {
    const day = one.vote?.counts && one.done === undefined && one.trouble === undefined ? one.from : undefined
    return day ?? []
  })
  const pending = meetings.flatMap(({ on, resolutions }) =>
    resolutions.filter(isPending).map((one) => effectiveDay(on, one)),
  )
  return [...new Set([...closing, ...decided, ...pending])].sort()
}
