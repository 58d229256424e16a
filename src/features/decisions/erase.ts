import type { Db } from '../../db/open'
import type { SeatRow } from '../account'
import { voterOf } from './roll'
import { decisionStore } from './store'

/**
 * Takes a person who leaves out of decisions: their open positions, and their name wherever names were written down.
 * The counts stay: they are the group's record.
 * @param names what they were called
 * @param instead what stands where a name was
 */
export async function eraseFromDecisions(
  trx: Db,
  seat: SeatRow,
  names: readonly string[],
  instead: string,
): Promise<void> {
  const store = decisionStore(trx)
  await store.erasePerson(seat.project, voterOf(seat))
  await store.rewriteNames(seat.project, (name) => (names.includes(name) ? instead : name))
}
