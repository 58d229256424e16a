/** An election over days with everything that decides what may happen in it now, and the one way to change it. */
import type { Db } from '../../db/open'
import { ruleMap, ruleWords } from '../../engine/clauses/rule-map'
import type { Library } from '../../engine/library/library'
import type { BallotElection } from '../../engine/project/ballot-election'
import {
  candidatesOf,
  momentOf,
  phaseOf,
  rollOf,
  type Phase,
} from '../../engine/project/ballot-election-rules'
import { inForce } from '../../engine/project/in-force'
import { registerAt, type Register } from '../../engine/project/ledger'
import type { LedgerEntry } from '../../engine/project/ledger-entry'
import { legalNameOf } from '../../engine/project/member-names'
import { founderById, type Founder, type Project } from '../../engine/project/project'
import { promisesOf, type Promises } from '../../engine/project/promises'
import { frameOf } from '../../engine/words'
import { londonDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { changeProject, electionPrefix, type Doing, type ProjectStore } from '../projects'
import { writeEntries } from '../register'
import type { BallotOf } from './ballot-box'

export interface On {
  db: Db
  library: Library
  ballotKey: Buffer
}

export interface ElectionScene {
  project: Project
  election: BallotElection
  phase: Phase
  today: IsoDate
  now: string
  register: Register
  promises: Promises
  candidates: Founder[]
  roll: string[]
  nameOf: (founder: string) => string
  rule: (topic: string) => string | undefined
}

/** Looks at an election as it stands at a moment. */
export function sceneOf(whole: Project, election: BallotElection, library: Library, at: Date): ElectionScene {
  const today = londonDate(at)
  const project = inForce(whole, today)
  const register = registerAt(project.ledger, today)
  const now = momentOf(at)
  const map = ruleMap(project, today, library)
  return {
    project,
    election,
    phase: phaseOf(election, now),
    today,
    now,
    register,
    promises: promisesOf(library.questions, project.answers),
    candidates: candidatesOf(election).flatMap((id) => founderById(project, id) ?? []),
    roll: rollOf(election, project.ledger, today),
    nameOf: (id) => legalNameOf(project, id, 'Someone who is no longer listed'),
    rule: (topic) => ruleWords(map, topic, frameOf('en-GB')),
  }
}

export function electionBallot(project: string, election: string): BallotOf {
  return { project, ballot: `${electionPrefix}${election}` }
}

export interface ElectionChange {
  election: BallotElection
  /** What the trail says, in the past tense. */
  what: string
  entries?: (ledger: readonly LedgerEntry[]) => LedgerEntry[]
}

/** Changes an election: itself, what it writes in the ledger and the trace, in one transaction or not at all. */
export function changeElection<T = undefined>(
  on: On,
  doing: Doing,
  id: string,
  work: (
    scene: ElectionScene,
    trx: { store: ProjectStore; db: Db },
  ) =>
    | Promise<{ change?: ElectionChange | undefined; result: T }>
    | { change?: ElectionChange | undefined; result: T },
): Promise<T> {
  return changeProject(on.db, doing, async (store, db) => {
    const project = await store.load(doing.project)
    const election = electionIn(project, id)
    const { change, result } = await work(sceneOf(project, election, on.library, doing.now), { store, db })
    if (!change) return { deed: undefined, result }
    await store.putElection(doing.project, change.election)
    if (change.entries) await writeEntries(store, doing, change.entries)
    return { deed: { what: change.what, about: `election:${id}` }, result }
  })
}

export function electionIn(project: Pick<Project, 'elections'>, id: string): BallotElection {
  const found = project.elections?.find((one) => one.id === id)
  if (!found)
    throw new Expected('missing', 'We cannot find this election', 'Go back to the list of elections.')
  return found
}

/** Refuses what can be done in one phase only. */
export function mustBe(scene: ElectionScene, phase: Phase, words: string): void {
  if (scene.phase === phase) return
  throw new Expected('conflict', words, 'Go back to the election and read where it stands.')
}

export function missingElection(): Expected {
  return new Expected('missing', 'We cannot find this election', 'Go back to the list of elections.')
}
