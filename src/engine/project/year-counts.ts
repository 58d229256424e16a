/** What the ledger tells of a year: members, shares and loans at its start and its end, and who was in office. */
import { addDays, type IsoDate } from '../../lib/dates'
import type { Pence } from '../../lib/money'
import { entriesAt, holdingsAt, registerAt, type Membership, type OfficeTerm, type Register } from './ledger'
import type { LedgerEntry } from './ledger-entry'
import { statutoryOffices } from './office'
import type { FinancialYear } from './financial-years'

export interface YearCounts {
  members: { start: number; joined: number; left: number; end: number }
  start: Capital
  end: Capital
  /** Everyone who was in an office of the Act at some time in the year. */
  officers: OfficeTerm[]
}

export interface Capital {
  shares: number
  paid: Pence
  loans: Pence
  deposits: Pence
  other: Pence
}

/**
 * The counts of a year, as they are known on a day: a mistake in the year that was put right later counts as it is
 * right. In the first year nothing was there at the start.
 */
export function yearCounts(
  ledger: readonly LedgerEntry[],
  { number, begins, ends }: FinancialYear,
  asAt: IsoDate,
): YearCounts {
  const known = entriesAt(ledger, asAt > ends ? asAt : ends)
  const register = registerAt(known, ends)
  const before = addDays(begins, -1)
  const spells = [...register.members, ...register.former]
  const wasThere = ({ entered, ceased }: Membership): boolean =>
    number > 1 && entered < begins && (ceased === undefined || ceased >= begins)
  const startCount = spells.filter(wasThere).length
  const joined = spells.filter((one) => number === 1 || one.entered >= begins).length
  const left = register.former.filter(({ ceased = '' }) => number === 1 || ceased >= begins).length
  return {
    members: { start: startCount, joined, left, end: register.members.length },
    start: number === 1 ? nothing : capitalAt(known, before),
    end: capitalAt(known, ends),
    officers: officersIn(register, begins),
  }
}

/** The register at the end of a year, as it is known on a day. */
export function registerAtEnd(
  ledger: readonly LedgerEntry[],
  { ends }: FinancialYear,
  asAt: IsoDate,
): Register {
  return registerAt(entriesAt(ledger, asAt > ends ? asAt : ends), ends)
}

function officersIn(register: Register, begins: IsoDate): OfficeTerm[] {
  return [...register.officers, ...register.formerOfficers]
    .filter(({ office, left }) => statutoryOffices.includes(office) && (left === undefined || left >= begins))
    .toSorted((a, b) => (a.took < b.took ? -1 : a.took > b.took ? 1 : 0))
}

const nothing: Capital = { shares: 0, paid: 0, loans: 0, deposits: 0, other: 0 }

function capitalAt(ledger: readonly LedgerEntry[], day: IsoDate): Capital {
  const sum = { ...nothing }
  for (const held of holdingsAt(ledger, day).values()) {
    sum.shares += held.shares
    sum.paid += held.paidPence
    sum.loans += held.loanPence
    sum.deposits += held.depositPence
    sum.other += held.otherPence
  }
  return sum
}
