/** The verbs of a resolution: it is written, put while there is a quorum, and decided once, with all that follows. */
import type { Db } from '../../db/open'
import { meetingNames, type Meeting, type MeetingKind, type Resolution } from '../../engine/project/meeting'
import { cameTo, countFault, isCommittee } from '../../engine/project/meeting-rules'
import { resolutionKinds, type Counts, type ResolutionKind } from '../../engine/project/resolution'
import {
  isCarried,
  kindRules,
  mayBeByConsent,
  needOf,
  needWords,
  topicOf,
} from '../../engine/project/resolution-kinds'
import type { IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { ballotBox, meetingBallot, tally } from '../elections'
import type { Doing } from '../projects'
import { nextId } from './attach-motion'
import { carryOut } from './carry-out'
import {
  carriedIn,
  changeMeeting,
  founderOf,
  mustBeOpen,
  mustBeUnvoted,
  type Change,
  type Counting,
  type On,
  type Scene,
} from './change-meeting'
import { putFaults } from './put-faults'

/** The kinds of resolution that a meeting may decide: most are for the members alone, and for a registered society. */
export function kindsFor(meeting: MeetingKind): ResolutionKind[] {
  if (meeting === 'founding') return ['ordinary', 'admission']
  return resolutionKinds.filter((kind) => !isCommittee(meeting) || kindRules[kind].committee)
}

/** What a person writes of a resolution before it is put. */
export type Draft = Pick<Resolution, 'title' | 'text' | 'kind' | 'how' | 'founders'> & {
  from?: IsoDate
  worded?: IsoDate
  grounds?: IsoDate
  heard?: IsoDate
}

/** Writes a resolution down. Only what stands here in full can be put. */
export function addResolution(on: On, doing: Doing, id: string, draft: Draft): Promise<Meeting> {
  return changeMeeting(on, doing, id, (scene) => {
    const { meeting } = scene
    if (meeting.state === 'closed') mustBeOpen(scene)
    checkDraft(scene, draft)
    const resolution: Resolution = { id: nextId(meeting), ...draft, state: 'draft' }
    return {
      meeting: { ...meeting, resolutions: [...meeting.resolutions, resolution] },
      what: 'wrote a resolution',
    }
  })
}

/** Changes a resolution that has not been put. */
export function changeResolution(
  on: On,
  doing: Doing,
  at: { meeting: string; resolution: string },
  draft: Draft,
): Promise<Meeting> {
  return changeMeeting(on, doing, at.meeting, (scene) => {
    const now = resolutionOf(scene.meeting, at.resolution)
    if (now.state !== 'draft') throw alreadyPut()
    checkDraft(scene, draft)
    if (now.motion !== undefined && !saysTheSame(draft, now)) throw ownPage()
    const { motion, confirms, changes } = now
    const { worded: typed, ...rest } = draft
    // The words of a suggested resolution stay, and so does the day on which its notice gave them.
    const worded = motion === undefined ? typed : now.worded
    // A day on which everyone had other words than these says nothing of these.
    const stale = rest.text !== now.text && worded === now.worded
    const changed = {
      ...rest,
      ...(changes && { changes }),
      ...(motion !== undefined && { motion }),
      ...(confirms && { confirms }),
      ...(!stale && worded !== undefined && { worded }),
    }
    return withResolution(scene.meeting, { id: now.id, ...changed, state: 'draft' }, 'changed a resolution')
  })
}

/** Whether it decides what was suggested, about the people whom that named. */
function saysTheSame(draft: Draft, now: Resolution): boolean {
  return (
    draft.text === now.text &&
    draft.kind === now.kind &&
    draft.founders.toSorted().join() === now.founders.toSorted().join()
  )
}

function checkDraft(scene: Scene, draft: Draft): void {
  if (!kindsFor(scene.meeting.kind).includes(draft.kind)) {
    throw new Expected(
      'conflict',
      'Only a general meeting of the members can decide this',
      'Plan a general meeting for it.',
    )
  }
  if (draft.how === 'consent' && !mayBeByConsent(draft.kind)) {
    throw new Expected(
      'conflict',
      'This needs a count of votes',
      'Choose a show of hands or a secret ballot, so that the numbers can be shown.',
    )
  }
  draft.founders.forEach((one) => founderOf(scene, one))
}

export function resolutionOf(meeting: Meeting, id: string): Resolution {
  const found = meeting.resolutions.find((one) => one.id === id)
  if (!found) throw new Expected('missing', 'We cannot find this resolution', 'Go back to the meeting.')
  return found
}

/**
 * Puts a resolution to the vote, if it can be put now.
 * @param instead by show of hands, where it was put for consent and someone objected, or for a ballot in which nobody
 *   has voted
 */
export function putResolution(
  on: Counting,
  doing: Doing,
  at: { meeting: string; resolution: string },
  instead?: 'hands',
): Promise<Meeting> {
  return changeMeeting(on, doing, at.meeting, async (scene, { db }) => {
    mustBeOpen(scene)
    const now = resolutionOf(scene.meeting, at.resolution)
    if (now.state === 'put' && (instead === undefined || now.how === 'hands')) return undefined
    if (now.state === 'put' && now.how === 'ballot')
      await mustBeUnvoted(
        { db, ballotKey: on.ballotKey },
        { project: doing.project, meeting: at.meeting, about: now.id },
      )
    if (now.state !== 'draft' && now.state !== 'put') throw alreadyPut()
    const faults = putFaults(scene, now)
    const [fault] = faults
    if (fault && !scene.meeting.entered) throw new Expected('conflict', fault.problem, fault.next)
    const needs = needWords(needOf(now.kind, scene.promises, now.confirms !== undefined))
    const rule = scene.rule(topicOf(now.kind))
    const put: Resolution = {
      ...now,
      ...(instead !== undefined && { how: instead }),
      state: 'put',
      needs: rule === undefined ? needs : `${needs} (${rule})`,
      ...(faults.length > 0 && { doubts: faults.map(({ problem }) => problem) }),
      present: scene.here.length,
      entitled: scene.voters.length,
    }
    return withResolution(scene.meeting, put, 'put a resolution')
  })
}

/**
 * Decides a resolution that was put, once: the result, and what it does in the ledger on the day of the meeting, are
 * one change. Who sends the same result again changes nothing; who sends another is told.
 * @param said the show of hands; of a meeting entered from minutes, every count; not looked at for consent or a secret
 *   ballot. `registered` where the register says already what it does, so that nothing is written there
 */
export function closeResolution(
  on: Counting,
  doing: Doing,
  at: { meeting: string; resolution: string },
  said: { counts?: Counts; registered?: boolean } = {},
): Promise<Meeting> {
  const { counts } = said
  return changeMeeting(on, doing, at.meeting, async (scene, { db, store }) => {
    const now = resolutionOf(scene.meeting, at.resolution)
    if (now.state === 'carried' || now.state === 'lost') {
      if (now.how === 'hands' && counts && !sameCounts(counts, now.counts)) throw decidedOtherwise()
      return undefined
    }
    mustBeOpen(scene)
    if (now.state !== 'put')
      throw new Expected('conflict', 'This resolution has not been put', 'Put it first, then count.')
    const boxed = now.how === 'ballot' && !scene.meeting.entered
    const counted = now.how === 'consent' ? undefined : counts
    const final = boxed ? await ballotCounts(db, on.ballotKey, { ...doing, ...at }) : counted
    if (now.how !== 'consent') checkCounts(scene, now, final)
    const need = needOf(now.kind, scene.promises, now.confirms !== undefined)
    const carried = final === undefined || isCarried(need, final, scene.voters.length)
    const by = { on: scene.meeting.on, by: meetingNames[scene.meeting.kind] }
    const decided: Resolution = {
      ...now,
      state: carried ? 'carried' : 'lost',
      ...(final !== undefined && { counts: final }),
      ...(carried && (said.registered ? { done: by.on } : await carryOut(store, doing, now, by))),
    }
    return withResolution(scene.meeting, decided, `recorded that a resolution was ${decided.state}`)
  })
}

function checkCounts(scene: Scene, { how, present }: Resolution, counts: Counts | undefined): void {
  // Someone may leave after the hands went up and before the count is written down.
  const hands = Math.max(scene.here.length, present ?? 0)
  const most = how === 'ballot' ? cameTo(scene.meeting).length : hands
  const carried = carriedIn(scene, most)
  const fault = counts
    ? countFault(counts, most, carried)
    : 'Enter how many were for, against, and did not vote.'
  if (fault !== undefined) throw new Expected('conflict', fault.replace(/\.$/, ''), 'Nothing was recorded.')
}

/** The totals of a secret ballot; the ballot itself is gone after this. */
async function ballotCounts(
  db: Db,
  key: Buffer,
  { project, meeting, resolution }: { project: string; meeting: string; resolution: string },
): Promise<Counts> {
  const { papers } = await ballotBox(db, key).open(meetingBallot({ project, meeting, about: resolution }))
  const counts = tally(papers, ['for', 'against', 'abstain'])
  return {
    for: counts.get('for') ?? 0,
    against: counts.get('against') ?? 0,
    abstain: counts.get('abstain') ?? 0,
  }
}

function withResolution(meeting: Meeting, resolution: Resolution, what: string): Change {
  const resolutions = meeting.resolutions.map((one) => (one.id === resolution.id ? resolution : one))
  return { meeting: { ...meeting, resolutions }, what }
}

function sameCounts(a: Counts, b: Counts | undefined): boolean {
  return b !== undefined && a.for === b.for && a.against === b.against && a.abstain === b.abstain
}

function alreadyPut(): Expected {
  return new Expected(
    'conflict',
    'This resolution was put already',
    'Its words stay as they were. Write another one to decide something else.',
  )
}

function ownPage(): Expected {
  return new Expected(
    'conflict',
    'This was suggested as a resolution of its own',
    'Change them on the page of that resolution, so that those who support it are told.',
  )
}

function decidedOtherwise(): Expected {
  return new Expected(
    'conflict',
    'Someone else has entered another count for this resolution',
    'Go back to the meeting and read it. What was recorded stands.',
  )
}
