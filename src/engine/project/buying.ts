/** Where a purchase falls in the bands and thresholds of public buying, by its whole life. VAT is not decided here. */
import { pounds, type Pence } from '../../lib/money'
import { longDate } from '../../lib/dates'
import type { Figures } from '../library/reference'

export interface Band {
  id: 'low' | 'medium' | 'high'
  /** "Low: under £10,000", with the day of the figure. */
  words: string
}

/** The band of the Department for Education that a sum falls in, by the price without VAT. */
export function buyingBand(wholePence: Pence, figures: Figures): Band {
  const from = (id: string): Pence => amountOf(figures, id)
  const id =
    wholePence < from('buying-medium') ? 'low' : wholePence <= from('buying-high') ? 'medium' : 'high'
  const figure = figures.figures.find((one) => one.id === `buying-${id}`)
  const name = { low: 'Low', medium: 'Medium', high: 'High' }[id]
  return { id, words: `${name}, ${figure?.words ?? ''} (as at ${longDate(figure?.asAt ?? figures.asAt)})` }
}

/** The sum with VAT at the standard rate on all of it: the most it can be, rounded to the nearest penny. */
export function withVat(pence: Pence, figures: Figures): Pence {
  return pence + Math.round((pence * amountOf(figures, 'vat-standard')) / 100)
}

/** The thresholds of the Procurement Act 2023 that a sum may reach, counted with VAT on all of it. */
export function thresholdsReached(wholePence: Pence, figures: Figures): string[] {
  const most = withVat(wholePence, figures)
  return ['procurement-services', 'procurement-light'].flatMap((id) => {
    const figure = figures.figures.find((one) => one.id === id)
    if (!figure || most < amountOf(figures, id)) return []
    return `With VAT on all of it this is ${pounds(most)}. That reaches the threshold of the Procurement Act 2023 (${figure.means.toLowerCase()}: ${figure.words}, as at ${longDate(figure.asAt)}).`
  })
}

/** The amount of a figure: pence, or per cent for a rate. @throws Error where the figure has none */
function amountOf(figures: Figures, id: string): number {
  const amount = figures.figures.find((one) => one.id === id)?.amount
  if (amount === undefined) throw new Error(`documents/reference/figures.yml needs an amount for ${id}.`)
  return amount
}
