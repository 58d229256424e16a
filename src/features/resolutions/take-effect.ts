import { carriedOn } from '../../engine/project/motion-rules'
import type { Motion } from '../../engine/project/motion'
import type { Doing } from '../projects'
import { carryOut } from '../meetings'
import { changeMotion, type On } from './change-motion'

/** Carries out what members decided by vote outside a meeting, once its day has come. A meeting carries out its own. */
export function takeEffect(on: On, doing: Doing, id: string): Promise<Motion> {
  return changeMotion(on, doing, id, async ({ motion, project, today }, { store }) => {
    const day = carriedOn(motion, project.meetings ?? [], today)
    if (!motion.vote?.counts || day === undefined) return undefined
    if (motion.done !== undefined || motion.trouble !== undefined) return undefined
    const carried = await carryOut(store, doing, motion, { on: day, by: 'Members, in writing' })
    if (carried.done === undefined) return undefined
    return { motion: { ...motion, ...carried }, what: 'carried out a resolution' }
  })
}
