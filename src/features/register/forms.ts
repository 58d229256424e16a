/** The forms that add an entry to the ledger: one for each kind of thing that can happen to a person. */
import Joi, { type ObjectSchema } from 'joi'
import * as field from '../../engine/project/fields'
import type { PlainEntry } from '../../engine/project/ledger-entry'
import type { Office } from '../../engine/project/office'
import type { Founder } from '../../engine/project/project'
import { ceaseReasons, standings } from '../../engine/project/schema'
import { isIsoDate, londonDate } from '../../lib/dates'
import { readPounds } from '../../lib/money'
import { Expected } from '../../lib/expected'

export const formKinds = [
  'standing',
  'signed',
  'entered',
  'shares',
  'property',
  'e-address',
  'office-taken',
  'office-left',
  'ceased',
] as const
export type FormKind = (typeof formKinds)[number]

/** What each form is about: its heading, who may fill it in, and a word on what it does. */
export const formTexts: Readonly<Record<FormKind, { title: string; hint: string }>> = {
  standing: {
    title: 'How far has this person got?',
    hint: 'A new line in the founders’ book. Earlier lines stay.',
  },
  signed: {
    title: 'Signed the application',
    hint: 'The secretary and three more founders sign. Ask for four different people.',
  },
  entered: {
    title: 'Enter on the register of members',
    hint: 'The name and postal address that we hold are copied to the register.',
  },
  shares: {
    title: 'Shares issued, paid for or cancelled',
    hint: 'Use a minus sign to take shares or money away.',
  },
  property: {
    title: 'Loan or other property in the society',
    hint: 'What the member has in the society besides shares. Use a minus sign for a repayment.',
  },
  'e-address': {
    title: 'Electronic address for notices',
    hint: 'Only if the member has told you that notices may go to it.',
  },
  'office-taken': { title: 'Took an office', hint: 'The register of officers shows the day.' },
  'office-left': { title: 'Left an office', hint: 'The register keeps the name and the dates.' },
  ceased: { title: 'Membership ended', hint: 'The entry stays on the register, with the day it ended.' },
}

/** A date typed as day, month and year in one field, not after today. */
function day(today: string): Joi.StringSchema {
  return Joi.string()
    .required()
    .custom((value: string, helpers) => {
      const [one = '', two = '', three = ''] = value.trim().split(/[\s/.-]+/)
      const iso = /^\d{4}$/.test(one)
        ? `${one}-${two}-${three}`
        : `${three}-${two.padStart(2, '0')}-${one.padStart(2, '0')}`
      if (!isIsoDate(iso)) return helpers.error('date')
      return iso > today ? helpers.error('future') : iso
    })
    .messages({
      'any.required': 'Enter the date it happened.',
      date: 'Date must be a real date, such as 27 3 2026.',
      future: 'Date must be today or before. Enter it when it has happened.',
    })
}

function wholeNumber(label: string): Joi.StringSchema {
  return Joi.string()
    .pattern(/^[-−]?\d{1,7}$/)
    .messages({ '*': `${label} must be a whole number, such as 1.` })
}

function amount(label: string): Joi.StringSchema {
  return Joi.string()
    .custom((value: string, helpers) => (signedPence(value) === undefined ? helpers.error('money') : value))
    .messages({ money: `${label} must be an amount in pounds, such as 250 or -50.` })
}

function signedPence(value: string): number | undefined {
  const text = value.trim()
  const minus = /^[-−]/.test(text)
  const pence = readPounds(text.replace(/^[-−]\s*/, ''))
  return pence === undefined ? undefined : minus ? -pence : pence
}

const office = Joi.required()
  .valid('chair', 'secretary', 'treasurer', 'director', 'safeguarding', 'data')
  .messages({ '*': 'Choose an office.' })

/** The schema of a form. */
export function entryForm(kind: FormKind, now: Date): ObjectSchema {
  const on = day(londonDate(now))
  const fields: Record<FormKind, Joi.PartialSchemaMap> = {
    standing: {
      standing: Joi.valid(...standings, 'agreed')
        .required()
        .messages({ '*': 'Choose how far this person has got.' }),
    },
    signed: {},
    entered: {},
    shares: { change: wholeNumber('Number of shares'), paid: amount('Amount paid') },
    property: {
      what: Joi.valid('loan', 'deposit', 'other').required().messages({ '*': 'Choose what it is.' }),
      amount: amount('Amount').required().messages({ 'any.required': 'Enter the amount.' }),
      description: field.line('Description', 160),
    },
    'e-address': {
      address: field.email().required().messages({ 'any.required': 'Enter the e-mail address.' }),
      purposes: field.line('Purposes', 160).default('notices and documents'),
    },
    'office-taken': { office },
    'office-left': { office },
    ceased: {
      reason: Joi.valid(...ceaseReasons)
        .required()
        .messages({ '*': 'Choose why it ended.' }),
    },
  }
  const form = Joi.object({ on, ...fields[kind] })
  return kind === 'shares'
    ? form
        .or('change', 'paid')
        .messages({ 'object.missing': 'Enter a number of shares, an amount paid, or both.' })
    : form
}

/**
 * The entries that a form makes.
 * @param number the member number to give, for `entered`
 * @throws Expected where the person has no address yet and must have one
 */
export function entriesOf(
  kind: FormKind,
  value: Record<string, string>,
  founder: Founder,
  number: number,
): PlainEntry[] {
  const base = { on: String(value['on']), founder: founder.id }
  switch (kind) {
    case 'standing':
      return value['standing'] === 'agreed'
        ? [{ ...base, kind: 'agreed' }]
        : [{ ...base, kind: 'interest', standing: value['standing'] as 'exploring' }]
    case 'signed':
      return [{ ...base, kind }]
    case 'entered':
      if (!founder.address) {
        throw new Expected(
          'conflict',
          'The register needs a postal address',
          'Add the address on the person’s own page, then enter them.',
        )
      }
      return [{ ...base, kind, number, name: founder.legalName, address: founder.address }]
    case 'shares':
      return shareEntries(base, value)
    case 'property': {
      const { description } = value
      const pence = signedPence(value['amount'] ?? '') ?? 0
      return [
        {
          ...base,
          kind,
          what: value['what'] as 'loan',
          pence,
          ...(description !== undefined && { description }),
        },
      ]
    }
    case 'e-address':
      return [{ ...base, kind, address: String(value['address']), purposes: String(value['purposes']) }]
    case 'office-taken':
    case 'office-left':
      return [{ ...base, kind, office: value['office'] as Office }]
    case 'ceased':
      return [{ ...base, kind, reason: value['reason'] as 'resigned' }]
  }
}

function shareEntries(base: { on: string; founder: string }, value: Record<string, string>): PlainEntry[] {
  const change = Number((value['change'] ?? '0').replace('−', '-'))
  const pence = signedPence(value['paid'] ?? '0') ?? 0
  return [
    ...(change === 0 ? [] : [{ ...base, kind: 'shares' as const, change }]),
    ...(pence === 0 ? [] : [{ ...base, kind: 'paid' as const, pence }]),
  ]
}
