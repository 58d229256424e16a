/**
 * The fields of a project, each with its rule and its words, written once. Forms and the project file both
 * use them, so what a page accepts is what a file may hold. Every message says what to do.
 */
import Joi, { type CustomHelpers, type ErrorReport, type Schema } from 'joi'
import { isIsoDate, longDate } from '../../lib/dates'
import { printable } from '../paper/fonts'
import { offices } from './office'
import { lowerFirst } from '../../lib/names'

/** NI numbers are never collected, not even by accident in free text. */
const nationalInsurance = /\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/i
// Control and format characters, line separators and half characters: none can be seen, and some turn the
// reading direction, so that a printed line would say something else.
const unseen = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

/** One line of words of at most `most` characters, that our documents can print. `label` starts its messages. */
export function line(label: string, most: number): Joi.StringSchema {
  return Joi.string()
    .custom((value: string, helpers) => tidyText(value.replace(/\s+/gu, ' '), helpers))
    .max(most)
    .messages(textMessages(label, most))
}

/** Several lines of words. */
export function paragraph(label: string, most: number): Joi.StringSchema {
  return Joi.string()
    .custom((value: string, helpers) => tidyText(value.replaceAll('\r\n', '\n'), helpers))
    .max(most)
    .messages(textMessages(label, most))
}

function textMessages(label: string, most: number): Record<string, string> {
  return {
    'any.required': `Enter ${lower(label)}.`,
    'string.base': `${label} must be words in quotation marks.`,
    'string.empty': `Enter ${lower(label)}.`,
    'string.max': `${label} must be ${most} characters or less.`,
    'text.unseen': `${label} holds a character that cannot be seen. Type it again rather than pasting it.`,
    'text.number': `${label} holds what looks like a National Insurance number. Take it out: we never keep these.`,
    'text.unprintable': `${label} holds {#mark}, which our documents cannot print. Write it in letters that they can, such as the spelling in a passport.`,
  }
}

function tidyText(value: string, helpers: CustomHelpers): string | ErrorReport {
  const text = value.normalize('NFC').trim()
  if (text === '') return helpers.error('string.empty')
  if (unseen.test(text)) return helpers.error('text.unseen')
  if (nationalInsurance.test(text)) return helpers.error('text.number')
  for (const part of text.split('\n')) {
    const mark = printable(part)
    if (mark !== undefined) {
      return helpers.error('text.unprintable', { mark: mark === 'shape' ? 'letters' : `“${mark}”` })
    }
  }
  return text
}

/** RFC 5321 length; a shape that catches slips, not every oddity that the standard allows. */
export function email(label = 'E-mail address'): Joi.StringSchema {
  const message = `${label} must be in the form name@example.org.`
  return line(label, 254)
    .pattern(/^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+\.[^\s@<>(),;:"\\.]{2,}$/)
    .messages({ 'string.pattern.base': message })
}

/** UK numbers with any spacing, brackets or hyphens; kept as typed but without those. */
export function phone(label = 'Phone number'): Joi.StringSchema {
  return Joi.string()
    .custom((value: string, helpers) => {
      const digits = value.replace(/[\s().-]/g, '')
      return /^(\+44|0)\d{9,10}$/.test(digits) ? spaced(digits) : helpers.error('phone')
    })
    .messages({
      ...textMessages(label, 20),
      phone: `${label} must be a UK number, such as 01632 960 001 or 07700 900 001.`,
    })
}

function spaced(digits: string): string {
  return digits.startsWith('+44') ? digits : digits.replace(/^(\d{5})(\d{3})(\d+)$/, '$1 $2 $3')
}

/** Kept in capitals with one space before the last three characters. */
export function postcode(): Joi.StringSchema {
  return Joi.string()
    .custom((value: string, helpers) => {
      const bare = value.toUpperCase().replace(/[\s-]/g, '')
      if (!/^(GIR0AA|[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2})$/.test(bare)) return helpers.error('postcode')
      return `${bare.slice(0, -3)} ${bare.slice(-3)}`
    })
    .messages({
      ...textMessages('Postcode', 8),
      postcode: 'Postcode must be a full UK postcode, such as ZZ1 1AB.',
    })
}

export function address(): Joi.ObjectSchema {
  return Joi.object({
    line1: line('Address line 1', 80).required(),
    line2: line('Address line 2', 80),
    line3: line('Address line 3', 80),
    town: line('Town or city', 80).required(),
    postcode: postcode().required(),
  }).messages({
    'object.base': 'Give an address with line1, town and postcode.',
    'any.required': 'Give an address with line1, town and postcode.',
  })
}

/** A day of the calendar; `latest` refuses later days (ISO date). */
export function date(label: string, latest?: string): Joi.StringSchema {
  return Joi.string()
    .custom((value: string, helpers) => {
      if (!isIsoDate(value)) return helpers.error('date.real')
      return latest !== undefined && value > latest ? helpers.error('date.latest') : value
    })
    .messages({
      'any.required': `Enter ${lower(label)}.`,
      'string.base': `${label} must be a date such as "2027-03-27".`,
      'string.empty': `Enter ${lower(label)}.`,
      'date.real': `${label} must be a real date, such as 27 March 2027 (2027-03-27).`,
      'date.latest': `${label} must be on or before ${latest === undefined ? '' : longDate(latest)}.`,
    })
}

/** One of a closed set; the message names the set. */
export function oneOf(label: string, values: readonly string[]): Joi.AnySchema {
  return Joi.valid(...values).messages({
    'any.only': `${label} must be one of: ${values.join(', ')}.`,
    'any.required': `Choose ${lower(label)}: ${values.join(', ')}.`,
  })
}

/** Several of a closed set, each once. */
export function someOf(label: string, values: readonly string[]): Joi.ArraySchema {
  return Joi.array()
    .items(oneOf(label, values))
    .unique()
    .messages({
      'array.base': `${label} must be a list.`,
      'array.unique': `${label} names the same thing twice.`,
    })
}

/** A whole number of pence from 0 to £1,000,000, or the bounds given. */
export function pence(label: string, least = 0, most = 100_000_000): Joi.NumberSchema {
  return whole(label, least, most).messages({ 'number.base': `${label} must be a whole number of pence.` })
}

export function whole(label: string, least: number, most: number): Joi.NumberSchema {
  const range = `${label} must be a whole number from ${least.toLocaleString('en-GB')} to ${most.toLocaleString('en-GB')}.`
  return Joi.number()
    .strict()
    .integer()
    .min(least)
    .max(most)
    .messages({
      'any.required': `Enter ${lower(label)}.`,
      'number.base': range,
      'number.integer': range,
      'number.min': range,
      'number.max': range,
      'number.unsafe': range,
      'number.infinity': range,
    })
}

export function tick(label: string): Joi.BooleanSchema {
  return Joi.boolean()
    .strict()
    .messages({ 'boolean.base': `${label} must be true or false.` })
}

export function office(): Schema {
  return oneOf('Office', offices)
}

/** HCPC registration: letters for the profession and up to six digits; PYL for psychologists. */
export function hcpc(): Joi.StringSchema {
  return Joi.string()
    .custom((value: string, helpers) => {
      const bare = value.toUpperCase().replace(/\s/g, '')
      return /^[A-Z]{2,3}\d{1,6}$/.test(bare) ? bare : helpers.error('hcpc')
    })
    .messages({
      ...textMessages('HCPC registration number', 9),
      hcpc: 'HCPC registration number must be two or three letters and up to six digits, such as PYL012345.',
    })
}

/** The id of a record: what addresses and other records name it by. */
export function recordId(): Joi.StringSchema {
  return Joi.string()
    .pattern(/^[a-z0-9][a-z0-9-]{0,39}$/)
    .messages({
      'string.pattern.base': 'id must be small letters, digits and hyphens, 40 characters or less.',
      'string.base': 'id must be words in quotation marks.',
    })
}

/** A few short words, each a label of its own. */
export function tags(label: string): Joi.ArraySchema {
  return Joi.array()
    .items(line(label, 60))
    .max(20)
    .messages({ 'array.base': `${label} must be a list.`, 'array.max': `${label} must be 20 or fewer.` })
}

function lower(label: string): string {
  return /^[A-Z]{2}|^HCPC/.test(label) ? label : lowerFirst(label)
}
