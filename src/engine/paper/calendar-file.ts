/** The compliance calendar as a file that phones and mail programs read: whole days, the same bytes each time. */
import { createEvents, type EventAttributes } from 'ics'
import { addDays, type IsoDate } from '../../lib/dates'
import type { CalendarEntry } from '../lists/calendar'
import type { AgreementDate } from '../project/offer-dates'

/**
 * A person may keep the calendars of more than one society.
 * @param of `id` tells their entries apart for a calendar program, and `society` for the person
 */
export function toCalendarFile(
  entries: readonly CalendarEntry[],
  of: { id: string; society: string; asAt: IsoDate },
): string {
  const { society, asAt } = of
  const events = entries.map((entry): EventAttributes => ({
    uid: `${entry.id}-${of.id}@groundrules`,
    title: entry.what,
    description: `${entry.detail} ${entry.who}. ${entry.source}. ${society}.`,
    start: parts(entry.on),
    duration: { days: 1 },
    productId: 'groundrules',
    calName: `Dates of ${society}`,
    alarms: [{ action: 'display', description: entry.what, trigger: { days: 14, before: true } }],
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
  }))
  const { error, value } = createEvents(events)
  if (error) throw error
  if (!value) throw new Error('The calendar has no entries.')
  // The library writes the moment at which the file is made; the day it speaks from says more.
  return value.replace(/^DTSTAMP:[^\r\n]*/gm, `DTSTAMP:${asAt.replaceAll('-', '')}T000000Z`)
}

/**
 * A meeting as a file for calendars. The same `uid` with a higher `sequence` changes the meeting that is there.
 * @param at the instant it starts
 * @param minutes how long it is planned to last
 */
export function toMeetingFile(meeting: {
  uid: string
  sequence: number
  title: string
  where: string
  link: string
  at: Date
  minutes: number
  stamp: Date
}): string {
  const { uid, sequence, title, where, link, at, minutes, stamp } = meeting
  const { error, value } = createEvents([
    {
      uid,
      sequence,
      title,
      location: where,
      description: link,
      method: 'PUBLISH',
      startInputType: 'utc',
      startOutputType: 'utc',
      start: instantParts(at),
      duration: { hours: Math.floor(minutes / 60), minutes: minutes % 60 },
      productId: 'groundrules',
      status: 'CONFIRMED',
      busyStatus: 'BUSY',
    },
  ])
  if (error) throw error
  if (!value) throw new Error('The meeting makes no calendar file.')
  const day = stamp.toISOString().replace(/[-:]|\.\d+/g, '')
  return value.replace(/^DTSTAMP:[^\r\n]*/gm, `DTSTAMP:${day}`)
}

function instantParts(at: Date): [number, number, number, number, number] {
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()]
}

function parts(date: IsoDate): [number, number, number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return [year, month, day]
}

/** The dates of an agreement as a file for calendars: days, and windows from one day to another. */
export function toDatesFile(
  dates: readonly AgreementDate[],
  of: { id: string; name: string; asAt: IsoDate },
): string {
  const events = dates.map((date): EventAttributes => ({
    uid: `${date.id}-${of.id}@groundrules`,
    title: `${date.what} (${of.name})`,
    description: date.detail,
    start: parts(date.from),
    end: parts(addDays(date.until, 1)),
    productId: 'groundrules',
    calName: of.name,
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
  }))
  const { error, value } = createEvents(events)
  if (error) throw error
  if (!value) throw new Error('The agreement has no dates.')
  return value.replace(/^DTSTAMP:[^\r\n]*/gm, `DTSTAMP:${of.asAt.replaceAll('-', '')}T000000Z`)
}
