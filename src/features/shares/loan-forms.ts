/** The forms of loans and of interest, as lists of fields. */
import type { Choice, FieldForm, FormField } from '../../web/field-form'
import { dayTyped } from '../../web/typed-fields'
import type { Place } from './share-forms'

const rate = (label: string, hint: string): FormField => ({
  kind: 'percent',
  name: 'rate',
  label,
  hint,
  most: 100,
})

/** @param limits what the rules say, a paragraph each */
export function loanForm(
  at: Place,
  on: { people: readonly Choice[]; limits: readonly string[]; onCommittee: boolean },
): FieldForm {
  return {
    ...at,
    title: 'A loan from a member',
    intro: on.limits,
    fields: [
      { kind: 'select', name: 'founder', label: 'Member who lends', items: on.people },
      { kind: 'money', name: 'amount', label: 'Amount', most: 1_000_000_000 },
      rate('Interest in a year', 'Enter 0 for a loan without interest'),
      {
        kind: 'lines',
        name: 'need',
        label: 'Why this rate is no more than is needed',
        hint: 'Needed where there is interest. For example, what a bank asked for the same sum',
        most: 500,
        optional: true,
      },
      { kind: 'line', name: 'purpose', label: 'What the money is for', most: 200 },
      { kind: 'day', name: 'on', label: 'Date the committee agreed' },
      { kind: 'day', name: 'first', label: 'First repayment due on', future: true },
      {
        kind: 'number',
        name: 'count',
        label: 'Number of repayments',
        hint: 'Enter 1 if all is repaid on that day',
        least: 1,
        most: 240,
      },
      {
        kind: 'number',
        name: 'every',
        label: 'Months from one repayment to the next',
        least: 1,
        most: 12,
        optional: true,
      },
      {
        kind: 'money',
        name: 'otherLoans',
        label: 'What the co-op owes on other loans',
        hint: 'To a bank or anyone else who is no member. It counts for the limit of your rules',
        most: 1_000_000_000,
        optional: true,
      },
      { kind: 'tick', name: 'raised', label: 'A general meeting agreed to owe more than the limit' },
      ...(on.onCommittee
        ? [
            {
              kind: 'tick' as const,
              name: 'apart',
              label: 'The lender, if they are on the committee, took no part in the decision',
            },
          ]
        : []),
    ],
    button: 'Record the terms',
    typed: { on: dayTyped(at.today), count: '1' },
  }
}

export const loanMoves = ['received', 'repaid', 'interest'] as const
export type LoanMove = (typeof loanMoves)[number]

const moves: Readonly<Record<LoanMove, { title: string; amount: string; day: string; button: string }>> = {
  received: {
    title: 'Money that came in',
    amount: 'Amount that came in',
    day: 'Date it came in',
    button: 'Record what came in',
  },
  repaid: {
    title: 'Money that was repaid',
    amount: 'Amount that was repaid',
    day: 'Date it was repaid',
    button: 'Record what was repaid',
  },
  interest: {
    title: 'Interest that was paid',
    amount: 'Interest that was paid',
    day: 'Date it was paid',
    button: 'Record the interest',
  },
}

export function moveForm(at: Place, move: LoanMove, intro: readonly string[]): FieldForm {
  const { title, amount, day, button } = moves[move]
  return {
    ...at,
    title,
    intro,
    fields: [
      { kind: 'money', name: 'amount', label: amount, most: 1_000_000_000 },
      { kind: 'day', name: 'on', label: day },
      ...(move === 'interest'
        ? [
            {
              kind: 'day' as const,
              name: 'until',
              label: 'Last day that it counts',
              hint: 'Interest is counted up to and with this day. For example, 31 8 2027',
            },
          ]
        : []),
    ],
    button,
    typed: { on: dayTyped(at.today), until: dayTyped(at.today) },
  }
}

export function baseRateForm(at: Place, known: readonly { key: string; value: string }[]): FieldForm {
  return {
    ...at,
    title: 'The Bank of England’s base rate',
    intro: [
      'The limits of your rules for interest move with base rate. Look it up on the Bank of England’s own site, and write down each change with the day from which it counts. A mistake is put right by entering the rate for that day again.',
    ],
    facts: known,
    fields: [rate('Base rate', 'For example, 4.25'), { kind: 'day', name: 'from', label: 'Counts from' }],
    button: 'Write it down',
    typed: { from: dayTyped(at.today) },
  }
}

export function shareInterestForm(at: Place, limit: string): FieldForm {
  return {
    ...at,
    title: 'Interest on shares',
    intro: [
      limit,
      'It is paid only in a year with a surplus, and only if a general meeting agrees. The rate may never be more than is needed to get and keep the money.',
      'It counts for each day on what was paid on shares by then, at a 365th of the yearly rate. Each person’s sum is rounded once, to the nearest penny.',
    ],
    fields: [
      rate('Interest in a year', 'What the meeting agreed'),
      { kind: 'day', name: 'from', label: 'First day' },
      { kind: 'day', name: 'until', label: 'Last day' },
      { kind: 'day', name: 'on', label: 'Date of the general meeting' },
    ],
    button: 'Record what was agreed',
    typed: { on: dayTyped(at.today) },
  }
}
