/** A motion is put to a meeting that is planned, or one is planned for it; and what members asked for is called in time. */
import type { Meeting, MeetingKind, WayToDecide } from '../../engine/project/meeting'
import {
  earliestDay,
  isCommittee,
  lastNoticeDay,
  noticeNeed,
  type NoticeNeed,
} from '../../engine/project/meeting-rules'
import { countsForAll, sentWays } from '../../engine/project/notice'
import { wordsOf, type Motion } from '../../engine/project/motion'
import { requisitionDays } from '../../engine/project/motion-rules'
import {
  changesRules,
  kindRules,
  secondMeetingDays,
  wordsNotice,
} from '../../engine/project/resolution-kinds'
import { longDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import type { Doing } from '../projects'
import { addPlanned, giveNotice, withMotion, type Plan } from '../meetings'
import { changeMotion, mustBe, type MotionScene, type On } from './change-motion'
import type { Actor } from './suggest-motion'

/** The kind of general meeting that decides a motion. */
export function meetingKindFor({ kind }: Pick<Motion, 'kind'>): MeetingKind {
  if (changesRules(kind)) return 'rule-change'
  return kind === 'expulsion' ? 'expulsion' : 'general'
}

/** The notice that a meeting must have to decide a motion: its own, or that of the motion where it is longer. */
export function motionNotice({ motion, promises }: MotionScene, kind: MeetingKind): NoticeNeed {
  const need = noticeNeed(kind, promises)
  const words = wordsNotice(motion.kind, promises)
  return words && words.days > need.days ? { ...words, clear: true } : need
}

/** When a notice that goes out on a day counts as given, in whichever way some people get it. */
function countsAtLatest(day: IsoDate): IsoDate {
  return countsForAll(day, sentWays)
}

/** The first and, where there is one, the last day on which a meeting may be held for a motion. */
export function meetingDays(scene: MotionScene): { from: IsoDate; to?: IsoDate } {
  const { motion, today, promises, state, project } = scene
  const from = earliestDay(countsAtLatest(today), motionNotice(scene, meetingKindFor(motion)))
  if (state === 'confirming') {
    const first = project.meetings?.find(({ id }) => id === motion.put.at(-1)?.meeting)
    const days = secondMeetingDays(first?.on ?? today)
    return { from: from > days.from ? from : days.from, to: days.to }
  }
  return motion.asked ? { from, to: requisitionDays(motion.asked.on, promises).holdBy } : { from }
}

/** The planned meetings that may still decide a motion: they are of the right body, and its notice can go out in time. */
export function meetingsFor(scene: MotionScene): Meeting[] {
  const { project, motion, today } = scene
  const { from, to = '9999-12-31' } = meetingDays({ ...scene, today: '0001-01-01' })
  const counts = countsAtLatest(today)
  return (project.meetings ?? []).filter(
    (one) =>
      one.state === 'planned' &&
      one.kind !== 'founding' &&
      (!isCommittee(one.kind) || kindRules[motion.kind].committee === true) &&
      (scene.state !== 'confirming' || (one.on >= from && one.on <= to)) &&
      lastNoticeDay(one.on, motionNotice(scene, one.kind)) >= counts,
  )
}

/** Whether a person may call the meeting that members asked for: they asked, and the secretary did not in time. */
export function mayCall(scene: MotionScene, actor: Actor): boolean {
  const { motion, promises, today } = scene
  if (actor.forAll) return true
  if (!motion.asked || today <= requisitionDays(motion.asked.on, promises).callBy) return false
  return motion.supporters.some(({ founder }) => founder === actor.founder)
}

/** Puts a motion to a meeting that is planned. Its full words go out with the notice. */
export function putToMeeting(
  on: On,
  doing: Doing,
  id: string,
  to: { meeting: string; how: WayToDecide },
): Promise<Motion> {
  return changeMotion(on, doing, id, async (scene, { store }) => {
    mustBe(scene, 'suggested', 'confirming')
    const meeting = meetingsFor(scene).find((one) => one.id === to.meeting)
    if (!meeting) {
      throw new Expected(
        'conflict',
        'That meeting cannot decide this',
        'Its notice would be too late, or it is another kind of meeting. Choose another, or plan one for it.',
      )
    }
    const { changed, put } = attach(scene, meeting, to.how)
    await store.putMeeting(doing.project, changed)
    return { motion: { ...scene.motion, put }, what: 'put a resolution to a meeting' }
  })
}

/** Plans a general meeting for a motion, and puts it there. Returns the id of the meeting. */
export async function callMeeting(
  on: On & { link: (meeting: string) => string },
  doing: Doing,
  id: string,
  call: { plan: Plan; how: WayToDecide; actor: Actor },
): Promise<string> {
  const { actor } = call
  const motion = await changeMotion(on, doing, id, async (scene, { store }) => {
    mustBe(scene, 'suggested', 'confirming')
    if (!mayCall(scene, actor)) throw notYours(scene)
    checkDay(scene, call.plan.on)
    const kind = meetingKindFor(scene.motion)
    const meeting = await addPlanned(store, on.library, doing, { ...call.plan, kind })
    const { changed, put } = attach(scene, meeting, call.how)
    await store.putMeeting(doing.project, changed)
    return { motion: { ...scene.motion, put }, what: 'called a general meeting' }
  })
  const meeting = motion.put.at(-1)?.meeting ?? ''
  // Members who call it themselves have no page to give its notice on: it goes out at once.
  if (!actor.forAll) await giveNotice({ ...on, link: on.link(meeting) }, doing, meeting, { paper: 'post' })
  return meeting
}

function attach({ motion, state }: MotionScene, meeting: Meeting, how: WayToDecide) {
  const { title, kind, founders, changes, from } = motion
  const confirms = state === 'confirming' ? motion.put.at(-1) : undefined
  const { changed, resolution } = withMotion(
    meeting,
    {
      title,
      text: wordsOf(motion),
      kind,
      founders,
      ...(changes && { changes }),
      ...(from !== undefined && { from }),
    },
    { how, motion: motion.id, ...(confirms && { confirms }) },
  )
  return { changed, put: [...motion.put, { meeting: meeting.id, resolution }] }
}

function checkDay(scene: MotionScene, day: IsoDate): void {
  const { from, to } = meetingDays(scene)
  if (day < from) {
    throw new Expected(
      'conflict',
      `The first day for this meeting is ${longDate(from)}`,
      'Everyone must have the notice in time. Choose that day or a later one.',
    )
  }
  if (to === undefined || day <= to) return
  // Where the notice takes longer than the rules leave, the notice wins and the first day is right.
  if (scene.state !== 'confirming' && day === from) return
  throw new Expected(
    'conflict',
    `The last day for this meeting is ${longDate(to)}`,
    'Choose that day or an earlier one.',
  )
}

function notYours({ motion, promises }: MotionScene): Expected {
  const by = motion.asked && requisitionDays(motion.asked.on, promises).callBy
  return new Expected(
    'conflict',
    'The secretary calls this meeting',
    by === undefined
      ? 'Ask the secretary or the organiser to call it, or gather the support that your rules ask for.'
      : `If it is not called by ${longDate(by)}, the members who asked for it may call it themselves.`,
  )
}
