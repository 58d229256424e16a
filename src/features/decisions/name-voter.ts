import type { Db } from '../../db/open'
import type { SeatRow } from '../account'
import { pollStore } from './poll-store'
import { voterOf } from './roll'
import { decisionStore } from './store'

/**
 * Lets what a seat said count as the founder's that it turns out to be: an answer in an open round is not lost, and
 * a poll that they answered is not open to them again.
 */
export async function nameVoter(trx: Db, seat: SeatRow, founder: string): Promise<void> {
  if (seat.founder !== null) return
  const [from, to] = [voterOf(seat), voterOf({ id: seat.id, founder })]
  await decisionStore(trx).renamePositions(seat.project, from, to)
  await pollStore(trx).renameMarks(seat.project, from, to)
}
