/**
 * Shares by the rules in force: who may have how many, what is to be paid by when, and what is to be paid back. All
 * of it is read from the ledger and the society's books at a day; nothing is kept twice.
 */
import { addMonths, longDate, type IsoDate } from '../../lib/dates'
import { pounds, type Pence } from '../../lib/money'
import { counted } from '../../lib/names'
import type { Question } from '../interview/question'
import type { Library } from '../library/library'
import { figureById } from '../library/reference'
import { capitalRulesOn, type CapitalRules } from './capital-rules'
import { entriesAt, holdingsAt, registerAt, type Holding } from './ledger'
import type { LedgerEntry, PlainEntry } from './ledger-entry'
import type { Project } from './project'
import { bookOf, type ShareApplication, type ShareWithdrawal, type Suspension } from './society-books'

/** Why a society cannot have shares or loans on a day; undefined where it can. */
export function societyFault({ society }: Pick<CapitalRules, 'society'>): string | undefined {
  return society
    ? undefined
    : 'There is no registered society on that day, and only a society has shares and loans. Check the day, or record the registration first.'
}

export interface ShareAsk {
  member: boolean
  /** Held on that day, and those that wait for an answer. */
  held: number
  waiting: number
  asked: number
}

/**
 * Why a member may not have these shares, as a sentence that says what to do; undefined where they may.
 * @param actLimit what section 24 allows in withdrawable shares, in pence, as the reference data have it
 */
export function shareLimitFault(rules: CapitalRules, actLimit: Pence, on: ShareAsk): string | undefined {
  const society = societyFault(rules)
  if (society !== undefined) return society
  if (!on.member) return 'Only a member can have shares. Choose a day on which this person is a member.'
  const has = on.held + on.waiting
  const most = mostShares(rules, actLimit)
  if (has + on.asked <= most) return undefined
  const why =
    rules.oneShareEach && most === 1
      ? 'The rules say that each member holds one share, and no more.'
      : rules.withdrawable && actLimit < rules.shareLimit
        ? `The Act lets no member hold more than ${pounds(actLimit)} in shares that can be paid back (section 24).`
        : `The rules let no member hold more than ${pounds(rules.shareLimit)} in shares.`
  const waiting = on.waiting === 0 ? '' : ` and has asked for ${on.waiting} more`
  const left = Math.max(0, most - has)
  return `${why} This person holds ${counted(on.held, 'share')}${waiting}, so ${
    left === 0 ? 'no more can be added' : `at most ${left.toLocaleString('en-GB')} can be added`
  }.`
}

/**
 * The most shares that one member may hold: the limit of the rules, and for withdrawable shares that of the Act.
 * Source: CCBSA 2014 s.24(1). It is about withdrawable shares alone.
 */
export function mostShares(rules: CapitalRules, actLimit: Pence): number {
  if (rules.oneShareEach) return 1
  const limit = rules.withdrawable ? Math.min(rules.shareLimit, actLimit) : rules.shareLimit
  return Math.floor(limit / rules.shareNominal)
}

/** The most shares that a person holds on any day from one on, so that an earlier entry passes no limit later. */
export function mostHeld(ledger: readonly LedgerEntry[], founder: string, from: IsoDate): number {
  const days = new Set([from, ...ledger.flatMap(({ on }) => (on > from ? [on] : []))])
  return Math.max(...[...days].map((day) => holdingsAt(ledger, day).get(founder)?.shares ?? 0))
}

/**
 * Why the rules do not let these entries issue shares, as a sentence; undefined where they do, or where there is no
 * society yet whose rules could say so.
 */
export function issueFault(
  project: Project,
  { questions, reference }: Pick<Library, 'questions' | 'reference'>,
  entries: readonly LedgerEntry[],
): string | undefined {
  for (const entry of entries) {
    if (entry.kind !== 'shares' || entry.change < 0) continue
    const rules = capitalRulesOn(project, questions, entry.on)
    if (!rules.society) continue
    const fault = shareLimitFault(rules, actLimitOf(reference), {
      member: true,
      held: mostHeld(project.ledger, entry.founder, entry.on),
      waiting: 0,
      asked: entry.change,
    })
    if (fault !== undefined) return fault
  }
  return undefined
}

/** What section 24 allows one member in withdrawable shares, in pence. */
export function actLimitOf(reference: Library['reference']): Pence {
  return figureById(reference, 'withdrawable-limit')?.amount ?? 0
}

/** The applications that wait for an answer at the end of a day. */
export function waitingApplications(project: Project, day: IsoDate): ShareApplication[] {
  return bookOf(project, 'applications').filter(
    ({ on, decided, dropped }) =>
      on <= day && !(decided && decided.on <= day) && !(dropped !== undefined && dropped <= day),
  )
}

/**
 * Equal instalments of an amount, a month count apart; pence that do not divide go on the first.
 * @param every months from one to the next
 */
export function instalments(
  pence: Pence,
  plan: { count: number; first: IsoDate; every: number },
): { on: IsoDate; pence: Pence }[] {
  const each = Math.floor(pence / plan.count)
  return Array.from({ length: plan.count }, (_, index) => ({
    on: addMonths(plan.first, index * plan.every),
    pence: index === 0 ? pence - each * (plan.count - 1) : each,
  }))
}

/** An amount that is to be paid on shares by a day. */
export interface Due {
  founder: string
  on: IsoDate
  pence: Pence
}

/**
 * What is still to be paid on shares at the end of a day, by person and then by day. Payments count for the oldest
 * debt first, so what is open is always the last part of what was agreed; what no instalments cover was due when the
 * shares were issued.
 */
export function duesAt(project: Project, questions: readonly Question[], day: IsoDate): Due[] {
  const { shareNominal } = capitalRulesOn(project, questions, day)
  return [...holdingsAt(project.ledger, day)].flatMap(([founder, holding]) => {
    let open = holding.shares * shareNominal - holding.paidPence
    if (open <= 0) return []
    const dues: Due[] = []
    for (const part of agreedDues(project, founder, day, shareNominal).toReversed()) {
      const pence = Math.min(open, part.pence)
      if (pence <= 0) break
      dues.unshift({ founder, on: part.on, pence })
      open -= pence
    }
    if (open > 0) dues.unshift({ founder, on: issuedOn(project, founder, day), pence: open })
    return dues
  })
}

function agreedDues(project: Project, founder: string, day: IsoDate, nominal: Pence) {
  return bookOf(project, 'applications')
    .filter((one) => one.founder === founder && one.decided?.outcome === 'allotted' && one.decided.on <= day)
    .flatMap(({ dues, decided, shares }) => dues ?? [{ on: decided?.on ?? day, pence: shares * nominal }])
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function issuedOn(project: Project, founder: string, day: IsoDate): IsoDate {
  const issued = entriesAt(project.ledger, day).findLast(
    (entry) => entry.founder === founder && entry.kind === 'shares' && entry.change > 0,
  )
  return issued?.on ?? day
}

/** Shares that are to be paid back: by a member's notice, or as someone left. */
export interface Claim {
  founder: string
  /** The withdrawal by which notice was given; not there where the person left. */
  withdrawal?: ShareWithdrawal
  shares: number
  /** What was paid on them, and so what is owed. */
  pence: Pence
  /** The day of the notice, or on which membership ended. */
  came: IsoDate
  /** The day by which (where shares are not withdrawable), or from which, it is paid. */
  due: IsoDate
}

/** What is to be paid back and was not by the end of a day, in the order in which it came (the rules say so). */
export function claimsAt(project: Project, questions: readonly Question[], day: IsoDate): Claim[] {
  const holdings = holdingsAt(project.ledger, day)
  const rules = capitalRulesOn(project, questions, day)
  const left = new Map([...holdings].map(([founder, { shares }]) => [founder, shares]))
  const notices = openNotices(project, day).flatMap((withdrawal): Claim[] => {
    const { founder, on, shares } = withdrawal
    const holding = holdings.get(founder)
    if (!holding) return []
    left.set(founder, (left.get(founder) ?? 0) - shares)
    const due = addMonths(on, capitalRulesOn(project, questions, on).withdrawMonths)
    return [{ founder, withdrawal, shares, pence: paidOn(holding, shares, rules), came: on, due }]
  })
  const leavers = leaversAt(project, day).flatMap(({ founder, ceased }): Claim[] => {
    const holding = holdings.get(founder)
    if (!holding) return []
    const first = firstCancelled(project, founder, day) ? 0 : 1
    const shares = (left.get(founder) ?? 0) - first
    if (shares <= 0) return []
    const then = capitalRulesOn(project, questions, ceased)
    const due = addMonths(ceased, then.withdrawable ? then.withdrawMonths : then.owedMonths)
    return [{ founder, shares, pence: paidOn(holding, shares, rules), came: ceased, due }]
  })
  return [...notices, ...leavers].sort((a, b) => (a.came < b.came ? -1 : a.came > b.came ? 1 : 0))
}

/** Notices of withdrawal that were given, and neither met nor taken back, by the end of a day. */
export function openNotices(project: Project, day: IsoDate): ShareWithdrawal[] {
  return bookOf(project, 'withdrawals').filter(
    ({ on, paid, dropped }) =>
      on <= day && !(paid && paid.on <= day) && !(dropped !== undefined && dropped <= day),
  )
}

/** Who has left, with the day, and is no member again. */
function leaversAt({ ledger }: Project, day: IsoDate): { founder: string; ceased: IsoDate }[] {
  const { former, memberOf } = registerAt(ledger, day)
  const last = new Map(former.map(({ founder, ceased }) => [founder, ceased ?? day]))
  return [...last].flatMap(([founder, ceased]) => (memberOf.has(founder) ? [] : [{ founder, ceased }]))
}

/** Whether the first share of the person was cancelled since they were last entered. */
function firstCancelled({ ledger }: Project, founder: string, day: IsoDate): boolean {
  const last = entriesAt(ledger, day).findLast(
    (entry) =>
      entry.founder === founder &&
      (entry.kind === 'entered' || (entry.kind === 'shares' && entry.cancelled === true)),
  )
  return last?.kind === 'shares'
}

/** What was paid on the shares that were paid for last: others count as paid before them. In pence. */
export function paidOn(
  { shares: held, paidPence }: Pick<Holding, 'shares' | 'paidPence'>,
  shares: number,
  { shareNominal }: Pick<CapitalRules, 'shareNominal'>,
): Pence {
  const others = Math.max(0, held - shares) * shareNominal
  return Math.min(Math.max(0, paidPence - others), shares * shareNominal)
}

/** People who have left and whose first share was not cancelled yet; nobody where there is no society. */
export function firstShares(project: Project, questions: readonly Question[], day: IsoDate): string[] {
  const holdings = holdingsAt(project.ledger, day)
  return leaversAt(project, day)
    .filter(({ ceased }) => capitalRulesOn(project, questions, ceased).society)
    .map(({ founder }) => founder)
    .filter((founder) => (holdings.get(founder)?.shares ?? 0) > 0 && !firstCancelled(project, founder, day))
}

/**
 * The entries that cancel the first share of a person who leaves on a day: the rules make what was paid on it the
 * society's. None where they hold no share.
 */
export function cancelFirst(
  holding: Pick<Holding, 'shares' | 'paidPence'> | undefined,
  rules: CapitalRules,
  at: { founder: string; on: IsoDate },
): PlainEntry[] {
  if (!holding || holding.shares === 0) return []
  const paid = Math.min(holding.paidPence, rules.shareNominal)
  return [
    { ...at, kind: 'shares', change: -1, cancelled: true },
    ...(paid > 0 ? [{ ...at, kind: 'paid' as const, pence: -paid, kept: true as const }] : []),
  ]
}

/** The suspension that is in force on a day; undefined where there is none. */
export function suspensionOn(project: Project, day: IsoDate): Suspension | undefined {
  return bookOf(project, 'suspensions').find(
    ({ from, until, lifted }) => from <= day && day <= until && !(lifted !== undefined && lifted <= day),
  )
}

/** Why withdrawals may not be suspended for this time; undefined where they may. */
export function suspensionFault(
  rules: CapitalRules,
  { from, until }: Pick<Suspension, 'from' | 'until'>,
): string | undefined {
  const society = societyFault(rules)
  if (society !== undefined) return society
  if (!rules.withdrawable)
    return 'Your rules say that shares are not paid back, so there is nothing to suspend.'
  if (until < from) return 'The last day must be on or after the first day.'
  const last = addMonths(from, rules.suspensionMonths)
  return until < last
    ? undefined
    : `The rules let the committee suspend for up to ${rules.suspensionMonths} months at a time. Choose a last day before ${longDate(last)}.`
}

/** Why a member may not give notice to withdraw; undefined where they may. */
export function noticeFault(
  rules: CapitalRules,
  on: { member: boolean; held: number; noticed: number; asked: number },
): string | undefined {
  const society = societyFault(rules)
  if (society !== undefined) return society
  if (!on.member)
    return 'This person is not a member on that day. What is owed to someone who has left stands under “To be paid back”.'
  if (!rules.withdrawable)
    return 'Your rules say that shares are not paid back to a member. Change the rules first, if you want that.'
  const most = Math.max(0, on.held - 1 - on.noticed)
  if (on.asked <= most) return undefined
  const noticed = on.noticed === 0 ? '' : ` and notice was given for ${on.noticed} of them`
  return `The first share is never paid back. This person holds ${counted(on.held, 'share')}${noticed}, so ${
    most === 0 ? 'none can be withdrawn' : `at most ${most.toLocaleString('en-GB')} can be withdrawn`
  }.`
}

/**
 * Why a claim may not be paid on a day; undefined where it may.
 * @param claims everything that is to be paid back on that day, in its order
 * @param depositsClear whether someone checked that no deposit payment that is due is unpaid (CCBSA 2014 s.67)
 */
export function payFault(
  project: Project,
  claims: readonly Claim[],
  claim: Claim,
  on: { day: IsoDate; rules: CapitalRules; depositsClear: boolean },
): string | undefined {
  const { day, rules, depositsClear } = on
  // What is owed to a person who left is paid within a time where shares are not withdrawable: early is good.
  if ((claim.withdrawal || rules.withdrawable) && day < claim.due)
    return `The notice runs until ${longDate(claim.due)}. Pay on that day or later.`
  const suspended = rules.withdrawable ? suspensionOn(project, day) : undefined
  if (suspended)
    return `The committee has suspended withdrawals until ${longDate(suspended.until)}. Wait until then, or let the committee end it first.`
  const before = claims.find((one) => one.came < claim.came && one.due <= day)
  if (rules.withdrawable && before)
    return `The rules meet notices in the order in which they came. One of ${longDate(before.came)} comes first.`
  if (rules.withdrawable && !depositsClear)
    return 'No share money may be paid back while a deposit that is due is unpaid (section 67 of the Act). Check, then tick the box.'
  return undefined
}
