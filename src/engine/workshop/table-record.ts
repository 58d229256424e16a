/**
 * What a table made at a workshop and that has no other place in a project: the values it chose, its ideas, what it
 * feared, what it does next. It goes home with the table and stays as it was.
 */
import Joi from 'joi'
import { date, line, oneOf, paragraph, whole } from '../project/fields'
import type { IsoDate } from '../../lib/dates'

export interface TableRecord {
  /** What the workshop was called, and when it was. */
  title: string
  on: IsoDate
  values?: string[]
  ideas?: { words: string; dots: number }[]
  principles?: { ask: string; answer: (typeof principleAnswers)[number]; change?: string }[]
  /** What the table would do, by the card that it turned over. */
  scenarios?: CardWords[]
  /** What could make the co-op fail, and what the table does about it. */
  risks?: CardWords[]
  canvas?: CardWords[]
  /** Without `who` where the table left nicknames behind. */
  actions?: { what: string; who?: string; by: IsoDate }[]
}

/** What a table wrote on a card. */
export interface CardWords {
  card: string
  words: string
}

export const principleAnswers = ['yes', 'not-yet', 'no'] as const

const list = (fields: Joi.PartialSchemaMap): Joi.ArraySchema => Joi.array().items(Joi.object(fields)).max(200)

const cardWords = list({ card: line('Card', 120).required(), words: paragraph('Answer', 600).required() })

/** The record as a project file holds it. */
export const tableRecord = Joi.object<TableRecord>({
  title: line('Workshop', 120).required(),
  on: date('Day of the workshop').required(),
  values: Joi.array().items(line('Value', 80)).max(20),
  ideas: list({ words: line('Idea', 80).required(), dots: whole('Dots', 0, 1000).required() }),
  principles: list({
    ask: line('Question', 200).required(),
    answer: oneOf('Answer', principleAnswers).required(),
    change: paragraph('What would change it', 300),
  }),
  scenarios: cardWords,
  risks: cardWords,
  canvas: cardWords,
  actions: list({
    what: line('Action', 160).required(),
    who: line('Who', 30),
    by: date('Day').required(),
  }),
}).messages({ 'object.base': 'workshop must give title and on, and what the table made.' })
