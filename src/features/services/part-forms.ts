/** The forms of the parts of a service, but for the price. Fields and messages are those of the project file. */
import Joi, { type ObjectSchema } from 'joi'
import * as field from '../../engine/project/fields'
import type { MultiYear } from '../../engine/project/pricing'
import type { Service } from '../../engine/project/project'
import type { TravelRule } from '../../engine/project/service'
import type { ServicePart } from '../../engine/project/service-gaps'
import { percent, service as fields } from '../../engine/project/service-schema'
import { readPounds } from '../../lib/money'
import type { Typed } from '../../web/forms'
import { poundsTyped, typedDate, typedMoney } from '../../web/typed-fields'
import { category, founder, number, several, team, type Choices } from './forms'

/** Every part with a form of its own here. */
export type PlainPart = Exclude<ServicePart, 'price'>

interface PartForm {
  form: (on: Choices) => ObjectSchema
  /** What the form shows of a service. */
  typed: (service: Service) => Typed
  /** A form that fits, as the fields of this part. */
  read: (form: Readonly<Record<string, unknown>>) => Partial<Service>
}

const many = (schema: Joi.ArraySchema): Joi.ArraySchema => schema.single()

const what: PartForm = {
  form: ({ categories }) =>
    Joi.object({
      title: fields.title.messages({ 'any.required': 'Enter the name of the service.' }),
      strapline: fields.strapline,
      category: category(categories),
      subCategory: fields.subCategory,
      function: fields.function,
      description: fields.description,
      outcomes: fields.outcomes,
      included: fields.included,
      excluded: fields.excluded,
    }),
  typed: (service) => ({ ...service }),
  read: (form) => form,
}

const audience: PartForm = {
  form: () =>
    Joi.object({
      ages: many(fields.ages),
      delivery: many(fields.delivery),
      groupLeast: number('Smallest group', field.whole('Smallest group', 1, 1000)),
      groupMost: number('Largest group', field.whole('Largest group', 1, 1000))
        .when('groupLeast', { is: Joi.exist(), then: Joi.required() })
        .custom((most: number, helpers) => {
          const { groupLeast } = helpers.state.ancestors[0] as { groupLeast?: number }
          return groupLeast !== undefined && groupLeast > most ? helpers.error('group') : most
        })
        .messages({
          'any.required': 'Enter how many people the largest group has.',
          group: 'The largest group must be the same as the smallest, or more.',
        }),
      languages: several(fields.languages, true),
      area: fields.area,
    }),
  typed: ({ groupSize, languages, ...service }) => ({
    ...service,
    groupLeast: groupSize?.least,
    groupMost: groupSize?.most,
    languages: languages?.join(', '),
  }),
  read: ({ groupLeast, groupMost, ...form }) => ({
    ...form,
    ...(groupMost !== undefined && {
      groupSize: { least: Number(groupLeast ?? groupMost), most: Number(groupMost) },
    }),
  }),
}

const teamPart: PartForm = {
  form: ({ founders }) =>
    Joi.object({
      ...team(founders),
      lead: founder(founders).required().messages({ '*': 'Choose who leads this service.' }),
      needs: several(fields.needs, true),
      registration: fields.registration,
    }),
  typed: ({ needs, ...service }) => ({ ...service, needs: needs?.join(', ') }),
  read: (form) => form,
}

const terms: PartForm = {
  form: () =>
    Joi.object({
      vat: fields.vat.messages({ '*': 'Choose the VAT status. “To be confirmed” is a fair answer.' }),
      vatConfirmedOn: typedDate('Date the VAT status was confirmed').optional(),
      minimumUnits: number('Smallest order', fields.minimumUnits),
      maximumUnits: number('Largest order', fields.maximumUnits),
      years2: longer(2),
      years3: longer(3),
      travelRule: Joi.valid('included', 'by-mile', 'per-visit', 'quoted'),
      freeMiles: number('Miles at no charge', field.whole('Miles at no charge', 0, 1000)),
      mile: typedMoney('Price of a mile')
        .when('travelRule', { is: 'by-mile', then: Joi.required() })
        .messages({ 'any.required': 'Enter the price of a mile, such as 0.45.' }),
      visit: typedMoney('Travel for each visit')
        .when('travelRule', { is: 'per-visit', then: Joi.required() })
        .messages({ 'any.required': 'Enter the price of travel for each visit.' }),
    }),
  typed: ({ multiYear = [], travel, ...service }) => ({
    ...service,
    ...Object.fromEntries(multiYear.map((one) => [`years${one.years}`, longerText(one)])),
    travelRule: travel?.rule,
    ...(travel?.rule === 'by-mile' && {
      freeMiles: travel.freeMiles,
      mile: poundsTyped(travel.pencePerMile),
    }),
    ...(travel?.rule === 'per-visit' && { visit: poundsTyped(travel.pence) }),
  }),
  read: ({ years2, years3, travelRule, freeMiles, mile, visit, ...form }) => {
    const multiYear = [years2, years3].filter((one) => one !== undefined) as MultiYear[]
    const travel = travelOf(String(travelRule), {
      freeMiles: Number(freeMiles ?? 0),
      mile: Number(mile),
      visit: Number(visit),
    })
    return { ...form, ...(multiYear.length > 0 && { multiYear }), ...(travel && { travel }) }
  },
}

/** "5%" is taken off each price; "£270" or "270" is the price of one unit in each of the years. */
function longer(years: number): Joi.StringSchema {
  return Joi.string()
    .custom((value: string, helpers): MultiYear | Joi.ErrorReport => {
      const [, digits] = /^(\d{1,2}(?:\.\d{1,2})?)\s*(?:%|per cent|percent)$/i.exec(value.trim()) ?? []
      if (digits !== undefined) {
        const percentOff = Number(digits)
        return percent('').validate(percentOff).error ? helpers.error('longer') : { years, percentOff }
      }
      const pence = readPounds(value)
      return pence === undefined ? helpers.error('longer') : { years, pence }
    })
    .messages({
      longer: `The price for ${years} years must be a percentage taken off, such as 5%, or an amount, such as £270.`,
    })
}

function longerText({ percentOff, pence }: MultiYear): string {
  return pence === undefined ? `${percentOff}%` : `£${poundsTyped(pence)}`
}

function travelOf(
  rule: string,
  { freeMiles, mile, visit }: { freeMiles: number; mile: number; visit: number },
): TravelRule | undefined {
  if (rule === 'by-mile') return { rule, freeMiles, pencePerMile: mile }
  if (rule === 'per-visit') return { rule, pence: visit }
  return rule === 'included' || rule === 'quoted' ? { rule } : undefined
}

const termNames = ['autumn', 'spring', 'summer'] as const

const promise: PartForm = {
  form: () =>
    Joi.object({
      preparation: Joi.valid('yes', 'no'),
      kpis: several(fields.kpis),
      schoolDuties: several(fields.schoolDuties),
      calendar: several(fields.calendar),
      leadTimeDays: number('Working days to the first visit', fields.leadTimeDays),
      ...Object.fromEntries(
        termNames.map((term) => {
          const label = `Units in the ${term} term`
          return [term, number(label, field.whole(label, 0, 100_000))]
        }),
      ),
      cancellation: fields.cancellation,
      evidenceLevel: Joi.valid('practice', 'guidance', 'peer-reviewed', 'local'),
      evidence: field.line('Evidence', 240),
    }),
  typed: ({ preparation, kpis, schoolDuties, calendar, termCapacity, evidence, ...service }) => ({
    ...service,
    ...termCapacity,
    preparation: preparation === undefined ? '' : preparation ? 'yes' : 'no',
    kpis: kpis?.join('\n'),
    schoolDuties: schoolDuties?.join('\n'),
    calendar: calendar?.join('\n'),
    evidenceLevel: evidence?.level,
    evidence: evidence?.reference,
  }),
  read: ({ preparation, autumn, spring, summer, evidenceLevel, evidence, ...form }) => {
    const termCapacity = Object.fromEntries(
      Object.entries({ autumn, spring, summer }).filter(([, units]) => units !== undefined),
    )
    return {
      ...form,
      ...(preparation !== undefined && { preparation: preparation === 'yes' }),
      ...(Object.keys(termCapacity).length > 0 && { termCapacity }),
      ...evidenceOf(evidenceLevel, evidence),
    }
  },
}

/** A reference without a kind is what the group learned in practice, until it says otherwise. */
function evidenceOf(level: unknown, reference: unknown): Pick<Service, 'evidence'> {
  if (level === undefined && reference === undefined) return {}
  return {
    evidence: {
      level: (level ?? 'practice') as NonNullable<Service['evidence']>['level'],
      ...(reference !== undefined && { reference: String(reference) }),
    },
  }
}

const checks: PartForm = {
  form: () =>
    Joi.object({
      safeguarding: fields.safeguarding,
      dataRole: fields.dataRole,
      statutory: Joi.valid('yes', 'no'),
      expertsAtHand: Joi.valid('yes'),
    }),
  typed: (service) => ({
    ...service,
    statutory: service.statutory ? 'yes' : 'no',
    expertsAtHand: service.expertsAtHand ? 'yes' : '',
  }),
  read: ({ statutory, expertsAtHand, ...form }) => ({
    ...form,
    statutory: statutory === 'yes',
    ...(expertsAtHand === 'yes' && { expertsAtHand: true }),
  }),
}

const stage: PartForm = {
  form: () => Joi.object({ status: fields.status }),
  typed: ({ status }) => ({ status }),
  read: (form) => form,
}

export const partForms: Readonly<Record<PlainPart, PartForm>> = {
  what,
  audience,
  team: teamPart,
  terms,
  promise,
  checks,
  stage,
}
