/** The form of a service. Rules and messages are those of the project file; here text becomes values. */
import Joi, { type ObjectSchema } from 'joi'
import * as field from '../../engine/project/fields'
import type { Service } from '../../engine/project/project'
import { service as fields } from '../../engine/project/service-schema'
import { isIsoDate } from '../../lib/dates'
import { readPounds } from '../../lib/money'

export interface ServiceForm extends Omit<
  Service,
  'id' | 'quoteOnly' | 'statutory' | 'pricePence' | 'earlyPricePence' | 'pricing'
> {
  pricing: 'price' | 'quote'
  price?: number
  earlyPrice?: number
  statutory?: 'yes'
}

const ticked = (schema: Joi.ArraySchema): Joi.ArraySchema => schema.single()

/** The form, with the founders who may deliver and the categories there are. */
export function serviceForm(
  founders: readonly string[],
  categories: readonly string[],
): ObjectSchema<ServiceForm> {
  const founder = Joi.valid(...founders).messages({ '*': 'Choose from the founders.' })
  return Joi.object<ServiceForm>({
    title: fields.title.messages({ 'any.required': 'Enter the name of the service.' }),
    strapline: fields.strapline,
    category: Joi.valid(...categories)
      .required()
      .messages({ '*': 'Choose a category.' }),
    function: fields.function,
    description: fields.description,
    outcomes: fields.outcomes,
    included: fields.included,
    excluded: fields.excluded,
    ages: ticked(fields.ages),
    delivery: ticked(fields.delivery),
    deliveredBy: Joi.array().items(founder).single().min(1).required().messages({
      'any.required': 'Choose at least one founder who delivers this service.',
      'array.min': 'Choose at least one founder who delivers this service.',
    }),
    lead: founder.required().messages({ '*': 'Choose who leads this service.' }),
    statutory: Joi.valid('yes'),
    unit: fields.unit.messages({ '*': 'Choose what you sell by: an hour, a day, a meeting.' }),
    hoursPerUnit: number('Hours in each unit', fields.hoursPerUnit),
    pricing: Joi.valid('price', 'quote')
      .required()
      .messages({ '*': 'Choose whether you give a price or quote each time.' }),
    price: money('Price')
      .when('pricing', { is: 'price', then: Joi.required() })
      .messages({ 'any.required': 'Enter the price of one unit, without VAT.' }),
    earlyPrice: money('Early-order price'),
    vat: fields.vat.messages({ '*': 'Choose the VAT status. “To be confirmed” is a fair answer.' }),
    vatConfirmedOn: day('Date the VAT status was confirmed'),
    minimumUnits: number('Smallest order', fields.minimumUnits),
    status: fields.status,
  })
}

/** A form that fits, as a service with this id. What the form does not ask stays as it was. */
export function asService(id: string, form: ServiceForm, before: Partial<Service> = {}): Service {
  const { pricing, price, earlyPrice, statutory, ...rest } = form
  const asked = [
    'pricing',
    'pricePence',
    'earlyPricePence',
    'quoteOnly',
    ...Object.keys(serviceForm([], []).describe()['keys'] as object),
  ]
  const kept = Object.fromEntries(Object.entries(before).filter(([key]) => !asked.includes(key)))
  return {
    ...kept,
    id,
    ...rest,
    statutory: statutory === 'yes',
    ...(pricing === 'quote' ? { quoteOnly: true as const } : { pricePence: price ?? 0 }),
    ...(pricing === 'price' && earlyPrice !== undefined && { earlyPricePence: earlyPrice }),
  }
}

/** What the form shows for a service that is there. */
export function typedService(service: Service): Record<string, unknown> {
  const { pricePence, earlyPricePence, quoteOnly, statutory, ...rest } = service
  const inPounds = (pence: number | undefined): string =>
    pence === undefined ? '' : (pence / 100).toFixed(2).replace(/\.00$/, '')
  return {
    ...rest,
    pricing: quoteOnly ? 'quote' : 'price',
    price: inPounds(pricePence),
    earlyPrice: inPounds(earlyPricePence),
    statutory: statutory ? 'yes' : '',
  }
}

function money(label: string): Joi.StringSchema {
  return Joi.string()
    .custom((value: string, helpers) => {
      const pence = readPounds(value)
      return pence === undefined || pence > 100_000_000 ? helpers.error('money') : pence
    })
    .messages({ money: `${label} must be an amount in pounds, such as 585 or 6.32.` })
}

function number(label: string, schema: Joi.NumberSchema): Joi.StringSchema {
  return Joi.string()
    .custom((value: string, helpers) => {
      const { error, value: read } = schema.validate(Number(value.trim())) as { error?: Error; value: number }
      return error ? helpers.error('number') : read
    })
    .messages({ number: `${label} must be a number, such as 3 or 6.5.` })
}

function day(label: string): Joi.StringSchema {
  return field
    .date(label)
    .custom((value: string) => value, 'kept as typed')
    .messages({
      'date.real': `${label} must be a real date, such as 2027-03-27.`,
    })
}

/** Dates are typed as a browser's date field gives them, or as 27/3/2027. */
export function isoDay(text: string): string {
  const [one = '', two = '', three = ''] = text.trim().split(/[\s/.-]+/)
  const iso = `${three}-${two.padStart(2, '0')}-${one.padStart(2, '0')}`
  return isIsoDate(iso) ? iso : text.trim()
}
