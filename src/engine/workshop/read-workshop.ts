/** Reads a workshop file, such as `seeds/workshop.json`: unknown fields are refused by name. */
import Joi from 'joi'
import { isIsoDate } from '../../lib/dates'
import type { Library } from '../library/library'
import { printable } from '../paper/fonts'
import type { Problem } from '../project/problem'
import type { Workshop } from './workshop'

export const workshopFileFormat = 'groundrules-workshop'

export type WorkshopReading = { ok: true; workshop: Workshop } | { ok: false; problems: Problem[] }

const line = Joi.string()
  .trim()
  .min(1)
  .max(200)
  .custom((text: string, helpers) => (printable(text) === undefined ? text : helpers.error('line.letters')))
  .messages({ 'line.letters': 'has a letter that our papers cannot print. Take it out' })
  .required()

const schema = Joi.object({
  format: Joi.valid(workshopFileFormat).required(),
  version: Joi.valid(1).required(),
  title: line,
  place: line,
  date: Joi.string()
    .custom((text: string, helpers) => (isIsoDate(text) ? text : helpers.error('date.real')))
    .messages({ 'date.real': 'must be a real date such as 2026-11-23' })
    .required(),
  start: Joi.string()
    .pattern(/^([01]\d|2[0-3]):[0-5]\d$/)
    .messages({ 'string.pattern.base': 'must be a time such as 13:30' })
    .required(),
  steps: Joi.array()
    .items(
      Joi.object({ step: line, title: line, minutes: Joi.number().integer().min(1).max(240).required() }),
    )
    .min(1)
    .max(40)
    .required(),
  code: Joi.string()
    .pattern(/^[A-Z0-9]{6}$/)
    .messages({ 'string.pattern.base': 'must be six capital letters or digits' })
    .required(),
  joinAddress: Joi.string()
    .uri({ scheme: ['http', 'https'] })
    .max(200)
    .required(),
  tables: Joi.number().integer().min(1).max(60).required(),
  privacy: Joi.array().items(line).max(8).required(),
})

/** Whether data is meant as a workshop file, and not as a project. */
export function isWorkshopFile(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'format' in data && data.format === workshopFileFormat
}

/** Reads the data of a workshop file; each problem says where it is and what is expected. */
export function readWorkshop(data: unknown, library: Library): WorkshopReading {
  const { value, error } = schema.validate(data, {
    abortEarly: false,
    errors: { label: false },
    messages: { 'object.unknown': 'is no field of a workshop file. Take it out' },
  })
  const problems = (error?.details ?? []).map(({ path, message }) => ({
    path: jsonPath(path),
    message: `${message}.`,
  }))
  if (problems.length > 0) return { ok: false, problems }
  const {
    format: _format,
    version: _version,
    ...workshop
  } = value as Workshop & {
    format: string
    version: number
  }
  const known = library.workshops.steps.map((step) => step.id)
  const unknown = workshop.steps.flatMap(({ step }, index) =>
    known.includes(step)
      ? []
      : [{ path: `$.steps[${index}].step`, message: `is ${step}; there is: ${known.join(', ')}.` }],
  )
  return unknown.length > 0 ? { ok: false, problems: unknown } : { ok: true, workshop }
}

function jsonPath(path: readonly (string | number)[]): string {
  return `$${path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('')}`
}
