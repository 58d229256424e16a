/** Plans for tests of the sums: the figures of 2026-27, and Beacon's people on their scale points. */
import type { Person, Plan } from '../../src/engine/money/plan'

/** Pence of pounds. */
export const p = (pounds: number): number => Math.round(pounds * 100)

export function person(salary: number, more: Partial<Person> = {}): Person {
  return { id: 'one', name: 'One', fte: 100, salary: p(salary), sells: true, direct: 0, ...more }
}

/** A plan with nobody in it; a test says what it is about. */
export function planOf(more: Partial<Plan>): Plan {
  return {
    people: [],
    rates: {
      ni: 1500,
      niThreshold: p(5000),
      employmentAllowance: p(10_500),
      pension: 300,
      pensionLower: p(6240),
      pensionUpper: p(50_270),
      levy: 50,
      levyAllowance: p(15_000),
    },
    pension: { scheme: 'auto-enrolment', lgps: 2000 },
    employmentAllowance: false,
    overheads: [],
    // 260 − 36 − 5 there; 8 + 6 + 10 + 35 of them not sold.
    days: { available: 219_00, sold: 160_00 },
    hoursPerDay: 6,
    surplus: 800,
    sold: [8500, 9200, 9500],
    agreements: 7000,
    instalments: [
      { month: 9, share: 4000 },
      { month: 1, share: 3000 },
      { month: 4, share: 3000 },
    ],
    weights: [1000, 800, 1100, 700, 900, 1100, 700, 0, 900, 900, 1100, 800],
    paidAfterMonths: 1,
    growth: { price: 300, costs: 300, pay: 300, payMonth: 9 },
    start: { year: 2027, month: 9 },
    opening: 0,
    ...more,
  }
}

const psychologist = p(4800)

/** Eight psychologists and an office manager, from 1 September. */
export function beaconPlan(more: Partial<Plan> = {}): Plan {
  const people = [
    [59_809, 100],
    [55_723, 80],
    [61_721, 100],
    [57_765, 60],
    [65_423, 100],
    [55_723, 100],
    [59_809, 80],
    [53_554, 60],
  ].map(([salary = 0, fte = 0], index) =>
    person(salary, { id: `p${index}`, name: `Person ${index}`, fte, direct: psychologist }),
  )
  const office = person(36_363, { id: 'office', name: 'Office', sells: false, direct: p(900) })
  return planOf({
    people: [...people, office],
    overheads: [
      { what: 'Rent, phone, software and the like', pence: p(30_000), paid: 'monthly' },
      { what: 'Insurance', pence: p(6000), paid: 'at-start' },
    ],
    opening: p(45_009),
    ...more,
  })
}
