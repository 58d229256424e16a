import type { Db } from '../../db/open'
import { isStale } from '../../web/forms'
import { changeProject, type Doing } from '../projects'

/**
 * Puts the group's own words in place of a clause, or takes them away again. False, and nothing kept, where
 * someone else changed them since `seen`.
 */
export function keepWording(
  db: Db,
  doing: Doing,
  change: { key: string; words: string | undefined; seen?: string | undefined },
): Promise<boolean> {
  const { key, words, seen } = change
  return changeProject(db, doing, async (store) => {
    const before = (await store.wording(doing.project))[key]
    if (before === words) return { deed: undefined, result: true }
    if (isStale(seen, before)) return { deed: undefined, result: false }
    if (words === undefined) await store.dropWording(doing.project, key)
    else await store.putWording(doing.project, key, words, doing.now.toISOString())
    return { deed: { what: 'changed the wording', about: `clause:${key}` }, result: true }
  })
}
