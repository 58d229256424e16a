/** The financial years of a society: from the day of registration on, each ending as the rules in force say. */
import { addDays, addMonths, nextMonthEnd, type IsoDate } from '../../lib/dates'
import { bookOn, inForce } from './in-force'
import type { Project } from './project'
import type { YearRecord } from './year'

export interface FinancialYear {
  /** 1 for the first, which begins on the day of registration. */
  number: number
  begins: IsoDate
  ends: IsoDate
}

/** The last day of a period of this many months that begins with a day: the end of the month where there is no such day. */
export function lastDayOf(begins: IsoDate, count: number): IsoDate {
  const next = addMonths(begins, count)
  return next.slice(8) === begins.slice(8) ? addDays(next, -1) : next
}

/**
 * The first end of this month that makes a year of more than 6 and not more than 18 months from a day on.
 * Source: CCBSA 2014 s.77(2), for the first year, which begins on the day of registration. A later year whose month
 * was changed is taken to keep to the same bounds.
 */
export function yearEnd(begins: IsoDate, month: string): IsoDate {
  const end = nextMonthEnd(month, addDays(lastDayOf(begins, 6), 1))
  const last = lastDayOf(begins, 18)
  // Only a 29 February can fall one day too late; then the year ends on the 28th.
  return end > last ? last : end
}

/** The last day for the annual return: 7 months that begin when the year has ended. Source: CCBSA 2014 s.89(1). */
export function returnDue(end: IsoDate): IsoDate {
  return lastDayOf(addDays(end, 1), 7)
}

/**
 * The years from the first to the one that holds a day, and at least this many; none while no year end is chosen.
 * The month is that of the rules in force when the year began, or of a change that was registered before the year was
 * over by both; a day that was written down counts before either.
 */
export function financialYears(
  project: Project,
  registered: IsoDate,
  on: { through: IsoDate; least?: number },
): FinancialYear[] {
  const years: FinancialYear[] = []
  let begins = registered
  while (begins <= on.through || years.length < (on.least ?? 0)) {
    const number = years.length + 1
    const ends = recordOf(project, number)?.moved ?? endByRules(project, begins)
    if (ends === undefined) return []
    years.push({ number, begins, ends })
    begins = addDays(ends, 1)
  }
  return years
}

function endByRules(project: Project, begins: IsoDate): IsoDate | undefined {
  const by = (day: IsoDate): IsoDate | undefined => {
    const month = inForce(project, day).answers['year.end']
    return typeof month === 'string' ? yearEnd(begins, month) : undefined
  }
  const end = by(begins)
  const changed = end === undefined ? undefined : by(end)
  const since = end === undefined ? undefined : bookOn(project, end)?.registered
  return changed !== undefined && since !== undefined && since <= changed ? changed : end
}

export function recordOf({ years = [] }: Pick<Project, 'years'>, number: number): YearRecord | undefined {
  return years.find((one) => one.number === number)
}

/** What is written down about a year, without a meeting that is not there any more; the same where it names none. */
export function withoutMeeting(record: YearRecord, id: string): YearRecord {
  const { agm, audit, surplus, ...rest } = record
  const isGone = (vote: { meeting: string } | undefined): boolean => vote?.meeting === id
  if (agm !== id && !isGone(audit?.vote) && !isGone(surplus?.vote)) return record
  const without = <T extends { vote?: { meeting: string } }>(part: T): T => {
    const { vote, ...others } = part
    return isGone(vote) ? (others as T) : part
  }
  return {
    ...rest,
    ...(agm !== undefined && agm !== id && { agm }),
    ...(audit && { audit: without(audit) }),
    ...(surplus && { surplus: without(surplus) }),
  }
}
