/**
 * Dates are ISO strings `YYYY-MM-DD` in Europe/London. They compare as text, and arithmetic is done in
 * whole days in UTC, so no daylight saving hour can move a deadline.
 */
export type IsoDate = string

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** Whether the text is a real day of the calendar, written `YYYY-MM-DD`, between 1900 and 2199. */
export function isIsoDate(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

/** "2027-09-01" as "1 September 2027". */
export function longDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day} ${months[(month ?? 1) - 1]} ${year}`
}

/**
 * Reads a day as people in the UK write it: 27/3/2026, 27.3.2026, 27 March 2026, 27-Mar-2026, 2026-03-27, and
 * 2026-03-27T00:00. The year has four digits. Undefined where it is no real day.
 */
export function readDay(typed: string): IsoDate | undefined {
  const text = typed.trim().replace(/^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*$/, '$1')
  const [one = '', two = '', three = '', ...more] = text.split(/[\s/.,-]+/)
  if (more.length > 0) return undefined
  const [day, month, year] = /^\d{4}$/.test(one) ? [three, two, one] : [one, two, three]
  const iso = `${year}-${monthNumber(month)}-${day.replace(/(?<=\d)(st|nd|rd|th)$/i, '').padStart(2, '0')}`
  return isIsoDate(iso) ? iso : undefined
}

function monthNumber(month: string): string {
  const index = months.findIndex(
    (name) => month.length >= 3 && name.toLowerCase().startsWith(month.toLowerCase()),
  )
  return (index < 0 ? month : String(index + 1)).padStart(2, '0')
}

/** The day of a number that Excel counts days with, from 1900; undefined outside 1901 to 2199. */
export function excelDay(serial: string): IsoDate | undefined {
  if (!/^\d{3,6}(\.0+)?$/.test(serial)) return undefined
  const iso = addDays('1899-12-30', Math.floor(Number(serial)))
  return iso >= '1901-01-01' && isIsoDate(iso) ? iso : undefined
}

/** The date `days` after (or, where negative, before) the given one. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const time = Date.parse(`${date}T00:00:00Z`) + days * 86_400_000
  return new Date(time).toISOString().slice(0, 10)
}

// Made once: making one takes longer than a whole answer to a request may, and memory that is swept late.
const inLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'short' })
const clockInLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

const hour = 3_600_000
/** The hour that was asked about last, and its day. London is whole hours from UTC, so an hour has one day. */
let lastAsked = { hour: NaN, date: '' }

/** The day it is in London at this instant. */
export function londonDate(instant: Date): IsoDate {
  const asked = Math.floor(instant.getTime() / hour)
  if (asked !== lastAsked.hour) {
    const [day, month, year] = inLondon.format(instant).split('/')
    lastAsked = { hour: asked, date: `${year}-${month}-${day}` }
  }
  return lastAsked.date
}

/** A month's name, in any case, with its last day as a year end: "august" as "31 August". */
export function monthEnd(month: string): string {
  const index = months.findIndex((name) => name.toLowerCase() === month.toLowerCase())
  if (index < 0) return month
  // February: rules speak of "the last day of February" because it moves.
  if (index === 1) return 'the last day of February'
  return `${new Date(Date.UTC(2025, index + 1, 0)).getUTCDate()} ${months[index]}`
}

/** The date `count` months after (or before) the given one; the last day of the month where there is no such day. */
export function addMonths(date: IsoDate, count: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + count, Math.min(day, last))).toISOString().slice(0, 10)
}

/** The first last day of this month (in any case) that is on or after the date. */
export function nextMonthEnd(month: string, from: IsoDate): IsoDate {
  const index = months.findIndex((name) => name.toLowerCase() === month.toLowerCase())
  const year = Number(from.slice(0, 4))
  const ends = [year, year + 1].map((one) => new Date(Date.UTC(one, index + 1, 0)).toISOString().slice(0, 10))
  return ends.find((end) => end >= from) ?? from
}

const weekdays = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })

/** "Thursday" */
export function weekday(date: IsoDate): string {
  return weekdays.format(new Date(`${date}T00:00:00Z`))
}

/** An instant as people in London read it: "24 November 2026 at 14:32". */
export function longInstant(instant: Date): string {
  return `${longDate(londonDate(instant))} at ${londonClock(instant)}`
}

/** The time it is in London at this instant, as "18:30". */
export function londonClock(instant: Date): string {
  return clockInLondon.format(instant)
}

/** The instant at which clocks in London show this time on this day; summer time is one hour ahead. */
export function londonInstant(date: IsoDate, clock: string): Date {
  const asUtc = Date.parse(`${date}T${clock}:00Z`)
  const ahead = [3_600_000, 0].find((offset) => {
    const instant = new Date(asUtc - offset)
    return londonDate(instant) === date && londonClock(instant) === clock
  })
  return new Date(asUtc - (ahead ?? 0))
}

/** A time as people type it ("7 pm", "6.30pm", "18:30") as "18:30"; undefined where it is none. */
export function readClock(text: string): string | undefined {
  const word = text.trim().toLowerCase()
  if (word === 'midday' || word === 'midnight') return word === 'midday' ? '12:00' : '00:00'
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?$/i.exec(text.trim())
  if (!match) return undefined
  const [, typed = '', minutes = '00', half] = match
  let hours = Number(typed)
  if (half === undefined ? match[2] === undefined : hours < 1 || hours > 12) return undefined
  if (half !== undefined) hours = (hours % 12) + (/^p/i.test(half) ? 12 : 0)
  return hours > 23 || Number(minutes) > 59 ? undefined : `${String(hours).padStart(2, '0')}:${minutes}`
}

/** "18:30" as "6.30 pm", "19:00" as "7 pm", "12:00" as "midday". */
export function clockWords(clock: string): string {
  if (clock === '12:00') return 'midday'
  if (clock === '00:00') return 'midnight'
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  const rest = minutes === 0 ? '' : `.${String(minutes).padStart(2, '0')}`
  return `${hours % 12 === 0 ? 12 : hours % 12}${rest} ${hours < 12 ? 'am' : 'pm'}`
}
