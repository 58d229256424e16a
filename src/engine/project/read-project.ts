/**
 * Reads a project file: the JSON that "Download your project" gives, that `seeds/` holds, and that the
 * `documents` command takes. Unknown fields are refused by name. Nothing is mended silently.
 */
import Joi from 'joi'
import { moneyProblems } from '../money/money-problems'
import type { BallotElection } from './ballot-election'
import { ballotElection, ballotElectionProblems } from './ballot-election-schema'
import { line } from './fields'
import { ledgerProblems } from './ledger-problems'
import type { Meeting } from './meeting'
import { meeting, meetingProblems } from './meeting-schema'
import type { Motion } from './motion'
import { motion, motionProblems } from './motion-schema'
import { membershipProblems } from './membership-schema'
import { readMembership, type TypedMembership } from './read-membership'
import type { Founder, Project, Service } from './project'
import { look, type Look } from './look'
import type { Offer } from './offer'
import { offer, offerProblems } from './offer-schema'
import { registrationProblems } from './registration-schema'
import { founder } from './schema'
import type { School } from './school'
import { school, schoolProblems } from './school-schema'
import { principlesCheck, type PrinciplesCheck } from './principles'
import { booksProblems, societyBooks } from './society-books-schema'
import type { SocietyBooks } from './society-books'
import { surveyAnswer, surveyProblems } from './survey-schema'
import type { SurveyAnswer } from './survey-answer'
import { service } from './service-schema'
import type { Problem } from './problem'
import { tableRecord, type TableRecord } from '../workshop/table-record'
import { whoProblems } from './who-problems'
import type { YearRecord } from './year'
import { yearProblems, yearRecord } from './year-schema'
import {
  changesProblems,
  readAnswers,
  readDecided,
  readDecisions,
  readLedger,
  readMoneySettings,
  readRegistration,
  readRuleBooks,
  readWording,
  records,
  validate,
  type KnownThings,
} from './read-parts'

/** `project` is there beside the problems where each record is sound and only their fit is not. */
export type ProjectReading =
  { ok: true; project: Project } | { ok: false; problems: Problem[]; project?: Project }

export const projectFileFormat = 'groundrules-project'
export const projectFileVersion = 1

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
  const motions = records<Motion>(outer.value.motions ?? [], motion, '$.motions')
  const joining = readMembership(outer.value)
  const elections = records<BallotElection>(outer.value.elections ?? [], ballotElection, '$.elections')
  const schools = records<School>(outer.value.schools ?? [], school, '$.schools')
  const survey = records<SurveyAnswer>(outer.value.survey ?? [], surveyAnswer, '$.survey')
  const offers = records<Offer>(outer.value.offers ?? [], offer, '$.offers')
  const own = outer.value.look === undefined ? undefined : validate<Look>(look, outer.value.look, '$.look')
  const money = readMoneySettings(outer.value.money)
  const registered = outer.value.registration && readRegistration(outer.value.registration)
  const books = readRuleBooks(outer.value.ruleBooks ?? [], known)
  const checks = records<PrinciplesCheck>(
    outer.value.principlesChecks ?? [],
    principlesCheck,
    '$.principlesChecks',
  )
  const years = records<YearRecord>(outer.value.years ?? [], yearRecord, '$.years')
  const societys = validate<Partial<SocietyBooks>>(societyBooks, outer.value.books ?? {}, '$.books')
  const lists = [
    answers,
    founders,
    services,
    ledger,
    decided,
    wording,
    decisions,
    meetings,
    motions,
    elections,
  ]
  const sales = [schools, survey, offers, checks, societys, years]
  const parts = [
    ...lists,
    joining,
    ...sales,
    ...(own ? [own] : []),
    money,
    books,
    ...(registered ? [registered] : []),
  ]
  const problems = parts.flatMap((part) => part.problems)
  if (problems.length > 0) return refused(problems)
  const { name } = outer.value
  const project: Project = {
    name,
    answers: answers.value,
    founders: founders.value,
    services: services.value,
    ledger: ledger.value,
    ...present({
      decided: decided.value,
      wording: wording.value,
      decisions: decisions.value,
      meetings: meetings.value,
      elections: elections.value,
      motions: motions.value,
      ...joining.value,
      schools: schools.value,
      survey: survey.value,
      offers: offers.value,
      look: own?.value,
      money: money.value,
      registration: registered?.value,
      ruleBooks: books.value,
      books: societys.value,
      principlesChecks: checks.value,
      years: years.value,
      workshop: outer.value.workshop,
    }),
  }
  const crossed = crossProblems(project, known)
  return crossed.length > 0 ? { ok: false, problems: crossed, project } : { ok: true, project }
}

/** What is there: a project has no empty lists of what it may do without, so that it reads back the same. */
function present(parts: { [Key in keyof Project]?: Project[Key] | undefined }): Partial<Project> {
  const there = Object.entries(parts).filter(
    ([, value]) => value !== undefined && Object.keys(value).length > 0,
  )
  return Object.fromEntries(there) as Partial<Project>
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
    ...(project.elections && { elections: project.elections }),
    ...(project.motions && { motions: project.motions }),
    ...(project.applications && { applications: project.applications }),
    ...(project.work && { work: project.work }),
    ...(project.leavings && { leavings: project.leavings }),
    ...(project.schools && { schools: project.schools }),
    ...(project.survey && { survey: project.survey }),
    ...(project.offers && { offers: project.offers }),
    ...(project.look && { look: project.look }),
    ...(project.money && { money: project.money }),
    ...(project.registration && { registration: project.registration }),
    ...(project.ruleBooks && { ruleBooks: project.ruleBooks }),
    ...(project.books && { books: project.books }),
    ...(project.principlesChecks && { principlesChecks: project.principlesChecks }),
    ...(project.years && { years: project.years }),
    ...(project.workshop && { workshop: project.workshop }),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}

interface Outer extends TypedMembership {
  name: string
  answers: Record<string, unknown>
  founders: unknown[]
  services: unknown[]
  ledger: unknown[]
  decided?: Record<string, unknown>
  wording?: Record<string, unknown>
  decisions?: unknown[]
  meetings?: unknown[]
  elections?: unknown[]
  motions?: unknown[]
  schools?: unknown[]
  survey?: unknown[]
  offers?: unknown[]
  look?: unknown
  money?: unknown
  registration?: Record<string, unknown>
  ruleBooks?: unknown[]
  books?: unknown
  principlesChecks?: unknown[]
  years?: unknown[]
  workshop?: TableRecord
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
  elections: list('elections', 2000).optional(),
  motions: list('motions', 5000).optional(),
  applications: list('applications', 5000).optional(),
  work: list('work', 20_000).optional(),
  leavings: list('leavings', 20_000).optional(),
  schools: list('schools', 5000).optional(),
  survey: list('survey', 5000).optional(),
  offers: list('offers', 5000).optional(),
  look: Joi.object().unknown().messages({ '*': 'look must give colour, logo or both.' }),
  money: Joi.any(),
  registration: Joi.object().unknown().messages({ '*': 'registration must give name, number and on.' }),
  ruleBooks: list('ruleBooks', 200).optional(),
  books: Joi.any(),
  principlesChecks: Joi.array().max(200).unique('on').messages({
    'array.base': 'principlesChecks must be a list.',
    'array.max': 'principlesChecks may hold at most 200 entries.',
    'array.unique': 'principlesChecks holds two checks of the same day.',
  }),
  years: list('years', 200).optional(),
  workshop: tableRecord,
}).messages({ 'object.base': 'A project file must be one JSON object.' })

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
    ...ballotElectionProblems(project.elections ?? [], founders),
    ...motionProblems(project.motions ?? [], { founders, meetings: project.meetings ?? [] }),
    ...membershipProblems(project, founders),
    ...schoolProblems(project.schools ?? []),
    ...surveyProblems(project.survey ?? [], new Set((project.schools ?? []).map(({ id }) => id))),
    ...offerProblems(project.offers ?? [], {
      founders,
      services: new Set(project.services.map((one) => one.id)),
    }),
    ...moneyProblems(project.money ?? {}, { founders, figures: new Set(known.figures) }),
    ...registrationProblems(project),
    ...booksProblems(project),
    ...yearProblems(project),
    ...changesProblems(changesIn(project), known),
  ]
}

/** Everything that a resolution of a project changes, with where it stands. */
function changesIn({ motions = [], meetings = [] }: Project) {
  return [
    ...motions.map(({ changes }, index) => ({ path: `$.motions[${index}]`, changes })),
    ...meetings.flatMap(({ resolutions }, at) =>
      resolutions.map(({ changes }, index) => ({ path: `$.meetings[${at}].resolutions[${index}]`, changes })),
    ),
  ]
}

function refused(problems: Problem[]): ProjectReading {
  return { ok: false, problems }
}
