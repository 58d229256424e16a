/** The rows of price tables: one for each thing that a school can buy, so that no price needs a footnote. */
import { pounds, type Pence } from '../../lib/money'
import type { Service } from '../project/project'
import { multiYearWords, orderWords, priceRows, type PriceRow } from './price-words'
import type { Row } from './row'
import { vatStatusWords } from './service-words'

export const priceKeys = [
  'title',
  'what',
  'unit',
  'hours',
  'price',
  'each',
  'early',
  'vat',
  'smallest',
  'several',
] as const

/** The rows of all services, in their order. */
export function priceTable(services: readonly Service[]): Row[] {
  return services.flatMap((service) => priceRows(service).map((row) => priceRow(service, row)))
}

/** One row, with the name of the service in front of what it is of it. */
export function priceRow(service: Service, row: PriceRow): Row {
  const { title } = service
  return {
    title: row.what === '' ? title : `${title}: ${row.what}`,
    what: row.what === '' ? row.buys : upper(row.what),
    unit: row.buys,
    hours: row.hours === undefined ? '' : String(row.hours),
    price: row.pence === undefined ? 'On request' : pounds(row.pence),
    each: row.each ?? '',
    early: moneyOr(row.earlyPence),
    vat: vatStatusWords(service),
    smallest: orderWords(service),
    several: multiYearWords(service),
  }
}

function moneyOr(pence: Pence | undefined): string {
  return pence === undefined ? '' : pounds(pence)
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
