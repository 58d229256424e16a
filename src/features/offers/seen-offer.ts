import type { Offer } from '../../engine/project/offer'
import { offerShown } from '../../engine/project/private'
import type { Project } from '../../engine/project/project'
import { noOffer } from './change-offer'

/**
 * An offer as far as a person may see it.
 * @param whole whether they may see who there reads and answers it
 * @throws Expected where there is none of this id
 */
export function seenOffer(project: Project, id: string, whole: boolean): Offer {
  const offer = project.offers?.find((one) => one.id === id)
  if (!offer) throw noOffer()
  return whole ? offer : offerShown(offer)
}
