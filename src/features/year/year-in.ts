import type { Deps } from '../../deps'
import type { Project } from '../../engine/project/project'
import { yearViews, type YearView } from '../../engine/project/year-view'
import { londonDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { projectStore } from '../projects'

/** A year of a project with everything that is known of it. */
export interface YearIn {
  project: Project
  view: YearView
  today: IsoDate
}

/** @throws Expected where there is no such year yet */
export async function yearIn({ db, library, now }: Deps, id: string, number: string): Promise<YearIn> {
  const project = await projectStore(db).load(id)
  const today = londonDate(now())
  const view = yearViews(project, today, library).find(({ year }) => String(year.number) === number)
  if (!view) throw new Expected('missing', 'We cannot find this year', 'Go back to the page of the year.')
  return { project, view, today }
}
