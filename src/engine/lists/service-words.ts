/** The words in which papers speak of a service: for whom, where, how many, at what price. */
import { longDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import { listed } from '../../lib/names'
import type { Service } from '../project/project'

/** "half-day" as "Half-day". */
export function unitWords(unit: string): string {
  return unit.charAt(0).toUpperCase() + unit.slice(1)
}

/**
 * For whom a service is: bands of age that touch become one. "3-4", "5-7" and "staff" as "ages 3 to 7 and staff".
 * Ages are in years.
 */
export function audienceWords(ages: readonly string[]): string {
  const bands: { from: number; to: number }[] = []
  const others: string[] = []
  for (const age of ages) {
    const [, from, to] = /^(\d+)-(\d+)$/.exec(age) ?? []
    if (from === undefined || to === undefined) others.push(age)
    else bands.push({ from: Number(from), to: Number(to) })
  }
  const spans: { from: number; to: number }[] = []
  for (const band of bands.toSorted((a, b) => a.from - b.from)) {
    const last = spans.at(-1)
    // School years overlap or follow on by their last and first age: 3 to 4 goes on in 5 to 7.
    if (last && band.from <= last.to + 1) last.to = Math.max(last.to, band.to)
    else spans.push({ ...band })
  }
  const years = spans.map(({ from, to }) => `${from} to ${to}`)
  return listed([...(years.length === 0 ? [] : [`ages ${years.join(', ')}`]), ...others])
}

const places: Readonly<Record<string, string>> = {
  'on-site': 'in your school',
  online: 'online',
  phone: 'by phone',
  hybrid: 'partly in school and partly online',
  centre: 'at a centre',
  home: 'on home visits',
}

/** Where a service happens: "in your school, online and by phone". */
export function deliveryWords(delivery: readonly string[]): string {
  return listed(delivery.map((one) => places[one] ?? one))
}

/** The price with its unit: "£295 for each session". Says that it is on request where there is none. */
export function priceWords(service: Service): string {
  return service.pricePence === undefined
    ? 'on request. We send you a fixed price in writing first'
    : `${pounds(service.pricePence)} for each ${service.unit}, without VAT`
}

/** The price of an early order, with its last day where the group has set one (ISO date); empty where there is none. */
export function earlyWords(service: Service, orderBy: unknown): string {
  if (service.earlyPricePence === undefined) return ''
  const price = `${pounds(service.earlyPricePence)} for each ${service.unit}, without VAT`
  return typeof orderBy === 'string' ? `${price}, for orders that reach us by ${longDate(orderBy)}` : price
}

/** The smallest order with its unit: "2 sessions"; empty where there is none. */
export function smallestWords({ minimumUnits, unit }: Service): string {
  if (minimumUnits === undefined) return ''
  return `${minimumUnits} ${unit}${minimumUnits === 1 ? '' : 's'}`
}

/**
 * Whether the council must arrange this work, in which case a school should not pay for it by mistake. Said of every
 * psychology service, as schools ask; of others only where it is so.
 */
export function statutoryWords({ statutory, category }: Service): string {
  if (statutory) return 'yes. The law asks the council to arrange it, so the council pays and not the school'
  return category === 'PSY' ? 'no. Work that the law asks a council to arrange is not part of this' : ''
}

export const vatWords: Readonly<Record<Service['vat'], string>> = {
  'to-confirm': 'To be confirmed',
  'exempt-confirmed': 'Exempt',
  standard: 'Plus VAT at the standard rate',
}

/** The VAT status of a service, with the day on which an adviser confirmed it. It is chosen by a person, never worked out. */
export function vatStatusWords({ vat, vatConfirmedOn }: Pick<Service, 'vat' | 'vatConfirmedOn'>): string {
  return vat === 'exempt-confirmed' && vatConfirmedOn !== undefined
    ? `Exempt: adviser confirmed on ${longDate(vatConfirmedOn)}`
    : vatWords[vat]
}
