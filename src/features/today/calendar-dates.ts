/** Dates of the compliance calendar: to do once they are near, and before that to know of. */
import { listSource } from '../../engine/clauses/assemble'
import { runningCalendar, type CalendarEntry } from '../../engine/lists/calendar'
import { isRegistered } from '../../engine/project/in-force'
import { isSettled, yearViews, type YearView } from '../../engine/project/year-view'
import { addDays } from '../../lib/dates'
import { href, paths } from '../../web/paths'
import type { WaitingSource } from '../projects'

/** Days before a date from which it is something to do, as reminders go; and from which it is told of. */
const near = 30
const told = 120

export const calendarDates: WaitingSource = ({ deps, id, project, today }) => {
  const views = yearViews(project, today, deps.library)
  // What can be done already stands on the list as a step of the year, with its own page.
  const shown = (step: CalendarEntry['step']): boolean =>
    isSettled(views, step) || (isRegistered(project, today) && isOpen(views, step))
  return runningCalendar(listSource(project, today, deps.library))
    .filter(({ on, step }) => on >= today && on <= addDays(today, told) && !shown(step))
    .map((entry) => ({
      key: `calendar:${entry.id}:${entry.on}`,
      words: entry.what,
      link: href(paths.paper, { project: id, document: 'compliance-calendar' }),
      by: entry.on,
      for: { may: 'register' as const },
      ...(entry.on > addDays(today, near) && { coming: true as const }),
      ...(/\bs{1,2}\.\d/.test(entry.source) && { law: entry.source }),
    }))
}

function isOpen(views: readonly YearView[], step: CalendarEntry['step']): boolean {
  const found = views.find(({ year }) => year.number === step?.year)?.steps.find(({ id }) => id === step?.id)
  return found?.state === 'now' || found?.state === 'late'
}
