/** The shape of an answer to the survey of schools, in joi. The form and the project file both use it. */
import Joi from 'joi'
import * as field from './fields'
import type { Problem } from './problem'
import { consent } from './school-schema'
import { likelihoods, payBands, surveyWays, type SurveyAnswer } from './survey-answer'

/** Units of a service in a year: halves are allowed. */
export const units = Joi.number()
  .strict()
  .min(0)
  .max(100_000)
  .multiple(0.5)
  .messages({ '*': 'How many must be a number, such as 10 or 2.5.' })

/** The fields of an answer. */
export const surveyAnswer = {
  id: field.recordId().required(),
  on: field.date('Date of the answer').required(),
  how: field.oneOf('how', surveyWays).required(),
  school: field.line('Name of the school', 120).required(),
  listed: field.recordId(),
  buysNow: field.paragraph('What you buy now', 1000),
  ends: field.paragraph('When agreements end', 500),
  works: field.paragraph('What works and what does not', 1000),
  wants: Joi.array()
    .items(
      Joi.object({
        service: field.recordId().required(),
        likelihood: field.oneOf('How likely', likelihoods).required(),
        units,
      }),
    )
    .unique('service')
    .max(500)
    .default([])
    .messages({
      'array.base': 'wants must be a list.',
      'array.unique': 'wants names the same service twice.',
    }),
  otherWants: field.paragraph('Something else', 500),
  paysNow: field.oneOf('What you pay now', payBands),
  signs: field.line('Who signs', 240),
  contact: Joi.object({
    name: field.line('Name', 120).required(),
    role: field.line('Role', 80),
    email: field.email().required(),
    consent: consent.required(),
  }).messages({ 'object.base': 'contact must give name, email and consent.' }),
}

/** Answers that name a school which is not in the list, or that have the id of another. */
export function surveyProblems(answers: readonly SurveyAnswer[], schools: ReadonlySet<string>): Problem[] {
  const ids = new Set<string>()
  return answers.flatMap(({ id, listed }, index) => {
    const path = `$.survey[${index}]`
    const twice = ids.has(id) ? [{ path: `${path}.id`, message: 'This id is used twice.' }] : []
    ids.add(id)
    const stray =
      listed !== undefined && !schools.has(listed)
        ? [{ path: `${path}.listed`, message: 'No school has this id. Take it out, or check its spelling.' }]
        : []
    return [...twice, ...stray]
  })
}
