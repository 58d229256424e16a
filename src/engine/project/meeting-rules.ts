/** What a meeting must keep to, worked out from the group's own draft rules; the law stands beside the line. */
import { addDays, type IsoDate } from '../../lib/dates'
import { pathOf } from '../interview/journey'
import type { Question } from '../interview/question'
import { presentFounders } from './facts'
import { entriesAt, registerAt } from './ledger'
import type { Election, Meeting, MeetingKind, Resolution } from './meeting'
import { countsForAll, lastDayToSend, type SentWay } from './notice'
import { statutoryOffices } from './office'
import type { Founder, Project } from './project'
import { noticeBy, type Promises } from './promises'
import type { Counts } from './resolution'
import { kindRules, type LongNotice } from './resolution-kinds'

export interface NoticeNeed {
  days: number
  /** Clear days leave out the day of notice and the day of the meeting; a committee's days leave out only one. */
  clear: boolean
  /** The topic of the rule that asks for it. */
  topic: LongNotice['topic'] | 'committee-meetings'
}

export function isCommittee(kind: MeetingKind): boolean {
  return kind === 'first-committee' || kind === 'committee'
}

/** Before registration only the founders' agreement governs; the rules let a committee agree to less notice too. */
export function mayShorten(kind: MeetingKind): boolean {
  return kind === 'founding' || isCommittee(kind)
}

/** The notice that a kind of meeting needs. */
export function noticeNeed(kind: MeetingKind, promises: Promises): NoticeNeed {
  if (isCommittee(kind))
    return { days: promises.committeeNoticeDays, clear: false, topic: 'committee-meetings' }
  if (kind === 'expulsion') {
    const days = Math.max(promises.noticeDays, promises.expulsionNoticeDays)
    return { days, clear: true, topic: 'expulsion' }
  }
  const days = kind === 'rule-change' ? promises.ruleChangeNoticeDays : promises.noticeDays
  return { days, clear: true, topic: 'meeting-notice' }
}

/** The last day on which the notice may count as given. Every day of the calendar counts, bank holidays too. */
export function lastNoticeDay(on: IsoDate, need: NoticeNeed): IsoDate {
  return need.clear ? noticeBy(on, need.days) : addDays(on, -need.days)
}

/** The first day on which a meeting can be held when its notice counts as given on this day. */
export function earliestDay(given: IsoDate, need: NoticeNeed): IsoDate {
  return addDays(given, need.clear ? need.days + 1 : need.days)
}

/** The day on which a notice that is sent in these ways counts as given. Founders agreed nothing about that. */
export function noticeCounts(kind: MeetingKind, sent: IsoDate, ways: readonly SentWay[]): IsoDate {
  return kind === 'founding' ? sent : countsForAll(sent, ways)
}

/** The last day on which the notice of a meeting may be sent in this way. */
export function lastDaySent(
  { kind, on }: Pick<Meeting, 'kind' | 'on'>,
  need: NoticeNeed,
  how: SentWay,
): IsoDate {
  const last = lastNoticeDay(on, need)
  return kind === 'founding' ? last : lastDayToSend(last, how)
}

/** The day on which the notice of the day of the meeting counts as given; undefined where people have not been told. */
export function noticeGiven(meeting: Meeting): IsoDate | undefined {
  const first = meeting.notices.find((notice) => notice.day === meeting.on)
  return first?.counts ?? first?.on
}

/** Whether people were told in time, or agreed to less. A meeting that was put off needs no new notice. */
export function isNoticeGood(meeting: Meeting, need: NoticeNeed): boolean {
  if (meeting.putOffFrom !== undefined) return true
  const given = noticeGiven(meeting)
  if (given === undefined) return false
  return given <= lastNoticeDay(meeting.on, need) || (mayShorten(meeting.kind) && !!meeting.shortNotice)
}

/** Everyone with a vote at a meeting of this kind, as the ledger stands on its day. */
export function votersOf(
  meeting: Pick<Meeting, 'kind' | 'on'>,
  project: Project,
  questions: readonly Question[],
): Founder[] {
  const register = registerAt(project.ledger, meeting.on)
  const members = new Set(register.members.map((one) => one.founder))
  if (meeting.kind === 'founding') return presentFounders(project, register)
  const all = project.founders.filter(({ id }) => members.has(id))
  if (!isCommittee(meeting.kind)) return all
  if (meeting.kind === 'first-committee') {
    // The founders who signed the application are the first committee: the draft rules say so.
    const signed = new Set(
      entriesAt(project.ledger, meeting.on).flatMap((one) => (one.kind === 'signed' ? one.founder : [])),
    )
    const first = presentFounders(project, register).filter(({ id }) => signed.has(id))
    return first.length > 0 ? first : presentFounders(project, register)
  }
  if (pathOf(questions, project.answers)('committee.mode') !== 'elected') return all
  const officers = new Set(
    register.officers.filter((term) => statutoryOffices.includes(term.office)).map((term) => term.founder),
  )
  const committee = project.founders.filter(({ id }) => officers.has(id))
  return committee.length > 0 ? committee : all
}

/** How many of those with a vote must be there. */
export function quorumOf(
  meeting: Pick<Meeting, 'kind' | 'putOffFrom'>,
  voters: number,
  promises: Promises,
): number {
  if (meeting.kind === 'first-committee') return Math.max(3, Math.ceil(voters / 2), promises.committeeQuorum)
  if (meeting.kind === 'committee') return Math.max(Math.ceil(voters / 2), promises.committeeQuorum)
  // A meeting that was put off decides with those who come, if they are three.
  return meeting.putOffFrom === undefined ? promises.quorum(voters) : 3
}

/** Those with a vote who are in the meeting now. */
export function presentVoters(meeting: Meeting, voters: readonly Founder[]): Founder[] {
  const here = new Set(
    meeting.attendance
      .filter(({ spans }) => spans.length > 0 && spans.at(-1)?.to === undefined)
      .map((one) => one.founder),
  )
  return voters.filter(({ id }) => here.has(id))
}

/** Those who were in the meeting at some time. */
export function cameTo(meeting: Meeting): string[] {
  return meeting.attendance.filter(({ spans }) => spans.length > 0).map((one) => one.founder)
}

/** The votes that those who are here may carry for members who are away: one each, where the rules let them. */
export function proxyVotes(
  { kind }: Pick<Meeting, 'kind'>,
  { proxies }: Pick<Promises, 'proxies'>,
  { present, voters }: { present: number; voters: number },
): number {
  return proxies && !isCommittee(kind) ? Math.max(0, Math.min(present, voters - present)) : 0
}

/**
 * What is wrong with a count by show of hands; undefined where nothing is.
 * @param carried votes that those who are here may carry for others
 */
export function countFault(counts: Counts, present: number, carried = 0): string | undefined {
  const all = counts.for + counts.against + counts.abstain
  if (all > present + carried)
    return carried === 0
      ? `These add up to ${all}, and ${present} with a vote are here. Count again, or mark who else is here.`
      : `These add up to ${all}. The ${present} who are here have ${present + carried} votes at most, with one for a member who is away each. Count again, or mark who else is here.`
  return all === 0 ? 'Enter how many were for, against, and did not vote.' : undefined
}

/** A decided resolution in words, with the numbers and the rule. */
export function resultWords(resolution: Resolution): string {
  const { state, counts, needs = '', kind, present = 0 } = resolution
  if (state === 'draft') return 'Not put.'
  if (state === 'put') return 'Put, and not decided.'
  const carried = state === 'carried'
  const then = kindRules[kind].then
  const law = carried && then !== undefined ? ` ${then}` : ''
  if (!counts)
    return `Carried by consent: nobody of the ${present} with a vote who were there objected.${law}`
  const votes = `${counts.for} for, ${counts.against} against, ${counts.abstain} did not vote`
  return `${carried ? 'Carried' : 'Not carried'}: ${votes}. It needed ${needs}.${law}`
}

export interface Outcome {
  elected: string[]
  /** Those with the same votes for fewer places than there are of them. */
  tied: string[]
}

/** Who is elected by these votes. Nobody is elected without a vote. */
export function outcomeOf(round: readonly { founder: string; votes: number }[], places: number): Outcome {
  const order = round.filter(({ votes }) => votes > 0).sort((a, b) => b.votes - a.votes)
  if (order.length <= places) return { elected: order.map((one) => one.founder), tied: [] }
  const last = order[places - 1]?.votes ?? 0
  if (order[places]?.votes !== last)
    return { elected: order.slice(0, places).map((one) => one.founder), tied: [] }
  const same = (votes: number) => votes === last
  return {
    elected: order.filter(({ votes }) => votes > last).map((one) => one.founder),
    tied: order.filter(({ votes }) => same(votes)).map((one) => one.founder),
  }
}

/**
 * What is wrong with the votes of an election by show of hands. Each person has as many votes as there are places, and
 * as many again for a member whose vote they carry.
 */
export function roundFault(
  round: readonly { votes: number }[],
  on: { places: number; present: number; carried?: number },
): string | undefined {
  const { places, present, carried = 0 } = on
  const most = present + carried
  const all = round.reduce((sum, { votes }) => sum + votes, 0)
  if (round.some(({ votes }) => votes > most))
    return carried === 0
      ? `Nobody can have more votes than the ${present} who are here. Count again.`
      : `Nobody can have more than ${most} votes: the ${present} who are here, with one for a member who is away each. Count again.`
  if (all > most * places)
    return `These add up to ${all} votes, and the ${present} who are here have ${most * places}. Count again.`
  return all === 0 ? 'Enter the votes for each person.' : undefined
}

/** The result of an election in words. */
export function electionWords(election: Election, nameOf: (founder: string) => string): string {
  const last = election.rounds.at(-1) ?? []
  const votes = last.map(({ founder, votes: n }) => `${nameOf(founder)} ${n}`).join(', ')
  const again = election.rounds.length > 1 ? ` in vote ${election.rounds.length}` : ''
  if (election.state === 'tied') return `A tie${again}: ${votes}.`
  if (election.state !== 'decided') return 'Not decided.'
  const names = election.elected.map(nameOf).join(', ')
  const elected = names === '' ? 'Nobody was elected' : `Elected: ${names}`
  if (election.how === 'unopposed') return `${elected}. There were no more candidates than places.`
  const lot = election.byLot
    ? ` The votes were equal, and ${election.byLot.map(nameOf).join(', ')} won by lot.`
    : ''
  return `${elected}. Votes${again}: ${votes}.${lot}`
}
