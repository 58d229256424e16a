/**
 * Reads a project file: the JSON that "Download your project" gives, that `seeds/` holds, and that the
 * `documents` command takes. Unknown fields are refused by name. Nothing is mended silently.
 */
import Joi, { type Schema, type ValidationErrorItem } from 'joi'
import { answerSchema } from '../interview/answers'
import type { Question } from '../interview/question'
import { moneyProblems } from '../money/money-problems'
import { moneySchema } from '../money/schema'
import type { MoneySettings } from '../money/settings'
import type { Decision } from './decision'
import { date, line, paragraph } from './fields'
import { ledgerProblems } from './ledger-problems'
import type { LedgerEntry, PlainEntry } from './ledger-entry'
import type { Meeting } from './meeting'
import { meeting, meetingProblems } from './meeting-schema'
import type { Answer, Decided, Founder, Project, Service } from './project'
import { look, type Look } from './look'
import type { Offer } from './offer'
import { offer, offerProblems } from './offer-schema'
import { decision, entryKinds, entrySchema, founder } from './schema'
import type { School } from './school'
import { school, schoolProblems } from './school-schema'
import { surveyAnswer, surveyProblems } from './survey-schema'
import type { SurveyAnswer } from './survey-answer'
import { service } from './service-schema'
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
  /** The ids of the dated figures that a group may replace, pay points among them. */
  figures: readonly string[]
  /** What is wrong with the group's own wording of a clause, by `document/clause`; undefined where nothing is. */
  wordingFault: (key: string, words: string) => string | undefined
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
  const decided = readDecided(outer.value.decided ?? {}, known)
  const wording = readWording(outer.value.wording ?? {}, known)
  const decisions = readDecisions(outer.value.decisions ?? [], known)
  const meetings = records<Meeting>(outer.value.meetings ?? [], meeting, '$.meetings')
  const schools = records<School>(outer.value.schools ?? [], school, '$.schools')
  const survey = records<SurveyAnswer>(outer.value.survey ?? [], surveyAnswer, '$.survey')
  const offers = records<Offer>(outer.value.offers ?? [], offer, '$.offers')
  const own = outer.value.look === undefined ? undefined : validate<Look>(look, outer.value.look, '$.look')
  const money = readMoneySettings(outer.value.money)
  const lists = [answers, founders, services, ledger, decided, wording, decisions, meetings]
  const sales = [schools, survey, offers]
  const parts = [...lists, ...sales, ...(own ? [own] : []), money]
  const problems = parts.flatMap((part) => part.problems)
  if (problems.length > 0) return refused(problems)
  const { name } = outer.value
  const project: Project = {
    name,
    answers: answers.value,
    founders: founders.value,
    services: services.value,
    ledger: ledger.value,
    ...(Object.keys(decided.value).length > 0 && { decided: decided.value }),
    ...(Object.keys(wording.value).length > 0 && { wording: wording.value }),
    ...(decisions.value.length > 0 && { decisions: decisions.value }),
    ...(meetings.value.length > 0 && { meetings: meetings.value }),
    ...(schools.value.length > 0 && { schools: schools.value }),
    ...(survey.value.length > 0 && { survey: survey.value }),
    ...(offers.value.length > 0 && { offers: offers.value }),
    ...(own?.value && { look: own.value }),
    ...(money.value && { money: money.value }),
  }
  const crossed = crossProblems(project, known)
  return crossed.length > 0 ? { ok: false, problems: crossed, project } : { ok: true, project }
}

/** The text of a project file, always with the same bytes for the same project. */
export function projectText(project: Project): string {
  const { name, founders, services, ledger } = project
  const answers = sorted(project.answers)
  const file = {
    format: projectFileFormat,
    version: projectFileVersion,
    name,
    answers,
    founders,
    services,
    ledger,
    ...(project.decided && { decided: sorted(project.decided) }),
    ...(project.wording && { wording: sorted(project.wording) }),
    ...(project.decisions && { decisions: project.decisions }),
    ...(project.meetings && { meetings: project.meetings }),
    ...(project.schools && { schools: project.schools }),
    ...(project.survey && { survey: project.survey }),
    ...(project.offers && { offers: project.offers }),
    ...(project.look && { look: project.look }),
    ...(project.money && { money: project.money }),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}

interface Outer {
  name: string
  answers: Record<string, unknown>
  founders: unknown[]
  services: unknown[]
  ledger: unknown[]
  decided?: Record<string, unknown>
  wording?: Record<string, unknown>
  decisions?: unknown[]
  meetings?: unknown[]
  schools?: unknown[]
  survey?: unknown[]
  offers?: unknown[]
  look?: unknown
  money?: unknown
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
  decided: Joi.object()
    .unknown()
    .messages({ '*': 'decided must be an object of question ids, each with by and on.' }),
  wording: Joi.object().unknown().messages({
    '*': 'wording must be an object of clauses, such as "rules/meeting-quorum", and their words.',
  }),
  decisions: list('decisions', 5000).optional(),
  meetings: list('meetings', 2000).optional(),
  schools: list('schools', 5000).optional(),
  survey: list('survey', 5000).optional(),
  offers: list('offers', 5000).optional(),
  look: Joi.object().unknown().messages({ '*': 'look must give colour, logo or both.' }),
  money: Joi.any(),
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

const decidedSchema = Joi.object({
  by: line('Who decided', 120).required(),
  on: date('Date of the decision').required(),
})
  .required()
  .messages({ 'object.base': 'Each decision must give by and on.' })

function readDecided(
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
function readWording(
  typed: Record<string, unknown>,
  known: KnownThings,
): { value: Record<string, string>; problems: Problem[] } {
  const value: Record<string, string> = {}
  const problems: Problem[] = []
  for (const [key, words] of Object.entries(typed)) {
    const path = `$.wording[${JSON.stringify(key)}]`
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
function readDecisions(typed: unknown[], known: KnownThings): { value: Decision[]; problems: Problem[] } {
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
function readMoneySettings(typed: unknown): { value?: MoneySettings; problems: Problem[] } {
  return typed === undefined ? { problems: [] } : validate<MoneySettings>(moneySchema, typed, '$.money')
}

/** The group's own words for a clause: several lines, each one item; empty to leave the clause out. */
export const wordingSchema = paragraph('Your own wording', 4000).allow('')

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
  const founders = new Set(project.founders.map((one) => one.id))
  return [
    ...whoProblems(project, known.categories),
    ...faults,
    ...meetingProblems(project.meetings ?? [], founders),
    ...schoolProblems(project.schools ?? []),
    ...surveyProblems(project.survey ?? [], new Set((project.schools ?? []).map(({ id }) => id))),
    ...offerProblems(project.offers ?? [], {
      founders,
      services: new Set(project.services.map((one) => one.id)),
    }),
    ...moneyProblems(project.money ?? {}, { founders, figures: new Set(known.figures) }),
  ]
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
