/** The parts of a project file, each read by its own rule; a fault names its JSON path. */
import Joi, { type Schema, type ValidationErrorItem } from 'joi'
import { answerSchema } from '../interview/answers'
import type { Question } from '../interview/question'
import { moneySchema } from '../money/schema'
import type { MoneySettings } from '../money/settings'
import type { Decision } from './decision'
import { date, line, paragraph } from './fields'
import type { LedgerEntry, PlainEntry } from './ledger-entry'
import type { Changed } from './resolution'
import type { Answer, Decided } from './project'
import type { Registration, RuleBook } from './registration'
import { registrationRecord, ruleBook } from './registration-schema'
import { decision, entryKinds, entrySchema } from './schema'
import type { Problem } from './problem'

/** What a project file may be checked against: the questions and service categories of `documents/`. */
export interface KnownThings {
  questions: readonly Question[]
  categories: readonly string[]
  /** The ids of the dated figures that a group may replace, pay points among them. */
  figures: readonly string[]
  /** What is wrong with the group's own wording of a clause, by `document/clause`; undefined where nothing is. */
  wordingFault: (key: string, words: string) => string | undefined
}

export function readAnswers(
  typed: Readonly<Record<string, unknown>>,
  known: KnownThings,
  at = '$.answers',
): { value: Record<string, Answer>; problems: Problem[] } {
  const byId = new Map(known.questions.map((question) => [question.id, question]))
  const value: Record<string, Answer> = {}
  const problems: Problem[] = []
  for (const [id, answer] of Object.entries(typed)) {
    const question = byId.get(id)
    const path = `${at}[${JSON.stringify(id)}]`
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

const decidedSchema = Joi.object({
  by: line('Who decided', 120).required(),
  on: date('Date of the decision').required(),
})
  .required()
  .messages({ 'object.base': 'Each decision must give by and on.' })

export function readDecided(
  typed: Record<string, unknown>,
  known: KnownThings,
): { value: Record<string, Decided>; problems: Problem[] } {
  const ids = new Set(known.questions.map((question) => question.id))
  const value: Record<string, Decided> = {}
  const problems: Problem[] = []
  for (const [id, decision] of Object.entries(typed)) {
    const path = `$.decided[${JSON.stringify(id)}]`
    if (!ids.has(id)) {
      problems.push({
        path,
        message: 'There is no question with this id. Take it out, or check its spelling.',
      })
      continue
    }
    const read = validate<Decided>(decidedSchema, decision, path)
    problems.push(...read.problems)
    if (read.value !== undefined) value[id] = read.value
  }
  return { value, problems }
}

/** The group's own wording; an empty text leaves the clause out. */
export function readWording(
  typed: Readonly<Record<string, unknown>>,
  known: KnownThings,
  at = '$.wording',
): { value: Record<string, string>; problems: Problem[] } {
  const value: Record<string, string> = {}
  const problems: Problem[] = []
  for (const [key, words] of Object.entries(typed)) {
    const path = `${at}[${JSON.stringify(key)}]`
    const read = validate<string>(wordingSchema.required(), words, path)
    problems.push(...read.problems)
    if (read.value === undefined) continue
    const fault = known.wordingFault(key, read.value)
    if (fault === undefined) value[key] = read.value
    else problems.push({ path, message: fault })
  }
  return { value, problems }
}

/** The decision log; each decision about a question names one that there is. */
export function readDecisions(
  typed: unknown[],
  known: KnownThings,
): { value: Decision[]; problems: Problem[] } {
  const ids = new Set(known.questions.map((question) => question.id))
  const read = records<Decision>(typed, decision, '$.decisions')
  const stray = typed.flatMap((one, index) => {
    const about = (one as { about?: unknown } | null)?.about
    if (about === undefined || ids.has(String(about))) return []
    const message = 'There is no question with this id. Take it out, or check its spelling.'
    return [{ path: `$.decisions[${index}].about`, message }]
  })
  return { value: read.value, problems: [...read.problems, ...stray] }
}

/** The money plan, whole or in parts. */
export function readMoneySettings(typed: unknown): { value?: MoneySettings; problems: Problem[] } {
  return typed === undefined ? { problems: [] } : validate<MoneySettings>(moneySchema, typed, '$.money')
}

export function readRegistration(typed: Record<string, unknown>): {
  value?: Registration
  problems: Problem[]
} {
  return validate<Registration>(Joi.object(registrationRecord), typed, '$.registration')
}

/** The rule books, each with answers that fit the questions. */
export function readRuleBooks(
  typed: unknown[],
  known: KnownThings,
): { value: RuleBook[]; problems: Problem[] } {
  const read = records<RuleBook>(typed, ruleBook, '$.ruleBooks')
  const books = read.value.map((book, index) => {
    const path = `$.ruleBooks[${index}]`
    const answers = readAnswers(book.answers, known, `${path}.answers`)
    const notices = book.notices?.map(({ on, answers: told }, at) => {
      const { value, problems } = readAnswers(told, known, `${path}.notices[${at}].answers`)
      return { value: { on, answers: value }, problems }
    })
    const value: RuleBook = {
      ...book,
      answers: answers.value,
      ...(notices && { notices: notices.map((one) => one.value) }),
    }
    return { value, problems: [...answers.problems, ...(notices ?? []).flatMap((one) => one.problems)] }
  })
  return {
    value: books.map((one) => one.value),
    problems: [...read.problems, ...books.flatMap((one) => one.problems)],
  }
}

/** What each resolution changes: answers that fit the questions, and wording that fits the clauses. */
export function changesProblems(
  of: readonly { path: string; changes: Changed | undefined }[],
  known: KnownThings,
): Problem[] {
  return of.flatMap(({ path, changes }) => [
    ...readAnswers(changes?.answers ?? {}, known, `${path}.changes.answers`).problems,
    ...readWording(changes?.wording ?? {}, known, `${path}.changes.wording`).problems,
  ])
}

/** The group's own words for a clause: several lines, each one item; empty to leave the clause out. */
export const wordingSchema = paragraph('Your own wording', 4000).allow('')

const recordSchemas = new WeakMap<Joi.PartialSchemaMap, Joi.ObjectSchema>()

/** Reads a list of records that all have these fields. */
export function records<T>(
  typed: unknown[],
  fields: Joi.PartialSchemaMap,
  path: string,
): { value: T[]; problems: Problem[] } {
  const schema =
    recordSchemas.get(fields) ??
    Joi.object(fields).required().messages({ 'object.base': 'Each entry of this list must be an object.' })
  recordSchemas.set(fields, schema)
  const read = typed.map((one, index) => validate<T>(schema, one, `${path}[${index}]`))
  return {
    value: read.flatMap((one) => (one.value === undefined ? [] : [one.value])),
    problems: read.flatMap((one) => one.problems),
  }
}

export function readLedger(typed: unknown[]): { value: LedgerEntry[]; problems: Problem[] } {
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

export function validate<T>(schema: Schema, data: unknown, path: string): { value?: T; problems: Problem[] } {
  const { value, error } = schema.validate(data, { abortEarly: false, convert: true })
  if (!error) return { value: value as T, problems: [] }
  return { problems: error.details.map((detail) => problemOf(detail, path)) }
}

export function problemOf(detail: ValidationErrorItem, path: string): Problem {
  const at = path + detail.path.map((key) => (typeof key === 'number' ? `[${key}]` : plainKey(key))).join('')
  if (detail.type === 'object.unknown') {
    return { path: at, message: 'There is no field of this name here. Take it out, or check its spelling.' }
  }
  if (detail.type === 'any.required' && detail.message.startsWith('"')) {
    return { path: at, message: 'This field is missing. Add it.' }
  }
  return { path: at, message: detail.message.startsWith('"') ? `${detail.message}.` : detail.message }
}

export function plainKey(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
}
