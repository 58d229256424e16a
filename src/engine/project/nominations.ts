/**
 * The nominations book (CCBSA 2014 s.37(5)) as a walk of its own: it reads the nominations and nothing else, and
 * no register reads it, since whom a member names is private.
 */
import type { IsoDate } from '../../lib/dates'
import { entriesAt } from './ledger'
import type { LedgerEntry, Nominee, PlainEntry } from './ledger-entry'

export interface Nomination extends Nominee {
  /** The member who made it. */
  founder: string
  /** Its number in the book, from 1, in the order received. */
  number: number
  received: IsoDate
  ended?: { on: IsoDate; why: 'replaced' | 'cancelled' | 'marriage' }
}

/**
 * Every nomination received by the end of the day `asAt`, those that ended too. A new one takes the place of the
 * one before. The end of a membership ends none: what the person had may still be owed to them.
 */
export function nominationsAt(ledger: readonly LedgerEntry[], asAt: IsoDate): Nomination[] {
  const book: Nomination[] = []
  const inForce = new Map<string, Nomination>()
  for (const entry of entriesAt(ledger, asAt)) {
    if (entry.kind !== 'nominated' && entry.kind !== 'nomination-revoked') continue
    const before = inForce.get(entry.founder)
    const why = entry.kind === 'nominated' ? 'replaced' : entry.cause
    if (before) before.ended = { on: entry.on, why }
    inForce.delete(entry.founder)
    if (entry.kind === 'nominated') inForce.set(entry.founder, add(book, entry))
  }
  return book
}

function add(book: Nomination[], entry: PlainEntry & { kind: 'nominated' }): Nomination {
  const { kind: _, on, ...rest } = entry
  const nomination: Nomination = { ...rest, number: book.length + 1, received: on }
  book.push(nomination)
  return nomination
}
