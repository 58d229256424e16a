/** The form to apply, for people on the web and for what is typed in from paper. */
import Joi, { type ObjectSchema } from 'joi'
import * as field from '../../engine/project/fields'
import type { Application } from '../../engine/project/membership'
import { applicationFields as fields } from '../../engine/project/membership-schema'
import type { Promises } from '../../engine/project/promises'
import type { IsoDate } from '../../lib/dates'
import { readForm, type Reading } from '../../web/forms'
import { typedDate, typedNumber } from '../../web/typed-fields'

/** What an application form asks depends on the rules, and on whether a person fills it in or the secretary types it. */
export interface Asked {
  basis: 'employees' | 'both' | 'self-employed'
  promises: Promises
  /** Whether notices can go by e-mail. */
  electronic: boolean
  collective: boolean
  how: Application['how']
  today: IsoDate
}

type Written = Omit<Application, 'id' | 'how' | 'decided' | 'again' | 'confirmed' | 'erased' | 'founder'>
type Form = Omit<Written, 'address' | 'notices' | 'committee' | 'received' | 'shares'> &
  NonNullable<Application['address']> & {
    received?: IsoDate
    shares?: number
    notices?: 'yes'
    committee?: 'yes'
    age?: 'yes'
    rules?: 'yes'
  }

/** Reads an application, from the web or typed in from paper. */
export function readApplication(body: unknown, of: Asked): Reading<Written> {
  const form = readForm(applicationForm(of), body)
  if (!form.ok) return form.errors[''] === undefined ? form : reachable(form)
  const { line1, line2, line3, town, postcode, received, notices, committee, age, rules, ...rest } =
    form.value
  const address = { line1, ...(line2 && { line2 }), ...(line3 && { line3 }), town, postcode }
  void [age, rules]
  return {
    ok: true,
    value: {
      ...rest,
      ...(of.basis !== 'both' && { basis: of.basis === 'employees' ? 'employed' : 'self-employed' }),
      received: received ?? of.today,
      shares: rest.shares ?? 1,
      address,
      ...(notices === 'yes' && rest.email !== undefined && { notices: true as const }),
      ...(committee === 'yes' && { committee: true as const }),
    },
  }
}

/** A message about two fields together stands at the first of them. */
function reachable(form: Reading<Written> & { ok: false }): Reading<Written> {
  const { '': both = '', ...errors } = form.errors
  return { ...form, errors: { ...errors, email: errors['email'] ?? both } }
}

function applicationForm({ basis, promises, electronic, collective, how, today }: Asked): ObjectSchema<Form> {
  const must = (message: string) => Joi.valid('yes').required().messages({ '*': message })
  const most = promises.oneShare ? 1 : Math.max(1, Math.floor(promises.shareLimit / promises.shareNominal))
  return Joi.object<Form>({
    name: fields.name.required(),
    knownAs: fields.knownAs,
    line1: field.line('Address line 1', 80).required(),
    line2: field.line('Address line 2', 80),
    line3: field.line('Address line 3', 80),
    town: field.line('Town or city', 80).required(),
    postcode: field.postcode().required(),
    email: fields.email,
    phone: fields.phone,
    ...(basis === 'both' && {
      basis: Joi.valid('employed', 'self-employed')
        .required()
        .messages({ '*': 'Choose how you work for the co-op.' }),
    }),
    worksSince: typedDate('First day of work', today).optional(),
    ...(promises.minimumHours > 0 && {
      hours: typedNumber(fields.hours)
        .required()
        .messages({ 'any.required': 'Enter the usual hours of work a week, such as 18.5.' }),
    }),
    ...(!promises.oneShare && {
      shares: typedNumber(field.whole('Number of shares', 1, most))
        .required()
        .messages({ 'any.required': 'Enter the number of shares, such as 1.' }),
    }),
    ...(electronic && { notices: Joi.valid('yes') }),
    ...(collective && { committee: Joi.valid('yes') }),
    ...(how === 'paper'
      ? {
          received: typedDate('Date it came', today),
          age: must('Tick the box if the form says so. If not, ask for a new one.'),
        }
      : {
          age: must(
            `Tick the box if you are ${promises.minimumAge} or over. Younger people cannot be members yet.`,
          ),
          rules: must('Read the rules, and tick the box if you agree to them.'),
        }),
  })
    .or('email', 'phone')
    .messages({ 'object.missing': 'Enter an e-mail address or a phone number, so that we can answer.' })
}
