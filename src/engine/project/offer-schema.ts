/** The shape of an offer in a project file, and whether the people and services it names are there. */
import Joi from 'joi'
import * as field from './fields'
import { buyerKinds, invoicePlans, lawsOfOffers, type Offer, type OfferTerms } from './offer'
import type { Problem } from './problem'
import { vatStatuses } from './service'

const id = (): Joi.StringSchema =>
  Joi.string()
    .pattern(/^[a-z0-9][a-z0-9-]{0,59}$/)
    .messages({ '*': 'id must be small letters, digits and hyphens.' })

/** Six digits, as the register of schools in England gives them. */
export const urn = (): Joi.StringSchema =>
  Joi.string()
    .pattern(/^\d{6}$/)
    .messages({ '*': 'URN must be six digits, such as 990001. Leave it out if the school has none.' })

/** The fields of the buyer, one by one: forms pick from them. */
export const buyer = {
  kind: field.oneOf('Who it is for', buyerKinds).required(),
  name: field.line('Name of the school or council', 120).required(),
  school: id(),
  urn: urn(),
  contact: field.line('Name of the person', 120),
  email: field.email(),
}

/** The fields of what is offered, but for the buyer and the lines. */
export const terms = {
  starts: field.date('First day').required(),
  early: field.tick('Early order').required(),
  law: field.oneOf('law', lawsOfOffers).required(),
  lead: Joi.string().max(40).required().messages({ '*': 'Choose who leads.' }),
  discountPercent: Joi.number()
    .strict()
    .min(0.5)
    .max(100)
    .multiple(0.5)
    .messages({ '*': 'Discount must be from 0.5 to 100 per cent, in steps of a half.' }),
  invoices: field.oneOf('invoices', invoicePlans).required(),
  validUntil: field.date('Last day to accept').required(),
  notes: field.paragraph('Notes', 1500),
}

export const quantity = (): Joi.NumberSchema => field.whole('How many', 1, 100_000)
export const quotedPrice = (): Joi.NumberSchema => field.pence('Quoted price')

const line = Joi.object({
  service: Joi.string().max(60).required(),
  quantity: quantity(),
  package: field.line('Package', 80),
  quotedPence: quotedPrice(),
})

const termsSchema = Joi.object({
  to: Joi.object(buyer).required(),
  lines: Joi.array().items(line).min(1).max(60).required().messages({
    'array.min': 'Give at least one line: a service and how many.',
  }),
  ...terms,
  years: Joi.valid(1, 2, 3).required().messages({ '*': 'years must be 1, 2 or 3.' }),
})

/** What a person gives when they say yes or no. */
export const answered = {
  name: field.line('Your name', 120).required(),
  role: field.line('Your role', 120).required(),
  order: field.line('Purchase order number', 60),
  invoiceEmail: field.email('E-mail address for invoices'),
  reason: field.paragraph('Reason', 1000),
}

const on = field.date('on').required()
const ends = Joi.alternatives().conditional('.how', {
  switch: [
    {
      is: 'accepted',
      then: Joi.object({
        how: Joi.string(),
        on,
        name: answered.name,
        role: answered.role,
        order: answered.order,
        invoiceEmail: answered.invoiceEmail,
      }),
    },
    {
      is: 'declined',
      then: Joi.object({
        how: Joi.string(),
        on,
        name: answered.name,
        role: answered.role,
        reason: answered.reason,
      }),
    },
  ],
  otherwise: Joi.object({ how: field.oneOf('how', ['withdrawn', 'replaced']).required(), on }),
})

const sum = (label: string): Joi.NumberSchema => field.pence(label, 0, 100_000_000_000).required()
const valueSchema = Joi.object({
  lines: Joi.array()
    .items(
      Joi.object({
        service: Joi.string().max(60).required(),
        title: field.line('title', 200).required(),
        unit: Joi.string().max(80).required(),
        quantity: quantity().required(),
        eachPence: sum('eachPence'),
        yearPence: sum('yearPence'),
        vat: field.oneOf('vat', vatStatuses).required(),
        vatConfirmedOn: field.date('vatConfirmedOn'),
      }),
    )
    .min(1)
    .max(60)
    .required(),
  discountPence: sum('discountPence'),
  yearPence: sum('yearPence'),
  wholePence: sum('wholePence'),
})

const version = Joi.object({
  number: field.whole('Version', 1, 1000).required(),
  terms: termsSchema.required(),
  sentOn: field.date('sentOn').required(),
  binding: field.tick('binding').required(),
  value: valueSchema.required(),
  hash: Joi.string()
    .pattern(/^[0-9a-f]{64}$/)
    .messages({ '*': 'hash must be a SHA-256 in hexadecimal.' }),
  end: ends,
})

/** What a person writes about an offer: a question, or an answer to one. */
export const message = {
  name: field.line('Your name', 120).required(),
  words: field.paragraph('Your question', 2000).required(),
}

export const offer = {
  id: id().required(),
  number: field.whole('number', 1, 100_000).required(),
  madeOn: field.date('madeOn').required(),
  draft: termsSchema,
  versions: Joi.array().items(version).max(1000).required(),
  messages: Joi.array()
    .items(
      Joi.object({
        from: field.oneOf('from', ['buyer', 'group']).required(),
        ...message,
        on: field.date('on').required(),
      }),
    )
    .max(1000),
  renews: id(),
}

/** Every place where an offer does not fit the rest of its project, or itself. */
export function offerProblems(
  offers: readonly Offer[],
  known: { founders: ReadonlySet<string>; services: ReadonlySet<string> },
): Problem[] {
  const ids = new Set<string>()
  const numbers = new Set<number>()
  return offers.flatMap((one, index) => {
    const path = `$.offers[${index}]`
    const problems: Problem[] = []
    if (ids.has(one.id)) problems.push({ path: `${path}.id`, message: 'The id of an offer is used twice.' })
    if (numbers.has(one.number))
      problems.push({ path: `${path}.number`, message: 'The number of an offer is used twice.' })
    ids.add(one.id)
    numbers.add(one.number)
    if (!one.draft && one.versions.length === 0)
      problems.push({ path, message: 'An offer needs a draft, or a version that was sent.' })
    if (one.draft) problems.push(...draftProblems(one.draft, `${path}.draft`, known))
    return [
      ...problems,
      ...one.versions.flatMap((_, at) => versionProblems(one, at, `${path}.versions[${at}]`)),
    ]
  })
}

/** A draft names only people and services that are there. What went out stays as it was. */
function draftProblems(
  draft: OfferTerms,
  path: string,
  known: { founders: ReadonlySet<string>; services: ReadonlySet<string> },
): Problem[] {
  const problems: Problem[] = []
  if (!known.founders.has(draft.lead))
    problems.push({ path: `${path}.lead`, message: 'No founder has this id. Name someone else as lead.' })
  draft.lines.forEach((line, index) => {
    if (!known.services.has(line.service))
      problems.push({
        path: `${path}.lines[${index}].service`,
        message: 'No service has this id. Take the line out, or add the service.',
      })
  })
  return problems
}

function versionProblems(offer: Offer, at: number, path: string): Problem[] {
  const version = offer.versions[at]
  if (version?.number !== at + 1)
    return [{ path: `${path}.number`, message: 'Versions must be numbered 1, 2, 3 in the order sent.' }]
  const before = at < offer.versions.length - 1
  if (before && (version.end === undefined || version.end.how === 'accepted'))
    return [{ path: `${path}.end`, message: 'Only the last version can be open or accepted.' }]
  return []
}
