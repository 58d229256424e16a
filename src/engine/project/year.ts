/**
 * What a group writes down about each financial year. What registration, rules, meetings and the ledger tell already
 * is never written down again.
 */
import type { IsoDate } from '../../lib/dates'
import type { Pence } from '../../lib/money'

/** What a group writes down about a year. */
export interface YearRecord {
  number: number
  /** Its last day, where that was moved by notice to the FCA (CCBSA 2014 s.77(5)). */
  moved?: IsoDate
  figures?: YearFigures
  audit?: AuditRecord
  accounts?: AccountsRecord
  /** The day from which the balance sheet is displayed at the registered office (s.81). */
  shown?: IsoDate
  /** The id of its annual general meeting. */
  agm?: string
  /** The day on which the annual return was sent (s.89). */
  filed?: IsoDate
  surplus?: SurplusPlan
}

/** From the accounts of the year. */
export interface YearFigures {
  /** The day on which they were written down. */
  on: IsoDate
  turnover: Pence
  /** Everything the society owns, at the end of the year. */
  assets: Pence
  /** What is left after all costs, wages, tax and amounts that the law requires; below 0 for a loss. */
  surplus: Pence
  /** Wages of the whole year, with what the employer pays on them. */
  wages: Pence
  /** The general reserve at the end of the year, before this surplus is used. */
  reserve: Pence
  /** What came in and what went out, added together: the Act asks for it where lay auditors are thought of. */
  payments?: Pence
}

/** How the accounts of a year are looked at: by a qualified auditor, by lay auditors, or by none after the vote of s.84. */
export const auditWays = ['auditor', 'lay', 'none'] as const
export type AuditWay = (typeof auditWays)[number]

export interface AuditRecord {
  way: AuditWay
  /** Whether the society is a subsidiary, or has one (s.84(3)). */
  group: boolean
  /** The day on which auditors were appointed. */
  appointed?: IsoDate
  /** The resolution of s.84, and the meeting that it was put to. */
  vote?: { meeting: string; resolution: string }
  /** The day on which an auditor was appointed for the report of s.85. */
  reporter?: IsoDate
  /** Who said that the vote may be used in the first year, and when. */
  asked?: { on: IsoDate; who: string }
}

export interface AccountsRecord {
  /** The day on which the committee approved them. */
  approved: IsoDate
  /** The secretary first, then two members of the committee (s.82), by id; both are there once they have signed. */
  signed?: string[]
  signedOn?: IsoDate
}

/** How the committee proposes to use the surplus. */
export interface SurplusPlan {
  reserve: Pence
  community: Pence
  bonus: Pence
  /** What the bonus follows: hundredths of an hour, or pence of pay in the year; nothing where it is in equal parts. */
  work: { founder: string; amount: number }[]
  /** The resolution that puts it to the annual meeting. */
  vote?: { meeting: string; resolution: string }
}
