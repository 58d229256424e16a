/** Who stands in an election: people are named, say yes or no themselves, and may withdraw until voting opens. */
import type { BallotElection, Nomination } from '../../engine/project/ballot-election'
import { standingFault } from '../../engine/project/eligible'
import { founderById } from '../../engine/project/project'
import { Expected } from '../../lib/expected'
import type { Doing } from '../projects'
import { changeElection, mustBe, type ElectionChange, type ElectionScene, type On } from './change-election'
import type { Answer } from './forms'

/** Names a member as a candidate; only members name. It does not make them one: they are asked. */
export function nominate(
  on: On,
  doing: Doing,
  id: string,
  who: { founder: string; by: string },
): Promise<undefined> {
  return changeElection(on, doing, id, (scene) => {
    const { election, today, register } = scene
    mustBe(scene, 'nominations', 'Nominations are closed')
    if (!register.memberOf.has(who.by))
      throw new Expected('conflict', 'Only members can name candidates', 'Ask a member to do it.')
    mayStand(scene, who.founder)
    if (election.nominations.some((one) => one.founder === who.founder))
      throw new Expected('conflict', 'This person has been named already', 'Choose someone else.')
    const nominations: Nomination[] = [...election.nominations, { ...who, on: today }]
    return {
      change: { election: { ...election, nominations }, what: 'named a candidate' },
      result: undefined,
    }
  })
}

/**
 * Keeps what a named person says. Who says yes has said, too, that they are old enough and that nothing bars them.
 */
export function answerNomination(
  on: On,
  doing: Doing,
  id: string,
  said: Answer & { founder: string },
): Promise<undefined> {
  return changeElection(on, doing, id, (scene) => {
    mustBe(scene, 'nominations', 'Nominations are closed')
    const { election, today } = scene
    namedIn(election, said.founder)
    if (said.answer === 'accepted') mayStand(scene, said.founder)
    const { answer, statement } = said
    const change = withNomination(election, said.founder, (one) => {
      const { founder, by, on: day } = one
      return { founder, by, on: day, answer, answered: today, ...(statement !== undefined && { statement }) }
    })
    return { change: { ...change, what: 'answered a nomination' }, result: undefined }
  })
}

/** A candidate withdraws, until voting opens. */
export function withdraw(on: On, doing: Doing, id: string, founder: string): Promise<undefined> {
  return changeElection(on, doing, id, (scene) => {
    const { election, phase, today } = scene
    const found = namedIn(election, founder)
    if (found.withdrew !== undefined) return { result: undefined }
    if (phase !== 'nominations' && phase !== 'waiting') {
      throw new Expected(
        'conflict',
        'Voting has opened, so the list of candidates stays as it is',
        'If you are elected, you can still say no: stand down on the page of the committee.',
      )
    }
    const change = withNomination(election, founder, (one) => ({ ...one, withdrew: today }))
    return { change: { ...change, what: 'withdrew a candidate' }, result: undefined }
  })
}

function mayStand({ project, promises, election }: ElectionScene, id: string): void {
  const founder = founderById(project, id)
  if (!founder) throw new Expected('missing', 'We cannot find this person', 'Go back to the election.')
  const day = election.takesOffice
  const fault = standingFault({ ledger: project.ledger, promises, day }, founder, election.office)
  if (fault !== undefined) throw new Expected('conflict', fault.replace(/\.$/, ''), 'Choose someone else.')
}

function namedIn(election: BallotElection, founder: string): Nomination {
  const found = election.nominations.find((one) => one.founder === founder)
  if (found) return found
  throw new Expected('conflict', 'This person has not been named', 'Name them first.')
}

function withNomination(
  election: BallotElection,
  founder: string,
  to: (one: Nomination) => Nomination,
): Pick<ElectionChange, 'election'> {
  const nominations = election.nominations.map((one) => (one.founder === founder ? to(one) : one))
  return { election: { ...election, nominations } }
}
