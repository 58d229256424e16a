/** What the page of the day shows: a person's own list, the days that come, and what happened. */
import { addDays, longDate, type IsoDate } from '../../lib/dates'
import type { Waits } from './gather'

/** A line of the list. */
export function line(one: Waits, today: IsoDate) {
  const { key, words, link, by, coming } = one
  const late = by !== undefined && by < today && !coming
  return {
    key,
    words,
    href: link,
    day: by === undefined ? '' : dayWords(by, today, coming === true),
    late,
  }
}

function dayWords(by: IsoDate, today: IsoDate, coming: boolean): string {
  const near = by === today ? 'today' : by === addDays(today, 1) ? 'tomorrow' : undefined
  if (coming) return near === undefined ? longDate(by) : capital(near)
  if (by < today) return `Was due by ${longDate(by)}`
  return `By ${near ?? longDate(by)}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
