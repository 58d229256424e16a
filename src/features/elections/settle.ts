/**
 * What follows from the clock alone: the roll is fixed, papers are counted, whoever is elected goes into the register.
 * The daily run does it, and anyone may ask for it sooner; it comes out the same.
 */
import type { BallotElection, DrawnLot, ElectionResult } from '../../engine/project/ballot-election'
import {
  choicesOf,
  countPapers,
  settlingRegister,
  unopposedResult,
} from '../../engine/project/ballot-election-rules'
import type { IsoDate } from '../../lib/dates'
import { officeEntries } from '../../engine/project/eligible'
import { registerAt } from '../../engine/project/ledger'
import { Expected } from '../../lib/expected'
import { projectStore, type Doing } from '../projects'
import { ballotBox } from './ballot-box'
import {
  changeElection,
  electionBallot,
  type ElectionChange,
  type ElectionScene,
  type On,
} from './change-election'

/** Brings an election up to the moment. Doing it again changes nothing. */
export function settleElection(on: On, doing: Doing, id: string): Promise<undefined> {
  return changeElection(on, doing, id, async (scene, { store, db }) => {
    const { election, phase, project, roll, today } = scene
    if (phase === 'voting' && !election.roll) await store.putElection(doing.project, { ...election, roll })
    if (phase === 'unopposed') {
      const register = settlingRegister(project.ledger, election, 'unopposed')
      const result = unopposedResult(election, register)
      return {
        change: settled({ ...election, result }, today, 'recorded that nobody had to vote'),
        result: undefined,
      }
    }
    if (phase === 'decided' && election.result?.entered === undefined && today >= election.takesOffice)
      return {
        change: settled(election, today, 'entered in the register who was elected'),
        result: undefined,
      }
    if (phase !== 'closed') return { result: undefined }
    const change = await counted({ db, ballotKey: on.ballotKey }, doing, scene, [])
    return { change, result: undefined }
  })
}

/** Ends a tie by lot: who was drawn is written down beside the votes, and the count goes on. */
export function drawElectionLot(
  on: On,
  doing: Doing,
  id: string,
  drawn: readonly string[],
): Promise<undefined> {
  return changeElection(on, doing, id, async (scene, { db }) => {
    const { result } = scene.election
    if (!result?.tie) throw new Expected('conflict', 'There is no tie here', 'Go back to the election.')
    const { among, places } = result.tie
    const names = [...new Set(drawn)].filter((one) => among.includes(one))
    if (names.length !== places) {
      throw new Expected(
        'conflict',
        `Choose ${places} of those with the same votes`,
        'Draw as many names as the page asks for.',
      )
    }
    const lots = [...result.lots, { among, drawn: names, on: scene.today }]
    const change = await counted({ db, ballotKey: on.ballotKey }, doing, scene, lots)
    return { change, result: undefined }
  })
}

/** Counts what is in the box. The box goes when nothing waits for a lot any more. */
async function counted(
  on: Pick<On, 'db' | 'ballotKey'>,
  doing: Doing,
  scene: ElectionScene,
  lots: readonly DrawnLot[],
): Promise<ElectionChange> {
  const { election, project, candidates } = scene
  const box = ballotBox(on.db, on.ballotKey)
  const of = electionBallot(doing.project, election.id)
  const { papers } = await box.read(of)
  const ids = candidates.map((one) => one.id)
  const choices = papers.map(({ receipt, marks }) => ({ receipt, choices: choicesOf(marks, ids) }))
  const register = settlingRegister(project.ledger, election, 'ballot')
  const result = countPapers(
    election,
    choices.map((one) => one.choices),
    register,
    lots,
  )
  if (result.tie)
    return { election: { ...election, roll: scene.roll, result }, what: 'counted an election, with a tie' }
  await box.discard(of)
  const shown: ElectionResult = election.papersPublished ? { ...result, published: choices } : result
  return settled({ ...election, roll: scene.roll, result: shown }, scene.today, 'counted an election')
}

/** On the day of taking office, or later, whoever is elected and a member then is entered in the register. */
function settled(election: BallotElection, today: IsoDate, what: string): ElectionChange {
  const { office, takesOffice: on, result } = election
  if (!result || result.tie || result.entered !== undefined || today < on) return { election, what }
  return {
    election: { ...election, result: { ...result, entered: on } },
    what,
    entries: (ledger) => {
      const { memberOf } = registerAt(ledger, on)
      const elected = result.elected.filter((one) => memberOf.has(one))
      return officeEntries(ledger, { office, elected, on })
    },
  }
}

/** Settles every election of every co-op whose time has come. Returns how many changed. */
export async function settleElections(
  on: On & { now: () => Date; log: { error: (what: object, words: string) => void } },
): Promise<number> {
  const open = await projectStore(on.db).openElections()
  let changed = 0
  for (const { project, id } of open) {
    try {
      await settleElection(on, { project, seat: null, now: on.now() }, id)
      changed++
    } catch (error) {
      // One that cannot be counted must not keep the others waiting.
      on.log.error({ err: error, project, election: id }, 'an election could not be settled')
    }
  }
  return changed
}
