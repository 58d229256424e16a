import fc from 'fast-check'
import { expectedDemand } from '../../../src/features/survey'
import { demandPage, weightsOf } from '../../../src/features/survey/pages'
import type { SurveyAnswer, Want } from '../../../src/engine/project/survey-answer'
import { theLibrary } from '../../support/library'
import { aService } from '../../support/people'

const { demand } = theLibrary().reference
const weights = weightsOf(demand)
const day = aService({ id: 'ep-day', title: 'Psychologist', unit: 'day' })
const answers = (wants: readonly (readonly [Want['likelihood'], number | undefined])[]): SurveyAnswer[] =>
  wants.map(([likelihood, units], index) => ({
    id: `answer-${index}`,
    on: '2026-11-20',
    how: 'web',
    school: `School ${index}`,
    wants: [{ service: 'ep-day', likelihood, ...(units !== undefined && { units }) }],
  }))
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)
const expected = (given: SurveyAnswer[]): number | undefined =>
  expectedDemand([day], given, weights)[0]?.expected

describe('the demand for a service', () => {
  it('is 33 days where 3 schools want 10 days definitely and 4 want 5 days perhaps', () => {
    const given = answers([...times(3, ['definite', 10] as const), ...times(4, ['maybe', 5] as const)])
    expect(expectedDemand([day], given, weights)).toEqual([
      {
        service: 'ep-day',
        title: 'Psychologist',
        unit: 'day',
        schools: 7,
        said: { definite: 30, likely: 0, maybe: 20 },
        expected: 33,
        capacity: undefined,
      },
    ])
    expect(demandPage([day], given, { demand }).words).toEqual([
      expect.stringContaining('7 schools would buy. Count on about 33 days a year.') as string,
    ])
  })

  it('counts halves to the hundredth, and a school without a number as none', () => {
    expect(expected(answers([['likely', 2.5]]))).toBe(1.5)
    expect(expected(answers([['maybe', 0.5]]))).toBe(0.15)
    expect(expected(answers([['definite', undefined]]))).toBe(0)
  })

  it('is the same in any order, grows with each answer, and is never more than was said', () => {
    const want = fc.tuple(
      fc.constantFrom('definite' as const, 'likely' as const, 'maybe' as const),
      fc.integer({ min: 0, max: 2000 }).map((halves) => halves / 2),
    )
    fc.assert(
      fc.property(fc.array(want, { maxLength: 40 }), (wants) => {
        const all = expected(answers(wants)) ?? 0
        expect(expected(answers(wants.toReversed()))).toBe(all)
        expect(expected(answers(wants.slice(1)))).toBeLessThanOrEqual(all)
        expect(all).toBeLessThanOrEqual(wants.reduce((sum, [, units]) => sum + units, 0))
        const exact = wants.reduce(
          (sum, [likelihood, units]) => sum + BigInt(units * 2) * BigInt(weights[likelihood]),
          0n,
        )
        expect(Math.round(all * 200)).toBe(Number(exact))
      }),
    )
  })

  it('is held against what the team can deliver in the three terms', () => {
    const scarce = aService({ ...day, termCapacity: { autumn: 10, spring: 10, summer: 8 } })
    const page = demandPage([scarce], answers([['definite', 40]]), { demand })
    expect(page.words[0]).toContain('That is 8 more than the 28 that you can deliver.')
    expect(page.rows[0]).toMatchObject({ expected: '36 days', capacity: '28 days', over: true })
    const [half] = expectedDemand([aService({ ...day, termCapacity: { autumn: 10 } })], [], weights)
    expect(half?.capacity).toBeUndefined()
  })

  it('is held in days of work against the days that the money plan has to sell, with what has no hours named', () => {
    const half = aService({ ...day, hoursPerUnit: 3 })
    const given = answers([['definite', 40]])
    const team = { days: 1088, hoursPerDay: 6 }
    expect(demandPage([half], given, { demand, team }).inAll).toBe(
      'In all, count on about 18 days of work a year. Your money plan has 1,088 days to sell.',
    )
    expect(demandPage([day], given, { demand, team }).inAll).toContain('how long one takes: Psychologist.')
    expect(demandPage([half], [], { demand, team }).inAll).toBe('')
  })

  it('leaves out services that are gone', () => {
    expect(expectedDemand([], answers([['definite', 40]]), weights)).toEqual([])
  })
})
