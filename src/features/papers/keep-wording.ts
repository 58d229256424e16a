import type { Db } from '../../db/open'
import { projectStore } from '../projects'

/** Puts the group's own words in place of a clause, or takes them away again. */
export function keepWording(
  db: Db,
  change: { project: string; key: string; words: string | undefined; now: Date },
): Promise<void> {
  const now = change.now.toISOString()
  return db.transaction(async (trx) => {
    const store = projectStore(trx)
    if (change.words === undefined) await store.dropWording(change.project, change.key)
    else await store.putWording(change.project, change.key, change.words, now)
    await store.touch(change.project, now)
  })
}
