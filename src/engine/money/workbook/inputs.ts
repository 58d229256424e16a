/** The sheet of inputs: everything that a group may change, in one place. */
import { grown } from '../costs'
import { monthName, type Plan } from '../plan'
import { directPence, hundredths, type MoneyReading } from '../reading'
import type { Overhead } from '../settings'
import { amount, bold, input, money, Page, part, sum, text, head } from './page'

/** Empty lines below each list, for the group to add to. They are counted in every sum. */
const spare = 3

export type Inputs = ReturnType<typeof inputsPage>

/** The sheet, and the places of what stands on it. */
export function inputsPage(reading: MoneyReading, figure: (id: string) => number) {
  const { plan, settings } = reading
  const page = new Page('Inputs')
  page.add(bold('Inputs: change the numbers on a coloured ground, and every sheet follows'))
  const rates = ratesLines(page, plan)
  const days = dayLines(page, reading, figure)
  const sales = salesLines(page, reading)
  const growth = growthLines(page, plan)
  const months = monthLines(page, plan)
  const mileage = page.line('Paid for each mile', input(figure('mileage'), 'money'))
  const direct = directLines(page, reading, { mileage, figure })
  const overheads = overheadLines(page, reading, growth.costs)
  const start = startLines(page, reading)
  const terms = termLines(page, reading)
  return {
    page,
    plan,
    settings,
    ...rates,
    ...days,
    ...sales,
    ...growth,
    ...months,
    ...start,
    direct,
    overheads,
    terms,
  }
}

function ratesLines(page: Page, { rates, pension, employmentAllowance }: Plan) {
  page.heading('Tax and pension')
  return {
    niRate: page.line('Employer National Insurance', part(rates.ni)),
    niThreshold: page.line('on yearly pay above', amount(rates.niThreshold)),
    allowanceOn: page.line('Employment Allowance (1 yes, 0 no)', input(employmentAllowance ? 1 : 0, 'whole')),
    allowance: page.line('Employment Allowance, at most', amount(rates.employmentAllowance)),
    levyRate: page.line('Apprenticeship levy', part(rates.levy)),
    levyAllowance: page.line('Apprenticeship levy not due', amount(rates.levyAllowance)),
    lgpsOn: page.line(
      'Pension (1 Local Government Pension Scheme, 0 auto-enrolment)',
      input(pension.scheme === 'lgps' ? 1 : 0, 'whole'),
    ),
    lgps: page.line('Local Government Pension Scheme, of all pay', part(pension.lgps)),
    pensionRate: page.line('Auto-enrolment pension', part(rates.pension)),
    pensionLower: page.line('of yearly pay above', amount(rates.pensionLower)),
    pensionUpper: page.line('and up to', amount(rates.pensionUpper)),
  }
}

function dayLines(page: Page, { plan, settings }: MoneyReading, figure: (id: string) => number) {
  const { days } = settings
  page.heading('Days of one full-time person')
  const first = page.rows.length + 1
  page.line('Weekdays in a year', input(figure('year-days'), 'decimal'))
  page.line('Holiday, with bank holidays', input(days.leave, 'decimal'))
  page.line('Sickness', input(days.sickness, 'decimal'))
  page.line('Training and learning', input(days.learning, 'decimal'))
  page.line('Supervision', input(days.supervision, 'decimal'))
  page.line('Meetings', input(days.meetings, 'decimal'))
  page.line('Admin, travel and finding work', input(days.travel, 'decimal'))
  const soldDays = page.line(
    'Days to sell',
    sum(`MAX(0,B${first}-SUM(B${first + 1}:B${first + 6}))`, plan.days.sold / 100, 'decimal'),
  )
  return {
    soldDays,
    hoursPerDay: page.line('Hours in a day that a school buys', input(plan.hoursPerDay, 'decimal')),
  }
}

function salesLines(page: Page, { plan }: MoneyReading) {
  page.heading('Prices and sales')
  return {
    surplus: page.line('Surplus, share of income', part(plan.surplus)),
    ownPrice: page.line(
      'Your own price of a day (0 for the one that is worked out)',
      amount(plan.listPence ?? 0),
    ),
    sold: plan.sold.map((share, index) => page.line(`Days sold in year ${index + 1}`, part(share))),
    agreements: page.line('Income under yearly agreements', part(plan.agreements)),
    paidAfter: page.line('Months until schools pay', input(plan.paidAfterMonths, 'whole')),
  }
}

function growthLines(page: Page, { growth }: Plan) {
  page.heading('From year to year')
  return {
    prices: page.line('Prices rise by', part(growth.price)),
    costs: page.line('Costs rise by', part(growth.costs)),
    pay: page.line('Pay rises by', part(growth.pay)),
    payMonth: page.line('in month (1 January, 12 December)', input(growth.payMonth, 'whole')),
  }
}

function monthLines(page: Page, plan: Plan) {
  page.heading('When schools are invoiced')
  page.add(head('Month'), head('Agreements'), head('The rest'))
  const first = page.rows.length + 1
  for (let month = 1; month <= 12; month++) {
    const share = plan.instalments.find((one) => one.month === month)?.share ?? 0
    page.add(text(monthName(month)), part(share), part(plan.weights[month - 1] ?? 0))
  }
  const last = first + 11
  page.add(
    text('Together: must be 100%'),
    sum(`SUM(B${first}:B${last})`, 1, 'percent'),
    sum(`SUM(C${first}:C${last})`, 1, 'percent'),
  )
  return { instalments: page.range('B', first, last), weights: page.range('C', first, last) }
}

function directLines(
  page: Page,
  { settings }: MoneyReading,
  on: { mileage: string; figure: (id: string) => number },
) {
  page.heading('Yearly costs of each person’s work')
  page.add(head('What'), head('For whom'), head('A year for each'), head('Miles'))
  page.add(text('For whom: everyone, sellers (whose days are sold) or others'))
  const first = page.rows.length + 1
  for (const cost of settings.direct ?? []) {
    const row = page.rows.length + 1
    const pence = directPence(cost, on.figure)
    page.add(
      text(cost.what),
      text(cost.each),
      cost.miles === undefined ? amount(pence) : money(`ROUND(D${row}*${on.mileage},2)`, pence),
      cost.miles === undefined ? null : input(cost.miles, 'whole'),
    )
  }
  for (let index = 0; index < spare; index++) page.add(null, null, amount(0))
  const last = page.rows.length
  return { each: page.range('B', first, last), amounts: page.range('C', first, last) }
}

function overheadLines(page: Page, { plan, settings }: MoneyReading, growth: string) {
  page.heading('Yearly costs of the co-op as a whole')
  page.add(head('What'), head('When'), head('Year one'), head('Year two'), head('Year three'))
  page.add(
    text('When: monthly (spread over the year), start (first month of each year), or a month from 1 to 12'),
  )
  const first = page.rows.length + 1
  const lines = [...(settings.overheads ?? []), ...Array<undefined>(spare).fill(undefined)]
  for (const line of lines) {
    const row = page.rows.length + 1
    const pence = line?.pence ?? 0
    const after = (years: number): number => grown(pence, plan.growth.costs, years)
    page.add(
      text(line?.what ?? ''),
      whenCell(line?.paid, plan),
      amount(pence),
      money(`ROUND(C${row}*(1+${growth}),2)`, after(1)),
      money(`ROUND(D${row}*(1+${growth}),2)`, after(2)),
    )
  }
  const last = page.rows.length
  return {
    when: page.range('B', first, last),
    byYear: ['C', 'D', 'E'].map((column) => page.range(column, first, last)),
  }
}

function whenCell(paid: Overhead['paid'] | undefined, plan: Plan) {
  if (paid === undefined || paid === 'monthly') return text('monthly')
  if (paid === 'at-start') return text('start')
  const month = plan.overheads.find(
    (one) => typeof one.paid === 'number' && monthName(one.paid).toLowerCase() === paid,
  )
  return input(Number(month?.paid ?? 0), 'whole')
}

function startLines(page: Page, { plan, settings }: MoneyReading) {
  page.heading('The start')
  const startYear = page.line('Year of the first month', input(plan.start.year, 'year'))
  const startMonth = page.line('First month (1 January, 12 December)', input(plan.start.month, 'whole'))
  page.add(bold('Money to start with'))
  const first = page.rows.length + 1
  for (const { what, pence } of settings.start?.sources ?? []) page.add(text(what), amount(pence))
  for (let index = 0; index < spare; index++) page.add(null, amount(0))
  const last = page.rows.length
  page.add(bold('Paid before the start'))
  const from = page.rows.length + 1
  for (const { what, pence } of settings.start?.costs ?? []) page.add(text(what), amount(pence))
  for (let index = 0; index < spare; index++) page.add(null, amount(0))
  const to = page.rows.length
  const opening = page.line(
    'Cash when the first month begins',
    money(`ROUND(SUM(B${first}:B${last})-SUM(B${from}:B${to}),2)`, plan.opening),
  )
  return { startYear, startMonth, opening }
}

function termLines(page: Page, { settings }: MoneyReading) {
  page.heading('Terms')
  page.add(head('Term'), head('Share of days'), head('Days ordered'))
  return settings.terms.map(({ name, percent, ordered }) => {
    const row = page.add(text(name), part(hundredths(percent)), input(ordered ?? 0, 'whole'))
    return { name: page.at('A', row), share: page.at('B', row), ordered: page.at('C', row) }
  })
}
