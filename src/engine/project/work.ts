/**
 * Who works here, and since when. Work and membership are kept apart: a spell of work says when a person qualifies
 * to join, and what its end does to their membership.
 */
import { addDays, addMonths, type IsoDate } from '../../lib/dates'
import { registerAt } from './ledger'
import type { WorkEnd, WorkSpell } from './membership'
import type { Project } from './project'
import type { Promises } from './promises'

/** The spell that a person is in on a day. */
export function workOn({ work = [] }: Project, founder: string, day: IsoDate): WorkSpell | undefined {
  return work.find(
    (one) => one.founder === founder && one.from <= day && (one.to === undefined || one.to >= day),
  )
}

/**
 * The first day on which a person has worked long enough to join. Spells before count, as the draft rules ask for
 * months of work and not for months in a row.
 * @param since the day on which the spell that goes on began
 * @param daysBefore days of work in earlier spells
 */
export function qualifiesFrom(since: IsoDate, { probationMonths }: Promises, daysBefore = 0): IsoDate {
  const first = addDays(addMonths(since, probationMonths), -daysBefore)
  return first < since ? since : first
}

/** Days of work in the spells that ended before a day. */
export function daysWorkedBefore({ work = [] }: Project, founder: string, day: IsoDate): number {
  return work
    .filter((one) => one.founder === founder && one.to !== undefined && one.to < day)
    .reduce((sum, { from, to = from }) => sum + (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1, 0)
}

/** The last day of a membership when work ends: that day, or some months later after redundancy. */
export function membershipEnds(lastDay: IsoDate, why: WorkEnd, promises: Promises): IsoDate {
  return why === 'redundancy' ? addMonths(lastDay, promises.redundancyGraceMonths) : lastDay
}

/** Founders need not have worked first: who had agreed, signed or been entered by the day of registration. */
export function isFounder({ ledger, registration }: Project, person: string): boolean {
  return ledger.some(
    (entry) =>
      (entry.kind === 'agreed' || entry.kind === 'signed' || entry.kind === 'entered') &&
      entry.founder === person &&
      (registration === undefined || entry.on <= registration.on),
  )
}

export interface Trial {
  founder: string
  from: IsoDate
  /** The first day on which they may be admitted. */
  until: IsoDate
}

/** Everyone who works here on a day and is not a member, with the day on which they qualify. */
export function trialsOn(project: Project, day: IsoDate, promises: Promises): Trial[] {
  const { memberOf } = registerAt(project.ledger, day)
  return (project.work ?? [])
    .filter((one) => workOn(project, one.founder, day) === one && !memberOf.has(one.founder))
    .map(({ founder, from }) => ({
      founder,
      from,
      until: isFounder(project, founder)
        ? from
        : qualifiesFrom(from, promises, daysWorkedBefore(project, founder, from)),
    }))
}
