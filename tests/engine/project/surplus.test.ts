/** Sharing a surplus by the rules: nobody gets a penny too many, and no penny is lost. */
import fc from 'fast-check'
import type { SurplusRule } from '../../../src/engine/project/promises'
import { bonusShares, restOf, surplusBounds, surplusFaults } from '../../../src/engine/project/surplus'
import type { YearFigures } from '../../../src/engine/project/year'
import { shareOut } from '../../../src/lib/money'

const rule: SurplusRule = {
  reservePercent: 20,
  reservePercentAfter: 10,
  reserveMonths: 3,
  communityPercent: 5,
  bonus: 'hours',
  bonusCapPercent: 50,
}
const figures = (change: Partial<YearFigures> = {}): YearFigures => ({
  on: '2027-10-01',
  turnover: 0,
  assets: 0,
  surplus: 10_000_00,
  wages: 120_000_00,
  reserve: 0,
  ...change,
})
const weights = fc
  .array(fc.integer({ min: 0, max: 10_000_000_000 }), { minLength: 1, maxLength: 60 })
  .filter((all) => all.some((one) => one > 0))
const pence = fc.integer({ min: 0, max: 100_000_000_000 })

describe('a sum shared out', () => {
  it('adds up exactly, and each part is within a penny of its exact share', () => {
    fc.assert(
      fc.property(pence, weights, (sum, all) => {
        const parts = shareOut(sum, all)
        const total = all.reduce((before, one) => before + BigInt(one), 0n)
        expect(parts.reduce((before, part) => before + part, 0)).toBe(sum)
        for (const [index, part] of parts.entries()) {
          const exact = BigInt(sum) * BigInt(all[index] ?? 0)
          expect(BigInt(part) * total - exact < total && exact - BigInt(part) * total < total).toBe(true)
        }
      }),
    )
  })

  it('gives nothing for no work, no less for more work, and the same to everyone where all are equal but for a penny', () => {
    fc.assert(
      fc.property(pence, weights, (sum, all) => {
        const parts = shareOut(sum, all)
        all.forEach((one, index) => {
          if (one === 0) expect(parts[index]).toBe(0)
          all.forEach((other, place) => {
            if (one > other) expect(parts[index] ?? 0).toBeGreaterThanOrEqual(parts[place] ?? 0)
          })
        })
        const equal = shareOut(
          sum,
          all.map(() => 1),
        )
        expect(Math.max(...equal) - Math.min(...equal)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('refuses weights of nothing', () => {
    expect(() => shareOut(100, [0, 0])).toThrow('weights of 0')
  })
})

describe('the use of a surplus', () => {
  it('asks the larger share for the reserve until it pays wages for the months of the rules', () => {
    expect(surplusBounds(figures({ reserve: 29_999_99 }), rule)).toMatchObject({
      target: 30_000_00,
      isFull: false,
      reservePercent: 20,
      reserveLeast: 2_000_00,
      communityLeast: 500_00,
      bonusMost: 5_000_00,
    })
    expect(surplusBounds(figures({ reserve: 30_000_00 }), rule)).toMatchObject({
      isFull: true,
      reserveLeast: 1_000_00,
    })
  })

  it('leaves no more for a bonus than the reserve and the community leave', () => {
    const high = { ...rule, reservePercent: 80, communityPercent: 15 }
    expect(surplusBounds(figures(), high).bonusMost).toBe(500_00)
    expect(surplusBounds(figures(), { ...rule, bonus: 'none' }).bonusMost).toBe(0)
    expect(surplusBounds(figures({ surplus: -5 }), rule)).toMatchObject({ reserveLeast: 0, bonusMost: 0 })
  })

  it('is refused below the least and above the most, and what is left is never lost', () => {
    fc.assert(
      fc.property(
        fc.record({ surplus: fc.integer({ min: 1, max: 1e9 }), reserve: fc.integer({ min: 0, max: 1e9 }) }),
        fc.record({
          reserve: fc.integer({ min: 0, max: 1e9 }),
          community: fc.integer({ min: 0, max: 1e9 }),
          bonus: fc.integer({ min: 0, max: 1e9 }),
        }),
        (year, sums) => {
          const bounds = surplusBounds(figures(year), rule)
          const plan = { ...sums, work: [] }
          const faults = surplusFaults(year.surplus, plan, bounds)
          const sound =
            plan.reserve >= bounds.reserveLeast &&
            plan.community >= bounds.communityLeast &&
            plan.bonus <= bounds.bonusMost &&
            restOf(year.surplus, plan) >= 0
          expect(Object.keys(faults).length === 0).toBe(sound)
          if (year.surplus > 1_00) {
            expect(bounds.reserveLeast * 100).toBeGreaterThanOrEqual(year.surplus * bounds.reservePercent)
            expect(bounds.communityLeast * 100).toBeGreaterThanOrEqual(year.surplus * rule.communityPercent)
          }
          if (sound)
            expect(plan.reserve + plan.community + plan.bonus + restOf(year.surplus, plan)).toBe(year.surplus)
        },
      ),
    )
  })

  it('takes the least that the rules ask, whatever the surplus', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (surplus) => {
        const bounds = surplusBounds(figures({ surplus }), rule)
        const plan = {
          reserve: bounds.reserveLeast,
          community: bounds.communityLeast,
          bonus: bounds.bonusMost,
          work: [],
        }
        expect(surplusFaults(surplus, plan, bounds)).toEqual({})
      }),
    )
  })
})

describe('the bonus', () => {
  const work = [
    { founder: 'ada', amount: 1_650_00 },
    { founder: 'ben', amount: 825_00 },
  ]

  it('follows hours or pay, is equal where the rules say so, and is none where they pay none', () => {
    const plan = { bonus: 1000_00, work }
    const members = ['ada', 'ben', 'cai']
    expect(bonusShares(plan, members, 'hours').map((one) => one.pence)).toEqual([666_67, 333_33, 0])
    expect(bonusShares(plan, members, 'equal').map((one) => one.pence)).toEqual([333_34, 333_33, 333_33])
    expect(bonusShares(plan, members, 'none')).toEqual([])
    expect(bonusShares({ bonus: 1000_00, work: [] }, members, 'pay')).toEqual([])
  })
})
