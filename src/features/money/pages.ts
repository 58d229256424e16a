/** What the pages of money show: words first, then tables, then drawings, all made by the engine. */
import { toHtmlFragment } from '../../engine/paper/html'
import { lists } from '../../engine/lists/lists'
import { moneyDrawings } from '../../engine/lists/money'
import { wordsOf, type ListSource } from '../../engine/lists/row'
import { pageWidth } from '../../engine/money/charts'
import { yearCosts } from '../../engine/money/costs'
import { monthWords } from '../../engine/money/plan'
import { dayPrice } from '../../engine/money/price'
import type { MoneyReading } from '../../engine/money/reading'
import { dayWords, percentWords } from '../../engine/money/results'
import type { MoneyWarning } from '../../engine/money/warnings'
import type { Block, TableColumn } from '../../engine/tree'
import { exactPounds, pounds } from '../../lib/money'
import { counted } from '../../lib/names'
import { href, paths } from '../../web/paths'

/** A column of a table on a page: its heading and the key of the rows. */
export type PageColumn = readonly [heading: string, key: string, align?: 'right']

/** A table of one of the engine's lists, as the same list has it on paper. */
export function tableOf(
  source: ListSource,
  of: string,
  table: { caption: string; columns: readonly PageColumn[]; empty?: string },
): Block {
  const columns = table.columns.map(([heading, , align]): TableColumn => ({
    heading,
    width: 1,
    align: align ?? 'left',
  }))
  const rows = (lists[of]?.rows(source) ?? []).map((row) =>
    table.columns.map(([, key]) => [{ text: wordsOf(row, key) }]),
  )
  return { type: 'table', caption: table.caption, columns, rows, rowHeader: 0, empty: table.empty ?? '' }
}

/** A drawing with its caption; none where its figures are not known. */
export function drawingOf(source: ListSource, name: keyof typeof moneyDrawings, caption: string): Block[] {
  const drawn = moneyDrawings[name](source, pageWidth)
  return drawn ? [{ type: 'drawing', caption, ...drawn }] : []
}

/** Blocks as markup for a page. */
export function blocksHtml(blocks: readonly Block[]): string {
  return toHtmlFragment({ language: 'en-GB', blocks: [...blocks] } as Parameters<typeof toHtmlFragment>[0])
}

export const cashColumns: readonly PageColumn[] = [
  ['Month', 'month'],
  ['At the start', 'opening', 'right'],
  ['Invoiced', 'invoiced', 'right'],
  ['Received', 'received', 'right'],
  ['People', 'staff', 'right'],
  ['Other costs', 'other', 'right'],
  ['At the end', 'closing', 'right'],
  ['Schools owe you', 'owed', 'right'],
]

/** Warnings as the pages tag them: the word says what the colour does. */
export function tagged(warnings: readonly MoneyWarning[]) {
  return warnings.map(({ level, words }) => ({
    words,
    tag:
      level === 'red'
        ? { text: 'Stop', classes: 'govuk-tag--red' }
        : { text: 'Take care', classes: 'govuk-tag--yellow' },
  }))
}

/** Where each thing that is missing is put right. */
export function missingLinks(project: string, { missing }: MoneyReading) {
  const part = (id: string): string => href(paths.moneyPart, { project, part: id })
  const links = {
    people: href(paths.people, { project }),
    pay: href(paths.moneyPay, { project }),
    start: part('start'),
    direct: part('direct'),
    overheads: part('overheads'),
    sources: part('sources'),
  } as const
  return missing.map(({ part: of, words }) => ({
    text: words.charAt(0).toUpperCase() + words.slice(1),
    href: links[of],
    needs: of === 'pay' ? ('people' as const) : ('answer' as const),
  }))
}

/** The numbers that people look for first. */
export function keyFigures({ plan, priced }: MoneyReading) {
  const price = priced ? dayPrice(plan) : undefined
  if (!price) return []
  const costs = yearCosts(plan)
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  return [
    row('Price of a day', pounds(price.list)),
    row('Half a day', pounds(price.halfDay)),
    row('An hour', pounds(price.hour)),
    row('A day costs you', exactPounds(price.breakEven)),
    row('Days you can sell in a year', dayWords(price.days)),
    row(
      'Days to sell before costs are covered',
      `${price.breakEvenDays.toLocaleString('en-GB')}, ${percentWords(price.breakEvenUse)} of all`,
    ),
    row('Pay, National Insurance and pension', exactPounds(costs.employment)),
    ...(costs.allowance > 0 ? [row('Less Employment Allowance', exactPounds(costs.allowance))] : []),
    row('Other costs', exactPounds(costs.other)),
    row('All costs in a year', exactPounds(costs.total)),
    row('If every day is sold: income', exactPounds(price.fullIncome)),
    row('If every day is sold: left over', exactPounds(price.fullSurplus)),
  ]
}

/** What the plan is made from, one row a part, each with its page. */
export function assumptionRows(project: string, { settings, plan }: MoneyReading, mayChange: boolean) {
  const row = (id: string, key: string, value: string) => ({
    key: { text: key },
    value: { text: value },
    ...(mayChange && {
      actions: {
        items: [
          {
            href: href(paths.moneyPart, { project, part: id }),
            text: 'Change',
            visuallyHiddenText: key.toLowerCase(),
          },
        ],
      },
    }),
  })
  const { pension, days, sales, growth, start, terms, direct, overheads, price } = settings
  const sum = (lines: readonly { pence: number }[]): string =>
    pounds(lines.reduce((all, { pence }) => all + pence, 0))
  const notYet = 'Not entered yet'
  return [
    row(
      'pension',
      'Pension',
      `${pension.scheme === 'lgps' ? `LGPS at ${pension.lgpsPercent}%` : 'Auto-enrolment'}${pension.employmentAllowance ? ', with Employment Allowance' : ''}`,
    ),
    row(
      'days',
      'Days of full-time work',
      `${dayWords(plan.days.sold * 100)} sold of ${dayWords(plan.days.available * 100)} worked, ${days.hoursPerDay} hours each`,
    ),
    row(
      'direct',
      'What each person’s work costs',
      direct === undefined ? notYet : counted(direct.length, 'cost'),
    ),
    row(
      'overheads',
      'What the co-op costs to run',
      overheads === undefined ? notYet : `${counted(overheads.length, 'cost')}, ${sum(overheads)} a year`,
    ),
    row(
      'price',
      'Surplus and price',
      `${price.surplusPercent}% surplus${price.listPence === undefined ? '' : `, your own price ${pounds(price.listPence)} a day`}`,
    ),
    row(
      'sales',
      'Days sold',
      `${sales.soldPercents.map((one) => `${one}%`).join(', ')} in years one to three; schools pay after ${sales.paidAfterMonths * 30} days`,
    ),
    row(
      'instalments',
      'Agreements invoiced',
      sales.instalments.map(({ month, percent }) => `${capital(month)} ${percent}%`).join(', '),
    ),
    row('weights', 'The rest by month', `${100 - sales.agreementPercent}% of income, by the school year`),
    row(
      'growth',
      'From year to year',
      `Prices +${growth.pricePercent}%, costs +${growth.costPercent}%, pay +${growth.payPercent}% in ${capital(growth.payMonth)}`,
    ),
    row('start', 'First month', start === undefined ? notYet : monthWords(plan, 0)),
    ...(start === undefined
      ? []
      : [
          row('sources', 'Money to start with', start.sources.length === 0 ? notYet : sum(start.sources)),
          row('start-up', 'Paid before the start', start.costs.length === 0 ? notYet : sum(start.costs)),
        ]),
    row('terms', 'Days by term', terms.map(({ name, percent }) => `${name} ${percent}%`).join(', ')),
  ]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
