/** From what a year costs to what a day must cost a school. Rates are rounded only at the end. */
import { share, shareUp, type Pence } from '../../lib/money'
import { yearCosts } from './costs'
import { whole, type Plan, type Points } from './plan'

/** List prices go up to the next £5. */
export const priceStep: Pence = 500

export interface DayPrice {
  /** Days that the group can sell in a year, in ten-thousandths. */
  days: number
  /** What a day costs the group. */
  breakEven: Pence
  /** With the surplus, as a share of income. */
  price: Pence
  /** What schools pay: the group's own price, or the price rounded up to the next £5. */
  list: Pence
  /** What the price would be without an own one. */
  suggested: Pence
  halfDay: Pence
  hour: Pence
  /** Days to sell before costs are covered. */
  breakEvenDays: number
  /** Those days as a share of all days. */
  breakEvenUse: Points
  /** If every day is sold. */
  fullIncome: Pence
  fullSurplus: Pence
}

/** Ten-thousandths in a day. */
export const dayParts = 10_000

/** Days that the group can sell in a year, in ten-thousandths of a day. */
export function soldDays({ people, days }: Plan): number {
  return people.reduce((sum, { fte, sells }) => sum + (sells ? fte * days.sold : 0), 0)
}

/** Prices of the first year; undefined while nobody's days are sold. */
export function dayPrice(plan: Plan): DayPrice | undefined {
  const days = soldDays(plan)
  if (days <= 0) return undefined
  const { total } = yearCosts(plan)
  const suggested = listPrice({ total, days, surplus: plan.surplus })
  const list = plan.listPence ?? suggested
  const fullIncome = share(list, days, dayParts)
  return {
    days,
    breakEven: share(total, dayParts, days),
    price: share(total, dayParts * whole, days * (whole - plan.surplus)),
    list,
    suggested,
    halfDay: share(list, 1, 2),
    hour: share(list, 100, Math.round(plan.hoursPerDay * 100)),
    breakEvenDays: daysToCover(total, list),
    breakEvenUse: list === 0 ? 0 : share(total, whole * dayParts, list * days),
    fullIncome,
    fullSurplus: fullIncome - total,
  }
}

/** The price of a day that covers the year's costs and leaves the surplus, rounded up to the next £5. */
function listPrice(on: { total: Pence; days: number; surplus: Points }): Pence {
  const { total, days, surplus } = on
  return shareUp(total, dayParts * whole, days * (whole - surplus), priceStep)
}

/** Whole days to sell at this price before the costs are covered. */
export function daysToCover(costs: Pence, price: Pence): number {
  return price <= 0 ? 0 : Math.ceil(costs / price)
}

/** What is left of a price after its cost, as a share of the price; below 0 where it does not cover it. */
export function margin(price: Pence, cost: Pence): Points {
  return price === 0 ? 0 : share(price - cost, whole, price)
}

/** Six inputs that a group can give in ten minutes. */
export interface QuickInputs {
  /** Full-time pay for a year. */
  salary: Pence
  /** Share of full time in hundredths. */
  fte: number
  direct: Pence
  overheads: Pence
  /** Days sold by one full-time person in a year, in hundredths. */
  days: number
  surplus: Points
}

/**
 * The quick price: one person's work, with the rates of the plan that is given.
 * Undefined where there are no days to sell, or the surplus would take the whole income.
 */
export function quickPrice(
  { salary, fte, direct, overheads, days, surplus }: QuickInputs,
  plan: Plan,
): DayPrice | undefined {
  const { listPence: _own, ...rest } = plan
  if (surplus >= whole) return undefined
  return dayPrice({
    ...rest,
    people: [{ id: 'one', name: '', fte, salary, sells: true, direct }],
    overheads: [{ what: 'Overheads', pence: overheads, paid: 'monthly' }],
    days: { available: days, sold: days },
    surplus,
  })
}

/**
 * The price of one unit that is not a day: a payslip, a meeting, an hour. To the penny, rounded only at the end.
 * @param units how many the costs are spread over, in hundredths
 * @param each how many of those units are in what is priced, in hundredths: 700 for a meeting of 7 hours
 */
export function unitPrice(
  costs: Pence,
  units: number,
  surplus: Points,
  each = 100,
): { cost: Pence; price: Pence; list: Pence } {
  return {
    cost: share(costs, each, units),
    price: share(costs, each * whole, units * (whole - surplus)),
    list: shareUp(costs, each * whole, units * (whole - surplus), priceStep),
  }
}
