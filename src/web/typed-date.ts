/** A day as people type it: in a browser's date field, or as day, month and year. */
import Joi from 'joi'
import { readDay, type IsoDate } from '../lib/dates'
import { lowerFirst } from '../lib/names'

/**
 * A field for a day; its value is an ISO date. Required unless the caller makes it optional.
 * @param label starts its messages
 * @param latest the last day that is taken, where there is one
 */
export function typedDate(label: string, latest?: { day: IsoDate; message: string }): Joi.StringSchema {
  return Joi.string()
    .required()
    .custom((value: string, helpers) => {
      const day = readDay(value)
      if (day === undefined) return helpers.error('day')
      return latest && day > latest.day ? helpers.error('late') : day
    })
    .messages({
      'any.required': `Enter ${lowerFirst(label)}.`,
      day: `${label} must be a real date, such as 27 3 2027.`,
      late: latest?.message ?? '',
    })
}
