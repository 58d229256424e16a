import type { Db } from '../../db/open'
import { ruleMap, ruleWords } from '../../engine/clauses/rule-map'
import type { Library } from '../../engine/library/library'
import { inForce, isRegistered } from '../../engine/project/in-force'
import type { Motion, MotionState } from '../../engine/project/motion'
import { membersOn, motionState } from '../../engine/project/motion-rules'
import type { Project } from '../../engine/project/project'
import { promisesOf, type Promises } from '../../engine/project/promises'
import { frameOf } from '../../engine/words'
import { londonDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { changeProject, projectStore, type Doing, type ProjectStore } from '../projects'

export interface On {
  db: Db
  library: Library
  /** Opens the boxes of secret votes. */
  ballotKey: Buffer
}

/** A motion with everything that decides what may become of it today. */
export interface MotionScene {
  /** With the rules in force today. */
  project: Project
  motion: Motion
  state: MotionState
  promises: Promises
  /** The members today, by founder id. */
  members: string[]
  registered: boolean
  today: IsoDate
  /** "rule 9.1", or nothing where no rule speaks of it. */
  rule: (topic: string) => string | undefined
}

/** Looks at a motion as it stands today. */
export function motionScene(whole: Project, motion: Motion, library: Library, now: Date): MotionScene {
  const today = londonDate(now)
  const project = inForce(whole, today)
  const map = ruleMap(project, today, library)
  return {
    project,
    motion,
    state: motionState(motion, project.meetings ?? [], today),
    promises: promisesOf(library.questions, project.answers),
    members: membersOn(project, today),
    registered: isRegistered(project, today),
    today,
    rule: (topic) => ruleWords(map, topic, frameOf('en-GB')),
  }
}

/** Loads a motion as it stands today. */
export async function loadMotion(
  { db, library }: Pick<On, 'db' | 'library'>,
  project: string,
  id: string,
  now: Date,
): Promise<MotionScene> {
  const whole = await projectStore(db).load(project)
  return motionScene(whole, motionIn(whole, id), library, now)
}

/** What a change of a motion gives back: nothing where nothing changed. */
export interface MotionChange {
  motion: Motion
  /** What the trail says, in the past tense. */
  what: string
}

/** Changes a motion with its trace in one transaction; two changes at once follow one another. */
export function changeMotion(
  on: On,
  doing: Doing,
  id: string,
  work: (
    scene: MotionScene,
    trx: { store: ProjectStore; db: Db },
  ) => Promise<MotionChange | undefined> | MotionChange | undefined,
): Promise<Motion> {
  return changeProject(on.db, doing, async (store, trx) => {
    const whole = await store.load(doing.project)
    const motion = motionIn(whole, id)
    const change = await work(motionScene(whole, motion, on.library, doing.now), { store, db: trx })
    if (!change) return { deed: undefined, result: motion }
    await store.putMotion(doing.project, change.motion)
    return { deed: { what: change.what, about: `motion:${id}` }, result: change.motion }
  })
}

function motionIn({ motions = [] }: Project, id: string): Motion {
  const found = motions.find((one) => one.id === id)
  if (!found)
    throw new Expected('missing', 'We cannot find this resolution', 'Go back to the list of resolutions.')
  return found
}

/** Refuses what fits only some states of a motion. */
export function mustBe({ state }: MotionScene, ...states: MotionState[]): void {
  if (states.includes(state)) return
  throw new Expected('conflict', stateFault[state], 'Go back to its page and read where it stands.')
}

const stateFault: Readonly<Record<MotionState, string>> = {
  suggested: 'This has not been put to anyone yet',
  voting: 'People are voting on this',
  meeting: 'This is before a meeting',
  carried: 'This was carried already',
  confirming: 'This waits for a second meeting',
  lost: 'This was decided already',
  withdrawn: 'This was withdrawn',
}
