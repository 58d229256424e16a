/** Shares that are paid back: notice by a member, suspension by the committee, and what is owed as someone leaves. */
import { holdingsAt, registerAt } from '../../engine/project/ledger'
import type { PlainEntry } from '../../engine/project/ledger-entry'
import type { Question } from '../../engine/interview/question'
import {
  cancelFirst,
  claimsAt,
  firstShares,
  noticeFault,
  openNotices,
  payFault,
  suspensionFault,
  suspensionOn,
  type Claim,
} from '../../engine/project/shares'
import { bookOf, type ShareWithdrawal, type Suspension } from '../../engine/project/society-books'
import { longDate, type IsoDate } from '../../lib/dates'
import { pounds, type Pence } from '../../lib/money'
import type { Change, Desk, Fault } from './change-capital'

/** A member gives notice that they want shares paid back. */
export function giveNotice(desk: Desk, notice: ShareWithdrawal): Change | Fault {
  const { founder, on, shares } = notice
  const noticed = openNotices(desk.project, desk.today)
    .filter((one) => one.founder === founder)
    .reduce((total, one) => total + one.shares, 0)
  const fault = noticeFault(desk.rulesOn(on), {
    member: desk.isMember(founder, on),
    held: Math.min(...[on, desk.today].map((day) => heldOn(desk, founder, day))),
    noticed,
    asked: shares,
  })
  if (fault !== undefined) return { fault }
  return {
    what: 'gave notice to withdraw shares',
    about: `founder:${founder}`,
    records: [{ book: 'withdrawals', record: notice }],
  }
}

function heldOn({ project }: Desk, founder: string, day: IsoDate): number {
  return holdingsAt(project.ledger, day).get(founder)?.shares ?? 0
}

/** The member takes a notice back before it is met. */
export function dropNotice(desk: Desk, id: string): Change | Fault {
  const notice = openNotices(desk.project, desk.today).find((one) => one.id === id)
  if (!notice) return { fault: 'This notice was met or taken back already.' }
  return {
    what: 'took back a notice to withdraw shares',
    about: `founder:${notice.founder}`,
    records: [{ book: 'withdrawals', record: { ...notice, dropped: desk.today } }],
  }
}

/** What names a claim in an address: its notice, or the person who left. */
export function claimId({ founder, withdrawal }: Claim): string {
  return withdrawal ? withdrawal.id : `left-${founder}`
}

export interface ClaimPayment {
  claim: string
  on: IsoDate
  /** Kept back against a debt that the member owes, with what for: the rules give a lien. */
  setOff?: { pence: Pence; what: string }
  depositsClear: boolean
}

/** Pays back the shares of a claim at what was paid on them, if the rules let it be on that day. */
export function payClaim(
  desk: Desk,
  questions: readonly Question[],
  { claim: id, on, setOff, depositsClear }: ClaimPayment,
): Change | Fault {
  const claims = claimsAt(desk.project, questions, on)
  const claim = claims.find((one) => claimId(one) === id)
  // Another payment that bears a later day may have used it up.
  const today = claimsAt(desk.project, questions, desk.today).find((one) => claimId(one) === id)
  if (!claim || !today) return { fault: 'Nothing is to be paid back on that day. Check the day.' }
  const fault = payFault(desk.project, claims, claim, { day: on, rules: desk.rulesOn(on), depositsClear })
  if (fault !== undefined) return { fault }
  if (setOff && setOff.pence > claim.pence)
    return { fault: `Only ${pounds(claim.pence)} is to be paid back. Set off that amount or less.` }
  const { founder, withdrawal, shares, pence } = claim
  const record = withdrawal && {
    ...withdrawal,
    paid: { on, pence: pence - (setOff?.pence ?? 0), ...(setOff && { setOff: setOffWords(setOff) }) },
  }
  return {
    what: 'paid back shares',
    about: `founder:${founder}`,
    ...(record && { records: [{ book: 'withdrawals', record }] }),
    entries: repaid({ founder, on }, shares, pence, withdrawal?.id),
  }
}

function setOffWords({ pence, what }: { pence: Pence; what: string }): string {
  return `${pounds(pence)}: ${what}`
}

function repaid(
  at: { founder: string; on: IsoDate },
  shares: number,
  pence: Pence,
  record: string | undefined,
): PlainEntry[] {
  const of = record === undefined ? {} : { record }
  return [
    { ...at, kind: 'shares', change: -shares, ...of },
    ...(pence > 0 ? [{ ...at, kind: 'paid' as const, pence: -pence, ...of }] : []),
  ]
}

/** Cancels the first share of someone who has left, as of the day on which membership ended. */
export function cancelFirstShare(
  desk: Desk,
  questions: readonly Question[],
  founder: string,
): Change | Fault {
  if (!firstShares(desk.project, questions, desk.today).includes(founder))
    return { fault: 'There is no first share to cancel for this person.' }
  const { former } = registerAt(desk.project.ledger, desk.today)
  const on = former.findLast((one) => one.founder === founder)?.ceased ?? desk.today
  return {
    what: 'cancelled a first share',
    about: `founder:${founder}`,
    entries: cancelFirst(holdingsAt(desk.project.ledger, on).get(founder), desk.rulesOn(on), { founder, on }),
  }
}

/** The committee suspends withdrawals for a time that the rules allow. */
export function suspendWithdrawals(desk: Desk, suspension: Suspension): Change | Fault {
  const fault = suspensionFault(desk.rulesOn(suspension.from), suspension)
  if (fault !== undefined) return { fault }
  const there = suspensionOn(desk.project, suspension.from)
  if (there) return { fault: `Withdrawals are suspended until ${longDate(there.until)} already.` }
  return {
    what: 'suspended withdrawals of shares',
    about: 'shares',
    records: [{ book: 'suspensions', record: suspension }],
  }
}

/** The committee ends a suspension early. */
export function endSuspension(desk: Desk, id: string): Change | Fault {
  const suspension = bookOf(desk.project, 'suspensions').find((one) => one.id === id)
  if (!suspension || suspension.lifted !== undefined || suspension.until < desk.today)
    return { fault: 'This suspension has ended already.' }
  return {
    what: 'ended the suspension of withdrawals',
    about: 'shares',
    records: [{ book: 'suspensions', record: { ...suspension, lifted: desk.today } }],
  }
}
