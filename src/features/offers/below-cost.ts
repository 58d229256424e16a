import { listSource } from '../../engine/clauses/assemble'
import type { Library } from '../../engine/library/library'
import { linesBelowCost } from '../../engine/money/offer-costs'
import { dayPrice } from '../../engine/money/price'
import { readMoney } from '../../engine/money/reading'
import type { OfferTerms } from '../../engine/project/offer'
import type { Project } from '../../engine/project/project'
import type { IsoDate } from '../../lib/dates'

/** Where an offer costs the group more than it brings in, for the group alone; nothing while its plan has no price. */
export function belowCost(
  project: Project,
  terms: OfferTerms | undefined,
  at: { library: Library; today: IsoDate },
): string[] {
  if (!terms) return []
  const { plan, priced } = readMoney(listSource(project, at.today, at.library))
  const price = priced ? dayPrice(plan) : undefined
  if (!price) return []
  return linesBelowCost(terms, project.services, { breakEven: price.breakEven, hours: plan.hoursPerDay })
}
