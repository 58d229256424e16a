/** The sheets of the price of a day, of the three years and of the terms. */
import type { SheetCell } from '../../paper/sheet'
import { capacityByTerm, type Term } from '../capacity'
import { grown, yearCosts } from '../costs'
import { whole } from '../plan'
import { dayParts, dayPrice, soldDays } from '../price'
import { threeYears, type YearOfPlan } from '../three-years'
import { mostAwards, type peoplePage, type staffPage } from './people'
import { bold, letter, money, Page, sum, text, head } from './page'
import type { Inputs } from './inputs'

type People = ReturnType<typeof peoplePage>
type Staff = ReturnType<typeof staffPage>

/** What a day costs and must cost; for a plan that has a price. */
export function pricePage(inputs: Inputs, people: People, staff: Staff) {
  const { plan } = inputs
  const page = new Page('Price of a day')
  const costs = yearCosts(plan)
  const price = dayPrice(plan)!
  page.add(bold('What a day costs, and what schools pay'))
  const paid = page.line('People', money(staff.page.at('B', staff.paid), costs.paid))
  const direct = page.line('Costs of their work', money(people.direct, costs.direct))
  const overheads = page.line(
    'Costs of the co-op',
    money(`SUM(${inputs.overheads.byYear[0]})`, costs.overheads),
  )
  const other = page.line('Costs besides people', money(`ROUND(${direct}+${overheads},2)`, costs.other))
  const total = page.line('All costs in a year', money(`ROUND(${paid}+${other},2)`, costs.total))
  const days = page.line('Days to sell', sum(people.days, price.days / dayParts, 'decimal'))
  page.line('A day costs', money(`ROUND(${total}/${days},2)`, price.breakEven))
  const exact = `${total}/${days}/(1-${inputs.surplus})`
  page.line('with the surplus', money(`ROUND(${exact},2)`, price.price))
  const suggested = page.line(
    'rounded up to the next £5',
    money(`CEILING(ROUND(${exact},6),5)`, price.suggested),
  )
  const list = page.line(
    'Price of a day',
    money(`IF(${inputs.ownPrice}>0,${inputs.ownPrice},${suggested})`, price.list),
  )
  page.line('Half a day', money(`ROUND(${list}/2,2)`, price.halfDay))
  page.line('An hour', money(`ROUND(${list}/${inputs.hoursPerDay},2)`, price.hour))
  page.line(
    'Days to sell before costs are covered',
    sum(`ROUNDUP(ROUND(${total}/${list},9),0)`, price.breakEvenDays, 'whole'),
  )
  page.line(
    'as a share of all days',
    sum(`ROUND(${total}/${list}/${days},4)`, price.breakEvenUse / whole, 'percent'),
  )
  const income = page.line('Income if every day is sold', money(`ROUND(${list}*${days},2)`, price.fullIncome))
  page.line('Left over then', money(`ROUND(${income}-${total},2)`, price.fullSurplus))
  return { page, days, list, other, direct }
}

/** Years one to three. Where an award falls in a year, its months are counted on the sheet of cash. */
export function yearsPage(
  inputs: Inputs,
  staff: Staff,
  price: ReturnType<typeof pricePage>,
  cash: CashPlaces,
) {
  const { plan } = inputs
  const page = new Page('Three years')
  const years = threeYears(plan)
  page.add(bold('Three years'))
  page.add(head(''), head('Year one'), head('Year two'), head('Year three'))
  const row = (
    label: string,
    cell: (year: YearOfPlan, column: string, before: string) => SheetCell,
  ): number =>
    page.add(text(label), ...years.map((year, index) => cell(year, letter(index + 1), letter(index))))
  const first = (year: YearOfPlan): boolean => year.year === 1
  const next = page.rows.length + 1
  const list = row('Price of a day', (year, _column, before) =>
    money(first(year) ? price.list : `CEILING(ROUND(${before}${next}*(1+${inputs.prices}),6),5)`, year.list),
  )
  const sold = (year: YearOfPlan): string => `${price.days}*${inputs.sold[year.year - 1]}`
  row('Days sold', (year) => sum(sold(year), year.days / dayParts, 'decimal'))
  const income = row('Income', (year, column) =>
    money(`ROUND(${column}${list}*${sold(year)},2)`, year.income),
  )
  const staffRow = (label: string, at: number, of: (year: YearOfPlan) => number, less?: number): number =>
    row(label, (year) => money(monthsAtEachPay(staff, at, { year: year.year, cash, less }), of(year)))
  const gross = staffRow('Pay', staff.gross, (year) => year.gross)
  staffRow('Employer National Insurance', staff.ni, (year) => year.ni)
  staffRow('Employer pension', staff.pension, (year) => year.pension)
  const levy = staffRow('Levy less allowance', staff.levy, (year) => year.levyLessAllowance, staff.allowance)
  const otherRow = page.rows.length + 1
  const other = row('Other costs', (year, _column, before) =>
    money(first(year) ? price.other : `ROUND(${before}${otherRow}*(1+${inputs.costs}),2)`, year.other),
  )
  const total = row('All costs', (year, column) =>
    money(`ROUND(SUM(${column}${gross}:${column}${levy})+${column}${other},2)`, year.total),
  )
  const result = row('Left over', (year, column) =>
    money(`ROUND(${column}${income}-${column}${total},2)`, year.result),
  )
  row('Days to sell to cover costs', (year, column) =>
    sum(`ROUNDUP(ROUND(${column}${total}/${column}${list},9),0)`, year.breakEvenDays, 'whole'),
  )
  const cashRow = page.rows.length + 1
  row('Cash at the end, once all have paid', (year, column, before) =>
    money(`ROUND(${first(year) ? inputs.opening : `${before}${cashRow}`}+${column}${result},2)`, year.cash),
  )
  const spreadRow = page.rows.length + 1
  const { when, byYear } = inputs.overheads
  const spread = spreadCosts(inputs)
  row('Of other costs, spread over the months', (year, _column, before) =>
    money(
      first(year)
        ? `ROUND(${price.direct}+SUMIF(${when},"monthly",${byYear[0]}),2)`
        : `ROUND(${before}${spreadRow}*(1+${inputs.costs}),2)`,
      grown(spread, plan.growth.costs, year.year - 1),
    ),
  )
  return { page, income, spread: spreadRow }
}

/** What the sheet of cash tells the sheet of years: which year each month is in, and how many awards there were. */
export interface CashPlaces {
  years: string
  awards: string
}

function spreadCosts({ plan }: Inputs): number {
  const spread = plan.overheads
    .filter(({ paid }) => paid === 'monthly')
    .reduce((all, { pence }) => all + pence, 0)
  return yearCosts(plan).direct + spread
}

function monthsAtEachPay(
  staff: Staff,
  row: number,
  on: { year: number; cash: CashPlaces; less?: number | undefined },
): string {
  const terms = Array.from({ length: mostAwards + 1 }, (_, awards) => {
    const column = letter(awards + 1)
    const months = `COUNTIFS(${on.cash.years},${on.year},${on.cash.awards},${awards})`
    const part = (at: number): string => `ROUND('${staff.page.name}'!$${column}$${at}*${months}/12,2)`
    return on.less === undefined ? part(row) : `${part(row)}-${part(on.less)}`
  })
  return `ROUND(${terms.join('+')},2)`
}

/** Days by term, with what schools have ordered. */
export function termsPage(inputs: Inputs, terms: readonly Term[], days: string) {
  const page = new Page('Terms')
  const all = soldDays(inputs.plan) / dayParts
  page.add(bold('Days by term'))
  const whole = page.line('Whole days to sell', sum(`INT(ROUND(${days},6))`, Math.floor(all), 'whole'))
  page.add(head('Term'), head('Days we have'), head('Days ordered'), head('Days over'))
  const first = page.rows.length + 1
  capacityByTerm(all, terms).forEach((term, index) => {
    const place = inputs.terms[index]!
    const row = page.rows.length + 1
    const last = index === terms.length - 1
    const before = index === 0 ? whole : `${whole}-SUM(B${first}:B${row - 1})`
    const own = last ? before : `MIN(${before},ROUND(${whole}*${place.share},0))`
    page.add(
      text(term.name),
      sum(own, term.days, 'whole'),
      sum(place.ordered, term.ordered ?? 0, 'whole'),
      sum(`MAX(0,C${row}-B${row})`, term.over, 'whole'),
    )
  })
  return { page }
}
