/** What joining and leaving leave behind: applications, spells of work, and how memberships end. */
import type { IsoDate } from '../../lib/dates'
import type { Address } from './address'
import type { SentWay } from './notice'

/** Who may admit: the committee, or a general meeting. */
export type Body = 'committee' | 'meeting'

/** An application to become a member, from the day it came to the day it is answered. */
export interface Application {
  id: string
  received: IsoDate
  how: 'web' | 'paper'
  /** Gone once it was erased. */
  name?: string
  knownAs?: string
  address?: Address
  email?: string
  phone?: string
  basis?: 'employed' | 'self-employed'
  worksSince?: IsoDate
  /** Usual hours of work a week. */
  hours?: number
  shares: number
  /** Notices may go to the e-mail address, which then stands in the register (CCBSA 2014 s.30(2)(b)). */
  notices?: true
  /** Old enough and free to sit on the committee, where every member does. */
  committee?: true
  /** The person in the founders' book: there once it was put forward. */
  founder?: string
  decided?: Decision
  /** A second look by a general meeting, which a person who was refused may ask for. */
  again?: { asked: IsoDate; on?: IsoDate; result?: 'admitted' | 'refused'; minutes?: string }
  /** What the next general meeting said of an admission by the committee. */
  confirmed?: { on: IsoDate; result: 'confirmed' | 'not-confirmed'; minutes: string }
  erased?: IsoDate
}

export interface Decision {
  on: IsoDate
  result: 'admitted' | 'refused' | 'withdrawn'
  /** None where the person withdrew. */
  by?: Body
  /** Where the minutes are. */
  minutes?: string
  /** Why it was refused: only for a reason that has to do with the rules. */
  reason?: string
  /** The day on which the person was told the reason in writing. */
  told?: IsoDate
}

export const workEnds = ['redundancy', 'resigned', 'dismissed', 'retired', 'other'] as const
export type WorkEnd = (typeof workEnds)[number]

export const workEndWords: Readonly<Record<WorkEnd, string>> = {
  redundancy: 'Redundancy',
  resigned: 'They resigned from their job',
  dismissed: 'They were dismissed',
  retired: 'They retired',
  other: 'Another reason, such as a contract that ran out',
}

/** One spell of work for or through the society. */
export interface WorkSpell {
  founder: string
  from: IsoDate
  /** The last day of work, and why it ended. */
  to?: IsoDate
  why?: WorkEnd
}

export type Leaving = Resignation | EndedWork | Expulsion

interface Base {
  id: string
  founder: string
  /** The day on which the entry in the register was made. */
  done?: IsoDate
  /** The day on which it was taken back: nothing follows from it. */
  undone?: IsoDate
}

export interface Resignation extends Base {
  kind: 'resignation'
  /** The day on which the Secretary had the notice. */
  given: IsoDate
  ends: IsoDate
  by: 'member' | 'secretary'
  /** Where the committee accepted shorter notice: its minutes. */
  shorter?: string
}

export interface EndedWork extends Base {
  kind: 'ended-work'
  lastDay: IsoDate
  why: WorkEnd
  ends: IsoDate
}

/** How the grounds went to the member. */
export const sentWords: Readonly<Record<SentWay, string>> = {
  hand: 'Given by hand',
  post: 'Sent by first class post',
  email: 'Sent to the e-mail address that they gave for notices',
}

export interface Expulsion extends Base {
  kind: 'expulsion'
  opened: IsoDate
  grounds: string
  sent?: { on: IsoDate; how: SentWay }
  /** The day of the general meeting that the notice named. */
  meeting?: IsoDate
  answer?: { on: IsoDate; words: string }
  companion?: string
  /** The day on which the member could speak, in person. */
  heard?: IsoDate
  /** The vote, where the meeting was not kept here. */
  vote?: { on: IsoDate; for: number; against: number; minutes: string }
}
