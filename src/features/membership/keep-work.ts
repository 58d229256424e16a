/** The verbs of work: it begins, its first day is put right, it ends, and what that does to a membership. */
import type { Db } from '../../db/open'
import { endedWork, isOpen } from '../../engine/project/leaving'
import { registerAt } from '../../engine/project/ledger'
import type { Library } from '../../engine/library/library'
import type { WorkSpell } from '../../engine/project/membership'
import type { Project } from '../../engine/project/project'
import { londonDate, longDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { freeId } from '../../lib/names'
import { changeProject, type Doing, type ProjectStore } from '../projects'
import { endDue } from './end-due'
import type { WorkEndForm } from './forms'
import { rulesOn } from './rules-on'

/**
 * Notes when a person began to work here, or puts that day right while they do. Where their membership was to end
 * because the work had, it goes on.
 */
export function startWork(db: Db, doing: Doing, founder: string, from: IsoDate): Promise<void> {
  return changeProject(db, doing, async (store) => {
    const whole = await store.load(doing.project)
    mustBeKnown(whole, founder)
    const [spells, others] = split(whole, founder)
    const going = spells.find(({ to }) => to === undefined)
    const kept = spells.filter((one) => one !== going)
    const clash = kept.find(({ to }) => to !== undefined && to >= from)
    if (clash)
      throw new Expected(
        'conflict',
        `They worked here until ${longDate(clash.to ?? '')}`,
        'Enter a day after that, for the work that began then.',
      )
    await store.putWork(doing.project, [...others, ...kept, { founder, from }])
    for (const one of whole.leavings ?? [])
      if (one.founder === founder && one.kind === 'ended-work' && isOpen(one))
        await store.putLeaving(doing.project, { ...one, undone: londonDate(doing.now) })
    const what = going ? 'changed since when someone works here' : 'noted that someone began to work here'
    return { deed: { what, about: `founder:${founder}` }, result: undefined }
  })
}

/** Notes the last day of a person's work. A member's membership ends with it, or some months later, as the rules say. */
export function endWork(
  { db, library }: { db: Db; library: Library },
  doing: Doing,
  founder: string,
  form: WorkEndForm,
): Promise<void> {
  const { project } = doing
  return changeProject(db, doing, async (store) => {
    const whole = await store.load(project)
    mustBeKnown(whole, founder)
    // The same form sent twice is one end of work.
    if (isNoted(whole, founder, form)) return { deed: undefined, result: undefined }
    await closeSpell(store, project, whole, { founder, ...form })
    const { memberOf } = registerAt(whole.ledger, form.lastDay)
    if (memberOf.has(founder)) {
      const { promises, rule } = rulesOn(whole, form.lastDay, library)
      const { ends } = endedWork(form.lastDay, form.why, promises, rule)
      const id = freeId('leaving', new Set((whole.leavings ?? []).map((one) => one.id)))
      await store.putLeaving(project, { id, kind: 'ended-work', founder, ...form, ends })
      await endDue(store, doing, library)
    }
    return {
      deed: { what: 'noted that someone’s work ends', about: `founder:${founder}` },
      result: undefined,
    }
  })
}

function isNoted({ work = [] }: Project, founder: string, { lastDay, why }: WorkEndForm): boolean {
  const spells = work.filter((one) => one.founder === founder)
  return (
    spells.every(({ to }) => to !== undefined) && spells.some((one) => one.to === lastDay && one.why === why)
  )
}

/** Ends the spell that goes on; a person who has none noted worked here since they were entered. */
async function closeSpell(
  store: ProjectStore,
  project: string,
  whole: Project,
  { founder, lastDay, why }: WorkEndForm & { founder: string },
): Promise<void> {
  const [spells, others] = split(whole, founder)
  const entered = registerAt(whole.ledger, lastDay).memberOf.get(founder)?.entered
  const ended = spells.find(({ to }) => to !== undefined && entered !== undefined && to >= entered)
  const going =
    spells.find(({ to }) => to === undefined) ??
    (entered !== undefined && !ended ? { founder, from: entered } : undefined)
  if (!going && ended)
    throw new Expected(
      'conflict',
      `Their work is noted as ended on ${longDate(ended.to ?? '')}`,
      'Take that back first, to give another last day.',
    )
  if (!going)
    throw new Expected(
      'conflict',
      'We do not know since when they work here',
      'Enter their first day of work first.',
    )
  if (lastDay < going.from)
    throw new Expected(
      'conflict',
      `They began to work here on ${longDate(going.from)}`,
      'Enter that day or a later one.',
    )
  const kept = spells.filter((one) => one !== going)
  await store.putWork(project, [...others, ...kept, { ...going, to: lastDay, why }])
}

function split({ work = [] }: Project, founder: string): [WorkSpell[], WorkSpell[]] {
  return [work.filter((one) => one.founder === founder), work.filter((one) => one.founder !== founder)]
}

function mustBeKnown({ founders }: Project, id: string): void {
  if (!founders.some((one) => one.id === id))
    throw new Expected('missing', 'We cannot find this person', 'Go back to the list of people.')
}
