/**
 * How a membership ends: by resigning, with the work, or by a vote of the members. What takes effect on a later day
 * is written in the ledger when that day comes, dated on it, whoever asks first.
 */
import { addDays, longDate, type IsoDate } from '../../lib/dates'
import { counted } from '../../lib/names'
import { ruleNote, type Fault, type RuleOf } from './admission'
import type { LedgerEntry, PlainEntry } from './ledger-entry'
import { registerAt } from './ledger'
import type { Meeting, Resolution } from './meeting'
import { earliestDay } from './meeting-rules'
import { workEndWords, type Expulsion, type Leaving, type WorkEnd } from './membership'
import { countsAsGiven, type SentWay } from './notice'
import { officeNames, statutoryOffices } from './office'
import type { Project } from './project'
import { carries, type Promises } from './promises'
import { membershipEnds } from './work'

/** The last day of a membership when notice is given: whole weeks later. */
export function noticeEnds(given: IsoDate, { leavingWeeks }: Promises): IsoDate {
  return addDays(given, leavingWeeks * 7)
}

/**
 * What is wrong with the last day of a resignation. Only the committee may accept a shorter notice than the rules ask.
 */
export function resignationFault(
  asked: { given: IsoDate; ends: IsoDate; shorter?: string | undefined },
  promises: Promises,
  rule: RuleOf,
): Fault | undefined {
  const { given, ends, shorter } = asked
  if (ends < given)
    return { problem: 'A membership cannot end before the notice was given', next: 'Check the two days.' }
  const full = noticeEnds(given, promises)
  if (ends >= full || shorter !== undefined) return undefined
  return {
    problem: `A member gives ${counted(promises.leavingWeeks, 'week')}’ notice, which ends on ${longDate(full)}${ruleNote(rule, 'resignation')}`,
    next: 'Enter that day or a later one, or say where the minutes are in which the committee accepted less.',
  }
}

/** When a membership ends because the work did. */
export function endedWork(
  lastDay: IsoDate,
  why: WorkEnd,
  promises: Promises,
  rule: RuleOf,
): { ends: IsoDate; words: string } {
  const ends = membershipEnds(lastDay, why, promises)
  const words =
    ends === lastDay
      ? `The work ends membership on ${longDate(ends)}, the same day${ruleNote(rule, 'resignation')}.`
      : `After redundancy membership may go on, and ends on ${longDate(ends)}${ruleNote(rule, 'work-ending')}. It goes on after that if they work here again by then.`
  return { ends, words }
}

/** Whether it still waits for its day or for a vote. */
export function isOpen({ done, undone }: Leaving): boolean {
  return done === undefined && undone === undefined
}

/** The day on which it takes effect; undefined for an expulsion, which waits for a vote. */
export function endsOn(leaving: Leaving): IsoDate | undefined {
  return leaving.kind === 'expulsion' ? undefined : leaving.ends
}

/** Those whose last day has come by a day. */
export function dueLeavings({ leavings = [] }: Project, day: IsoDate): Leaving[] {
  return leavings.filter((one) => isOpen(one) && (endsOn(one) ?? '9999-12-31') <= day)
}

/**
 * What the ledger says when a membership ends: offices end with it, on the same day.
 * @returns nothing where the person is no member by then
 */
export function endingEntries(
  ledger: readonly LedgerEntry[],
  founder: string,
  on: IsoDate,
  reason: (PlainEntry & { kind: 'ceased' })['reason'],
): PlainEntry[] {
  const register = registerAt(ledger, on)
  if (!register.memberOf.has(founder)) return []
  return [
    ...register.officers
      .filter((term) => term.founder === founder)
      .map(({ office }) => ({ on, kind: 'office-left' as const, founder, office })),
    { on, kind: 'ceased', founder, reason },
  ]
}

/** The first day on which a meeting may vote on ending a membership, once the grounds were sent. */
export function earliestVote(sent: { on: IsoDate; how: SentWay }, promises: Promises): IsoDate {
  const days = Math.max(promises.noticeDays, promises.expulsionNoticeDays)
  return earliestDay(countsAsGiven(sent), { days, clear: true, topic: 'expulsion' })
}

/** The resolution of a meeting kept here that decided a case. */
export function votedAt(
  { meetings = [] }: Project,
  { founder, opened }: Expulsion,
): { meeting: Meeting; resolution: Resolution } | undefined {
  for (const meeting of meetings) {
    const resolution = meeting.resolutions.find(
      (one) =>
        one.kind === 'expulsion' &&
        one.founders.includes(founder) &&
        (one.state === 'carried' || one.state === 'lost'),
    )
    if (resolution && meeting.on >= opened) return { meeting, resolution }
  }
  return undefined
}

/** Every step that was not taken before a vote to end a membership, in words, with the number of the rule. */
export function expulsionFaults(
  expulsion: Expulsion,
  on: IsoDate,
  promises: Promises,
  rule: RuleOf,
): Fault[] {
  const { sent, heard, meeting } = expulsion
  const note = ruleNote(rule, 'expulsion')
  const faults: Fault[] = []
  if (!sent)
    faults.push({
      problem: `The member must have the grounds in writing first${note}`,
      next: 'Send them, and enter the day.',
    })
  else if (on < earliestVote(sent, promises)) {
    faults.push({
      problem: `The member must have the grounds ${counted(promises.expulsionNoticeDays, 'clear day')} before the vote${note}`,
      next: `They counted as given on ${longDate(countsAsGiven(sent))}. The vote can be on ${longDate(earliestVote(sent, promises))} or later.`,
    })
  }
  if (meeting !== undefined && on < meeting)
    faults.push({
      problem: `The member was told that the meeting is on ${longDate(meeting)}${note}`,
      next: 'A vote before that day cannot end the membership: the member need not have been there.',
    })
  if (heard === undefined || heard > on) {
    faults.push({
      problem: `The member must have had the chance to answer in person, with a companion${note}`,
      next: 'Hear the member first. Then enter the day on which they could answer.',
    })
  }
  return faults
}

/** Whether a vote is enough to end a membership; otherwise the words that say what is needed. */
export function voteFault(
  vote: { for: number; against: number },
  promises: Promises,
  rule: RuleOf,
): Fault | undefined {
  const cast = vote.for + vote.against
  if (cast === 0) return { problem: 'Nobody voted', next: 'Enter how many were for and against.' }
  if (carries(promises.expulsionMajority, { for: vote.for, cast })) return undefined
  const { expulsionMajority: need } = promises
  const words =
    need === 'all-but-one' ? 'all of the votes but one' : `${need.parts} of every ${need.of} votes cast`
  return {
    problem: `${vote.for} of ${cast} votes is not enough: it needs at least ${words}${ruleNote(rule, 'expulsion')}`,
    next: 'Enter the result as it was. The person stays a member.',
  }
}

/** An open end of a membership in a few words. */
export function leavingWords(leaving: Leaving): string {
  switch (leaving.kind) {
    case 'resignation':
      return `Gave notice on ${longDate(leaving.given)}. Membership ends on ${longDate(leaving.ends)}`
    case 'ended-work':
      return `Last day of work ${longDate(leaving.lastDay)} (${workEndWords[leaving.why].toLowerCase()}). Membership ends on ${longDate(leaving.ends)}`
    case 'expulsion':
      return 'Ending the membership has been put forward'
  }
}

/** The offices of a person that end with their membership, in words. */
export function officesOf(project: Project, founder: string, on: IsoDate): string[] {
  return registerAt(project.ledger, on)
    .officers.filter((term) => term.founder === founder && statutoryOffices.includes(term.office))
    .map(({ office }) => officeNames[office])
}
