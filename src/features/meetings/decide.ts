/** The verbs of a resolution: it is written, put while there is a quorum, and decided once, with all that follows. */
import type { Db } from '../../db/open'
import type { Library } from '../../engine/library/library'
import { nextMemberNumber, registerAt } from '../../engine/project/ledger'
import type { LedgerEntry } from '../../engine/project/ledger-entry'
import type { Counts, Meeting, MeetingKind, Resolution, ResolutionKind } from '../../engine/project/meeting'
import {
  cameTo,
  changesRules,
  countFault,
  isCarried,
  isCommittee,
  lastNoticeDay,
  needOf,
  needWords,
  noticeGiven,
  topicOf,
} from '../../engine/project/meeting-rules'
import { founderById, type Project } from '../../engine/project/project'
import { longDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import type { Doing } from '../projects'
import {
  changeMeeting,
  founderOf,
  mustBeOpen,
  mustBeUnvoted,
  type Change,
  type Scene,
} from './change-meeting'
import { meetingStore } from './store'

type On = { db: Db; library: Library }

/** The kinds of resolution that a meeting may decide: members alone change rules, end a membership or drop the audit. */
export function kindsFor(meeting: MeetingKind): ResolutionKind[] {
  if (meeting === 'founding' || isCommittee(meeting)) return ['ordinary', 'admission']
  return ['ordinary', 'admission', 'rule-change', 'core-rule-change', 'expulsion', 'audit']
}

/** What a person writes of a resolution before it is put. */
export type Draft = Pick<Resolution, 'title' | 'text' | 'kind' | 'how' | 'founders'> & {
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
    const resolution: Resolution = { id: `r${meeting.resolutions.length + 1}`, ...draft, state: 'draft' }
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
    const { worded, ...rest } = draft
    // A day on which everyone had other words than these says nothing of these.
    const stale = rest.text !== now.text && worded === now.worded
    const changed = { ...rest, ...(!stale && worded !== undefined && { worded }) }
    return withResolution(scene.meeting, { id: now.id, ...changed, state: 'draft' }, 'changed a resolution')
  })
}

function checkDraft(scene: Scene, draft: Draft): void {
  if (!kindsFor(scene.meeting.kind).includes(draft.kind)) {
    throw new Expected(
      'conflict',
      'Only a general meeting of the members can decide this',
      'Plan a general meeting for it.',
    )
  }
  if (draft.how === 'consent' && draft.kind !== 'ordinary' && draft.kind !== 'admission') {
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
  on: On,
  doing: Doing,
  at: { meeting: string; resolution: string },
  instead?: 'hands',
): Promise<Meeting> {
  return changeMeeting(on, doing, at.meeting, async (scene, { db }) => {
    mustBeOpen(scene)
    const now = resolutionOf(scene.meeting, at.resolution)
    if (now.state === 'put' && (instead === undefined || now.how === 'hands')) return undefined
    if (now.state === 'put' && now.how === 'ballot')
      await mustBeUnvoted(db, { project: doing.project, meeting: at.meeting, about: now.id })
    if (now.state !== 'draft' && now.state !== 'put') throw alreadyPut()
    const [fault] = putFaults(scene, now)
    if (fault) throw new Expected('conflict', fault.problem, fault.next)
    const needs = needWords(needOf(now.kind, scene.promises))
    const rule = scene.rule(topicOf(now.kind))
    const put: Resolution = {
      ...now,
      ...(instead !== undefined && { how: instead }),
      state: 'put',
      needs: rule === undefined ? needs : `${needs} (${rule})`,
      present: scene.here.length,
      entitled: scene.voters.length,
    }
    return withResolution(scene.meeting, put, 'put a resolution')
  })
}

/** Everything that stops a resolution from being put, with what to do. */
export function putFaults(scene: Scene, resolution: Resolution): { problem: string; next: string }[] {
  const { here, quorum } = scene
  const short =
    here.length < quorum
      ? [
          {
            problem: `There is no quorum: ${here.length} here, and you need ${quorum}`,
            next: 'Wait for more people, or put the meeting off. Nothing can be decided now.',
          },
        ]
      : []
  return [...short, ...noticeFaults(scene, resolution), ...personFaults(scene, resolution)]
}

function noticeFaults({ meeting, promises }: Scene, { kind, worded }: Resolution) {
  if (!changesRules(kind)) return []
  const need = { days: promises.ruleChangeNoticeDays, clear: true, topic: 'meeting-notice' } as const
  const last = lastNoticeDay(meeting.on, need)
  const given = noticeGiven(meeting)
  // A meeting that was put off had its notice for the day before.
  if (meeting.putOffFrom === undefined && (given === undefined || given > last))
    return [
      {
        problem: `A change of the rules needs ${need.days} clear days’ notice, by ${longDate(last)}`,
        next: 'Plan a meeting to change the rules, and send the full words with its notice.',
      },
    ]
  if (worded !== undefined && worded <= last) return []
  return [
    {
      problem: `Everyone must have the full words of a change of the rules ${need.days} clear days before, by ${longDate(last)}`,
      next: 'Enter the day on which they had them. If it was later, or the words have changed since, choose a later meeting.',
    },
  ]
}

function personFaults(scene: Scene, resolution: Resolution): { problem: string; next: string }[] {
  if (resolution.kind === 'admission') return admissionFaults(scene.project, scene.meeting, resolution)
  if (resolution.kind !== 'expulsion') return []
  const { meeting, promises, rule } = scene
  const faults: { problem: string; next: string }[] = []
  const member = registerAt(scene.project.ledger, meeting.on).members.some(
    (one) => one.founder === resolution.founders[0],
  )
  if (resolution.founders.length !== 1 || !member)
    faults.push({
      problem: 'This resolution must name one member',
      next: 'Change it, and choose the member.',
    })
  const need = { days: promises.expulsionNoticeDays, clear: true, topic: 'expulsion' } as const
  const last = lastNoticeDay(meeting.on, need)
  const source = rule('expulsion') ?? 'the rules'
  if (resolution.grounds === undefined || resolution.grounds > last) {
    faults.push({
      problem: `The member must have the grounds in writing ${need.days} clear days before, by ${longDate(last)} (${source})`,
      next: 'Enter the day on which they were sent. If it was later, choose a later meeting.',
    })
  }
  if (resolution.heard === undefined || resolution.heard > meeting.on) {
    faults.push({
      problem: `The member must have had the chance to answer, with a companion (${source})`,
      next: 'Hear the member first. Then enter the day on which they could answer.',
    })
  }
  return faults
}

function admissionFaults(project: Project, meeting: Meeting, { founders }: Resolution) {
  const members = registerAt(project.ledger, meeting.on).members
  if (founders.length === 0)
    return [{ problem: 'This resolution names nobody', next: 'Change it, and choose whom it admits.' }]
  return founders.flatMap((id) => {
    const founder = founderById(project, id)
    if (members.some((one) => one.founder === id)) {
      return [{ problem: `${founder?.legalName ?? id} is a member already`, next: 'Change the resolution.' }]
    }
    // CCBSA 2014 s.30(2)(a): the register gives a postal address for each member.
    return founder?.address
      ? []
      : [
          {
            problem: `The register needs a postal address for ${founder?.legalName ?? id}`,
            next: 'Add it on the person’s own page.',
          },
        ]
  })
}

/**
 * Decides a resolution that was put, once: the result, and what it does in the ledger on the day of the meeting, are
 * one change. Who sends the same result again changes nothing; who sends another is told.
 * @param counts the show of hands; not looked at for consent or a secret ballot
 */
export function closeResolution(
  on: On,
  doing: Doing,
  at: { meeting: string; resolution: string },
  counts?: Counts,
): Promise<Meeting> {
  return changeMeeting(on, doing, at.meeting, async (scene, { db }) => {
    const now = resolutionOf(scene.meeting, at.resolution)
    if (now.state === 'carried' || now.state === 'lost') {
      if (now.how === 'hands' && counts && !sameCounts(counts, now.counts)) throw decidedOtherwise()
      return undefined
    }
    mustBeOpen(scene)
    if (now.state !== 'put')
      throw new Expected('conflict', 'This resolution has not been put', 'Put it first, then count.')
    const final =
      now.how === 'ballot' ? await ballotCounts(db, doing, at) : now.how === 'hands' ? counts : undefined
    if (now.how !== 'consent') checkCounts(scene, now, final)
    const carried =
      final === undefined || isCarried(needOf(now.kind, scene.promises), final, scene.voters.length)
    const decided: Resolution = {
      ...now,
      state: carried ? 'carried' : 'lost',
      ...(final !== undefined && { counts: final }),
    }
    const change = withResolution(scene.meeting, decided, `recorded that a resolution was ${decided.state}`)
    return carried ? { ...change, ...effectsOf(scene, decided) } : change
  })
}

function checkCounts(scene: Scene, { how, present }: Resolution, counts: Counts | undefined): void {
  // Someone may leave after the hands went up and before the count is written down.
  const hands = Math.max(scene.here.length, present ?? 0)
  const most = how === 'ballot' ? cameTo(scene.meeting).length : hands
  const fault = counts ? countFault(counts, most) : 'Enter how many were for, against, and did not vote.'
  if (fault !== undefined) throw new Expected('conflict', fault.replace(/\.$/, ''), 'Nothing was recorded.')
}

/** The totals of a secret ballot; the ballot itself is gone after this. */
async function ballotCounts(
  db: Db,
  doing: Doing,
  at: { meeting: string; resolution: string },
): Promise<Counts> {
  const of = { project: doing.project, meeting: at.meeting, about: at.resolution }
  const store = meetingStore(db)
  const counts = await store.counts(of)
  await store.clear(of)
  return {
    for: counts.get('for') ?? 0,
    against: counts.get('against') ?? 0,
    abstain: counts.get('abstain') ?? 0,
  }
}

/** What a carried resolution writes in the ledger, dated the day of the meeting. */
function effectsOf(scene: Scene, { kind, founders }: Resolution): Pick<Change, 'entries'> {
  const { meeting, project } = scene
  const { on } = meeting
  if (kind === 'admission') {
    return {
      entries: (ledger) =>
        founders.reduce<LedgerEntry[]>((made, id) => {
          const founder = founderOf(scene, id)
          if (!founder.address) return made
          const number = nextMemberNumber([...ledger, ...made], id)
          const { legalName: name, address } = founder
          return [...made, { on, kind: 'entered', founder: id, number, name, address }]
        }, []),
    }
  }
  if (kind !== 'expulsion') return {}
  const terms = registerAt(project.ledger, on).officers.filter((one) => founders.includes(one.founder))
  return {
    entries: () => [
      ...terms.map(({ founder, office }) => ({ on, kind: 'office-left' as const, founder, office })),
      ...founders.map((founder) => ({ on, kind: 'ceased' as const, founder, reason: 'expelled' as const })),
    ],
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

function decidedOtherwise(): Expected {
  return new Expected(
    'conflict',
    'Someone else has entered another count for this resolution',
    'Go back to the meeting and read it. What was recorded stands.',
  )
}
