/** The verbs of a meeting that is going on: it opens, people come and go, things are written down, it closes. */
import type { Db } from '../../db/open'
import type { Library } from '../../engine/library/library'
import { ruleNote } from '../../engine/project/admission'
import type { Attendance, Clock, Meeting } from '../../engine/project/meeting'
import { mostSpans } from '../../engine/project/meeting-schema'
import { addDays, longDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import type { Doing } from '../projects'
import { changeMeeting, founderOf, mustBeOpen } from './change-meeting'

type On = { db: Db; library: Library }

/** Opens a meeting on its day, once people were told in time. */
export function openMeeting(on: On, doing: Doing, id: string): Promise<Meeting> {
  return changeMeeting(on, doing, id, (scene) => {
    const { meeting, today, noticeGood, clock, voters, quorum } = scene
    if (meeting.state === 'open') return undefined
    if (meeting.state === 'closed')
      throw new Expected('conflict', 'The meeting is closed', 'Plan another one to decide more.')
    if (meeting.on > today) {
      throw new Expected(
        'conflict',
        `This meeting is on ${longDate(meeting.on)}`,
        'Open it on the day. Change the day first if it has moved.',
      )
    }
    if (!noticeGood) {
      throw new Expected(
        'conflict',
        `This meeting has not had its notice${ruleNote(scene.rule, scene.need.topic)}`,
        'Give notice in time first, or choose a later day. What a meeting decides without notice may not hold.',
      )
    }
    const opened = { ...meeting, state: 'open' as const, opened: clock, entitled: voters.length, quorum }
    return { meeting: opened, what: 'opened a meeting' }
  })
}

/** Closes a meeting. What was put must be decided first; those still there leave with it. */
export function closeMeeting(on: On, doing: Doing, id: string): Promise<Meeting> {
  return changeMeeting(on, doing, id, (scene) => {
    const { meeting, clock } = scene
    if (meeting.state === 'closed') return undefined
    mustBeOpen(scene)
    const open = [...meeting.resolutions, ...meeting.elections].some(
      ({ state }) => state === 'put' || state === 'tied',
    )
    if (open) {
      throw new Expected(
        'conflict',
        'Something that was put has not been decided',
        'Enter its result first. A tie is voted on again or drawn by lot.',
      )
    }
    // Minutes that are entered afterwards say when it began, and seldom when each person left.
    if (meeting.entered) return { meeting: { ...meeting, state: 'closed' }, what: 'closed a meeting' }
    const attendance = meeting.attendance.map((one) => left(one, clock))
    return { meeting: { ...meeting, attendance, state: 'closed', closed: clock }, what: 'closed a meeting' }
  })
}

/**
 * Puts off a meeting to which too few came, to a day from 7 to 14 days later: the draft rules say so, and that those
 * who come then are a quorum if they are three. A committee meets again on a new notice instead.
 */
export function putOff(on: On, doing: Doing, id: string, to: IsoDate): Promise<Meeting> {
  return changeMeeting(on, doing, id, (scene) => {
    mustBeOpen(scene)
    const { meeting, here, quorum } = scene
    if (here.length >= quorum)
      throw new Expected('conflict', 'There is a quorum', 'The meeting can go on and decide.')
    if (meeting.kind === 'committee' || meeting.kind === 'first-committee') {
      throw new Expected(
        'conflict',
        'The rules do not say that a committee meeting is put off',
        'Close this meeting, and plan another with its own notice.',
      )
    }
    const [first, last] = [addDays(meeting.on, 7), addDays(meeting.on, 14)]
    if (to < first || to > last) {
      throw new Expected(
        'conflict',
        `Choose a day from 7 to 14 days later${ruleNote(scene.rule, 'meeting-quorum')}`,
        `That is from ${longDate(first)} to ${longDate(last)}.`,
      )
    }
    const { opened: _opened, entitled: _entitled, quorum: _quorum, ...rest } = meeting
    const again = { ...rest, state: 'planned' as const, on: to, putOffFrom: meeting.on, attendance: [] }
    return { meeting: again, what: 'put off a meeting without a quorum' }
  })
}

/** Who chairs and who takes notes. */
export function chooseRoles(
  on: On,
  doing: Doing,
  id: string,
  roles: { chair: string; noteTaker: string },
): Promise<Meeting> {
  return changeMeeting(on, doing, id, (scene) => {
    founderOf(scene, roles.chair)
    founderOf(scene, roles.noteTaker)
    if (scene.meeting.state === 'closed') mustBeOpen(scene)
    return { meeting: { ...scene.meeting, ...roles }, what: 'chose who chairs and takes notes' }
  })
}

export type Coming = 'here' | 'left' | 'apologies'

/**
 * Notes that a person came, left, or sent apologies.
 * @param at the time, where the note-taker gives another than now
 */
export function attend(
  on: On,
  doing: Doing,
  id: string,
  coming: { founder: string; what: Coming; at?: Clock | undefined },
): Promise<Meeting> {
  return changeMeeting(on, doing, id, (scene) => {
    if (coming.what !== 'apologies') mustBeOpen(scene)
    else if (scene.meeting.state === 'closed') mustBeOpen(scene)
    founderOf(scene, coming.founder)
    const at = coming.at ?? scene.clock
    const known = scene.meeting.attendance.find((one) => one.founder === coming.founder)
    const now = attended(known ?? { founder: coming.founder, spans: [] }, coming.what, at)
    if (now === known) return undefined
    const others = scene.meeting.attendance.filter((one) => one !== known)
    return { meeting: { ...scene.meeting, attendance: [...others, now] }, what: 'noted who was at a meeting' }
  })
}

/** What is known of a person after they came, left or sent apologies. */
function attended(known: Attendance, what: Coming, at: Clock): Attendance {
  const isHere = known.spans.length > 0 && known.spans.at(-1)?.to === undefined
  if (what === 'here') {
    if (isHere) return known
    if (known.spans.length >= mostSpans) throw oftenEnough()
    return { founder: known.founder, spans: [...known.spans, { from: at }] }
  }
  if (what === 'left') return isHere ? left(known, at) : known
  return known.spans.length > 0 || known.apologies ? known : { ...known, apologies: true }
}

function oftenEnough(): Expected {
  return new Expected(
    'conflict',
    `This person has come and left ${mostSpans} times`,
    'Ask the note-taker to write the rest in the notes.',
  )
}

function left(known: Attendance, at: Clock): Attendance {
  const last = known.spans.at(-1)
  if (!last || last.to !== undefined) return known
  const to = at < last.from ? last.from : at
  return { ...known, spans: [...known.spans.slice(0, -1), { ...last, to }] }
}

/** Notes under one item of the agenda. */
export function noteItem(on: On, doing: Doing, id: string, item: number, notes: string): Promise<Meeting> {
  return changeMeeting(on, doing, id, (scene) => {
    mustBeOpen(scene)
    const { agenda } = scene.meeting
    if (!agenda[item]) throw new Expected('missing', 'We cannot find this item', 'Go back to the meeting.')
    const changed = agenda.map((one, index) => {
      const { notes: _notes, ...bare } = one
      if (index !== item) return one
      return notes === '' ? bare : { ...bare, notes }
    })
    return { meeting: { ...scene.meeting, agenda: changed }, what: 'took notes of a meeting' }
  })
}

export function declareInterest(
  on: On,
  doing: Doing,
  id: string,
  interest: Meeting['interests'][number],
): Promise<Meeting> {
  return changeMeeting(on, doing, id, (scene) => {
    mustBeOpen(scene)
    founderOf(scene, interest.founder)
    const interests = [...scene.meeting.interests, interest]
    return { meeting: { ...scene.meeting, interests }, what: 'noted an interest' }
  })
}

export function addAction(
  on: On,
  doing: Doing,
  id: string,
  action: Meeting['actions'][number],
): Promise<Meeting> {
  return changeMeeting(on, doing, id, (scene) => {
    mustBeOpen(scene)
    if (action.founder !== undefined) founderOf(scene, action.founder)
    const actions = [...scene.meeting.actions, action]
    return { meeting: { ...scene.meeting, actions }, what: 'noted an action' }
  })
}

export function setNext(on: On, doing: Doing, id: string, next: string): Promise<Meeting> {
  return changeMeeting(on, doing, id, (scene) => {
    mustBeOpen(scene)
    return { meeting: { ...scene.meeting, next }, what: 'noted the next meeting' }
  })
}
