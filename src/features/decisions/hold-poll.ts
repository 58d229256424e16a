import type { Db } from '../../db/open'
import { Expected } from '../../lib/expected'
import { mayDo } from '../../web/who-may'
import { accountStore, newId } from '../account'
import { changeProject, projectStore, type Doing } from '../projects'
import { answersIn, mayShow, pollAsks, pollValues, type PollKind } from './poll'
import { pollStore, type Poll } from './poll-store'
import { voterOf } from './roll'

/** Opens a poll. */
export function openPoll(db: Db, doing: Doing, poll: { kind: PollKind; small: boolean }): Promise<string> {
  return changeProject(db, doing, async (_store, trx) => {
    const id = newId()
    const openedAt = doing.now.toISOString()
    const start = { ...poll, id, title: pollAsks[poll.kind], series: id, number: 1, openedAt }
    await pollStore(trx).addPoll(doing.project, start)
    return { deed: { what: 'opened a poll', about: `poll:${id}` }, result: id }
  })
}

/** Holds the same poll once more, to see what changed. */
export function openPollAgain(db: Db, doing: Doing, id: string): Promise<string> {
  return changeProject(db, doing, async (_store, trx) => {
    const store = pollStore(trx)
    await store.holdPoll(doing.project, id)
    const poll = await store.poll(doing.project, id)
    if (!poll) throw noPoll()
    const rounds = (await store.polls(doing.project)).filter((one) => one.series === poll.series)
    if (rounds.some((one) => one.closedAt === null)) {
      throw new Expected('conflict', 'This poll is open already', 'Go back to Decisions to answer it.')
    }
    const next = newId()
    const { kind, title, series, small } = poll
    const openedAt = doing.now.toISOString()
    const start = { id: next, kind, title, series, small, number: rounds.length + 1, openedAt }
    await store.addPoll(doing.project, start)
    return { deed: { what: 'opened a poll', about: `poll:${next}` }, result: next }
  })
}

/**
 * Counts one answer of a person, who may have come in by two links. The audit trail says nothing of it: an entry with a time and a place in the order, beside
 * a count that grew, would tell who chose what. So would the time at which the project was last changed.
 */
export function answerPoll(db: Db, doing: Doing, answer: { poll: string; value: number }): Promise<void> {
  const { project } = doing
  return changeProject(db, doing, async (_store, trx) => {
    const store = pollStore(trx)
    const held = await store.holdPoll(project, answer.poll)
    const seat = await accountStore(trx).seat(project, String(doing.seat))
    const poll = held && (await store.poll(project, answer.poll))
    if (!poll || !seat) throw noPoll()
    if (held.closedAt !== null) {
      throw new Expected(
        'conflict',
        'This poll closed before your answer came',
        'Your answer was not counted. Go back to Decisions. The poll can be held again.',
      )
    }
    if (await store.hasAnswered(poll.id, voterOf(seat))) {
      throw new Expected(
        'conflict',
        'You have answered this poll already',
        'Each person answers once. Nobody can see or change an answer, as it is not kept with a name.',
      )
    }
    if (!hasValue(poll, answer.value)) throw noPoll()
    await store.addAnswer(poll.id, voterOf(seat), answer.value)
    await closeIfComplete(trx, doing, poll.id)
    return { deed: undefined, result: undefined }
  })
}

/**
 * Closes a poll that everyone has answered, where that shows the answers: there is nothing left to wait for. The
 * trail names nobody, as the last to answer did not choose to close it.
 */
async function closeIfComplete(trx: Db, doing: Doing, id: string): Promise<void> {
  const { project, now } = doing
  const poll = await pollStore(trx).poll(project, id)
  const joined = await joinedIn(trx, project)
  const closedAt = now.toISOString()
  if (!poll || answersIn(poll) < joined || !mayShow({ ...poll, closedAt, joined })) return
  await pollStore(trx).closePoll(id, closedAt, joined)
  await projectStore(trx).trace({ ...doing, seat: null }, { what: 'closed a poll', about: `poll:${id}` })
}

function hasValue(poll: Poll, value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= pollValues[poll.kind].length
}

/** Closes a poll. Who took part is forgotten with it. */
export function closePoll(db: Db, doing: Doing, id: string): Promise<void> {
  return changeProject(db, doing, async (_store, trx) => {
    const store = pollStore(trx)
    const held = await store.holdPoll(doing.project, id)
    if (!held) throw noPoll()
    if (held.closedAt !== null)
      throw new Expected('conflict', 'This poll is closed already', 'Go back to the poll to see it.')
    await store.closePoll(id, doing.now.toISOString(), await joinedIn(trx, doing.project))
    return { deed: { what: 'closed a poll', about: `poll:${id}` }, result: undefined }
  })
}

/** How many people may take part in a poll. */
export async function joinedIn(db: Db, project: string): Promise<number> {
  const seats = (await accountStore(db).seats(project)).filter((seat) => mayDo(seat.role, 'decide'))
  return new Set(seats.map(voterOf)).size
}

export function noPoll(): Expected {
  return new Expected('missing', 'We cannot find this poll', 'Go back to Decisions to see those there are.')
}
