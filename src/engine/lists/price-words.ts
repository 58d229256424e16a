/** The words and rows in which papers and pages give a price, whatever the way in which the service is priced. */
import { longDate } from '../../lib/dates'
import { pounds, type Pence } from '../../lib/money'
import { counted, listed } from '../../lib/names'
import { priceModel, type Band, type MultiYear, type PriceModel } from '../project/pricing'
import { unitHours, type Service, type TravelRule } from '../project/service'

/** One thing of a service that has a price of its own. */
export interface PriceRow {
  /** Which of the things it is; empty where there is only one. */
  what: string
  /** What one pays for, such as "Session" or "5 sessions". */
  buys: string
  /** Undefined where the service is quoted each time. */
  pence?: Pence
  earlyPence?: Pence | undefined
  /** In what one pays for; undefined where nobody said how long a unit takes. */
  hours?: number | undefined
  /** The price of one unit, where one pays for several together: "£295", or "about £294.44". */
  each?: string
}

/** "half-day" as "Half-day". */
export function unitWords(unit: string): string {
  return unit.charAt(0).toUpperCase() + unit.slice(1)
}

/** A unit with its article: "a session", "an hour". */
export function aUnit(unit: string): string {
  return `${/^([aeio]|hour)/.test(unit) ? 'an' : 'a'} ${unit}`
}

/** A row for each thing of a service that has a price. */
export function priceRows(service: Service): PriceRow[] {
  const price = priceModel(service)
  const { unit } = service
  const one = { buys: unitWords(unit), hours: unitHours(service) }
  switch (price.model) {
    case 'quote':
      return [{ what: '', ...one }]
    case 'unit':
      return [{ what: '', ...one, pence: price.pence, earlyPence: price.earlyPence }]
    case 'flat-plus':
      return [
        { what: 'for the year', buys: 'Year', pence: price.pence, earlyPence: price.earlyPence },
        { what: `for each ${unit}`, ...one, pence: price.unitPence, earlyPence: price.earlyUnitPence },
      ]
    case 'packages':
      return [
        ...price.packages.map((held) => ({ what: held.name, ...several(service, held) })),
        ...extraRow(service, price.extraPence),
      ]
    case 'retainer':
      return [{ what: 'for the year', ...several(service, price) }, ...extraRow(service, price.extraPence)]
    case 'bands':
      return price.bands.map((band) => ({
        what: bandWords(band, unit),
        ...(price.per === 'unit' ? one : { buys: 'All together' }),
        pence: band.pence,
        earlyPence: band.earlyPence,
      }))
  }
}

/** A price for a number of units together. */
function several(
  service: Service,
  held: { units: number; pence: Pence; earlyPence?: Pence },
): Omit<PriceRow, 'what'> {
  const hours = unitHours(service)
  return {
    buys: counted(held.units, service.unit),
    pence: held.pence,
    earlyPence: held.earlyPence,
    hours: hours === undefined ? undefined : hours * held.units,
    each: eachWords(held.pence, held.units),
  }
}

function extraRow(service: Service, extraPence: Pence | undefined): PriceRow[] {
  if (extraPence === undefined) return []
  const { unit } = service
  return [{ what: `each extra ${unit}`, buys: unitWords(unit), hours: unitHours(service), pence: extraPence }]
}

function eachWords(pence: Pence, units: number): string {
  return `${pence % units === 0 ? '' : 'about '}${pounds(Math.round(pence / units))}`
}

/** The quantities of a band: "1 to 3 days", "21 days or more". */
export function bandWords({ from, to }: Band, unit: string): string {
  if (to === undefined) return `${counted(from, unit)} or more`
  return from === to ? counted(from, unit) : `${from.toLocaleString('en-GB')} to ${counted(to, unit)}`
}

/** The price in a few words, for a list: "£285 a meeting", "£466 a year and £1.14 a pupil", "Quote each time". */
export function shortPrice(service: Service): string {
  const price = priceModel(service)
  const unit = aUnit(service.unit)
  switch (price.model) {
    case 'quote':
      return 'Quote each time'
    case 'unit':
      return `${pounds(price.pence)} ${unit}`
    case 'flat-plus':
      return `${pounds(price.pence)} a year and ${pounds(price.unitPence)} ${unit}`
    case 'packages':
      return price.packages.map(({ name, pence }) => `${name} ${pounds(pence)}`).join(', ')
    case 'retainer':
      return `${pounds(price.pence)} a year with ${counted(price.units, service.unit)}, then ${pounds(price.extraPence)} ${unit}`
    case 'bands':
      return `${bandRange(price.bands)} ${price.per === 'unit' ? unit : 'in all'}, by quantity`
  }
}

function bandRange(bands: readonly Band[]): string {
  const prices = bands.map(({ pence }) => pence)
  const [least, most] = [Math.min(...prices), Math.max(...prices)]
  return least === most ? pounds(least) : `${pounds(least)} to ${pounds(most)}`
}

/** The price of one service in a sentence, for a page that gives the rows below it. */
export function priceWords(service: Service): string {
  const price = priceModel(service)
  if (price.model === 'quote') return 'on request. We send you a fixed price in writing first'
  if (price.model === 'unit') return `${pounds(price.pence)} for each ${service.unit}, without VAT`
  return `${modelWords(price)}, without VAT. The table shows each`
}

function modelWords(price: Exclude<PriceModel, { model: 'quote' | 'unit' }>): string {
  switch (price.model) {
    case 'packages':
      return `from ${pounds(Math.min(...price.packages.map(({ pence }) => pence)))}, as a package`
    case 'flat-plus':
      return `${pounds(price.pence)} for the year, and more by size`
    case 'retainer':
      return `${pounds(price.pence)} for the year`
    case 'bands':
      return `${bandRange(price.bands)}, by how much you order`
  }
}

/** The last day for an early price, where there is one: a sentence; empty where nothing is cheaper when ordered early. */
export function earlyWords(service: Service, orderBy: unknown): string {
  const [first, ...others] = priceRows(service).filter(({ earlyPence }) => earlyPence !== undefined)
  if (!first) return ''
  const price =
    others.length === 0 && first.what === ''
      ? `${pounds(first.earlyPence ?? 0)} for each ${service.unit}, without VAT`
      : 'see the table, without VAT'
  return typeof orderBy === 'string' ? `${price}, for orders that reach us by ${longDate(orderBy)}` : price
}

/** The smallest and largest order with their unit: "at least 2 sessions", "2 to 10 sessions", "up to 10 sessions". */
export function orderWords({ minimumUnits, maximumUnits, unit }: Service): string {
  if (maximumUnits === undefined)
    return minimumUnits === undefined ? '' : `at least ${counted(minimumUnits, unit)}`
  return minimumUnits === undefined
    ? `up to ${counted(maximumUnits, unit)}`
    : `${minimumUnits} to ${counted(maximumUnits, unit)}`
}

/** The prices of longer orders: "2 years: 2.5% less. 3 years: £270 a session"; empty where there are none. */
export function multiYearWords({ multiYear = [], unit }: Service): string {
  return multiYear
    .map(({ years, percentOff, pence }: MultiYear) =>
      pence === undefined
        ? `${years} years: ${percentOff}% less`
        : `${years} years: ${pounds(pence)} ${aUnit(unit)}`,
    )
    .join('. ')
}

/** How travel is charged for this service; empty where it is as the co-op says for all. */
export function travelWords(travel: TravelRule | undefined): string {
  switch (travel?.rule) {
    case undefined:
      return ''
    case 'included':
      return 'in the price'
    case 'by-mile':
      return travel.freeMiles === 0
        ? `${mileWords(travel.pencePerMile)} a mile, there and back`
        : `in the price for the first ${counted(travel.freeMiles, 'mile')} there and back, then ${mileWords(travel.pencePerMile)} a mile`
    case 'per-visit':
      return `${pounds(travel.pence)} for each visit`
    case 'quoted':
      return 'we tell you the cost in writing before you order'
  }
}

function mileWords(pence: Pence): string {
  return pence < 100 ? `${pence}p` : pounds(pence)
}

/** The units for which the team has room in each term: "autumn 40, spring 30 and summer 35 (sessions)". */
export function capacityWords({ termCapacity = {}, unit }: Service): string {
  const terms = Object.entries(termCapacity).map(([term, units]) => `${term} ${units}`)
  return terms.length === 0 ? '' : `${listed(terms)} (${unit}s)`
}
