/** Where the list of what waits comes from: each feature gives a source, and `features/today` gathers them. */
import type { Deps } from '../../deps'
import type { Project } from '../../engine/project/project'
import type { Waiting } from '../../engine/project/waiting'
import type { IsoDate } from '../../lib/dates'
import type { Permission } from '../../web/who-may'
import type { SeatRow } from '../account'

/** What a source looks at. */
export interface WaitingIn {
  deps: Pick<Deps, 'db' | 'library' | 'now'>
  /** The id of the project. */
  id: string
  project: Project
  /** Everyone who may open it. */
  seats: readonly SeatRow[]
  today: IsoDate
}

export type WaitingSource = (on: WaitingIn) => Waiting<Permission>[] | Promise<Waiting<Permission>[]>
