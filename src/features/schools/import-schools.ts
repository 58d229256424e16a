import type { Db } from '../../db/open'
import type { School } from '../../engine/project/school'
import { Expected } from '../../lib/expected'
import { counted, freeId } from '../../lib/names'
import { changeProject, projectStore, type Doing } from '../projects'
import { reservedIds, tooManySchools } from './keep-school'
import { planImport } from './plan-import'
import type { ListedSchool, ListRow } from './read-schools'

/** What these rows would add to the list as it is now. */
export async function proposeImport(db: Db, project: string, rows: readonly ListRow[]): Promise<ListRow[]> {
  return planImport(rows, await projectStore(db).schools(project))
}

/**
 * Adds every good row of a list, or nothing. The list is checked again inside the transaction.
 * @param good how many good rows the person saw when they confirmed
 * @throws Expected where that is another number now, or where the list would be too long
 */
export function importSchools(
  db: Db,
  doing: Doing,
  list: { rows: readonly ListRow[]; good: number },
): Promise<void> {
  const { project } = doing
  return changeProject(db, doing, async (store) => {
    const present = await store.schools(project)
    const fresh = planImport(list.rows, present).flatMap(({ school }) => school ?? [])
    if (fresh.length !== list.good)
      throw new Expected(
        'conflict',
        'The list of schools has changed since you checked the file',
        'Nothing was added. Go back and check the file again.',
      )
    tooManySchools(present.length + fresh.length)
    const schools = withIds(fresh, present)
    await store.addSchools(project, schools)
    return {
      deed: { what: `brought in ${counted(schools.length, 'school')}`, about: 'schools' },
      result: undefined,
    }
  })
}

/** Ids of their own for many schools at once: each is looked up in one set. */
function withIds(fresh: readonly ListedSchool[], present: readonly School[]): School[] {
  const taken = new Set([...reservedIds, ...present.map(({ id }) => id)])
  return fresh.map((school) => {
    const id = freeId(school.name, taken)
    taken.add(id)
    return { id, ...school }
  })
}
