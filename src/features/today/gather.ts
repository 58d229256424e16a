/** Gathers what waits in a co-op from every part of it. A part adds itself to the list below in one line. */
import type { Deps } from '../../deps'
import { inOrder, type Reader, type Waiting } from '../../engine/project/waiting'
import { londonDate } from '../../lib/dates'
import { mayDo, type Permission, type Role } from '../../web/who-may'
import { accountStore } from '../account'
import { committeeWaiting } from '../committee'
import { decisionsWaiting } from '../decisions'
import { electionsWaiting } from '../elections'
import { meetingsWaiting } from '../meetings'
import { membershipWaiting } from '../membership'
import { detailsWaiting } from '../people'
import { projectStore, type WaitingSource } from '../projects'
import { resolutionsWaiting } from '../resolutions'
import { booksWaiting } from '../register'
import { rulesWaiting } from '../rulebook'
import { sharesWaiting } from '../shares'
import { yearWaiting } from '../year'
import { calendarDates } from './calendar-dates'

const sources: readonly WaitingSource[] = [
  detailsWaiting,
  decisionsWaiting,
  meetingsWaiting,
  electionsWaiting,
  committeeWaiting,
  resolutionsWaiting,
  membershipWaiting,
  rulesWaiting,
  sharesWaiting,
  booksWaiting,
  yearWaiting,
  calendarDates,
]

export type Waits = Waiting<Permission>

/** Everything that waits for anyone, by day. */
export async function gather(deps: Pick<Deps, 'db' | 'library' | 'now'>, id: string): Promise<Waits[]> {
  const project = await projectStore(deps.db).load(id)
  const seats = await accountStore(deps.db).seats(id)
  const on = { deps, id, project, seats, today: londonDate(deps.now()) }
  const waiting: Waits[] = []
  for (const source of sources) waiting.push(...(await source(on)))
  return inOrder(waiting)
}

/** A person as the list knows them. */
export function readerOf(person: {
  role: Role
  seat?: { id: string; founder?: string | null | undefined } | undefined
}): Reader<Permission> {
  const { role, seat } = person
  return {
    ...(seat && { seat: seat.id }),
    ...(typeof seat?.founder === 'string' && { founder: seat.founder }),
    takesPart: mayDo(role, 'decide'),
    may: (permission) => mayDo(role, permission),
  }
}
