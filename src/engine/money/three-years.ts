/** The plan for three years: prices, pay and costs that rise, and days sold that grow. */
import { share, shareUp, type Pence } from '../../lib/money'
import { grown, staffCosts, yearCosts, type StaffCosts } from './costs'
import { calendarMonth, whole, type Plan } from './plan'
import { dayParts, dayPrice, daysToCover, priceStep, soldDays } from './price'

export interface YearOfPlan {
  /** 1, 2 or 3. */
  year: number
  list: Pence
  /** Days sold, in ten-thousandths. */
  days: number
  income: Pence
  gross: Pence
  ni: Pence
  pension: Pence
  /** Apprenticeship levy less Employment Allowance: 0 for most. */
  levyLessAllowance: Pence
  /** Direct costs and overheads. */
  other: Pence
  total: Pence
  result: Pence
  breakEvenDays: number
  /** Cash at the end of the year if everyone had paid by then. */
  cash: Pence
}

/** How many pay awards people have had in a month of trading, counted from 0. Pay starts at today's rates. */
export function awardsBy(plan: Plan, month: number): number {
  let awards = 0
  for (let index = 1; index <= month; index++)
    if (calendarMonth(plan, index).month === plan.growth.payMonth) awards++
  return awards
}

/**
 * The list price of each year: last year's, raised and rounded up to the next £5. The first is the group's own, or
 * what the sums say.
 */
export function listPrices(plan: Plan): Pence[] {
  const prices = [dayPrice(plan)?.list ?? 0]
  while (prices.length < plan.sold.length)
    prices.push(shareUp(prices.at(-1) ?? 0, whole + plan.growth.price, whole, priceStep))
  return prices
}

/** Income of each year: days sold at the list price. */
export function incomes(plan: Plan): { days: number; income: Pence; list: Pence }[] {
  const all = soldDays(plan)
  return listPrices(plan).map((list, year) => {
    const sold = plan.sold[year] ?? 0
    return {
      days: Math.round((all * sold) / whole),
      income: share(list, all * sold, dayParts * whole),
      list,
    }
  })
}

/** Years one to three. */
export function threeYears(plan: Plan): YearOfPlan[] {
  const { other: firstOther } = yearCosts(plan)
  let cash = plan.opening
  return incomes(plan).map(({ days, income, list }, index) => {
    const staff = staffOfYear(plan, index)
    const other = grown(firstOther, plan.growth.costs, index)
    const total = staff.paid + other
    const result = income - total
    cash += result
    return {
      year: index + 1,
      list,
      days,
      income,
      gross: staff.gross,
      ni: staff.ni,
      pension: staff.pension,
      levyLessAllowance: staff.levy - staff.allowance,
      other,
      total,
      result,
      breakEvenDays: daysToCover(total, list),
      cash,
    }
  })
}

/** What people cost in a year of trading: where an award falls in it, so many months at each pay. */
function staffOfYear(plan: Plan, year: number): StaffCosts {
  const first = year * 12
  const monthsAt = new Map<number, number>()
  for (let month = first; month < first + 12; month++) {
    const awards = awardsBy(plan, month)
    monthsAt.set(awards, (monthsAt.get(awards) ?? 0) + 1)
  }
  const sum = { gross: 0, ni: 0, pension: 0, employment: 0, levy: 0, allowance: 0, paid: 0 }
  for (const [awards, count] of monthsAt) {
    const staff = staffCosts(plan, awards)
    for (const key of ['gross', 'ni', 'pension', 'levy', 'allowance'] as const)
      sum[key] += share(staff[key], count, 12)
  }
  sum.employment = sum.gross + sum.ni + sum.pension
  sum.paid = sum.employment + sum.levy - sum.allowance
  return sum
}
