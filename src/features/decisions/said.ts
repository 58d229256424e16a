import type { Db } from '../../db/open'
import type { SeatRow } from '../account'
import { projectStore } from '../projects'
import { voterOf } from './roll'
import { decisionStore } from './store'

/** What decisions hold about a person: what they said in rounds that are open, and where the log names them. */
export interface Said {
  proposal: string
  round?: number
  position: string
  words?: string
}

/** @param names what the person is called here */
export async function saidIn(db: Db, seat: SeatRow, names: readonly string[]): Promise<Said[]> {
  const open = await decisionStore(db).positionsOf(seat.project, voterOf(seat))
  const log = await projectStore(db).decisions(seat.project)
  return [
    ...open.map(({ title, round, position, words }) => ({
      proposal: title,
      round,
      position,
      ...(words !== '' && { words }),
    })),
    ...log.flatMap(({ proposal, round, names: written = [] }) =>
      written
        .filter(({ name }) => names.includes(name))
        .map(({ position }) => ({ proposal, ...(round !== undefined && { round }), position })),
    ),
  ]
}
