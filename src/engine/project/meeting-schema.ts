/** The shape of a meeting in a project file, and whether the people it names are there. */
import Joi from 'joi'
import * as field from './fields'
import { meetingKinds, waysToDecide, type Meeting } from './meeting'
import { counts, matter } from './motion-schema'
import { offices } from './office'
import type { Problem } from './problem'

const id = (): Joi.StringSchema =>
  Joi.string()
    .pattern(/^[a-z0-9][a-z0-9-]{0,59}$/)
    .messages({ '*': 'id must be small letters, digits and hyphens.' })
const clock = (): Joi.StringSchema =>
  Joi.string()
    .pattern(/^([01]\d|2[0-3]):[0-5]\d$/)
    .messages({ '*': 'a time must be hours and minutes, such as "18:30".' })
const who = (): Joi.StringSchema => Joi.string().max(40)
const people = (): Joi.ArraySchema => Joi.array().items(who()).unique().max(2000)
const number = (label: string): Joi.NumberSchema => field.whole(label, 0, 20_000)
const many = (item: Joi.Schema): Joi.ArraySchema => Joi.array().items(item).max(2000).default([])

/** How often one person may come to one meeting. */
export const mostSpans = 50

const notice = Joi.object({
  on: field.date('Date of the notice').required(),
  counts: field.date('Day on which it counts as given'),
  day: field.date('Day in the notice').required(),
  time: clock().required(),
  // A place and a link, with words between them.
  where: field.line('Place', 520).required(),
  to: many(
    Joi.object({
      name: field.line('Name', 120).required(),
      how: field.oneOf('how', ['mail', 'paper', 'both', 'own']).required(),
    }),
  ),
})

const resolution = Joi.object({
  id: id().required(),
  ...matter,
  text: field.paragraph('Words of the resolution', 4000).required(),
  how: field.oneOf('how', waysToDecide).required(),
  motion: id(),
  confirms: Joi.object({ meeting: id().required(), resolution: id().required() }),
  worded: field.date('Date of the full words'),
  grounds: field.date('Date of the grounds'),
  heard: field.date('Date of the hearing'),
  state: field.oneOf('state', ['draft', 'put', 'carried', 'lost']).required(),
  needs: field.line('needs', 300),
  // One or more for each person whom it is about.
  doubts: Joi.array().items(field.line('Doubt', 400)).max(20_000),
  present: number('present'),
  entitled: number('entitled'),
  counts,
})

const election = Joi.object({
  id: id().required(),
  office: field.oneOf('office', offices).required(),
  places: field.whole('places', 1, 100).required(),
  candidates: people().required(),
  how: field.oneOf('how', ['hands', 'ballot', 'unopposed']).required(),
  state: field.oneOf('state', ['draft', 'put', 'tied', 'decided']).required(),
  present: number('present'),
  rounds: many(
    Joi.array().items(Joi.object({ founder: who().required(), votes: number('votes').required() })),
  ),
  elected: people().default([]),
  byLot: people(),
})

/** The fields of a meeting. */
export const meeting: Joi.PartialSchemaMap = {
  id: id().required(),
  kind: field.oneOf('kind', meetingKinds).required(),
  title: field.line('Title', 120).required(),
  on: field.date('Day of the meeting').required(),
  time: clock().required(),
  place: field.line('Place', 200),
  link: field.line('Link', 300),
  agenda: many(
    Joi.object({
      title: field.line('Item', 160).required(),
      minutes: field.whole('minutes', 1, 600),
      notes: field.paragraph('Notes', 4000),
    }),
  ),
  notices: many(notice),
  shortNotice: Joi.object({ on: field.date('Date').required(), agreed: people().required() }),
  state: field.oneOf('state', ['planned', 'open', 'closed']).required(),
  putOffFrom: field.date('Day it was put off from'),
  opened: clock(),
  closed: clock(),
  entitled: number('entitled'),
  quorum: number('quorum'),
  chair: who(),
  noteTaker: who(),
  attendance: many(
    Joi.object({
      founder: who().required(),
      spans: Joi.array()
        .items(Joi.object({ from: clock().required(), to: clock() }))
        .max(mostSpans)
        .required(),
      apologies: Joi.valid(true),
    }),
  ),
  interests: many(
    Joi.object({
      founder: who().required(),
      what: field.line('Interest', 300).required(),
      did: field.line('What the person did', 200).required(),
    }),
  ),
  resolutions: many(resolution),
  elections: many(election),
  actions: many(
    Joi.object({
      what: field.line('Action', 200).required(),
      founder: who(),
      by: field.date('Date'),
    }),
  ),
  next: field.line('Next meeting', 200),
  corrections: many(
    Joi.object({
      on: field.date('Date').required(),
      by: field.line('Who', 120).required(),
      words: field.paragraph('Correction', 2000).required(),
      reason: field.line('Reason', 240).required(),
      meeting: id(),
    }),
  ),
  approved: Joi.object({ on: field.date('Date').required(), by: field.line('Who', 120).required() }),
  entered: Joi.object({ on: field.date('Date').required(), by: field.line('Who', 120).required() }),
}

/** Every place where a meeting names someone who is not a founder, and ids that are there twice. */
export function meetingProblems(meetings: readonly Meeting[], founders: ReadonlySet<string>): Problem[] {
  const seen = new Set<string>()
  return meetings.flatMap((one, index): Problem[] => {
    const path = `$.meetings[${index}]`
    const twice = seen.has(one.id)
    seen.add(one.id)
    const missing = peopleIn(one).find((founder) => !founders.has(founder))
    return [
      ...(twice ? [{ path: `${path}.id`, message: 'Two meetings have this id. Give each its own.' }] : []),
      ...(missing === undefined
        ? []
        : [{ path, message: `No founder has the id ${missing}. Add the founder, or name someone else.` }]),
    ]
  })
}

/** The id of everyone whom a meeting names. */
function peopleIn(one: Meeting): string[] {
  return [
    one.chair ?? [],
    one.noteTaker ?? [],
    one.shortNotice?.agreed ?? [],
    one.attendance.map(({ founder }) => founder),
    one.interests.map(({ founder }) => founder),
    one.resolutions.flatMap(({ founders }) => founders),
    one.elections.flatMap(({ candidates, elected }) => [...candidates, ...elected]),
    one.actions.flatMap(({ founder }) => founder ?? []),
  ].flat()
}
