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

export type PlainEntry = Dated &
  (
    | { kind: 'interest'; standing: 'exploring' | 'standing-by' | 'supporter' }
    | { kind: 'agreed' }
    | { kind: 'signed' }
    | { kind: 'withdrew' }
    | { kind: 'entered'; number: number; name: string; address: Address }
    | { kind: 'renamed'; name: string }
    | { kind: 'moved'; address: Address }
    | { kind: 'e-address'; address: string; purposes: string }
    | { kind: 'e-address-ended' }
    | { kind: 'shares'; change: number }
    | { kind: 'paid'; pence: Pence }
    | { kind: 'property'; what: 'loan' | 'deposit' | 'other'; pence: Pence; description?: string }
    | { kind: 'office-taken'; office: Office }
    | { kind: 'office-left'; office: Office }
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
export type EntryKind = LedgerEntry['kind']
