import type { Db } from '../../db/open'
import type { School } from '../../engine/project/school'
import { schoolProblems } from '../../engine/project/school-schema'
import { Expected } from '../../lib/expected'
import { freeId } from '../../lib/names'
import { isStale } from '../../web/forms'
import { changeProject, type Doing, type ProjectStore } from '../projects'

/** The most schools that a project holds, as its file may (see `engine/project/read-project.ts`). */
export const mostSchools = 5000

/** Adds a school to the list and gives its id. @throws Expected where its number is there already */
export function addSchool(db: Db, doing: Doing, school: Omit<School, 'id'>): Promise<string> {
  const { project } = doing
  return changeProject(db, doing, async (store) => {
    const present = await store.schools(project)
    tooManySchools(present.length + 1)
    const id = schoolId(school.name, present)
    const added = { id, ...school }
    refuseTwin(present, added)
    await store.addSchools(project, [added])
    return { deed: { what: 'added a school', about: `school:${id}` }, result: id }
  })
}

/**
 * Puts a changed school in the place of the one that was there. False, and nothing kept, where someone else changed
 * it since `seen`.
 */
export function changeSchool(
  db: Db,
  doing: Doing,
  change: { id: string; with: (school: School) => School; seen?: string | undefined; what?: string },
): Promise<boolean> {
  const { project } = doing
  return changeProject(db, doing, async (store) => {
    const before = await schoolThere(store, project, change.id)
    if (isStale(change.seen, before)) return { deed: undefined, result: false }
    const after = change.with(before)
    refuseTwin(await store.schools(project), after)
    await store.putSchool(project, after)
    return { deed: { what: change.what ?? 'changed a school', about: `school:${change.id}` }, result: true }
  })
}

/** Removes a school. What it answered in the survey stays, and belongs to no school of the list. */
export function removeSchool(db: Db, doing: Doing, id: string): Promise<void> {
  const { project } = doing
  return changeProject(db, doing, async (store) => {
    for (const { listed, ...answer } of await store.surveyAnswers(project))
      if (listed === id) await store.putSurveyAnswer(project, answer)
    await store.removeSchool(project, id)
    return { deed: { what: 'removed a school', about: `school:${id}` }, result: undefined }
  })
}

/** The last part of addresses that are pages of their own: no school and no person may have it as an id. */
export const reservedIds: readonly string[] = ['new', 'import']

/** A free id for a school or a person of this name, among those that are there. */
export function schoolId(name: string, present: readonly { id: string }[]): string {
  return freeId(name, new Set([...reservedIds, ...present.map(({ id }) => id)]))
}

/** @throws Expected where there is none */
export async function schoolThere(
  store: Pick<ProjectStore, 'school'>,
  project: string,
  id: string,
): Promise<School> {
  const school = await store.school(project, id)
  if (!school) throw new Expected('missing', 'We cannot find this school', 'Go back to the list of schools.')
  return school
}

/** @throws Expected where a list of so many schools is more than a project holds */
export function tooManySchools(count: number): void {
  if (count > mostSchools)
    throw new Expected(
      'too-large',
      'That is more schools than one co-op can hold here',
      `Nothing was added. A co-op can hold ${mostSchools.toLocaleString('en-GB')} schools. Take out those that you will not write to.`,
    )
}

function refuseTwin(present: readonly School[], school: School): void {
  const others = present.filter(({ id }) => id !== school.id)
  if (schoolProblems([...others, school]).length > schoolProblems(others).length)
    throw new Expected(
      'conflict',
      'Another school in your list has this number',
      'Search the list for it. Nothing was changed.',
    )
}
