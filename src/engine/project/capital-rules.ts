/**
 * What the rules in force on a day say of shares and of loans to the society, as numbers: the clauses of
 * `documents/rules-society/shares` and `borrowing`. Every check of money from members reads them here.
 */
import type { IsoDate } from '../../lib/dates'
import type { Pence } from '../../lib/money'
import { pathOf } from '../interview/journey'
import type { Question } from '../interview/question'
import { keptFor } from '../../lib/kept'
import { bookOn, inForce, isRegistered } from './in-force'
import { fixed, promisesOf } from './promises'
import type { Answers, Project } from './project'
import type { RuleBook } from './registration'

export interface CapitalRules {
  /** There is a society that can have shares and owe money: it is registered by that day. */
  society: boolean
  shareNominal: Pence
  /** Each member holds one share and no more. */
  oneShareEach: boolean
  /** The most that a member may hold in shares of every kind. */
  shareLimit: Pence
  withdrawable: boolean
  /** Months of notice of a withdrawal. */
  withdrawMonths: number
  /** Months within which what is owed on shares is paid to a person who left, where shares are not withdrawable. */
  owedMonths: number
  /** The longest that withdrawals may be suspended at a time, in months. */
  suspensionMonths: number
  /** Percentage points above base rate that shares may earn; undefined where they earn nothing. */
  shareInterestAboveBase: number | undefined
  mayBorrow: boolean
  /** The most that the society may owe on loans. */
  borrowLimit: Pence
  /** Percentage points above base rate that a loan from a member may cost. */
  loanRateAboveBase: number
  /** Per cent a year that a loan from a member may never cost more than. */
  loanRateCap: number
  maySecure: boolean
}

/** Points above base rate by the answer to `surplus.shareInterest`. */
const shareInterest: Readonly<Record<string, number>> = { 'base-plus-two': 2 }

/** What was read from answers, by the rule book in force: both stay as they are while they are the same things. */
const readFor = keptFor<Answers, Map<RuleBook | undefined, Omit<CapitalRules, 'society'>>>(() => new Map())

/** What the rules in force at the end of a day say of shares and loans. */
export function capitalRulesOn(project: Project, questions: readonly Question[], day: IsoDate): CapitalRules {
  const read = readFor(project.answers)
  const book = bookOn(project, day)
  let rules = read.get(book)
  if (!rules) {
    rules = rulesOf(questions, inForce(project, day).answers)
    read.set(book, rules)
  }
  return { ...rules, society: isRegistered(project, day) }
}

function rulesOf(questions: readonly Question[], answers: Answers): Omit<CapitalRules, 'society'> {
  const { shareNominal, shareLimit } = promisesOf(questions, answers)
  const choice = pathOf(questions, answers)
  const number = (id: string): number => {
    const value = answers[id] ?? questions.find((question) => question.id === id)?.default
    return typeof value === 'number' ? value : 0
  }
  return {
    shareNominal,
    shareLimit,
    oneShareEach: choice('shares.perMember') !== 'more',
    withdrawable: choice('shares.withdrawable') === 'yes',
    withdrawMonths: number('shares.withdrawMonths'),
    owedMonths: fixed.leaverShareMonths,
    suspensionMonths: fixed.suspensionMonths,
    shareInterestAboveBase: shareInterest[choice('surplus.shareInterest') ?? ''],
    mayBorrow: choice('borrowing.allowed') === 'yes',
    borrowLimit: number('borrowing.limit'),
    loanRateAboveBase: number('borrowing.rateAboveBase'),
    loanRateCap: number('borrowing.rateCap'),
    maySecure: choice('borrowing.allowed') === 'yes' && choice('borrowing.security') === 'yes',
  }
}
