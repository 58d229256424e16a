/** What meetings ask of people: to call them, to come, to vote, to approve minutes, and to do what they took on. */
import { inForce } from '../../engine/project/in-force'
import type { Meeting } from '../../engine/project/meeting'
import {
  isNoticeGood,
  lastDaySent,
  noticeNeed,
  presentVoters,
  votersOf,
} from '../../engine/project/meeting-rules'
import type { Founder } from '../../engine/project/project'
import { promisesOf } from '../../engine/project/promises'
import type { Waiting } from '../../engine/project/waiting'
import { addDays, clockWords } from '../../lib/dates'
import { href, paths } from '../../web/paths'
import type { Permission } from '../../web/who-may'
import type { WaitingIn, WaitingSource } from '../projects'
import { roundOf } from './elect'
import { marksOf, meetingBallot } from '../elections'

type Waits = Waiting<Permission>

/** Days for which what a person took on at a meeting stays on their list. */
const actionDays = 366

export const meetingsWaiting: WaitingSource = async (on) => {
  const waiting: Waits[] = []
  for (const meeting of on.project.meetings ?? []) {
    if (meeting.state === 'planned') waiting.push(...planned(on, meeting))
    if (meeting.state === 'open' && meeting.entered) waiting.push(unfinished(on, meeting))
    else if (meeting.state === 'open') waiting.push(...(await open(on, meeting)))
    waiting.push(...minutes(on, meeting), ...actions(on, meeting))
  }
  return waiting
}

function voters({ project, deps }: WaitingIn, meeting: Meeting): Founder[] {
  return votersOf(meeting, inForce(project, meeting.on), deps.library.questions)
}

function ids(founders: readonly Founder[]): { founders: string[] } {
  return { founders: founders.map(({ id }) => id) }
}

function planned(on: WaitingIn, meeting: Meeting): Waits[] {
  const { id, today } = on
  const link = href(paths.meeting, { project: id, meeting: meeting.id })
  if (meeting.on < today) {
    const words = `Write down what happened at “${meeting.title}”, or cancel it`
    return [{ key: `meeting-past:${meeting.id}`, words, link, by: meeting.on, for: { may: 'register' } }]
  }
  const promises = promisesOf(on.deps.library.questions, inForce(on.project, meeting.on).answers)
  const need = noticeNeed(meeting.kind, promises)
  const day: Waits = {
    key: `meeting:${meeting.id}`,
    words: `${meeting.title}, ${clockWords(meeting.time)}`,
    link,
    by: meeting.on,
    for: ids(voters(on, meeting)),
    coming: true,
  }
  if (isNoticeGood(meeting, need)) return [day]
  const notice: Waits = {
    key: `notice:${meeting.id}:${meeting.on}`,
    words: `Give notice of “${meeting.title}”`,
    link: href(paths.meetingNotice, { project: id, meeting: meeting.id }),
    by: lastDaySent(meeting, need, 'email'),
    for: { may: 'register' },
  }
  return [day, notice]
}

/** A past meeting of which not all is entered yet. */
function unfinished({ id }: WaitingIn, meeting: Meeting): Waits {
  return {
    key: `meeting-entered:${meeting.id}`,
    words: `Enter what “${meeting.title}” decided, and close it`,
    link: href(paths.meeting, { project: id, meeting: meeting.id }),
    for: { may: 'register' },
  }
}

async function open(on: WaitingIn, meeting: Meeting): Promise<Waits[]> {
  const { id, deps } = on
  const all = voters(on, meeting)
  const here = presentVoters(meeting, all)
  const away = all.filter((one) => !here.includes(one))
  const join: Waits = {
    key: `here:${meeting.id}`,
    words: `“${meeting.title}” has begun. Say that you are here`,
    link: href(paths.meeting, { project: id, meeting: meeting.id }),
    by: meeting.on,
    for: ids(away),
  }
  const papers = [
    ...meeting.resolutions.map(({ id: about, title, state, how }) => ({
      about,
      counted: about,
      title,
      state,
      how,
    })),
    ...meeting.elections.map((one) => ({ ...one, about: one.id, counted: roundOf(one), title: 'Election' })),
  ].filter(({ state, how }) => state === 'put' && how === 'ballot')
  const waiting = [join]
  for (const { about, counted, title } of papers) {
    const voted = new Set(
      await marksOf(deps.db).voters(meetingBallot({ project: id, meeting: meeting.id, about: counted })),
    )
    waiting.push({
      key: `ballot:${meeting.id}:${counted}`,
      words: `Vote in secret: ${title}`,
      private: true as const,
      link: href(paths.ballot, { project: id, meeting: meeting.id, about }),
      by: meeting.on,
      for: ids(here.filter((one) => !voted.has(one.id))),
    })
  }
  return waiting
}

function minutes({ id }: WaitingIn, meeting: Meeting): Waits[] {
  if (meeting.state !== 'closed' || meeting.approved) return []
  return [
    {
      key: `minutes:${meeting.id}`,
      words: `Have the minutes of “${meeting.title}” approved`,
      link: href(paths.minutes, { project: id, meeting: meeting.id }),
      for: { may: 'register' },
    },
  ]
}

/** What people took on; nothing tells when it is done but they themselves. */
function actions({ id, today }: WaitingIn, meeting: Meeting): Waits[] {
  if (meeting.on < addDays(today, -actionDays)) return []
  return meeting.actions.flatMap(({ what, founder, by }, place): Waits[] =>
    founder === undefined
      ? []
      : [
          {
            key: `action:${meeting.id}:${place}`,
            words: what,
            link: href(paths.meeting, { project: id, meeting: meeting.id }),
            ...(by !== undefined && { by }),
            for: { founders: [founder] },
            sayDone: true,
          },
        ],
  )
}
