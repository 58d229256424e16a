import Joi, { type ObjectSchema } from 'joi'
import * as field from '../../engine/project/fields'
import { showableKeys, type Showable } from '../../engine/project/showable'
import { founder as founderFields } from '../../engine/project/schema'
import { seatRoles } from '../../web/who-may'
import type { Invitation, SeatChange } from './invite'

const role = Joi.valid(...seatRoles)
  .required()
  .messages({ '*': 'Choose what this person may do.' })

/** @param founders ids of the founders who have no seat yet */
export function invitationForm(
  founders: readonly string[],
): ObjectSchema<Omit<Invitation, 'name'> & { name?: string }> {
  return Joi.object({
    founder: Joi.valid('other', ...founders)
      .required()
      .messages({ '*': 'Choose who it is.' }),
    name: Joi.when('founder', {
      is: 'other',
      then: field.line('Name', 80).required().messages({ 'any.required': 'Enter their name.' }),
      otherwise: Joi.any().strip(),
    }),
    email: field.email(),
    role,
  })
}

export function seatForm(founders: readonly string[]): ObjectSchema<SeatChange> {
  return Joi.object({
    role,
    founder: Joi.valid(...founders).messages({ '*': 'Choose one of the founders, or nobody.' }),
    email: field.email(),
  })
}

export const joinForm = Joi.object<{ name: string }>({
  name: founderFields.legalName.messages({ 'any.required': 'Enter your name.' }),
})

export const showsForm = Joi.object<{ shows: Showable[] }>({
  shows: Joi.array()
    .items(Joi.valid(...showableKeys))
    .single()
    .default([])
    .messages({ '*': 'Choose from the list.' }),
})

export const adviceForm = Joi.object<{ email?: string; name?: string; state: 'draft' | 'ready' }>({
  email: field.email('Adviser’s e-mail address'),
  name: field.line('Adviser’s name', 80),
  state: Joi.valid('draft', 'ready').required().messages({ '*': 'Choose how far you are.' }),
})
