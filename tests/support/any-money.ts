/** A money plan for a group that never was: whole, with a first month and pay for everyone. */
import fc from 'fast-check'
import type { MoneySettings } from '../../src/engine/money/settings'
import type { Founder } from '../../src/engine/project/project'

export interface MoneyDraw {
  /** Full-time pay of the first person in pounds; the others earn a little more each. */
  pay: number
  overheads: number
  opening: number
  surplus: number
  scheme: 'auto-enrolment' | 'lgps'
  month: number
}

export const moneyDraw: fc.Arbitrary<MoneyDraw> = fc.record({
  pay: fc.integer({ min: 24_000, max: 80_000 }),
  overheads: fc.integer({ min: 0, max: 60_000 }),
  opening: fc.integer({ min: 0, max: 90_000 }),
  surplus: fc.integer({ min: 0, max: 20 }),
  scheme: fc.constantFrom('auto-enrolment', 'lgps'),
  month: fc.integer({ min: 1, max: 12 }),
})

/** The plan that a draw makes of these people. */
export function moneyOf(draw: MoneyDraw, founders: readonly Founder[]): MoneySettings {
  return {
    pay: founders.map(({ id }, index) => ({
      founder: id,
      salaryPence: (draw.pay + 150 * index) * 100,
      sells: true,
    })),
    pension: { scheme: draw.scheme, lgpsPercent: 20, employmentAllowance: false },
    direct: [{ what: 'Travel by car', each: 'sellers', miles: 3000 }],
    overheads: [{ what: 'Insurance & rooms', pence: draw.overheads * 100, paid: 'at-start' }],
    price: { surplusPercent: draw.surplus },
    start: {
      month: `2027-${String(draw.month).padStart(2, '0')}`,
      sources: [{ what: 'Members’ loans', kind: 'loans', pence: draw.opening * 100 }],
      costs: [],
    },
  }
}
