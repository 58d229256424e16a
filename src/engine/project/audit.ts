/**
 * Whether a year may go without an audit, and what is needed then. The figures of the year before decide, and a first
 * year has none: there the Act is unclear, so the answer is to ask.
 * Sources: CCBSA 2014 ss.83 to 85. The limits are dated figures in `documents/reference/figures.yml`.
 */
import type { IsoDate } from '../../lib/dates'
import type { LedgerEntry } from './ledger-entry'
import { entriesAt } from './ledger'
import type { YearFigures } from './year'

/** In pence, but for the number of members. */
export interface AuditLimits {
  assets: number
  turnover: number
  /** Turnover above which a qualified auditor still makes a report. */
  report: number
  /** Receipts and payments, and assets, up to which lay auditors may be used; and the most members. */
  lay: number
  layMembers: number
}

export interface AuditFacts {
  /** The figures of the year before; `first` where there was no year before. */
  before: YearFigures | 'first' | undefined
  /** Members at the end of the year before. */
  members: number
  /** Whether the society holds a deposit, or ever held one. */
  deposits: boolean
  /** Whether it is a subsidiary, or has one; undefined until someone says. */
  group: boolean | undefined
}

/** `ask` where the Act is unclear, `open` where figures are missing. */
export type Verdict = 'yes' | 'no' | 'ask' | 'open'

export interface Finding {
  test: 'before' | 'assets' | 'turnover' | 'deposits' | 'group' | 'payments' | 'members'
  verdict: Verdict
}

/** Each test that the vote of s.84 has to pass first. */
export function voteFindings({ before, deposits, group }: AuditFacts, limits: AuditLimits): Finding[] {
  const own: Finding[] = [
    { test: 'deposits', verdict: deposits ? 'no' : 'yes' },
    { test: 'group', verdict: group === undefined ? 'open' : group ? 'no' : 'yes' },
  ]
  if (before === 'first') return [{ test: 'before', verdict: 'ask' }, ...own]
  if (before === undefined) return [{ test: 'before', verdict: 'open' }, ...own]
  return [
    { test: 'assets', verdict: before.assets <= limits.assets ? 'yes' : 'no' },
    { test: 'turnover', verdict: before.turnover <= limits.turnover ? 'yes' : 'no' },
    ...own,
  ]
}

/** Each test that lay auditors have to pass first: s.83(4). */
export function layFindings({ before, members }: AuditFacts, limits: AuditLimits): Finding[] {
  const size: Finding = { test: 'members', verdict: members <= limits.layMembers ? 'yes' : 'no' }
  if (before === 'first') return [{ test: 'before', verdict: 'ask' }, size]
  if (before === undefined) return [{ test: 'before', verdict: 'open' }, size]
  const { payments, assets } = before
  return [
    { test: 'payments', verdict: payments === undefined ? 'open' : payments <= limits.lay ? 'yes' : 'no' },
    { test: 'assets', verdict: assets <= limits.lay ? 'yes' : 'no' },
    size,
  ]
}

/** What the findings come to: one no is no. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const has = (verdict: Verdict): boolean => findings.some((one) => one.verdict === verdict)
  return has('no') ? 'no' : has('open') ? 'open' : has('ask') ? 'ask' : 'yes'
}

/** Whether a report by a qualified auditor is needed in a year without an audit: s.85. */
export function needsReport({ before }: AuditFacts, limits: AuditLimits): Verdict {
  if (before === undefined) return 'open'
  if (before === 'first') return 'ask'
  return before.turnover > limits.report ? 'yes' : 'no'
}

/** Whether a deposit was ever taken, by a day. Withdrawable shares are none (s.84(3)). */
export function everHeldDeposit(ledger: readonly LedgerEntry[], by: IsoDate): boolean {
  return entriesAt(ledger, by).some(
    (entry) => entry.kind === 'property' && entry.what === 'deposit' && entry.pence > 0,
  )
}
