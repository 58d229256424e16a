import type { Db } from '../../db/open'
import type { Service } from '../../engine/project/project'
import { projectStore } from '../projects'

/** Adds a service, or puts a changed one in its place. */
export function keepService(
  db: Db,
  project: string,
  change: { service: Service; isNew: boolean; now: Date },
): Promise<void> {
  return db.transaction(async (trx) => {
    const store = projectStore(trx)
    if (change.isNew) await store.addService(project, change.service)
    else await store.putService(project, change.service)
    await store.touch(project, change.now.toISOString())
  })
}

export function removeService(db: Db, project: string, id: string, now: Date): Promise<void> {
  return db.transaction(async (trx) => {
    await projectStore(trx).removeService(project, id)
    await projectStore(trx).touch(project, now.toISOString())
  })
}
