/** The verbs of the people who run a workshop. Pages that are open on it are told after the commit. */
import { announce } from '../../db/announce'
import type { Db } from '../../db/open'
import { transact } from '../../db/transact'
import { Expected } from '../../lib/expected'
import type { StepState } from './agenda'
import type { Course } from './run'
import { newTable } from './start-workshop'
import { workshopStore, type Table, type Workshop, type WorkshopStore } from './store'
import { topics } from './topics'

/**
 * Changes the agenda of a workshop and how it runs: two people who press at the same time both count.
 * @throws Expected where it has ended
 */
export function changeWorkshop(
  db: Db,
  id: string,
  change: (workshop: Workshop) => Partial<Course>,
): Promise<void> {
  return inWorkshop(db, id, async (store, workshop) => {
    if (workshop.endedAt !== null) throw ended()
    await store.change(id, change(workshop))
  })
}

/** Opens or holds a step for one table, or gives it back to what is so for all. */
export function setStepFor(
  db: Db,
  id: string,
  on: { table: string; step: string; state: StepState | 'as-all' },
): Promise<void> {
  return changeTable(db, id, on.table, ({ steps }) => {
    const { [on.step]: _, ...others } = steps
    return { steps: on.state === 'as-all' ? others : { ...others, [on.step]: on.state } }
  })
}

/** Changes a table, and counts it as a change of the workshop. */
export function changeTable(
  db: Db,
  id: string,
  table: string,
  change: (table: Table) => Partial<Omit<Table, 'id' | 'workshop'>>,
): Promise<void> {
  return inWorkshop(db, id, async (store) => {
    const found = await store.table(id, table)
    if (!found) throw noTable()
    await store.changeTable(table, change(found))
    await store.change(id, {})
  })
}

/** Puts one more table in the room. */
export function addTable(db: Db, id: string, most: number): Promise<void> {
  return inWorkshop(db, id, async (store, { endedAt }) => {
    if (endedAt !== null) throw ended()
    const tables = await store.tables(id)
    if (tables.length >= most)
      throw new Expected('conflict', `There are ${most} tables already`, 'Split the room into two workshops.')
    await store.addTables([newTable(id, (tables.at(-1)?.number ?? 0) + 1)])
    await store.change(id, {})
  })
}

/** Reads a workshop, locked, does `work`, and tells everyone who looks at it. */
export async function inWorkshop<T>(
  db: Db,
  id: string,
  work: (store: WorkshopStore, workshop: Workshop, trx: Db) => Promise<T>,
): Promise<T> {
  return transact(db, async (trx) => {
    const store = workshopStore(trx)
    const workshop = await store.workshop(id)
    if (!workshop) throw noWorkshop()
    const result = await work(store, workshop, trx)
    await announce(trx, topics.workshop(id))
    return result
  })
}

export function noWorkshop(): Expected {
  return new Expected(
    'missing',
    'We cannot find this workshop in this browser',
    'Join with the code on the wall, or open your own link again.',
  )
}

export function noTable(): Expected {
  return new Expected('missing', 'There is no such table', 'Go back to the workshop and choose one there.')
}

function ended(): Expected {
  return new Expected(
    'conflict',
    'This workshop has ended',
    'Its steps and codes no longer change anything. Results and packs are still there.',
  )
}
