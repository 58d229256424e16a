/** Reads `documents/workshops/`: the words of workshops, each file checked for its shape. */
import Joi from 'joi'
import { signs } from '../drawing/signs'
import { workshopTools, type WorkshopContent } from '../workshop/content'
import { readYaml, type Reader } from './read-files'

const id = Joi.string()
  .pattern(/^[a-z][a-z0-9-]*$/)
  .required()
const sign = Joi.valid(...Object.keys(signs)).required()
const words = Joi.string().trim().min(1)
const must = words.required()
const minutes = Joi.number().integer().min(1).max(120).required()
const date = Joi.string()
  .pattern(/^\d{4}-\d\d-\d\d$/)
  .required()

const list = (shape: Joi.Schema): Joi.ArraySchema => Joi.array().items(shape).min(1).required()
const cards = (count?: number): Joi.ArraySchema => {
  const some = list(Joi.object({ id, heading: must, text: must })).unique('id')
  return count === undefined ? some : some.length(count)
}
const scale = { ask: must, low: must, high: must }

const shapes = {
  agendas: list(
    Joi.object({ id, title: must, steps: list(Joi.object({ step: id, minutes })).unique('step') }),
  ).unique('id'),
  steps: list(
    Joi.object({
      id,
      title: must,
      tool: Joi.valid(...workshopTools).required(),
      minutes,
      does: must,
      needs: must,
      say: Joi.array().items(words).length(3).required(),
      trap: must,
      rescue: must,
      skip: Joi.boolean().default(false),
    }),
  )
    .unique('id')
    .unique('tool'),
  cards: Joi.object({
    values: cards(16),
    decisions: list(
      Joi.object({
        id,
        heading: must,
        ask: must,
        question: words,
        choices: Joi.array()
          .items(
            Joi.object({
              value: Joi.alternatives(Joi.string(), Joi.number()).required(),
              label: must,
              means: must,
            }),
          )
          .min(2),
      }).or('question', 'choices'),
    )
      .unique('id')
      .length(6),
    scenarios: cards(8),
    roles: cards(4),
    principles: cards(7),
    'pre-mortem': cards(),
  }),
  forms: Joi.object({
    temperature: Joi.object(scale).required(),
    evaluation: list(Joi.object({ id, ...scale })).unique('id'),
    freeText: must,
    price: Joi.object({
      asAt: date,
      inputs: list(Joi.object({ id, label: must, means: must, example: must }))
        .unique('id')
        .length(6),
      working: list(Joi.object({ label: must, example: must })),
    }).required(),
    canvas: cards(),
    consent: list(Joi.object({ id: sign, heading: must, text: must }))
      .unique('id')
      .length(Object.keys(signs).length),
    easyRead: list(Joi.object({ id: sign, heading: must, lines: list(words) }))
      .unique('id')
      .length(3),
    privacy: list(words),
  }),
  help: Joi.object({
    checked: date,
    routes: list(Joi.object({ nation: must, who: must, what: must })),
    next: list(Joi.object({ when: must, do: must })),
  }),
}

/** The five files of `workshops/`; what does not fit its shape is noted as a fault. */
export function readWorkshops(reader: Reader): WorkshopContent {
  const read = <K extends keyof WorkshopContent>(name: K): WorkshopContent[K] =>
    readYaml<WorkshopContent[K]>(reader, `workshops/${name}.yml`, shapes[name]) as WorkshopContent[K]
  return {
    agendas: read('agendas'),
    steps: read('steps'),
    cards: read('cards'),
    forms: read('forms'),
    help: read('help'),
  }
}
