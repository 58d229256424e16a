/** The forms that add an entry to the ledger: one for each kind of thing that can happen to a person. */
import Joi, { type ObjectSchema } from 'joi'
import * as field from '../../engine/project/fields'
import { relations, type Nominee, type PlainEntry, type Relation } from '../../engine/project/ledger-entry'
import type { Office } from '../../engine/project/office'
import type { Founder } from '../../engine/project/project'
import { ceaseReasons, mostInEntry, revocations, standings } from '../../engine/project/schema'
import { londonDate } from '../../lib/dates'
import { typedDate } from '../../web/typed-fields'
import { pounds, readPounds } from '../../lib/money'
import { Expected } from '../../lib/expected'

export const formKinds = [
  'standing',
  'signed',
  'applied',
  'declined',
  'entered',
  'shares',
  'property',
  'e-address',
  'office-taken',
  'office-left',
  'nominated',
  'nomination-revoked',
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
  applied: {
    title: 'Applied to join',
    hint: 'The day the signed application for membership reached you.',
  },
  declined: {
    title: 'Application turned down',
    hint: 'The day it was decided. The person can apply again.',
  },
  entered: {
    title: 'Enter on the register of members',
    hint: 'The name and postal address that we hold are copied to the register.',
  },
  shares: {
    title: 'Shares issued, paid for or cancelled',
    hint: 'For what was decided elsewhere. Use a minus sign to take shares or money away. Applications and withdrawals have pages of their own under “Shares”.',
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
  nominated: {
    title: 'Nomination received',
    hint: 'Who is to be paid what the member has here when they die. It takes the place of an earlier one. Only the nominations book shows it.',
  },
  'nomination-revoked': {
    title: 'Nomination ended',
    hint: 'The nominations book keeps it, marked as ended. A will does not end a nomination.',
  },
  ceased: { title: 'Membership ended', hint: 'The entry stays on the register, with the day it ended.' },
}

function wholeNumber(label: string): Joi.StringSchema {
  const most = mostInEntry.shares.toLocaleString('en-GB')
  return Joi.string()
    .pattern(/^[-−]?\d{1,7}$/)
    .custom((value: string, helpers) =>
      Math.abs(signedNumber(value)) > mostInEntry.shares ? helpers.error('large') : value,
    )
    .messages({
      '*': `${label} must be a whole number, such as 1.`,
      large: `${label} must be ${most} or less.`,
    })
}

function signedNumber(value: string): number {
  return Number(value.replace('−', '-'))
}

function amount(label: string): Joi.StringSchema {
  return Joi.string()
    .custom((value: string, helpers) => {
      const pence = signedPence(value)
      if (pence === undefined) return helpers.error('money')
      return Math.abs(pence) > mostInEntry.pence ? helpers.error('large') : value
    })
    .messages({
      money: `${label} must be an amount in pounds, such as 250 or -50.`,
      large: `${label} must be ${pounds(mostInEntry.pence)} or less.`,
    })
}

/** An entry of nothing would say nothing, and the ledger keeps what it was told. */
function notNothing(value: string, helpers: Joi.CustomHelpers): string | Joi.ErrorReport {
  return signedPence(value) === 0 ? helpers.error('nothing') : value
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

/** A nomination as CCBSA 2014 s.37 asks: signed, received in the member's lifetime, and family where they work here. */
function nomination(on: Joi.StringSchema): Joi.PartialSchemaMap {
  return {
    nominee: field.line('Name of the person', 120).required(),
    address: field.line('Address of the person', 240),
    worksHere: Joi.valid('yes', 'no')
      .required()
      .messages({ '*': 'Choose if this person is an officer or employee of the society.' }),
    relation: Joi.when('worksHere', {
      is: 'yes',
      then: Joi.valid(...relations)
        .required()
        .messages({
          '*': 'Choose how they are related. An officer or employee can be named only if they are close family.',
        }),
      otherwise: Joi.valid(...relations).messages({ '*': 'Choose how they are related, or leave it.' }),
    }),
    signed: on
      .optional()
      .custom((value: string, helpers) => {
        const { on: received } = helpers.state.ancestors[0] as { on?: string }
        return received !== undefined && value > received ? helpers.error('order') : value
      })
      .messages({ order: 'Date signed must be on or before the day it was received.' }),
  }
}

/** The schema of a form. */
export function entryForm(kind: FormKind, now: Date): ObjectSchema {
  const on = typedDate(
    'Date it happened',
    londonDate(now),
    'Date must be today or before. Enter it when it has happened.',
  )
  const fields: Record<FormKind, Joi.PartialSchemaMap> = {
    standing: {
      standing: Joi.valid(...standings, 'agreed')
        .required()
        .messages({ '*': 'Choose how far this person has got.' }),
    },
    signed: {},
    applied: {},
    declined: { reason: field.line('Reason', 240) },
    entered: {},
    shares: { change: wholeNumber('Number of shares'), paid: amount('Amount paid') },
    property: {
      what: Joi.valid('loan', 'deposit', 'other').required().messages({ '*': 'Choose what it is.' }),
      amount: amount('Amount')
        .custom(notNothing)
        .required()
        .messages({ 'any.required': 'Enter the amount.', nothing: 'Enter an amount other than 0.' }),
      description: field.line('Description', 160),
    },
    'e-address': {
      address: field.email().required().messages({ 'any.required': 'Enter the e-mail address.' }),
      purposes: field.line('Purposes', 160).default('notices and documents'),
    },
    'office-taken': { office },
    'office-left': { office },
    nominated: nomination(on),
    'nomination-revoked': {
      cause: Joi.valid(...revocations)
        .required()
        .messages({ '*': 'Choose why it ended.' }),
    },
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
        .custom((value: Record<string, string>, helpers) =>
          shareEntries({ on: '', founder: '' }, value).length === 0 ? helpers.error('object.missing') : value,
        )
        .messages({ 'object.missing': 'Enter a number of shares, an amount paid, or both.' })
    : form
}

export interface CorrectionForm {
  how: 'date' | 'void'
  on?: string
  reason: string
}

/** How an entry was wrong. The date is read only where it was the date, or where the entry is put back. */
export function correctionForm(now: Date): ObjectSchema<CorrectionForm> {
  const day = typedDate('The right date', londonDate(now), 'The right date must be today or before.')
  return Joi.object({
    how: Joi.valid('date', 'void').required().messages({ '*': 'Choose how to correct it.' }),
    on: Joi.when('how', { is: 'date', then: day, otherwise: Joi.any().strip() }),
    reason: field.paragraph('Reason', 240).required(),
  })
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
    case 'applied':
      return [{ ...base, kind }]
    case 'declined':
      return [{ ...base, kind, ...(value['reason'] !== undefined && { reason: value['reason'] }) }]
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
    case 'nominated':
      return [{ ...base, kind, ...nomineeOf(value) }]
    case 'nomination-revoked':
      return [{ ...base, kind, cause: value['cause'] as 'cancelled' }]
    case 'ceased':
      return [{ ...base, kind, reason: value['reason'] as 'resigned' }]
  }
}

function nomineeOf(value: Record<string, string>): Nominee {
  const { nominee, address, worksHere, relation, signed } = value
  return {
    nominee: String(nominee),
    ...(address !== undefined && { address }),
    ...(worksHere === 'yes' && { worksHere: true }),
    ...(relation !== undefined && { relation: relation as Relation }),
    ...(signed !== undefined && signed !== value['on'] && { signed }),
  }
}

function shareEntries(base: { on: string; founder: string }, value: Record<string, string>): PlainEntry[] {
  const change = signedNumber(value['change'] ?? '0')
  const pence = signedPence(value['paid'] ?? '0') ?? 0
  return [
    ...(change === 0 ? [] : [{ ...base, kind: 'shares' as const, change }]),
    ...(pence === 0 ? [] : [{ ...base, kind: 'paid' as const, pence }]),
  ]
}
