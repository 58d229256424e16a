import type { Db } from '../../db/open'
import type { Library } from '../../engine/library/library'
import type { AgendaItem, Clock, Meeting, MeetingKind } from '../../engine/project/meeting'
import { clockWords, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { freeId } from '../../lib/names'
import { withoutMeeting } from '../../engine/project/financial-years'
import { changeProject, type Doing, type ProjectStore } from '../projects'
import { changeMeeting } from './change-meeting'

/** What a person says about a meeting when they plan it. */
export interface Plan {
  title: string
  on: IsoDate
  time: Clock
  place?: string
  link?: string
}

/** Plans a meeting with the usual agenda of its kind. Returns its id. */
export function planMeeting(
  on: { db: Db; library: Library },
  doing: Doing,
  plan: Plan & { kind: MeetingKind },
): Promise<string> {
  return changeProject(on.db, doing, async (store) => {
    const { id } = await addPlanned(store, on.library, doing, plan)
    return { deed: { what: 'planned a meeting', about: `meeting:${id}` }, result: id }
  })
}

/** The same inside a change that is going on. */
export async function addPlanned(
  store: ProjectStore,
  library: Library,
  doing: Doing,
  plan: Plan & { kind: MeetingKind },
): Promise<Meeting> {
  const { kind } = plan
  const known = await store.meetings(doing.project)
  const meeting: Meeting = {
    id: freeId(`${kind}-${plan.on}`, new Set(known.map((one) => one.id))),
    ...plan,
    agenda: usualAgenda(library, kind),
    notices: [],
    state: 'planned',
    attendance: [],
    interests: [],
    resolutions: [],
    elections: [],
    actions: [],
    corrections: [],
  }
  await store.addMeeting(doing.project, meeting, doing.now.toISOString())
  await keepFoundingAnswers(store, doing, meeting)
  return meeting
}

/** Changes the day, time or place of a meeting that is still to come. */
export function changePlan(
  on: { db: Db; library: Library },
  doing: Doing,
  id: string,
  plan: Plan,
): Promise<Meeting> {
  return changeMeeting(on, doing, id, async ({ meeting }, { store }) => {
    mustBePlanned(meeting)
    const { place: _place, link: _link, shortNotice, putOffFrom, ...rest } = meeting
    // An agreement to short notice, or the day to which it was put off, was for the day that was named then.
    const same = plan.on === meeting.on
    const kept = {
      ...(same && shortNotice && { shortNotice }),
      ...(same && putOffFrom !== undefined && { putOffFrom }),
    }
    const changed = { ...rest, ...plan, ...kept }
    await keepFoundingAnswers(store, doing, changed)
    return { meeting: changed, what: 'changed a meeting' }
  })
}

export function changeAgenda(
  on: { db: Db; library: Library },
  doing: Doing,
  id: string,
  agenda: AgendaItem[],
): Promise<Meeting> {
  return changeMeeting(on, doing, id, ({ meeting }) => {
    mustBePlanned(meeting)
    return { meeting: { ...meeting, agenda }, what: 'changed the agenda of a meeting' }
  })
}

/** Takes away a meeting of which nobody was told. */
export function cancelPlan(on: { db: Db }, doing: Doing, id: string): Promise<void> {
  return changeProject(on.db, doing, async (store) => {
    const meeting = await store.meeting(doing.project, id)
    if (!meeting) return { deed: undefined, result: undefined }
    mustBePlanned(meeting)
    if (meeting.notices.length > 0) {
      throw new Expected(
        'conflict',
        'People have been told of this meeting',
        'Choose another day and send a changed notice, so that everyone knows.',
      )
    }
    await store.removeMeeting(doing.project, id)
    await forgetMeeting(store, doing, id)
    return { deed: { what: 'took away a meeting', about: `meeting:${id}` }, result: undefined }
  })
}

/** What was put to a meeting that is taken away is put to nothing, and is no year's annual meeting. */
async function forgetMeeting(store: ProjectStore, { project }: Doing, id: string): Promise<void> {
  for (const motion of await store.motions(project)) {
    const put = motion.put.filter(({ meeting }) => meeting !== id)
    if (put.length < motion.put.length) await store.putMotion(project, { ...motion, put })
  }
  for (const year of await store.years(project)) {
    const without = withoutMeeting(year, id)
    if (without !== year) await store.putYear(project, without)
  }
  for (const { meeting, ...election } of await store.elections(project))
    if (meeting === id) await store.putElection(project, election)
}

function mustBePlanned({ state }: Meeting): void {
  if (state === 'planned') return
  throw new Expected(
    'conflict',
    'This meeting has begun',
    'Its day, place and agenda stay as they were when it began.',
  )
}

/** The usual agenda of a kind of meeting, from `documents/reference/agendas.yml`. */
function usualAgenda(library: Library, kind: MeetingKind): AgendaItem[] {
  const items = library.reference.agendas.agendas.find((one) => one.kind === kind)?.items ?? []
  return items.map(({ title, minutes }) => ({ title, minutes }))
}

/** The papers of the founding meeting speak of the answers, so the answers follow the meeting. */
async function keepFoundingAnswers(store: ProjectStore, doing: Doing, meeting: Meeting): Promise<void> {
  if (meeting.kind !== 'founding') return
  const at = { now: doing.now.toISOString() }
  await store.putAnswer(doing.project, 'founding.date', meeting.on, at)
  await store.putAnswer(doing.project, 'founding.time', clockWords(meeting.time), at)
  await store.putAnswer(doing.project, 'founding.place', whereOf(meeting), at)
}

/** "Friends' Meeting House; online at https://..." */
export function whereOf({ place, link }: Pick<Meeting, 'place' | 'link'>): string {
  const online = link === undefined ? [] : [place === undefined ? `Online at ${link}` : `online at ${link}`]
  return [...(place === undefined ? [] : [place]), ...online].join('; ')
}
