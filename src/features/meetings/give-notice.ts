import type { Db } from '../../db/open'
import type { Library } from '../../engine/library/library'
import { toMeetingFile } from '../../engine/paper/calendar-file'
import { ruleNote } from '../../engine/project/admission'
import { registerAt } from '../../engine/project/ledger'
import type { Meeting, Notice, Resolution } from '../../engine/project/meeting'
import { lastDaySent, lastNoticeDay, mayShorten, noticeCounts } from '../../engine/project/meeting-rules'
import type { SentWay } from '../../engine/project/notice'
import { kindRules } from '../../engine/project/resolution-kinds'
import { clockWords, londonDate, londonInstant, longDate, weekday, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { listed } from '../../lib/names'
import { accountStore, type SeatRow } from '../account'
import { mailTroubles, postMail } from '../mail'
import { seatNames, type Doing } from '../projects'
import { changeMeeting, type Scene } from './change-meeting'
import { whereOf } from './plan-meeting'

/** Who is told, and how: everyone with a seat and an address by mail, everyone else with a vote on paper. */
export interface Recipients {
  mail: { seat: SeatRow; name: string }[]
  to: Notice['to']
  /** The ways in which those with a vote get a notice that counts: by e-mail, on paper, or some each. */
  ways: ('email' | 'paper')[]
}

/** How a group gives notice: it says itself on which day everyone had it, or says how those on paper get it. */
export type NoticeAsked = { own: IsoDate } | { paper: Exclude<SentWay, 'email'> }

/** Works out who is told of a meeting and how. */
export function recipientsOf(scene: Scene, seats: readonly SeatRow[]): Recipients {
  const { project, meeting, voters } = scene
  const names = new Map(project.founders.map((one) => [one.id, one.legalName]))
  const mail = seats
    .filter((seat) => seat.email !== null)
    .map((seat) => ({ seat, name: (seat.founder !== null && names.get(seat.founder)) || seat.name }))
  const reached = new Set(mail.flatMap(({ seat }) => seat.founder ?? []))
  const register = registerAt(project.ledger, scene.today)
  // s.30(2)(b): a member's electronic address is for notices only where the member has said so, and the rules let it.
  const { electronicNotices } = scene.promises
  const notified = new Set(
    register.members.flatMap((one) => (electronicNotices && one.electronic ? one.founder : [])),
  )
  const needsPaper = (founder: string): boolean => meeting.kind !== 'founding' && !notified.has(founder)
  const onPaper = voters.filter(({ id }) => !reached.has(id) || needsPaper(id)).length
  return {
    mail,
    ways: [
      ...(onPaper < voters.length ? (['email'] as const) : []),
      ...(onPaper > 0 ? (['paper'] as const) : []),
    ],
    to: [
      ...mail.map(({ seat, name }) => {
        const voter = voters.some(({ id }) => id === seat.founder)
        const both = voter && seat.founder !== null && needsPaper(seat.founder)
        return { name, how: both ? ('both' as const) : ('mail' as const) }
      }),
      ...voters
        .filter(({ id }) => !reached.has(id))
        .map(({ legalName }) => ({ name: legalName, how: 'paper' as const })),
    ],
  }
}

/**
 * Gives notice of a meeting: mails it with a calendar file, and records when and to whom. After a change the same
 * calendar entry is changed.
 * @param asked `own`: the day on which the group gave notice itself; then nothing is mailed
 */
export function giveNotice(
  on: { db: Db; library: Library; link: string },
  doing: Doing,
  id: string,
  asked: NoticeAsked,
): Promise<Meeting> {
  return changeMeeting(on, doing, id, async (scene, { db }) => {
    const { meeting, today, need, voters } = scene
    if (meeting.state !== 'planned')
      throw new Expected('conflict', 'This meeting has begun', 'No more notices are sent for it.')
    const recipients = recipientsOf(scene, await accountStore(db).seats(doing.project))
    const sent = 'own' in asked ? asked.own : today
    const counts = 'own' in asked ? asked.own : countsOn(scene, recipients, asked.paper)
    const first = !meeting.notices.some((notice) => notice.day === meeting.on)
    if (first && counts > lastNoticeDay(meeting.on, need) && !meeting.shortNotice) throw tooLate(scene)
    if (isTold(meeting)) return undefined
    const to =
      'own' in asked ? voters.map((one) => ({ name: one.legalName, how: 'own' as const })) : recipients.to
    const notice: Notice = {
      ...{ on: sent, day: meeting.on, time: meeting.time, where: whereOf(meeting), to },
      ...(counts !== sent && { counts }),
    }
    const resolutions = meeting.resolutions.map((one) => (hasWords(one) ? one : { ...one, worded: counts }))
    const told = { ...meeting, resolutions, notices: [...meeting.notices, notice] }
    if (!('own' in asked)) await mailNotice(db, { doing, scene, told, link: on.link, recipients })
    return {
      meeting: told,
      what: meeting.notices.length > 0 ? 'changed the notice of a meeting' : 'gave notice of a meeting',
    }
  })
}

/** When a notice that goes out today counts as given to everyone. */
function countsOn({ meeting, today }: Scene, { ways }: Recipients, paper: SentWay): IsoDate {
  const sent = ways.map((way) => (way === 'email' ? way : paper))
  return noticeCounts(meeting.kind, today, sent)
}

/** The last days to send the notice of a meeting, by each way, in words. */
export function lastDayWords({ meeting, need }: Pick<Scene, 'meeting' | 'need'>): string {
  const by = (how: SentWay): string => longDate(lastDaySent(meeting, need, how))
  if (meeting.kind === 'founding') return by('hand')
  return `${by('hand')} by hand, ${by('email')} by e-mail, ${by('post')} by first class post`
}

/** Whether everyone has the full words of a resolution that must have them. A notice has those of each in it. */
function hasWords({ kind, state, worded, motion }: Resolution): boolean {
  const must = kindRules[kind].wordsDays !== undefined || motion !== undefined
  return !must || state !== 'draft' || worded !== undefined
}

/** Whether the last notice says what is planned now, with the words of each resolution that must be in it. */
export function isTold(meeting: Meeting): boolean {
  const last = meeting.notices.at(-1)
  return (
    last !== undefined &&
    last.day === meeting.on &&
    last.time === meeting.time &&
    last.where === whereOf(meeting) &&
    meeting.resolutions.every(hasWords)
  )
}

async function mailNotice(
  db: Db,
  on: { doing: Doing; scene: Scene; told: Meeting; link: string; recipients: Recipients },
): Promise<void> {
  const { doing, scene, told, link, recipients } = on
  const sequence = told.notices.length - 1
  const content = Buffer.from(meetingFile(told, doing, link))
  for (const { seat } of recipients.mail) {
    await postMail(db, {
      key: `${noticeKey(doing.project, told.id, sequence)}${seat.id}`,
      to: String(seat.email),
      template: sequence === 0 ? 'meeting-notice' : 'meeting-changed',
      values: {
        coop: scene.project.name,
        title: told.title,
        when: whenWords(told),
        where: whereOf(told),
        link,
        lines: agendaLines(told),
      },
      project: doing.project,
      now: doing.now,
      attachments: [
        { filename: 'meeting.ics', contentType: 'text/calendar; method=PUBLISH; charset=utf-8', content },
      ],
    })
  }
}

/** What the key of each mail of a notice begins with; the seat that it goes to follows. */
function noticeKey(project: string, meeting: string, sequence: number): string {
  return `meeting ${project} ${meeting} ${sequence} `
}

/** Whom the last notice of a meeting did not reach by e-mail, with what happened, in words. */
export async function noticeTroubles(
  db: Db,
  project: string,
  meeting: Meeting,
): Promise<{ name: string; words: string }[]> {
  const start = noticeKey(project, meeting.id, meeting.notices.length - 1)
  const troubles = (await mailTroubles(db, project)).filter(({ key }) => key.startsWith(start))
  if (troubles.length === 0) return []
  const names = await seatNames(db, project)
  return troubles.map(({ key, words }) => ({ name: names.get(key.slice(start.length)) ?? 'Someone', words }))
}

/** The calendar file of a meeting: the same entry for as long as the meeting is the same. */
export function meetingFile(meeting: Meeting, doing: Pick<Doing, 'project' | 'now'>, link: string): string {
  const planned = meeting.agenda.reduce((sum, item) => sum + (item.minutes ?? 0), 0)
  return toMeetingFile({
    uid: `${doing.project}.${meeting.id}@groundrules`,
    sequence: Math.max(0, meeting.notices.length - 1),
    title: meeting.title,
    where: whereOf(meeting),
    link,
    at: londonInstant(meeting.on, meeting.time),
    minutes: planned === 0 ? 90 : planned,
    stamp: doing.now,
  })
}

/** "Thursday 10 December 2026 at 6.30 pm" */
export function whenWords({ on, time }: Pick<Meeting, 'on' | 'time'>): string {
  return `${weekday(on)} ${longDate(on)} at ${clockWords(time)}`
}

/** The agenda and the words of each resolution, a line each. */
export function agendaLines(meeting: Meeting): string[] {
  return [
    ...meeting.agenda.map((item, index) => `${index + 1}. ${item.title}`),
    ...meeting.resolutions.map(({ title, text }) => `${title}: ${text}`),
  ]
}

function tooLate({ meeting, need, rule }: Scene): Expected {
  return new Expected(
    'conflict',
    `It is too late for this notice. The last day was ${lastDayWords({ meeting, need })}${ruleNote(rule, need.topic)}`,
    mayShorten(meeting.kind)
      ? 'Choose a later day, or record that everyone agrees to less notice.'
      : 'Choose a later day for the meeting. Nobody can agree to less notice for the others.',
  )
}

/** Records that everyone with a vote agrees to less notice. One person who does not is enough to refuse. */
export function agreeShortNotice(
  on: { db: Db; library: Library },
  doing: Doing,
  id: string,
  agreed: readonly string[],
): Promise<Meeting> {
  return changeMeeting(on, doing, id, (scene) => {
    const { meeting, voters } = scene
    if (!mayShorten(meeting.kind)) throw tooLate(scene)
    const missing = voters.filter((one) => !agreed.includes(one.id))
    if (missing.length > 0) {
      throw new Expected(
        'conflict',
        `Not everyone has agreed: ${listed(missing.map((one) => one.legalName))}`,
        'Ask them, or choose a later day. Everyone with a vote must agree to less notice.',
      )
    }
    const shortNotice = { on: londonDate(doing.now), agreed: voters.map((one) => one.id) }
    return { meeting: { ...meeting, shortNotice }, what: 'recorded that all agree to short notice' }
  })
}
