import { Expected } from '../../lib/expected'
import type { Doing } from '../projects'
import { ballotBox } from './ballot-box'
import { changeElection, electionBallot, mustBe, type ElectionScene, type On } from './change-election'

/**
 * Casts one secret vote; the first one fixes the roll. Nothing about it goes into the trail.
 * @param vote `read` gives the marks of the paper for the candidates of the scene, or throws with words
 * @returns the random number of the paper, for the voter alone
 */
export function castVote(
  on: On,
  doing: Doing,
  id: string,
  vote: { voter: string; read: (scene: ElectionScene) => readonly number[] },
): Promise<string> {
  return changeElection(on, doing, id, async (scene, { store, db }) => {
    mustBe(scene, 'voting', 'You cannot vote now')
    if (!mayVote(scene, vote.voter)) {
      throw new Expected(
        'conflict',
        'You do not have a vote in this election',
        'Members have a vote who were in the register when voting opened, and are in it still. Ask the secretary if that is wrong.',
      )
    }
    const { election, roll } = scene
    const marks = vote.read(scene)
    if (!election.roll) await store.putElection(doing.project, { ...election, roll })
    const box = ballotBox(db, on.ballotKey)
    return { result: await box.cast(electionBallot(doing.project, id), vote.voter, marks) }
  })
}

/** On the roll, and a member still. */
export function mayVote({ roll, register }: ElectionScene, founder: string): boolean {
  return roll.includes(founder) && register.memberOf.has(founder)
}
