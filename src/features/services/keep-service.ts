import type { Db } from '../../db/open'
import type { Service } from '../../engine/project/project'
import { isStale } from '../../web/forms'
import { changeProject, type Doing } from '../projects'

/**
 * Adds a service, or puts a changed one in its place. False, and nothing kept, where someone else changed it
 * since `seen`.
 */
export function keepService(
  db: Db,
  doing: Doing,
  change: { service: Service; isNew: boolean; seen?: string | undefined },
): Promise<boolean> {
  const { service, isNew, seen } = change
  return changeProject(db, doing, async (store) => {
    const before = (await store.services(doing.project)).find((one) => one.id === service.id)
    if (!isNew && isStale(seen, before)) return { deed: undefined, result: false }
    if (isNew) await store.addService(doing.project, service)
    else await store.putService(doing.project, service)
    const what = isNew ? 'added a service' : 'changed a service'
    return { deed: { what, about: `service:${service.id}` }, result: true }
  })
}

export function removeService(db: Db, doing: Doing, id: string): Promise<void> {
  return changeProject(db, doing, async (store) => {
    await store.removeService(doing.project, id)
    return { deed: { what: 'removed a service', about: `service:${id}` }, result: undefined }
  })
}
