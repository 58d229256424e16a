/** The sheet of cash: 36 months, each made from the inputs and the month before it. */
import type { SheetCell } from '../../paper/sheet'
import { cashFlow, type MonthOfCash } from '../cash-flow'
import { awardsBy } from '../three-years'
import type { Inputs } from './inputs'
import { acrossAwards, type staffPage } from './people'
import { bold, letter, money, Page, sum, head } from './page'
import type { yearsPage } from './price'

const first = 3
const months = 36

/** Where the sheet of years looks things up, before the sheet itself is written. */
export function cashPlaces() {
  const page = new Page('Cash flow')
  return {
    page,
    years: page.range('C', first, first + months - 1),
    awards: page.range('D', first, first + months - 1),
    labels: page.range('A', first, first + months - 1),
    closing: page.range('L', first, first + months - 1),
  }
}

export function fillCash(
  page: Page,
  inputs: Inputs,
  staff: ReturnType<typeof staffPage>,
  years: ReturnType<typeof yearsPage>,
): void {
  page.add(bold('Cash month by month'))
  page.add(
    ...['Month', 'Of the year', 'Year', 'Pay awards', 'At the start', 'Invoiced: agreements'].map(head),
    ...[
      'Invoiced: the rest',
      'Received',
      'People',
      'Other, spread',
      'Other, in this month',
      'At the end',
    ].map(head),
    head('Schools owe you'),
  )
  cashFlow(inputs.plan).forEach((month, index) =>
    page.add(...monthCells(month, index, { inputs, staff, years })),
  )
}

interface On {
  inputs: Inputs
  staff: ReturnType<typeof staffPage>
  years: ReturnType<typeof yearsPage>
}

function monthCells(month: MonthOfCash, index: number, { inputs, staff, years }: On): SheetCell[] {
  const row = first + index
  const year = Math.floor(index / 12)
  const column = letter(year + 1)
  const income = years.page.at(column, years.income)
  const agreed = `ROUND(${income}*${inputs.agreements},2)`
  const staffPaid = acrossAwards(staff.page, staff.paid)
  return [
    sum(`DATE(${inputs.startYear},${inputs.startMonth}+${index},1)`, serial(month), 'month'),
    sum(`MONTH(A${row})`, month.month, 'whole'),
    { number: year + 1, format: 'whole' },
    sum(
      index === 0 ? '0' : `D${row - 1}+IF(B${row}=${inputs.payMonth},1,0)`,
      awardsBy(inputs.plan, index),
      'whole',
    ),
    money(index === 0 ? inputs.opening : `L${row - 1}`, month.opening),
    money(`ROUND(${agreed}*INDEX(${inputs.instalments},B${row}),2)`, month.agreements),
    money(`ROUND((${income}-${agreed})*INDEX(${inputs.weights},B${row}),2)`, month.used),
    money(receivedFormula(inputs.paidAfter, index), month.received),
    money(`ROUND(INDEX(${staffPaid},1,D${row}+1)/12,2)`, month.staff),
    money(`ROUND(${years.page.at(column, years.spread)}/12,2)`, month.monthly),
    money(datedFormula(inputs, { row, year, starts: index % 12 === 0 }), month.dated),
    money(`ROUND(E${row}+H${row}-I${row}-J${row}-K${row},2)`, month.closing),
    money(`ROUND(${index === 0 ? '' : `M${row - 1}+`}F${row}+G${row}-H${row},2)`, month.owed),
  ]
}

/** What was invoiced so many months before, in both columns. */
function receivedFormula(paidAfter: string, index: number): string {
  const place = `${index + 1}-${paidAfter}`
  const range = (column: string): string => `$${column}$${first}:$${column}$${first + months - 1}`
  return `IF(${paidAfter}<${index + 1},INDEX(${range('F')},${place})+INDEX(${range('G')},${place}),0)`
}

function datedFormula({ overheads }: Inputs, on: { row: number; year: number; starts: boolean }): string {
  const amounts = overheads.byYear[on.year]
  const inMonth = `SUMIF(${overheads.when},B${on.row},${amounts})`
  return on.starts ? `${inMonth}+SUMIF(${overheads.when},"start",${amounts})` : inMonth
}

/** The number that a spreadsheet counts days by, for the first day of a month. */
function serial({ year, month }: MonthOfCash): number {
  return (Date.UTC(year, month - 1, 1) - Date.UTC(1899, 11, 30)) / 86_400_000
}
