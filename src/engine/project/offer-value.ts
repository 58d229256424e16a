/** What an offer costs: each line for a year, the discount, one year, and the whole life of the agreement. In pence, without VAT. */
import type { OfferLine, OfferTerms, OfferValue, PricedLine } from './offer'
import { percentOff, priceOf } from './price'
import { priceModel } from './pricing'
import type { Service } from './service'

/** A line that cannot be priced, and why. */
export interface UnpricedLine {
  line: number
  why: string
}

/** Prices an offer. Lines that cannot be priced are left out of the sums and named. */
export function priceOffer(
  terms: Pick<OfferTerms, 'lines' | 'early' | 'years' | 'discountPercent'>,
  services: readonly Service[],
): { value: OfferValue; unpriced: UnpricedLine[] } {
  const byId = new Map(services.map((service) => [service.id, service]))
  const lines: PricedLine[] = []
  const unpriced: UnpricedLine[] = []
  terms.lines.forEach((line, index) => {
    const service = byId.get(line.service)
    const priced = service ? priceLine(service, line, terms) : 'This service is not in your list any more.'
    if (typeof priced === 'string') unpriced.push({ line: index, why: priced })
    else lines.push(...priced)
  })
  const full = lines.reduce((sum, line) => sum + line.yearPence, 0)
  const yearPence = percentOff(full, terms.discountPercent ?? 0)
  const discountPence = full - yearPence
  return { value: { lines, discountPence, yearPence, wholePence: yearPence * terms.years }, unpriced }
}

/** What one line costs in a year, piece by piece; or why it has no price. */
function priceLine(
  service: Service,
  line: OfferLine,
  terms: Pick<OfferTerms, 'early' | 'years'>,
): PricedLine[] | string {
  const { quantity = 1, quotedPence } = line
  const { id, title, unit, vat, vatConfirmedOn } = service
  const of = { service: id, vat, ...(vatConfirmedOn !== undefined && { vatConfirmedOn }) }
  if (priceModel(service).model === 'quote') {
    if (quotedPence === undefined) return 'This is quoted each time. Enter the price of one.'
    return [{ ...of, title, unit, quantity, eachPence: quotedPence, yearPence: quotedPence * quantity }]
  }
  const { early, years } = terms
  const priced = priceOf(service, {
    early,
    years,
    ...(line.quantity !== undefined && { quantity }),
    ...(line.package !== undefined && { package: line.package }),
  })
  if (!priced.ok) return priced.reason
  return priced.lines.map((one) => ({
    ...of,
    title: one.words.startsWith(title)
      ? one.words
      : `${title}, ${one.words.replace(/^(Each|For) /, (word) => word.toLowerCase())}`,
    unit: one.unit,
    quantity: one.quantity,
    eachPence: one.eachPence,
    yearPence: one.pence,
  }))
}
