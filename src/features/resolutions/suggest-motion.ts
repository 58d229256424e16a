/** The verbs of a motion before it is decided: suggested, amended, supported, withdrawn. */
import type { Matter } from '../../engine/project/resolution'
import { wordsOf, type Motion } from '../../engine/project/motion'
import { support } from '../../engine/project/motion-rules'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { changeProject, type Doing } from '../projects'
import { amendedAt, withoutDraft } from '../meetings'
import { changeMotion, mustBe, type MotionScene, type On } from './change-motion'
import { tellRequisition, tellSupporters } from './tell'

/** Who does it: the founder that the seat is, where it is one, and whether they may do it for the whole group. */
export interface Actor {
  founder: string | undefined
  forAll: boolean
}

/** Writes down what a member suggests. Returns its id. */
export function suggestMotion(on: On, doing: Doing, actor: Actor, matter: Matter): Promise<string> {
  return changeProject(on.db, doing, async (store) => {
    const known = await store.motions(doing.project)
    const by = { on: londonDate(doing.now), ...(actor.founder !== undefined && { founder: actor.founder }) }
    const { text, ...rest } = matter
    const motion: Motion = {
      id: `m${known.length + 1}`,
      ...rest,
      suggested: by,
      wordings: [{ ...by, text }],
      supporters: [],
      put: [],
    }
    await store.addMotion(doing.project, motion)
    return { deed: { what: 'suggested a resolution', about: `motion:${motion.id}` }, result: motion.id }
  })
}

/** Whether a person may change a motion or take it back: who suggested it, or who may do it for the group. */
export function mayAmend({ motion, state }: Pick<MotionScene, 'motion' | 'state'>, actor: Actor): boolean {
  const own = actor.founder !== undefined && motion.suggested.founder === actor.founder
  return (state === 'suggested' || state === 'meeting') && (own || actor.forAll)
}

function mustBeOwn(scene: MotionScene, actor: Actor): void {
  mustBe(scene, 'suggested', 'meeting')
  if (mayAmend(scene, actor)) return
  throw new Expected(
    'conflict',
    'Someone else suggested this',
    'Ask them to change it, or suggest a resolution of your own.',
  )
}

/**
 * Gives a motion new words. Each wording before stays, those who support it are told, and where it is before a meeting
 * the meeting has the new words.
 */
export function amendMotion(
  on: On & { link: string },
  doing: Doing,
  id: string,
  by: { actor: Actor; text: string; title: string },
): Promise<Motion> {
  return changeMotion(on, doing, id, async (scene, { db, store }) => {
    mustBeOwn(scene, by.actor)
    const { motion, today } = scene
    if (by.text === wordsOf(motion) && by.title === motion.title) return undefined
    const { founder } = by.actor
    const wording = { on: today, ...(founder !== undefined && { founder }), text: by.text }
    const changed: Motion = {
      ...motion,
      title: by.title,
      wordings: by.text === wordsOf(motion) ? motion.wordings : [...motion.wordings, wording],
    }
    const at = motion.put.at(-1)
    const meeting = scene.state === 'meeting' && at && (await store.meeting(doing.project, at.meeting))
    if (meeting) {
      const words = amendedAt(meeting, at.resolution, { title: by.title, text: by.text })
      await store.putMeeting(doing.project, words)
    }
    await tellSupporters(db, doing, scene, { motion: changed, link: on.link })
    return { motion: changed, what: 'changed the words of a resolution' }
  })
}

/**
 * Asks, or no longer asks, for a general meeting to decide this. On the day on which enough members ask, the
 * secretary must call it within the time of the rules, and is told.
 */
export function supportMotion(
  on: On & { link: string },
  doing: Doing,
  id: string,
  of: { founder: string | undefined; asks: boolean },
): Promise<Motion> {
  return changeMotion(on, doing, id, async (scene, { db }) => {
    const { motion, members, promises, today } = scene
    const { founder } = of
    if (founder === undefined || !members.includes(founder)) {
      throw new Expected(
        'conflict',
        'Only members can ask for a general meeting',
        'Ask the secretary whether you are in the register of members.',
      )
    }
    mustBe(scene, 'suggested')
    const has = motion.supporters.some((one) => one.founder === founder)
    if (has === of.asks) return undefined
    if (motion.asked) {
      throw new Expected(
        'conflict',
        'Enough members have asked already',
        'The secretary must call the meeting now. Say there what you think of it.',
      )
    }
    const others = motion.supporters.filter((one) => one.founder !== founder)
    const supporters = of.asks ? [...others, { founder, on: today }] : others
    const { enough, needed } = support({ ...motion, supporters }, members, promises)
    const asked = enough && { asked: { on: today, needed, of: members.length } }
    const changed: Motion = { ...motion, supporters, ...asked }
    if (enough) await tellRequisition(db, doing, scene, { motion: changed, link: on.link })
    return {
      motion: changed,
      what: of.asks ? 'asked for a general meeting' : 'no longer asked for a general meeting',
    }
  })
}

/** Takes a motion back that nobody has decided. It stays to be read. */
export function withdrawMotion(on: On, doing: Doing, id: string, actor: Actor): Promise<Motion> {
  return changeMotion(on, doing, id, async (scene, { store }) => {
    if (scene.state === 'withdrawn') return undefined
    mustBeOwn(scene, actor)
    const { motion, today } = scene
    const at = motion.put.at(-1)
    const meeting = scene.state === 'meeting' && at && (await store.meeting(doing.project, at.meeting))
    if (!meeting) return { motion: { ...motion, withdrawn: today }, what: 'withdrew a resolution' }
    await store.putMeeting(doing.project, withoutDraft(meeting, at.resolution))
    // It was put to nothing: the meeting has no such resolution any more.
    const put = motion.put.slice(0, -1)
    return { motion: { ...motion, put, withdrawn: today }, what: 'withdrew a resolution' }
  })
}
