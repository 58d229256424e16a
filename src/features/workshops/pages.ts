/** What the pages of the people who run a workshop show. */
import type { Library } from '../../engine/library/library'
import { clockWords, longDate, londonClock, londonDate } from '../../lib/dates'
import { counted } from '../../lib/names'
import { href, paths } from '../../web/paths'
import { heldSteps, minutesOf, nextStep, stateFor, timetable, type AgendaStep } from './agenda'
import type { PartCount } from './answer-store'
import { spokenCode } from './codes'
import { cardsOf, exerciseOf, stepById } from './content'
import { progressOf } from './progress'
import type { Table, Workshop } from './store'
import { secondsLeft, timerText } from './timer'

/** The time of an instant in London, as "14:32". */
export function at(instant: string): string {
  return londonClock(new Date(instant))
}

/** A table as its live card shows it. The script of the page writes these texts where they stand. */
export interface Card {
  id: string
  people: string
  step: string
  done: string
  seen: string
  help: string
}

export function cardsFor(on: {
  workshop: Workshop
  tables: readonly Table[]
  counts: readonly PartCount[]
  library: Library
}): Card[] {
  const { workshop, tables, counts, library } = on
  const cards = Object.fromEntries(
    Object.entries(cardsOf(library)).map(([name, list]) => [name, list.length]),
  )
  const exercise = (step: string) => exerciseOf(library, step)
  return tables.map((table) => {
    const progress = progressOf(table, counts, { agenda: workshop.agenda, exercise, cards })
    const seen = [table.seenAt, progress.lastAt]
      .filter((one) => typeof one === 'string')
      .sort()
      .at(-1)
    return {
      id: table.id,
      people: table.people === 0 ? 'Nobody yet' : counted(table.people, 'person', 'people'),
      step: table.finishedAt === null ? `Step ${progress.at} of ${progress.steps}` : 'Taken home',
      done: `${progress.done}% done`,
      seen: seen === undefined ? 'Not seen yet' : `Seen at ${at(seen)}`,
      help: table.helpAt === null ? '' : `Needs help since ${at(table.helpAt)}`,
    }
  })
}

/** The timer as it stands now, with what the script needs to go on counting. */
export function timerView(run: Workshop['run'], now: Date) {
  const { timer } = run
  if (!timer) return undefined
  const left = secondsLeft(timer, now)
  const runs = 'endsAt' in timer
  return {
    left,
    text: timerText(left),
    runs,
    endsAt: runs ? timer.endsAt : '',
    now: now.toISOString(),
    until: runs ? `until ${clockWords(at(timer.endsAt))}` : 'paused',
    over: runs && left === 0,
  }
}

const stateWords = { waiting: 'Not open yet', open: 'Open', held: 'Held' } as const

/** The steps with their times and what can be done with each. */
export function stepLines(workshop: Workshop, library: Library) {
  const { id: workshopId, agenda, run } = workshop
  return timetable(agenda).map(({ id, minutes, from, to, state }) => ({
    id,
    title: titleOf(library, id),
    when: `${from} to ${to} minutes`,
    minutes,
    state,
    stateWords: stateWords[state],
    current: run.current === id,
    href: href(paths.workshopStep, { workshop: workshopId, step: id }),
  }))
}

export function titleOf(library: Library, step: string): string {
  return stepById(library, step)?.title ?? step
}

/** What every page of the people who run it has at its top. */
export function head(workshop: Workshop, library: Library, now: Date) {
  const current = workshop.run.current
  const next = nextStep(workshop.agenda, current)
  return {
    workshopId: workshop.id,
    isDemo: workshop.demo,
    ended: workshop.endedAt !== null,
    code: workshop.code === null ? undefined : spokenCode(workshop.code),
    helperCode: workshop.helperCode === null ? undefined : spokenCode(workshop.helperCode),
    on: longDate(workshop.on),
    goesOn: longDate(workshop.goesOn),
    minutes: minutesOf(workshop.agenda),
    timer: timerView(workshop.run, now),
    message: workshop.run.message && { ...workshop.run.message, at: at(workshop.run.message.at) },
    current: current === undefined ? undefined : scriptOf(library, current),
    next: next && {
      id: next.id,
      title: titleOf(library, next.id),
      href: href(paths.workshopStep, { workshop: workshop.id, step: next.id }),
    },
    live: href(paths.workshopLive, { workshop: workshop.id }),
  }
}

/** The script of a step: what to say, what to watch, what to do when late. */
export function scriptOf(library: Library, id: string) {
  const step = stepById(library, id)
  return {
    id,
    title: step?.title ?? id,
    does: step?.does ?? '',
    needs: step?.needs ?? '',
    say: step?.say ?? [],
    trap: step?.trap ?? '',
    rescue: step?.rescue ?? '',
  }
}

/** The agenda as it is edited, skipped steps included. */
export function agendaLines(agenda: readonly AgendaStep[], library: Library) {
  return agenda.map((step, index) => ({
    ...step,
    title: titleOf(library, step.id),
    first: index === 0,
    last: index === agenda.length - 1,
  }))
}

/** What one table may do now, step by step, for its page at the facilitator's. */
export function stepsOfTable(workshop: Workshop, table: Table, library: Library) {
  return heldSteps(workshop.agenda).map((step) => ({
    id: step.id,
    title: titleOf(library, step.id),
    state: stateWords[stateFor(step, table.steps)],
    own: table.steps[step.id] !== undefined,
    href: href(paths.workshopStep, { workshop: workshop.id, step: step.id }),
    fill:
      exerciseOf(library, step.id) === undefined
        ? undefined
        : href(paths.paperPart, { workshop: workshop.id, table: table.id, step: step.id }),
  }))
}

/** The day of an instant, in words. */
export function day(instant: string): string {
  return longDate(londonDate(new Date(instant)))
}
