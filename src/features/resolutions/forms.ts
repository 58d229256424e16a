/** The forms of resolutions, with their messages. */
import Joi from 'joi'
import * as field from '../../engine/project/fields'
import { choices, type Choice, type WrittenVote } from '../../engine/project/motion'
import { waysToDecide, type WayToDecide } from '../../engine/project/meeting'
import { kindRules } from '../../engine/project/resolution-kinds'
import type { Matter, ResolutionKind } from '../../engine/project/resolution'
import { typedDate } from '../../web/typed-fields'

const words = {
  title: field.line('Title', 160).required(),
  text: field.paragraph('The full words', 4000).required(),
}

export const wordsForm = Joi.object<{ title: string; text: string }>(words)

/** The kinds that name people, with what to ask. */
export const peopleAsked: Readonly<Partial<Record<ResolutionKind, string>>> = {
  admission: 'Whom does it admit?',
  expulsion: 'Whose membership does it end?',
  removal: 'Whom does it remove?',
}

export interface MotionForm extends Pick<Matter, 'title' | 'text' | 'from'> {
  founders: string[]
  name?: string
  year?: string
}

/** The form of a suggestion of this kind: each asks only for what it needs. */
export function motionForm(kind: ResolutionKind): Joi.ObjectSchema<MotionForm> {
  const people = Joi.array().items(Joi.string().max(40)).single()
  const message = { '*': 'Choose at least one person.' }
  const dated = kindRules[kind].waits === undefined && kindRules[kind].confirmed === undefined
  return Joi.object<MotionForm>({
    ...words,
    founders:
      peopleAsked[kind] === undefined ? people.default([]) : people.min(1).required().messages(message),
    ...(dated && { from: typedDate('Day from which it takes effect').optional() }),
    ...(kind === 'name' && { name: field.line('New name', 120).required() }),
    ...(kind === 'audit' && { year: typedDate('End of the year') }),
  })
}

export const openForm = Joi.object<{ how: WrittenVote['how']; closes: string }>({
  how: Joi.valid('open', 'secret').required().messages({ '*': 'Choose how people vote.' }),
  closes: typedDate('Last day to vote'),
})

export const voteForm = Joi.object<{ choice: Choice; founder?: string }>({
  choice: Joi.valid(...choices)
    .required()
    .messages({ '*': 'Choose for, against, or that you do not vote.' }),
  founder: Joi.string().max(40).messages({ '*': 'Choose who voted on paper.' }),
})

const how = Joi.valid(...waysToDecide)
  .required()
  .messages({ '*': 'Choose how it is decided.' })

export const attachForm = Joi.object<{ meeting: string; how: WayToDecide }>({
  meeting: Joi.string().max(80).required().messages({ '*': 'Choose a meeting.' }),
  how,
})

export const howForm = Joi.object<{ how: WayToDecide }>({ how }).unknown()

export const settledForm = Joi.object<{ on: string }>({ on: typedDate('Day') })
