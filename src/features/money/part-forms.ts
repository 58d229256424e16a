/** The parts of a plan that are a few numbers each. */
import {
  monthNames,
  type MonthName,
  type MoneySettings,
  type SalesSettings,
} from '../../engine/money/settings'
import { months } from '../../lib/dates'
import { poundsTyped } from '../../web/typed-fields'
import { type Field, type PartForm, type Values } from './forms'

/** The settings with the suggestions in place of what is not said yet. */
type Whole = Required<Pick<MoneySettings, 'pension' | 'days' | 'price' | 'sales' | 'growth'>> & MoneySettings

const monthItems = monthNames.map((name, index) => ({ value: name, text: months[index] ?? name }))
const percent = (name: string, label: string, hint?: string): Field => ({
  name,
  label,
  kind: 'number',
  suffix: '%',
  ...(hint !== undefined && { hint }),
})
const days = (name: string, label: string, hint?: string): Field => ({
  name,
  label,
  kind: 'number',
  suffix: 'days',
  ...(hint !== undefined && { hint }),
})
const num = (values: Values, name: string): number => Number(values[name])
const first = (fields: readonly Field[]) => (path: readonly (string | number)[]) => {
  const named = path.find((key) => fields.some(({ name }) => name === key))
  return String(named ?? fields[0]?.name ?? '')
}

const pension: readonly Field[] = [
  {
    name: 'scheme',
    label: 'Pension',
    kind: 'choice',
    items: [
      {
        value: 'auto-enrolment',
        text: 'A workplace pension with auto-enrolment',
        hint: { text: 'What every employer must offer at least. It costs less, and pays less later.' },
      },
      {
        value: 'lgps',
        text: 'The Local Government Pension Scheme (LGPS)',
        hint: {
          text: 'Needs an admission agreement and often a guarantor. The fund sets the rate. Ask the fund and your union early.',
        },
      },
    ],
  },
  percent(
    'lgpsPercent',
    'What the LGPS fund asks of the employer',
    'Only used if you choose the LGPS. Ask the fund; 20% is a start',
  ),
  {
    name: 'employmentAllowance',
    label: 'Employment Allowance',
    kind: 'choice',
    items: [
      {
        value: 'no',
        text: 'No, leave it out',
        hint: {
          text: 'Safe until an adviser says yes. Employers whose work is half or more of a public kind cannot have it.',
        },
      },
      { value: 'yes', text: 'Yes, an adviser confirmed it' },
    ],
  },
]

const dayFields: readonly Field[] = [
  days(
    'leave',
    'Holiday, with bank holidays',
    'The law asks for at least 28. Council staff often have 33 to 41',
  ),
  days('sickness', 'Sickness'),
  days('learning', 'Training and learning'),
  days('supervision', 'Supervision'),
  days('meetings', 'Meetings of the co-op'),
  days('travel', 'Admin, travel and finding work'),
  { name: 'hoursPerDay', label: 'Hours in a day that a school buys', kind: 'number', suffix: 'hours' },
]

const price: readonly Field[] = [
  percent(
    'surplusPercent',
    'Surplus, as a share of income',
    'It goes to the reserve first. 5 to 10 is usual',
  ),
  {
    name: 'listPence',
    label: 'Your own price of a day (optional)',
    hint: 'Leave it empty to use the price that we work out',
    kind: 'money',
    prefix: '£',
    optional: true,
  },
]

const sales: readonly Field[] = [
  percent('sold1', 'Days sold in year one', 'Of all the days that you could sell'),
  percent('sold2', 'Days sold in year two'),
  percent('sold3', 'Days sold in year three'),
  percent('agreementPercent', 'Income under yearly agreements', 'The rest is paid as schools use it'),
  {
    name: 'paidAfterMonths',
    label: 'When schools pay',
    kind: 'choice',
    items: [
      { value: '0', text: 'In the month of the invoice' },
      { value: '1', text: 'After 30 days' },
      { value: '2', text: 'After 60 days' },
      { value: '3', text: 'After 90 days' },
    ],
  },
]

const growth: readonly Field[] = [
  percent('pricePercent', 'Prices rise each year by', 'They are then rounded up to the next £5'),
  percent('costPercent', 'Costs besides pay rise each year by'),
  percent('payPercent', 'Pay rises each year by'),
  {
    name: 'payMonth',
    label: 'Month in which pay rises',
    hint: 'April for NJC, September for Soulbury',
    kind: 'choice',
    long: true,
    items: monthItems,
  },
]

const start: readonly Field[] = [
  { name: 'startMonth', label: 'First month of trading', kind: 'choice', long: true, items: monthItems },
  { name: 'startYear', label: 'Year', hint: 'Such as 2027', kind: 'number' },
]

const byMonth = monthNames.map((name, index) => percent(name, months[index] ?? name))

/** Every form of this kind, by its place in the address. */
export const partForms: readonly PartForm[] = [
  {
    id: 'pension',
    title: 'Pension and Employment Allowance',
    intro: 'These change what each person costs. Decide about the pension together: it is part of pay.',
    part: 'pension',
    fields: pension,
    toPart: (values) => ({
      scheme: values['scheme'],
      lgpsPercent: values['lgpsPercent'],
      employmentAllowance: values['employmentAllowance'] === 'yes',
    }),
    typed: (settings) => {
      const is = (settings as Whole).pension
      return { ...is, employmentAllowance: is.employmentAllowance ? 'yes' : 'no' }
    },
    fieldOf: first(pension),
  },
  {
    id: 'days',
    title: 'Days in a year of full-time work',
    intro:
      'Of about 260 weekdays, these are not sold to schools. What is left is. People on part of full time have their share.',
    part: 'days',
    fields: dayFields,
    toPart: (values) => Object.fromEntries(dayFields.map(({ name }) => [name, values[name]])),
    typed: (settings) => ({ ...(settings as Whole).days }),
    fieldOf: first(dayFields),
  },
  {
    id: 'price',
    title: 'Surplus and price',
    intro:
      'We work out the price of a day that covers your costs and leaves the surplus, rounded up to the next £5.',
    part: 'price',
    fields: price,
    toPart: ({ surplusPercent, listPence }) => ({
      surplusPercent,
      ...(listPence !== undefined && { listPence }),
    }),
    typed: (settings) => {
      const { surplusPercent, listPence } = (settings as Whole).price
      return { surplusPercent, listPence: poundsTyped(listPence) }
    },
    fieldOf: first(price),
  },
  {
    id: 'sales',
    title: 'How much you sell, and when schools pay',
    intro:
      'Be careful with the first year. Schools that know you may still have an agreement with someone else.',
    part: 'sales',
    fields: sales,
    toPart: (values, settings) => ({
      ...(settings as Whole).sales,
      soldPercents: [num(values, 'sold1'), num(values, 'sold2'), num(values, 'sold3')],
      agreementPercent: num(values, 'agreementPercent'),
      paidAfterMonths: num(values, 'paidAfterMonths'),
    }),
    typed: (settings) => {
      const { soldPercents, agreementPercent, paidAfterMonths } = (settings as Whole).sales
      const [sold1, sold2, sold3] = soldPercents
      return { sold1, sold2, sold3, agreementPercent, paidAfterMonths: String(paidAfterMonths) }
    },
    fieldOf: (path) => (path[0] === 'soldPercents' ? `sold${Number(path[1] ?? 0) + 1}` : first(sales)(path)),
  },
  {
    id: 'instalments',
    title: 'When yearly agreements are invoiced',
    intro:
      'Which share of a yearly agreement you invoice in each month. Put 0 where there is none. Together they make 100%.',
    part: 'sales',
    fields: byMonth,
    toPart: (values, settings) => ({
      ...(settings as Whole).sales,
      instalments: monthNames
        .filter((name) => num(values, name) > 0)
        .map((month) => ({ month, percent: num(values, month) })),
    }),
    typed: (settings) => {
      const { instalments } = (settings as Whole).sales
      return Object.fromEntries(
        monthNames.map((name) => [name, String(instalments.find((one) => one.month === name)?.percent ?? 0)]),
      )
    },
    fieldOf: monthField,
  },
  {
    id: 'weights',
    title: 'When the rest is used and invoiced',
    intro:
      'Work that schools pay for as they use it follows the school year. August has no school income for most. Together the months make 100%.',
    part: 'sales',
    fields: byMonth,
    toPart: (values, settings): SalesSettings => ({
      ...(settings as Whole).sales,
      weights: Object.fromEntries(monthNames.map((name) => [name, num(values, name)])) as Record<
        MonthName,
        number
      >,
    }),
    typed: (settings) => {
      const { weights } = (settings as Whole).sales
      return Object.fromEntries(monthNames.map((name) => [name, String(weights[name])]))
    },
    fieldOf: monthField,
  },
  {
    id: 'growth',
    title: 'From year to year',
    intro: 'What you think will rise. Pay rises in its month, which may fall in the middle of your year.',
    part: 'growth',
    fields: growth,
    toPart: (values) => Object.fromEntries(growth.map(({ name }) => [name, values[name]])),
    typed: (settings) => ({ ...(settings as Whole).growth }),
    fieldOf: first(growth),
  },
  {
    id: 'start',
    title: 'When you start',
    intro:
      'The first month in which you work for schools. Most of their years begin in September or in April.',
    part: 'start',
    fields: start,
    toPart: (values, settings) => ({
      sources: [],
      costs: [],
      ...settings.start,
      month: `${num(values, 'startYear')}-${String(monthNames.indexOf(values['startMonth'] as MonthName) + 1).padStart(2, '0')}`,
    }),
    typed: ({ start: is }) =>
      is
        ? { startMonth: monthNames[Number(is.month.slice(5)) - 1], startYear: is.month.slice(0, 4) }
        : { startMonth: 'september', startYear: '' },
    fieldOf: () => 'startYear',
  },
]

/** A fault of one month names it; a fault of the whole goes to the first. */
function monthField(path: readonly (string | number)[]): string {
  const named = path.find((key) => monthNames.some((name) => name === key))
  return String(named ?? monthNames[0])
}
