/** Other plans than those of the examples: what a workbook must follow too. */
import type { MoneySettings } from '../../src/engine/money/settings'
import { demoProject } from './demo'

export function moneyVariants(): [string, MoneySettings][] {
  const { sales, growth, start, days, pension, pay } = demoProject('beacon').money as Required<MoneySettings>
  const weights = { ...sales.weights, january: 7.5, february: 10.5 }
  return [
    [
      'with the LGPS at 23.4% and the Employment Allowance',
      { pension: { scheme: 'lgps', lgpsPercent: 23.4, employmentAllowance: true } },
    ],
    ['from April, with the pay award in September', { start: { ...start, month: '2028-04' } }],
    [
      'with the pay award in April, in the middle of its year',
      { growth: { ...growth, payMonth: 'april', payPercent: 3.3 } },
    ],
    [
      'from January, paid after 60 days, with an own price',
      {
        start: { ...start, month: '2027-01', costs: [{ what: 'Registration', pence: 95_000 }] },
        sales: { ...sales, paidAfterMonths: 2, weights },
        price: { surplusPercent: 5, listPence: 61_250 },
      },
    ],
    [
      'with everything paid at once in two instalments',
      {
        sales: {
          ...sales,
          paidAfterMonths: 0,
          agreementPercent: 82.5,
          instalments: [
            { month: 'may', percent: 55 },
            { month: 'november', percent: 45 },
          ],
        },
        days: { ...days, leave: 33.5, travel: 41 },
      },
    ],
    [
      'with own salaries and three terms of other shares',
      {
        pay: pay.map((one, index) => ({
          founder: one.founder,
          salaryPence: 3_123_457 + index * 411_111,
          sells: index !== 2,
        })),
        terms: [
          { name: 'Autumn', percent: 41.5, ordered: 500 },
          { name: 'Spring', percent: 22.25 },
          { name: 'Summer', percent: 36.25 },
        ],
        overheads: [
          { what: 'Rent', pence: 1_234_567, paid: 'monthly' },
          { what: 'Rates', pence: 98_765, paid: 'february' },
          { what: 'Insurance', pence: 333_333, paid: 'at-start' },
        ],
        pension,
      },
    ],
  ]
}
