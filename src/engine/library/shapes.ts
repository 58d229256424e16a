/** The shapes of the files in `documents/`, checked before anything else looks at them. */
import Joi from 'joi'
import { stages } from '../interview/question'
import { workbookNames } from '../paper/sheet'

const id = Joi.string().pattern(/^[a-z0-9][\w.-]*$/i)
const words = Joi.string().trim().min(1)
const comparison = { answer: id.required() }

export const condition = Joi.alternatives()
  .try(
    Joi.object({ all: Joi.array().items(Joi.link('#condition')).min(1).required() }),
    Joi.object({ any: Joi.array().items(Joi.link('#condition')).min(1).required() }),
    Joi.object({ not: Joi.link('#condition').required() }),
    Joi.object({ ...comparison, is: Joi.alternatives(Joi.string(), Joi.boolean()).required() }),
    Joi.object({ ...comparison, in: Joi.array().items(Joi.string()).min(1).required() }),
  )
  .id('condition')

const option = Joi.object({
  value: words.required(),
  label: words.required(),
  text: words,
  means: words.required(),
})

const question = Joi.object({
  id: id.required(),
  section: id.required(),
  type: Joi.valid(
    'text',
    'long-text',
    'lines',
    'choice',
    'yes-no',
    'number',
    'money',
    'month-end',
    'address',
    'date',
  ).required(),
  label: words.required(),
  heading: words.required(),
  hint: words,
  why: words.required(),
  who: words,
  source: Joi.valid('statute', 'practice'),
  law: words,
  when: condition,
  optional: Joi.boolean(),
  chooser: id,
  purpose: words,
  paper: Joi.valid(true),
  least: Joi.number(),
  most: Joi.number(),
  unit: Joi.string(),
  unitOne: Joi.string(),
  default: Joi.alternatives(Joi.number(), Joi.string(), Joi.boolean()),
  options: Joi.array().items(option),
})
  .when('.type', { is: Joi.valid('choice'), then: Joi.object({ options: Joi.array().min(2).required() }) })
  .when('.type', {
    is: Joi.valid('number', 'money'),
    then: Joi.object({ least: Joi.required(), most: Joi.required() }),
  })
  .when('.type', { is: 'number', then: Joi.object({ unit: Joi.string().required() }) })

export const stageFile = Joi.object({
  stage: Joi.valid(...stages).required(),
  title: words.required(),
  sections: Joi.array()
    .items(Joi.object({ id: id.required(), title: words.required(), intro: words }))
    .required(),
  questions: Joi.array().items(question).required(),
})

const column = Joi.object({
  heading: words.required(),
  value: words,
  width: Joi.number().positive().required(),
  align: Joi.valid('left', 'right').default('left'),
})

export const documentFile = Joi.object({
  id: id.required(),
  title: words.required(),
  subtitle: words.required(),
  version: Joi.string()
    .pattern(/^\d+\.\d+\.\d+$/)
    .required(),
  description: words.required(),
  readers: Joi.valid('all', 'members', 'keepers').default('all'),
  from: words,
  mark: words.required(),
  notice: words.required(),
  fronts: Joi.array()
    .items(
      Joi.object({
        when: condition.required(),
        title: words,
        subtitle: words,
        mark: words.allow('').required(),
        notice: words.allow('').required(),
      }),
    )
    .default([]),
  welsh: Joi.object({
    title: words.required(),
    subtitle: words.required(),
    mark: words.required(),
    notice: words.required(),
  }),
  branded: Joi.boolean().default(false),
  orientation: Joi.valid('portrait', 'landscape').default('portrait'),
  paper: Joi.valid('A3'),
  poster: Joi.valid(true),
  contents: Joi.boolean().default(false),
  compact: Joi.valid(true),
  workbook: Joi.valid(...workbookNames),
  numbering: Joi.valid('rules', 'articles', 'clauses', 'none').default('none'),
  law: id,
  aliases: Joi.object().pattern(id, id).default({}),
  sections: Joi.array()
    .items(
      Joi.object({
        id: id.required(),
        title: words.required(),
        each: id,
        group: id,
        none: words,
        welsh: words,
        newPage: Joi.valid(true),
      }).with('group', 'each'),
    )
    .min(1)
    .required(),
  tables: Joi.object()
    .pattern(
      id,
      Joi.object({
        of: id,
        rows: Joi.array()
          .items(Joi.array().items(Joi.string().allow('')))
          .min(1),
        blankRows: Joi.number().integer().min(1).max(60),
        caption: words.required(),
        columns: Joi.array().items(column).min(1).required(),
        rowHeader: Joi.number().integer().min(0),
        tall: Joi.valid(true),
        empty: words,
      }).xor('of', 'rows', 'blankRows'),
    )
    .default({}),
  blanks: Joi.object()
    .pattern(
      id,
      Joi.array().items(
        Joi.object({ label: words.required(), lines: Joi.number().integer().min(1).required() }),
      ),
    )
    .default({}),
  cards: Joi.object()
    .pattern(
      id,
      Joi.object({
        of: id.required(),
        across: Joi.number().integer().min(1).max(4).required(),
        down: Joi.number().integer().min(1).max(6).required(),
        cut: Joi.valid(true),
        label: id,
        heading: id.required(),
        lines: Joi.array().items(id).required(),
        sign: id,
      }),
    )
    .default({}),
  drawings: Joi.object()
    .pattern(id, Joi.object({ of: id.required(), caption: words.required() }))
    .default({}),
  facts: Joi.object()
    .pattern(id, Joi.array().items(Joi.object({ label: words.required(), value: words.required() })))
    .default({}),
})

export const clauseFront = Joi.object({
  id: Joi.string()
    .pattern(/^[a-z][a-z0-9-]*$/)
    .required(),
  title: words,
  when: condition,
  satisfies: Joi.array().items(id).default([]),
  topics: Joi.array().items(id).default([]),
  why: words,
})

export const statuteFile = Joi.object({
  id: id.required(),
  title: words.required(),
  checked: Joi.string()
    .pattern(/^\d{4}-\d\d-\d\d$/)
    .required(),
  matters: Joi.array()
    .items(
      Joi.object({
        id: id.required(),
        number: Joi.number().integer().required(),
        heading: words.required(),
        source: words.required(),
        needs: words.required(),
        words: Joi.array().items(words).default([]),
        parts: Joi.array()
          .items(Joi.object({ id: id.required(), needs: words.required() }))
          .default([]),
      }),
    )
    .required(),
})

export const termsFile = Joi.array().items(
  Joi.object({ term: words.required(), means: words.required(), plural: words }),
)

/** What a group must settle, a card each. */
export const cardsFile = Joi.array()
  .items(
    Joi.object({
      id: id.required(),
      heading: words.required(),
      talk: words.required(),
      settles: Joi.array().items(id).min(1).default([]),
    }),
  )
  .min(1)

/** Clause ids by document, as `npm run -s check -- --release` writes them. */
export const releasedFile = Joi.object().pattern(id, Joi.array().items(id)).allow(null)

/** The front of a Welsh clause: the id of the English one, and nothing else. */
export const welshFront = Joi.object({ id: words.required() })
