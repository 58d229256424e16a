/** The lists of a paper for one school: what is offered and its price, the dates, the invoices. Empty without an offer. */
import { longDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import { linesOf } from '../interview/answers'
import { agreementDates, type AgreementDate } from '../project/offer-dates'
import { invoicesOf } from '../project/offer-invoices'
import { unitHours, type Service } from '../project/service'
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
  // What the group says of its time: "A full assessment of one child: 2 days".
  'offer.timeBuys': {
    keys: ['what', 'time'],
    rows: ({ project }) => linesOf(project.answers, 'offer.timeBuys').map(workRow),
  },
  'offer.units': {
    keys: ['title', 'unit', 'hours'],
    rows: ({ project }) => project.services.flatMap(unitRow),
  },
  'offer.steps': ofServices((service) => service.calendar),
  'offer.promises': ofServices((service) => service.kpis),
  'offer.duties': ofServices((service) => service.schoolDuties),
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

/** Words before the last colon, and the time after it. */
function workRow(line: string): Row {
  const [, what = line, time = ''] = /^(.+):\s*([^:]+)$/.exec(line) ?? []
  return { what, time }
}

/** A service that is sold by a stretch of time, with the hours of one. */
function unitRow(service: Service): Row[] {
  const hours = unitHours(service)
  if (hours === undefined) return []
  return [{ title: service.title, unit: service.unit, hours: String(hours) }]
}

/** A row for each line that services say of themselves. */
function ofServices(lines: (service: Service) => readonly string[] | undefined): ListSpec {
  return {
    keys: ['title', 'words'],
    rows: ({ project }) =>
      project.services.flatMap((service) =>
        (lines(service) ?? []).map((words) => ({ title: service.title, words })),
      ),
  }
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
