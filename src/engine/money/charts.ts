/** The charts of a plan, as shapes that a page, a PDF and a Word file draw alike. */
import { barChart } from '../drawing/bar-chart'
import type { Sketch } from '../drawing/drawing'
import { lineChart } from '../drawing/line-chart'
import { counted } from '../../lib/names'
import { roundPounds } from '../../lib/money'
import type { TermCapacity } from './capacity'
import { cashFlow } from './cash-flow'
import { monthName, type Plan } from './plan'
import type { Span } from './results'
import { threeYears } from './three-years'

/** Charts on pages are narrower than on paper, so that a phone can show their words. In points. */
export const pageWidth = 340

/** Cash at the end of each month. */
export function cashChart(plan: Plan, span: Span, width?: number): Sketch {
  const points = cashFlow(plan)
    .slice(0, span)
    .map(({ month, year, closing }) => ({
      label: monthName(month).slice(0, 3) + (span === 12 ? '' : ` ${String(year).slice(2)}`),
      pence: closing,
    }))
  return lineChart({
    about: `Cash at the end of each of ${span} months`,
    points,
    ...(width !== undefined && { width }),
  })
}

/** Income beside costs in each year. */
export function yearsChart(plan: Plan, width?: number): Sketch {
  return barChart({
    about: 'Income and costs in three years',
    series: ['Income', 'Costs'],
    groups: threeYears(plan).map(({ year, income, total }) => ({
      label: `Year ${year}`,
      values: [income, total],
    })),
    words: roundPounds,
    unit: 100,
    ...(width !== undefined && { width }),
  })
}

/** Days by term, beside what schools have ordered where anything is. */
export function termsChart(terms: readonly TermCapacity[], width?: number): Sketch {
  const any = terms.some(({ ordered }) => ordered !== undefined)
  return barChart({
    about: any ? 'Days you have and days ordered, by term' : 'Days you have, by term',
    series: any ? ['Days you have', 'Days ordered'] : ['Days you have'],
    groups: terms.map(({ name, days, ordered }) => ({
      label: name,
      values: any ? [days, ordered ?? 0] : [days],
    })),
    words: (days) => counted(days, 'day'),
    ...(width !== undefined && { width }),
  })
}
