/** Every way in which a school can buy a service, beside what the group's day costs. */
import { priceModel } from '../project/pricing'
import { priceOf, type Order } from '../project/price'
import { unitHours, type Service } from '../project/service'
import type { Pence } from '../../lib/money'
import type { Points } from './plan'
import { margin } from './price'
import { asDayPrice } from './results'

export interface ServiceMargin {
  title: string
  /** "Early order", "For 3 years", "Bronze"; empty for the plain price. */
  way: string
  pence: Pence
  /** Hours of work in it. */
  hours: number
  /** What a day of this work brings in. */
  dayPence: Pence
  margin: Points
}

/** Units of which one group visit serves many: their hours are not hours of work for each. */
const sharedUnits: readonly string[] = ['place', 'pupil', 'employee', 'post', 'meal', 'payslip']

/** Whether what a service costs can be told from its hours. */
export function isTimed(service: Service): boolean {
  return unitHours(service) !== undefined && !sharedUnits.includes(service.unit)
}

/**
 * The services whose hours are known, in every way that has a price of its own.
 * @param day what a day costs the group, and how many hours it has
 */
export function serviceMargins(
  services: readonly Service[],
  day: { breakEven: Pence; hours: number },
): ServiceMargin[] {
  return services.filter(isTimed).flatMap((service) => {
    const seen = new Set<string>()
    return waysToBuy(service).flatMap(({ way, order }): ServiceMargin[] => {
      const priced = priceOf(service, order)
      if (!priced.ok || priced.hours === undefined || priced.hours <= 0) return []
      const dayPence = asDayPrice(priced.pence, priced.hours, day.hours)
      const key = `${priced.pence} ${priced.hours}`
      if (seen.has(key)) return []
      seen.add(key)
      const { pence, hours } = priced
      return [{ title: service.title, way, pence, hours, dayPence, margin: margin(dayPence, day.breakEven) }]
    })
  })
}

function waysToBuy(service: Service): { way: string; order: Order }[] {
  const model = priceModel(service)
  const plain = { early: false, years: 1 }
  const choices: { way: string; order: Order }[] =
    model.model === 'packages'
      ? model.packages.map(({ name }) => ({ way: name, order: { ...plain, package: name } }))
      : model.model === 'bands'
        ? model.bands.map(({ from, to }) => ({
            way: to === undefined ? `From ${from}` : `${from} to ${to}`,
            order: { ...plain, quantity: to ?? from },
          }))
        : [{ way: '', order: { ...plain, ...(service.minimumUnits && { quantity: service.minimumUnits }) } }]
  return choices.flatMap(({ way, order }) => [
    { way, order },
    { way: named(way, 'early order'), order: { ...order, early: true } },
    ...(service.multiYear ?? []).map(({ years }) => ({
      way: named(way, `for ${years} years`),
      order: { ...order, years },
    })),
  ])
}

function named(way: string, more: string): string {
  return way === '' ? more.charAt(0).toUpperCase() + more.slice(1) : `${way}, ${more}`
}
