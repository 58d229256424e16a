/**
 * Do the books agree? What members hold, what the ledger's entries add up to, and what the records of applications,
 * withdrawals and loans say, each worked out on its own way; and the lines that a balance sheet of that day shows.
 */
import type { IsoDate } from '../../lib/dates'
import type { Pence } from '../../lib/money'
import type { Question } from '../interview/question'
import { capitalRulesOn } from './capital-rules'
import { entriesAt, holdingsAt, moneyOf, registerAt, type Holding } from './ledger'
import { allOwed, owedOn } from './loans'
import type { PlainEntry } from './ledger-entry'
import type { Project } from './project'
import { bookOf } from './society-books'

/** One thing that is counted in several ways, which must come out the same. */
export interface Count {
  what: MoneyField
  /** The sum of what each person holds. */
  holdings: number
  /** The sum of the entries. */
  entries: number
  /** Of these, what is dated before the entry that it rests on, as the register stood on that day: not held yet. */
  early: number
  /** The sum by the records that entries carry out, with the entries that no record stands behind. */
  records?: number
}

type MoneyField = Exclude<keyof Holding, 'otherDescriptions'>

export interface Reconciliation {
  counts: Count[]
  agree: boolean
  balanceSheet: BalanceSheet
}

/** Lines of a balance sheet, in pence. */
export interface BalanceSheet {
  /** Shares of members at their price, whether paid or not. */
  shareCapital: Pence
  /** Of that, what is not paid yet: money that members owe. */
  unpaid: Pence
  /** What was paid on shares of people who have left, until it is settled. */
  owedToLeavers: Pence
  memberLoans: Pence
  /** Loans from people who have left. */
  otherLoans: Pence
  deposits: Pence
  other: Pence
  /** What was paid on first shares that were cancelled, since the beginning: now in the reserve. */
  cancelled: Pence
}

/** Counts shares and money from members in every way that there is, at the end of a day. */
export function reconcile(project: Project, questions: readonly Question[], day: IsoDate): Reconciliation {
  const holdings = [...holdingsAt(project.ledger, day).values()]
  const entries = entriesAt(project.ledger, day)
  const early = earlyOf(entries)
  const records: Partial<Record<MoneyField, number>> = {
    shares: recordedShares(project, entries, day),
    loanPence: recordedLoans(project, entries, day),
  }
  const counts = moneyFields.map((what): Count => {
    const recorded = records[what]
    return {
      what,
      holdings: holdings.reduce((total, holding) => total + holding[what], 0),
      entries: added(entries, (entry) => movedBy(entry, what)),
      early: early.get(what) ?? 0,
      ...(recorded !== undefined && { records: recorded }),
    }
  })
  const agree = counts.every(
    (one) =>
      one.holdings + one.early === one.entries && (one.records === undefined || one.records === one.entries),
  )
  return { counts, agree, balanceSheet: balanceSheet(project, questions, day) }
}

const moneyFields: readonly MoneyField[] = ['shares', 'paidPence', 'loanPence', 'depositPence', 'otherPence']

function movedBy(entry: PlainEntry, what: MoneyField): number {
  const moved = moneyOf(entry)
  return moved?.field === what ? moved.by : 0
}

/** What entries are dated before the membership, or before the shares or money, that they rest on. */
function earlyOf(entries: readonly PlainEntry[]): Map<MoneyField, number> {
  const early = new Map<MoneyField, number>()
  const entered = new Set<string>()
  const running = new Map<string, number>()
  for (const entry of entries) {
    if (entry.kind === 'entered') entered.add(entry.founder)
    const moved = moneyOf(entry)
    if (!moved) continue
    const key = `${entry.founder} ${moved.field}`
    const after = (running.get(key) ?? 0) + moved.by
    if (entered.has(entry.founder) && after >= 0) running.set(key, after)
    else early.set(moved.field, (early.get(moved.field) ?? 0) + moved.by)
  }
  return early
}

function added(entries: readonly PlainEntry[], of: (entry: PlainEntry) => number): number {
  return entries.reduce((total, entry) => total + of(entry), 0)
}

/** Shares by the records: allotted less withdrawn, and the entries that no record stands behind. */
function recordedShares(project: Project, entries: readonly PlainEntry[], day: IsoDate): number {
  const allotted = bookOf(project, 'applications').filter(
    ({ decided }) => decided?.outcome === 'allotted' && decided.on <= day,
  )
  const paid = bookOf(project, 'withdrawals').filter((one) => one.paid !== undefined && one.paid.on <= day)
  const others = added(entries, (entry) =>
    entry.kind === 'shares' && entry.record === undefined ? entry.change : 0,
  )
  const count = (records: readonly { shares: number }[]): number =>
    records.reduce((total, { shares }) => total + shares, 0)
  return others + count(allotted) - count(paid)
}

/** Loans by the records: what is owed on each, and the entries that no record stands behind. */
function recordedLoans(project: Project, entries: readonly PlainEntry[], day: IsoDate): Pence {
  const others = added(entries, (entry) =>
    entry.kind === 'property' && entry.what === 'loan' && entry.record === undefined ? entry.pence : 0,
  )
  return bookOf(project, 'loans').reduce((total, loan) => total + owedOn(project.ledger, loan, day), others)
}

function balanceSheet(project: Project, questions: readonly Question[], day: IsoDate): BalanceSheet {
  const { shareNominal } = capitalRulesOn(project, questions, day)
  const { memberOf } = registerAt(project.ledger, day)
  const sheet = { shareCapital: 0, unpaid: 0, owedToLeavers: 0, memberLoans: 0, deposits: 0, other: 0 }
  for (const [founder, holding] of holdingsAt(project.ledger, day)) {
    sheet.deposits += holding.depositPence
    sheet.other += holding.otherPence
    if (memberOf.has(founder)) {
      // Shares that were paid for at another price than today's stand at what was paid.
      const called = Math.max(holding.shares * shareNominal, holding.paidPence)
      sheet.shareCapital += called
      sheet.unpaid += called - holding.paidPence
      sheet.memberLoans += holding.loanPence
    } else sheet.owedToLeavers += holding.paidPence
  }
  const cancelled = -added(entriesAt(project.ledger, day), (entry) =>
    entry.kind === 'paid' && entry.kept === true ? entry.pence : 0,
  )
  return { ...sheet, otherLoans: allOwed(project.ledger, day) - sheet.memberLoans, cancelled }
}
