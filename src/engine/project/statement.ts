/** The statement of a member: every entry of shares and money of theirs, and what they had after each. */
import type { IsoDate } from '../../lib/dates'
import { pounds, type Pence } from '../../lib/money'
import { counted } from '../../lib/names'
import { entriesAt, moneyOf } from './ledger'
import type { LedgerEntry, PlainEntry } from './ledger-entry'

export interface StatementLine {
  on: IsoDate
  entry: PlainEntry & { kind: 'shares' | 'paid' | 'property' }
  /** After this entry. */
  shares: number
  paidPence: Pence
  propertyPence: Pence
}

/** The lines of a person's statement up to the end of a day, oldest first. */
export function statementOf(ledger: readonly LedgerEntry[], founder: string, asAt: IsoDate): StatementLine[] {
  const at = { shares: 0, paidPence: 0, propertyPence: 0 }
  return entriesAt(ledger, asAt).flatMap((entry): StatementLine[] => {
    const moved = entry.founder === founder ? moneyOf(entry) : undefined
    if (!moved || (entry.kind !== 'shares' && entry.kind !== 'paid' && entry.kind !== 'property')) return []
    if (entry.kind === 'shares') at.shares += moved.by
    else if (entry.kind === 'paid') at.paidPence += moved.by
    else at.propertyPence += moved.by
    return [{ on: entry.on, entry, ...at }]
  })
}

/** An entry of shares or money in a few words. */
export function moneyWords(entry: PlainEntry & { kind: 'shares' | 'paid' | 'property' }): string {
  switch (entry.kind) {
    case 'shares':
      if (entry.cancelled) return 'First share cancelled'
      return entry.change > 0
        ? `${counted(entry.change, 'share')} issued`
        : `${counted(-entry.change, 'share')} taken back`
    case 'paid':
      if (entry.kept) return `${pounds(-entry.pence)} paid on it now belongs to the co-op`
      return entry.pence > 0
        ? `${pounds(entry.pence)} paid on shares`
        : `${pounds(-entry.pence)} paid back on shares`
    case 'property':
      return propertyWords(entry)
  }
}

function propertyWords({ what, pence, description }: PlainEntry & { kind: 'property' }): string {
  if (what === 'loan') return pence > 0 ? `Loan ${pounds(pence)}` : `${pounds(-pence)} of a loan repaid`
  if (what === 'deposit')
    return pence > 0 ? `Deposit ${pounds(pence)}` : `${pounds(-pence)} of a deposit repaid`
  return `${description ?? 'Other property'} ${pounds(pence)}`
}
