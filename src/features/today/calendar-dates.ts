/** Dates of the compliance calendar: to do once they are near, and before that to know of. */
import { listSource } from '../../engine/clauses/assemble'
import { runningCalendar } from '../../engine/lists/calendar'
import { addDays } from '../../lib/dates'
import { href, paths } from '../../web/paths'
import type { WaitingSource } from '../projects'

/** Days before a date from which it is something to do, as reminders go; and from which it is told of. */
const near = 30
const told = 120

export const calendarDates: WaitingSource = ({ deps, id, project, today }) =>
  runningCalendar(listSource(project, today, deps.library))
    .filter(({ on }) => on >= today && on <= addDays(today, told))
    .map((entry) => ({
      key: `calendar:${entry.id}:${entry.on}`,
      words: entry.what,
      link: href(paths.paper, { project: id, document: 'compliance-calendar' }),
      by: entry.on,
      for: { may: 'register' as const },
      ...(entry.on > addDays(today, near) && { coming: true as const }),
      ...(/\bs{1,2}\.\d/.test(entry.source) && { law: entry.source }),
    }))
