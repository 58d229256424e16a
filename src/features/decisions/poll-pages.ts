/** What the pages of polls show: how many answered, and the answers only where that gives nobody away. */
import type { Db } from '../../db/open'
import { londonDate, longDate } from '../../lib/dates'
import { counted } from '../../lib/names'
import { href, paths } from '../../web/paths'
import { answersIn, changeBetween, leastAnswers, mayShow, meanOf, pollValues } from './poll'
import { pollStore, type Poll } from './poll-store'

/** The polls of a project for its list, newest first. */
export async function pollLines(db: Db, project: string) {
  return (await pollStore(db).polls(project)).toReversed().map((poll) => ({
    title: poll.title,
    round: poll.number > 1 ? `Round ${poll.number}` : '',
    state: poll.closedAt === null ? 'Open' : 'Closed',
    isOpen: poll.closedAt === null,
    href: href(paths.poll, { project, poll: poll.id }),
  }))
}

/** The answers of a closed poll, or why they are not shown. */
export function pollResult(poll: Poll, before: Poll | undefined) {
  const answers = answersIn(poll)
  const shown = mayShow(poll)
  const mean = poll.kind === 'temperature' && shown ? meanOf(poll) : undefined
  const change = poll.kind === 'temperature' && before ? changeBetween(before, poll) : undefined
  return {
    answers: counted(answers, 'answer'),
    shown,
    hidden:
      poll.closedAt !== null && !shown
        ? `The answers stay hidden, as there are fewer than ${leastAnswers}. No one can work out who said what.`
        : '',
    rows: shown
      ? pollValues[poll.kind].map((text, index) => [
          { text },
          { text: String(poll.counts[index] ?? 0), format: 'numeric' },
        ])
      : [],
    mean: mean === undefined ? '' : `On average ${mean.toFixed(1)} of 5.`,
    change: change === undefined ? '' : changeWords(change),
    closedOn: poll.closedAt === null ? '' : longDate(londonDate(new Date(poll.closedAt))),
  }
}

function changeWords(change: number): string {
  const step = Math.abs(change).toFixed(1)
  if (step === '0.0') return 'The same as last time.'
  return change > 0 ? `Up by ${step} since last time.` : `Down by ${step} since last time.`
}
