import type { BallotElection } from '../../engine/project/ballot-election'
import { candidatesOf, momentOf, phaseOf, rollOf } from '../../engine/project/ballot-election-rules'
import { registerAt, type Register } from '../../engine/project/ledger'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { inTurns } from '../../lib/in-turns'
import { changeProject, type Doing } from '../projects'
import { ballotBox } from './ballot-box'
import { electionBallot, missingElection, type On } from './change-election'

const voteInTurn = inTurns()

/**
 * Casts one secret vote; the first one fixes the roll. Nothing about it goes into the trail. It reads no more of the
 * project than it needs, as whole co-ops vote in the same minute.
 * @param vote `read` gives the marks of the paper for these candidates, or undefined where it cannot be counted
 * @returns the random number of the paper, for the voter alone; undefined where the paper cannot be counted
 */
export function castVote(
  on: Pick<On, 'db' | 'ballotKey'>,
  doing: Doing,
  id: string,
  vote: {
    voter: string
    read: (election: BallotElection, candidates: readonly string[]) => readonly number[] | undefined
  },
): Promise<string | undefined> {
  const work = () =>
    changeProject(on.db, doing, async (store, db) => {
      const election = await store.election(doing.project, id)
      if (!election) throw missingElection()
      if (phaseOf(election, momentOf(doing.now)) !== 'voting') {
        throw new Expected(
          'conflict',
          'You cannot vote now',
          'Go back to the election and read where it stands.',
        )
      }
      const today = londonDate(doing.now)
      const ledger = await store.ledger(doing.project)
      const roll = rollOf(election, ledger, today)
      if (!mayVote({ roll, register: registerAt(ledger, today) }, vote.voter)) {
        throw new Expected(
          'conflict',
          'You do not have a vote in this election',
          'Members have a vote who were in the register when voting opened, and are in it still. Ask the secretary if that is wrong.',
        )
      }
      const marks = vote.read(election, candidatesOf(election))
      if (!marks) return { deed: undefined, result: undefined }
      if (!election.roll) await store.putElection(doing.project, { ...election, roll })
      const box = ballotBox(db, on.ballotKey)
      return { deed: undefined, result: await box.cast(electionBallot(doing.project, id), vote.voter, marks) }
    })
  return voteInTurn(doing.project, work)
}

/** On the roll, and a member still. */
export function mayVote(
  { roll, register }: { roll: readonly string[]; register: Register },
  founder: string,
): boolean {
  return roll.includes(founder) && register.memberOf.has(founder)
}
