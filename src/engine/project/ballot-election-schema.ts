/** The shape of an election over days in a project file, and whether the people it names are there. */
import Joi from 'joi'
import { countingWays, type BallotElection } from './ballot-election'
import * as field from './fields'
import { offices } from './office'
import type { Problem } from './problem'

const who = (): Joi.StringSchema => Joi.string().max(40)
const people = (): Joi.ArraySchema => Joi.array().items(who()).unique().max(20_000)
const moment = (label: string): Joi.StringSchema =>
  Joi.string()
    .pattern(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
    .messages({ '*': `${label} must be a day and a time, such as "2026-12-01T18:30".` })
const votes = (label: string): Joi.NumberSchema => field.whole(label, 0, 20_000 * 100_000)

const nomination = Joi.object({
  founder: who().required(),
  by: who().required(),
  on: field.date('Day of the nomination').required(),
  answer: field.oneOf('answer', ['accepted', 'declined']),
  answered: field.date('Day of the answer'),
  statement: field.paragraph('Statement', 1500),
  withdrew: field.date('Day of withdrawal'),
})

const stage = Joi.object({
  did: field.oneOf('did', ['first', 'surplus', 'out']).required(),
  of: who(),
  votes: Joi.array()
    .items(Joi.object({ founder: who().required(), votes: votes('votes').required() }))
    .max(200)
    .required(),
  lost: votes('lost').required(),
  rounded: votes('rounded').required(),
  elected: people().required(),
})

const result = Joi.object({
  on: field.date('Day of the result').required(),
  how: field.oneOf('how', ['unopposed', 'ballot']).required(),
  gone: people().required(),
  papers: field.whole('papers', 0, 20_000).required(),
  quota: field.whole('quota', 1, 20_001),
  stages: Joi.array().items(stage).max(500).required(),
  lots: Joi.array()
    .items(
      Joi.object({
        among: people().required(),
        drawn: people().required(),
        on: field.date('Date').required(),
      }),
    )
    .max(200)
    .required(),
  tie: Joi.object({
    for: field.oneOf('for', ['place', 'surplus', 'out']).required(),
    among: people().required(),
    places: field.whole('places', 1, 100).required(),
  }),
  elected: people().required(),
  entered: field.date('Day of entry'),
  published: Joi.array()
    .items(
      Joi.object({
        receipt: Joi.string()
          .pattern(/^[0-9A-HJKMNP-TV-Z]{8}$/)
          .required()
          .messages({ '*': 'receipt must be eight letters and digits.' }),
        choices: people().required(),
      }),
    )
    .max(20_000),
})

/** The fields of an election over days. */
export const ballotElection: Joi.PartialSchemaMap = {
  id: field.recordId().required(),
  office: field.oneOf('office', offices).required(),
  places: field.whole('places', 1, 100).required(),
  called: field.date('Day of the call').required(),
  nominationsClose: field.date('Last day for nominations').required(),
  opens: moment('opens').required(),
  closes: moment('closes').required(),
  takesOffice: field.date('Day of taking office').required(),
  meeting: Joi.string().max(60),
  way: field.oneOf('way', countingWays).required(),
  papersPublished: Joi.boolean()
    .strict()
    .required()
    .messages({ '*': 'papersPublished must be true or false.' }),
  nominations: Joi.array().items(nomination).max(200).unique('founder').required().messages({
    'array.base': 'nominations must be a list.',
    'array.unique': 'Two nominations name the same person. Keep one.',
  }),
  roll: people(),
  stopped: Joi.object({
    on: field.date('Date').required(),
    reason: field.line('Reason', 240).required(),
  }),
  result,
}

/** Every place where an election names someone who is not a founder, and ids that are there twice. */
export function ballotElectionProblems(
  elections: readonly BallotElection[],
  founders: ReadonlySet<string>,
): Problem[] {
  const seen = new Set<string>()
  return elections.flatMap((one, index): Problem[] => {
    const path = `$.elections[${index}]`
    const twice = seen.has(one.id)
    seen.add(one.id)
    const named = [
      ...one.nominations.flatMap(({ founder, by }) => [founder, by]),
      ...(one.roll ?? []),
      ...(one.result?.elected ?? []),
    ]
    const missing = named.find((founder) => !founders.has(founder))
    return [
      ...(twice ? [{ path: `${path}.id`, message: 'Two elections have this id. Give each its own.' }] : []),
      ...(missing === undefined
        ? []
        : [{ path, message: `No founder has the id ${missing}. Add the founder, or name someone else.` }]),
    ]
  })
}
