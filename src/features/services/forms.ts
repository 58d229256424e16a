/** Fields that the forms of services share, and the short form that starts a service. Here text becomes values. */
import Joi, { type ObjectSchema } from 'joi'
import type { Service } from '../../engine/project/project'
import { timeUnits } from '../../engine/project/service'
import { service as fields } from '../../engine/project/service-schema'
import { lowerFirst } from '../../lib/names'
import { typedMoney, typedNumber } from '../../web/typed-fields'

export interface NewService {
  title: string
  category: string
  deliveredBy: string[]
  lead?: string
  unit: string
  hoursPerUnit?: number
  pricing: 'price' | 'quote'
  price?: number
}

/** The people and categories that a form may name. */
export interface Choices {
  founders: readonly string[]
  categories: readonly string[]
}

/** The form that starts a service: what a list of services cannot do without. */
export function newServiceForm(on: Choices): ObjectSchema<NewService> {
  return Joi.object<NewService>({
    title: fields.title.messages({ 'any.required': 'Enter the name of the service.' }),
    category: category(on.categories),
    ...team(on.founders),
    lead: founder(on.founders).messages({ '*': 'Choose who leads this service.' }),
    unit: unit(),
    hoursPerUnit: hours(),
    pricing: Joi.valid('price', 'quote')
      .required()
      .messages({ '*': 'Choose whether you give a price or quote each time.' }),
    price: typedMoney('Price')
      .when('pricing', { is: 'price', then: Joi.required() })
      .messages({ 'any.required': 'Enter the price of one unit, without VAT.' }),
  })
}

/** What the short form says, as a service: a draft whose VAT status is still to be confirmed. */
export function startedService(id: string, form: NewService): Service {
  const { pricing, price, lead, ...rest } = form
  return {
    id,
    ...rest,
    lead: lead ?? form.deliveredBy[0] ?? '',
    ages: [],
    delivery: [],
    statutory: false,
    ...(pricing === 'quote' ? { quoteOnly: true as const } : { pricePence: price ?? 0 }),
    vat: 'to-confirm',
    status: 'draft',
  }
}

export function category(codes: readonly string[]): Joi.AnySchema {
  return Joi.valid(...codes)
    .required()
    .messages({ '*': 'Choose a category.' })
}

export function founder(ids: readonly string[]): Joi.AnySchema {
  return Joi.valid(...ids).messages({ '*': 'Choose from the founders.' })
}

export function team(ids: readonly string[]): { deliveredBy: Joi.ArraySchema } {
  const message = 'Choose at least one founder who delivers this service.'
  return {
    deliveredBy: Joi.array()
      .items(founder(ids))
      .single()
      .unique()
      .min(1)
      .required()
      .messages({ 'any.required': message, 'array.min': message }),
  }
}

export function unit(): Joi.AnySchema {
  return fields.unit.messages({ '*': 'Choose what you sell by: an hour, a day, a meeting.' })
}

/** Units of time say how long they are, so that a school can compare them. */
export function hours(): Joi.StringSchema {
  return number('Hours in each unit', fields.hoursPerUnit).when('unit', {
    is: Joi.valid(...timeUnits),
    then: Joi.required().messages({
      'any.required': 'Say how many hours it is, such as 3 or 6.5: schools compare by the hour.',
    }),
  }) as Joi.StringSchema
}

/** A number that fits the rule of the project file; the message of that rule is shown. */
export function number(label: string, schema: Joi.NumberSchema): Joi.StringSchema {
  return typedNumber(schema).messages({ 'any.required': `Enter ${lowerFirst(label)}.` })
}

/** One item a line, or with commas where `commas` says so. */
export function several(schema: Joi.ArraySchema, commas = false): Joi.StringSchema {
  return Joi.string()
    .custom((value: string, helpers) => {
      const items = value
        .split(commas ? /[,;\n]/ : /\n/)
        .map((one) => one.trim())
        .filter((one) => one !== '')
      const { error, value: read } = schema.validate([...new Set(items)]) as {
        error?: Error
        value: string[]
      }
      return error ? helpers.error('several', { why: error.message }) : read
    })
    .messages({ several: '{#why}' })
}
