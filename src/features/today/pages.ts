/** What the page of the day shows: a person's own list, what was put aside, the days that come. */
import { waitsFor, type Reader } from '../../engine/project/waiting'
import { addDays, longDate, longInstant, londonDate, type IsoDate } from '../../lib/dates'
import { href, paths } from '../../web/paths'
import type { Permission } from '../../web/who-may'
import type { SeatRow } from '../account'
import type { Aside } from '../projects'
import { readerOf, type Waits } from './gather'

/** Days for which the group sees that somebody said a task is done. */
const doneDays = 30

export interface DayOn {
  project: string
  waiting: readonly Waits[]
  asides: readonly Aside[]
  seats: readonly SeatRow[]
  names: ReadonlyMap<string, string>
  reader: Reader<Permission>
  today: IsoDate
}

/** The whole page for one person. */
export function dayPage(on: DayOn) {
  const { project, waiting, asides, reader, today } = on
  const own = waiting.filter((one) => waitsFor(one, reader))
  const aside = new Set(asides.filter(({ seat }) => seat === reader.seat).map(({ key }) => key))
  const toDo = own.filter((one) => !one.coming && !aside.has(one.key))
  return {
    toDo: toDo.map((one) => ({
      ...line(one, today),
      asideHref: reader.seat === undefined ? undefined : href(paths.aside, { project, key: one.key }),
    })),
    coming: own.filter((one) => one.coming).map((one) => line(one, today)),
    aside: asideLines(on),
  }
}

/** What anyone put aside that still waits for them. */
function asideLines({ project, waiting, asides, seats, names, reader, today }: DayOn) {
  return asides.flatMap((one) => {
    const thing = waiting.find(({ key }) => key === one.key)
    const seat = seats.find(({ id }) => id === one.seat)
    const isOwn = one.seat === reader.seat
    if (!thing || !seat || !waitsFor(thing, readerOf({ role: seat.role, seat }))) return []
    if (thing.private && !isOwn) return []
    if (one.done && londonDate(new Date(one.at)) < addDays(today, -doneDays)) return []
    return [
      {
        words: thing.words,
        href: thing.link,
        who: isOwn ? 'You' : (names.get(one.seat) ?? seat.name),
        reason: one.reason,
        done: one.done,
        when: longInstant(new Date(one.at)),
        endHref: isOwn ? href(paths.asideEnd, { project, key: one.key }) : undefined,
      },
    ]
  })
}

/** A line of the list. */
export function line(one: Waits, today: IsoDate) {
  const { words, link, by, coming } = one
  const late = by !== undefined && by < today && !coming
  return { words, href: link, day: by === undefined ? '' : dayWords(by, today, coming === true), late }
}

function dayWords(by: IsoDate, today: IsoDate, coming: boolean): string {
  const near = by === today ? 'today' : by === addDays(today, 1) ? 'tomorrow' : undefined
  if (coming) return near === undefined ? longDate(by) : near.charAt(0).toUpperCase() + near.slice(1)
  if (by < today) return `It was due by ${longDate(by)}`
  return `By ${near ?? longDate(by)}`
}
