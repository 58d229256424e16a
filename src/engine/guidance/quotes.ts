/** Offers of several sellers side by side, in whole pence: what each costs in all, and for each hour. */
import type { Pence } from '../../lib/money'
import { figureById, numberOf, type Figure, type Reference } from '../library/reference'

export interface Quote {
  seller: string
  /** Price of one unit, without VAT. */
  unitPence: Pence
  units: number
  /** Hours of work in one unit, in hundredths of an hour, where the seller says it. */
  hoursPerUnit?: number
  /** Travel, set-up and the like for the whole year, without VAT. */
  extraPence: Pence
  /** VAT for the whole year, as the offer says it. */
  vatPence: Pence
}

export interface ComparedQuote extends Quote {
  /** For one year, without VAT. */
  yearPence: Pence
  yearWithVatPence: Pence
  /** Over all years that the deal may last, with VAT: what counts for the threshold. */
  wholePence: Pence
  /** Without VAT, rounded to the penny, half up; undefined where the hours are not known. */
  hourPence?: Pence
  isLeast: boolean
  isLeastByHour: boolean
}

export interface Comparison {
  quotes: ComparedQuote[]
  /** The band of the dearest offer over all years without VAT, by the bands for schools in England. */
  band: Figure | undefined
  /** The threshold that the dearest offer reaches, with VAT; undefined where it reaches none. */
  threshold: Figure | undefined
}

/** @param years how long the deal may last in all, with every extension */
export function compareQuotes(quotes: readonly Quote[], years: number, reference: Reference): Comparison {
  const priced = quotes.map((quote) => {
    const yearPence = quote.unitPence * quote.units + quote.extraPence
    const yearWithVatPence = yearPence + quote.vatPence
    const hours = quote.hoursPerUnit === undefined ? 0 : quote.hoursPerUnit * quote.units
    return {
      ...quote,
      yearPence,
      yearWithVatPence,
      wholePence: yearWithVatPence * years,
      ...(hours > 0 && { hourPence: divided(yearPence * 100, hours) }),
    }
  })
  const least = Math.min(...priced.map((one) => one.yearPence))
  const byHour = priced.flatMap((one) => one.hourPence ?? [])
  const leastByHour = byHour.length < 2 ? undefined : Math.min(...byHour)
  const most = Math.max(...priced.map((one) => one.yearPence * years))
  const mostWithVat = Math.max(...priced.map((one) => one.wholePence))
  return {
    quotes: priced.map((one) => ({
      ...one,
      isLeast: one.yearPence === least,
      isLeastByHour: one.hourPence !== undefined && one.hourPence === leastByHour,
    })),
    band: figureById(reference, bandOf(most, reference)),
    threshold:
      mostWithVat >= numberOf(reference, 'procurement-services')
        ? figureById(reference, 'procurement-services')
        : undefined,
  }
}

function bandOf(pence: Pence, reference: Reference): string {
  if (pence < numberOf(reference, 'buying-low')) return 'buying-low'
  return pence > numberOf(reference, 'buying-high') ? 'buying-high' : 'buying-medium'
}

/** A quotient to the nearest whole, half up, without a fraction on the way. */
function divided(amount: number, by: number): number {
  const whole = Math.floor(amount / by)
  return (amount - whole * by) * 2 >= by ? whole + 1 : whole
}
