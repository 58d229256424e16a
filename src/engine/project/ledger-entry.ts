/**
 * The ledger: dated entries from a founder's first interest to the end of their membership. Entries are
 * only ever added. A correction is a new entry that names the one it corrects and says why
 * (CCBSA 2014 s.30(6): guard the register against falsification).
 */
import type { IsoDate } from '../../lib/dates'
import type { Pence } from '../../lib/money'
import type { Address } from './address'
import type { Office } from './office'

interface Dated {
  /** The day it happened. */
  on: IsoDate
  founder: string
}

/**
 * The relations by which an officer or employee of the society may be nominated (CCBSA 2014 s.37). Anyone else
 * may be nominated whatever they are to the member.
 */
export const relations = ['spouse', 'civil-partner', 'parent', 'child', 'sibling', 'nephew-or-niece'] as const
export type Relation = (typeof relations)[number]

/**
 * Who is to be paid what a member has in the society when they die. The entry is dated on the day it reached
 * the office, or was made in the society's book, in the member's lifetime (CCBSA 2014 s.37).
 */
export interface Nominee {
  nominee: string
  /** Words, and not the address of a register: a nominee may live anywhere. */
  address?: string
  /** The nominee is an officer or employee of the society; then `relation` must be there. */
  worksHere?: true
  relation?: Relation
  /** The day the member signed it, where that was earlier. */
  signed?: IsoDate
}

/** An entry of money may carry out a record of the society's books: an application, a withdrawal or a loan. */
interface CarriesOut {
  record?: string
}

/**
 * How someone came on the committee where members did not elect them: brought in by it for their skills, or to fill a
 * vacancy until the next general meeting.
 */
export const otherWays = ['co-opted', 'filled'] as const
export type OtherWay = (typeof otherWays)[number]

export type PlainEntry = Dated &
  (
    | { kind: 'interest'; standing: 'exploring' | 'standing-by' | 'supporter' }
    | { kind: 'agreed' }
    | { kind: 'signed' }
    | { kind: 'withdrew' }
    | { kind: 'applied' }
    | { kind: 'declined'; reason?: string }
    | { kind: 'entered'; number: number; name: string; address: Address }
    | { kind: 'renamed'; name: string }
    | { kind: 'moved'; address: Address }
    | { kind: 'e-address'; address: string; purposes: string }
    | { kind: 'e-address-ended' }
    // `cancelled`: the first share, as its holder left; `kept`: what was paid on it is the society's, and no money moves.
    | ({ kind: 'shares'; change: number; cancelled?: true } & CarriesOut)
    | ({ kind: 'paid'; pence: Pence; kept?: true } & CarriesOut)
    | ({
        kind: 'property'
        what: 'loan' | 'deposit' | 'other'
        pence: Pence
        description?: string
      } & CarriesOut)
    | { kind: 'office-taken'; office: Office; how?: OtherWay }
    | { kind: 'office-left'; office: Office }
    | ({ kind: 'nominated' } & Nominee)
    | { kind: 'nomination-revoked'; cause: 'cancelled' | 'marriage' }
    | { kind: 'ceased'; reason: 'resigned' | 'ended-work' | 'died' | 'expelled' | 'other' }
  )

export interface Correction {
  on: IsoDate
  kind: 'correction'
  /** The place of the corrected entry in the ledger, counted from 1. */
  corrects: number
  reason: string
  /** What the entry should have been; null where it should not be there at all. */
  entry: PlainEntry | null
}

export type LedgerEntry = PlainEntry | Correction
