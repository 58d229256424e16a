/**
 * An offer to one school or council: what is offered, the versions that went out, and how it ended. What went out is
 * never changed: a change is a new version, and only the last version can be accepted.
 */
import type { IsoDate } from '../../lib/dates'
import type { Pence } from '../../lib/money'
import type { Service } from './service'

export const buyerKinds = ['school', 'council'] as const
export const lawsOfOffers = ['england-wales', 'scotland', 'northern-ireland'] as const
export const invoicePlans = ['whole', 'thirds', 'tax-years', 'monthly'] as const

export interface Offer {
  id: string
  /** 1, 2, 3 ... in the order made; printed as "Offer 7". */
  number: number
  madeOn: IsoDate
  /** What is being written: the first version, or the next one. */
  draft?: OfferTerms
  /** Each version that was sent, in order. */
  versions: OfferVersion[]
  messages?: OfferMessage[]
  /** The id of the offer that this one renews. */
  renews?: string
}

export interface OfferTerms {
  to: Buyer
  lines: OfferLine[]
  /** The first day of the agreement. */
  starts: IsoDate
  years: 1 | 2 | 3
  /** Whether the price for early orders is offered. */
  early: boolean
  law: (typeof lawsOfOffers)[number]
  /** The founder whom the school rings. */
  lead: string
  /** Per cent off every price, in steps of a half. */
  discountPercent?: number
  invoices: (typeof invoicePlans)[number]
  /** The last day on which it can be accepted. */
  validUntil: IsoDate
  notes?: string
}

export interface Buyer {
  kind: (typeof buyerKinds)[number]
  name: string
  /** The id of the school in the group's own list, where it was chosen from there. */
  school?: string
  /** Unique reference number of a school in England. */
  urn?: string
  /** Who reads it there. */
  contact?: string
  email?: string
}

export interface OfferLine {
  service: string
  /** Units in a year. Left out for a package or a sum for the year as it stands. */
  quantity?: number
  /** The name of a package of the service. */
  package?: string
  /** The price of one unit, where the service itself has none: it is quoted each time. */
  quotedPence?: Pence
}

export interface OfferVersion {
  number: number
  terms: OfferTerms
  sentOn: IsoDate
  /** Whether a yes makes an agreement: not while the society is not registered (CCBSA 2014 s.57). */
  binding: boolean
  /** What it costs, as it was worked out on that day: later prices change nothing. */
  value: OfferValue
  /** SHA-256 in hexadecimal of the PDF that went out. */
  hash?: string
  end?: VersionEnd
}

/** What an offer costs, without VAT. */
export interface OfferValue {
  lines: PricedLine[]
  /** Off one year's price. */
  discountPence: Pence
  /** One year, after the discount. */
  yearPence: Pence
  /** All the years that are offered. Nothing is extended, so this is the whole life. */
  wholePence: Pence
}

export interface PricedLine {
  service: string
  /** The service, or the package, or what is added to it. */
  title: string
  unit: string
  quantity: number
  eachPence: Pence
  /** All units in one year, before the discount. */
  yearPence: Pence
  /** Copied from the service, where a person chose it. */
  vat: Service['vat']
  vatConfirmedOn?: string
}

export type VersionEnd = { how: 'withdrawn' | 'replaced'; on: IsoDate } | Answered

/** What the school said, and who said it. */
export type Answered = Acceptance | Refusal

export interface Acceptance {
  how: 'accepted'
  on: IsoDate
  name: string
  role: string
  /** The school's purchase order number. */
  order?: string
  invoiceEmail?: string
}

export interface Refusal {
  how: 'declined'
  on: IsoDate
  name: string
  role: string
  reason?: string
}

export interface OfferMessage {
  from: 'buyer' | 'group'
  name: string
  words: string
  on: IsoDate
}

/** An offer as a paper prints it: one version, or the draft as it would go out. */
export interface ChosenOffer {
  number: number
  version: number
  terms: OfferTerms
  value: OfferValue
}

export type OfferState = 'draft' | 'sent' | 'expired' | 'accepted' | 'declined' | 'withdrawn'

/** The version that went out last; undefined before the first. */
export function lastVersion(offer: Offer): OfferVersion | undefined {
  return offer.versions.at(-1)
}

/** How an offer stands on a day. A version that was replaced is never the last one. */
export function offerState(offer: Offer, today: IsoDate): OfferState {
  const last = lastVersion(offer)
  return last ? versionState(last, today) : 'draft'
}

/** How one version stands on a day; `withdrawn` also where a later version replaced it. */
export function versionState(version: OfferVersion, today: IsoDate): Exclude<OfferState, 'draft'> {
  if (version.end) return version.end.how === 'replaced' ? 'withdrawn' : version.end.how
  return today > version.terms.validUntil ? 'expired' : 'sent'
}

/** What the school accepted; undefined where it has not. */
export function acceptanceOf(offer: Offer): { version: OfferVersion; end: Acceptance } | undefined {
  const version = lastVersion(offer)
  return version?.end?.how === 'accepted' ? { version, end: version.end } : undefined
}

/** The terms that count now: what was accepted or is open, else what is being written. */
export function termsOf(offer: Offer): OfferTerms | undefined {
  return lastVersion(offer)?.terms ?? offer.draft
}

/** Offers of which the school said yes, last asked-for first: the orders. */
export function ordersOf(offers: readonly Offer[]): Offer[] {
  return offers.filter((offer) => acceptanceOf(offer) !== undefined)
}

export const stateWords: Readonly<Record<OfferState, string>> = {
  draft: 'Draft',
  sent: 'Sent',
  expired: 'Ran out',
  accepted: 'Accepted',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
}
