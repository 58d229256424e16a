/** What the forms of decisions may send, with words for each mistake. */
import Joi from 'joi'
import { ballots, positions, type Ballot, type Position } from '../../engine/project/decision'
import { line, paragraph } from '../../engine/project/fields'
import type { FieldErrors } from '../../web/forms'
import { fallbacks, type Fallback } from './consent'
import { pollKinds, type PollKind } from './poll'

/** A proposal in the group's own words. */
export const ownForm = Joi.object<{ title: string; words: string }>({
  title: line('What it is about', 120).required().messages({
    'any.required': 'Enter what it is about, in a few words.',
  }),
  words: paragraph('What you propose', 1500).required().messages({
    'any.required': 'Enter what you propose, as one or two sentences.',
  }),
})

/** What goes with a proposed answer: the answer itself is read by the question's own form. */
export const moreForm = Joi.object<{ words?: string }>({ words: paragraph('More about it', 1500) })

const said = <T extends string>(values: readonly T[], message: string): Joi.ObjectSchema<Said<T>> =>
  Joi.object<Said<T>>({
    position: Joi.valid(...values)
      .required()
      .messages({ '*': message }),
    words: paragraph('Your words', 1000),
    round: Joi.number().integer().min(1).required(),
  })

interface Said<T> {
  position: T
  words?: string
  round: number
}

export const positionForm = said<Position>(positions, 'Choose what you say to this proposal.')
export const ballotForm = said<Ballot>(ballots, 'Choose yes, no or abstain.')

/** A concern and a block carry words: without them nobody can answer to them. */
export function missingWords({ position, words }: { position: string; words?: string }): FieldErrors {
  if (words !== undefined) return {}
  if (position === 'concerns') return { words: 'Write your concern, so that the others can hear it.' }
  if (position === 'block')
    return { words: 'Write your reason, and which of the group’s aims this would harm.' }
  return {}
}

export const settingsForm = Joi.object<{ names: 'yes' | 'no'; fallback: Fallback; agreed: 'yes' }>({
  names: Joi.valid('yes', 'no').required().messages({ '*': 'Choose whether names are written down.' }),
  fallback: Joi.valid(...fallbacks)
    .required()
    .messages({ '*': 'Choose which vote you would hold.' }),
  agreed: Joi.valid('yes').required().messages({ '*': 'Tick the box once the group has agreed to this.' }),
})

export const pollForm = Joi.object<{ kind: PollKind; small?: 'yes' }>({
  kind: Joi.valid(...pollKinds)
    .required()
    .messages({ '*': 'Choose what to ask.' }),
  small: Joi.valid('yes'),
})

export const pollAnswerForm = Joi.object<{ value: number }>({
  value: Joi.number().integer().required().messages({ '*': 'Choose one answer.' }),
})
