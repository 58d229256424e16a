/** The shape of a motion in a project file, and whether the people and meetings it names are there. */
import Joi from 'joi'
import * as field from './fields'
import type { Meeting } from './meeting'
import { choices, type Motion } from './motion'
import type { Problem } from './problem'
import { resolutionKinds } from './resolution'

const number = (label: string): Joi.NumberSchema => field.whole(label, 0, 20_000)
const who = (): Joi.StringSchema => Joi.string().max(40)
const people = (): Joi.ArraySchema => Joi.array().items(who()).unique().max(20_000)
const by = { on: field.date('Date').required(), founder: who() }

/** What a resolution changes. Each answer is read against its question by the caller, who knows the questions. */
export const changed = Joi.object({
  answers: Joi.object().unknown(),
  wording: Joi.object().pattern(Joi.string().max(200), field.paragraph('Your own wording', 4000).allow('')),
  dropped: Joi.array().items(Joi.string().max(200)).unique().max(500),
  name: field.line('New name', 120),
  year: field.date('End of the year'),
})

/** The fields that a resolution has wherever it is decided, besides its words. */
export const matter = {
  title: field.line('Title', 160).required(),
  kind: field.oneOf('kind', resolutionKinds).required(),
  founders: people().default([]),
  changes: changed,
  from: field.date('Day from which it takes effect'),
  done: field.date('Day on which it took effect'),
  trouble: field.line('Trouble', 400),
}

export const counts = Joi.object({
  for: number('for').required(),
  against: number('against').required(),
  abstain: number('abstain').required(),
})

const vote = Joi.object({
  how: field.oneOf('how', ['open', 'secret']).required(),
  opened: field.date('Day on which it opened').required(),
  closes: field.date('Last day').required(),
  closed: field.date('Day on which it was closed'),
  voters: people().required(),
  needed: number('needed').required(),
  needs: field.line('needs', 300).required(),
  votes: Joi.array()
    .items(
      Joi.object({
        ...by,
        founder: who().required(),
        choice: field.oneOf('choice', choices).required(),
        paper: Joi.valid(true),
      }),
    )
    .unique('founder')
    .max(20_000)
    .default([]),
  counts,
})

const at = Joi.object({
  meeting: Joi.string().max(80).required(),
  resolution: Joi.string().max(20).required(),
})

/** The fields of a motion. */
export const motion: Joi.PartialSchemaMap = {
  id: Joi.string()
    .pattern(/^[a-z0-9][a-z0-9-]{0,59}$/)
    .required(),
  ...matter,
  suggested: Joi.object(by).required(),
  wordings: Joi.array()
    .items(Joi.object({ ...by, text: field.paragraph('Words of the resolution', 4000).required() }))
    .min(1)
    .max(500)
    .required(),
  supporters: Joi.array()
    .items(Joi.object({ ...by, founder: who().required() }))
    .unique('founder')
    .max(20_000)
    .default([]),
  asked: Joi.object({
    on: field.date('Date').required(),
    needed: number('needed').required(),
    of: number('of').required(),
  }),
  vote,
  put: Joi.array().items(at).max(100).default([]),
  withdrawn: field.date('Day on which it was withdrawn'),
  settled: field.date('Day on which the FCA was told or approved'),
}

/** Every place where a motion names someone or a meeting that is not there, and ids that are there twice. */
export function motionProblems(
  motions: readonly Motion[],
  of: { founders: ReadonlySet<string>; meetings: readonly Meeting[] },
): Problem[] {
  const seen = new Set<string>()
  return motions.flatMap((one, index): Problem[] => {
    const path = `$.motions[${index}]`
    const twice = seen.has(one.id)
    seen.add(one.id)
    const missing = peopleIn(one).find((founder) => !of.founders.has(founder))
    const lost = one.put.findIndex(
      ({ meeting, resolution }) =>
        !of.meetings.find(({ id }) => id === meeting)?.resolutions.some(({ id }) => id === resolution),
    )
    return [
      ...(twice ? [{ path: `${path}.id`, message: 'Two motions have this id. Give each its own.' }] : []),
      ...(missing === undefined
        ? []
        : [{ path, message: `No founder has the id ${missing}. Add the founder, or name someone else.` }]),
      ...(lost < 0
        ? []
        : [
            {
              path: `${path}.put[${lost}]`,
              message: 'There is no such resolution of a meeting. Take it out.',
            },
          ]),
    ]
  })
}

/** The id of everyone whom a motion names. */
function peopleIn({ suggested, wordings, supporters, founders, vote }: Motion): string[] {
  return [
    suggested.founder ?? [],
    wordings.flatMap(({ founder }) => founder ?? []),
    supporters.map(({ founder }) => founder),
    founders,
    vote?.voters ?? [],
    (vote?.votes ?? []).map(({ founder }) => founder),
  ].flat()
}
