/** The dates of an agreement: planning, windows for the work, reports, review and renewal. Bank holidays are not known. */
import { addDays, addMonths, longDate, months, type IsoDate } from '../../lib/dates'
import { lastDay } from './offer-invoices'
import type { OfferTerms } from './offer'

export interface AgreementDate {
  /** Unique within an offer, such as `plan-1`. */
  id: string
  from: IsoDate
  /** The last day of a window; the same as `from` for a single day. */
  until: IsoDate
  what: string
  detail: string
}

/** A half of a term by its months; the days in between are the school's own. */
const windows = [
  { months: [9, 10], name: 'Autumn, first half' },
  { months: [11, 12], name: 'Autumn, second half' },
  { months: [1, 2], name: 'Spring, first half' },
  { months: [3], name: 'Spring, second half' },
  { months: [4, 5], name: 'Summer, first half' },
  { months: [6, 7], name: 'Summer, second half' },
] as const

/**
 * Every date of an agreement, in order.
 * @param reportDays working days between a visit and its report
 */
export function agreementDates(
  terms: Pick<OfferTerms, 'starts' | 'years' | 'law'>,
  reportDays: number | undefined,
): AgreementDate[] {
  return Array.from({ length: terms.years }).flatMap((_, index) => {
    const starts = addMonths(terms.starts, index * 12)
    const ends = lastDay({ starts, years: 1 })
    return yearDates({ starts, ends, year: index + 1, years: terms.years, law: terms.law, reportDays })
  })
}

function yearDates(at: {
  starts: IsoDate
  ends: IsoDate
  year: number
  years: number
  law: OfferTerms['law']
  reportDays: number | undefined
}): AgreementDate[] {
  const { starts, ends, year, reportDays } = at
  const planBy = addDays(addMonths(starts, 1), -1)
  const plan = day(
    `plan-${year}`,
    planBy,
    'Planning meeting by this day',
    'We agree with you what matters most, and the dates.',
  )
  const work = windowsOf({ starts, ends }, at.law).map(({ from, until, name }, index): AgreementDate => ({
    id: `work-${year}-${index + 1}`,
    from,
    until,
    what: `Visits: ${name}`,
    detail:
      reportDays === undefined
        ? 'On the days that we agree.'
        : `Reports on this work reach you by ${longDate(addWorkingDays(until, reportDays))} at the latest.`,
  }))
  const review = day(
    `review-${year}`,
    addDays(addMonths(starts, 10), -1),
    'Review by this day',
    'We look back together: what helped, and what did not.',
  )
  const notice = addMonths(addDays(ends, 1), -3)
  const renewal =
    year < at.years
      ? day(`next-${year}`, ends, `Year ${year} ends`, 'The agreement goes on into its next year.')
      : day(
          `renewal-${year}`,
          notice,
          'Talk about next year',
          `Nothing renews by itself. This agreement ends on ${longDate(ends)}.`,
        )
  return [plan, ...work, review, renewal].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

function day(id: string, on: IsoDate, what: string, detail: string): AgreementDate {
  return { id, from: on, until: on, what, detail }
}

/**
 * The windows of a year of an agreement, in order, as far as they lie in it: a year that begins within a window ends
 * within it too.
 */
function windowsOf(
  { starts, ends }: { starts: IsoDate; ends: IsoDate },
  law: OfferTerms['law'],
): { from: IsoDate; until: IsoDate; name: string }[] {
  const year = Number(starts.slice(0, 4))
  return windows
    .flatMap((one) =>
      [year - 1, year, year + 1].map((of) => {
        const from = `${of}-${String(one.months[0]).padStart(2, '0')}-01`
        const until = addDays(addMonths(from, one.months.length), -1)
        // Terms in Scotland begin and end on other days, so its windows go by their months alone.
        const name =
          law === 'scotland' ? one.months.map((month) => months[month - 1]).join(' and ') : one.name
        return { from: from < starts ? starts : from, until: until > ends ? ends : until, name }
      }),
    )
    .filter(({ from, until }) => from <= until)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

/** The day that many working days later, Monday to Friday; bank holidays count as working days. */
export function addWorkingDays(date: IsoDate, days: number): IsoDate {
  let at = date
  for (let left = days; left > 0;) {
    at = addDays(at, 1)
    const weekday = new Date(`${at}T00:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left--
  }
  return at
}
