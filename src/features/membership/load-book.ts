import type { Deps } from '../../deps'
import type { Project } from '../../engine/project/project'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { projectStore } from '../projects'
import { nameIn, type Book } from './pages'
import { rulesOn } from './rules-on'

/** A project with the rules in force today. */
export async function bookOf({ db, now, library }: Deps, id: string): Promise<Book> {
  const project = await projectStore(db).load(id)
  const today = londonDate(now())
  return { id, project, today, rules: rulesOn(project, today, library) }
}

/** The name of a person. @throws Expected where there is none of that id */
export function personIn(project: Project, id: string): string {
  if (project.founders.some((one) => one.id === id)) return nameIn(project, id)
  throw new Expected('missing', 'We cannot find this person', 'Go back to members joining and leaving.')
}
