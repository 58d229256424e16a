/** From what a step's form sent to the parts that are kept, or to a message for each field. */
import Joi, { type ObjectSchema } from 'joi'
import * as field from '../../engine/project/fields'
import { readDay } from '../../lib/dates'
import { readForm, type FieldErrors, type Typed } from '../../web/forms'
import type { Answer } from '../../engine/project/project'
import type { Cards, DecisionCardHere } from './content'
import {
  actionForm,
  dotsEach,
  ideaForm,
  mostPeople,
  nickname,
  priceForm,
  principleForm,
  readDots,
  roundForm,
  skillsForm,
  valuesForm,
  wordsForm,
  type RoundForm,
} from './exercise-forms'
import type { DecisionRound, Exercise, Work } from './work'

export interface PartToKeep {
  exercise: Exercise
  part: string
  /** Null takes the part away. */
  value: unknown
}

export type ExerciseReading =
  { ok: true; parts: PartToKeep[] } | { ok: false; typed: Typed; errors: FieldErrors }

export interface Reader {
  work: Work
  cards: Cards
  people: number
  /** The phone: its dots are its own. */
  seat: string
}

/**
 * Reads what a form of an exercise sent.
 * @param typed its fields: `part` names what is changed, `key` makes the id of what is new, `remove` takes it away
 */
export function readExercise(exercise: Exercise, typed: Typed, on: Reader): ExerciseReading {
  const part = String(typed['part'] ?? '')
  const kept = on.work[exercise]
  if (typed['remove'] === 'yes')
    return { ok: true, parts: Object.hasOwn(kept, part) ? [{ exercise, part, value: null }] : [] }
  const at = Object.hasOwn(kept, part) ? part : newPart(String(typed['key'] ?? ''))
  switch (exercise) {
    case 'values':
      return one(
        exercise,
        'cards',
        valuesForm(on.cards.values.map(({ id }) => id)),
        typed,
        ({ cards }) => cards,
      )
    case 'skills':
      return one(exercise, at, skillsForm, typed)
    case 'services':
      return typed['kind'] === 'dots' ? readPhoneDots(typed, on) : one(exercise, at, ideaForm, typed)
    case 'dots':
      return readPhoneDots(typed, on)
    case 'price':
      return one(exercise, 'price', priceForm(Object.keys(on.work.services)), typed)
    case 'decisions':
      return readRound(typed, part, on)
    case 'scenarios':
    case 'pre-mortem':
    case 'canvas':
      return onCard(exercise, part, on.cards[exercise], wordsForm, typed)
    case 'principles':
      return onCard(exercise, part, on.cards.principles, principleForm, typed)
    case 'actions':
      return one(exercise, at, actionForm, typed)
  }
}

function one<T>(
  exercise: Exercise,
  part: string,
  form: ObjectSchema<T>,
  typed: Typed,
  valueOf: (value: T) => unknown = (value) => value,
): ExerciseReading {
  const reading = readForm(form, typed)
  return reading.ok ? { ok: true, parts: [{ exercise, part, value: valueOf(reading.value) }] } : reading
}

function onCard<T>(
  exercise: Exercise,
  part: string,
  cards: readonly { id: string }[],
  form: ObjectSchema<T>,
  typed: Typed,
): ExerciseReading {
  if (cards.some(({ id }) => id === part)) return one(exercise, part, form, typed)
  return { ok: false, typed, errors: { part: 'Choose one of the cards.' } }
}

/** The id of a new part, from the key of the form: sent twice, it is the same part. */
function newPart(key: string): string {
  return `p-${key.replace(/[^\w-]/g, '').slice(0, 24)}`
}

function readPhoneDots(typed: Typed, { work, people, seat }: Reader): ExerciseReading {
  const dots = readDots(typed, Object.keys(work.services))
  const others = Object.entries(work.dots)
    .filter(([phone]) => phone !== seat)
    .flatMap(([, given]) => Object.values(given))
  const all = dotsEach * Math.max(1, people)
  const left = all - others.reduce((sum, count) => sum + count, 0)
  const given = Object.values(dots).reduce((sum, count) => sum + count, 0)
  if (given > left) {
    const message = `Your table has ${all} dots, ${dotsEach} for each person. Other phones leave ${left} for this one, and you gave ${given}.`
    return { ok: false, typed, errors: { dots: message } }
  }
  return { ok: true, parts: [{ exercise: 'dots', part: seat, value: dots }] }
}

/** A round on a card: part `pay.2` is the second. */
function readRound(typed: Typed, part: string, { cards }: Reader): ExerciseReading {
  const [id = '', round = '1'] = part.split('.')
  const card = cards.decisions.find((one) => one.id === id)
  if (!card || !/^[1-9]$/.test(round))
    return { ok: false, typed, errors: { part: 'Choose one of the cards.' } }
  const form = roundForm(card.choices.map(({ value }) => String(value)))
  return one('decisions', `${id}.${round}`, form, typed, (value) => roundOf(card, value))
}

function roundOf(card: DecisionCardHere, form: RoundForm): DecisionRound {
  const { choice, words = '', said, ...counts } = form
  const chosen = card.choices.find(({ value }) => String(value) === choice)
  return {
    ...(chosen && card.question && { answer: asAnswer(card.question.type, chosen.value) }),
    words: chosen?.label ?? words,
    counts,
    ...(said !== undefined && { said }),
  }
}

function asAnswer(type: string, value: string | number): Answer {
  return type === 'yes-no' ? value === 'yes' : value
}

/** Starting a workshop. */
export const newWorkshopForm = Joi.object<{
  title: string
  on: string
  agenda: string
  tables: number
  email?: string
}>({
  title: field.line('Name of the day', 80).required(),
  on: Joi.string()
    .custom((value: string, helpers) => readDay(value) ?? helpers.error('day'))
    .required()
    .messages({ '*': 'Enter the day, such as 27/3/2027.' }),
  agenda: Joi.string().max(60).required().messages({ '*': 'Choose how long you have.' }),
  tables: whole('How many tables', 1, 12).required(),
  email: field.email(),
})

/** A workshop's tables at most: a facilitator and helpers cannot see to more. */
export const mostTables = 12

export const codeForm = Joi.object<{ code: string }>({
  code: Joi.string().max(40).required().messages({ '*': 'Enter the six letters and digits from the wall.' }),
})

export const joinForm = Joi.object<{ nickname: string; table?: string }>({
  nickname: nickname('Nickname'),
  table: Joi.string().max(60),
})

export const peopleForm = Joi.object<{ people: number }>({
  people: whole('How many of you there are', 1, mostPeople * 2).required(),
})

export const tableForm = Joi.object<{ name: string; people: number; paper?: 'yes' }>({
  name: field.line('Name of the table', 60).required(),
  people: whole('How many people', 0, mostPeople * 2).required(),
  paper: Joi.valid('yes'),
})

export const messageForm = Joi.object<{ text: string }>({ text: field.line('Message', 160).allow('') })

export const homeForm = Joi.object<{
  name: string
  nicknames?: 'yes'
  inPack?: 'yes'
  adviser?: 'yes'
  email?: string
}>({
  name: field.line('Name of your co-op', 100).required(),
  nicknames: Joi.valid('yes'),
  inPack: Joi.valid('yes'),
  adviser: Joi.valid('yes'),
  email: field.email(),
})

function whole(label: string, least: number, most: number): Joi.AnySchema {
  const message = `${label}: enter a whole number from ${least} to ${most}.`
  return Joi.string()
    .custom((value: string, helpers) => {
      const read = Number(value)
      return Number.isInteger(read) && read >= least && read <= most ? read : helpers.error('whole')
    })
    .messages({ '*': message })
}
