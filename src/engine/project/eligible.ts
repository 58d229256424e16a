/** Who may stand for an office, by the rules in force on a day and the law. */
import type { IsoDate } from '../../lib/dates'
import { addMonths } from '../../lib/dates'
import { registerAt } from './ledger'
import type { LedgerEntry } from './ledger-entry'
import { singleOffices, statutoryOffices, type Office } from './office'
import type { Founder } from './project'
import type { Promises } from './promises'

/**
 * Since when a person has been on the committee without a year's break; undefined where they are not on it, or have
 * been off it for a year.
 */
export function onCommitteeSince(
  ledger: readonly LedgerEntry[],
  founder: string,
  day: IsoDate,
): IsoDate | undefined {
  const { officers, formerOfficers } = registerAt(ledger, day)
  const spells = [...officers, ...formerOfficers]
    .filter((one) => one.founder === founder && statutoryOffices.includes(one.office))
    .map(({ took, left }) => ({ took, left: left ?? day }))
    .toSorted((a, b) => (a.left < b.left ? 1 : -1))
  let since: IsoDate | undefined
  let until = day
  for (const { took, left } of spells) {
    if (addMonths(left, 12) <= until) break
    since = since === undefined || took < since ? took : since
    until = since
  }
  return since
}

/**
 * Why a person may not stand for an office, with what to do; undefined where they may. Age and bars that only the
 * person knows are asked of them when they accept. Sources: CCBSA 2014 s.31(3); the rules on the committee.
 */
export function standingFault(
  on: { ledger: readonly LedgerEntry[]; promises: Promises; day: IsoDate },
  founder: Founder,
  office: Office,
): string | undefined {
  const { ledger, promises, day } = on
  if (!registerAt(ledger, day).memberOf.has(founder.id))
    return `${founder.legalName} is not in the register of members, and only members may stand.`
  if (founder.over18 === false && promises.committeeMinimumAge >= 18)
    return `${founder.legalName} is under ${promises.committeeMinimumAge}, the age that your rules ask for.`
  if (founder.notDisqualified === false)
    return `${founder.legalName} has said that the law bars them from such an office.`
  if (office !== 'director' || !promises.elected) return undefined
  const { maxYears } = promises.elected
  const since = onCommitteeSince(ledger, founder.id, day)
  if (since === undefined || addMonths(since, maxYears * 12) > day) return undefined
  return `${founder.legalName} has been on the committee since ${since.slice(0, 4)}. Your rules allow ${maxYears} years in a row, then a year's break.`
}

/**
 * What the ledger needs when people are elected to an office: they take it on the day, and whoever held an office that
 * only one can hold leaves it. A committee member who is elected again begins a new term.
 */
export function officeEntries(
  ledger: readonly LedgerEntry[],
  { office, elected, on }: { office: Office; elected: readonly string[]; on: IsoDate },
): LedgerEntry[] {
  const held = new Set(
    registerAt(ledger, on)
      .officers.filter((term) => term.office === office)
      .map((term) => term.founder),
  )
  const single = singleOffices.includes(office)
  const leaving = elected.length === 0 ? [] : [...held].filter((one) => elected.includes(one) !== single)
  const taking = elected.filter((one) => !single || !held.has(one))
  return [
    ...leaving.map((founder) => ({ on, kind: 'office-left' as const, founder, office })),
    ...taking.map((founder) => ({ on, kind: 'office-taken' as const, founder, office })),
  ]
}

/**
 * Why entries that are to be written may not put a person in an office; undefined where they may. Only a member is an
 * officer of the committee: but for whom it brings in for their skills, for a secretary who was never a member, and for
 * the officers of founders before there are any members. Source: the rules on the committee; CCBSA 2014 s.31(3).
 */
export function officeFault(
  ledger: readonly LedgerEntry[],
  entries: readonly LedgerEntry[],
  founders: readonly Founder[],
): string | undefined {
  const all = [...ledger, ...entries]
  for (const entry of entries) {
    if (entry.kind !== 'office-taken' || !statutoryOffices.includes(entry.office)) continue
    const founder = founders.find((one) => one.id === entry.founder)
    const name = founder?.legalName ?? 'This person'
    if (founder?.notDisqualified === false)
      return `${name} has said that the law bars them from such an office.`
    const { members, memberOf, left } = registerAt(all, entry.on)
    if (members.length === 0 || memberOf.has(entry.founder) || entry.how === 'co-opted') continue
    if (entry.office === 'secretary' && !left.has(entry.founder)) continue
    return `${name} is not a member on that day, and only members take this office.`
  }
  return undefined
}
