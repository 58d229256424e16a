import type { Response } from 'express'
import { may, projectOf } from '../../web/access'
import type { Actor } from './suggest-motion'

/** Who this person is to a resolution. */
export function actorOf(res: Response): Actor {
  return { founder: projectOf(res).seat?.founder, forAll: may(res, 'answer') }
}

/** The address of a resolution in the project of this page. */
export function motionAt(res: Response, motion: string): { project: string; motion: string } {
  return { project: projectOf(res).id, motion }
}
