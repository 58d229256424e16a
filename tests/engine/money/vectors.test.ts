/** The worked examples that the sums were specified with, to the penny. */
import { capacityByTerm, overWords } from '../../../src/engine/money/capacity'
import { cashFlow, lowest } from '../../../src/engine/money/cash-flow'
import { personCosts, yearCosts } from '../../../src/engine/money/costs'
import { dayPrice, margin, quickPrice, unitPrice } from '../../../src/engine/money/price'
import { threeYears } from '../../../src/engine/money/three-years'
import { monthName } from '../../../src/engine/money/plan'
import { beaconPlan, p, person, planOf } from '../../support/money-plan'

const lgps = { scheme: 'lgps', lgps: 2000 } as const

describe('one full-time psychologist on £56,000', () => {
  const one = planOf({
    people: [person(56_000, { direct: p(450 + 600 + 900 + 700 + 1350 + 800) })],
    overheads: [{ what: 'Share of overheads', pence: p(9000), paid: 'monthly' }],
  })

  it('costs £64,970.90 to employ with auto-enrolment, and a day costs £540', () => {
    expect(personCosts(one, one.people[0]!)).toEqual({
      pay: p(56_000),
      ni: p(7650),
      pension: p(1320.9),
      employment: p(64_970.9),
    })
    expect(yearCosts(one)).toMatchObject({ direct: p(4800), overheads: p(9000), total: p(78_770.9) })
    expect(dayPrice(one)).toMatchObject({
      days: 160 * 10_000,
      breakEven: p(492.32),
      price: p(535.13),
      list: p(540),
      halfDay: p(270),
      hour: p(90),
    })
  })

  it('costs £74,850 with the LGPS at 20%, and a day costs £605', () => {
    const plan = { ...one, pension: lgps }
    expect(personCosts(plan, plan.people[0]!)).toMatchObject({ pension: p(11_200), employment: p(74_850) })
    expect(yearCosts(plan).total).toBe(p(88_650))
    expect(dayPrice(plan)).toMatchObject({
      breakEven: p(554.06),
      price: p(602.24),
      list: p(605),
      halfDay: p(302.5),
    })
  })

  it('has the same price from the six inputs of the quick price', () => {
    const inputs = {
      salary: p(56_000),
      fte: 100,
      direct: p(4800),
      overheads: p(9000),
      days: 160_00,
      surplus: 800,
    }
    expect(quickPrice(inputs, planOf({}))).toEqual(dayPrice(one))
    expect(quickPrice({ ...inputs, days: 0 }, planOf({}))).toBeUndefined()
    expect(quickPrice({ ...inputs, surplus: 10_000 }, planOf({}))).toBeUndefined()
  })
})

describe('a clerk on SCP 20', () => {
  const plan = planOf({
    people: [person(32_597, { direct: p(900) })],
    overheads: [{ what: 'Overheads', pence: p(4500), paid: 'monthly' }],
  })

  it('costs £42,927.26, and a meeting of 7 hours £285', () => {
    expect(personCosts(plan, plan.people[0]!)).toEqual({
      pay: p(32_597),
      ni: p(4139.55),
      pension: p(790.71),
      employment: p(37_527.26),
    })
    const { total } = yearCosts(plan)
    expect(total).toBe(p(42_927.26))
    const hours = 150 * 7.4 * 100
    expect(unitPrice(total, hours, 500)).toMatchObject({ cost: p(38.67), price: p(40.71) })
    expect(unitPrice(total, hours, 500, 700)).toMatchObject({ price: p(284.96), list: p(285) })
  })
})

describe('a payroll team of two on SCP 25', () => {
  it('costs £6.00 a payslip, and charges £6.32', () => {
    const plan = planOf({
      people: [person(36_363, { direct: p(900) }), person(36_363, { direct: p(900) })],
      overheads: [
        { what: 'Software', pence: p(9000), paid: 'monthly' },
        { what: 'Overheads', pence: p(9000), paid: 'monthly' },
      ],
    })
    expect(personCosts(plan, plan.people[0]!)).toMatchObject({
      ni: p(4704.45),
      pension: p(903.69),
      employment: p(41_971.14),
    })
    const { total } = yearCosts(plan)
    expect(total).toBe(p(103_742.28))
    const payslips = 24 * 60 * 12
    expect(payslips).toBe(17_280)
    expect(unitPrice(total, payslips * 100, 500)).toMatchObject({ cost: p(6), price: p(6.32) })
  })
})

describe('Beacon in its first year', () => {
  it('costs £582,759.40 and breaks even at £535.62 a day', () => {
    expect(yearCosts(beaconPlan())).toEqual({
      gross: p(438_256),
      ni: p(58_988.4),
      pension: p(10_215),
      employment: p(507_459.4),
      levy: 0,
      allowance: 0,
      paid: p(507_459.4),
      direct: p(39_300),
      overheads: p(36_000),
      other: p(75_300),
      total: p(582_759.4),
    })
    expect(dayPrice(beaconPlan())).toEqual({
      days: 1088 * 10_000,
      breakEven: p(535.62),
      price: p(582.2),
      list: p(585),
      suggested: p(585),
      halfDay: p(292.5),
      hour: p(97.5),
      breakEvenDays: 997,
      breakEvenUse: 9156,
      fullIncome: p(636_480),
      fullSurplus: p(53_720.6),
    })
  })

  it('costs less with the Employment Allowance, and more with the LGPS', () => {
    const allowed = beaconPlan({ employmentAllowance: true })
    expect(yearCosts(allowed).total).toBe(p(572_259.4))
    expect(dayPrice(allowed)).toMatchObject({ breakEven: p(525.97), list: p(575) })
    const local = beaconPlan({ pension: lgps })
    expect(yearCosts(local)).toMatchObject({ pension: p(87_651.2), total: p(660_195.6) })
    expect(dayPrice(local)).toMatchObject({ breakEven: p(606.8), list: p(660) })
  })

  it('can go down to £560 a day, and not to £530', () => {
    expect(margin(p(560), p(535.62))).toBe(435)
    expect(margin(p(530), p(535.62))).toBe(-106)
  })
})

describe('Beacon month by month', () => {
  const year = cashFlow(beaconPlan()).slice(0, 12)

  it('closes each month as the example does', () => {
    expect(year.map(({ month, closing }) => [monthName(month).slice(0, 3), closing])).toEqual([
      ['Sep', p(-9054.28)],
      ['Oct', p(108_971.9)],
      ['Nov', p(75_515.84)],
      ['Dec', p(45_305.82)],
      ['Jan', p(10_226.73)],
      ['Feb', p(92_005.37)],
      ['Mar', p(56_926.28)],
      ['Apr', p(26_716.26)],
      ['May', p(103_625.83)],
      ['Jun', p(70_169.77)],
      ['Jul', p(39_959.75)],
      ['Aug', p(3257.64)],
    ])
    expect(lowest(year)).toEqual({ index: 0, closing: p(-9054.28) })
  })

  it('pays £42,288.28 for people and £5,775 for the rest, with insurance at the start', () => {
    for (const { staff, monthly } of year) expect([staff, monthly]).toEqual([p(42_288.28), p(5775)])
    expect(year.map(({ dated }) => dated)).toEqual([p(6000), ...Array<number>(11).fill(0)])
    expect(year.reduce((sum, month) => sum + month.agreements, 0)).toBe(p(378_705.6))
    expect(year.reduce((sum, month) => sum + month.used, 0)).toBe(p(162_302.4))
    expect(year.at(-1)?.owed).toBe(0)
  })
})

describe('Beacon over three years', () => {
  it('goes as the example does', () => {
    expect(
      threeYears(beaconPlan()).map((year) => [
        year.list,
        year.days,
        year.income,
        year.gross,
        year.ni,
        year.pension,
        year.other,
        year.total,
        year.result,
        year.breakEvenDays,
        year.cash,
      ]),
    ).toEqual(
      [
        [585, 92_480, 541_008, 438_256, 58_988.4, 10_215, 75_300, 582_759.4, -41_751.4, 997, 3257.6],
        [
          605, 100_096, 605_580.8, 451_403.68, 60_960.54, 10_391.02, 77_559, 600_314.24, 5266.56, 993,
          8524.16,
        ],
        [
          625, 103_360, 646_000, 464_945.79, 62_991.88, 10_557.6, 79_885.77, 618_381.04, 27_618.96, 990,
          36_143.12,
        ],
      ].map((row) => row.map((value, index) => (index === 1 ? value * 100 : index === 9 ? value : p(value)))),
    )
  })
})

describe('days by term', () => {
  const terms = [
    { name: 'Autumn', share: 3700 },
    { name: 'Spring', share: 3100 },
    { name: 'Summer', share: 3200 },
  ]

  it('puts what is left into the last term', () => {
    expect(capacityByTerm(1088, terms).map(({ days }) => days)).toEqual([403, 337, 348])
  })

  it('says where orders go over, and what to do', () => {
    const wanted = [{ ...terms[0]!, ordered: 430 }, { ...terms[1]!, ordered: 300 }, terms[2]!]
    const capacity = capacityByTerm(1088, wanted)
    expect(overWords(capacity, 0)).toBe('27 days over: move to Spring or find an associate')
    expect(overWords(capacity, 1)).toBeUndefined()
    const full = capacityByTerm(
      1088,
      wanted.map((term) => ({ ...term, ordered: 430 })),
    )
    expect(overWords(full, 2)).toBe('82 days over: find an associate')
  })
})
