import { isRegistered } from '../../engine/project/in-force'
import type { Motion } from '../../engine/project/motion'
import { factSource } from '../../engine/project/facts'
import { registeredName } from '../../engine/project/project'
import { longDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import type { Doing } from '../projects'
import { changeMotion, type On } from './change-motion'
import { outside } from './outside'

/**
 * Notes the day on which what must happen outside was done. A new name counts from the day on which the FCA approved
 * it (CCBSA 2014 s.13), on every paper from that day.
 */
export function settleOutside(on: On, doing: Doing, id: string, day: IsoDate): Promise<Motion> {
  return changeMotion(on, doing, id, async ({ motion, project, today }, { store }) => {
    if (motion.settled !== undefined) return undefined
    const due = outside(motion, project.meetings ?? [], today)
    if (!due) {
      throw new Expected(
        'conflict',
        'Nothing waits for this resolution',
        'It must be carried first. Go back to its page and read where it stands.',
      )
    }
    if (day < due.carried || day > today) {
      throw new Expected(
        'conflict',
        `The day must be from ${longDate(due.carried)} to today`,
        'Go back and check the day on the paper that you have.',
      )
    }
    const settled: Motion = { ...motion, settled: day }
    if (motion.kind !== 'name') return { motion: settled, what: 'noted what was done about a resolution' }
    const { registration } = project
    const name = motion.changes?.name
    if (!registration || name === undefined || !isRegistered(project, day)) return undefined
    const { ending } = factSource(project, day, on.library.questions)
    const renamed = [...(registration.renamed ?? []), { name: registeredName(name, ending), on: day }]
    await store.putRegistration(doing.project, { ...registration, renamed })
    await store.rename(doing.project, registeredName(name, ending))
    return { motion: { ...settled, done: day }, what: 'recorded a new name' }
  })
}
