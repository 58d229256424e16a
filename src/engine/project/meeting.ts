/**
 * A meeting from the day it is planned to the day its minutes are approved: what was on the agenda, who was told,
 * who came, what was put and how it was decided. Secret ballots are counted elsewhere; only totals come here.
 */
import type { IsoDate } from '../../lib/dates'
import type { Office } from './office'
import type { Carried, Counts, Matter } from './resolution'

export const meetingKinds = [
  'founding',
  'first-committee',
  'committee',
  'general',
  'rule-change',
  'admission',
  'expulsion',
] as const
export type MeetingKind = (typeof meetingKinds)[number]

export const meetingNames: Readonly<Record<MeetingKind, string>> = {
  founding: 'Founding meeting',
  'first-committee': 'First committee meeting',
  committee: 'Committee meeting',
  general: 'General meeting',
  'rule-change': 'General meeting to change the rules',
  admission: 'General meeting to admit members',
  expulsion: 'General meeting about ending a membership',
}

/** Hours and minutes in London, "18:30". */
export type Clock = string

export interface Meeting {
  id: string
  kind: MeetingKind
  title: string
  on: IsoDate
  time: Clock
  place?: string
  link?: string
  agenda: AgendaItem[]
  /** Each notice that was given, in order; the first is number 0, as calendars count. */
  notices: Notice[]
  /** That everyone agreed to less notice, where their agreement is enough. */
  shortNotice?: { on: IsoDate; agreed: string[] }
  state: 'planned' | 'open' | 'closed'
  /** The day from which it was put off because too few came. */
  putOffFrom?: IsoDate
  opened?: Clock
  closed?: Clock
  /** How many had a vote, and how many of them it took, when it opened. */
  entitled?: number
  quorum?: number
  chair?: string
  noteTaker?: string
  attendance: Attendance[]
  interests: { founder: string; what: string; did: string }[]
  resolutions: Resolution[]
  elections: Election[]
  actions: { what: string; founder?: string; by?: IsoDate }[]
  next?: string
  /** After the minutes were approved, `meeting` is the later one that agreed to the correction. */
  corrections: { on: IsoDate; by: string; words: string; reason: string; meeting?: string }[]
  approved?: { on: IsoDate; by: string }
  /** Where it was written down afterwards from the minutes, and not while it went on. */
  entered?: { on: IsoDate; by: string }
}

export interface AgendaItem {
  title: string
  minutes?: number
  notes?: string
}

export interface Notice {
  on: IsoDate
  /** The day, time and place that this notice named. */
  day: IsoDate
  time: Clock
  where: string
  to: { name: string; how: 'mail' | 'paper' | 'both' | 'own' }[]
  /** The day on which it counts as given by the rules, where that is not the day on which it was sent. */
  counts?: IsoDate
}

export interface Attendance {
  founder: string
  /** When they came and left, as often as they did. */
  spans: { from: Clock; to?: Clock }[]
  apologies?: true
}

export const waysToDecide = ['consent', 'hands', 'ballot'] as const
export type WayToDecide = (typeof waysToDecide)[number]

export interface Resolution extends Matter, Carried {
  id: string
  how: WayToDecide
  /** The resolution outside a meeting from which it came. */
  motion?: string
  /** The resolution of a first meeting that this one confirms. */
  confirms?: { meeting: string; resolution: string }
  /** The day on which everyone had its full words, where they must have them. */
  worded?: IsoDate
  /** The day on which the person was told why, and the day on which the person could answer. */
  grounds?: IsoDate
  heard?: IsoDate
  state: 'draft' | 'put' | 'carried' | 'lost'
  /** What it needed, in words, with the number of the rule: as it was when it was put. */
  needs?: string
  /** What the rules of the day asked for and was not there, where it was entered from minutes all the same. */
  doubts?: string[]
  /** Who was there of how many with a vote, when it was put. */
  present?: number
  entitled?: number
  counts?: Counts
}

export interface Election {
  id: string
  office: Office
  places: number
  candidates: string[]
  how: 'hands' | 'ballot' | 'unopposed'
  state: 'draft' | 'put' | 'tied' | 'decided'
  present?: number
  /** Each count, the last one at the end: a tie may be voted on again. */
  rounds: { founder: string; votes: number }[][]
  elected: string[]
  /** Who of those elected was drawn by lot. */
  byLot?: string[]
}

/** The last meeting that was opened, of a kind or of any; undefined where there was none. */
export function heldMeeting(project: { meetings?: Meeting[] }, kind?: MeetingKind): Meeting | undefined {
  return project.meetings
    ?.filter((one) => (kind === undefined || one.kind === kind) && one.state !== 'planned')
    .at(-1)
}

/** Whether anything was decided at a meeting. */
export function hasDecided(meeting: Meeting | undefined): boolean {
  const states = [...(meeting?.resolutions ?? []), ...(meeting?.elections ?? [])].map(({ state }) => state)
  return states.some((state) => state === 'carried' || state === 'lost' || state === 'decided')
}

/** The next meeting that is planned; undefined where there is none. */
export function calledMeeting({ meetings = [] }: { meetings?: Meeting[] }): Meeting | undefined {
  return meetings.find(({ state }) => state === 'planned')
}

/** Whether a meeting is called an annual general meeting. */
export function isCalledAnnual({ kind, title }: Pick<Meeting, 'kind' | 'title'>): boolean {
  return kind === 'general' && /\bannual\b|\bAGM\b/i.test(title)
}
