/** The shape of applications, spells of work and endings of memberships in a project file, and how they fit. */
import Joi from 'joi'
import * as field from './fields'
import { workEnds, type Application } from './membership'
import { sentWays } from './notice'
import type { Problem } from './problem'
import type { Project } from './project'

const minutes = () => field.line('Where the minutes are', 200)

export const applicationFields = {
  name: field.line('Full name', 120),
  knownAs: field.line('What we should call you', 80),
  email: field.email(),
  phone: field.phone(),
  hours: Joi.number()
    .strict()
    .min(0.5)
    .max(60)
    .multiple(0.5)
    .messages({ '*': 'Hours of work a week must be a number from 0.5 to 60, such as 18.5.' }),
  shares: field.whole('Number of shares', 1, 1_000_000),
  grounds: field.paragraph('Grounds', 4000),
  reason: field.paragraph('Reason', 1000),
  answer: field.paragraph('Their answer', 4000),
  companion: field.line('Companion', 120),
  minutes: minutes(),
}

export const application = {
  id: field.recordId().required(),
  received: field.date('Date it came').required(),
  how: field.oneOf('how', ['web', 'paper']).required(),
  name: applicationFields.name,
  knownAs: applicationFields.knownAs,
  address: field.address(),
  email: applicationFields.email,
  phone: applicationFields.phone,
  basis: field.oneOf('basis', ['employed', 'self-employed']),
  worksSince: field.date('First day of work'),
  hours: applicationFields.hours,
  shares: applicationFields.shares.required(),
  notices: Joi.valid(true),
  committee: Joi.valid(true),
  founder: field.recordId(),
  decided: Joi.object({
    on: field.date('Date of the decision').required(),
    result: field.oneOf('result', ['admitted', 'refused', 'withdrawn']).required(),
    by: field.oneOf('by', ['committee', 'meeting']),
    minutes: minutes(),
    reason: applicationFields.reason,
    told: field.date('Date they were told'),
  }),
  again: Joi.object({
    asked: field.date('Date they asked').required(),
    on: field.date('Date of the second look'),
    result: field.oneOf('result', ['admitted', 'refused']),
    minutes: minutes(),
  }),
  confirmed: Joi.object({
    on: field.date('Date of the meeting').required(),
    result: field.oneOf('result', ['confirmed', 'not-confirmed']).required(),
    minutes: minutes().required(),
  }),
  erased: field.date('Date it was erased'),
}

export const workSpell = {
  founder: field.recordId().required(),
  from: field.date('First day of work').required(),
  to: field.date('Last day of work'),
  why: field.oneOf('why', workEnds),
}

const base = {
  id: field.recordId().required(),
  founder: field.recordId().required(),
  done: field.date('Date of the entry'),
  undone: field.date('Date it was taken back'),
}

const kinds: Record<string, Joi.PartialSchemaMap> = {
  resignation: {
    given: field.date('Date of the notice').required(),
    ends: field.date('Last day of membership').required(),
    by: field.oneOf('by', ['member', 'secretary']).required(),
    shorter: minutes(),
  },
  'ended-work': {
    lastDay: field.date('Last day of work').required(),
    why: field.oneOf('why', workEnds).required(),
    ends: field.date('Last day of membership').required(),
  },
  expulsion: {
    opened: field.date('Date it was put forward').required(),
    grounds: applicationFields.grounds.required(),
    sent: Joi.object({
      on: field.date('Date they were sent').required(),
      how: field.oneOf('how', sentWays).required(),
    }),
    meeting: field.date('Date of the meeting'),
    answer: Joi.object({
      on: field.date('Date of the answer').required(),
      words: applicationFields.answer.required(),
    }),
    companion: applicationFields.companion,
    heard: field.date('Date of the hearing'),
    vote: Joi.object({
      on: field.date('Date of the vote').required(),
      for: field.whole('for', 0, 20_000).required(),
      against: field.whole('against', 0, 20_000).required(),
      minutes: minutes().required(),
    }),
  },
}

/** A way in which a membership ends: each kind has its own fields. */
export const leaving = {
  kind: field.oneOf('kind', Object.keys(kinds)).required(),
  ...base,
  ...Object.fromEntries(
    [...new Set(Object.values(kinds).flatMap((fields) => Object.keys(fields)))].map((key) => [
      key,
      Joi.when('kind', {
        switch: Object.entries(kinds).map(([is, fields]) => ({
          is,
          then: (fields[key] as Joi.Schema | undefined) ?? Joi.forbidden(),
        })),
      }),
    ]),
  ),
}

/** Everyone whom these records name must be in the founders' book, and each record be there once. */
export function membershipProblems(project: Project, founders: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = []
  const { applications = [], work = [], leavings = [] } = project
  const lists: [string, readonly { id?: string; founder?: string }[]][] = [
    ['applications', applications],
    ['work', work],
    ['leavings', leavings],
  ]
  for (const [name, records] of lists) {
    const seen = new Set<string>()
    records.forEach(({ id, founder }, index) => {
      const path = `$.${name}[${index}]`
      if (founder !== undefined && !founders.has(founder))
        problems.push({ path: `${path}.founder`, message: `There is no founder with the id “${founder}”.` })
      if (id !== undefined && seen.has(id))
        problems.push({ path: `${path}.id`, message: `Two records have the id “${id}”. Give each its own.` })
      if (id !== undefined) seen.add(id)
    })
  }
  applications.forEach((one, index) => {
    if (!isWhole(one))
      problems.push({
        path: `$.applications[${index}].name`,
        message: 'An application that was not erased gives a name.',
      })
  })
  work.forEach(({ from, to, why }, index) => {
    if (to !== undefined && to < from)
      problems.push({ path: `$.work[${index}].to`, message: 'Work cannot end before it began.' })
    if ((to === undefined) !== (why === undefined))
      problems.push({
        path: `$.work[${index}].why`,
        message: 'Give the last day and why the work ended, or neither.',
      })
  })
  return problems
}

function isWhole({ name, erased }: Application): boolean {
  return name !== undefined || erased !== undefined
}
