/**
 * What the drafted rules promise, as numbers. Notices, agendas, reminders and checks read them here and nowhere
 * else, from the same answers that the rules print, so paper and practice cannot part.
 */
import { addDays, type IsoDate } from '../../lib/dates'
import type { Pence } from '../../lib/money'
import { pathOf } from '../interview/journey'
import type { Question } from '../interview/question'
import type { Answers } from './project'

export interface Promises {
  /** Clear days of notice: neither the day of sending nor the day of the meeting counts. */
  noticeDays: number
  ruleChangeNoticeDays: number
  expulsionNoticeDays: number
  removalNoticeDays: number
  committeeNoticeDays: number
  committeeQuorum: number
  agmMonths: number
  firstAgmMonths: number
  probationMonths: number
  minimumAge: number
  committeeMinimumAge: number
  /** Of a committee that members elect; undefined where every member is on it. */
  elected: ElectedCommittee | undefined
  ballotDemand: number
  /** Whether a member may carry the vote of one who is away to a general meeting. */
  proxies: boolean
  /** Whether a notice may go by e-mail alone to a member who gave an address for it. */
  electronicNotices: boolean
  requisitionPercent: number
  inspectionDays: number
  shareNominal: Pence
  /** The most that a member may hold in shares. */
  shareLimit: Pence
  /** How a surplus is used. */
  surplus: SurplusRule
  /** Share of the votes cast, as a fraction with whole parts; `all-but-one` is the one that is no fraction. */
  ruleMajority: Majority
  coreRuleMajority: Majority
  expulsionMajority: Majority
  /** Who may admit a person who qualifies. */
  admittedBy: 'committee' | 'meeting'
  /** Whether the next general meeting must be asked to confirm whom the committee admitted. */
  confirmsAdmission: boolean
  /** Usual hours of work a week that a member needs. */
  minimumHours: number
  /** Weeks of notice to stop being a member. */
  leavingWeeks: number
  /** Months for which a membership may go on after redundancy. */
  redundancyGraceMonths: number
  bankruptcyEnds: boolean
  /** Whether each member holds one share, and no more. */
  oneShare: boolean
  sharesWithdrawable: boolean
  /** Months of notice for taking out shares. */
  withdrawalMonths: number
  /** Members who must be there for a general meeting to decide. */
  quorum: (members: number) => number
  /** Members who together can have a general meeting called. */
  requisition: (members: number) => number
  /** Days within which the secretary calls it after they asked, and within which it is held. */
  requisitionCallDays: number
  requisitionHoldDays: number
  /** The share of all members who decide by agreeing in writing; undefined where only a meeting decides. */
  written: Fraction | undefined
  /** Days within which they must have agreed; undefined where the rules set no time. */
  writtenDays: number | undefined
}

/** What the rules say of a committee that members elect. */
export interface ElectedCommittee {
  /** Places that members fill. */
  size: number
  termYears: number
  /** The most years in a row; a year's break begins them anew. */
  maxYears: number
  /** The most people whom the committee may bring in for their skills. */
  coopted: number
  votes: 'most-votes' | 'transferable'
}

/** The clauses on the committee say so: with fewer than three it may only fill vacancies or call a meeting. */
export const fewestOnCommittee = 3

/** A share with whole parts: three quarters is 3 of 4. */
export interface Fraction {
  parts: number
  of: number
}

/** The clauses on surplus as numbers: percentages of the surplus of a year. */
export interface SurplusRule {
  /** At least this to the reserve until it is full, and the other once it is. */
  reservePercent: number
  reservePercentAfter: number
  /** A full reserve pays wages for so many months. */
  reserveMonths: number
  communityPercent: number
  /** What a bonus follows; `none` where the rules pay none. */
  bonus: 'hours' | 'equal' | 'pay' | 'none'
  bonusCapPercent: number
}

export type Majority = Fraction | 'all-but-one'

/** Numbers that stand in the words of the draft rules for every group alike. */
export const fixed = {
  /** A refused person has the reason in writing within these days. */
  refusalDays: 14,
  /** The committee puts each application to a general meeting within these months, where that is who admits. */
  admissionMeetingMonths: 3,
  /** What is owed on the shares of a leaver is paid within these months, where shares are not withdrawable. */
  leaverShareMonths: 12,
  /** The committee may suspend withdrawals of shares for up to these months at a time. */
  suspensionMonths: 12,
} as const

const hoursWords: Readonly<Record<string, number>> = { none: 0, eight: 8, sixteen: 16 }

const fractions: Readonly<Record<string, Fraction>> = {
  third: { parts: 1, of: 3 },
  half: { parts: 1, of: 2 },
  'two-thirds': { parts: 2, of: 3 },
  'three-quarters': { parts: 3, of: 4 },
  'nine-tenths': { parts: 9, of: 10 },
}

/** The promises of the rules that these answers draft; where nothing is answered, the suggestion counts. */
export function promisesOf(questions: readonly Question[], answers: Answers): Promises {
  const choice = pathOf(questions, answers)
  const number = (id: string): number => {
    const value = answers[id] ?? questions.find((question) => question.id === id)?.default
    return typeof value === 'number' ? value : 0
  }
  const majority = (id: string): Majority => fractions[choice(id) ?? ''] ?? 'all-but-one'
  const share = fractions[choice('meetings.quorumFraction') ?? 'half'] ?? { parts: 1, of: 2 }
  return {
    noticeDays: number('meetings.noticeDays'),
    ruleChangeNoticeDays: number('meetings.ruleChangeNoticeDays'),
    expulsionNoticeDays: number('expulsion.noticeDays'),
    removalNoticeDays: number('committee.removalNoticeDays'),
    committeeNoticeDays: number('committee.noticeDays'),
    committeeQuorum: number('committee.quorum'),
    agmMonths: number('meetings.agmMonths'),
    firstAgmMonths: number('transition.firstAgmMonths'),
    probationMonths: number('members.probationMonths'),
    minimumAge: number('members.minimumAge'),
    committeeMinimumAge: number('committee.minimumAge'),
    elected:
      choice('committee.mode') === 'elected'
        ? {
            size: number('committee.size'),
            termYears: number('committee.termYears'),
            maxYears: number('committee.maxYears'),
            coopted: number('committee.coopted'),
            votes: choice('committee.votes') === 'transferable' ? 'transferable' : 'most-votes',
          }
        : undefined,
    ballotDemand: number('votes.ballotDemand'),
    proxies: choice('votes.proxy') === 'one',
    electronicNotices: choice('notices.electronic') !== 'no',
    requisitionPercent: number('meetings.requisitionPercent'),
    inspectionDays: number('records.inspectionDays'),
    shareNominal: number('shares.nominal'),
    shareLimit:
      choice('shares.perMember') === 'more' ? number('shares.maxHolding') : number('shares.nominal'),
    surplus: {
      reservePercent: number('surplus.reservePercent'),
      reservePercentAfter: number('surplus.reservePercentAfter'),
      reserveMonths: number('surplus.reserveMonths'),
      communityPercent: number('surplus.communityPercent'),
      bonus: (choice('surplus.bonusBasis') ?? 'none') as SurplusRule['bonus'],
      bonusCapPercent: number('surplus.bonusCapPercent'),
    },
    ruleMajority: majority('rules.majority'),
    coreRuleMajority: majority('rules.coreMajority'),
    expulsionMajority: majority('expulsion.majority'),
    admittedBy: choice('members.admitBy') === 'meeting' ? 'meeting' : 'committee',
    confirmsAdmission: choice('members.admitBy') === 'committee-ratified',
    minimumHours: hoursWords[choice('members.minimumHours') ?? 'none'] ?? 0,
    leavingWeeks: number('leaving.noticeWeeks'),
    redundancyGraceMonths: number('leaving.redundancyGraceMonths'),
    bankruptcyEnds: choice('leaving.insolvency') === 'yes',
    oneShare: choice('shares.perMember') !== 'more',
    sharesWithdrawable: choice('shares.withdrawable') === 'yes',
    withdrawalMonths: number('shares.withdrawMonths'),
    quorum: (members) =>
      Math.max(number('meetings.quorumMinimum'), Math.ceil((members * share.parts) / share.of)),
    // The clause on calling meetings says: or three members if that is more; within 28 days; within 7 days.
    requisition: (members) => Math.max(3, Math.ceil((members * number('meetings.requisitionPercent')) / 100)),
    requisitionCallDays: 7,
    requisitionHoldDays: 28,
    ...writtenPromise(choice('votes.written')),
  }
}

/** What the clause on resolutions in writing says. */
function writtenPromise(answer: string | undefined): Pick<Promises, 'written' | 'writtenDays'> {
  if (answer === 'no') return { written: undefined, writtenDays: undefined }
  if (answer === 'all') return { written: { parts: 1, of: 1 }, writtenDays: undefined }
  return { written: { parts: 3, of: 4 }, writtenDays: 28 }
}

/**
 * The last day on which notice may reach people, so that there are this many clear days before the meeting.
 * @param days clear days: the day of notice and the day of the meeting are not counted
 */
export function noticeBy(meeting: IsoDate, days: number): IsoDate {
  return addDays(meeting, -(days + 1))
}

/** Whether this many votes for are enough of those cast. */
export function carries(majority: Majority, votes: { for: number; cast: number }): boolean {
  // Whatever the rules say, a resolution takes more than half of the votes cast: of two votes, one is not enough.
  if (majority === 'all-but-one') return votes.for >= votes.cast - 1 && votes.for * 2 > votes.cast
  return votes.cast > 0 && votes.for * majority.of >= votes.cast * majority.parts
}
