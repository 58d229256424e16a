/**
 * Memberships that end on a day which has come. The entries are dated on that day, so the register is the same
 * whether the daily work or the first reader of the day makes them.
 */
import type { Db } from '../../db/open'
import type { Deps } from '../../deps'
import { withWhatEnds } from '../../engine/project/ending'
import { dueLeavings, endsOn } from '../../engine/project/leaving'
import { registerAt } from '../../engine/project/ledger'
import type { PlainEntry } from '../../engine/project/ledger-entry'
import type { Library } from '../../engine/library/library'
import type { Leaving } from '../../engine/project/membership'
import { londonDate } from '../../lib/dates'
import { changeProject, inEach, projectStore, type Doing, type ProjectStore } from '../projects'
import { writeEntries } from '../register'

const reasons = { resignation: 'resigned', 'ended-work': 'ended-work', expulsion: 'expelled' } as const

/** Ends a membership inside a change that is going on, with all that the rules end with it; nothing for no member. */
export async function endMembership(
  store: ProjectStore,
  doing: Doing,
  library: Library,
  end: Omit<PlainEntry & { kind: 'ceased' }, 'kind'>,
): Promise<void> {
  const project = await store.load(doing.project)
  if (!registerAt(project.ledger, end.on).memberOf.has(end.founder)) return
  const entries = withWhatEnds(project, library.questions, { ...end, kind: 'ceased' })
  await writeEntries(store, doing, () => entries)
}

/** Makes the entries that are due, inside a change that is going on. Returns how many memberships ended. */
export async function endDue(store: ProjectStore, doing: Doing, library: Library): Promise<number> {
  const today = londonDate(doing.now)
  const due = dueLeavings(await store.load(doing.project), today)
  for (const one of due) await endOne(store, doing, library, one)
  return due.length
}

async function endOne(store: ProjectStore, doing: Doing, library: Library, one: Leaving): Promise<void> {
  const today = londonDate(doing.now)
  const { founder, kind } = one
  await endMembership(store, doing, library, { founder, on: endsOn(one) ?? today, reason: reasons[kind] })
  await store.putLeaving(doing.project, { ...one, done: today })
}

/** What a change of memberships needs. */
export interface On {
  db: Db
  library: Library
}

/** The same as a change of its own, where anything is due. */
export async function endDueIn({ db, library }: On, project: string, now: Date): Promise<number> {
  if (!(await projectStore(db).hasDue(project, londonDate(now)))) return 0
  return changeProject(db, { project, seat: null, now }, async (store) => {
    const ended = await endDue(store, { project, seat: null, now }, library)
    const deed = ended > 0 ? { what: 'a membership ended on its day', about: 'register' } : undefined
    return { deed, result: ended }
  })
}

/** Ends what is due in every project. Safe to run twice, or late. A fault in one keeps no other waiting. */
export async function endDueMemberships(on: On & Pick<Deps, 'log'>, now: Date): Promise<number> {
  const due = await projectStore(on.db).projectsWithDue(londonDate(now))
  return inEach(on.log, due, 'a membership did not end on its day', (project) => endDueIn(on, project, now))
}
