/** What the pages of the yearly round show. */
import type { Project } from '../../engine/project/project'
import { agmOf } from '../../engine/project/year-steps'
import { endedYear, type YearView } from '../../engine/project/year-view'
import { addDays, longDate, type IsoDate } from '../../lib/dates'
import { href, paths } from '../../web/paths'
import { stepLine } from './steps'

/** Where in the year the co-op is: what to do next, the year that runs, the one before it, and the older ones. */
export function overview(id: string, project: Project, views: readonly YearView[], today: IsoDate) {
  const running = views.at(-1)
  const ended = endedYear(views, today)
  const shown = [running, ended].filter((one) => one !== undefined)
  const next = shown
    .flatMap((view) =>
      view.steps
        .filter(({ state }) => state === 'late' || state === 'now')
        .map((step) => ({ step, view, due: step.due ?? '9999' })),
    )
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  return {
    running: running && `${longDate(running.year.begins)} to ${longDate(running.year.ends)}`,
    left: running && daysWords(running.year.ends, today),
    questionHref: href(paths.question, { project: id, question: 'year.end' }),
    next: next.map(({ step, view }) => ({
      ...stepLine(id, view.year.number, step),
      year: `Year to ${longDate(view.year.ends)}`,
    })),
    years: views.toReversed().map((view) => ({
      title: nameOf(view),
      href: href(paths.oneYear, { project: id, year: view.year.number }),
      state: stateWords(view, today),
    })),
    registered: project.registration !== undefined,
  }
}

function daysWords(ends: IsoDate, today: IsoDate): string {
  const days = (Date.parse(`${ends}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000
  return days === 0 ? 'It ends today.' : days === 1 ? 'It ends tomorrow.' : `It ends in ${days} days.`
}

function nameOf({ year }: YearView): string {
  return `Year ${year.number}, to ${longDate(year.ends)}`
}

function stateWords({ year, steps }: YearView, today: IsoDate): string {
  const open = steps.filter(({ state }) => state === 'late' || state === 'now').length
  if (year.ends >= today) return 'Running'
  return open === 0 ? 'All done' : `${open} to do`
}

/** One year: its steps, its papers, and what was written down. */
export function yearPage(
  id: string,
  on: { project: Project; view: YearView; today: IsoDate; mayKeep: boolean },
) {
  const { project, view, today, mayKeep } = on
  const { year, record, steps } = view
  const agm = agmOf({ year, record, meetings: project.meetings ?? [] })
  // Papers are about the last year that was over on their day.
  const asAt = year.ends < today ? paperDay(view, today) : today
  const paper = (document: string): string => `${href(paths.paper, { project: id, document })}?as-at=${asAt}`
  return {
    title: nameOf(view),
    tab: `Year ${year.number}`,
    span: `${longDate(year.begins)} to ${longDate(year.ends)}`,
    steps: steps.map((step) => stepLine(id, year.number, step)),
    agm: agm && {
      text: `${agm.title}, ${longDate(agm.on)}`,
      href: href(paths.meeting, { project: id, meeting: agm.id }),
    },
    papers: [
      ...(year.ends < today
        ? [
            ...(mayKeep
              ? [{ text: 'Figures for the annual return (AR30)', href: paper('annual-return') }]
              : []),
            { text: 'Proposal for the surplus', href: paper('surplus-proposal') },
            ...(mayKeep ? [{ text: 'What each member gets of a bonus', href: paper('bonus-list') }] : []),
          ]
        : []),
      {
        text: 'Calendar of duties',
        href: `${href(paths.paper, { project: id, document: 'compliance-calendar' })}?as-at=${year.ends < today ? year.ends : today}`,
      },
    ],
  }
}

/** A day for papers on which this was the last year that was over: today, or the day on which its return was due. */
export function paperDay({ year, dates }: YearView, today: IsoDate): IsoDate {
  const due = dates.return < addDays(year.ends, 1) ? addDays(year.ends, 1) : dates.return
  return due < today ? due : today
}
