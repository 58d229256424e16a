/** The shape of what is written down about a year, and whether the people and meetings that it names are there. */
import Joi from 'joi'
import * as field from './fields'
import type { Problem } from './problem'
import type { Project } from './project'
import { auditWays } from './year'

/** The most that a figure of a year may be, in pence: £1,000 million. */
export const mostPence = 1e11

const id = (): Joi.StringSchema => Joi.string().max(60)
const money = (label: string): Joi.NumberSchema => field.pence(label, 0, mostPence)
const vote = Joi.object({ meeting: id().required(), resolution: id().required() })

const work = Joi.array()
  .items(Joi.object({ founder: id().required(), amount: field.whole('amount', 0, mostPence).required() }))
  .unique('founder')
  .max(2000)
  .required()
  .messages({ 'array.unique': 'work names the same person twice.' })

export const yearRecord: Joi.PartialSchemaMap = {
  number: field.whole('Number of the year', 1, 200).required(),
  moved: field.date('Last day of the year'),
  figures: Joi.object({
    on: field.date('Day of the figures').required(),
    turnover: money('Turnover').required(),
    assets: money('Assets').required(),
    surplus: field.whole('Surplus', -mostPence, mostPence).required(),
    wages: money('Wages').required(),
    reserve: money('Reserve').required(),
    payments: money('Receipts and payments'),
  }),
  audit: Joi.object({
    way: field.oneOf('way', auditWays).required(),
    group: field.tick('group').required(),
    appointed: field.date('Day of the appointment'),
    vote,
    reporter: field.date('Day of the appointment for the report'),
    asked: Joi.object({
      on: field.date('Day of the answer').required(),
      who: field.line('Who was asked', 120).required(),
    }),
  }),
  accounts: Joi.object({
    approved: field.date('Day of the approval').required(),
    signed: Joi.array().items(id()).unique().length(3).messages({
      'array.length': 'signed must name the secretary and two members of the committee.',
      'array.unique': 'signed names the same person twice.',
    }),
    signedOn: field.date('Day of the signatures'),
  }).and('signed', 'signedOn'),
  shown: field.date('Day from which the balance sheet is displayed'),
  agm: id(),
  filed: field.date('Day on which the return was sent'),
  surplus: Joi.object({
    reserve: money('Reserve').required(),
    community: money('Community').required(),
    bonus: money('Bonus').required(),
    work,
    vote,
  }),
}

/** Years that are there twice, and people and meetings that are not there. */
export function yearProblems({ years = [], founders, meetings = [] }: Project): Problem[] {
  const people = new Set(founders.map((one) => one.id))
  const held = new Set(meetings.map((one) => one.id))
  return years.flatMap((year, index): Problem[] => {
    const path = `$.years[${index}]`
    const named = [...(year.accounts?.signed ?? []), ...(year.surplus?.work ?? []).map((one) => one.founder)]
    const stranger = named.find((one) => !people.has(one))
    const places = [year.agm, year.audit?.vote?.meeting, year.surplus?.vote?.meeting]
    const lost = places.find((one) => one !== undefined && !held.has(one))
    const twice = years.findIndex(({ number }) => number === year.number) < index
    return [
      ...(twice ? [{ path: `${path}.number`, message: 'This year is there twice. Take one out.' }] : []),
      ...(stranger === undefined
        ? []
        : [{ path, message: `No founder has the id ${stranger}. Add the founder, or name someone else.` }]),
      ...(lost === undefined
        ? []
        : [{ path, message: `No meeting has the id ${lost}. Add the meeting, or take it out here.` }]),
    ]
  })
}
