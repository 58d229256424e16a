/** Whether what a school pays covers what the work costs: each line of an offer, after its discount. */
import { pounds, type Pence } from '../../lib/money'
import type { OfferTerms } from '../project/offer'
import { percentOff, priceOf } from '../project/price'
import type { Service } from '../project/service'
import { margin } from './price'
import { asDayPrice, percentWords } from './results'
import { isTimed } from './service-margins'

/**
 * A sentence for each line that brings in less than its work costs. Lines whose hours of work are not known, and
 * quotes, are left out.
 * @param day what a day costs the group in pence, and how many hours it has
 */
export function linesBelowCost(
  terms: Pick<OfferTerms, 'lines' | 'early' | 'years' | 'discountPercent'>,
  services: readonly Service[],
  day: { breakEven: Pence; hours: number },
): string[] {
  return terms.lines.flatMap(({ service: id, quantity, package: bought }) => {
    const service = services.find((one) => one.id === id)
    if (!service || !isTimed(service)) return []
    const { early, years, discountPercent = 0 } = terms
    const priced = priceOf(service, {
      early,
      years,
      ...(quantity !== undefined && { quantity }),
      ...(bought !== undefined && { package: bought }),
    })
    if (!priced.ok || priced.hours === undefined || priced.hours <= 0) return []
    const dayPence = asDayPrice(percentOff(priced.pence, discountPercent), priced.hours, day.hours)
    if (dayPence >= day.breakEven) return []
    const share = percentWords(margin(dayPence, day.breakEven))
    return [
      `${service.title} is below what it costs you. It brings in ${pounds(dayPence)} for a day of work that costs ${pounds(day.breakEven)}: a margin of ${share}.`,
    ]
  })
}
