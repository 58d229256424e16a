/** The lists of a paper for one school: what is offered and its price, the dates, the invoices. Empty without an offer. */
import { longDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import { agreementDates, type AgreementDate } from '../project/offer-dates'
import { invoicesOf } from '../project/offer-invoices'
import type { ListSource, ListSpec, Row } from './row'
import { vatStatusWords } from './service-words'

export const chosenOfferLists: Readonly<Record<string, ListSpec>> = {
  'chosen.lines': {
    keys: ['title', 'quantity', 'each', 'year', 'vat'],
    rows: ({ offer }) =>
      (offer?.value.lines ?? []).map((line) => ({
        title: line.title,
        quantity: `${line.quantity.toLocaleString('en-GB')} × ${line.unit}`,
        each: pounds(line.eachPence),
        year: pounds(line.yearPence),
        vat: vatStatusWords(line),
      })),
  },
  'chosen.totals': { keys: ['what', 'sum'], rows: totalRows },
  'chosen.calendar': {
    keys: ['when', 'what', 'detail'],
    rows: (source) =>
      datesOf(source).map((date) => ({ when: whenWords(date), what: date.what, detail: date.detail })),
  },
  'chosen.invoices': {
    keys: ['number', 'on', 'share', 'sum'],
    rows: ({ offer }) =>
      offer
        ? invoicesOf(offer.terms, offer.value.yearPence).map((invoice) => ({
            number: String(invoice.number),
            on: longDate(invoice.on),
            share: invoice.share,
            sum: pounds(invoice.pence),
          }))
        : [],
  },
}

function datesOf({ offer, project }: ListSource): AgreementDate[] {
  const days = project.answers['offer.reportDays']
  return offer ? agreementDates(offer.terms, typeof days === 'number' ? days : undefined) : []
}

/** One day, or a window from one day to another. */
export function whenWords({ from, until }: Pick<AgreementDate, 'from' | 'until'>): string {
  return from === until ? longDate(from) : `${longDate(from)} to ${longDate(until)}`
}

function totalRows({ offer }: ListSource): Row[] {
  if (!offer) return []
  const { terms, value } = offer
  const rows = [{ what: 'One year, without VAT', sum: pounds(value.yearPence) }]
  if (terms.discountPercent !== undefined) {
    rows.unshift(
      { what: 'Before the discount', sum: pounds(value.yearPence + value.discountPence) },
      { what: `Discount of ${terms.discountPercent} per cent`, sum: pounds(-value.discountPence) },
    )
  }
  const years = terms.years === 1 ? 'The whole agreement' : `All ${terms.years} years`
  return [...rows, { what: `${years}, without VAT`, sum: pounds(value.wholePence) }]
}
