/** The words in which papers speak of a service: for whom, where, with what checks. Prices are in `price-words.ts`. */
import { longDate } from '../../lib/dates'
import { listed } from '../../lib/names'
import type { Service } from '../project/project'
import type { DataRole, Evidence, GroupSize, SafeguardingLevel } from '../project/service'

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

/** How many people are in a group: "4 to 12 in a group"; empty where nobody said. */
export function groupWords(size: GroupSize | undefined): string {
  if (size === undefined) return ''
  const { least, most } = size
  return `${least === most ? least : `${least} to ${most}`} in a group`
}

/** What we rely on when we say that the work helps. */
export const evidenceWords: Readonly<Record<Evidence['level'], string>> = {
  practice: 'What we have learned in practice',
  guidance: 'Published guidance',
  'peer-reviewed': 'Peer-reviewed research',
  local: 'An evaluation of our own work',
}

/** The evidence with where it is to be found; empty where nobody said. */
export function evidenceText(evidence: Evidence | undefined): string {
  if (evidence === undefined) return ''
  const words = evidenceWords[evidence.level]
  return evidence.reference === undefined ? words : `${words}: ${evidence.reference}`
}

/**
 * What contact with children the work brings, and the check that goes with it. Source: KCSIE part three: an enhanced
 * check with the barred list is for regulated activity.
 */
export const safeguardingWords: Readonly<Record<SafeguardingLevel, string>> = {
  'no-contact': 'No contact with children: the work is done away from them',
  visits: 'Visits to school, and never alone with children. The school decides how we are accompanied',
  regulated: 'Work with children: each person has an enhanced check with the children’s barred list',
}

/** What we are under data protection law for the information that the work needs. */
export const dataRoleWords: Readonly<Record<DataRole, string>> = {
  none: 'We see no personal data of yours',
  controller: 'We are a controller of our own records of the work',
  processor: 'We act only on your instructions, as a processor',
  joint: 'We decide together with you, as joint controllers',
  'to-agree': 'We agree with you in writing before the work starts',
}

/** Said of a service that a council could buy with this money. Source: schools white paper, 23 February 2026. */
export function expertsWords({ expertsAtHand }: Service): string {
  return expertsAtHand === true
    ? 'this service fits. That money cannot pay for assessments for education, health and care plans'
    : ''
}
