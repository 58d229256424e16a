/** The lists of the books beside the registers: charges, interests, gifts and inspections, as at a day. */
import { longDate, type IsoDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import { figureById } from '../library/reference'
import { addDays } from '../../lib/dates'
import { registeredName } from '../project/member-names'
import { promisesOf } from '../project/promises'
import { giftWords, inspectedWords, recordsAt } from '../project/society-books'
import type { ListSource, ListSpec, Row } from './row'

export const bookLists: Readonly<Record<string, ListSpec>> = {
  'charges.all': {
    keys: ['number', 'on', 'what', 'lender', 'sum', 'due', 'sent', 'acknowledged', 'released'],
    rows: chargeRows,
  },
  'interests.all': { keys: ['name', 'what', 'since', 'handled', 'ended'], rows: interestRows },
  'gifts.all': { keys: ['on', 'name', 'other', 'what', 'end'], rows: giftRows },
  'inspections.all': {
    keys: ['number', 'on', 'name', 'what', 'due', 'shown', 'copy', 'fee'],
    rows: inspectionRows,
  },
}

function chargeRows({ project, asAt, library }: ListSource): Row[] {
  const days = figureById(library.reference, 'charge-days')?.amount ?? 0
  return recordsAt(project, 'charges', asAt).map((one, index) => ({
    number: String(index + 1),
    on: longDate(one.on),
    what: one.what,
    lender: one.lender,
    sum: pounds(one.pence),
    due: longDate(addDays(one.on, days)),
    sent: dayOr(one.sent, 'Not yet'),
    acknowledged: dayOr(one.acknowledged, 'Not yet'),
    released: dayOr(one.released, ''),
  }))
}

function interestRows(source: ListSource): Row[] {
  return recordsAt(source.project, 'interests', source.asAt).map((one) => ({
    name: registeredName(source.project, source.register, one.founder),
    what: one.what ?? `Nothing to declare (${longDate(one.on)})`,
    since: dayOr(one.since, ''),
    handled: one.handled ?? '',
    ended: dayOr(one.ended, ''),
  }))
}

function giftRows(source: ListSource): Row[] {
  return recordsAt(source.project, 'gifts', source.asAt).map((one) => ({
    on: longDate(one.on),
    name: registeredName(source.project, source.register, one.founder),
    other: one.other,
    what: one.pence === undefined ? one.what : `${one.what}, about ${pounds(one.pence)}`,
    end: giftWords[one.end],
  }))
}

function inspectionRows(source: ListSource): Row[] {
  const { project, asAt, library } = source
  const { inspectionDays } = promisesOf(library.questions, project.answers)
  return recordsAt(project, 'inspections', asAt).map((one, index) => ({
    number: String(index + 1),
    on: longDate(one.on),
    name:
      one.founder === undefined
        ? (one.name ?? '')
        : registeredName(source.project, source.register, one.founder),
    what: inspectedWords[one.what],
    due: longDate(addDays(one.on, inspectionDays)),
    shown: one.refused === undefined ? dayOr(one.shown, 'Not yet') : `Refused: ${one.refused}`,
    copy: one.copy ? 'Yes' : 'No',
    fee: one.pence === undefined ? 'None' : pounds(one.pence),
  }))
}

function dayOr(day: IsoDate | undefined, otherwise: string): string {
  return day === undefined ? otherwise : longDate(day)
}
