/** The form of the accounts of a year: approved by the committee, signed by three, displayed at the office. */
import { inForce } from '../../engine/project/in-force'
import { registerAt } from '../../engine/project/ledger'
import { votersOf } from '../../engine/project/meeting-rules'
import { legalNameOf } from '../../engine/project/member-names'
import type { AccountsRecord } from '../../engine/project/year'
import { longDate, type IsoDate } from '../../lib/dates'
import type { FieldErrors } from '../../web/forms'
import { dayTyped } from '../../web/typed-fields'
import type { Field, Read } from './fields'
import type { Part, PartOn } from './part'

export const accountsPart: Part = {
  title: 'Accounts approved and signed',
  what: 'wrote down the accounts of a year',
  fields: ({ project }) => [
    { name: 'approved', label: 'Day on which the committee approved them', kind: 'day' },
    { name: 'signedOn', label: 'Day on which they were signed', kind: 'day', optional: true },
    ...(['secretary', 'second', 'third'] as const).map((name): Field => ({
      name,
      label: {
        secretary: 'The secretary who signed',
        second: 'First member of the committee',
        third: 'Second member of the committee',
      }[name],
      kind: 'select',
      optional: true,
      none: 'Choose a person',
      items: project.founders.map(({ id, legalName }) => ({ value: id, text: legalName })),
    })),
    {
      name: 'shown',
      label: 'Day since which the balance sheet is displayed',
      kind: 'day',
      optional: true,
    },
  ],
  typed: (record) => {
    const { accounts, shown } = record ?? {}
    const [secretary = '', second = '', third = ''] = accounts?.signed ?? []
    return {
      approved: dayTyped(accounts?.approved),
      signedOn: dayTyped(accounts?.signedOn),
      secretary,
      second,
      third,
      shown: dayTyped(shown),
    }
  },
  read: readAccounts,
}

/** CCBSA 2014 s.82: the secretary and two members of the committee, three people. */
function readAccounts({ choice, day }: Read, on: PartOn): ReturnType<Part['read']> {
  const { approved = '', signedOn, shown } = day
  const { view } = on
  const errors: Record<string, string> = {}
  if (approved <= view.year.ends)
    errors['approved'] = `The year ends on ${longDate(view.year.ends)}. Its accounts are approved after that.`
  if (signedOn !== undefined && signedOn < approved)
    errors['signedOn'] = 'They are signed once the committee has approved them. Check the two days.'
  if (shown !== undefined && shown <= view.year.ends)
    errors['shown'] =
      `The year ends on ${longDate(view.year.ends)}. Its balance sheet is displayed after that.`
  const names = ['secretary', 'second', 'third'] as const
  const signed = names.map((name) => choice[name] ?? '').filter((one) => one !== '')
  if (signedOn !== undefined) Object.assign(errors, signerErrors(on, choice, signedOn))
  else if (signed.length > 0) errors['signedOn'] = 'Enter the day on which they signed.'
  if (Object.keys(errors).length > 0) return { errors }
  const accounts: AccountsRecord = { approved, ...(signedOn !== undefined && { signedOn, signed }) }
  return {
    change: ({ shown: _shown, ...record }) => ({
      ...record,
      accounts,
      ...(shown !== undefined && { shown }),
    }),
  }
}

function signerErrors({ project, library }: PartOn, choice: Read['choice'], day: IsoDate): FieldErrors {
  const errors: Record<string, string> = {}
  const { secretary = '', second = '', third = '' } = choice
  const name = (id: string): string => legalNameOf(project, id)
  const { officers } = registerAt(project.ledger, day)
  const committee = new Set(
    votersOf({ kind: 'committee', on: day }, inForce(project, day), library.questions).map(({ id }) => id),
  )
  if (secretary === '') errors['secretary'] = 'Choose who signed as secretary.'
  else if (!officers.some((term) => term.founder === secretary && term.office === 'secretary'))
    errors['secretary'] =
      `${name(secretary)} was not secretary on ${longDate(day)}, by the register. Check the person and the day.`
  for (const [field, id] of [
    ['second', second],
    ['third', third],
  ] as const) {
    if (id === '') errors[field] = 'Choose a member of the committee.'
    else if (!committee.has(id))
      errors[field] =
        `${name(id)} was not on the committee on ${longDate(day)}, by the register. Check the person and the day.`
    else if (id === secretary || (field === 'third' && id === second))
      errors[field] = 'Three different people sign. Choose someone else.'
  }
  return errors
}
