/** The forms of the public page: what the group writes, and what a visitor asks. */
import Joi, { type ObjectSchema } from 'joi'
import type { Enquiry } from '../../engine/project/enquiry'
import * as field from '../../engine/project/fields'
import { schoolPhases } from '../../engine/project/school'
import type { IsoDate } from '../../lib/dates'
import { readForm, type Reading } from '../../web/forms'
import type { ShowcasePage } from './showcase'

interface PageForm extends Omit<ShowcasePage, 'registered' | 'joining'> {
  registered: 'yes' | 'no'
  joining?: 'yes'
}

const pageForm: ObjectSchema<PageForm> = Joi.object<PageForm>({
  intro: field.paragraph('Who you are', 800).required(),
  area: field.line('Where you work', 160).required(),
  phases: field.someOf('Phases', schoolPhases).single().default([]),
  howToBuy: field.paragraph('How to buy', 800).required(),
  contactEmail: field.email().required(),
  registered: Joi.valid('yes', 'no')
    .required()
    .messages({ '*': 'Choose whether the society is registered.' }),
  joining: Joi.valid('yes'),
})

export function readPage(body: unknown): Reading<ShowcasePage> {
  const form = readForm(pageForm, body)
  if (!form.ok) return form
  const { registered, joining, ...page } = form.value
  return {
    ok: true,
    value: { ...page, registered: registered === 'yes', ...(joining === 'yes' && { joining: true }) },
  }
}

export function typedPage({ registered, joining, ...page }: ShowcasePage): Record<string, unknown> {
  return { ...page, registered: registered ? 'yes' : 'no', joining: joining ? 'yes' : '' }
}

interface EnquiryForm extends Omit<Enquiry, 'consent'> {
  consent?: 'yes'
}

const enquiryForm: ObjectSchema<EnquiryForm> = Joi.object<EnquiryForm>({
  school: field.line('Name of your school', 120).required(),
  name: field.line('Your name', 120).required(),
  role: field.line('Your role', 80),
  email: field.email().required(),
  phone: field.phone(),
  message: field.paragraph('What you need', 1500).required(),
  consent: Joi.valid('yes'),
})

/** @param text the words that they agree to, by id */
export function readEnquiry(body: unknown, at: { today: IsoDate; text: string }): Reading<Enquiry> {
  const form = readForm(enquiryForm, body)
  if (!form.ok) return form
  const { consent, ...enquiry } = form.value
  const agreed = { on: at.today, how: 'enquiry', text: at.text } as const
  return { ok: true, value: { ...enquiry, ...(consent === 'yes' && { consent: agreed }) } }
}
