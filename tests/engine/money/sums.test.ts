/** What holds for every plan, whatever its figures. */
import fc from 'fast-check'
import { capacityByTerm } from '../../../src/engine/money/capacity'
import { cashFlow } from '../../../src/engine/money/cash-flow'
import { personCosts, staffCosts, yearCosts } from '../../../src/engine/money/costs'
import { calendarMonth, type Plan } from '../../../src/engine/money/plan'
import { dayPrice, margin, soldDays, unitPrice } from '../../../src/engine/money/price'
import { awardsBy, threeYears } from '../../../src/engine/money/three-years'
import { share, shareUp } from '../../../src/lib/money'
import { beaconPlan, p, person, planOf } from '../../support/money-plan'

/** Any shares in hundredths of a per cent that make a whole. */
const shares = (count: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 0, max: 100 }), { minLength: count, maxLength: count }).map((parts) => {
    const all = parts.reduce((sum, one) => sum + one, 0) || 1
    const scaled = parts.map((one) => Math.floor((one * 10_000) / all))
    scaled[0] = (scaled[0] ?? 0) + 10_000 - scaled.reduce((sum, one) => sum + one, 0)
    return scaled
  })

const someone = fc
  .record({
    salary: fc.integer({ min: 5000, max: 90_000 }),
    fte: fc.integer({ min: 2, max: 20 }).map((twentieths) => twentieths * 5),
    sells: fc.boolean(),
    direct: fc.integer({ min: 0, max: 900_000 }),
  })
  .map(({ salary, ...more }) => person(salary, more))

const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    people: fc.array(someone, { minLength: 1, maxLength: 6 }),
    overheads: fc.array(
      fc.record({
        what: fc.constant('Cost'),
        pence: fc.integer({ min: 0, max: 5_000_000 }),
        paid: fc.oneof(
          fc.constantFrom('monthly' as const, 'at-start' as const),
          fc.integer({ min: 1, max: 12 }),
        ),
      }),
      { maxLength: 4 },
    ),
    employmentAllowance: fc.boolean(),
    scheme: fc.constantFrom('lgps' as const, 'auto-enrolment' as const),
    surplus: fc.integer({ min: 0, max: 4000 }),
    agreements: fc.integer({ min: 0, max: 10_000 }),
    instalments: shares(3),
    instalmentMonths: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 3 }),
    weights: shares(12),
    paidAfterMonths: fc.integer({ min: 0, max: 4 }),
    month: fc.integer({ min: 1, max: 12 }),
    payMonth: fc.integer({ min: 1, max: 12 }),
    opening: fc.integer({ min: -1_000_000, max: 9_000_000 }),
  })
  .map(({ scheme, instalments, instalmentMonths, month, payMonth, people, ...more }) => {
    const seller = people.map((one, index) => (index === 0 ? { ...one, sells: true } : one))
    return planOf({
      ...more,
      people: seller,
      pension: { scheme, lgps: 2000 },
      instalments: instalments.map((one, index) => ({ share: one, month: instalmentMonths[index] ?? 1 })),
      start: { year: 2027, month },
      growth: { price: 300, costs: 250, pay: 320, payMonth },
    })
  })

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

describe('shares', () => {
  it('are to the nearest penny, half a penny away from nothing, however large the amounts', () => {
    expect([share(5, 1, 2), share(-5, 1, 2), share(4, 1, 3), share(1005, 1, 10)]).toEqual([3, -3, 1, 101])
    expect(share(900_000_000_000, 9_999, 10_000)).toBe(899_910_000_000)
    const amounts = fc.tuple(fc.integer(), fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }))
    fc.assert(
      fc.property(amounts, ([pence, numerator, denominator]) => {
        const off =
          BigInt(share(pence, numerator, denominator)) * BigInt(denominator) -
          BigInt(pence) * BigInt(numerator)
        expect(2n * (off < 0n ? -off : off) <= BigInt(denominator)).toBe(true)
      }),
    )
  })

  it('go up to the next step, and stay where they are on one', () => {
    expect([shareUp(54_000, 1, 1, 500), shareUp(54_001, 1, 1, 500), shareUp(0, 1, 1, 500)]).toEqual([
      54_000, 54_500, 0,
    ])
  })
})

describe('a price', () => {
  it('covers the cost, leaves the surplus and is the least multiple of £5 that does', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const price = dayPrice(plan)!
        expect(price.list % 500).toBe(0)
        expect(price.list).toBeGreaterThanOrEqual(price.breakEven)
        expect(price.list - price.price).toBeGreaterThanOrEqual(-1)
        expect(price.list - price.price).toBeLessThanOrEqual(500)
        expect(price.breakEvenDays * price.list).toBeGreaterThanOrEqual(yearCosts(plan).total)
        expect((price.breakEvenDays - 1) * price.list).toBeLessThan(yearCosts(plan).total)
      }),
    )
  })

  it('may be the group’s own, and a margin says how far it carries', () => {
    const own = dayPrice(beaconPlan({ listPence: p(530) }))!
    expect([own.list, own.suggested, own.breakEvenDays]).toEqual([p(530), p(585), 1100])
    expect(margin(own.list, own.breakEven)).toBe(-106)
    expect(margin(0, 100)).toBe(0)
  })

  it('needs somebody whose days are sold', () => {
    expect(dayPrice(planOf({ people: [person(30_000, { sells: false })] }))).toBeUndefined()
  })

  it('of part-time people counts their share of the days', () => {
    const people = [person(50_000, { fte: 55 }), person(50_000, { fte: 35 })]
    expect(soldDays(planOf({ people, days: { available: 219_00, sold: 157_50 } }))).toBe(1_417_500)
  })

  it('of a unit is rounded only at the end', () => {
    expect(unitPrice(p(42_927.26), 111_000, 500, 100).price * 7).not.toBe(
      unitPrice(p(42_927.26), 111_000, 500, 700).price,
    )
  })
})

describe('what people cost', () => {
  it('has one threshold a person, however few hours they work', () => {
    const plan = planOf({ people: [person(40_000, { fte: 50 }), person(40_000, { fte: 50 })] })
    expect(staffCosts(plan).ni).toBe(2 * p(2250))
    expect(staffCosts(planOf({ people: [person(40_000)] })).ni).toBe(p(5250))
  })

  it('has no National Insurance and no pension on very little pay', () => {
    const little = planOf({ people: [person(5000)] })
    expect(personCosts(little, little.people[0]!)).toMatchObject({ ni: 0, pension: 0 })
  })

  it('has no more allowance than there is National Insurance, and a levy only above £3 million', () => {
    const small = planOf({ people: [person(10_000)], employmentAllowance: true })
    expect(staffCosts(small)).toMatchObject({ ni: p(750), allowance: p(750) })
    const large = planOf({ people: Array.from({ length: 62 }, () => person(50_000)) })
    expect(staffCosts(large).levy).toBe(p(500))
  })
})

describe('cash', () => {
  it('is carried from month to month, and everything invoiced is received or owed', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const flow = cashFlow(plan)
        expect(flow).toHaveLength(36)
        flow.forEach((month, index) => {
          expect(month.opening).toBe(index === 0 ? plan.opening : flow[index - 1]!.closing)
          expect(month.closing).toBe(
            month.opening + month.received - month.staff - month.monthly - month.dated,
          )
        })
        const invoiced = sum(flow.map((month) => month.agreements + month.used))
        expect(sum(flow.map((month) => month.received)) + flow.at(-1)!.owed).toBe(invoiced)
      }),
      { numRuns: 40 },
    )
  })

  it('invoices the income of each year to within the pence of its months', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const flow = cashFlow(plan)
        threeYears(plan).forEach(({ income }, year) => {
          const months = flow.slice(year * 12, year * 12 + 12)
          const invoiced = sum(months.map((month) => month.agreements + month.used))
          expect(Math.abs(invoiced - income)).toBeLessThanOrEqual(8)
        })
      }),
      { numRuns: 40 },
    )
  })

  it('ends a year as the yearly sums do, but for what schools owe and the pence of months', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const flow = cashFlow(plan)
        threeYears(plan).forEach(({ cash }, year) => {
          const end = flow[year * 12 + 11]!
          expect(Math.abs(end.closing + end.owed - cash)).toBeLessThanOrEqual(30 * (year + 1))
        })
      }),
      { numRuns: 40 },
    )
  })

  it('keeps the weights of the calendar whatever month the co-op starts in', () => {
    const april = cashFlow(beaconPlan({ start: { year: 2028, month: 4 } }))
    const september = cashFlow(beaconPlan())
    const usedIn = (flow: typeof april, month: number) => flow.find((one) => one.month === month)?.used
    for (let month = 1; month <= 12; month++) expect(usedIn(april, month)).toBe(usedIn(september, month))
    expect(april.slice(0, 12).map(({ agreements }) => agreements > 0)).toEqual([
      true,
      false,
      false,
      false,
      false,
      true,
      false,
      false,
      false,
      true,
      false,
      false,
    ])
    expect(april[0]).toMatchObject({ year: 2028, month: 4, dated: p(6000), received: 0 })
    expect(april[9]).toMatchObject({ year: 2029, month: 1 })
  })

  it('comes later where schools pay later, and the year ends with money owed', () => {
    const late = cashFlow(beaconPlan({ paidAfterMonths: 3 }))
    const usual = cashFlow(beaconPlan())
    expect(late.slice(0, 3).every(({ received }) => received === 0)).toBe(true)
    expect(late[3]?.received).toBe(usual[1]?.received)
    expect(late[11]?.owed).toBe(p(17_853.26) + p(11_361.17))
    expect(late[11]?.closing).toBe(usual[11]!.closing - late[11]!.owed)
  })

  it('pays nobody before the month from which people are paid', () => {
    const flow = cashFlow(beaconPlan(), 2)
    expect(flow.slice(0, 3).map(({ staff }) => staff)).toEqual([0, 0, p(42_288.28)])
  })
})

describe('pay awards', () => {
  it('come in their month: at the start of year two, or part of the way through year one', () => {
    expect([0, 11, 12, 24].map((month) => awardsBy(beaconPlan(), month))).toEqual([0, 0, 1, 2])
    const april = beaconPlan({ growth: { price: 300, costs: 300, pay: 300, payMonth: 4 } })
    expect([0, 6, 7, 18, 19].map((month) => awardsBy(april, month))).toEqual([0, 0, 1, 1, 2])
    expect(calendarMonth(april, 7)).toEqual({ year: 2028, month: 4 })
    const [first] = threeYears(april)
    expect(first?.gross).toBe(share(p(438_256), 7, 12) + share(p(451_403.68), 5, 12))
    expect(cashFlow(april)[6]?.staff).toBe(p(42_288.28))
    expect(cashFlow(april)[7]?.staff).toBe(share(p(522_755.24), 1, 12))
  })
})

describe('terms', () => {
  it('hold every whole day, whatever their shares and number', () => {
    const terms = fc.integer({ min: 1, max: 6 }).chain(shares)
    fc.assert(
      fc.property(terms, fc.integer({ min: 0, max: 500_000 }), (parts, days) => {
        const capacity = capacityByTerm(
          days / 100,
          parts.map((one, index) => ({ name: `Term ${index}`, share: one })),
        )
        expect(sum(capacity.map((term) => term.days))).toBe(Math.floor(days / 100))
        expect(capacity.every((term) => term.days >= 0)).toBe(true)
      }),
    )
  })
})
