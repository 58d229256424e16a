/** The one way to change an offer: read and held still, changed whole, written with its trace; or nothing. */
import type { Db } from '../../db/open'
import type { Offer } from '../../engine/project/offer'
import { Expected } from '../../lib/expected'
import { changeProject, type Doing, type ProjectStore } from '../projects'

/** What becomes of an offer: the same one where nothing changed, and then nothing is written. */
export interface OfferChange<T> {
  offer: Offer
  /** What the trail says, in the past tense. */
  what: string
  result: T
}

/** @throws Expected where there is no such offer */
export function changeOffer<T>(
  db: Db,
  doing: Doing,
  id: string,
  work: (offer: Offer, store: ProjectStore, trx: Db) => Promise<OfferChange<T>> | OfferChange<T>,
): Promise<T> {
  return changeProject(db, doing, async (store, trx) => {
    const before = await store.offer(doing.project, id)
    if (!before) throw noOffer()
    const { offer, what, result } = await work(before, store, trx)
    if (offer === before) return { deed: undefined, result }
    await store.putOffer(doing.project, offer)
    return { deed: { what, about: `offer:${id}` }, result }
  })
}

export function noOffer(): Expected {
  return new Expected('missing', 'We cannot find this offer', 'Go back to the list of offers.')
}
