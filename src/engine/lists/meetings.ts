/** What was recorded of meetings, as rows: the same words on the page, in the minutes and in the minute book. */
import { clockWords, longDate, type IsoDate } from '../../lib/dates'
import { listed } from '../../lib/names'
import type { Question } from '../interview/question'
import {
  calledMeeting,
  heldMeeting,
  meetingNames,
  type Attendance,
  type Meeting,
  type MeetingKind,
  type Resolution,
} from '../project/meeting'
import { electionWords, noticeGiven, resultWords, votersOf } from '../project/meeting-rules'
import { inForce } from '../project/in-force'
import { entriesAt, registerAt } from '../project/ledger'
import { legalNameOf } from '../project/member-names'
import { officeNames } from '../project/office'
import { promisesOf } from '../project/promises'
import { kindRules, needOf, needWords } from '../project/resolution-kinds'
import type { Project } from '../project/project'
import type { ListSource, ListSpec, Row } from './row'

type FlatRow = Readonly<Record<string, string>>

/** Everything that minutes say, in rows. */
export interface Minutes {
  facts: FlatRow[]
  attendance: FlatRow[]
  interests: FlatRow[]
  notes: FlatRow[]
  resolutions: FlatRow[]
  elections: FlatRow[]
  actions: FlatRow[]
  corrections: FlatRow[]
}

const keys: Readonly<Record<keyof Minutes, readonly string[]>> = {
  facts: ['label', 'value'],
  attendance: ['name', 'was'],
  interests: ['who', 'what', 'did'],
  notes: ['item', 'notes'],
  resolutions: ['part', 'number', 'title', 'text', 'result'],
  elections: ['office', 'result'],
  actions: ['what', 'who', 'by'],
  corrections: ['on', 'by', 'words', 'reason'],
}

/** The minutes of one meeting. */
export function minutesOf(meeting: Meeting, project: Project, questions: readonly Question[]): Minutes {
  const name = (id: string): string => legalNameOf(project, id)
  return {
    facts: factRows(meeting, name),
    attendance: attendanceRows(meeting, project, questions),
    interests: meeting.interests.map(({ founder, what, did }) => ({ who: name(founder), what, did })),
    notes: meeting.agenda.flatMap(({ title, notes }, index) =>
      notes === undefined ? [] : [{ item: `${index + 1}. ${title}`, notes }],
    ),
    resolutions: meeting.resolutions
      .filter(({ state }) => state === 'carried' || state === 'lost')
      .map((one, index) => ({
        part: 'Decisions',
        number: String(index + 1),
        title: one.title,
        text: one.text,
        result: resultWords(one) + whoWords(meeting, one, project) + doubtWords(one),
      })),
    elections: meeting.elections
      .filter(({ state }) => state === 'decided')
      .map((one) => ({ office: officeNames[one.office], result: electionWords(one, name) })),
    actions: meeting.actions.map(({ what, founder, by }) => ({
      what,
      who: founder === undefined ? '' : name(founder),
      by: by === undefined ? '' : longDate(by),
    })),
    corrections: meeting.corrections.map(({ on, by, words, reason, meeting: later }) => ({
      on: longDate(on),
      by,
      words: later === undefined ? words : `${words} ${agreedWords(project, later)}`,
      reason,
    })),
  }
}

/** What the rules of the day asked for and the minutes do not show: the result may not hold. */
function doubtWords({ doubts = [] }: Resolution): string {
  return doubts.length === 0 ? '' : ` Check with an adviser: ${doubts.join('. ')}.`
}

/** Which later meeting agreed to a correction of minutes that were approved. */
function agreedWords({ meetings = [] }: Project, id: string): string {
  const later = meetings.find((one) => one.id === id)
  return later ? `Agreed at: ${later.title}, ${longDate(later.on)}.` : 'Agreed at a later meeting.'
}

/** What a carried resolution did, and for whom; or the day on which it will. */
function whoWords(meeting: Meeting, one: Resolution, project: Project): string {
  const { kind, state, from, done, trouble } = one
  if (state !== 'carried') return ''
  const names = one.founders.map((id) => legalNameOf(project, id))
  const later = from !== undefined && from > meeting.on
  const when = later ? ` It takes effect on ${longDate(from)}.` : ''
  if (trouble !== undefined) return `${when} It could not be carried out then: ${trouble}.`
  if (names.length === 0 || (later && done === undefined)) return when
  // CCBSA 2014 s.3(3): the society, and with it membership in law, begins when it is registered.
  const law = meeting.kind === 'founding' ? ' In law they are members from the day of registration.' : ''
  if (kind === 'admission') return `${when}${enteredWords(one, done ?? meeting.on, project, law)}`
  if (kind === 'removal') return `${when} Out of office: ${listed(names)}.`
  return kind === 'expulsion' ? `${when} The membership of ${listed(names)} has ended.` : when
}

/** Who was in the register on the day, and who was not: a member has paid for a share, and has an address there. */
function enteredWords({ founders }: Resolution, day: IsoDate, project: Project, law: string): string {
  const { memberOf } = registerAt(entriesAt(project.ledger, '9999-12-31'), day)
  const names = (are: boolean): string[] =>
    founders.filter((id) => memberOf.has(id) === are).map((id) => legalNameOf(project, id))
  const [entered, waiting] = [names(true), names(false)]
  return [
    entered.length === 0 ? '' : ` Entered in the register: ${listed(entered)}.${law}`,
    waiting.length === 0 ? '' : ` Admitted, but not in the register yet on that day: ${listed(waiting)}.`,
  ].join('')
}

function factRows(meeting: Meeting, name: (id: string) => string): FlatRow[] {
  const given = noticeGiven(meeting)
  const short = meeting.shortNotice
    ? `Everyone agreed to less notice on ${longDate(meeting.shortNotice.on)}. `
    : ''
  const off = meeting.putOffFrom === undefined ? '' : `Put off from ${longDate(meeting.putOffFrom)}. `
  const rows: [string, string | undefined][] = [
    ['Meeting', titleWords(meeting)],
    ['Day', longDate(meeting.on)],
    ['Place', [meeting.place, meeting.link].filter((one) => one !== undefined).join('; ')],
    ['Opened', meeting.opened && clockWords(meeting.opened)],
    ['Closed', meeting.closed && clockWords(meeting.closed)],
    ['Chair of the meeting', meeting.chair && name(meeting.chair)],
    ['Note-taker', meeting.noteTaker && name(meeting.noteTaker)],
    ['Notice', `${off}${short}${given === undefined ? '' : `Given on ${longDate(given)}.`}`.trim()],
    [
      'Quorum',
      meeting.quorum === undefined ? undefined : `${meeting.quorum} of ${meeting.entitled} with a vote`,
    ],
    ['Next meeting', meeting.next],
    [
      'Entered',
      meeting.entered &&
        `Entered on ${longDate(meeting.entered.on)} from the minutes, by ${meeting.entered.by}.`,
    ],
    ['Minutes approved', meeting.approved && `${longDate(meeting.approved.on)}, ${meeting.approved.by}`],
  ]
  return rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]))
}

function attendanceRows(meeting: Meeting, project: Project, questions: readonly Question[]): FlatRow[] {
  const known = new Map(meeting.attendance.map((one) => [one.founder, one]))
  const voters = new Set(votersOf(meeting, project, questions).map((one) => one.id))
  return project.founders
    .filter(({ id }) => voters.has(id) || known.has(id))
    .map(({ id, legalName }) => ({ name: legalName, was: wasWords(known.get(id)) }))
}

/** What it was called, with its kind where the name does not say so. */
function titleWords({ kind, title }: Meeting): string {
  return title === meetingNames[kind] ? title : `${title} (${meetingNames[kind].toLowerCase()})`
}

/** "From 6.30 pm to 8 pm", "Apologies", "Not there". */
export function wasWords(attendance: Attendance | undefined): string {
  if (!attendance || attendance.spans.length === 0) return attendance?.apologies ? 'Apologies' : 'Not there'
  return attendance.spans
    .map(({ from, to }) => `from ${clockWords(from)}${to === undefined ? '' : ` to ${clockWords(to)}`}`)
    .join(', ')
    .replace(/^f/, 'F')
}

/** The lists of the minutes of the last meeting of a kind, or of any kind, for the paper of that kind. */
function listsOf(prefix: string, kind?: MeetingKind): Record<string, ListSpec> {
  const parts = Object.keys(keys) as (keyof Minutes)[]
  return Object.fromEntries(
    parts.map((part) => [
      `${prefix}.${part}`,
      {
        keys: keys[part],
        rows: ({ project, library }: ListSource): Row[] => {
          const meeting = heldMeeting(project, kind)
          return meeting ? minutesOf(meeting, project, library.questions)[part] : []
        },
      },
    ]),
  )
}

/** What the notice of a meeting says of a resolution: what it needs, and what must come after it. */
function needsLine(one: Resolution, { project, library }: ListSource, on: string): string {
  const promises = promisesOf(library.questions, inForce(project, on).answers)
  const then = kindRules[one.kind].then
  const needs = needWords(needOf(one.kind, promises, one.confirms !== undefined))
  const from = one.from === undefined ? '' : ` It takes effect on ${longDate(one.from)}.`
  return `It needs ${needs}.${from}${then === undefined ? '' : ` ${then}`}`
}

const called: Readonly<Record<string, ListSpec>> = {
  'called.facts': {
    keys: ['label', 'value'],
    rows: ({ project }) => {
      const meeting = calledMeeting(project)
      if (!meeting) return []
      const rows: [string, string | undefined][] = [
        ['Meeting', titleWords(meeting)],
        ['Day and time', `${longDate(meeting.on)} at ${clockWords(meeting.time)}`],
        ['Place', meeting.place],
        ['To join online', meeting.link],
      ]
      return rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]))
    },
  },
  'called.agenda': {
    keys: ['number', 'item'],
    rows: ({ project }) =>
      (calledMeeting(project)?.agenda ?? []).map(({ title }, index) => ({
        number: String(index + 1),
        item: title,
      })),
  },
  'called.resolutions': {
    keys: ['part', 'number', 'title', 'text', 'needs'],
    rows: (source) => {
      const meeting = calledMeeting(source.project)
      return (meeting?.resolutions ?? []).map((one, index) => ({
        part: 'Resolutions',
        number: String(index + 1),
        title: one.title,
        text: one.text,
        needs: needsLine(one, source, meeting?.on ?? ''),
      }))
    },
  },
}

export const meetingLists: Readonly<Record<string, ListSpec>> = {
  ...listsOf('founding', 'founding'),
  ...listsOf('committee', 'first-committee'),
  ...listsOf('meeting'),
  ...called,
}
