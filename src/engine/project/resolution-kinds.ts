/**
 * The one table of what a resolution may decide: what it needs, whose notice it needs, who decides it, and what it
 * waits for before it counts. Numbers come from the group's own rules in force on the day; the Act's own majorities
 * stand here once, as the rules cannot go below them.
 * Sources: CCBSA 2014 ss.13, 16, 44, 84, 111 and 113, as revised to 2023-08-29.
 */
import { addDays, addMonths, type IsoDate } from '../../lib/dates'
import { carries, type Fraction, type Majority, type Promises } from './promises'
import type { Counts, ResolutionKind } from './resolution'

/**
 * What a resolution needs of the votes cast. A `turnout` is the share of all members who must vote besides; `audit`
 * stands for the two tests of section 84; with `butOne`, no more than one vote may be against besides.
 */
export type Need =
  Majority | 'simple' | 'audit' | (Fraction & { turnout: Fraction }) | (Fraction & { butOne: true })

/** Notice that a resolution needs besides what its meeting needs. */
export interface LongNotice {
  /** Clear days. */
  days: number
  /** The topic of the rule that asks for it. */
  topic: 'meeting-notice' | 'expulsion' | 'removal'
}

interface KindRule {
  /** "It changes the rules" */
  text: string
  hint: string
  need: (promises: Promises) => Need
  /** The topic of the rule that says what it needs. */
  topic: string
  /** Everyone must have its full words this many clear days before. */
  wordsDays?: (promises: Promises) => number
  /** The person whom it is about must be told why this many clear days before, and may answer. */
  hearingDays?: (promises: Promises) => number
  /** A committee may decide it too. */
  committee?: true
  /** Members may decide it without a meeting, where their rules allow that. */
  written?: true
  /** A second meeting must confirm it. */
  confirmed?: true
  /** What must happen outside before it counts. */
  waits?: 'registration' | 'approval'
  /** Words for its result: what still has to happen, or what the law says of it. */
  then?: string
}

const threeQuarters: Fraction = { parts: 3, of: 4 }
const half: Fraction = { parts: 1, of: 2 }
const twoThirds: Fraction = { parts: 2, of: 3 }

/** The Act's own notice for a resolution that ratifies an act beyond the powers of the society: s.44. */
const ratifyDays = 21

const changesOfRules = {
  topic: 'changing',
  wordsDays: (promises) => promises.ruleChangeNoticeDays,
  waits: 'registration',
  then: 'It is not valid until the FCA has registered it (section 16 of the Act).',
} as const satisfies Partial<KindRule>

const mergers = {
  topic: 'statutory-majorities',
  wordsDays: (promises) => promises.ruleChangeNoticeDays,
  confirmed: true,
} as const satisfies Partial<KindRule>

export const kindRules: Readonly<Record<ResolutionKind, KindRule>> = {
  ordinary: {
    text: 'Something that the members agree',
    hint: 'More than half of the votes cast',
    need: () => 'simple',
    topic: 'majority',
    committee: true,
    written: true,
  },
  admission: {
    text: 'It admits people',
    hint: 'If it is carried, they are entered in the register',
    need: () => 'simple',
    topic: 'majority',
    committee: true,
    written: true,
  },
  'rule-change': {
    ...changesOfRules,
    text: 'It changes the rules',
    hint: 'Not valid until the FCA registers it (section 16)',
    need: (promises) => promises.ruleMajority,
  },
  'core-rule-change': {
    ...changesOfRules,
    text: 'It changes a core rule',
    hint: 'Objects, membership, one vote each, surplus, the end of the society, or how rules change',
    // The clause on changing rules asks for its first majority of every change, and for this one besides.
    need: ({ coreRuleMajority: core, ruleMajority: every }) =>
      core === 'all-but-one' && every !== 'all-but-one' ? { ...every, butOne: true } : core,
  },
  expulsion: {
    text: 'It ends a membership',
    hint: 'Needs grounds in writing, and a hearing first',
    need: (promises) => promises.expulsionMajority,
    topic: 'expulsion',
    hearingDays: (promises) => promises.expulsionNoticeDays,
  },
  removal: {
    text: 'It removes someone from the committee',
    hint: 'The person is told first, and may be heard. They leave each office that they hold',
    need: () => 'simple',
    topic: 'removal',
    hearingDays: (promises) => promises.removalNoticeDays,
  },
  office: {
    text: 'It moves the registered office',
    hint: 'Within the same nation. The secretary must tell the FCA',
    need: () => 'simple',
    topic: 'office-place',
    committee: true,
    written: true,
    then: 'The secretary must send notice of it to the FCA (section 16 of the Act).',
  },
  name: {
    text: 'It changes the name',
    hint: 'Needs the FCA’s approval in writing too (section 13)',
    need: (promises) => promises.ruleMajority,
    topic: 'changing',
    wordsDays: (promises) => promises.ruleChangeNoticeDays,
    waits: 'approval',
    then: 'It counts only once the FCA has approved the name in writing (section 13 of the Act).',
  },
  audit: {
    text: 'No audit for a year',
    hint: 'Section 84 of the Act. Check with an accountant first',
    // CCBSA 2014 s.84: under 20% of the votes cast, and under 10% of all members, against.
    need: () => 'audit',
    topic: 'audit',
  },
  ratify: {
    text: 'It stands by something done beyond our powers',
    hint: 'Section 44 of the Act. Ask an adviser first',
    // CCBSA 2014 s.44: at least three quarters of those who vote, on 21 days' notice.
    need: () => threeQuarters,
    topic: 'statutory-majorities',
    wordsDays: (promises) => Math.max(ratifyDays, promises.ruleChangeNoticeDays),
    waits: 'registration',
    then: 'It takes effect when the FCA has registered it (section 44 of the Act).',
  },
  amalgamate: {
    ...mergers,
    text: 'It joins us with another society',
    hint: 'Section 109 of the Act: two thirds, then a second meeting. Ask an adviser first',
    // CCBSA 2014 s.111: at least two thirds of those who vote; then more than half at a second meeting.
    need: () => twoThirds,
    then: 'A copy goes to the FCA within 14 days of the second meeting (section 111 of the Act).',
  },
  transfer: {
    ...mergers,
    text: 'It hands all we have and owe to another society',
    hint: 'Section 110 of the Act: two thirds, then a second meeting. Ask an adviser first',
    need: () => twoThirds,
    then: 'A copy goes to the FCA within 14 days of the second meeting (section 111 of the Act).',
  },
  convert: {
    ...mergers,
    text: 'It turns us into a company',
    hint: 'Section 112 of the Act: three quarters, half of all voting, then a second meeting. Ask an adviser first',
    // CCBSA 2014 s.113: at least three quarters of those who vote, and at least half of those who may vote do.
    need: () => ({ ...threeQuarters, turnout: half }),
    then: 'Check with an adviser what goes to the FCA and to Companies House, and by when.',
  },
}

/** Whether a resolution of this kind changes the rules. */
export function changesRules(kind: ResolutionKind): boolean {
  return kind === 'rule-change' || kind === 'core-rule-change'
}

/**
 * What a resolution needs. Rules cannot go lower than the Act does.
 * @param confirms whether it confirms at a second meeting what a first one resolved: more than half (ss.111, 113)
 */
export function needOf(kind: ResolutionKind, promises: Promises, confirms = false): Need {
  return confirms ? 'simple' : kindRules[kind].need(promises)
}

/** The topic of the rule that says what a resolution needs. */
export function topicOf(kind: ResolutionKind): string {
  return kindRules[kind].topic
}

/** Whether nobody objecting is enough: what the Act or the rules ask a majority for is always put to a vote. */
export function mayBeByConsent(kind: ResolutionKind): boolean {
  return kind === 'ordinary' || kind === 'admission' || kind === 'office'
}

/** The notice with which everyone must have the full words; undefined where the meeting's own notice is enough. */
export function wordsNotice(kind: ResolutionKind, promises: Promises): LongNotice | undefined {
  const days = kindRules[kind].wordsDays?.(promises)
  return days === undefined ? undefined : { days, topic: 'meeting-notice' }
}

/** The notice for the person whom a resolution is about; undefined where nobody need be heard. */
export function hearingNotice(kind: ResolutionKind, promises: Promises): LongNotice | undefined {
  const days = kindRules[kind].hearingDays?.(promises)
  return days === undefined ? undefined : { days, topic: kind === 'removal' ? 'removal' : 'expulsion' }
}

/** The first and the last day on which a second meeting may confirm what a first one resolved: ss.111 and 113. */
export function secondMeetingDays(first: IsoDate): { from: IsoDate; to: IsoDate } {
  return { from: addDays(first, 14), to: addMonths(first, 1) }
}

const fractionWords: Readonly<Record<string, string>> = {
  '1/2': 'half',
  '2/3': 'two-thirds',
  '3/4': 'three-quarters',
  '9/10': 'nine-tenths',
}

function shareWords({ parts, of }: Fraction): string {
  return fractionWords[`${parts}/${of}`] ?? `${parts} in ${of}`
}

export function needWords(need: Need): string {
  if (need === 'simple') return 'more than half of the votes cast'
  if (need === 'audit') {
    return 'less than 20% of the votes cast against it, and less than 10% of all members against it (section 84 of the Act)'
  }
  if (need === 'all-but-one') return 'all of the votes cast but one'
  const votes = `at least ${shareWords(need)} of the votes cast`
  if ('butOne' in need) return `${votes}, and no more than one of them against`
  return 'turnout' in need
    ? `${votes}, and at least ${shareWords(need.turnout)} of all members voting`
    : votes
}

/** Whether these votes are enough. Those who do not vote are not counted as votes cast. */
export function isCarried(need: Need, counts: Counts, entitled: number): boolean {
  const cast = counts.for + counts.against
  if (need === 'simple') return counts.for > counts.against
  if (need === 'audit') return cast > 0 && counts.against * 5 < cast && counts.against * 10 < entitled
  if (!carries(need, { for: counts.for, cast })) return false
  if (typeof need === 'object' && 'butOne' in need) return carries('all-but-one', { for: counts.for, cast })
  return (
    need === 'all-but-one' || !('turnout' in need) || cast * need.turnout.of >= entitled * need.turnout.parts
  )
}
