/** Fields of forms in which people type numbers, money and days: the words become values. */
import Joi from 'joi'
import { readDay } from '../lib/dates'
import { readPounds } from '../lib/money'
import { lowerFirst } from '../lib/names'

/** A number as people type it, held to the rule of a field: "1,050", "6.5". */
export function typedNumber(schema: Joi.NumberSchema): Joi.StringSchema {
  return Joi.string()
    .custom((value: string, helpers) => {
      const bare = value.trim().replace(/(?<=\d),(?=\d{3}\b)/g, '')
      // NaN is no number to joi either, so that the words of the field are the words of the page.
      const { error, value: read } = schema.validate(/^[\d.]+$/.test(bare) ? Number(bare) : Number.NaN) as {
        error?: Error
        value: number
      }
      return error ? helpers.error('typed', { said: error.message }) : read
    })
    .messages({ typed: '{#said}' })
}

/** An amount in pounds, kept as pence: "£1,234.50", "585". */
export function typedMoney(label: string, most = 100_000_000): Joi.StringSchema {
  return Joi.string()
    .custom((value: string, helpers) => {
      const pence = readPounds(value)
      return pence === undefined || pence > most ? helpers.error('typed') : pence
    })
    .messages({ typed: `${label} must be an amount in pounds, such as 5000 or 6.32.` })
}

/** A day, with the day first or as a browser's date field gives it; `latest` refuses later ones (ISO date). */
export function typedDay(label: string, schema: Joi.StringSchema): Joi.StringSchema {
  return Joi.string()
    .custom((value: string, helpers) => {
      const { error, value: read } = schema.validate(readDay(value) ?? value) as {
        error?: Error
        value: string
      }
      return error ? helpers.error('typed', { said: error.message }) : read
    })
    .messages({
      typed: '{#said}',
      'any.required': `Enter ${lowerFirst(label)}.`,
    })
}
