import type { Db } from '../../db/open'
import { answerStore } from './answer-store'
import { workshopStore, type Table, type Workshop } from './store'
import { workOf, type Work } from './work'

export interface Results {
  tables: { table: Table; work: Work }[]
  /** Counts of 1 to 5 by "poll question". */
  tallies: ReadonlyMap<string, readonly number[]>
  words: string[]
}

/** What all tables made, and the polls. */
export async function loadResults(db: Db, { id }: Workshop): Promise<Results> {
  const store = answerStore(db)
  const parts = await store.work(id)
  const tables = await workshopStore(db).tables(id)
  return {
    tables: tables.map((table) => ({ table, work: workOf(parts.get(table.id) ?? []) })),
    tallies: await store.tallies(id),
    words: await store.words(id),
  }
}
