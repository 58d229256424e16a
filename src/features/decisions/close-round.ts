import type { Db } from '../../db/open'
import { decidedBy, type Ballot, type Decision, type Position } from '../../engine/project/decision'
import type { Answers } from '../../engine/project/project'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { changeProject, projectStore, seatNames, type Doing, type ProjectStore } from '../projects'
import { consentOutcome, counted, quorumOf, voteOutcome, votesOf, type Outcome } from './consent'
import { undecided } from './open-round'
import type { Person } from './roll'
import { decisionStore, type Proposal, type Round, type RoundResult, type Taken } from './store'
import { rollToday } from './take-position'

/**
 * Closes a round: counts it, writes it in the log, and keeps the answer where it passed. Who said what is kept only
 * where the group agreed to names; else it is dropped here, with the rest in one transaction.
 * @throws Expected where someone else closed it a moment before
 */
export function closeRound(
  db: Db,
  doing: Doing,
  closing: { proposal: string; round: number },
): Promise<Outcome> {
  const { project, now } = doing
  return changeProject(db, doing, async (store, trx) => {
    const rounds = decisionStore(trx)
    const proposal = await undecided(trx, project, closing.proposal)
    const round = (await rounds.rounds(proposal.id)).find((one) => one.number === closing.round)
    if (!round || round.closedAt !== null) {
      throw new Expected(
        'conflict',
        'This round is closed already',
        'Someone closed it a moment before you. Go back to the proposal to see the result.',
      )
    }
    const roll = await rollToday(trx, project, now)
    const taken = await rounds.positions(proposal.id, round.number)
    const answers = await projectStore(trx).answers(project)
    const names = await namesIn(trx, project, { round, roll, taken })
    const { outcome, result } = ended({ proposal, round, roll, taken, answers, names })
    await rounds.endRound(proposal.id, round.number, { at: now.toISOString(), outcome, result })
    await rounds.dropPositions(proposal.id, round.number)
    await keep(store, doing, { proposal, round, outcome, result })
    if (outcome === 'passed') await rounds.putState(proposal.id, 'passed')
    const what = round.kind === 'vote' ? 'closed a vote' : `closed round ${round.number}`
    return { deed: { what, about: `proposal:${proposal.id}` }, result: outcome }
  })
}

interface Ending {
  proposal: Proposal
  round: Round
  roll: readonly Person[]
  taken: readonly Taken[]
  answers: Answers
  names: Decision['names']
}

/** Those on the roll who did not answer count as not here; those no longer on it do not count. */
function ended(on: Ending): { outcome: Outcome; result: RoundResult } {
  const { proposal, round, roll, answers, names } = on
  const ids = new Set(roll.map((person) => person.id))
  const taken = on.taken.filter((one) => ids.has(one.person))
  const said = [
    ...taken.map((one) => one.position),
    ...Array.from({ length: roll.length - taken.length }, () => 'away' as const),
  ]
  const quorum = quorumOf(roll.length, answers)
  // In the order of the alphabet, so that their order tells nothing about whose they are.
  const wordsOf = (position: string): string[] =>
    taken
      .filter((one) => one.position === position && one.words !== '')
      .map((one) => one.words)
      .sort()
  const common = {
    founders: roll.length,
    quorum,
    concerns: [...wordsOf('concerns'), ...wordsOf('aside')],
    reasons: wordsOf('block'),
    entered: taken.filter((one) => one.enteredBy !== null).length,
    ...(names && { names }),
  }
  if (round.kind === 'vote') {
    const votes = votesOf(said as Ballot[])
    const outcome = voteOutcome(votes, quorum, proposal.fallback ?? 'two-thirds')
    return { outcome, result: { ...common, votes } }
  }
  const counts = counted(said as Position[])
  return { outcome: consentOutcome(counts, quorum), result: { ...common, counts } }
}

async function namesIn(
  trx: Db,
  project: string,
  { round, roll, taken }: { round: Round; roll: readonly Person[]; taken: readonly Taken[] },
): Promise<Decision['names']> {
  if (!round.names) return undefined
  const seats = await seatNames(trx, project)
  const said = new Map(taken.map((one) => [one.person, one]))
  return roll.map(({ id, name }) => {
    const one = said.get(id)
    const by = one?.enteredBy
    return {
      name,
      position: one?.position ?? 'away',
      ...(typeof by === 'string' && { enteredBy: seats.get(by) ?? 'Someone who has left' }),
    }
  })
}

/** The log, and the answer that the group agreed. A round without a quorum decided nothing and is not in the log. */
async function keep(
  store: ProjectStore,
  { project, now }: Doing,
  on: { proposal: Proposal; round: Round; outcome: Outcome; result: RoundResult },
): Promise<void> {
  const { proposal, round, outcome, result } = on
  if (outcome === 'no-quorum') return
  const { counts, votes, concerns, reasons, names } = result
  const decision: Decision = {
    proposal: proposal.title,
    ...(proposal.question !== null && { about: proposal.question }),
    option: round.option,
    round: round.number,
    how: round.kind,
    outcome,
    ...(counts && { counts }),
    ...(votes && { votes }),
    ...(concerns.length > 0 && { concerns }),
    ...(reasons.length > 0 && { reasons }),
    on: londonDate(now),
    ...(names && { names }),
  }
  await store.addDecision(project, decision, now.toISOString())
  if (outcome !== 'passed' || proposal.question === null || round.answer === undefined) return
  const decided = { by: decidedBy(decision), on: decision.on }
  await store.putAnswer(project, proposal.question, round.answer, { now: now.toISOString(), decided })
}
