import type { Db } from '../../db/open'
import type { PrinciplesCheck } from '../../engine/project/principles'
import { isStale } from '../../web/forms'
import { changeProject, type Doing } from '../projects'

/**
 * Keeps the check of a day.
 * @param seen the mark of the check of that day as the person saw it
 * @returns false, with nothing kept, where someone else saved the check of that day meanwhile
 */
export function keepCheck(
  db: Db,
  doing: Doing,
  check: PrinciplesCheck,
  seen: string | undefined,
): Promise<boolean> {
  return changeProject(db, doing, async (store) => {
    const before = (await store.principlesChecks(doing.project)).find(({ on }) => on === check.on)
    if (isStale(seen, before)) return { deed: undefined, result: false }
    await store.putPrinciplesCheck(doing.project, check, doing.now.toISOString())
    return { deed: { what: 'took the principles check', about: 'principles' }, result: true }
  })
}
