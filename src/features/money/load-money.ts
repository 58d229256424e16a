import type { Deps } from '../../deps'
import { listSource } from '../../engine/clauses/assemble'
import type { ListSource } from '../../engine/lists/row'
import { readMoney, type MoneyReading } from '../../engine/money/reading'
import { londonDate } from '../../lib/dates'
import { projectStore } from '../projects'

/** The project's plan as at today, with what its lists are read from. */
export async function moneyOf(
  { db, library, now }: Deps,
  project: string,
): Promise<{ source: ListSource; reading: MoneyReading }> {
  const loaded = await projectStore(db).load(project)
  const source = listSource(loaded, londonDate(now()), library)
  return { source, reading: readMoney(source) }
}
