import { announce } from '../../db/announce'
import type { Db } from '../../db/open'
import type { Deed, Doing } from './audit'
import { projectStore, type ProjectStore } from './store'

/**
 * Changes a project: everything that `work` does, its trace and the time of change, in one transaction or not
 * at all. Pages that are open on the project are told after the commit.
 * @param deed what the trail says; undefined from `work` where it turned out that nothing changed
 */
export async function changeProject<T>(
  db: Db,
  doing: Doing,
  work: (store: ProjectStore, trx: Db) => Promise<{ deed: Deed | undefined; result: T }>,
): Promise<T> {
  const result = await db.transaction(async (trx) => {
    const store = projectStore(trx)
    const done = await work(store, trx)
    if (done.deed) await store.trace(doing, done.deed)
    return done.result
  })
  announce(db, doing.project)
  return result
}
