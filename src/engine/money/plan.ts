/**
 * A money plan: everything that the sums are made from, and nothing else. Amounts are whole pence, shares are whole
 * hundredths of a per cent, and days are whole hundredths of a day, so that every sum is exact until it is rounded.
 */
import { months, type IsoDate } from '../../lib/dates'
import type { Pence } from '../../lib/money'

/** 1 is a hundredth of a per cent: 10,000 are the whole. */
export type Points = number
export const whole: Points = 10_000

export interface Plan {
  people: readonly Person[]
  rates: Rates
  pension: { scheme: 'auto-enrolment' | 'lgps'; lgps: Points }
  employmentAllowance: boolean
  overheads: readonly { what: string; pence: Pence; paid: 'monthly' | 'at-start' | number }[]
  /** Of one full-time person in a year, in hundredths of a day. */
  days: { available: number; sold: number }
  hoursPerDay: number
  surplus: Points
  /** The group's own price of a day. */
  listPence?: Pence
  /** Share of days sold in years one, two and three. */
  sold: readonly Points[]
  agreements: Points
  /** Months are 1 to 12. */
  instalments: readonly { month: number; share: Points }[]
  /** From January. */
  weights: readonly Points[]
  paidAfterMonths: number
  growth: { price: Points; costs: Points; pay: Points; payMonth: number }
  start: { year: number; month: number }
  /** Shares, loans and other money, less what is spent before the start. */
  opening: Pence
}

export interface Person {
  id: string
  name: string
  /** Share of full time in hundredths. */
  fte: number
  /** Full-time pay for a year. */
  salary: Pence
  sells: boolean
  /** Yearly costs of this person's work. */
  direct: Pence
}

/** Yearly thresholds and rates of tax and pension. */
export interface Rates {
  ni: Points
  niThreshold: Pence
  employmentAllowance: Pence
  pension: Points
  pensionLower: Pence
  pensionUpper: Pence
  levy: Points
  levyAllowance: Pence
}

/** The calendar month of a month of trading, counted from 0. */
export function calendarMonth({ start }: Plan, index: number): { year: number; month: number } {
  const month = start.month - 1 + index
  return { year: start.year + Math.floor(month / 12), month: (month % 12) + 1 }
}

/** "September 2027" of a month of trading. */
export function monthWords(plan: Plan, index: number): string {
  const { year, month } = calendarMonth(plan, index)
  return `${monthName(month)} ${year}`
}

/** "September" of 9. */
export function monthName(month: number): string {
  return months[month - 1] ?? ''
}

/** The first day of trading. */
export function firstDay({ start }: Plan): IsoDate {
  return `${start.year}-${String(start.month).padStart(2, '0')}-01`
}
