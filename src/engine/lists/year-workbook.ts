/** The workbook of the annual return: what the sheet of figures says, as numbers that can be copied and added up. */
import { longDate } from '../../lib/dates'
import type { Pence } from '../../lib/money'
import type { Sheet, SheetCell } from '../paper/sheet'
import { legalNameOf } from '../project/member-names'
import { officeNames } from '../project/office'
import { yearCounts, type YearCounts } from '../project/year-counts'
import type { YearView } from '../project/year-view'
import type { ListSource } from './row'
import { yearOfPaper } from './year'

const text = (words: string, bold?: true): SheetCell => ({ text: words, ...(bold && { bold }) })
const whole = (number: number): SheetCell => ({ number, format: 'whole' })
const money = (pence: Pence): SheetCell => ({ number: pence / 100, format: 'money' })

/** The sheets; none while no year is over. */
export function yearWorkbook(source: ListSource): Sheet[] {
  const view = yearOfPaper(source)
  if (!view) return []
  const counts = yearCounts(source.project.ledger, view.year, source.asAt)
  return [
    {
      name: 'Year',
      widths: [44, 20, 20],
      rows: [...yearPart(view), [], ...memberPart(counts), [], ...capitalPart(counts)],
    },
    { name: 'Figures', widths: [44, 20], rows: figurePart(view) },
    { name: 'Officers', widths: [34, 24, 22, 22], rows: officerPart(counts, source), frozen: 1 },
  ]
}

function yearPart({ year, dates }: YearView): SheetCell[][] {
  return [
    [text('Figures for the annual return', true)],
    [text('First day of the year'), text(longDate(year.begins))],
    [text('Last day of the year'), text(longDate(year.ends))],
    [text('Due by'), text(longDate(dates.return))],
  ]
}

function memberPart({ members }: YearCounts): SheetCell[][] {
  return [
    [text('Members', true)],
    [text('At the start of the year'), whole(members.start)],
    [text('Joined'), whole(members.joined)],
    [text('Left'), whole(members.left)],
    [text('At the end of the year'), { formula: 'B7+B8-B9', comesTo: members.end, format: 'whole' }],
  ]
}

function capitalPart({ start, end }: YearCounts): SheetCell[][] {
  return [
    [text('Shares and loans', true), text('At the start', true), text('At the end', true)],
    [text('Shares held (number)'), whole(start.shares), whole(end.shares)],
    [text('Paid up on shares'), money(start.paid), money(end.paid)],
    [text('Loans from members'), money(start.loans), money(end.loans)],
    [text('Deposits from members'), money(start.deposits), money(end.deposits)],
    [text('Other property of members'), money(start.other), money(end.other)],
  ]
}

function figurePart({ record }: YearView): SheetCell[][] {
  const figures = record?.figures
  if (!figures) return [[text('Nobody has written down the figures of the year yet.')]]
  return [
    [text('Figures from your accounts', true)],
    [text('Turnover'), money(figures.turnover)],
    [text('Assets at the end of the year'), money(figures.assets)],
    [text('Surplus (a loss is below 0)'), money(figures.surplus)],
    [text('Wages of the year'), money(figures.wages)],
    [text('General reserve before this surplus'), money(figures.reserve)],
    ...(figures.payments === undefined
      ? []
      : [[text('Receipts and payments together'), money(figures.payments)]]),
  ]
}

function officerPart({ officers }: YearCounts, { project }: ListSource): SheetCell[][] {
  return [
    ['Name', 'Office', 'Took office', 'Left office'].map((words) => text(words, true)),
    ...officers.map(({ founder, office, took, left }) => [
      text(legalNameOf(project, founder)),
      text(officeNames[office]),
      text(longDate(took)),
      text(left === undefined ? '' : longDate(left)),
    ]),
  ]
}
