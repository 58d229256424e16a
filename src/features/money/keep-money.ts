import type { Db } from '../../db/open'
import type { MoneySettings } from '../../engine/money/settings'
import { fingerprint, isStale } from '../../web/forms'
import { changeProject, type Doing } from '../projects'

/**
 * Changes a part of the money plan. False, and nothing kept, where someone else changed it since `seen`. The trail
 * says which part, and never an amount.
 * @param part what of the settings the form shows, for telling whether it was changed meanwhile
 */
export function keepMoney(
  db: Db,
  doing: Doing,
  change: {
    what: string
    about: string
    seen: string | undefined
    part: (settings: MoneySettings) => unknown
    to: (settings: MoneySettings) => MoneySettings
  },
): Promise<boolean> {
  return changeProject(db, doing, async (store) => {
    const before = (await store.money(doing.project)) ?? {}
    if (isStale(change.seen, change.part(before))) return { deed: undefined, result: false }
    const after = change.to(before)
    if (fingerprint(after) === fingerprint(before)) return { deed: undefined, result: true }
    await store.putMoney(doing.project, after)
    return { deed: { what: change.what, about: `money:${change.about}` }, result: true }
  })
}
