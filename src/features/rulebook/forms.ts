/** The forms of rules that go to the registrar and come back. */
import Joi, { type ObjectSchema } from 'joi'
import * as field from '../../engine/project/fields'
import { registration } from '../../engine/project/registration-schema'
import type { IsoDate } from '../../lib/dates'
import { typedDate } from '../../web/typed-fields'

export interface SentForm {
  on: IsoDate
  decidedOn?: IsoDate
  minutes?: string
}

export const sentForm: ObjectSchema<SentForm> = Joi.object<SentForm>({
  on: typedDate('Day on which you send it'),
  decidedOn: typedDate('Day of the decision').optional(),
  minutes: field.line('Which minutes say so', 300),
})
  .and('decidedOn', 'minutes')
  .messages({ 'object.and': 'Give both: the day of the decision, and which minutes say so.' })

export interface RegisteredForm {
  on: IsoDate
  name?: string
  number?: string
}

/** @param first whether these are the first rules, which bring the name and the number */
export function registeredForm(first: boolean): ObjectSchema<RegisteredForm> {
  return Joi.object<RegisteredForm>({
    on: typedDate('Date of registration'),
    ...(first && { name: field.line('Registered name', 120).required(), number: registration.number }),
  })
}
