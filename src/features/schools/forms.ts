/** The forms of a school and of a person there. Rules and messages are those of the project file. */
import Joi, { type ObjectSchema } from 'joi'
import * as field from '../../engine/project/fields'
import { consentWays, type Consent, type School, type SchoolContact } from '../../engine/project/school'
import { school as fields } from '../../engine/project/school-schema'
import type { IsoDate } from '../../lib/dates'
import { poundsTyped, typedDate, typedMoney, typedNumber } from '../../web/typed-fields'
import { laestabWords } from './words'

type Line = 'line1' | 'line2' | 'line3' | 'town' | 'postcode'
const lines: readonly Line[] = ['line1', 'line2', 'line3', 'town', 'postcode']

export interface SchoolForm
  extends
    Omit<School, 'id' | 'address' | 'poRequired' | 'contacts' | 'stoppedOn'>,
    Partial<Record<Line, string>> {
  poRequired?: 'yes' | 'no'
}

export const schoolForm: ObjectSchema<SchoolForm> = Joi.object<SchoolForm>({
  name: fields.name,
  nation: fields.nation.messages({ '*': 'Choose the nation.' }),
  urn: fields.urn,
  laestab: fields.laestab,
  ukprn: fields.ukprn,
  number: fields.number,
  phase: fields.phase,
  type: fields.type,
  roll: typedNumber(fields.roll),
  authority: fields.authority,
  line1: field.line('Address line 1', 80),
  line2: field.line('Address line 2', 80),
  line3: field.line('Address line 3', 80),
  town: field.line('Town or city', 80),
  postcode: field.postcode(),
  email: fields.email,
  phone: fields.phone,
  financialYear: fields.financialYear,
  poRequired: Joi.valid('yes', 'no'),
  approvalLimitPence: typedMoney('Approval limit'),
  notes: fields.notes,
})

/** A form that fits, as the fields of a school. */
export function asSchool(form: SchoolForm): Omit<School, 'id' | 'contacts' | 'stoppedOn'> {
  const { poRequired, line1, line2, line3, town, postcode, ...rest } = form
  const address = Object.fromEntries(
    Object.entries({ line1, line2, line3, town, postcode }).filter(([, value]) => value !== undefined),
  )
  return {
    ...rest,
    ...(Object.keys(address).length > 0 && { address }),
    ...(poRequired !== undefined && { poRequired: poRequired === 'yes' }),
  }
}

/** What the form shows for a school that is there. */
export function typedSchool(school: School): Record<string, unknown> {
  const { poRequired, approvalLimitPence, laestab, roll, address } = school
  return {
    ...school,
    ...Object.fromEntries(lines.map((line) => [line, address?.[line] ?? ''])),
    laestab: laestab === undefined ? '' : laestabWords(laestab),
    roll: roll === undefined ? '' : String(roll),
    poRequired: poRequired === undefined ? '' : poRequired ? 'yes' : 'no',
    approvalLimitPence: poundsTyped(approvalLimitPence),
  }
}

export interface ContactForm extends Pick<SchoolContact, 'name' | 'role' | 'email' | 'phone'> {
  agreed: 'yes' | 'no'
  on?: IsoDate
  how?: Consent['how']
}

/** @param today no agreement is of a later day */
export function contactForm(today: IsoDate): ObjectSchema<ContactForm> {
  const on = typedDate('Date on which they agreed', today)
  const how = Joi.valid(...consentWays)
    .required()
    .messages({ '*': 'Choose how they agreed.' })
  // A button that was pressed cannot be let go again: where they did not agree, what stands beside it counts for nothing.
  const ifAgreed = (then: Joi.Schema): Joi.Schema =>
    Joi.when('agreed', { is: 'yes', then, otherwise: Joi.any().strip() })
  return Joi.object<ContactForm>({
    name: field.line('Name', 120).required(),
    role: field.line('Role', 80),
    email: field.email(),
    phone: field.phone(),
    agreed: Joi.valid('yes', 'no')
      .required()
      .messages({ '*': 'Choose whether they agreed to be written to.' }),
    on: ifAgreed(on),
    how: ifAgreed(how),
  })
}

/** A form that fits, as a person at a school. @param text the words that they agreed to, by id */
export function asContact(form: ContactForm, text: string): Omit<SchoolContact, 'id'> {
  const { agreed, on, how, ...contact } = form
  const consent = agreed === 'yes' && on !== undefined && how !== undefined ? { on, how, text } : undefined
  return { ...contact, ...(consent && { consent }) }
}

/** What the form shows for a person who is there. */
export function typedContact({ name, role, email, phone, consent }: SchoolContact): Record<string, unknown> {
  const holds = consent !== undefined && consent.withdrawnOn === undefined
  return {
    name,
    role,
    email,
    phone,
    agreed: holds ? 'yes' : 'no',
    ...(holds && { on: consent.on, how: consent.how }),
  }
}
