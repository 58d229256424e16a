/**
 * Reads a project file: the JSON that "Download your project" gives, that `seeds/` holds, and that the
 * `documents` command takes. Unknown fields are refused by name. Nothing is mended silently.
 */
import Joi, { type Schema, type ValidationErrorItem } from 'joi'
import { answerSchema } from '../interview/answers'
import type { Question } from '../interview/question'
import { line } from './fields'
import { ledgerProblems } from './ledger-problems'
import type { LedgerEntry, PlainEntry } from './ledger-entry'
import type { Answer, Founder, Project, Service } from './project'
import { entryKinds, entrySchema, founder, service } from './schema'
import type { Problem } from './problem'
import { whoProblems } from './who-problems'

/** `project` is there beside the problems where each record is sound and only their fit is not. */
export type ProjectReading =
  { ok: true; project: Project } | { ok: false; problems: Problem[]; project?: Project }

export const projectFileFormat = 'groundrules-project'
export const projectFileVersion = 1

/** What a project file may be checked against: the questions and service categories of `documents/`. */
export interface KnownThings {
  questions: readonly Question[]
  categories: readonly string[]
}

/** Reads the text of a project file. */
export function readProjectText(text: string, known: KnownThings): ProjectReading {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return refused([
      {
        path: '$',
        message:
          'This is not a Groundrules project file: it is not JSON. Open the file that “Download your project” gave you.',
      },
    ])
  }
  return readProject(data, known)
}

/** Reads parsed JSON as a project. */
export function readProject(data: unknown, known: KnownThings): ProjectReading {
  const outer = validate<Outer>(outerSchema, data, '$')
  if (!outer.value) return refused(outer.problems)
  const founders = records<Founder>(outer.value.founders, founder, '$.founders')
  const services = records<Service>(outer.value.services, service, '$.services')
  const answers = readAnswers(outer.value.answers, known)
  const ledger = readLedger(outer.value.ledger)
  const problems = [...answers.problems, ...founders.problems, ...services.problems, ...ledger.problems]
  if (problems.length > 0) return refused(problems)
  const { name } = outer.value
  const project = {
    name,
    answers: answers.value,
    founders: founders.value,
    services: services.value,
    ledger: ledger.value,
  }
  const crossed = crossProblems(project, known)
  return crossed.length > 0 ? { ok: false, problems: crossed, project } : { ok: true, project }
}

/** The text of a project file, always with the same bytes for the same project. */
export function projectText(project: Project): string {
  const { name, founders, services, ledger } = project
  const answers = Object.fromEntries(Object.entries(project.answers).sort(([a], [b]) => (a < b ? -1 : 1)))
  const file = {
    format: projectFileFormat,
    version: projectFileVersion,
    name,
    answers,
    founders,
    services,
    ledger,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

interface Outer {
  name: string
  answers: Record<string, unknown>
  founders: unknown[]
  services: unknown[]
  ledger: unknown[]
}

const list = (name: string, most: number): Joi.ArraySchema =>
  Joi.array()
    .max(most)
    .required()
    .messages({
      'array.base': `${name} must be a list.`,
      'any.required': `${name} is missing. Add it, as an empty list if there are none.`,
      'array.max': `${name} may hold at most ${most.toLocaleString('en-GB')} entries.`,
    })

const outerSchema = Joi.object({
  format: Joi.valid(projectFileFormat)
    .required()
    .messages({ '*': `format must be "${projectFileFormat}".` }),
  version: Joi.valid(projectFileVersion)
    .required()
    .messages({ '*': `version must be ${projectFileVersion}, the only version that this release reads.` }),
  name: line('Name of the co-op', 120).required(),
  answers: Joi.object()
    .unknown()
    .required()
    .messages({ '*': 'answers must be an object of question ids and answers.' }),
  founders: list('founders', 20_000),
  services: list('services', 500),
  ledger: list('ledger', 400_000),
}).messages({ 'object.base': 'A project file must be one JSON object.' })

function readAnswers(
  typed: Record<string, unknown>,
  known: KnownThings,
): { value: Record<string, Answer>; problems: Problem[] } {
  const byId = new Map(known.questions.map((question) => [question.id, question]))
  const value: Record<string, Answer> = {}
  const problems: Problem[] = []
  for (const [id, answer] of Object.entries(typed)) {
    const question = byId.get(id)
    const path = `$.answers[${JSON.stringify(id)}]`
    if (!question) {
      problems.push({
        path,
        message: 'There is no question with this id. Take it out, or check its spelling.',
      })
      continue
    }
    const read = validate<Answer>(answerSchema(question).required(), answer, path)
    problems.push(...read.problems)
    if (read.value !== undefined) value[id] = read.value
  }
  return { value, problems }
}

function records<T>(
  typed: unknown[],
  fields: Joi.PartialSchemaMap,
  path: string,
): { value: T[]; problems: Problem[] } {
  const schema = Joi.object(fields)
    .required()
    .messages({ 'object.base': 'Each entry of this list must be an object.' })
  const read = typed.map((one, index) => validate<T>(schema, one, `${path}[${index}]`))
  return {
    value: read.flatMap((one) => (one.value === undefined ? [] : [one.value])),
    problems: read.flatMap((one) => one.problems),
  }
}

function readLedger(typed: unknown[]): { value: LedgerEntry[]; problems: Problem[] } {
  const read = typed.map((entry, index) => readEntry(entry, `$.ledger[${index}]`))
  return {
    value: read.flatMap((one) => (one.value === undefined ? [] : [one.value])),
    problems: read.flatMap((one) => one.problems),
  }
}

/** Reads one ledger entry, and the entry inside a correction with it. */
export function readEntry(entry: unknown, path: string): { value?: LedgerEntry; problems: Problem[] } {
  const kind = (entry as { kind?: unknown } | null)?.kind
  const schema = entrySchema(kind)
  if (!schema) {
    return {
      problems: [
        {
          path: `${path}.kind`,
          message: `kind must be one of: ${[...entryKinds, 'correction'].join(', ')}.`,
        },
      ],
    }
  }
  const read = validate<LedgerEntry>(schema, entry, path)
  if (read.value?.kind !== 'correction' || read.value.entry === null) return read
  const inner = readEntry(read.value.entry, `${path}.entry`)
  if (inner.value?.kind === 'correction') {
    return {
      problems: [{ path: `${path}.entry.kind`, message: 'a correction cannot hold another correction.' }],
    }
  }
  return inner.value
    ? { ...read, value: { ...read.value, entry: inner.value as PlainEntry } }
    : { problems: inner.problems }
}

function crossProblems(project: Project, known: KnownThings): Problem[] {
  const faults = ledgerProblems(project.ledger).map(({ index, message }) => ({
    path: index === undefined ? '$.ledger' : `$.ledger[${index}]`,
    message,
  }))
  return [...whoProblems(project, known.categories), ...faults]
}

function validate<T>(schema: Schema, data: unknown, path: string): { value?: T; problems: Problem[] } {
  const { value, error } = schema.validate(data, { abortEarly: false, convert: true })
  if (!error) return { value: value as T, problems: [] }
  return { problems: error.details.map((detail) => problemOf(detail, path)) }
}

function problemOf(detail: ValidationErrorItem, path: string): Problem {
  const at = path + detail.path.map((key) => (typeof key === 'number' ? `[${key}]` : plainKey(key))).join('')
  if (detail.type === 'object.unknown') {
    return { path: at, message: 'There is no field of this name here. Take it out, or check its spelling.' }
  }
  if (detail.type === 'any.required' && detail.message.startsWith('"')) {
    return { path: at, message: 'This field is missing. Add it.' }
  }
  return { path: at, message: detail.message.startsWith('"') ? `${detail.message}.` : detail.message }
}

function plainKey(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
}

function refused(problems: Problem[]): ProjectReading {
  return { ok: false, problems }
}
