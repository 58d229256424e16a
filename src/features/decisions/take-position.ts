import type { Db } from '../../db/open'
import type { Ballot, Position } from '../../engine/project/decision'
import { registerAt } from '../../engine/project/ledger'
import { presentFounders } from '../../engine/project/facts'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { accountStore } from '../account'
import { changeProject, projectStore, type Doing } from '../projects'
import { noProposal } from './open-round'
import { personOf, rollOf, type Person } from './roll'
import { decisionStore } from './store'

export interface NewPosition {
  proposal: string
  /** The round that the person saw: an answer to an earlier one never counts in a later one. */
  round: number
  position: Position | Ballot
  words: string
}

/** A person's own position, or its change while the round is open. */
export function takePosition(db: Db, doing: Doing, taken: NewPosition): Promise<void> {
  return changeProject(db, doing, async (_store, trx) => {
    const seat = await accountStore(trx).seat(doing.project, String(doing.seat))
    const person = seat && personOf(seat)
    if (person === undefined || !(await onRoll(trx, doing, person))) {
      throw new Expected(
        'forbidden',
        'Founders take part in this round',
        'You can read it and comment on it. Ask the organiser if you are one of the founders.',
      )
    }
    await put(trx, doing, taken, { person, enteredBy: null })
    return { deed: { what: 'answered in a round', about: `proposal:${taken.proposal}` }, result: undefined }
  })
}

/**
 * What someone in the room says, entered by the organiser; or that they are not here. It never takes the place of
 * what the person said on a phone of their own, which may have come while the organiser was typing.
 */
export function enterPosition(db: Db, doing: Doing, person: string, taken: NewPosition): Promise<void> {
  return changeProject(db, doing, async (_store, trx) => {
    if (!(await onRoll(trx, doing, person))) throw noPerson()
    await put(trx, doing, taken, { person, enteredBy: doing.seat })
    const what = taken.position === 'away' ? 'marked someone as not here' : 'answered for someone in the room'
    return { deed: { what, about: `proposal:${taken.proposal}` }, result: undefined }
  })
}

/** Everyone who counts today. */
export async function rollToday(db: Db, project: string, now: Date): Promise<Person[]> {
  const store = projectStore(db)
  const whole = await store.load(project)
  const present = presentFounders(whole, registerAt(whole.ledger, londonDate(now)))
  return rollOf(present, await accountStore(db).seats(project))
}

export function noPerson(): Expected {
  return new Expected(
    'missing',
    'We cannot find this person among the founders',
    'Go back to the proposal to see who takes part.',
  )
}

async function onRoll(trx: Db, { project, now }: Doing, person: string): Promise<boolean> {
  return (await rollToday(trx, project, now)).some((one) => one.id === person)
}

async function put(
  trx: Db,
  doing: Doing,
  { proposal: id, round: number, position, words }: NewPosition,
  by: { person: string; enteredBy: string | null },
): Promise<void> {
  const store = decisionStore(trx)
  if (!(await store.holdProposal(doing.project, id))) throw noProposal()
  const round = (await store.rounds(id)).find((one) => one.number === number)
  if (!round || round.closedAt !== null) {
    throw new Expected(
      'conflict',
      'This round closed before your answer came',
      'Your answer was not counted. Go back to the proposal to see how it stands. You can comment, or ask for another round.',
    )
  }
  const said = (await store.positions(id, number)).find((one) => one.person === by.person)
  if (by.enteredBy !== null && said && said.enteredBy === null) {
    throw new Expected(
      'conflict',
      'They have answered on a phone of their own',
      'Their own answer counts. They can change it there until the round closes.',
    )
  }
  const isVote = ['yes', 'no', 'abstain'].includes(position)
  if (position !== 'away' && isVote !== (round.kind === 'vote')) {
    throw new Expected(
      'conflict',
      'This round asks something else',
      'Go back to the proposal and answer there.',
    )
  }
  await store.putPosition(id, number, { position, words, ...by })
}
