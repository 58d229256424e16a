/** The sheets of people: what each costs at the pay of the start and after each award, and all together. */
import { personCosts, staffCosts, type StaffCosts } from '../costs'
import type { Person } from '../plan'
import { soldDays, dayParts } from '../price'
import type { Inputs } from './inputs'
import { amount, bold, input, letter, money, Page, sum, text, head } from './page'
import type { SheetCell } from '../../paper/sheet'

/** Pay awards that can fall in three years. */
export const mostAwards = 3

/** Where the columns of pay, National Insurance and pension stand, by the number of awards. */
function columnsOf(awards: number): { pay: string; ni: string; pension: string } {
  const first = awards === 0 ? 4 : 10 + (awards - 1) * 3
  return { pay: letter(first), ni: letter(first + 1), pension: letter(first + 2) }
}

/** One row a person. This sheet is private: it has each person's pay. */
export function peoplePage(inputs: Inputs) {
  const { plan } = inputs
  const page = new Page('People')
  page.add(bold('People: private, as it shows what each person is paid'))
  const afterAwards = Array.from({ length: mostAwards }, (_, index) => {
    const times = `after ${index + 1} pay ${index === 0 ? 'award' : 'awards'}`
    return [head(`Pay ${times}`), head(`National Insurance ${times}`), head(`Pension ${times}`)]
  }).flat()
  page.add(
    ...['Name', 'Full-time pay', 'Share of full time', 'Days are sold (1 yes, 0 no)', 'Pay'].map(head),
    ...['National Insurance', 'Pension', 'To employ', 'Costs of the work', 'Days to sell'].map(head),
    ...afterAwards,
  )
  const first = page.rows.length + 1
  for (const person of plan.people) page.add(...personCells(inputs, person, page.rows.length + 1))
  const last = page.rows.length
  const total = (column: string, cell: SheetCell): string => {
    cells.push(cell)
    return page.at(column, last + 1)
  }
  const cells: SheetCell[] = [bold('Together'), null, null, null]
  const sumOf = (column: string): string => `SUM(${column}${first}:${column}${last})`
  const staff = [0, 1, 2, 3].map((awards) => staffCosts(plan, awards))
  const first4 = columnsOf(0)
  const totals = [
    {
      gross: total(first4.pay, money(sumOf('E'), staff[0]!.gross)),
      ni: total(first4.ni, money(sumOf('F'), staff[0]!.ni)),
      pension: total(first4.pension, money(sumOf('G'), staff[0]!.pension)),
    },
  ]
  total('H', money(sumOf('H'), staff[0]!.employment))
  const direct = total(
    'I',
    money(
      sumOf('I'),
      plan.people.reduce((all, one) => all + one.direct, 0),
    ),
  )
  const days = total('J', sum(sumOf('J'), soldDays(plan) / dayParts, 'decimal'))
  for (let awards = 1; awards <= mostAwards; awards++) {
    const { pay, ni, pension } = columnsOf(awards)
    totals.push({
      gross: total(pay, money(sumOf(pay), staff[awards]!.gross)),
      ni: total(ni, money(sumOf(ni), staff[awards]!.ni)),
      pension: total(pension, money(sumOf(pension), staff[awards]!.pension)),
    })
  }
  page.rows.push(cells)
  return { page, totals, direct, days }
}

function personCells(inputs: Inputs, person: Person, row: number): SheetCell[] {
  const { plan } = inputs
  const costs = personCosts(plan, person)
  const cells: SheetCell[] = [
    text(person.name),
    amount(person.salary),
    input(person.fte / 100, 'decimal'),
    input(person.sells ? 1 : 0, 'whole'),
  ]
  const payCells = (awards: number): SheetCell[] => {
    const { pay, ni, pension } = personCosts(plan, person, awards)
    const column = columnsOf(awards).pay
    const before = awards === 0 ? `B${row}*C${row}` : `${columnsOf(awards - 1).pay}${row}*(1+${inputs.pay})`
    return [
      money(`ROUND(${before},2)`, pay),
      money(`ROUND(MAX(0,${column}${row}-${inputs.niThreshold})*${inputs.niRate},2)`, ni),
      money(pensionFormula(inputs, `${column}${row}`), pension),
    ]
  }
  cells.push(...payCells(0), money(`SUM(E${row}:G${row})`, costs.employment))
  const { each, amounts } = inputs.direct
  cells.push(
    money(
      `SUMIF(${each},"everyone",${amounts})+IF(D${row}=1,SUMIF(${each},"sellers",${amounts}),SUMIF(${each},"others",${amounts}))`,
      person.direct,
    ),
    sum(
      `C${row}*D${row}*${inputs.soldDays}`,
      person.sells ? (person.fte * plan.days.sold) / dayParts : 0,
      'decimal',
    ),
  )
  for (let awards = 1; awards <= mostAwards; awards++) cells.push(...payCells(awards))
  return cells
}

function pensionFormula(inputs: Inputs, pay: string): string {
  const { lgpsOn, lgps, pensionRate, pensionLower, pensionUpper } = inputs
  return `IF(${lgpsOn}=1,ROUND(${pay}*${lgps},2),ROUND(MAX(0,MIN(${pay},${pensionUpper})-${pensionLower})*${pensionRate},2))`
}

/** What all people cost, one column for the pay of the start and after each award. */
export function staffPage(inputs: Inputs, people: ReturnType<typeof peoplePage>) {
  const { plan } = inputs
  const page = new Page('Staff costs')
  page.add(bold('What everyone together costs in a year'))
  page.add(
    head(''),
    head('At the start'),
    head('After 1 pay award'),
    head('After 2 pay awards'),
    head('After 3 pay awards'),
  )
  const staff = [0, 1, 2, 3].map((awards) => staffCosts(plan, awards))
  const row = (label: string, key: keyof StaffCosts, formula: (awards: number) => string): number =>
    page.add(text(label), ...staff.map((one, awards) => money(formula(awards), one[key])))
  const of = (awards: number, key: 'gross' | 'ni' | 'pension'): string => people.totals[awards]?.[key] ?? ''
  const gross = row('Pay', 'gross', (awards) => of(awards, 'gross'))
  const ni = row('National Insurance', 'ni', (awards) => of(awards, 'ni'))
  const pension = row('Pension', 'pension', (awards) => of(awards, 'pension'))
  const employment = row('To employ', 'employment', (awards) => {
    const column = letter(awards + 1)
    return `SUM(${column}${gross}:${column}${pension})`
  })
  const levy = row('Apprenticeship levy', 'levy', (awards) => {
    const column = letter(awards + 1)
    return `MAX(0,ROUND(${column}${gross}*${inputs.levyRate},2)-${inputs.levyAllowance})`
  })
  const allowance = row('Employment Allowance', 'allowance', (awards) => {
    const column = letter(awards + 1)
    return `IF(${inputs.allowanceOn}=1,MIN(${column}${ni},${inputs.allowance}),0)`
  })
  const paid = row('Paid out', 'paid', (awards) => {
    const column = letter(awards + 1)
    return `ROUND(${column}${employment}+${column}${levy}-${column}${allowance},2)`
  })
  return { page, gross, ni, pension, levy, allowance, paid }
}

/** The cells of one line of staff costs, from the start to after the last award. */
export function acrossAwards(page: Page, row: number): string {
  return `'${page.name}'!$B$${row}:$E$${row}`
}
