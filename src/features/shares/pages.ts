/** What the pages of shares show: to a member their own account, to who keeps the register all of it. */
import type { Library } from '../../engine/library/library'
import { capitalRulesOn, type CapitalRules } from '../../engine/project/capital-rules'
import { holdingsAt, registerAt } from '../../engine/project/ledger'
import { allOwed } from '../../engine/project/loans'
import { registeredName } from '../../engine/project/member-names'
import type { Project } from '../../engine/project/project'
import { reconcile, type Count } from '../../engine/project/reconcile'
import {
  actLimitOf,
  claimsAt,
  duesAt,
  firstShares,
  mostShares,
  openNotices,
  suspensionOn,
  waitingApplications,
  type Claim,
  type Due,
} from '../../engine/project/shares'
import { bookOf } from '../../engine/project/society-books'
import { longDate, type IsoDate } from '../../lib/dates'
import { exactPounds, pounds } from '../../lib/money'
import { counted } from '../../lib/names'
import { href, paths } from '../../web/paths'
import { claimId } from './withdraw'

export interface Reading {
  id: string
  project: Project
  library: Library
  today: IsoDate
}

/** The rules of shares in force, as short facts. */
export function ruleFacts({ project, library, today }: Reading): { key: string; value: string }[] {
  const rules = capitalRulesOn(project, library.questions, today)
  return [
    { key: 'Price of one share', value: pounds(rules.shareNominal) },
    { key: 'Most that a member may hold', value: mostWords(rules, actLimitOf(library.reference)) },
    { key: 'Paid back to a member', value: withdrawWords(rules) },
    { key: 'Can be passed on', value: 'No. Only after a death, as the Act and the rules say' },
    {
      key: 'Interest on shares',
      value:
        rules.shareInterestAboveBase === undefined
          ? 'None'
          : `At most ${rules.shareInterestAboveBase} percentage points above base rate, if a general meeting agrees`,
    },
  ]
}

function mostWords(rules: CapitalRules, actLimit: number): string {
  if (rules.oneShareEach) return 'One share'
  const most = mostShares(rules, actLimit)
  return `${counted(most, 'share')}, which is ${pounds(most * rules.shareNominal)}`
}

function withdrawWords(rules: CapitalRules): string {
  return rules.withdrawable
    ? `Every share but the first, with ${counted(rules.withdrawMonths, 'month')} of notice`
    : 'No'
}

/** One person's account: what they hold, owe and are owed. */
export function accountOf(reading: Reading, founder: string) {
  const { id, project, library, today } = reading
  const holding = holdingsAt(project.ledger, today).get(founder)
  const mine = <T extends { founder: string }>(all: readonly T[]): T[] =>
    all.filter((one) => one.founder === founder)
  return {
    isMember: registerAt(project.ledger, today).memberOf.has(founder),
    shares: holding?.shares ?? 0,
    held: holding
      ? `${counted(holding.shares, 'share')}, on which ${pounds(holding.paidPence)} is paid`
      : undefined,
    loan: holding?.loanPence ? pounds(holding.loanPence) : undefined,
    dues: mine(duesAt(project, library.questions, today)).map((due) => dueWords(due, today)),
    waiting: mine(waitingApplications(project, today)).map((one) => ({
      text: `You asked for ${counted(one.shares, 'share')} on ${longDate(one.on)}. It waits for an answer.`,
      endHref: href(paths.shareApplicationEnd, { project: id, application: one.id }),
    })),
    answered: mine(bookOf(project, 'applications')).flatMap((one) =>
      one.decided
        ? `${counted(one.shares, 'share')}, ${one.decided.outcome} on ${longDate(one.decided.on)}${one.decided.reason === undefined ? '' : `: ${one.decided.reason}`}`
        : [],
    ),
    notices: mine(openNotices(project, today)).map((one) => ({
      text: `You gave notice on ${longDate(one.on)} to withdraw ${counted(one.shares, 'share')}.`,
      endHref: href(paths.withdrawalEnd, { project: id, withdrawal: one.id }),
    })),
    claims: mine(claimsAt(project, library.questions, today)).map(
      (claim) => `${pounds(claim.pence)} is to be paid back to you, ${whenWords(reading, claim)}.`,
    ),
    statementHref: href(paths.shareStatement, { project: id, founder }),
  }
}

function dueWords({ on, pence }: Due, today: IsoDate): string {
  return `${exactPounds(pence)} ${on < today ? `was due on ${longDate(on)}` : on === today ? 'is due today' : `by ${longDate(on)}`}`
}

function whenWords({ project, library }: Reading, { came, due, withdrawal }: Claim): string {
  const { withdrawable } = capitalRulesOn(project, library.questions, came)
  return withdrawal || withdrawable ? `from ${longDate(due)}` : `by ${longDate(due)}`
}

/** Everything that the person who keeps the register deals with. */
export function deskPage(reading: Reading) {
  const { id, project, library, today } = reading
  const name = namesIn(project, today)
  const suspended = suspensionOn(project, today)
  const statement = (founder: string): string => href(paths.shareStatement, { project: id, founder })
  return {
    applications: waitingApplications(project, today).map((one) => ({
      text: `${name(one.founder)}: ${counted(one.shares, 'share')}, asked for on ${longDate(one.on)}`,
      href: href(paths.shareApplication, { project: id, application: one.id }),
    })),
    dues: duesAt(project, library.questions, today).map((due) => ({
      text: `${name(due.founder)}: ${dueWords(due, today)}`,
      late: due.on < today,
      href: href(paths.sharePayment, { project: id, founder: due.founder }),
    })),
    claims: claimsAt(project, library.questions, today).map((claim) => ({
      text: `${name(claim.founder)}: ${pounds(claim.pence)} for ${counted(claim.shares, 'share')}, ${whenWords(reading, claim)}${claim.withdrawal ? '' : ' (has left)'}`,
      href: href(paths.shareClaim, { project: id, claim: claimId(claim) }),
    })),
    firsts: firstShares(project, library.questions, today).map((founder) => ({
      name: name(founder),
      href: href(paths.firstShare, { project: id, founder }),
    })),
    suspended: suspended && {
      text: `Withdrawals are suspended until ${longDate(suspended.until)}: ${suspended.reason}`,
      endHref: href(paths.suspensionEnd, { project: id, suspension: suspended.id }),
    },
    holdings: holdingRows(reading, name, statement),
  }
}

/** A table of what each person holds, members first. */
function holdingRows(
  { project, today }: Reading,
  name: (founder: string) => string,
  statement: (founder: string) => string,
) {
  const { memberOf } = registerAt(project.ledger, today)
  return [...holdingsAt(project.ledger, today)]
    .filter(
      ([founder, one]) => memberOf.has(founder) || one.shares > 0 || one.paidPence > 0 || one.loanPence > 0,
    )
    .sort(([a], [b]) => Number(memberOf.has(b)) - Number(memberOf.has(a)))
    .map(([founder, { shares, paidPence, loanPence }]) => [
      {
        text: memberOf.has(founder) ? name(founder) : `${name(founder)} (has left)`,
        href: statement(founder),
      },
      { text: shares.toLocaleString('en-GB'), format: 'numeric' },
      { text: pounds(paidPence), format: 'numeric' },
      { text: pounds(loanPence), format: 'numeric' },
    ])
}

/** A person's name as the register has it on a day, or as founders have it. */
export function namesIn(project: Project, day: IsoDate): (founder: string) => string {
  const register = registerAt(project.ledger, day)
  return (founder) => registeredName(project, register, founder)
}

const countWords: Readonly<Record<Count['what'], string>> = {
  shares: 'Shares, in number',
  paidPence: 'Paid on shares',
  loanPence: 'Loans',
  depositPence: 'Deposits',
  otherPence: 'Other property',
}

/** "Do the books agree?" at a day. */
export function agreePage(reading: Reading, asAt: IsoDate) {
  const { project, library } = reading
  const { counts, agree, balanceSheet: sheet } = reconcile(project, library.questions, asAt)
  const figure = (what: Count['what'], value: number): string =>
    what === 'shares' ? value.toLocaleString('en-GB') : exactPounds(value)
  const early = counts.filter((one) => one.early !== 0)
  return {
    agree,
    rows: counts.map((one) => [
      { text: countWords[one.what] },
      { text: figure(one.what, one.holdings), format: 'numeric' },
      { text: figure(one.what, one.entries), format: 'numeric' },
      { text: one.records === undefined ? 'None kept' : figure(one.what, one.records), format: 'numeric' },
    ]),
    early: early.map((one) => `${countWords[one.what]}: ${figure(one.what, one.early)}`),
    sheet: [
      ['Share capital of members', sheet.shareCapital],
      ['Of this, not paid yet (members owe it)', sheet.unpaid],
      ['Owed to people who left, on their shares', sheet.owedToLeavers],
      ['Loans from members', sheet.memberLoans],
      ['Loans from people who have left', sheet.otherLoans],
      ['Deposits', sheet.deposits],
      ['Other property of members', sheet.other],
      ['Paid on shares that were cancelled, now in the reserve', sheet.cancelled],
    ].map(([text, pence]) => [
      { text: String(text) },
      { text: exactPounds(Number(pence)), format: 'numeric' },
    ]),
    owed: exactPounds(allOwed(project.ledger, asAt)),
  }
}
