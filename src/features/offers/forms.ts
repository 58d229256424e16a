/** The forms about offers. Rules and messages are those of the project file; here text becomes values. */
import Joi from 'joi'
import { email } from '../../engine/project/fields'
import type { OfferLine, OfferTerms } from '../../engine/project/offer'
import {
  answered,
  buyer,
  message,
  quantity,
  quotedPrice,
  terms,
  urn,
} from '../../engine/project/offer-schema'
import { priceOffer } from '../../engine/project/offer-value'
import { priceModel } from '../../engine/project/pricing'
import type { Founder, Service } from '../../engine/project/project'
import type { School } from '../../engine/project/school'
import { longDate, readDay, type IsoDate } from '../../lib/dates'
import { readPounds } from '../../lib/money'
import { plainFields, readForm, type FieldErrors, type Typed } from '../../web/forms'

/** What a form may choose from. */
export interface Choices {
  schools: readonly School[]
  services: readonly Service[]
  leads: readonly Founder[]
}

interface TermsForm {
  school?: string
  kind: 'school' | 'council'
  name?: string
  urn?: string
  contact?: string
  email?: string
  starts: IsoDate
  years: 1 | 2 | 3
  early?: 'yes'
  law: OfferTerms['law']
  lead: string
  discountPercent?: number
  invoices: OfferTerms['invoices']
  validUntil: IsoDate
  notes?: string
}

/** Names of the fields of one service's line. */
export function lineFields(service: string): { quantity: string; package: string; price: string } {
  return { quantity: `many-${service}`, package: `package-${service}`, price: `price-${service}` }
}

const fromText = (schema: Joi.Schema, say: string): Joi.StringSchema =>
  Joi.string()
    .custom((value: string, helpers) => {
      const { error, value: read } = schema.validate(Number(value.trim())) as { error?: Error; value: number }
      return error ? helpers.error('number') : read
    })
    .messages({ number: say })

const day = (say: string): Joi.StringSchema =>
  Joi.string()
    .required()
    .custom((value: string, helpers) => readDay(value) ?? helpers.error('day'))
    .messages({ day: say, 'any.required': say })

function termsForm({ schools, leads }: Choices): Joi.ObjectSchema<TermsForm> {
  return Joi.object<TermsForm>({
    school: Joi.valid(...schools.map(({ id }) => id)).messages({ '*': 'Choose a school from your list.' }),
    kind: buyer.kind.messages({ '*': 'Choose whether it is for a school or a council.' }),
    name: buyer.name.optional(),
    urn: urn(),
    contact: buyer.contact,
    email: email(),
    starts: day('Enter the first day, such as 1 September 2027.'),
    years: fromText(Joi.valid(1, 2, 3), 'Choose 1, 2 or 3 years.')
      .required()
      .messages({ 'any.required': 'Choose 1, 2 or 3 years.' }),
    early: Joi.valid('yes'),
    law: terms.law.messages({ '*': 'Choose which law the agreement follows.' }),
    lead: Joi.valid(...leads.map(({ id }) => id))
      .required()
      .messages({ '*': 'Choose who leads.' }),
    discountPercent: fromText(
      terms.discountPercent,
      'Discount must be a number from 0.5 to 100, in steps of a half. Leave it empty for none.',
    ),
    invoices: terms.invoices.messages({ '*': 'Choose how you send invoices.' }),
    validUntil: day('Enter the last day to accept, such as 28 May 2027.'),
    notes: terms.notes,
  })
}

export type TermsReading = { ok: true; terms: OfferTerms } | { ok: false; typed: Typed; errors: FieldErrors }

/** Reads the form of an offer. A school of the list brings its own name and number. */
export function readTerms(body: unknown, choices: Choices): TermsReading {
  const typed = plainFields(body)
  const form = readForm(termsForm(choices), typed)
  const lines = readLines(typed, choices.services)
  const errors: Record<string, string> = { ...(form.ok ? {} : form.errors), ...lines.errors }
  if (lines.lines.length === 0 && Object.keys(lines.errors).length === 0)
    errors['lines'] = 'Say how many of at least one service you offer.'
  if (form.ok && form.value.school === undefined && form.value.name === undefined)
    errors['name'] = 'Choose a school from your list, or enter a name.'
  if (!form.ok || Object.keys(errors).length > 0) return { ok: false, typed, errors }
  const read = asTerms(form.value, lines.lines, choices)
  const unpriced = priceOffer(read, choices.services).unpriced[0]
  if (!unpriced) return { ok: true, terms: read }
  const at = read.lines[unpriced.line]?.service ?? ''
  return { ok: false, typed, errors: { [lineFields(at).quantity]: unpriced.why } }
}

function asTerms(form: TermsForm, lines: OfferLine[], { schools }: Choices): OfferTerms {
  const { school: chosen, kind, name, urn: number, contact, email: address, early, ...rest } = form
  const school = schools.find(({ id }) => id === chosen)
  const own = school?.urn ?? number
  return {
    to: {
      kind: school ? (school.type === 'council' ? 'council' : 'school') : kind,
      name: school?.name ?? name ?? '',
      ...(school && { school: school.id }),
      ...(own !== undefined && { urn: own }),
      ...(contact !== undefined && { contact }),
      ...(address !== undefined && { email: address }),
    },
    lines,
    early: early === 'yes',
    ...rest,
  }
}

function readLines(
  typed: Typed,
  services: readonly Service[],
): { lines: OfferLine[]; errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const lines = services.flatMap((service): OfferLine[] => {
    const names = lineFields(service.id)
    const text = (name: string): string => {
      const value = typed[name]
      return typeof value === 'string' ? value.trim() : ''
    }
    const [many, chosen, price] = [text(names.quantity), text(names.package), text(names.price)]
    if (many === '' && chosen === '' && price === '') return []
    const count = many === '' ? undefined : Number(many.replaceAll(',', ''))
    if (count !== undefined && quantity().validate(count).error)
      errors[names.quantity] = `How many of ${service.title} must be a whole number, such as 6.`
    if (count === undefined && needsNumber(service))
      errors[names.quantity] = `Enter how many of ${service.title} you offer.`
    const quoted = price === '' ? undefined : readPounds(price)
    if (price !== '' && (quoted === undefined || quotedPrice().validate(quoted).error))
      errors[names.price] =
        `The price of ${service.title} must be an amount in pounds up to £1,000,000, such as 480 or 6.32.`
    if (service.pricing?.model === 'packages' && chosen === '')
      errors[names.package] = `Choose a package of ${service.title}.`
    return [
      {
        service: service.id,
        ...(count !== undefined && { quantity: count }),
        ...(chosen !== '' && service.pricing?.model === 'packages' && { package: chosen }),
        ...(quoted !== undefined && priceModel(service).model === 'quote' && { quotedPence: quoted }),
      },
    ]
  })
  return { lines, errors }
}

/** A package and a retainer hold a number of their own. */
function needsNumber(service: Service): boolean {
  return !['packages', 'retainer'].includes(priceModel(service).model)
}

/** What the form shows for terms that are there. */
export function typedTerms({ to, lines, early, ...rest }: OfferTerms): Record<string, unknown> {
  const typed: Record<string, unknown> = {
    ...to,
    ...rest,
    starts: longDate(rest.starts),
    validUntil: longDate(rest.validUntil),
    years: String(rest.years),
    early: early ? 'yes' : '',
    discountPercent: rest.discountPercent === undefined ? '' : String(rest.discountPercent),
  }
  for (const one of lines) {
    const names = lineFields(one.service)
    typed[names.quantity] = one.quantity === undefined ? '' : String(one.quantity)
    typed[names.package] = one.package ?? ''
    typed[names.price] = one.quotedPence === undefined ? '' : (one.quotedPence / 100).toFixed(2)
  }
  return typed
}

/** A question of a school. */
export const questionForm = Joi.object<{ name: string; words: string }>({
  name: message.name.messages({ 'any.required': 'Enter your name.' }),
  words: message.words.messages({ 'any.required': 'Enter your question.' }),
})

/** An answer of the group. */
export const replyForm = Joi.object<{ words: string }>({
  words: message.words.messages({ 'any.required': 'Enter your answer.' }),
})

export interface AnswerForm {
  name: string
  role: string
  on: IsoDate
  order?: string
  invoiceEmail?: string
  reason?: string
  may?: 'yes'
  seen: string
}

const common = {
  name: answered.name.messages({ 'any.required': 'Enter your name.' }),
  role: answered.role.messages({ 'any.required': 'Enter your role, such as business manager.' }),
  on: day('Enter the date, such as 27 March 2027.'),
  seen: Joi.string().hex().length(64).required(),
}

/** @param binding whether a yes makes an agreement: then the person says that they may make it */
export function answerForm(how: 'accepted' | 'declined', binding: boolean): Joi.ObjectSchema<AnswerForm> {
  if (how === 'declined') return Joi.object<AnswerForm>({ ...common, reason: answered.reason })
  const say = 'Tick the box if you may agree to this for your school. If you may not, ask the person who may.'
  return Joi.object<AnswerForm>({
    ...common,
    order: answered.order,
    invoiceEmail: answered.invoiceEmail,
    may: binding ? Joi.valid('yes').required().messages({ '*': say }) : Joi.valid('yes'),
  })
}
