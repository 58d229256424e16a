/** What if: the plan with one thing changed, side by side. The group's price stays, so that each row tells one thing. */
import type { Pence } from '../../lib/money'
import { cashFlow, lowest } from './cash-flow'
import { monthName, type Plan } from './plan'
import { dayPrice } from './price'
import { percentWords } from './results'
import { threeYears } from './three-years'

export interface Scenario {
  name: string
  plan: Plan
}

export interface ScenarioResult {
  name: string
  /** What a day costs then. */
  breakEven: Pence
  /** The price that would leave the surplus. */
  needed: Pence
  /** What years one and two leave at today's price. */
  results: Pence[]
  /** The lowest cash of the first year, and its month. */
  lowest: Pence
  lowestMonth: string
}

/** Every row, the plan as it is first. */
export function scenarios(plan: Plan): Scenario[] {
  const { scheme, lgps } = plan.pension
  const pay = percentWords(plan.growth.pay + 200)
  return [
    { name: 'As planned', plan },
    scheme === 'lgps'
      ? {
          name: 'With auto-enrolment pensions',
          plan: { ...plan, pension: { scheme: 'auto-enrolment', lgps } },
        }
      : {
          name: `With the LGPS at ${percentWords(lgps)}`,
          plan: { ...plan, pension: { scheme: 'lgps', lgps } },
        },
    ...[7000, 8500, 9500].map((sold) => ({
      name: `${percentWords(sold)} of days sold in each year`,
      plan: { ...plan, sold: plan.sold.map(() => sold) },
    })),
    ...[1, 2].map((months) => ({
      name: `Schools pay ${months * 30} days later`,
      plan: { ...plan, paidAfterMonths: plan.paidAfterMonths + months },
    })),
    {
      name: `Pay rises by ${pay} a year, in ${monthName(plan.growth.payMonth)}`,
      plan: { ...plan, growth: { ...plan.growth, pay: plan.growth.pay + 200 } },
    },
    {
      name: 'Everyone works four fifths of their time',
      plan: { ...plan, people: plan.people.map((one) => ({ ...one, fte: Math.round(one.fte * 0.8) })) },
    },
  ]
}

/** What each comes to; none while the plan has no price. */
export function scenarioResults(plan: Plan): ScenarioResult[] {
  const price = dayPrice(plan)
  if (!price) return []
  return scenarios(plan).flatMap(({ name, plan: changed }) => {
    const kept = { ...changed, listPence: price.list }
    const then = dayPrice(kept)
    if (!then) return []
    const year = cashFlow(kept).slice(0, 12)
    const low = lowest(year)
    return [
      {
        name,
        breakEven: then.breakEven,
        needed: then.suggested,
        results: threeYears(kept)
          .slice(0, 2)
          .map(({ result }) => result),
        lowest: low.closing,
        lowestMonth: monthName(year[low.index]?.month ?? 1),
      },
    ]
  })
}
