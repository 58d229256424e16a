/** What stops a resolution from being put now: too few people, too little notice, or a person it cannot be about. */
import { ruleNote, type Fault } from '../../engine/project/admission'
import type { Resolution } from '../../engine/project/meeting'
import { isCommittee, lastNoticeDay, noticeGiven } from '../../engine/project/meeting-rules'
import { changesRules, secondMeetingDays, wordsNotice } from '../../engine/project/resolution-kinds'
import { longDate } from '../../lib/dates'
import type { Scene } from './change-meeting'
import { personFaults } from './person-faults'

/** Everything that stops a resolution from being put, with what to do. */
export function putFaults(scene: Scene, resolution: Resolution): Fault[] {
  const { here, quorum } = scene
  const short =
    here.length < quorum
      ? [
          {
            problem: `There is no quorum: ${here.length} here, and you need ${quorum}${quorumNote(scene)}`,
            next: 'Wait for more people, or put the meeting off. Nothing can be decided now.',
          },
        ]
      : []
  return [
    ...short,
    ...noticeFaults(scene, resolution),
    ...secondFaults(scene, resolution),
    ...personFaults(scene, resolution),
  ]
}

/** The rule that gives the quorum; none before there are rules that bind. */
function quorumNote({ meeting, rule }: Scene): string {
  if (meeting.kind === 'founding') return ''
  return ruleNote(rule, isCommittee(meeting.kind) ? 'committee-meetings' : 'meeting-quorum')
}

function noticeFaults(scene: Scene, { kind, worded, motion }: Resolution) {
  const { meeting, promises, rule } = scene
  const notice = wordsNotice(kind, promises)
  if (!notice) return motion === undefined || isCommittee(meeting.kind) ? [] : coverFaults(scene, worded)
  const need = { ...notice, clear: true }
  const last = lastNoticeDay(meeting.on, need)
  const given = noticeGiven(meeting)
  const what = changesRules(kind) ? 'A change of the rules' : 'This'
  // A meeting that was put off had its notice for the day before.
  if (meeting.putOffFrom === undefined && (given === undefined || given > last))
    return [
      {
        problem: `${what} needs ${need.days} clear days’ notice, by ${longDate(last)}${ruleNote(rule, need.topic)}`,
        next: 'Plan a meeting to change the rules, and send the full words with its notice.',
      },
    ]
  if (worded !== undefined && worded <= last) return []
  const of = what === 'This' ? 'this' : 'a change of the rules'
  return [
    {
      problem: `Everyone must have the full words of ${of} ${need.days} clear days before, by ${longDate(last)}${ruleNote(rule, need.topic)}`,
      next: 'Enter the day on which they had them. If it was later, or the words have changed since, choose a later meeting.',
    },
  ]
}

/** A meeting may decide only what its notice covers: what was put to it after the notice waits for the next one. */
function coverFaults({ meeting, need, rule }: Scene, worded: string | undefined) {
  const last = lastNoticeDay(meeting.on, need)
  if (worded !== undefined && worded <= last) return []
  return [
    {
      problem: `This was not in the notice by ${longDate(last)}${ruleNote(rule, 'meeting-notice')}`,
      next: 'A meeting may decide only what its notice covers. Put it to a later meeting.',
    },
  ]
}

/** A second meeting confirms within a month what the first resolved, and not before 14 days (CCBSA 2014 ss.111, 113). */
function secondFaults({ project, meeting }: Scene, { confirms }: Resolution) {
  const first = project.meetings?.find(({ id }) => id === confirms?.meeting)
  if (!first) return []
  const { from, to } = secondMeetingDays(first.on)
  if (meeting.on >= from && meeting.on <= to) return []
  return [
    {
      problem: `A second meeting confirms this from ${longDate(from)} to ${longDate(to)}`,
      next: 'Hold the second meeting on one of those days. If they are past, start again with a first meeting.',
    },
  ]
}
