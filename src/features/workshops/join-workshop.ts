import { announce } from '../../db/announce'
import type { Db } from '../../db/open'
import { transact } from '../../db/transact'
import { Expected } from '../../lib/expected'
import { newId } from '../account'
import { noTable } from './change-workshop'
import { limit, refuseOver } from '../../web/limits'
import { workshopStore, type Workshop } from './store'
import { topics } from './topics'

/** Wrong codes from one address before it has to wait: a hall shares an address, and people mistype. */
export const mostMisses = 60
const missMinutes = 10

/**
 * The workshop that a code opens now. Wrong ones are counted for the address that they come from, and after 60 in ten
 * minutes right ones are refused there too.
 * @param from a mark of the address, which is not kept
 */
export async function findByCode(
  db: Db,
  { code, from, now }: { code: string; from: string; now: Date },
): Promise<{ workshop: Workshop; role: 'table' | 'helper' } | undefined> {
  const name = `workshop codes from ${from}`
  await refuseOver(db, name, { most: mostMisses, now })
  const found = await workshopStore(db).byCode(code)
  if (!found) await limit(db, name, { most: mostMisses, minutes: missMinutes, now })
  return found
}

/** Phones at one table; more than there can be people, so that a phone that was lost can come back. */
const mostPhones = 16

/** Gives a phone its place at a table. Returns the id of the seat. */
export function joinTable(
  db: Db,
  on: { workshop: string; table: string; nickname: string; now: Date },
): Promise<string> {
  const { workshop, nickname, now } = on
  return transact(db, async (trx) => {
    const store = workshopStore(trx)
    const table = await store.table(workshop, on.table)
    if (!table) throw noTable()
    const phones = (await store.phones(workshop)).get(table.id) ?? 0
    if (phones >= mostPhones)
      throw new Expected(
        'conflict',
        'This table has as many phones as it can have',
        'One phone for a table is enough. Share one, or sit at another table.',
      )
    const at = now.toISOString()
    const id = newId()
    await store.addSeat({ id, workshop, role: 'table', tableId: table.id, nickname, createdAt: at })
    await store.changeTable(table.id, { people: Math.max(table.people, phones + 1), seenAt: at })
    await announce(trx, topics.tables(workshop))
    return id
  })
}

/** Gives a browser the place of a helper, or of the facilitator who opened their link. Returns the id of the seat. */
export async function joinStaff(
  db: Db,
  on: { workshop: string; role: 'helper' | 'facilitator'; nickname: string; now: Date },
): Promise<string> {
  const id = newId()
  const { workshop, role, nickname, now } = on
  await workshopStore(db).addSeat({
    id,
    workshop,
    role,
    tableId: null,
    nickname,
    createdAt: now.toISOString(),
  })
  return id
}
