/** Loans from members: terms agreed within the rules, money received and repaid, interest paid out. */
import type { Question } from '../../engine/interview/question'
import { registerAt } from '../../engine/project/ledger'
import {
  allOwed,
  baseRateOn,
  loanFault,
  loanInterest,
  owedOn,
  shareCap,
  percentWords,
} from '../../engine/project/loans'
import { societyFault } from '../../engine/project/shares'
import {
  bookOf,
  type BaseRate,
  type MemberLoan,
  type ShareInterest,
} from '../../engine/project/society-books'
import { longDate, type IsoDate } from '../../lib/dates'
import { pounds, type Pence } from '../../lib/money'
import type { Change, Desk, Fault } from './change-capital'

export interface LoanTerms extends Omit<MemberLoan, 'interestPaid'> {
  /** What the society owes on loans from others, such as a bank, as the person who enters it knows. */
  otherLoans: Pence
  /** A general meeting agreed to owe more than the limit of the rules. */
  raised: boolean
  /** The lender took no part, where they are on the committee. */
  apart: boolean
}

/** The committee agrees the terms of a loan in writing. */
export function agreeLoan(desk: Desk, { otherLoans, raised, apart, ...loan }: LoanTerms): Change | Fault {
  const { founder, on, pence, basisPoints } = loan
  const fault =
    loanFault(desk.rulesOn(on), {
      member: desk.isMember(founder, on),
      pence,
      basisPoints,
      owed: allOwed(desk.project.ledger, on) + promised(desk, on) + otherLoans,
      raised,
      base: baseRateOn(desk.project, on),
    }) ?? termsFault(desk, loan, apart)
  if (fault !== undefined) return { fault }
  return { what: 'agreed a loan', about: `founder:${founder}`, records: [{ book: 'loans', record: loan }] }
}

/** What was agreed and did not come in yet: it will be owed too. */
function promised({ project }: Desk, on: IsoDate): Pence {
  return bookOf(project, 'loans')
    .filter((loan) => loan.on <= on)
    .reduce((total, loan) => total + loan.pence - receivedOf(project.ledger, loan), 0)
}

function receivedOf(ledger: Desk['project']['ledger'], { id, pence }: MemberLoan): Pence {
  const came = ledger.reduce(
    (total, one) =>
      one.kind === 'property' && one.record === id && one.pence > 0 ? total + one.pence : total,
    0,
  )
  return Math.min(came, pence)
}

function termsFault(
  desk: Desk,
  { founder, on, basisPoints, need, repayments }: MemberLoan,
  apart: boolean,
): string | undefined {
  if (repayments[0] && repayments[0].on < on)
    return 'The first repayment cannot be before the loan is agreed.'
  if (basisPoints > 0 && need === undefined)
    return 'Say why this rate is no more than is needed to get the money and to keep it. A co-op does not trade to pay for money (section 2 of the Act).'
  const onCommittee = registerAt(desk.project.ledger, on).officers.some(
    (term) => term.founder === founder && term.office === 'director',
  )
  return onCommittee && !apart
    ? 'The lender is on the committee. Your rules let them take no part in the decision: tick the box if that was so.'
    : undefined
}

/** Money of a loan that came in: in all, no more than was agreed. */
export function receiveLoan(
  desk: Desk,
  { loan: id, on, pence }: { loan: string; on: IsoDate; pence: Pence },
): Change | Fault {
  const loan = loanOf(desk, id)
  if (!loan) return noLoan
  const { founder } = loan
  const left = loan.pence - receivedOf(desk.project.ledger, loan)
  if (on < loan.on)
    return { fault: `The loan was agreed on ${longDate(loan.on)}. Money cannot come in before.` }
  if (pence === 0 || pence > left) {
    return {
      fault:
        left === 0
          ? 'All of this loan has come in. More money is a loan of its own, with terms of its own.'
          : `Enter an amount up to ${pounds(left)}: that much of the loan has not come in yet.`,
    }
  }
  if (!desk.isMember(founder, on))
    return { fault: 'This person is not a member on that day. The register holds loans that members make.' }
  return {
    what: 'received a loan',
    about: `founder:${founder}`,
    entries: [{ on, founder, kind: 'property', what: 'loan', pence, record: id }],
  }
}

/** Money of a loan that was repaid: no more than is owed, on that day and by what was entered for later ones. */
export function repayLoan(
  desk: Desk,
  { loan: id, on, pence }: { loan: string; on: IsoDate; pence: Pence },
): Change | Fault {
  const loan = loanOf(desk, id)
  if (!loan) return noLoan
  const owed = Math.min(...[on, desk.today].map((day) => owedOn(desk.project.ledger, loan, day)))
  if (pence === 0 || pence > owed) {
    return {
      fault:
        owed <= 0
          ? 'Nothing is owed on this loan on that day. Check the day.'
          : `Only ${pounds(owed)} is owed on this loan. Enter that amount or less. Interest is entered on its own.`,
    }
  }
  return {
    what: 'repaid a loan',
    about: `founder:${loan.founder}`,
    entries: [{ on, founder: loan.founder, kind: 'property', what: 'loan', pence: -pence, record: id }],
  }
}

/** Interest that was paid out: no more than has built up by the day to which it counts. */
export function payLoanInterest(
  desk: Desk,
  questions: readonly Question[],
  { loan: id, on, pence, until }: { loan: string; on: IsoDate; pence: Pence; until: IsoDate },
): Change | Fault {
  const loan = loanOf(desk, id)
  if (!loan) return noLoan
  if (until > on)
    return { fault: 'Interest is paid for days that are over. Choose a day to count to that is not later.' }
  const run = loanInterest(desk.project, questions, loan, until)
  const paid = (loan.interestPaid ?? []).reduce((total, one) => total + one.pence, 0)
  if (run.unknownDays > 0)
    return {
      fault:
        'For some of these days no base rate is written down. Write it down first, so that the limit is known.',
    }
  const open = run.pence - paid
  if (pence === 0 || pence > open)
    return {
      fault: `By ${longDate(until)} interest of ${pounds(Math.max(0, open))} has built up and is not paid. Enter that amount or less.`,
    }
  const record = { ...loan, interestPaid: [...(loan.interestPaid ?? []), { on, pence, until }] }
  return {
    what: 'paid interest on a loan',
    about: `founder:${loan.founder}`,
    records: [{ book: 'loans', record }],
  }
}

const noLoan: Fault = { fault: 'We cannot find this loan. Go back to the list of loans.' }

function loanOf({ project }: Desk, id: string): MemberLoan | undefined {
  return bookOf(project, 'loans').find((one) => one.id === id)
}

/** Someone looked up the Bank of England's base rate. One rate counts from a day: a new one for it replaces it. */
export function noteBaseRate(desk: Desk, rate: BaseRate): Change {
  const there = bookOf(desk.project, 'baseRates').find(({ from }) => from === rate.from)
  return {
    what: 'wrote down the base rate',
    about: 'loans',
    records: [{ book: 'baseRates', record: there ? { ...rate, id: there.id } : rate }],
  }
}

/** A general meeting agreed to interest on shares, within the limit of the rules on each of the days. */
export function agreeShareInterest(desk: Desk, interest: ShareInterest): Change | Fault {
  const { from, until, on, basisPoints } = interest
  const rules = desk.rulesOn(on)
  const fault = societyFault(rules)
  if (fault !== undefined) return { fault }
  if (rules.shareInterestAboveBase === undefined)
    return { fault: 'Your rules give no interest on shares. Change the rules first, if you want that.' }
  if (until < from) return { fault: 'The last day must be on or after the first day.' }
  if (until > desk.today)
    return { fault: 'Interest is for days that are over. Choose a last day that is not to come.' }
  const cap = shareCap(rules, baseRateOn(desk.project, from))
  if (cap === undefined)
    return {
      fault:
        'The limit of your rules depends on the Bank of England’s base rate. Write down the base rate of the first day.',
    }
  if (basisPoints > cap)
    return {
      fault: `Your rules allow at most ${percentWords(cap)} on the first day: ${rules.shareInterestAboveBase} percentage points above base rate. Enter a lower rate.`,
    }
  const twice = bookOf(desk.project, 'shareInterest').find((one) => one.from <= until && from <= one.until)
  if (twice)
    return {
      fault: `Interest for ${longDate(twice.from)} to ${longDate(twice.until)} was agreed already. Choose other days.`,
    }
  return {
    what: 'agreed interest on shares',
    about: 'shares',
    records: [{ book: 'shareInterest', record: interest }],
  }
}

/** The interest on shares that a meeting agreed was paid out. */
export function payShareInterest(desk: Desk, id: string): Change | Fault {
  const interest = bookOf(desk.project, 'shareInterest').find((one) => one.id === id)
  if (!interest || interest.paid !== undefined) return { fault: 'This interest was paid already.' }
  return {
    what: 'paid interest on shares',
    about: 'shares',
    records: [{ book: 'shareInterest', record: { ...interest, paid: desk.today } }],
  }
}
