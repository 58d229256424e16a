/** Where a purchase falls in the bands and thresholds of public buying, by its whole life. VAT is not decided here. */
import { pounds, type Pence } from '../../lib/money'
import { longDate } from '../../lib/dates'
import { figureById, numberOf, type Reference } from '../library/reference'

/** The band of the Department for Education that a price without VAT falls in: "Low, under £10,000", with its day. */
export function buyingBand(wholePence: Pence, reference: Reference): { id: string; words: string } {
  const id =
    wholePence < numberOf(reference, 'buying-low')
      ? 'low'
      : wholePence <= numberOf(reference, 'buying-high')
        ? 'medium'
        : 'high'
  const figure = figureById(reference, `buying-${id}`)
  const name = { low: 'Low', medium: 'Medium', high: 'High' }[id]
  return { id, words: figure ? `${name}, ${figure.words} (as at ${longDate(figure.asAt)})` : '' }
}

/** The sum with VAT at the standard rate on all of it: the most it can be, rounded to the nearest penny. */
export function withVat(pence: Pence, reference: Reference): Pence {
  return pence + Math.round((pence * numberOf(reference, 'vat-standard')) / 100)
}

/** The thresholds of the Procurement Act 2023 that a sum may reach, counted with VAT on all of it. */
export function thresholdsReached(wholePence: Pence, reference: Reference): string[] {
  const most = withVat(wholePence, reference)
  return ['procurement-services', 'procurement-light'].flatMap((id) => {
    const figure = figureById(reference, id)
    if (!figure || most < numberOf(reference, id)) return []
    return `With VAT on all of it this is ${pounds(most)}. That reaches the threshold of the Procurement Act 2023 (${figure.means.toLowerCase()}: ${figure.words}, as at ${longDate(figure.asAt)}).`
  })
}
