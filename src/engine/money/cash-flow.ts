/**
 * Cash month by month for three years: what is invoiced, when it is paid, and what goes out. Each amount of a month is
 * rounded to the penny by itself, as on a bank statement, so a year may differ from the yearly sums by a few pence.
 */
import { keptFor } from '../../lib/kept'
import { share, type Pence } from '../../lib/money'
import { grown, staffCosts, yearCosts } from './costs'
import { calendarMonth, whole, type Plan } from './plan'
import { awardsBy, incomes } from './three-years'

export interface MonthOfCash {
  year: number
  /** 1 to 12. */
  month: number
  opening: Pence
  /** Invoiced under yearly agreements. */
  agreements: Pence
  /** Invoiced for what schools used. */
  used: Pence
  received: Pence
  staff: Pence
  /** Direct costs, and overheads that are spread over the year. */
  monthly: Pence
  /** Overheads that fall in this month. */
  dated: Pence
  closing: Pence
  /** What schools owe at the end of the month. */
  owed: Pence
}

/**
 * The months of trading, from the first. Kept for each plan: words, tables and charts all ask for it.
 * @param payFrom the month, counted from 0, from which people are paid
 */
export function cashFlow(plan: Plan, payFrom = 0): readonly MonthOfCash[] {
  const known = flowsOf(plan)
  const flow = known.get(payFrom) ?? workOut(plan, payFrom)
  known.set(payFrom, flow)
  return flow
}

const flowsOf = keptFor((_plan: Plan) => new Map<number, readonly MonthOfCash[]>())

function workOut(plan: Plan, payFrom: number): MonthOfCash[] {
  const years = incomes(plan)
  const invoices = Array.from({ length: years.length * 12 }, (_, index) => invoiced(plan, years, index))
  const payOf = staffByMonth(plan, invoices.length)
  const otherOf = otherByMonth(plan)
  const flow: MonthOfCash[] = []
  let [opening, owed] = [plan.opening, 0]
  invoices.forEach(({ agreements, used }, index) => {
    const paid = invoices[index - plan.paidAfterMonths]
    const received = paid ? paid.agreements + paid.used : 0
    const staff = index < payFrom ? 0 : (payOf[index] ?? 0)
    const { monthly, dated } = otherOf(index)
    const closing = opening + received - staff - monthly - dated
    owed += agreements + used - received
    const out = { staff, monthly, dated, closing, owed }
    flow.push({ ...calendarMonth(plan, index), opening, agreements, used, received, ...out })
    opening = closing
  })
  return flow
}

/** Where cash is lowest; the first such month. */
export function lowest(flow: readonly MonthOfCash[]): { index: number; closing: Pence } {
  const closing = Math.min(...flow.map((month) => month.closing))
  return { index: flow.findIndex((month) => month.closing === closing), closing }
}

/** Instalments and weights belong to months of the calendar, whatever month the co-op starts in. */
function invoiced(plan: Plan, years: readonly { income: Pence }[], index: number) {
  const income = years[Math.floor(index / 12)]?.income ?? 0
  const agreed = share(income, plan.agreements, whole)
  const { month } = calendarMonth(plan, index)
  const agreements = plan.instalments
    .filter((one) => one.month === month)
    .reduce((sum, one) => sum + share(agreed, one.share, whole), 0)
  return { agreements, used: share(income - agreed, plan.weights[month - 1] ?? 0, whole) }
}

function staffByMonth(plan: Plan, count: number): Pence[] {
  const byAwards: Pence[] = []
  return Array.from({ length: count }, (_, index) => {
    const awards = awardsBy(plan, index)
    return (byAwards[awards] ??= share(staffCosts(plan, awards).paid, 1, 12))
  })
}

function otherByMonth(plan: Plan): (index: number) => { monthly: Pence; dated: Pence } {
  const spread = plan.overheads.filter(({ paid }) => paid === 'monthly')
  const first = yearCosts(plan).direct + spread.reduce((sum, { pence }) => sum + pence, 0)
  return (index) => {
    const year = Math.floor(index / 12)
    const { month } = calendarMonth(plan, index)
    const dated = plan.overheads
      .filter(({ paid }) => paid === month || (paid === 'at-start' && index % 12 === 0))
      .reduce((sum, { pence }) => sum + grown(pence, plan.growth.costs, year), 0)
    return { monthly: share(grown(first, plan.growth.costs, year), 1, 12), dated }
  }
}
