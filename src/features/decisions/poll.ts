/** Anonymous polls: what may be asked, and what may be shown of the answers. */

export const pollKinds = ['temperature', 'pay-floor'] as const
export type PollKind = (typeof pollKinds)[number]

/** Fewer answers than this are shown to nobody, as one could work out whose they are. */
export const leastAnswers = 5

/** The values of each kind in order, with their words. The bands are steps to choose from, and no advice on pay. */
export const pollValues: Readonly<Record<PollKind, readonly string[]>> = {
  temperature: ['1: not at all sure', '2: not very sure', '3: in two minds', '4: quite sure', '5: very sure'],
  'pay-floor': [
    'Under £25,000',
    '£25,000 to £29,999',
    '£30,000 to £34,999',
    '£35,000 to £39,999',
    '£40,000 to £44,999',
    '£45,000 to £49,999',
    '£50,000 to £54,999',
    '£55,000 to £59,999',
    '£60,000 or more',
  ],
}

/** The question that each kind asks. */
export const pollAsks: Readonly<Record<PollKind, string>> = {
  temperature: 'How sure are you today that you want to do this together?',
  'pay-floor': 'What is the least yearly pay, for full-time work, that you could live on?',
}

export interface PollTally {
  /** How many chose each value, in order. */
  counts: readonly number[]
  /** Null while it is open. */
  closedAt: string | null
  /** How many could take part when it closed. */
  joined: number | null
  /** Whether the group agreed to see the answers of fewer than five. */
  small: boolean
}

/** How many answered. */
export function answersIn({ counts }: Pick<PollTally, 'counts'>): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/**
 * Whether the answers may be shown. Only once the poll is closed, so that nobody can watch one vote change the
 * picture; and with five answers or more, or those of all where fewer than five joined and the group agreed.
 */
export function mayShow(poll: PollTally): boolean {
  const answers = answersIn(poll)
  if (poll.closedAt === null) return false
  if (answers >= leastAnswers) return true
  const { joined, small } = poll
  return small && joined !== null && joined > 0 && joined < leastAnswers && answers === joined
}

/** The mean of a temperature check, from 1 to 5; undefined where nobody answered. */
export function meanOf({ counts }: Pick<PollTally, 'counts'>): number | undefined {
  const answers = answersIn({ counts })
  if (answers === 0) return undefined
  return counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / answers
}

/** The change between two rounds of one check; undefined unless both may be shown. */
export function changeBetween(before: PollTally, after: PollTally): number | undefined {
  if (!mayShow(before) || !mayShow(after)) return undefined
  const [then, now] = [meanOf(before), meanOf(after)]
  return then === undefined || now === undefined ? undefined : now - then
}
