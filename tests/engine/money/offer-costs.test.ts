import { linesBelowCost } from '../../../src/engine/money/offer-costs'
import type { Service } from '../../../src/engine/project/service'

const day: Service = {
  id: 'day',
  title: 'Educational psychologist day',
  category: 'PSY',
  ages: [],
  delivery: [],
  deliveredBy: ['ada'],
  lead: 'ada',
  statutory: false,
  unit: 'day',
  hoursPerUnit: 6.5,
  pricePence: 58_500,
  vat: 'to-confirm',
  status: 'agreed',
}
const costs = { breakEven: 53_562, hours: 6.5 }
const offer = (discountPercent?: number) => ({
  lines: [{ service: 'day', quantity: 10 }],
  early: false,
  years: 1 as const,
  ...(discountPercent !== undefined && { discountPercent }),
})

describe('an offer below what the work costs', () => {
  it('is quiet where the price covers the day, with or without a discount', () => {
    expect(linesBelowCost(offer(), [day], costs)).toEqual([])
    // £585 less 8 per cent is £538.20, and a day costs £535.62.
    expect(linesBelowCost(offer(8), [day], costs)).toEqual([])
  })

  it('names the line, what it brings in and what it costs', () => {
    // £585 less 9 per cent is £532.35.
    expect(linesBelowCost(offer(9), [day], costs)).toEqual([
      'Educational psychologist day is below what it costs you. It brings in £532.35 for a day of work that costs £535.62: a margin of −0.61%.',
    ])
  })

  it('counts a session by its hours, and says nothing of work whose hours nobody knows', () => {
    const session = { ...day, unit: 'session', hoursPerUnit: 3.25, pricePence: 26_000 }
    expect(linesBelowCost(offer(), [session], costs)[0]).toContain('brings in £520')
    expect(linesBelowCost(offer(), [{ ...day, unit: 'pupil' }], costs)).toEqual([])
  })
})
