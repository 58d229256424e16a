/** Offers in words, for the pages of the group and of the school. */
import { whenWords } from '../../engine/lists/chosen-offer'
import { vatStatusWords } from '../../engine/lists/service-words'
import { buyingBand, thresholdsReached, withVat } from '../../engine/project/buying'
import { agreementDates } from '../../engine/project/offer-dates'
import {
  acceptanceOf,
  lastVersion,
  offerState,
  ordersOf,
  stateWords,
  termsOf,
  versionState,
  type Offer,
  type OfferTerms,
  type OfferValue,
  type OfferVersion,
} from '../../engine/project/offer'
import { invoicesOf, lastDay, planWords, remainderRule, spanWords } from '../../engine/project/offer-invoices'
import { priceOffer } from '../../engine/project/offer-value'
import type { Reference } from '../../engine/library/reference'
import type { Project } from '../../engine/project/project'
import { addMonths, longDate, type IsoDate } from '../../lib/dates'
import { pounds, type Pence } from '../../lib/money'
import { counted } from '../../lib/names'
import type { Table } from '../../lib/table'
import { href, paths } from '../../web/paths'
import { answerLines } from './answer-offer'

const colours: Readonly<Record<string, string>> = {
  draft: 'grey',
  sent: 'blue',
  expired: 'yellow',
  accepted: 'green',
  declined: 'red',
  withdrawn: 'grey',
}

/** How an offer stands, as a tag. A yes while nobody can accept is told apart from an order. */
export function stateTag(offer: Offer, today: IsoDate): { text: string; classes: string } {
  const state = offerState(offer, today)
  const last = lastVersion(offer)
  const text = state === 'accepted' && last?.binding === false ? 'Yes in principle' : stateWords[state]
  return { text, classes: `govuk-tag--${colours[state]}` }
}

/** The offers of a group, newest first. */
export function offerCards(
  project: string,
  offers: readonly Offer[],
  services: Project['services'],
  today: IsoDate,
) {
  return offers.toReversed().map((offer) => {
    const terms = termsOf(offer)
    const value = valueOf(offer, services)
    return {
      name: terms?.to.name ?? '',
      number: offer.number,
      href: href(paths.offer, { project, offer: offer.id }),
      span: terms ? spanWords(terms) : '',
      price: value ? `${pounds(value.wholePence)} without VAT` : '',
      until: offerState(offer, today) === 'sent' && terms ? `Open until ${longDate(terms.validUntil)}.` : '',
      asked: openQuestions(offer),
      tag: stateTag(offer, today),
      changing: offer.draft !== undefined && offer.versions.length > 0,
    }
  })
}

/** What an offer costs: as it was sent, else as the draft stands. */
export function valueOf(offer: Offer, services: Project['services']): OfferValue | undefined {
  const last = lastVersion(offer)
  return last?.value ?? (offer.draft && priceOffer(offer.draft, services).value)
}

/** How many questions came after the group's last answer. */
export function openQuestions(offer: Offer): number {
  const messages = offer.messages ?? []
  return messages.length - 1 - messages.findLastIndex(({ from }) => from === 'group')
}

/** The price of an offer as rows, with the band that it falls in. VAT is never decided. */
export function valuePage(terms: OfferTerms, value: OfferValue, reference: Reference) {
  const whole = terms.years === 1 ? 'The whole agreement' : `All ${terms.years} years`
  return {
    lines: value.lines.map((line) => [
      { text: line.title },
      { text: `${line.quantity.toLocaleString('en-GB')} × ${line.unit}` },
      { text: pounds(line.eachPence), format: 'numeric' },
      { text: pounds(line.yearPence), format: 'numeric' },
      { text: vatStatusWords(line) },
    ]),
    sums: [
      ...(value.discountPence > 0
        ? [
            {
              key: { text: 'Discount' },
              value: { text: `${terms.discountPercent} per cent: ${pounds(value.discountPence)} a year` },
            },
          ]
        : []),
      { key: { text: 'One year, without VAT' }, value: { text: pounds(value.yearPence) } },
      { key: { text: `${whole}, without VAT` }, value: { text: pounds(value.wholePence) } },
      {
        key: { text: 'If VAT were due on all of it' },
        value: { text: `${pounds(withVat(value.wholePence, reference))}. We never decide VAT for you` },
      },
      ...(terms.law === 'england-wales'
        ? [
            {
              key: { text: 'Buying band in England' },
              value: { text: buyingBand(value.wholePence, reference).words },
            },
          ]
        : []),
    ],
    thresholds: thresholdsReached(value.wholePence, reference),
  }
}

/** Each version that went out, newest first. */
export function versionRows(project: string, offer: Offer, today: IsoDate) {
  return offer.versions.toReversed().map((version) => {
    const file = (format: string) =>
      href(paths.offerCopy, { project, offer: offer.id, version: version.number, format })
    return {
      number: version.number,
      sent: longDate(version.sentOn),
      to: version.terms.to.email ?? '',
      state: versionWords(version, today),
      hash: version.hash ?? '',
      files: [
        { label: 'PDF', href: file('pdf') },
        { label: 'Word', href: file('docx') },
      ],
    }
  })
}

function versionWords(version: OfferVersion, today: IsoDate): string {
  const { end, terms } = version
  if (end) {
    const words = {
      accepted: version.binding ? 'Accepted' : 'Yes in principle',
      declined: 'Declined',
      withdrawn: 'Withdrawn',
      replaced: 'Replaced',
    }
    return `${words[end.how]} on ${longDate(end.on)}`
  }
  return versionState(version, today) === 'sent'
    ? `Open until ${longDate(terms.validUntil)}`
    : `Ran out on ${longDate(terms.validUntil)}`
}

/** What the school said, line by line; nothing while it said neither yes nor no. */
export function answerOf(
  version: OfferVersion | undefined,
): { lines: string[]; accepted: boolean } | undefined {
  const end = version?.end
  if (!version || !end || !('name' in end)) return undefined
  return { lines: answerLines(version, end), accepted: end.how === 'accepted' }
}

/** The invoices of an offer for a page. */
export function invoicePage(terms: OfferTerms, value: OfferValue) {
  return {
    plan: planWords[terms.invoices],
    rule: terms.invoices === 'whole' ? '' : remainderRule,
    rows: invoicesOf(terms, value.yearPence).map((one) => [
      { text: String(one.number) },
      { text: longDate(one.on) },
      { text: one.share },
      { text: pounds(one.pence), format: 'numeric' },
    ]),
  }
}

/** The invoices of an offer as a table for other programs. */
export function invoiceTable(offer: Offer, terms: OfferTerms, value: OfferValue): Table {
  const order = acceptanceOf(offer)?.end.order ?? ''
  const rows = invoicesOf(terms, value.yearPence)
  return {
    name: 'Invoices',
    columns: [
      { heading: 'Invoice', width: 9 },
      { heading: 'Date', width: 12 },
      { heading: 'School', width: 34 },
      { heading: 'Purchase order', width: 18 },
      { heading: 'Share', width: 26 },
      { heading: 'Amount without VAT', width: 20 },
    ],
    rows: [
      ...rows.map((one) => [
        one.number,
        { date: one.on },
        terms.to.name,
        order,
        one.share,
        { pence: one.pence },
      ]),
      [null, null, terms.to.name, order, 'All', { pence: rows.reduce((sum, one) => sum + one.pence, 0) }],
    ],
  }
}

/** The dates of an offer for a page. */
export function datePage(terms: OfferTerms, reportDays: number | undefined) {
  return agreementDates(terms, reportDays).map((date) => [
    { text: whenWords(date) },
    { text: date.what },
    { text: date.detail },
  ])
}

export interface Order {
  offer: Offer
  version: OfferVersion
  ends: IsoDate
}

/** What schools said yes to, the latest first. */
export function orders(offers: readonly Offer[]): Order[] {
  return ordersOf(offers)
    .flatMap((offer): Order[] => {
      const found = acceptanceOf(offer)
      return found ? [{ offer, version: found.version, ends: lastDay(found.version.terms) }] : []
    })
    .toSorted((a, b) => ((a.version.end?.on ?? '') < (b.version.end?.on ?? '') ? 1 : -1))
}

/** Agreements that end within so many months from today, the first to end first, with what was offered again. */
export function renewals(offers: readonly Offer[], today: IsoDate, within: number) {
  return orders(offers)
    .filter(({ ends }) => ends >= today && ends <= addMonths(today, within))
    .toSorted((a, b) => (a.ends < b.ends ? -1 : 1))
    .map((order) => ({ ...order, again: offers.find(({ renews }) => renews === order.offer.id) }))
}

/** The order log as a table for other programs. @param people whether the names of those who said yes may be shown */
export function orderTable(offers: readonly Offer[], people: boolean): Table {
  return {
    name: 'Orders',
    columns: [
      { heading: 'Offer', width: 8 },
      { heading: 'Version', width: 9 },
      { heading: 'School', width: 34 },
      { heading: 'School number', width: 14 },
      { heading: 'Accepted on', width: 13 },
      { heading: 'Binding', width: 10 },
      ...(people
        ? [
            { heading: 'By', width: 24 },
            { heading: 'Role', width: 22 },
          ]
        : []),
      { heading: 'Purchase order', width: 18 },
      { heading: 'First day', width: 12 },
      { heading: 'Last day', width: 12 },
      { heading: 'One year without VAT', width: 16 },
      { heading: 'Whole time without VAT', width: 16 },
      { heading: 'Fingerprint of the PDF', width: 66 },
    ],
    rows: orders(offers).map(({ offer, version, ends }) => {
      const end = version.end?.how === 'accepted' ? version.end : undefined
      return [
        offer.number,
        version.number,
        version.terms.to.name,
        version.terms.to.urn ?? '',
        end ? { date: end.on } : null,
        version.binding ? 'Yes' : 'No: in principle',
        ...(people ? [end?.name ?? '', end?.role ?? ''] : []),
        end?.order ?? '',
        { date: version.terms.starts },
        { date: ends },
        { pence: version.value.yearPence },
        { pence: version.value.wholePence },
        version.hash ?? '',
      ]
    }),
  }
}

/** The order log and the renewals for a page. */
export function ordersPage(project: string, offers: readonly Offer[], today: IsoDate, within: number) {
  const total = (pence: readonly Pence[]): string => pounds(pence.reduce((sum, one) => sum + one, 0))
  const all = orders(offers)
  const bound = all.filter(({ version }) => version.binding)
  return {
    orders: all.map(({ offer, version, ends }) => ({
      name: version.terms.to.name,
      href: href(paths.offer, { project, offer: offer.id }),
      accepted: version.end ? longDate(version.end.on) : '',
      until: longDate(ends),
      order: version.end?.how === 'accepted' ? (version.end.order ?? '') : '',
      price: pounds(version.value.wholePence),
      tag: stateTag(offer, today),
    })),
    total: `${counted(bound.length, 'order')}, ${total(bound.map(({ version }) => version.value.wholePence))} without VAT`,
    renewals: renewals(offers, today, within).map(({ offer, version, ends, again }) => ({
      name: version.terms.to.name,
      ends: longDate(ends),
      price: pounds(version.value.yearPence),
      againHref: href(paths.offerAgain, { project, offer: offer.id }),
      there: again && { href: href(paths.offer, { project, offer: again.id }), tag: stateTag(again, today) },
    })),
  }
}
