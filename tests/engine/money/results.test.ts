/** What a plan says in words, what it warns of, and what if. */
import { cashWords, laterWords, priceWords } from '../../../src/engine/money/results'
import { scenarioResults } from '../../../src/engine/money/scenarios'
import { serviceMargins } from '../../../src/engine/money/service-margins'
import {
  dayWarnings,
  marginWarnings,
  payWarnings,
  payWarningsOfAll,
  priceWarnings,
  useWarnings,
} from '../../../src/engine/money/warnings'
import { demoProject } from '../../support/demo'
import { beaconPlan, p, person } from '../../support/money-plan'

describe('in words', () => {
  it('a plan says when the cash runs out, what would help, and what the year leaves', () => {
    expect(cashWords(beaconPlan()).join(' ')).toBe(
      'You run out in September by £9,054. You need about £10,000 more before you start, or start pay in October. At 85% sold you lose £41,751.',
    )
  })

  it('a plan that lasts says where it is lowest', () => {
    expect(cashWords(beaconPlan({ opening: p(60_000), sold: [9500, 9500, 9500] })).join(' ')).toBe(
      'You do not run out of cash in the first year. The lowest point is September, with £5,937 in the bank. At 95% sold you have £21,897 left over.',
    )
  })

  it('a plan that sinks deeper later says both months, and does not promise that waiting with pay helps', () => {
    const words = cashWords(beaconPlan({ opening: 0, sold: [6000, 6000, 6000] })).join(' ')
    expect(words).toContain('You run out in September by £54,063.')
    expect(words).toContain('The lowest point is August, £')
    expect(words).not.toContain('or start pay')
  })

  it('a start in April names April’s months', () => {
    expect(cashWords(beaconPlan({ start: { year: 2028, month: 4 } }))[0]).toMatch(
      /^You run out in April by £9,054\./,
    )
  })

  it('the years after the first have their own sentence', () => {
    expect(laterWords(beaconPlan())[0]).toContain('the lowest point is September 2028, £52,434 below nothing')
  })

  it('the price says what a day costs, what to charge and how many days cover it', () => {
    expect(priceWords(beaconPlan())).toEqual([
      'A day of your work costs £535.62.',
      'To keep 8% as surplus, charge £585 a day.',
      'You need to sell 997 of your 1,088 days to cover your costs.',
    ])
    expect(priceWords(beaconPlan({ listPence: p(530) }))[1]).toContain('Your own price is £530 a day.')
    expect(priceWords(beaconPlan({ people: [] }))).toEqual([])
  })
})

describe('warnings', () => {
  const levels = (warnings: { level: string }[]): string[] => warnings.map(({ level }) => level)

  it('stop a price below what a day costs, and no other', () => {
    expect(priceWarnings(beaconPlan())).toEqual([])
    const [warning] = priceWarnings(beaconPlan({ listPence: p(530) }))
    expect(warning).toMatchObject({ level: 'red' })
    expect(warning?.words).toContain('The margin is −1.06% of the price.')
  })

  it('take care where more than 90% of days must be sold', () => {
    expect(levels(useWarnings(beaconPlan()))).toEqual(['amber'])
    expect(useWarnings(beaconPlan({ listPence: p(600) }))).toEqual([])
  })

  it('take care of days: over 75% sold, or more than schools have pupils', () => {
    expect(dayWarnings(beaconPlan(), 190)).toEqual([])
    expect(levels(dayWarnings(beaconPlan({ days: { available: 219_00, sold: 165_00 } }), 190))).toEqual([
      'amber',
    ])
    expect(levels(dayWarnings(beaconPlan({ days: { available: 260_00, sold: 190_50 } }), 190))).toEqual([
      'amber',
    ])
    expect(levels(dayWarnings(beaconPlan({ days: { available: 240_00, sold: 191_00 } }), 190))).toEqual([
      'amber',
      'amber',
    ])
  })

  it('stop pay below the National Living Wage, and take care below the real one', () => {
    const wages = { national: 12.71, real: 13.45, weeks: 52.143, hours: 37 }
    expect(payWarnings(person(24_521), wages)[0]?.level).toBe('red')
    expect(payWarnings(person(24_796), wages)[0]).toMatchObject({ level: 'amber' })
    expect(payWarnings(person(26_824), wages)).toEqual([])
    const all = payWarningsOfAll([person(20_000), person(25_583), person(24_796)], wages)
    expect(all.map(({ words }) => words)).toEqual([
      '1 person is paid below the National Living Wage of £12.71 an hour.',
      '2 people are paid below the real Living Wage of £13.45 an hour.',
    ])
  })

  it('stop a discount below what a day costs, with its margin', () => {
    const services = demoProject('beacon').services
    const margins = serviceMargins(services, { breakEven: p(535.62), hours: 6 })
    const early = margins.find(({ way }) => way === 'Gold, early order')
    expect(early).toMatchObject({ dayPence: p(560), margin: 435 })
    expect(margins.flatMap(marginWarnings)).toEqual([])
    const dearer = serviceMargins(services, { breakEven: p(566), hours: 6 })
    const red = dearer.filter((one) => marginWarnings(one).length > 0)
    expect(red.map(({ way }) => way)).toEqual([
      'Bronze, early order',
      'Silver, early order',
      'Silver, for 3 years',
      'Gold, early order',
      'Gold, for 3 years',
    ])
  })

  it('leave out services of which one visit serves many', () => {
    const margins = serviceMargins(demoProject('tidewell').services, { breakEven: p(290), hours: 7.4 })
    expect(margins.map(({ title }) => title)).not.toContain('Payroll')
  })
})

describe('what if', () => {
  it('changes one thing a row and keeps the price', () => {
    const results = scenarioResults(beaconPlan())
    expect(results.map(({ name }) => name)).toEqual([
      'As planned',
      'With the LGPS at 20%',
      '70% of days sold in each year',
      '85% of days sold in each year',
      '95% of days sold in each year',
      'Schools pay 30 days later',
      'Schools pay 60 days later',
      'Pay rises by 5% a year, in September',
      'Everyone works four fifths of their time',
    ])
    expect(results[0]).toMatchObject({
      breakEven: p(535.62),
      needed: p(585),
      results: [p(-41_751.4), p(5266.56)],
    })
    expect(results[1]).toMatchObject({
      breakEven: p(606.8),
      needed: p(660),
      results: [p(541_008 - 660_195.6), expect.any(Number)],
    })
    expect(results[4]?.results[0]).toBe(p(604_656) - p(582_759.4))
    expect(results[5]?.lowestMonth).toBe('October')
    expect(scenarioResults(beaconPlan({ people: [] }))).toEqual([])
  })
})
