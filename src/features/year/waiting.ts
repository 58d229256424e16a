/** What the yearly round asks for: to do once it is near, and before that a day to know of. */
import type { YearStep } from '../../engine/project/year-steps'
import { yearViews, type YearView } from '../../engine/project/year-view'
import { isRegistered } from '../../engine/project/in-force'
import { addDays, longDate, type IsoDate } from '../../lib/dates'
import type { WaitingSource } from '../projects'
import { stepLink, stepWords } from './steps'

/** Days before its day from which a step is something to do, and from which it is told of. */
const near = 60
const told = 150

/** Steps of the year that runs and of the one before it. */
export const yearWaiting: WaitingSource = ({ id, project, deps, today }) => {
  if (!isRegistered(project, today)) return []
  return yearViews(project, today, deps.library)
    .slice(-2)
    .flatMap((view) =>
      view.steps
        .filter((step) => isAsked(view, step) && (step.due ?? today) <= addDays(today, told))
        .map((step) => waitingStep(id, view, step, today)),
    )
}

/** The year ends by itself, and the accounts are before the members when the annual meeting is. */
function isAsked({ steps }: YearView, { id, state }: YearStep): boolean {
  if (state !== 'now' && state !== 'late') return false
  if (id === 'presented') return steps.some((one) => one.id === 'agm' && one.state === 'done')
  return id !== 'year-end'
}

function waitingStep(project: string, { year }: YearView, { id, due }: YearStep, today: IsoDate) {
  const { title, source, who } = stepWords[id]
  return {
    key: `year:${year.number}:${id}`,
    words: `${title}, for the year to ${longDate(year.ends)}`,
    link: stepLink(project, year.number, id),
    ...(due !== undefined && { by: due }),
    for: { may: who ?? ('register' as const) },
    ...(due !== undefined && due > addDays(today, near) && { coming: true as const }),
    ...(source.includes('CCBSA') && { law: source }),
  }
}
