/** The form of eight questions, for schools on the web and for answers typed in from paper; and its settings. */
import Joi, { type ObjectSchema } from 'joi'
import * as field from '../../engine/project/fields'
import type { Service } from '../../engine/project/service'
import { likelihoods, type SurveyAnswer, type Want } from '../../engine/project/survey-answer'
import { surveyAnswer as fields, units } from '../../engine/project/survey-schema'
import type { IsoDate } from '../../lib/dates'
import { readForm, type Reading } from '../../web/forms'
import { typedDate, typedNumber } from '../../web/typed-fields'

type AnswerFields = Omit<SurveyAnswer, 'id' | 'how' | 'listed'>
type Form = Omit<AnswerFields, 'wants' | 'contact' | 'on'> & { on?: IsoDate; consent?: 'yes' } & Partial<
    Record<'name' | 'role' | 'email', string>
  > &
  Record<string, unknown>

/** The names of the two fields of a service. */
export const wantField = (service: string): string => `want-${service}`
export const unitsField = (service: string): string => `units-${service}`

export interface AnswerFormOf {
  services: readonly Service[]
  /** The words that a person agrees to, by id. */
  text: string
  today: IsoDate
  how: SurveyAnswer['how']
}

/** Reads an answer; a person is kept only where they agreed. */
export function readAnswer(body: unknown, of: AnswerFormOf): Reading<AnswerFields> {
  const form = readForm(answerForm(of), body)
  if (!form.ok) return form
  const { on = of.today, consent, name, role, email, ...rest } = form.value
  const wants = of.services.flatMap((service): Want[] => {
    const likelihood = rest[wantField(service.id)] as Want['likelihood'] | undefined
    const said = rest[unitsField(service.id)] as number | undefined
    return likelihood === undefined
      ? []
      : [{ service: service.id, likelihood, ...(said !== undefined && { units: said }) }]
  })
  const { school, buysNow, ends, works, otherWants, paysNow, signs } = rest
  const answer = filled({ on, school, buysNow, ends, works, wants, otherWants, paysNow, signs })
  if (consent !== 'yes' || name === undefined || email === undefined) return { ok: true, value: answer }
  const how = of.how === 'web' ? 'survey' : 'paper'
  const contact = {
    name,
    ...(role !== undefined && { role }),
    email,
    consent: { on, how, text: of.text } as const,
  }
  return { ok: true, value: { ...answer, contact } }
}

function filled<T extends object>(record: T): AnswerFields {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as AnswerFields
}

function answerForm({ services, today, how }: AnswerFormOf): ObjectSchema<Form> {
  const person = { is: 'yes', then: Joi.required(), otherwise: Joi.forbidden() }
  const notAsked = { 'any.unknown': 'Tick the box if we may write to you. If not, leave this empty.' }
  return Joi.object<Form>({
    school: fields.school,
    ...(how === 'paper' && {
      on: typedDate('Date of the answer', today),
    }),
    buysNow: fields.buysNow,
    ends: fields.ends,
    works: fields.works,
    ...Object.fromEntries(services.flatMap(({ id, title }) => wantFields(id, title))),
    otherWants: fields.otherWants,
    paysNow: fields.paysNow,
    signs: fields.signs,
    consent: Joi.valid('yes'),
    name: field.line('Name', 120).when('consent', person).messages(notAsked),
    role: field
      .line('Role', 80)
      .when('consent', { is: 'yes', otherwise: Joi.forbidden() })
      .messages(notAsked),
    email: field.email().when('consent', person).messages(notAsked),
  })
}

function wantFields(id: string, title: string): [string, Joi.Schema][] {
  return [
    [wantField(id), Joi.valid(...likelihoods).messages({ '*': `${title}: choose how likely it is.` })],
    [
      unitsField(id),
      typedNumber(units)
        .when(wantField(id), { is: Joi.exist(), otherwise: Joi.forbidden() })
        .messages({ 'any.unknown': `${title}: choose how likely it is, or leave the number empty.` }),
    ],
  ]
}

export interface SettingsForm {
  open: 'yes' | 'no'
  shownAs: string
  closesOn: IsoDate
  newLink?: 'yes'
}

/** @param latest a survey is open for a year at the most, so that none is forgotten */
export function settingsForm(latest: IsoDate): ObjectSchema<SettingsForm> {
  return Joi.object<SettingsForm>({
    open: Joi.valid('yes', 'no').required().messages({ '*': 'Choose whether schools can answer.' }),
    shownAs: field.line('Name that schools see', 120).required(),
    closesOn: typedDate('Last day', latest),
    newLink: Joi.valid('yes'),
  })
}
