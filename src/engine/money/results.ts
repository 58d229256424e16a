/** What a plan comes to, in words first. Whole pounds in sentences; the tables have the pence. */
import { digits } from '../../lib/names'
import { pounds, roundPounds, share, type Pence } from '../../lib/money'
import { cashFlow, lowest, type MonthOfCash } from './cash-flow'
import { monthName, monthWords, type Plan, type Points } from './plan'
import { dayParts, dayPrice } from './price'
import { threeYears } from './three-years'

/** "85%" of 8500, "91.56%" of 9156. */
export function percentWords(points: Points): string {
  return `${digits(points / 100, 2)}%`.replace('-', '−')
}

/** "924.8" of days in ten-thousandths. */
export function dayWords(days: number): string {
  return digits(days / dayParts, 2)
}

/** The months that a view shows: 12, 24 or 36. */
export const spans = [12, 24, 36] as const
export type Span = (typeof spans)[number]

/**
 * How the cash goes, in two or three sentences: when it runs out and by how much, what would help, and what the first
 * year leaves. For a plan with a first month.
 */
export function cashWords(plan: Plan): string[] {
  const year = cashFlow(plan).slice(0, 12)
  const low = lowest(year)
  return [...(low.closing < 0 ? shortWords(plan, year) : [enoughWords(year)]), resultWords(plan)]
}

function shortWords(plan: Plan, year: readonly MonthOfCash[]): string[] {
  const low = lowest(year)
  const first = year.findIndex(({ closing }) => closing < 0)
  const name = (index: number): string => monthName(year[index]?.month ?? 1)
  const short = `You run out in ${name(first)} by ${roundPounds(-(year[first]?.closing ?? 0))}.`
  const deepest =
    first === low.index
      ? ''
      : ` The lowest point is ${name(low.index)}, ${roundPounds(-low.closing)} below nothing.`
  const later = payLater(plan)
  const or = later === undefined ? '' : `, or start pay in ${name(later)}`
  return [short + deepest, `You need about ${pounds(needed(low.closing))} more before you start${or}.`]
}

/** What is missing, rounded up to the next £1,000. */
function needed(closing: Pence): Pence {
  return Math.ceil(-closing / 100_000) * 100_000
}

/** The month in which pay could begin so that cash lasts the year; undefined where waiting three months is too little. */
function payLater(plan: Plan): number | undefined {
  return [1, 2, 3].find((months) => lowest(cashFlow(plan, months).slice(0, 12)).closing >= 0)
}

function enoughWords(year: readonly MonthOfCash[]): string {
  const low = lowest(year)
  return `You do not run out of cash in the first year. The lowest point is ${monthName(year[low.index]?.month ?? 1)}, with ${roundPounds(low.closing)} in the bank.`
}

/** How the cash goes after the first year, in a sentence. */
export function laterWords(plan: Plan): string[] {
  const later = cashFlow(plan).slice(12)
  const low = lowest(later)
  const when = monthWords(plan, low.index + 12)
  return [
    low.closing < 0
      ? `In years two and three the lowest point is ${when}, ${roundPounds(-low.closing)} below nothing. Plan for an overdraft, a loan or earlier invoices.`
      : `In years two and three the lowest point is ${when}, with ${roundPounds(low.closing)} in the bank.`,
  ]
}

/** "At 85% sold you lose £41,751." */
export function resultWords(plan: Plan): string {
  const [first] = threeYears(plan)
  const sold = `At ${percentWords(plan.sold[0] ?? 0)} sold you`
  if (!first || first.result === 0) return `${sold} cover your costs, with nothing left over.`
  return first.result < 0
    ? `${sold} lose ${roundPounds(-first.result)}.`
    : `${sold} have ${roundPounds(first.result)} left over.`
}

/** What a day costs and must cost, in sentences; none while nobody's days are sold. */
export function priceWords(plan: Plan): string[] {
  const price = dayPrice(plan)
  if (!price) return []
  const need = `You need to sell ${price.breakEvenDays.toLocaleString('en-GB')} of your ${dayWords(price.days)} days to cover your costs.`
  return [
    `A day of your work costs ${pounds(price.breakEven)}.`,
    plan.listPence === undefined
      ? `To keep ${percentWords(plan.surplus)} as surplus, charge ${pounds(price.list)} a day.`
      : `Your own price is ${pounds(price.list)} a day. To keep ${percentWords(plan.surplus)} as surplus, it would be ${pounds(price.suggested)}.`,
    need,
  ]
}

/** Three months' costs, or as many as the group chose: the reserve to aim for, before any surplus is shared. */
export function reserveTarget(yearTotal: Pence, months: number): Pence {
  return share(yearTotal, months, 12)
}

/** A price by the hour of another service, as a price of a day of the same length as the group's. */
export function asDayPrice(pence: Pence, hours: number, hoursPerDay: number): Pence {
  return share(pence, Math.round(hoursPerDay * 100), Math.round(hours * 100))
}
