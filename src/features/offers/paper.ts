/** The papers of one offer: the same templates as the group's own papers, with the offer chosen. */
import { assemble } from '../../engine/clauses/assemble'
import { templateById, type Library } from '../../engine/library/library'
import type { ChosenOffer, Offer, OfferTerms } from '../../engine/project/offer'
import { priceOffer } from '../../engine/project/offer-value'
import type { Project } from '../../engine/project/project'
import type { DocumentTree } from '../../engine/tree'
import type { IsoDate } from '../../lib/dates'

/** What goes out: the offer itself. */
export const offerDocument = 'service-offer'

/** Every paper that is made for one school, with the words of its link. */
export const offerDocuments: readonly { id: string; label: string }[] = [
  { id: offerDocument, label: 'The whole offer' },
  { id: 'offer-one-page', label: 'The offer on one page' },
  { id: 'quotation', label: 'Quotation' },
  { id: 'service-agreement', label: 'Service agreement' },
  { id: 'assurance-letter', label: 'Letter of assurance' },
]

/** The next version of an offer, as it would go out with these terms. */
export function nextVersion(offer: Offer, terms: OfferTerms, project: Project): ChosenOffer {
  const { value } = priceOffer(terms, project.services)
  return { number: offer.number, version: offer.versions.length + 1, terms, value }
}

/** What the papers of an offer are made from now: the version that went out last, else the draft. */
export function chosenNow(offer: Offer, project: Project): ChosenOffer | undefined {
  const last = offer.versions.at(-1)
  if (last) return { number: offer.number, version: last.number, terms: last.terms, value: last.value }
  return offer.draft && nextVersion(offer, offer.draft, project)
}

/** One paper of an offer. @throws Error where there is no such template */
export function offerTree(
  library: Library,
  project: Project,
  chosen: ChosenOffer,
  at: { document: string; asAt: IsoDate },
): DocumentTree {
  const template = templateById(library, at.document)
  if (!template) throw new Error(`There is no template ${at.document} for offers.`)
  return assemble(template, project, at.asAt, library, 'en-GB', chosen)
}
