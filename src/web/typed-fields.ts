/** Fields of forms in which people type numbers, money and days: the words become values, and values the words of a field. */
import Joi from 'joi'
import { longDate, readDay, type IsoDate } from '../lib/dates'
import { readPounds, type Pence } from '../lib/money'
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

/**
 * A day as people type it: in a browser's date field, or as day, month and year. Its value is an ISO date. Required unless
 * the caller makes it optional.
 * @param label starts its messages
 * @param latest the last day that is taken, where there is one
 * @param late what is said of a later one
 */
export function typedDate(
  label: string,
  latest?: IsoDate,
  late = latest === undefined ? '' : `${label} must be on or before ${longDate(latest)}.`,
): Joi.StringSchema {
  return Joi.string()
    .required()
    .custom((value: string, helpers) => {
      const day = readDay(value)
      if (day === undefined) return helpers.error('day')
      return latest !== undefined && day > latest ? helpers.error('late') : day
    })
    .messages({
      'any.required': `Enter ${lowerFirst(label)}.`,
      day: `${label} must be a real date, such as 27 3 2027.`,
      late,
    })
}

/** An amount as it stands in its field: 29500 as "295", 632 as "6.32"; nothing for none. */
export function poundsTyped(pence: Pence | undefined): string {
  return pence === undefined ? '' : (pence / 100).toFixed(2).replace(/\.00$/, '')
}

/** A day as it stands in its field: "27 3 2027"; nothing for none. */
export function dayTyped(day: IsoDate | undefined): string {
  return day === undefined ? '' : day.split('-').toReversed().map(Number).join(' ')
}
