import type { Deps } from '../../deps'
import { waitsFor } from '../../engine/project/waiting'
import { accountStore } from '../account'
import { changeProject, type Doing } from '../projects'
import { gather, readerOf, type Waits } from './gather'

type On = Pick<Deps, 'db' | 'library' | 'now'>

/** Finds what waits for a person; undefined where it does not wait for them, or no longer. */
export async function waitingThing(
  on: On,
  { project, seat }: Doing,
  key: string,
): Promise<Waits | undefined> {
  const row = await accountStore(on.db).seat(project, String(seat))
  const found = row && (await gather(on, project)).find((one) => one.key === key && !one.coming)
  return found && waitsFor(found, readerOf({ role: row.role, seat: row })) ? found : undefined
}

/**
 * Puts what waits for a person aside, or says that it is done. It stays for everyone else for whom it waits, and the
 * group reads the reason. What waits no longer is left as it is.
 */
export function putAside(
  on: On,
  doing: Doing,
  aside: { key: string; reason: string; done: boolean },
): Promise<void> {
  return changeProject(on.db, doing, async (store, trx) => {
    const thing = await waitingThing({ ...on, db: trx }, doing, aside.key)
    if (!thing) return { deed: undefined, result: undefined }
    const done = aside.done && thing.sayDone === true
    const at = doing.now.toISOString()
    await store.putAside(doing.project, { ...aside, done, seat: String(doing.seat), at })
    const what = done ? 'said that a task is done' : 'put a task aside'
    return { deed: { what, about: 'today' }, result: undefined }
  })
}

/** Takes up again what a person put aside. */
export function takeUp(on: On, doing: Doing, key: string): Promise<void> {
  return changeProject(on.db, doing, async (store) => {
    const was = await store.takeUp(doing.project, { seat: String(doing.seat), key })
    return { deed: was ? { what: 'took a task up again', about: 'today' } : undefined, result: undefined }
  })
}
