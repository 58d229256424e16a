/** From the demonstration co-ops and from empty projects to plans. */
import { listSource } from '../../../src/engine/clauses/assemble'
import { cashFlow } from '../../../src/engine/money/cash-flow'
import { yearCosts } from '../../../src/engine/money/costs'
import { dayPrice } from '../../../src/engine/money/price'
import { readMoney } from '../../../src/engine/money/reading'
import { threeYears } from '../../../src/engine/money/three-years'
import type { Project } from '../../../src/engine/project/project'
import { projectText, readProject, readProjectText } from '../../../src/engine/project/read-project'
import { knownThings } from '../../../src/features/projects'
import { demoProject } from '../../support/demo'
import { theLibrary } from '../../support/library'
import { beaconPlan, p } from '../../support/money-plan'

const reading = (project: Project) => readMoney(listSource(project, '2026-11-23', theLibrary()))
const beacon = (): Project => demoProject('beacon')

describe('the plan of a demonstration co-op', () => {
  it('of Beacon is the worked example', () => {
    const { plan, missing } = reading(beacon())
    expect(missing).toEqual([])
    expect(yearCosts(plan)).toEqual(yearCosts(beaconPlan()))
    expect(dayPrice(plan)).toEqual(dayPrice(beaconPlan()))
    expect(cashFlow(plan)).toEqual(cashFlow(beaconPlan()))
    expect(threeYears(plan)).toEqual(threeYears(beaconPlan()))
  })

  it('of Tidewell has its totals', () => {
    const { plan } = reading(demoProject('tidewell'))
    expect(plan.people.reduce((sum, { fte }) => sum + fte, 0)).toBe(1180)
    expect(yearCosts(plan)).toMatchObject({
      gross: p(420_305.1),
      ni: p(52_545.77),
      pension: p(9988.36),
      employment: p(482_839.23),
    })
  })
})

describe('a plan that is not finished', () => {
  it('says what is missing, and uses what we suggest for the rest', () => {
    const empty: Project = { name: 'New', answers: {}, founders: [], services: [], ledger: [] }
    const { missing, priced, dated, settings } = reading(empty)
    expect([priced, dated]).toEqual([false, false])
    expect(missing.map(({ part }) => part)).toEqual(['people', 'direct', 'overheads', 'start'])
    expect(settings.pension.scheme).toBe('auto-enrolment')
  })

  it('counts the people whose pay or share of full time is not known', () => {
    const project = beacon()
    const money = { ...project.money, pay: project.money?.pay?.slice(2) ?? [] }
    const founders = project.founders.map((one, index) => (index === 8 ? { ...one, fte: undefined } : one))
    const { missing, plan } = reading({ ...project, money, founders } as Project)
    expect(missing.map(({ words }) => words)).toEqual([
      'the share of full time of 1 person',
      'the pay of 2 people',
    ])
    expect(plan.people).toHaveLength(6)
  })

  it('leaves out who has withdrawn', () => {
    const project = beacon()
    const withdrew = { on: '2026-11-01', kind: 'withdrew', founder: 'imran-malik' } as const
    const { plan } = reading({ ...project, ledger: [withdrew] })
    expect(plan.people.map(({ id }) => id)).not.toContain('imran-malik')
  })
})

describe('a group’s own figures', () => {
  it('stand in place of the dated ones', () => {
    const project = beacon()
    const own = { 'ni-rate': 13.8, 'soulbury-a.8': 60_000, mileage: 0.55 }
    const { plan } = reading({ ...project, money: { ...project.money, figures: own } })
    expect(plan.rates.ni).toBe(1380)
    expect(plan.people[0]).toMatchObject({ salary: p(60_000), direct: p(4800 + 300) })
  })
})

describe('a project file with a money plan', () => {
  const known = knownThings({ library: theLibrary() })
  const file = (change: object): unknown => {
    const whole = JSON.parse(projectText(beacon())) as { money: object }
    return { ...whole, money: { ...whole.money, ...change } }
  }
  const sales = beacon().money!.sales!

  it('opens again with the same bytes', () => {
    const reading = readProjectText(projectText(beacon()), known)
    expect(reading.ok && projectText(reading.project)).toBe(projectText(beacon()))
  })

  it.each([
    [
      { bonus: 1 },
      '$.money.bonus',
      'There is no field of this name here. Take it out, or check its spelling.',
    ],
    [
      {
        terms: [
          { name: 'Autumn', percent: 50 },
          { name: 'Spring', percent: 48 },
        ],
      },
      '$.money.terms',
      'Shares by term must add up to 100%. They add up to 98%.',
    ],
    [
      { sales: { ...sales, instalments: [{ month: 'may', percent: 60 }] } },
      '$.money.sales.instalments',
      'Instalments must add up to 100%. They add up to 60%.',
    ],
    [
      { sales: { ...sales, weights: { ...sales.weights, august: 5 } } },
      '$.money.sales.weights',
      'Shares by month must add up to 100%. They add up to 105%.',
    ],
    [
      { pay: [{ founder: 'nobody', point: 'njc.3', sells: true }] },
      '$.money.pay[0].founder',
      'No founder has this id. Add the founder, or name someone else.',
    ],
    [
      { pay: [{ founder: 'amina-rahman', point: 'njc.99', sells: true }] },
      '$.money.pay[0].point',
      'There is no such point in our pay scales. Give the full-time pay instead.',
    ],
    [
      { pay: [{ founder: 'amina-rahman', sells: true }] },
      '$.money.pay[0]',
      'Give either a point of a pay scale, or full-time pay in pence.',
    ],
    [
      { direct: [{ what: 'Fees', each: 'everyone' }] },
      '$.money.direct[0]',
      'Give either an amount in pence, or miles.',
    ],
    [
      { figures: { 'ni-rat': 15 } },
      '$.money.figures["ni-rat"]',
      'There is no figure with this id. Take it out, or check its spelling.',
    ],
    [
      { price: { surplusPercent: 8.005 } },
      '$.money.price.surplusPercent',
      'Surplus must be a number from 0 to 50, such as 8 or 37.5.',
    ],
    [
      { start: { month: '2027-13', sources: [], costs: [] } },
      '$.money.start.month',
      'The first month must be a month and a year from 2000 to 2099, such as 2027-09.',
    ],
  ])('is refused with words where it holds %j', (change, path, message) => {
    expect(readProject(file(change), known)).toMatchObject({ ok: false, problems: [{ path, message }] })
  })
})
