/** The yearly check of a group against the co-operative principles: what it thought of itself, and when. */
import Joi from 'joi'
import type { IsoDate } from '../../lib/dates'
import * as field from './fields'

/** The seven principles of the ICA Statement on the Co-operative Identity (1995), and the values beneath them. */
export const principleIds = [
  'open-membership',
  'democratic-control',
  'economic-participation',
  'independence',
  'education',
  'co-operation',
  'community',
  'values',
] as const
export type PrincipleId = (typeof principleIds)[number]

export const principleMarks = ['well', 'partly', 'not-yet'] as const
export type PrincipleMark = (typeof principleMarks)[number]

export interface PrinciplesCheck {
  on: IsoDate
  marks: { principle: PrincipleId; mark: PrincipleMark; note?: string }[]
}

/** The longest note on a principle, in characters. */
export const longestNote = 600

/** A check as the project file holds it: each principle once at most. */
export const principlesCheck = {
  on: field.date('Date of the check').required(),
  marks: Joi.array()
    .items(
      Joi.object({
        principle: field.oneOf('principle', principleIds).required(),
        mark: field.oneOf('mark', principleMarks).required(),
        note: field.paragraph('Note', longestNote),
      }),
    )
    .min(1)
    .unique('principle')
    .required()
    .messages({
      'array.base': 'marks must be a list.',
      'array.min': 'marks must hold one mark or more.',
      'array.unique': 'marks names the same principle twice.',
    }),
}

/** The last check before a day, to set beside that of the day; undefined where there is none. */
export function checkBefore(checks: readonly PrinciplesCheck[], on: IsoDate): PrinciplesCheck | undefined {
  return checks.filter((check) => check.on < on).toSorted((a, b) => (a.on < b.on ? 1 : -1))[0]
}
