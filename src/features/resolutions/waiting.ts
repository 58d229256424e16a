/** What resolutions ask of people: to vote, to call a meeting, to tell the FCA, to hold a second meeting. */
import { inForce } from '../../engine/project/in-force'
import { motionState, requisitionDays } from '../../engine/project/motion-rules'
import type { Motion } from '../../engine/project/motion'
import { putTo } from '../../engine/project/motion'
import { promisesOf } from '../../engine/project/promises'
import { secondMeetingDays } from '../../engine/project/resolution-kinds'
import type { Waiting } from '../../engine/project/waiting'
import { addDays } from '../../lib/dates'
import { href, paths } from '../../web/paths'
import type { Permission } from '../../web/who-may'
import type { WaitingIn, WaitingSource } from '../projects'
import { votersIn } from './hold-vote'
import { outside } from './outside'

type Waits = Waiting<Permission>

export const resolutionsWaiting: WaitingSource = async (on) => {
  const waiting: Waits[] = []
  for (const motion of on.project.motions ?? []) waiting.push(...(await waitsOf(on, motion)))
  return waiting
}

async function waitsOf(on: WaitingIn, motion: Motion): Promise<Waits[]> {
  const { id, project, today, deps } = on
  const meetings = project.meetings ?? []
  const state = motionState(motion, meetings, today)
  const link = href(paths.motion, { project: id, motion: motion.id })
  if (state === 'voting' && motion.vote) {
    const voted = await votersIn(deps.db, id, motion)
    const missing = motion.vote.voters.filter((one) => !voted.includes(one))
    const words = `Vote on “${motion.title}”`
    return [{ key: `vote:${motion.id}`, words, link, by: motion.vote.closes, for: { founders: missing } }]
  }
  if (state === 'suggested' && motion.asked) {
    const promises = promisesOf(deps.library.questions, inForce(project, today).answers)
    const { callBy } = requisitionDays(motion.asked.on, promises)
    const words = `Call the general meeting that members ask for: “${motion.title}”`
    const secretary: Waits = {
      key: `requisition:${motion.id}`,
      words,
      link,
      by: callBy,
      for: { may: 'register' },
    }
    const others = motion.supporters.map(({ founder }) => founder)
    return today <= callBy
      ? [secretary]
      : [secretary, { ...secretary, key: `requisition-own:${motion.id}`, for: { founders: others } }]
  }
  if (state === 'confirming') {
    const first = putTo(motion, meetings)?.meeting.on ?? today
    const { to } = secondMeetingDays(first)
    const words = `Hold the second meeting on “${motion.title}”`
    return [
      {
        key: `second:${motion.id}`,
        words,
        link,
        by: to,
        for: { may: 'register' },
        law: 'CCBSA 2014 ss.111, 113',
      },
    ]
  }
  const due = state === 'carried' ? outside(motion, meetings, today) : undefined
  return due === undefined
    ? []
    : [
        {
          key: `outside:${motion.id}`,
          words: `${due.todo}: “${motion.title}”`,
          link,
          ...(due.days !== undefined && { by: addDays(due.carried, due.days) }),
          for: { may: 'register' },
          law: due.law,
        },
      ]
}
