/** Dated figures: fees, thresholds, lists. Each table says from when it is, and where it comes from. */
import Joi from 'joi'
import { moneySchema } from '../money/schema'
import type { MoneySettings } from '../money/settings'
import type { CpvCode } from '../project/cpv'
import { pounds } from '../../lib/money'
import { meetingKinds, type MeetingKind } from '../project/meeting'
import { likelihoods, type Likelihood } from '../project/survey-answer'
import { namesIn, readYaml, type Reader } from './read-files'

export interface ReferenceTable {
  id: string
  title: string
  /** ISO date on which the figures were in force. */
  asAt: string
  /** ISO date on which a person last looked at the source. */
  checked: string
  source: string
  confidence: string
  note?: string
}

export interface RegistrationFees extends ReferenceTable {
  bands: { id: string; label: string; pence: number; means: string }[]
}

export interface ServiceCategories extends ReferenceTable {
  categories: {
    code: string
    title: string
    examples: string
    functions?: { id: string; title: string; examples: string }[]
  }[]
}

/** One figure with its own date and source; papers print it as `{{ figure.<id> }}`, always with its date. */
export interface Figure {
  id: string
  words: string
  means: string
  asAt: string
  source: string
  confidence: 'high' | 'medium' | 'low'
  /** What is worked out with: pence, per cent for a rate, or a count of days, weeks or people. */
  amount?: number
}

export interface Figures extends ReferenceTable {
  figures: Figure[]
}

/** The usual business of each kind of meeting, which a group then makes its own. */
export interface Agendas extends ReferenceTable {
  agendas: {
    kind: MeetingKind
    /** `resolution` names the one in the notice of the founding meeting that belongs to the item. */
    items: { title: string; minutes: number; resolution?: string }[]
  }[]
}

/** What people at schools agree to, in each version of the words, oldest first. */
export interface Consents extends ReferenceTable {
  /** Months that a consent lasts, from its day. */
  consentMonths: number
  /** Months that an enquiry is kept, from the day it came in. */
  enquiryMonths: number
  /** Days for which a refused application is kept. */
  applicationDays: number
  texts: { id: string; from: string; words: string }[]
}

/** How much of what schools say they would buy is counted on. */
export interface Demand extends ReferenceTable {
  likelihoods: { id: Likelihood; label: string; percent: number }[]
}

/** A number that sums are made with, in its unit: pounds, per cent, days. */
export interface MoneyFigure {
  id: string
  value: number
  unit: (typeof figureUnits)[number]
  means: string
  asAt: string
  source: string
  confidence: string
  note?: string
}

export interface MoneyFigures extends ReferenceTable {
  figures: MoneyFigure[]
}

/** Full-time pay for a year by point, in whole pounds. */
export interface PayScale {
  id: string
  title: string
  asAt: string
  source: string
  confidence: string
  note?: string
  points: { point: number; pounds: number }[]
}

export interface PayScales extends ReferenceTable {
  scales: PayScale[]
}

/** The plan that a group starts from, for it to change. */
export interface MoneyStart extends ReferenceTable {
  suggestions: Required<Pick<MoneySettings, 'pension' | 'days' | 'price' | 'sales' | 'growth' | 'terms'>>
}

const figureUnits = ['pounds', 'percent', 'days', 'hours', 'weeks'] as const

/** Codes of public buyers, with those that may be reserved for a mutual. */
export interface CpvCodes extends ReferenceTable {
  codes: CpvCode[]
}

export interface Reference {
  agendas: Agendas
  consents: Consents
  cpvCodes: CpvCodes
  demand: Demand
  figures: Figures
  moneyFigures: MoneyFigures
  moneyStart: MoneyStart
  payScales: PayScales
  registrationFees: RegistrationFees
  serviceCategories: ServiceCategories
}

const words = Joi.string().min(1).required()
const date = Joi.string()
  .pattern(/^\d{4}-\d\d-\d\d$/)
  .required()
const heading = {
  id: words,
  title: words,
  asAt: date,
  checked: date,
  source: words,
  confidence: words,
  note: Joi.string(),
}

const shapes = {
  'registration-fees': Joi.object({
    ...heading,
    bands: Joi.array()
      .items(Joi.object({ id: words, label: words, pence: Joi.number().integer().required(), means: words }))
      .required(),
  }),
  figures: Joi.object({
    ...heading,
    figures: Joi.array()
      .items(
        Joi.object({
          id: words,
          words,
          means: words,
          asAt: date,
          source: words,
          confidence: Joi.valid('high', 'medium', 'low').required(),
          amount: Joi.number().integer().min(0),
        }),
      )
      .required(),
  }),
  'money-figures': Joi.object({
    ...heading,
    figures: Joi.array()
      .items(
        Joi.object({
          id: words,
          value: Joi.number().min(0).required(),
          unit: Joi.valid(...figureUnits).required(),
          means: words,
          asAt: date,
          source: words,
          confidence: words,
          note: Joi.string(),
        }),
      )
      .unique('id')
      .required(),
  }),
  'money-start': Joi.object({
    ...heading,
    suggestions: moneySchema
      .fork(['pension', 'days', 'price', 'sales', 'growth', 'terms'], (part) => part.required())
      .required(),
  }),
  'pay-scales': Joi.object({
    ...heading,
    scales: Joi.array()
      .items(
        Joi.object({
          id: words,
          title: words,
          asAt: date,
          source: words,
          confidence: words,
          note: Joi.string(),
          points: Joi.object()
            .pattern(/^\d{1,2}$/, Joi.number().integer().min(1))
            .min(1)
            .required(),
        }),
      )
      .unique('id')
      .required(),
  }),
  agendas: Joi.object({
    ...heading,
    agendas: Joi.array()
      .items(
        Joi.object({
          kind: Joi.valid(...meetingKinds).required(),
          items: Joi.array()
            .items(
              Joi.object({
                title: words,
                minutes: Joi.number().integer().min(1).required(),
                resolution: Joi.string(),
              }),
            )
            .min(1)
            .required(),
        }),
      )
      .length(meetingKinds.length)
      .unique('kind')
      .required(),
  }),
  consents: Joi.object({
    ...heading,
    consentMonths: Joi.number().integer().min(1).required(),
    enquiryMonths: Joi.number().integer().min(1).required(),
    applicationDays: Joi.number().integer().min(1).required(),
    texts: Joi.array()
      .items(Joi.object({ id: words, from: date, words }))
      .min(1)
      .unique('id')
      .required(),
  }),
  demand: Joi.object({
    ...heading,
    likelihoods: Joi.array()
      .items(
        Joi.object({
          id: Joi.valid(...likelihoods).required(),
          label: words,
          percent: Joi.number().integer().min(0).max(100).required(),
        }),
      )
      .length(likelihoods.length)
      .unique('id')
      .required(),
  }),
  'cpv-codes': Joi.object({
    ...heading,
    codes: Joi.array()
      .items(
        Joi.object({
          code: Joi.string()
            .pattern(/^\d{8}$/)
            .required(),
          title: words,
          reservable: Joi.boolean().required(),
          fits: Joi.array().items(Joi.object({ category: words, functions: Joi.array().items(words) })),
        }),
      )
      .unique('code')
      .required(),
  }),
  'service-categories': Joi.object({
    ...heading,
    categories: Joi.array()
      .items(
        Joi.object({
          code: words,
          title: words,
          examples: words,
          functions: Joi.array().items(Joi.object({ id: words, title: words, examples: words })),
        }),
      )
      .required(),
  }),
}

/** The figure with this id; the fees for registering are there too, as `fee-` and the id of their band. */
export function figureById(reference: Reference, id: string): Figure | undefined {
  const figure = reference.figures.figures.find((one) => one.id === id)
  const fees = reference.registrationFees
  const band = fees.bands.find((one) => `fee-${one.id}` === id)
  if (figure || !band) return figure
  const { asAt, source } = fees
  return {
    id,
    words: pounds(band.pence),
    amount: band.pence,
    means: band.label,
    asAt,
    source,
    confidence: 'high',
  }
}

/**
 * A number of a figure that something is worked out from.
 * @throws Error where the figure has none, which the check of `documents/` would have said
 */
export function numberOf(reference: Reference, id: string): number {
  const figure = figureById(reference, id)
  if (figure?.amount === undefined) throw new Error(`The figure ${id} has no amount.`)
  return figure.amount
}

/** Reads `documents/reference/`; a file that nothing reads is a fault, so that no figure is kept unused. */
export function readReference(reader: Reader): Reference {
  for (const name of namesIn(reader, 'reference', '.yml')) {
    if (!(name.replace('.yml', '') in shapes)) {
      reader.faults.push({
        rule: 'reference-unused',
        file: `reference/${name}`,
        line: 1,
        message: 'nothing reads this file.',
      })
    }
  }
  return {
    agendas: table(reader, 'agendas') as Agendas,
    consents: table(reader, 'consents') as Consents,
    cpvCodes: table(reader, 'cpv-codes') as CpvCodes,
    demand: table(reader, 'demand') as Demand,
    figures: table(reader, 'figures') as Figures,
    moneyFigures: table(reader, 'money-figures') as MoneyFigures,
    moneyStart: table(reader, 'money-start') as MoneyStart,
    payScales: payScales(reader),
    registrationFees: table(reader, 'registration-fees') as RegistrationFees,
    serviceCategories: table(reader, 'service-categories') as ServiceCategories,
  }
}

function table(reader: Reader, id: keyof typeof shapes): ReferenceTable | undefined {
  return readYaml(reader, `reference/${id}.yml`, shapes[id])
}

/** The points of a scale are written as a list of point and pay, which is short to write and easy to check. */
function payScales(reader: Reader): PayScales {
  const read = table(reader, 'pay-scales') as
    | (ReferenceTable & { scales: (Omit<PayScale, 'points'> & { points: Record<string, number> })[] })
    | undefined
  const scales = (read?.scales ?? []).map((scale) => ({
    ...scale,
    points: Object.entries(scale.points).map(([point, pounds]) => ({ point: Number(point), pounds })),
  }))
  return { ...(read as ReferenceTable), scales }
}
