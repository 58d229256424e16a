/** The shape of a school in joi, with its numbers in each nation; and what a list of schools may not hold. */
import Joi from 'joi'
import * as field from './fields'
import type { Problem } from './problem'
import { consentWays, schoolNations, schoolPhases, schoolTypes, type School } from './school'

/** Digits of a set shape, with any spaces, slashes and hyphens that people write between them. */
function digits(label: string, pattern: RegExp, example: string): Joi.StringSchema {
  const message = `${label} must be ${example}.`
  return Joi.string()
    .custom((value: string, helpers) => {
      const bare = value.replace(/[\s/-]/g, '')
      return pattern.test(bare) ? bare : helpers.error('digits')
    })
    .messages({
      digits: message,
      'string.base': `${message} Put it in quotation marks.`,
      'string.empty': message,
    })
}

/** When, how and to which words a person agreed. */
export const consent = Joi.object({
  on: field.date('Date of the consent').required(),
  how: field.oneOf('How they agreed', consentWays).required(),
  text: field.recordId().required(),
  withdrawnOn: field.date('Date it was taken back'),
}).messages({ 'object.base': 'consent must give on, how and text.' })

const contact = Joi.object({
  id: field.recordId().required(),
  name: field.line('Name', 120).required(),
  role: field.line('Role', 80),
  email: field.email(),
  phone: field.phone(),
  consent,
}).messages({ 'object.base': 'Each contact must be an object.' })

/** Each part of the address of a school may be left out: public lists often lack some. */
const address = Joi.object({
  line1: field.line('Address line 1', 80),
  line2: field.line('Address line 2', 80),
  line3: field.line('Address line 3', 80),
  town: field.line('Town or city', 80),
  postcode: field.postcode(),
}).messages({ 'object.base': 'address must be an object.' })

/** The fields of a school. The form and the project file both use them. */
export const school = {
  id: field.recordId().required(),
  name: field.line('Name of the school', 120).required(),
  nation: field.oneOf('Nation', schoolNations).required(),
  urn: digits('URN', /^\d{6}$/, 'six digits, such as 990001'),
  laestab: digits('LAESTAB', /^\d{7}$/, 'three digits and four digits, such as 990/2001'),
  ukprn: digits('UKPRN', /^1\d{7}$/, 'eight digits, the first a 1, such as 10099001'),
  number: digits('School number', /^\d{7}$/, 'seven digits, such as 9902001'),
  phase: field.oneOf('Phase', schoolPhases),
  type: field.oneOf('Type', schoolTypes),
  roll: field.whole('Pupils', 0, 50_000),
  authority: field.line('Local authority', 80),
  address,
  email: field.email('E-mail of the office'),
  phone: field.phone('Phone of the office'),
  financialYear: field.oneOf('Start of the financial year', ['april', 'september']),
  poRequired: field.tick('Purchase order'),
  approvalLimitPence: field.pence('Approval limit'),
  contacts: Joi.array().items(contact).unique('id').max(20).default([]).messages({
    'array.base': 'contacts must be a list.',
    'array.unique': 'contacts holds the same id twice.',
    'array.max': 'A school may have 20 contacts or fewer.',
  }),
  stoppedOn: field.date('Date they asked us to stop'),
  notes: field.paragraph('Notes', 1000),
}

/** The numbers that belong to one nation only: where one stands beside another nation, what to do. */
export function numberFault({
  nation,
  urn,
  laestab,
  number,
}: School): { field: string; message: string } | undefined {
  if (nation === 'england') {
    return number === undefined
      ? undefined
      : { field: 'number', message: 'A school in England has a URN in place of a school number.' }
  }
  const stray = urn !== undefined ? 'urn' : laestab !== undefined ? 'laestab' : undefined
  return stray && { field: stray, message: 'Only a school in England has a URN and a LAESTAB number.' }
}

/** What does not fit between the schools of a project: an id or a number that stands twice, or in the wrong nation. */
export function schoolProblems(schools: readonly School[]): Problem[] {
  const seen = new Set<string>()
  return schools.flatMap((one, index) => {
    const fault = numberFault(one)
    const problems: Problem[] = fault
      ? [{ path: `$.schools[${index}].${fault.field}`, message: fault.message }]
      : []
    for (const [name, key] of schoolKeys(one)) {
      if (seen.has(key))
        problems.push({ path: `$.schools[${index}].${name}`, message: `Another school has this ${name}.` })
      seen.add(key)
    }
    return problems
  })
}

function schoolKeys({ id, nation, urn, number }: School): [string, string][] {
  return [
    ['id', `id ${id}`],
    ...(urn === undefined ? [] : [['urn', `urn ${urn}`] as [string, string]]),
    ...(number === undefined ? [] : [['number', `${nation} ${number}`] as [string, string]]),
  ]
}
