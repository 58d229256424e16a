import type { Db } from '../../db/open'
import { transact } from '../../db/transact'
import { addDays, londonDate, type IsoDate } from '../../lib/dates'
import { hashed, newId, newToken } from '../account'
import { fresh, type AgendaStep } from './agenda'
import { newJoinCode } from './codes'
import { freshRun } from './run'
import { workshopStore, type WorkshopStore } from './store'

/** Days from the end of a workshop to the day on which all of it goes. */
export const keptDays = 30

export interface NewWorkshop {
  title: string
  on: IsoDate
  agenda: readonly AgendaStep[]
  /** How many tables there are at the beginning. */
  tables: number
  now: Date
}

/** Starts a workshop with its codes. Returns its id, the facilitator's place in it and the token of their private link. */
export function startWorkshop(
  db: Db,
  { title, on, agenda, tables, now }: NewWorkshop,
): Promise<{ id: string; seat: string; token: string }> {
  const [id, seat, token] = [newId(), newId(), newToken()]
  const today = londonDate(now)
  return transact(db, async (trx) => {
    const store = workshopStore(trx)
    await store.create(
      {
        id,
        code: await freeCode(store),
        helperCode: await freeCode(store),
        title,
        on,
        demo: false,
        agenda: fresh(agenda),
        run: freshRun,
        createdAt: now.toISOString(),
        endedAt: null,
        goesOn: addDays(on > today ? on : today, keptDays),
      },
      hashed(token),
    )
    await store.addTables(Array.from({ length: tables }, (_, index) => newTable(id, index + 1)))
    await store.addSeat({
      id: seat,
      workshop: id,
      role: 'facilitator',
      tableId: null,
      nickname: 'Facilitator',
      createdAt: now.toISOString(),
    })
    return { id, seat, token }
  })
}

/** A table before anyone sits at it. */
export function newTable(workshop: string, number: number) {
  return { id: newId(), workshop, number, name: `Table ${number}` }
}

/** A code that opens no workshop yet. */
async function freeCode(store: WorkshopStore): Promise<string> {
  for (;;) {
    const code = newJoinCode()
    if (!(await store.byCode(code))) return code
  }
}
