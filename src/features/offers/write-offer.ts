/** The verbs about a draft: start one, keep it, drop it, and offer again what was agreed for last year. */
import type { Db } from '../../db/open'
import { acceptanceOf, lastVersion, termsOf, type Offer, type OfferTerms } from '../../engine/project/offer'
import { lastDay } from '../../engine/project/offer-invoices'
import { addDays, londonDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { freeId } from '../../lib/names'
import { isStale } from '../../web/forms'
import { changeProject, type Doing, type ProjectStore } from '../projects'
import { changeOffer } from './change-offer'

/** Starts an offer with a first draft. Returns its id. */
export function startOffer(db: Db, doing: Doing, draft: OfferTerms): Promise<string> {
  return changeProject(db, doing, async (store) => {
    const offer = await addOffer(store, doing, draft)
    return { deed: { what: 'started an offer', about: `offer:${offer.id}` }, result: offer.id }
  })
}

async function addOffer(
  store: ProjectStore,
  { project, now }: Doing,
  draft: OfferTerms,
  renews?: string,
): Promise<Offer> {
  const offers = await store.offers(project)
  const number = Math.max(0, ...offers.map((one) => one.number)) + 1
  const id = freeId(draft.to.name, new Set([...offers.map((one) => one.id), ...reserved]))
  const offer: Offer = {
    id,
    number,
    madeOn: londonDate(now),
    draft,
    versions: [],
    ...(renews !== undefined && { renews }),
  }
  await store.addOffer(project, offer, now.toISOString())
  return offer
}

/** Words that addresses of offers use for other pages. */
const reserved = ['new', 'look', 'orders']

/**
 * Keeps the draft of the first or the next version. False, and nothing kept, where someone else changed it since
 * `seen`.
 * @throws Expected where the school has accepted
 */
export function keepDraft(
  db: Db,
  doing: Doing,
  change: { id: string; draft: OfferTerms; seen?: string | undefined },
): Promise<boolean> {
  return changeOffer(db, doing, change.id, (offer) => {
    openToChange(offer)
    if (isStale(change.seen, termsBefore(offer))) return { offer, what: '', result: false }
    return { offer: { ...offer, draft: change.draft }, what: 'changed an offer', result: true }
  })
}

/** What a form for the next version starts from: its draft, else what went out last. */
export function termsBefore(offer: Offer): OfferTerms | undefined {
  return offer.draft ?? lastVersion(offer)?.terms
}

/** @throws Expected where the school has accepted: a new offer is made then, beside the agreement */
export function openToChange(offer: Offer): void {
  if (!acceptanceOf(offer)) return
  throw new Expected(
    'conflict',
    'The school has accepted this offer',
    'What was agreed stays as it is. Make a new offer for anything more.',
  )
}

/** Drops the draft. An offer that never went out goes with it. Returns whether it is gone. */
export function dropDraft(db: Db, doing: Doing, id: string): Promise<boolean> {
  return changeOffer(db, doing, id, async (offer, store) => {
    const { draft: _dropped, ...rest } = offer
    if (offer.versions.length === 0) await store.removeOffer(doing.project, id)
    return { offer: rest, what: 'dropped the draft of an offer', result: offer.versions.length === 0 }
  })
}

/**
 * Offers again what this offer holds, for the year after it ends: as a new draft, which nobody has seen yet. Returns
 * the id of the new offer; of the one that there is, where this was done before.
 */
export function offerAgain(db: Db, doing: Doing, id: string): Promise<string> {
  return changeProject(db, doing, async (store) => {
    const offers = await store.offers(doing.project)
    const there = offers.find((one) => one.renews === id)
    if (there) return { deed: undefined, result: there.id }
    const terms = offers.flatMap((one) => (one.id === id ? (termsOf(one) ?? []) : []))[0]
    if (!terms) throw new Expected('missing', 'We cannot find this offer', 'Go back to the list of offers.')
    const services = new Set((await store.services(doing.project)).map((service) => service.id))
    const lines = terms.lines.filter((line) => services.has(line.service))
    if (lines.length === 0) {
      throw new Expected(
        'conflict',
        'None of these services is in your list any more',
        'Make a new offer for this school instead.',
      )
    }
    const draft = { ...terms, lines, ...nextYear(terms, londonDate(doing.now)) }
    const offer = await addOffer(store, doing, draft, id)
    return { deed: { what: 'offered again', about: `offer:${offer.id}` }, result: offer.id }
  })
}

/** How long an offer stands if nobody says otherwise, in days. */
export const standsDays = 42

/** The year after an agreement, open for six weeks and not beyond its first day. */
function nextYear(terms: OfferTerms, today: IsoDate): Pick<OfferTerms, 'starts' | 'validUntil'> {
  const starts = addDays(lastDay(terms), 1)
  const stands = addDays(today, standsDays)
  return { starts, validUntil: starts > today && stands > starts ? starts : stands }
}
