/** The shape of each record of a project, in joi. The web forms pick from these; the project file uses them whole. */
import Joi from 'joi'
import { ballots, decisionOutcomes, decisionWays, positions } from './decision'
import * as field from './fields'
import { otherWays, relations } from './ledger-entry'
import { showableKeys } from './showable'

export const standings = ['exploring', 'standing-by', 'supporter'] as const
export const ceaseReasons = ['resigned', 'ended-work', 'died', 'expelled', 'other'] as const
export const revocations = ['cancelled', 'marriage'] as const
export const checkSchemes = ['DBS', 'PVG', 'AccessNI'] as const
export const checkLevels = ['basic', 'standard', 'enhanced', 'enhanced-barred'] as const

/** The last day a date about the past may bear is checked by the caller, who knows what day it is. */
export const founder = {
  id: field.recordId().required(),
  legalName: field.line('Full name', 120).required(),
  knownAs: field.line('Known as', 80),
  email: field.email(),
  phone: field.phone(),
  address: field.address(),
  over18: field.tick('Over 18'),
  notDisqualified: field.tick('Not disqualified'),
  offices: Joi.array().items(field.office()).unique().default([]).messages({
    'array.base': 'offices must be a list.',
    'array.unique': 'offices names the same office twice.',
  }),
  profession: field.line('Profession', 80),
  fte: Joi.number()
    .strict()
    .min(0.1)
    .max(1)
    .multiple(0.05)
    .messages({ '*': 'Share of full time must be from 0.1 to 1, in steps of 0.05.' }),
  shows: Joi.array()
    .items(field.oneOf('What you show', showableKeys))
    .unique()
    .messages({ '*': 'shows must be a list of email, phone and address.' }),
  hcpc: field.hcpc(),
  check: Joi.object({
    scheme: field.oneOf('Scheme', checkSchemes).required(),
    level: field.oneOf('Level', checkLevels).required(),
    seenOn: field.date('Date seen').required(),
    updateService: field.tick('Update Service'),
  }).messages({ 'object.base': 'check must give scheme, level and seenOn.' }),
  safeguardingTrainedOn: field.date('Safeguarding training date'),
  languages: field.tags('Languages'),
  skills: field.tags('Skills'),
  inOffers: field.tick('Named in offers').default(false),
}

/** The most that one entry of the ledger may bear, either way: shares in number, money in pence. */
export const mostInEntry = { shares: 1_000_000, pence: 1e9 } as const

const dated = { on: field.date('Date').required(), founder: Joi.string().required() }
const kinds: Record<string, Joi.PartialSchemaMap> = {
  interest: { standing: field.oneOf('standing', standings).required() },
  agreed: {},
  signed: {},
  withdrew: {},
  applied: {},
  declined: { reason: field.line('Reason', 240) },
  entered: {
    number: field.whole('Member number', 1, 1_000_000).required(),
    name: field.line('Name', 120).required(),
    address: field.address().required(),
  },
  renamed: { name: field.line('Name', 120).required() },
  moved: { address: field.address().required() },
  'e-address': {
    address: field.email('Electronic address').required(),
    purposes: field.line('Purposes', 160).required(),
  },
  'e-address-ended': {},
  shares: {
    change: Joi.number()
      .strict()
      .integer()
      .min(-mostInEntry.shares)
      .max(mostInEntry.shares)
      .invalid(0)
      .required(),
    cancelled: Joi.valid(true).messages({ 'any.only': 'cancelled must be true or left out.' }),
    record: field.recordId(),
  },
  paid: {
    pence: Joi.number()
      .strict()
      .integer()
      .min(-mostInEntry.pence)
      .max(mostInEntry.pence)
      .invalid(0)
      .required(),
    kept: Joi.valid(true).messages({ 'any.only': 'kept must be true or left out.' }),
    record: field.recordId(),
  },
  property: {
    what: field.oneOf('what', ['loan', 'deposit', 'other']).required(),
    pence: Joi.number()
      .strict()
      .integer()
      .min(-mostInEntry.pence)
      .max(mostInEntry.pence)
      .invalid(0)
      .required(),
    description: field.line('Description', 160),
    record: field.recordId(),
  },
  'office-taken': { office: field.office().required(), how: field.oneOf('how', otherWays) },
  'office-left': { office: field.office().required() },
  nominated: {
    nominee: field.line('Name of the person', 120).required(),
    address: field.line('Address of the person', 240),
    worksHere: Joi.valid(true).messages({ 'any.only': 'worksHere must be true or left out.' }),
    relation: field.oneOf('relation', relations),
    signed: field.date('Date signed'),
  },
  'nomination-revoked': { cause: field.oneOf('cause', revocations).required() },
  ceased: { reason: field.oneOf('reason', ceaseReasons).required() },
}

/** Every kind of entry but the correction. */
export const entryKinds = Object.keys(kinds)

/** The schema of a ledger entry of this kind; undefined where there is no such kind. */
export function entrySchema(kind: unknown): Joi.ObjectSchema | undefined {
  return entrySchemas.get(kind)
}

const correction = Joi.object({
  on: dated.on,
  kind: Joi.string(),
  corrects: field.whole('corrects', 1, 10_000_000).required(),
  reason: field.line('Reason', 240).required(),
  entry: Joi.object().unknown().allow(null).required(),
})

// Made once: a ledger holds thousands of entries of a few kinds.
const entrySchemas = new Map<unknown, Joi.ObjectSchema>([
  ['correction', correction],
  ...Object.entries(kinds).map(
    ([kind, fields]) => [kind, Joi.object({ ...dated, kind: Joi.string(), ...fields })] as const,
  ),
])

const tally = (of: readonly string[]): Joi.ObjectSchema =>
  Joi.object(Object.fromEntries(of.map((one) => [one, field.whole(one, 0, 20_000).required()])))

const texts = (label: string): Joi.ArraySchema => Joi.array().items(field.paragraph(label, 1000)).max(500)

/** An entry of the decision log. */
export const decision = {
  proposal: field.line('Proposal', 200).required(),
  about: Joi.string(),
  option: field.paragraph('What was proposed', 1500).required(),
  round: field.whole('Round', 1, 1000),
  how: field.oneOf('how', decisionWays).required(),
  outcome: field.oneOf('outcome', decisionOutcomes).required(),
  counts: tally(positions),
  votes: tally(ballots),
  concerns: texts('Each concern'),
  reasons: texts('Each reason'),
  on: field.date('Date of the decision').required(),
  names: Joi.array()
    .items(
      Joi.object({
        name: field.line('Name', 120).required(),
        position: field.oneOf('position', [...positions, ...ballots]).required(),
        enteredBy: field.line('Entered by', 120),
      }),
    )
    .max(20_000),
}
