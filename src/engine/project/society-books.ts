/**
 * The books that a society keeps beside its register: what was asked for and agreed about shares and loans, and the
 * charges, interests, gifts and inspections that rules and good practice ask it to write down. What members hold is
 * in the ledger and nowhere else; an entry there names the record here that it carries out.
 */
import type { IsoDate } from '../../lib/dates'
import type { Pence } from '../../lib/money'

interface Kept {
  id: string
}

/** Who decided: the committee or a general meeting, as the rules name it. */
export const deciders = ['committee', 'meeting'] as const
export type Decider = (typeof deciders)[number]

/** A member asked for more shares. */
export interface ShareApplication extends Kept {
  founder: string
  on: IsoDate
  shares: number
  /** What the member asked about paying, in their own words. */
  note?: string
  decided?: { on: IsoDate; by: Decider; outcome: 'allotted' | 'refused'; reason?: string }
  /** The instalments that were agreed, in the order of their days; without them all is due at once. */
  dues?: { on: IsoDate; pence: Pence }[]
  /** The member took it back before it was decided. */
  dropped?: IsoDate
}

/** A member gave notice that they withdraw shares. */
export interface ShareWithdrawal extends Kept {
  founder: string
  /** The day on which the notice reached the secretary. */
  on: IsoDate
  shares: number
  paid?: {
    on: IsoDate
    pence: Pence
    /** Set against a debt of the member, with what for. */ setOff?: string
  }
  /** The member took the notice back. */
  dropped?: IsoDate
}

/** The committee suspended withdrawals, from and to the end of these days. */
export interface Suspension extends Kept {
  from: IsoDate
  until: IsoDate
  reason: string
  /** Ended early. */
  lifted?: IsoDate
}

/** The Bank of England's base rate from a day, as someone looked it up. */
export interface BaseRate extends Kept {
  from: IsoDate
  /** Hundredths of a per cent a year. */
  basisPoints: number
}

/** A loan from a member, on the terms that the committee agreed in writing. */
export interface MemberLoan extends Kept {
  founder: string
  on: IsoDate
  pence: Pence
  /** Hundredths of a per cent a year; 0 for a loan without interest. */
  basisPoints: number
  /** What the money is for. */
  purpose: string
  /** Why this rate is no more than is needed to get and keep the money; not there where there is no interest. */
  need?: string
  /** What is to be repaid by which days, in their order; in all, the sum lent. */
  repayments: { on: IsoDate; pence: Pence }[]
  /** Interest that was paid out, and up to and with which day it counted. */
  interestPaid?: { on: IsoDate; pence: Pence; until: IsoDate }[]
}

/** A general meeting agreed to pay interest on shares for a time, both days counted. */
export interface ShareInterest extends Kept {
  from: IsoDate
  until: IsoDate
  /** The day of the general meeting. */
  on: IsoDate
  basisPoints: number
  paid?: IsoDate
}

/** Security that the society gave over its property. */
export interface Charge extends Kept {
  on: IsoDate
  what: string
  lender: string
  pence: Pence
  agreed?: IsoDate
  sent?: IsoDate
  acknowledged?: IsoDate
  released?: IsoDate
}

/** What an officer declared, one interest a record; `nothing` where they said that there is none. */
export interface Interest extends Kept {
  founder: string
  on: IsoDate
  what?: string
  since?: IsoDate
  handled?: string
  ended?: IsoDate
}

export const giftEnds = ['kept', 'shared', 'sent-back', 'given'] as const

export const giftWords: Readonly<Record<(typeof giftEnds)[number], string>> = {
  kept: 'Kept',
  shared: 'Shared with all',
  'sent-back': 'Sent back',
  given: 'We gave it',
}

/** A gift offered or given because of someone's work here. */
export interface Gift extends Kept {
  founder: string
  on: IsoDate
  other: string
  what: string
  pence?: Pence
  end: (typeof giftEnds)[number]
}

export const inspected = ['register', 'own', 'rules', 'interests', 'other'] as const

export const inspectedWords: Readonly<Record<(typeof inspected)[number], string>> = {
  register: 'The register for inspection',
  own: 'Their own account',
  rules: 'A copy of the rules',
  interests: 'The register of interests',
  other: 'Something else',
}

/** Someone asked to see a register or to have a copy. */
export interface Inspection extends Kept {
  on: IsoDate
  /** A member by their id, or else the name of a person with an interest in the funds. */
  founder?: string
  name?: string
  what: (typeof inspected)[number]
  shown?: IsoDate
  copy?: true
  pence?: Pence
  refused?: string
}

export interface SocietyBooks {
  applications: ShareApplication[]
  withdrawals: ShareWithdrawal[]
  suspensions: Suspension[]
  baseRates: BaseRate[]
  loans: MemberLoan[]
  shareInterest: ShareInterest[]
  charges: Charge[]
  interests: Interest[]
  gifts: Gift[]
  inspections: Inspection[]
}

export type BookName = keyof SocietyBooks
export type RecordOf<Name extends BookName> = SocietyBooks[Name][number]

export const bookNames = [
  'applications',
  'withdrawals',
  'suspensions',
  'baseRates',
  'loans',
  'shareInterest',
  'charges',
  'interests',
  'gifts',
  'inspections',
] as const satisfies readonly BookName[]

/** The records of a book, in the order in which they were made. */
export function bookOf<Name extends BookName>(
  { books }: { books?: Partial<SocietyBooks> },
  name: Name,
): RecordOf<Name>[] {
  return (books?.[name] ?? []) as RecordOf<Name>[]
}

/** The records about one person; only the books that hold any. */
export function booksAbout(books: Partial<SocietyBooks>, founder: string): Partial<SocietyBooks> {
  const about = bookNames.flatMap((name) => {
    const records = bookOf({ books }, name).filter((one) => 'founder' in one && one.founder === founder)
    return records.length === 0 ? [] : [[name, records]]
  })
  return Object.fromEntries(about) as Partial<SocietyBooks>
}

/** Days of a record that may lie after its own: as at a day before them they are not there. */
const laterDays: readonly string[] = ['sent', 'acknowledged', 'released', 'ended', 'shown']

/** The records of a book that bear a day, as they stood at the end of another. */
export function recordsAt<Name extends 'charges' | 'interests' | 'gifts' | 'inspections'>(
  project: { books?: Partial<SocietyBooks> },
  name: Name,
  asAt: IsoDate,
): RecordOf<Name>[] {
  return bookOf(project, name)
    .filter(({ on }) => on <= asAt)
    .map((record) => {
      const known = Object.entries(record).filter(
        ([key, value]) => !(laterDays.includes(key) && typeof value === 'string' && value > asAt),
      )
      return Object.fromEntries(known) as unknown as RecordOf<Name>
    })
}
