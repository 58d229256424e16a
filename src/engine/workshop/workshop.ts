/**
 * A workshop as its papers know it: what is on the agenda, the sheets for tables and the posters. It holds nothing
 * about the people who come: no names, no nicknames, no answers. The web app fills it from a facilitator's workshop;
 * the command line reads it from a workshop file such as `seeds/workshop.json`.
 */
import type { IsoDate } from '../../lib/dates'

export interface Workshop {
  /** Such as "Co-op day, Northmere Trades Hall". */
  title: string
  place: string
  date: IsoDate
  /** Local time at which it starts, as "HH:MM". */
  start: string
  /** The agenda in order, without steps that are skipped. */
  steps: PlannedStep[]
  /** What people type to join: six letters and digits. */
  code: string
  /** The address that opens the workshop with its code filled in; `http:` in a hall without internet. */
  joinAddress: string
  /** How many tables there are, for how many sheets to print. */
  tables: number
  /** What people are told about privacy, a line each. */
  privacy: string[]
}

export interface PlannedStep {
  /** The id of a step of `documents/workshops/steps.yml`. */
  step: string
  /** The facilitator's own title, or that of the step. */
  title: string
  minutes: number
}

/** When each step starts, as "HH:MM", from the start of the workshop; and when it ends. */
export function timesOf({ start, steps }: Workshop): { starts: string[]; end: string } {
  const [hours = 0, minutes = 0] = start.split(':').map(Number)
  let at = hours * 60 + minutes
  const starts = steps.map((step) => {
    const now = clock(at)
    at += step.minutes
    return now
  })
  return { starts, end: clock(at) }
}

function clock(minutes: number): string {
  const day = minutes % (24 * 60)
  return `${String(Math.floor(day / 60)).padStart(2, '0')}:${String(day % 60).padStart(2, '0')}`
}
