/** The form of each exercise, with the words for what is wrong. What is kept is what these let through. */
import Joi, { type ObjectSchema } from 'joi'
import { positions, type Counts } from '../../engine/project/decision'
import * as field from '../../engine/project/fields'
import { readDay } from '../../lib/dates'
import { readPounds } from '../../lib/money'
import { priceUnits, type PartOf } from './work'

/** How many value cards a table chooses. */
export const valuesChosen = 5
/** How many dots each person has. */
export const dotsEach = 3
/** The most people at one table; more would not hear each other. */
export const mostPeople = 8

/** A short text that names no child and no colleague; the hint beside it says so. */
const words = (label: string, most = 300): Joi.StringSchema => field.paragraph(label, most)

export const valuesForm = (cards: readonly string[]): ObjectSchema<{ cards: string[] }> =>
  Joi.object({
    cards: Joi.array()
      .items(Joi.valid(...cards).messages({ '*': 'Choose from the cards.' }))
      .single()
      .unique()
      .min(1)
      .max(valuesChosen)
      .required()
      .messages({
        'any.required': `Choose up to ${valuesChosen} cards.`,
        'array.min': `Choose up to ${valuesChosen} cards.`,
        'array.max': `Choose at most ${valuesChosen} cards. Talk about which ones you can let go.`,
      }),
  })

export const skillsForm = Joi.object<PartOf['skills']>({
  who: nickname('Nickname'),
  skills: words('What you are good at', 400).required(),
  qualifications: words('Qualifications', 200),
  hours: number('Hours a week', 0, 60),
})

export const ideaForm = Joi.object<PartOf['services']>({ words: field.line('Your idea', 80).required() })

/** Dots for each idea, as whole numbers in fields `dots-<part>`. */
export function readDots(
  body: Readonly<Record<string, unknown>>,
  ideas: readonly string[],
): Record<string, number> {
  const given = ideas.map((part): [string, number] => [part, Math.trunc(Number(body[`dots-${part}`] ?? 0))])
  return Object.fromEntries(given.filter(([, dots]) => dots > 0 && Number.isSafeInteger(dots)))
}

export const priceForm = (ideas: readonly string[]): ObjectSchema<PartOf['price']> =>
  Joi.object<PartOf['price']>({
    idea: Joi.string()
      .custom((value: string, helpers) => (ideas.includes(value) ? value : helpers.error('idea')))
      .required()
      .messages({ '*': 'Choose which of your ideas you price.' }),
    unit: Joi.valid(...priceUnits)
      .required()
      .messages({ '*': 'Choose whether you sell it by the day, the half-day or the hour.' }),
    pay: money('Pay for a full year').required(),
    employer: money('Employer’s costs'),
    direct: money('Other costs of one person').required(),
    overheads: money('Share of the co-op’s costs').required(),
    days: number('Days that schools pay for', 1, 366).required(),
    surplus: number('Surplus', 0, 50).required(),
  })

export interface RoundForm extends Counts {
  choice?: string
  words?: string
  said?: string
}

/** @param choices the values of the card's choices, as texts; the table may write a sentence of its own instead */
export const roundForm = (choices: readonly string[]): ObjectSchema<RoundForm> =>
  Joi.object<RoundForm>({
    ...(choices.length > 0 && {
      choice: Joi.valid(...choices, 'own')
        .required()
        .messages({ '*': 'Choose what you propose.' }),
    }),
    words: words('What you propose').when('choice', {
      is: Joi.valid(...choices).required(),
      otherwise: Joi.required(),
    }),
    said: words('What was said', 600).when('block', {
      is: Joi.number().greater(0).required(),
      then: Joi.required().messages({
        'any.required': 'Write why it was blocked: which of your aims it harms, and how.',
      }),
    }),
    ...(Object.fromEntries(positions.map((one) => [one, number('Each count', 0, 60).default(0)])) as Record<
      (typeof positions)[number],
      Joi.AnySchema
    >),
  })

export const wordsForm = Joi.object<{ words: string }>({ words: words('Your answer', 600).required() })

export const principleForm = Joi.object<PartOf['principles']>({
  answer: Joi.valid('yes', 'not-yet', 'no').required().messages({ '*': 'Choose yes, not yet or no.' }),
  change: words('What would change it', 300),
})

export const actionForm = Joi.object<PartOf['actions']>({
  what: field.line('What you will do', 160).required(),
  who: nickname('Who does it'),
  by: Joi.string()
    .custom((value: string, helpers) => readDay(value) ?? helpers.error('day'))
    .required()
    .messages({ '*': 'Enter the day by which it is done, such as 27/3/2027.' }),
})

/** How sure people are: one number from 1 to 5. */
export const temperatureForm = Joi.object<EvaluationForm>({
  answer: scale('Choose a number from 1 to 5.').required(),
})

export const evaluationQuestions = ['useful', 'pace', 'speak', 'next', 'join'] as const
export type EvaluationQuestion = (typeof evaluationQuestions)[number]

export interface EvaluationForm extends Partial<Record<EvaluationQuestion, number>> {
  /** How sure they are now. */
  answer?: number
  words?: string
}

/** Each question may be left out, but not all of them. */
export const evaluationForm = Joi.object<EvaluationForm>({
  answer: scale('Choose a number from 1 to 5.'),
  ...(Object.fromEntries(
    evaluationQuestions.map((one) => [one, scale('Choose a number from 1 to 5.')]),
  ) as Record<EvaluationQuestion, Joi.AnySchema>),
  words: words('Anything else', 600),
})
  .or('answer', ...evaluationQuestions, 'words')
  .messages({ 'object.missing': 'Answer one question, or write a few words.' })

/** A nickname: one short line. Real names are not asked for. */
export function nickname(label: string): Joi.StringSchema {
  return field.line(label, 30).required()
}

export function number(label: string, least: number, most: number): Joi.AnySchema {
  return Joi.string()
    .custom((value: string, helpers) => {
      const read = Number(value.replace(/[%\s]/g, ''))
      return Number.isFinite(read) && read >= least && read <= most ? read : helpers.error('number')
    })
    .messages({
      'any.required': `Enter a number from ${least} to ${most}.`,
      number: `${label} must be a number from ${least} to ${most}.`,
    })
}

function scale(message: string): Joi.AnySchema {
  return Joi.string()
    .valid('1', '2', '3', '4', '5')
    .custom((value: string) => Number(value))
    .messages({ '*': message })
}

function money(label: string): Joi.StringSchema {
  const message = `${label} must be an amount in pounds, such as 42000.`
  return Joi.string()
    .custom((value: string, helpers) => {
      const pence = readPounds(value)
      return pence === undefined || pence > 100_000_000 ? helpers.error('money') : pence
    })
    .messages({ money: message, 'any.required': message })
}
