/**
 * What happens by time: a vote closes, a carried resolution takes effect. It is done when the project is next opened or
 * by the daily run, whichever is first, once, and dated as if it had been done on its day.
 */
import type { Deps } from '../../deps'
import { effectiveDay, isPending } from '../../engine/project/motion-rules'
import { Expected } from '../../lib/expected'
import { londonDate, type IsoDate } from '../../lib/dates'
import { settleResolution } from '../meetings'
import { changeProject, projectStore, type Doing } from '../projects'
import { changeMotion, type On } from './change-motion'
import { closeVote, voidVote } from './hold-vote'
import { takeEffect } from './take-effect'

/** Does what is due in one project. Costs one look-up where nothing is. */
export async function settleDue(on: On, project: string, now: Date): Promise<void> {
  const today = londonDate(now)
  if (!(await projectStore(on.db).isDue(project, today))) return
  const doing: Doing = { project, seat: null, now }
  await settleMotions(on, doing, today)
  await settleMeetings(on, doing, today)
  await changeProject(on.db, doing, async (store) => {
    await store.clearDueDays(project, today)
    return { deed: undefined, result: undefined }
  })
}

/** Does what is due in every project. Returns in how many. */
export async function settleAll(on: On & Pick<Deps, 'log'>, now: Date): Promise<number> {
  const due = await projectStore(on.db).dueProjects(londonDate(now))
  for (const project of due)
    await settleDue(on, project, now).catch((error: unknown) =>
      on.log.error({ err: error, project }, 'what is due was not done'),
    )
  return due.length
}

async function settleMotions(on: On, doing: Doing, today: IsoDate): Promise<void> {
  for (const { id, vote } of await projectStore(on.db).motions(doing.project)) {
    if (!vote) continue
    if (vote.counts === undefined && vote.closes < today)
      await orTrouble(
        () => closeVote(on, doing, id),
        () => voidVote(on, doing, id),
      )
    await orTrouble(
      () => takeEffect(on, doing, id),
      (trouble) =>
        changeMotion(on, doing, id, ({ motion }) => ({
          motion: { ...motion, trouble },
          what: 'could not carry out a resolution',
        })),
    )
  }
}

async function settleMeetings(on: On, doing: Doing, today: IsoDate): Promise<void> {
  for (const meeting of await projectStore(on.db).meetings(doing.project)) {
    for (const one of meeting.resolutions) {
      if (!isPending(one) || effectiveDay(meeting.on, one) > today) continue
      const at = { meeting: meeting.id, resolution: one.id }
      await orTrouble(
        () => settleResolution(on.db, doing, at),
        (trouble) => settleResolution(on.db, doing, at, trouble),
      )
    }
  }
}

/** What the register cannot take is told in words beside the resolution, and stops nothing else. */
async function orTrouble(
  work: () => Promise<unknown>,
  tell: (trouble: string) => Promise<unknown>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Expected)) throw error
    await tell(error.message)
  }
}
