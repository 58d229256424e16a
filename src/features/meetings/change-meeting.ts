import type { Db } from '../../db/open'
import { ruleMap, ruleWords } from '../../engine/clauses/rule-map'
import type { Library } from '../../engine/library/library'
import type { LedgerEntry } from '../../engine/project/ledger-entry'
import type { Clock, Meeting } from '../../engine/project/meeting'
import {
  isNoticeGood,
  noticeNeed,
  presentVoters,
  proxyVotes,
  quorumOf,
  votersOf,
  type NoticeNeed,
} from '../../engine/project/meeting-rules'
import type { Founder, Project } from '../../engine/project/project'
import { promisesOf, type Promises } from '../../engine/project/promises'
import { inForce } from '../../engine/project/in-force'
import { frameOf } from '../../engine/words'
import { londonClock, londonDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { ballotBox, meetingBallot } from '../elections'
import { changeProject, type Doing, type ProjectStore } from '../projects'
import { writeEntries } from '../register'

/** A meeting with everything that decides what may happen in it. */
export interface Scene {
  project: Project
  meeting: Meeting
  promises: Promises
  need: NoticeNeed
  noticeGood: boolean
  voters: Founder[]
  here: Founder[]
  quorum: number
  today: IsoDate
  /** The time to write down now: the clock's on the day itself, the meeting's own where it is recorded later. */
  clock: Clock
  /** "rule 9.1", or nothing where no rule speaks of it. */
  rule: (topic: string) => string | undefined
}

/** What verbs work on; who counts a secret vote needs the key that opens the box. */
export type On = { db: Db; library: Library }
export type Counting = On & { ballotKey: Buffer }

/** What a change of a meeting gives back: nothing where nothing changed. */
export interface Change {
  meeting: Meeting
  /** What the trail says, in the past tense. */
  what: string
  /** Entries for the ledger, made in the same transaction. */
  entries?: (ledger: readonly LedgerEntry[]) => LedgerEntry[]
}

/** Looks at a meeting as it stands. */
export function sceneOf(whole: Project, meeting: Meeting, library: Library, now: Date): Scene {
  // What counts is the rules in force on the day of the meeting, and no later draft of them.
  const project = inForce(whole, meeting.on)
  const promises = promisesOf(library.questions, project.answers)
  const need = noticeNeed(meeting.kind, promises)
  const voters = votersOf(meeting, project, library.questions)
  const today = londonDate(now)
  const map = ruleMap(project, meeting.on, library)
  return {
    project,
    meeting,
    promises,
    need,
    noticeGood: isNoticeGood(meeting, need),
    voters,
    here: presentVoters(meeting, voters),
    quorum: quorumOf(meeting, voters.length, promises),
    today,
    clock: today === meeting.on ? londonClock(now) : meeting.time,
    rule: (topic) => ruleWords(map, topic, frameOf('en-GB')),
  }
}

/**
 * Changes a meeting: the meeting, what it writes in the ledger and the trace, in one transaction or not at all.
 * Two changes at once follow one another, and the second sees what the first did.
 */
export function changeMeeting(
  on: On,
  doing: Doing,
  id: string,
  work: (
    scene: Scene,
    trx: { store: ProjectStore; db: Db },
  ) => Promise<Change | undefined> | Change | undefined,
): Promise<Meeting> {
  return changeProject(on.db, doing, async (store, trx) => {
    const meeting = await store.meeting(doing.project, id)
    if (!meeting) throw missingMeeting()
    const project = await store.load(doing.project)
    const change = await work(sceneOf(project, meeting, on.library, doing.now), { store, db: trx })
    if (!change) return { deed: undefined, result: meeting }
    await store.putMeeting(doing.project, change.meeting)
    if (change.entries) await writeEntries(store, doing, change.entries)
    return { deed: { what: change.what, about: `meeting:${id}` }, result: change.meeting }
  })
}

export function missingMeeting(): Expected {
  return new Expected('missing', 'We cannot find this meeting', 'Go back to the list of meetings.')
}

/** Votes that so many people may carry for members who are away. */
export function carriedIn({ meeting, promises, voters }: Scene, present: number): number {
  return proxyVotes(meeting, promises, { present, voters: voters.length })
}

/** Refuses what only an open meeting can do. */
export function mustBeOpen({ meeting }: Scene): void {
  if (meeting.state === 'open') return
  throw new Expected(
    'conflict',
    meeting.state === 'planned' ? 'The meeting has not been opened' : 'The meeting is closed',
    meeting.state === 'planned'
      ? 'Open it first, on its own page.'
      : 'What was decided stands. A mistake in the minutes is put right by a correction.',
  )
}

/**
 * Refuses to give up a ballot in which someone has voted: their vote would be lost. One that nobody can open any more
 * is given up.
 */
export async function mustBeUnvoted(
  { db, ballotKey }: Pick<Counting, 'db' | 'ballotKey'>,
  of: { project: string; meeting: string; about: string },
): Promise<void> {
  const box = ballotBox(db, ballotKey)
  const ballot = meetingBallot(of)
  if (await box.isLost(ballot)) await box.discard(ballot)
  if ((await box.votes(ballot)) === 0) return
  throw new Expected('conflict', 'Someone has voted already', 'Close the ballot and count it.')
}

/** Refuses a founder who is not there. */
export function founderOf({ project }: Scene, id: string): Founder {
  const founder = project.founders.find((one) => one.id === id)
  if (!founder) throw new Expected('missing', 'We cannot find this person', 'Go back to the meeting.')
  return founder
}
