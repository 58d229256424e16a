/** The forms of shares, as lists of fields. */
import type { Claim } from '../../engine/project/shares'
import type { ShareApplication } from '../../engine/project/society-books'
import { longDate, type IsoDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import { counted } from '../../lib/names'
import type { Choice, FieldForm, FormField } from '../../web/field-form'
import { dayTyped } from '../../web/typed-fields'

export interface Place {
  section: string
  backLink: string
  today: IsoDate
  /** Which state of the books the page was made from. */
  seen: string
}

const whoField = (people: readonly Choice[] | undefined): FormField[] =>
  people ? [{ kind: 'select', name: 'founder', label: 'Member', items: people }] : []

const sharesField: FormField = {
  kind: 'number',
  name: 'shares',
  label: 'Number of shares',
  least: 1,
  most: 1_000_000,
}

/** @param people for whom it may be entered, by who keeps the register; undefined where it is for oneself */
export function applyForm(at: Place, people: readonly Choice[] | undefined): FieldForm {
  return {
    ...at,
    title: people ? 'An application for shares' : 'Ask for shares',
    intro: ['Shares are a part of the co-op’s money. More shares never mean more votes.'],
    fields: [
      ...whoField(people),
      sharesField,
      {
        kind: 'lines',
        name: 'note',
        label: 'About paying',
        hint: 'For example, that you would like to pay in parts',
        most: 500,
        optional: true,
      },
      ...(people ? [day('on', 'Date of the application')] : []),
    ],
    button: people ? 'Enter the application' : 'Ask for these shares',
    typed: { on: dayTyped(at.today) },
  }
}

function day(name: string, label: string): FormField {
  return { kind: 'day', name, label }
}

export function decisionForm(
  at: Place,
  application: ShareApplication,
  about: { name: string; pence: number },
): FieldForm {
  return {
    ...at,
    title: `${about.name} asks for ${counted(application.shares, 'share')}`,
    intro: [
      'The committee decides, or a general meeting. A member of the committee who asks for shares takes no part.',
    ],
    facts: [
      { key: 'Asked for on', value: longDate(application.on) },
      { key: 'Price of all', value: pounds(about.pence) },
      { key: 'About paying', value: application.note ?? 'Nothing said' },
    ],
    fields: [
      {
        kind: 'choice',
        name: 'outcome',
        label: 'What was decided?',
        items: [
          { value: 'allotted', text: 'The shares are allotted' },
          { value: 'refused', text: 'The application is refused' },
        ],
      },
      {
        kind: 'choice',
        name: 'by',
        label: 'Who decided?',
        items: [
          { value: 'committee', text: 'The committee' },
          { value: 'meeting', text: 'A general meeting' },
        ],
      },
      day('on', 'Date of the decision'),
      {
        kind: 'lines',
        name: 'reason',
        label: 'Reason, where it is refused',
        hint: 'The member can read it',
        most: 500,
        optional: true,
      },
      {
        kind: 'number',
        name: 'count',
        label: 'Number of instalments',
        hint: 'Only if the committee lets the member pay in parts. They must be the same for everyone in a like position. Leave it empty if all is due at once',
        least: 2,
        most: 60,
        optional: true,
      },
      { kind: 'day', name: 'first', label: 'First instalment due on', future: true, optional: true },
      {
        kind: 'number',
        name: 'every',
        label: 'Months from one instalment to the next',
        least: 1,
        most: 12,
        optional: true,
      },
    ],
    button: 'Record the decision',
    typed: { on: dayTyped(at.today) },
  }
}

export function paymentForm(at: Place, about: { name: string; dues: readonly string[] }): FieldForm {
  return {
    ...at,
    title: `A payment for shares by ${about.name}`,
    intro: [
      about.dues.length === 0
        ? 'Nothing is to be paid on the shares of this person today.'
        : `Still to pay: ${about.dues.join('; ')}. What comes in counts for the oldest part first.`,
    ],
    fields: [{ kind: 'money', name: 'amount', label: 'Amount that came in' }, day('on', 'Date it came in')],
    button: 'Record the payment',
    typed: { on: dayTyped(at.today) },
  }
}

export function noticeForm(at: Place, people: readonly Choice[] | undefined, months: number): FieldForm {
  return {
    ...at,
    title: people ? 'A notice to withdraw shares' : 'Withdraw shares',
    intro: [
      `Your rules ask for ${counted(months, 'month')} of notice. Shares are paid back at what was paid on them, and never more. The first share stays.`,
    ],
    fields: [...whoField(people), sharesField, ...(people ? [day('on', 'Date the notice came')] : [])],
    button: people ? 'Enter the notice' : 'Give notice',
    typed: { on: dayTyped(at.today) },
  }
}

/** @param about `lien` says what the rules let the co-op do with debts; `payee` whom to pay after a death */
export function claimForm(
  at: Place,
  claim: Claim,
  about: { name: string; withdrawable: boolean; payee: string | undefined },
): FieldForm {
  return {
    ...at,
    title: `Pay back the shares of ${about.name}`,
    intro: [
      ...(about.payee === undefined ? [] : [about.payee]),
      'If the member owes the co-op money, your rules let you set it against this.',
    ],
    facts: [
      { key: 'Shares', value: counted(claim.shares, 'share') },
      { key: 'To be paid back', value: pounds(claim.pence) },
      { key: claim.withdrawal ? 'Notice came on' : 'Left on', value: longDate(claim.came) },
      {
        key: claim.withdrawal || about.withdrawable ? 'Not before' : 'By',
        value: longDate(claim.due),
      },
    ],
    fields: [
      day('on', 'Date it is paid'),
      { kind: 'money', name: 'setOff', label: 'Set against a debt', optional: true },
      { kind: 'line', name: 'debt', label: 'What the debt is', most: 150, optional: true },
      ...(about.withdrawable
        ? [
            {
              kind: 'tick' as const,
              name: 'depositsClear',
              label: 'No deposit payment that is due is unpaid',
              hint: 'Until then the law lets no share money be paid back (section 67 of the Act)',
            },
          ]
        : []),
    ],
    button: 'Record that it is paid back',
    typed: { on: dayTyped(at.today) },
  }
}

export function suspensionForm(at: Place, months: number): FieldForm {
  return {
    ...at,
    title: 'Suspend withdrawals of shares',
    intro: [
      `The committee may do this for up to ${counted(months, 'month')} at a time, where the co-op could not otherwise pay its debts as they fall due. Notices keep their place.`,
    ],
    fields: [
      day('from', 'First day'),
      { kind: 'day', name: 'until', label: 'Last day', future: true },
      { kind: 'lines', name: 'reason', label: 'Why, and which meeting decided', most: 500 },
    ],
    button: 'Suspend withdrawals',
    typed: { from: dayTyped(at.today) },
  }
}
