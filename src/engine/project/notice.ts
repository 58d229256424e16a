/** When a notice counts as given: the rules say so for each way in which it is sent. */
import { addDays, type IsoDate } from '../../lib/dates'

export const sentWays = ['hand', 'post', 'email'] as const
export type SentWay = (typeof sentWays)[number]

/**
 * The day on which a notice counts as given. By first class post it is two days after it was posted, and Sundays are left
 * out; so are public holidays, which are not known here. By e-mail it is the day after.
 */
export function countsAsGiven({ on, how }: { on: IsoDate; how: SentWay }): IsoDate {
  if (how === 'hand') return on
  if (how === 'email') return addDays(on, 1)
  let day = on
  for (let counted = 0; counted < 2;) {
    day = addDays(day, 1)
    if (!isSunday(day)) counted++
  }
  return day
}

/** The day on which a notice that was sent in these ways counts as given to everyone. */
export function countsForAll(on: IsoDate, ways: readonly SentWay[]): IsoDate {
  return ways.map((how) => countsAsGiven({ on, how })).reduce((last, day) => (day > last ? day : last), on)
}

/** The last day to send a notice in this way so that it counts as given on a day at the latest. */
export function lastDayToSend(counts: IsoDate, how: SentWay): IsoDate {
  let on = counts
  while (countsAsGiven({ on, how }) > counts) on = addDays(on, -1)
  return on
}

function isSunday(day: IsoDate): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDay() === 0
}
