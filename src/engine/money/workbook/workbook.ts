/**
 * The workbook of a money plan: inputs on one sheet, the sums on the others as live formulas. Each formula carries
 * what we worked out, so that a test can hold the two together.
 */
import type { Sheet } from '../../paper/sheet'
import type { FactSource } from '../../project/fact'
import type { Library } from '../../library/library'
import { longDate } from '../../../lib/dates'
import { figureValues } from '../figures'
import { readMoney, type MoneyReading } from '../reading'
import { cashWords, laterWords, priceWords } from '../results'
import { cashPlaces, fillCash } from './cash'
import { inputsPage } from './inputs'
import { bold, Page, text } from './page'
import { peoplePage, staffPage } from './people'
import { pricePage, termsPage, yearsPage } from './price'

/** The sheets; none while the plan has no price. */
export function moneyWorkbook(source: FactSource & { library: Library }): Sheet[] {
  const reading = readMoney(source)
  if (!reading.priced) return []
  const inputs = inputsPage(reading, figureValues(source.library, reading.settings))
  const people = peoplePage(inputs)
  const staff = staffPage(inputs, people)
  const price = pricePage(inputs, people, staff)
  const cash = cashPlaces()
  const years = yearsPage(inputs, staff, price, cash)
  fillCash(cash.page, inputs, staff, years)
  const terms = termsPage(inputs, reading.terms, price.days)
  return [
    sheetOf(shortPage(reading, source), [100]),
    sheetOf(inputs.page, [62, 18, 18, 16, 16], 1),
    sheetOf(people.page, [26, ...Array<number>(18).fill(15)], 2),
    sheetOf(staff.page, [30, 18, 18, 18, 18], 2),
    sheetOf(price.page, [40, 18]),
    sheetOf(years.page, [40, 18, 18, 18], 2),
    {
      ...sheetOf(cash.page, [18, 10, 7, 11, ...Array<number>(9).fill(16)], 2),
      chart: {
        title: 'Cash at the end of each month',
        labels: cash.labels,
        values: cash.closing,
        below: cash.page.rows.length,
      },
    },
    sheetOf(terms.page, [24, 16, 16, 16], 3),
  ]
}

function shortPage({ plan, dated }: MoneyReading, { project, asAt }: FactSource): Page {
  const page = new Page('In short')
  page.add(bold(`Money plan of ${project.name}`))
  page.add(
    text(
      `Made on ${longDate(asAt)}. The sentences below are of that day. The other sheets follow the inputs.`,
    ),
  )
  page.add()
  for (const words of [...(dated ? [...cashWords(plan), ...laterWords(plan)] : []), ...priceWords(plan)])
    page.add(text(words))
  page.add()
  for (const words of notes) page.add(text(words))
  return page
}

const notes = [
  'Keep this workbook to those who may know what each person is paid: the sheet “People” shows it.',
  'Change the numbers on a coloured ground on the sheet “Inputs” and on “People”. The formulas do the rest.',
  'Corporation tax and VAT are not in it. Ask an accountant.',
  'Figures with a date can change. Check them before you rely on them. This is not financial advice.',
]

function sheetOf({ name, rows }: Page, widths: readonly number[], frozen?: number): Sheet {
  return { name, widths, rows, ...(frozen !== undefined && { frozen }) }
}
