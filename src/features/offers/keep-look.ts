import type { Db } from '../../db/open'
import type { Look } from '../../engine/project/look'
import { changeProject, type Doing } from '../projects'

/** Changes the group's colour and logo: what is given is kept, what is null is taken away, the rest stays. */
export function keepLook(
  db: Db,
  doing: Doing,
  change: { colour?: string | null; logo?: Look['logo'] | null },
): Promise<void> {
  return changeProject(db, doing, async (store) => {
    const before = (await store.look(doing.project)) ?? {}
    const after = Object.fromEntries(
      Object.entries({ ...before, ...change }).filter(([, value]) => value !== null && value !== undefined),
    ) as Look
    await store.putLook(doing.project, after)
    return { deed: { what: 'changed the logo and colour', about: 'look' }, result: undefined }
  })
}
