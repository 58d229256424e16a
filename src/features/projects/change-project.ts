import { announce } from '../../db/announce'
import type { Db } from '../../db/open'
import { transact } from '../../db/transact'
import type { Deed, Doing } from './audit'
import { renewVersion } from './kept-projects'
import { projectStore, type ProjectStore } from './store'

/**
 * Changes a project: everything that `work` does, its trace, the time of change and a new version of the project, in
 * one transaction or not at all. Every write to what belongs to a project goes through here, as what was read of a
 * version is kept. Pages that are open on the project are told after the commit. Changes of one project follow one
 * another, on any database and in any number of processes: what `work` reads through its store stays so until it is
 * done.
 * @param deed what the trail says; undefined from `work` where it turned out that nothing changed
 */
export async function changeProject<T>(
  db: Db,
  doing: Doing,
  work: (store: ProjectStore, trx: Db) => Promise<{ deed: Deed | undefined; result: T }>,
): Promise<T> {
  return transact(db, async (trx) => {
    const store = projectStore(trx)
    await renewVersion(trx, doing.project)
    const done = await work(store, trx)
    if (done.deed) await store.trace(doing, done.deed)
    await announce(trx, doing.project)
    return done.result
  })
}
