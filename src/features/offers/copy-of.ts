import type { Deps } from '../../deps'
import type { Offer, OfferVersion } from '../../engine/project/offer'
import type { Project } from '../../engine/project/project'
import { offerDocument, offerTree } from './paper'
import { freeze } from './send-offer'
import { offerStore, type OfferCopy } from './store'

/**
 * What went out as a version, byte for byte. In a project that was opened from a file the copy is made again from the
 * file, and given only where its fingerprint is the one in the file; undefined where it is not.
 */
export async function copyOf(
  { db, library }: Pick<Deps, 'db' | 'library'>,
  of: { id: string; project: Project; offer: Offer; version: OfferVersion },
): Promise<OfferCopy | undefined> {
  const { id, project, offer, version } = of
  const kept = await offerStore(db).copy(id, offer.id, version.number)
  if (kept) return kept
  const chosen = { number: offer.number, version: version.number, terms: version.terms, value: version.value }
  const tree = offerTree(library, project, chosen, { document: offerDocument, asAt: version.sentOn })
  const made = await freeze(tree)
  return version.hash === undefined || version.hash === made.hash ? made : undefined
}
