/** What the pages of loans and of interest show. */
import { capitalRulesOn } from '../../engine/project/capital-rules'
import { registerAt } from '../../engine/project/ledger'
import {
  allOwed,
  baseRateOn,
  loanCap,
  loanInterest,
  loanMovements,
  owedOn,
  percentWords,
  repaymentsDue,
  shareInterestOf,
} from '../../engine/project/loans'
import { bookOf, type MemberLoan, type ShareInterest } from '../../engine/project/society-books'
import { longDate } from '../../lib/dates'
import { exactPounds, pounds } from '../../lib/money'
import { counted } from '../../lib/names'
import { href, paths } from '../../web/paths'
import { namesIn, type Reading } from './pages'

/** What the rules in force today say of loans, a sentence each. */
export function loanLimits({ project, library, today }: Reading): string[] {
  const rules = capitalRulesOn(project, library.questions, today)
  if (!rules.mayBorrow) return ['Your rules do not let the co-op borrow.']
  const base = baseRateOn(project, today)
  const cap = loanCap(rules, base)
  return [
    `Your rules let the co-op owe at most ${pounds(rules.borrowLimit)} on all loans. Members and people who have left are owed ${pounds(allOwed(project.ledger, today))} today.`,
    `Interest on a loan from a member may be at most ${rules.loanRateAboveBase} percentage points above base rate, and never more than ${rules.loanRateCap}% a year.`,
    cap === undefined || !base
      ? 'No base rate is written down yet, so the limit of today is not known.'
      : `With base rate at ${percentWords(base.basisPoints)} since ${longDate(base.from)}, that is at most ${percentWords(cap)} today.`,
  ]
}

/** The loans as rows of a table: all, or those of one person. */
export function loanRows({ id, project, today }: Reading, founder?: string) {
  const name = namesIn(project, today)
  return bookOf(project, 'loans')
    .filter((loan) => founder === undefined || loan.founder === founder)
    .map((loan) => [
      {
        text: `${name(loan.founder)}, ${longDate(loan.on)}`,
        href: href(paths.loan, { project: id, loan: loan.id }),
      },
      { text: pounds(loan.pence), format: 'numeric' },
      { text: percentWords(loan.basisPoints), format: 'numeric' },
      { text: pounds(owedOn(project.ledger, loan, today)), format: 'numeric' },
    ])
}

/** One loan: its terms, what moved, what is due and what interest has built up. */
export function loanPage(reading: Reading, loan: MemberLoan) {
  const { id, project, library, today } = reading
  const interest = loanInterest(project, library.questions, loan, today)
  const { memberOf } = registerAt(project.ledger, today)
  const name = namesIn(project, today)(loan.founder)
  return {
    name: memberOf.has(loan.founder) ? name : `${name} (has left)`,
    terms: [
      { key: 'Agreed on', value: longDate(loan.on) },
      { key: 'Amount', value: pounds(loan.pence) },
      {
        key: 'Interest in a year',
        value: loan.basisPoints === 0 ? 'None' : percentWords(loan.basisPoints),
      },
      ...(loan.need === undefined ? [] : [{ key: 'Why this rate', value: loan.need }]),
      { key: 'For', value: loan.purpose },
      { key: 'Owed today', value: pounds(owedOn(project.ledger, loan, today)) },
    ].map(({ key, value }) => ({ key: { text: key }, value: { text: value } })),
    moves: loanMovements(project.ledger, loan, today).map(({ on, pence }) => [
      { text: longDate(on) },
      { text: pence > 0 ? 'Came in' : 'Repaid' },
      { text: exactPounds(Math.abs(pence)), format: 'numeric' },
    ]),
    due: repaymentsDue(project.ledger, loan, today).map(({ on, pence }) => ({
      text: `${exactPounds(pence)} by ${longDate(on)}`,
      late: on < today,
    })),
    interest: interestWords(loan, interest),
    paid: (loan.interestPaid ?? []).map(
      ({ on, pence, until }) => `${exactPounds(pence)} on ${longDate(on)}, counted to ${longDate(until)}`,
    ),
    links: (['received', 'repaid', 'interest'] as const)
      .filter((move) => move !== 'interest' || loan.basisPoints > 0)
      .map((move) => ({
        text: moveWords[move],
        href: href(paths.loanMove, { project: id, loan: loan.id, move }),
      })),
  }
}

const moveWords = {
  received: 'Record money that came in',
  repaid: 'Record money that was repaid',
  interest: 'Record interest that was paid',
} as const

function interestWords(
  { basisPoints }: MemberLoan,
  { pence, open, cappedDays, unknownDays }: ReturnType<typeof loanInterest>,
): string[] {
  if (basisPoints === 0) return ['No interest was agreed.']
  return [
    `Up to and with today interest of ${exactPounds(pence)} has built up. Of this, ${exactPounds(Math.max(0, open))} is not paid.`,
    'It counts for each day on what is owed at its end, at a 365th of the yearly rate, also in a leap year. The sum is rounded once, to the nearest penny, and half a penny goes up. Interest earns no interest.',
    ...(cappedDays > 0
      ? [
          `${counted(cappedDays, 'day')} counted at less, as your rules allowed no more with the base rate of the time.`,
        ]
      : []),
    ...(unknownDays > 0
      ? [`${counted(unknownDays, 'day')} did not count yet, as no base rate is written down for them.`]
      : []),
  ]
}

/** The base rates that are known, newest first. */
export function baseRateFacts({ project }: Reading): { key: string; value: string }[] {
  return bookOf(project, 'baseRates')
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))
    .map(({ from, basisPoints }) => ({ key: `From ${longDate(from)}`, value: percentWords(basisPoints) }))
}

/** What each person is to have of the interest on shares that a meeting agreed. */
export function shareInterestPage(reading: Reading, interest: ShareInterest) {
  const { id, project, library, today } = reading
  const runs = shareInterestOf(project, library.questions, interest)
  const name = namesIn(project, today)
  const total = [...runs.values()].reduce((sum, { pence }) => sum + pence, 0)
  const unknown = Math.max(0, ...[...runs.values()].map(({ unknownDays }) => unknownDays))
  return {
    title: `${percentWords(interest.basisPoints)} for ${longDate(interest.from)} to ${longDate(interest.until)}`,
    agreed: `Agreed by a general meeting on ${longDate(interest.on)}.`,
    rows: [
      ...[...runs].map(([founder, { pence }]) => [
        { text: name(founder) },
        { text: exactPounds(pence), format: 'numeric' },
      ]),
      [{ text: 'Together' }, { text: exactPounds(total), format: 'numeric' }],
    ],
    unknown:
      unknown > 0
        ? `${counted(unknown, 'day')} did not count, as no base rate is written down for them.`
        : '',
    paid: interest.paid === undefined ? undefined : `Paid on ${longDate(interest.paid)}.`,
    payHref: href(paths.shareInterestPaid, { project: id, interest: interest.id }),
  }
}

/** The limit of the rules for interest on shares, as a sentence. */
export function shareLimitWords({ project, library, today }: Reading): string {
  const { shareInterestAboveBase: above } = capitalRulesOn(project, library.questions, today)
  return above === undefined
    ? 'Your rules give no interest on shares.'
    : `Your rules allow at most ${above} percentage points above base rate. A day on which that is less counts at less.`
}
