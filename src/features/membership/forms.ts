/** The forms of decisions, entries, work and leaving. */
import Joi, { type ObjectSchema } from 'joi'
import * as field from '../../engine/project/fields'
import { workEnds, type WorkEnd } from '../../engine/project/membership'
import { sentWays, type SentWay } from '../../engine/project/notice'
import { applicationFields as fields } from '../../engine/project/membership-schema'
import type { Promises } from '../../engine/project/promises'
import { pounds, type Pence } from '../../lib/money'
import type { IsoDate } from '../../lib/dates'
import { typedDate, typedMoney, typedNumber } from '../../web/typed-fields'

const minutes = fields.minutes
  .required()
  .messages({ 'any.required': 'Enter where the minutes are, such as “Committee, 3 May 2027, item 4”.' })

export interface DecisionForm {
  result: 'admitted' | 'refused'
  by: 'committee' | 'meeting'
  on: IsoDate
  minutes: string
  reason?: string
  told?: IsoDate
  person: string
}

export function decisionForm(people: readonly string[], today: IsoDate): ObjectSchema<DecisionForm> {
  return Joi.object<DecisionForm>({
    result: Joi.valid('admitted', 'refused').required().messages({ '*': 'Choose what was decided.' }),
    by: Joi.valid('committee', 'meeting').required().messages({ '*': 'Choose who decided.' }),
    on: typedDate('Date of the decision', today),
    minutes,
    reason: fields.reason.when('result', {
      is: 'refused',
      then: Joi.required().messages({
        'any.required':
          'Enter the reason. It must have to do with the rules, and the person gets it in writing.',
      }),
      otherwise: Joi.any().strip(),
    }),
    told: typedDate('Day on which they were told', today)
      .optional()
      .when('result', { is: 'refused', otherwise: Joi.any().strip() }),
    person: personField(people),
  })
}

const personField = (people: readonly string[]) =>
  Joi.valid('new', ...people)
    .default('new')
    .messages({ '*': 'Choose who it is.' })

export const forwardForm = (people: readonly string[]): ObjectSchema<{ person: string }> =>
  Joi.object<{ person: string }>({ person: personField(people) })

export const reasonForm = (today: IsoDate): ObjectSchema<{ reason: string; told: IsoDate }> =>
  Joi.object<{ reason: string; told: IsoDate }>({
    reason: fields.reason.required().messages({ 'any.required': 'Enter the reason that they were given.' }),
    told: typedDate('Day on which they were told', today),
  })

export const dayForm = (label: string, today: IsoDate): ObjectSchema<{ on: IsoDate }> =>
  Joi.object<{ on: IsoDate }>({ on: typedDate(label, today) })

export interface ResultForm<R extends string> {
  on: IsoDate
  result: R
  minutes: string
}

export function resultForm<R extends string>(
  results: readonly R[],
  today: IsoDate,
): ObjectSchema<ResultForm<R>> {
  return Joi.object<ResultForm<R>>({
    on: typedDate('Date of the meeting', today),
    result: Joi.valid(...results)
      .required()
      .messages({ '*': 'Choose what the meeting decided.' }),
    minutes,
  })
}

export interface EntryForm {
  on: IsoDate
  shares: number
  paid: Pence
  instalments?: 'yes'
}

export const entryForm = (promises: Promises, today: IsoDate): ObjectSchema<EntryForm> =>
  Joi.object<EntryForm>({
    on: typedDate('Date of entry', today),
    shares: typedNumber(fields.shares)
      .required()
      .messages({ 'any.required': 'Enter the number of shares, such as 1.' }),
    paid: typedMoney('Amount paid')
      .required()
      .messages({
        'any.required': `Enter the amount paid, such as ${pounds(promises.shareNominal).slice(1)}.`,
      }),
    instalments: Joi.valid('yes'),
  })

export const workForm = (today: IsoDate): ObjectSchema<{ from: IsoDate }> =>
  Joi.object<{ from: IsoDate }>({ from: typedDate('First day of work', today) })

export interface WorkEndForm {
  lastDay: IsoDate
  why: WorkEnd
}

/** @param latest the end of work is known some time ahead, and not years */
export const workEndForm = (latest: IsoDate): ObjectSchema<WorkEndForm> =>
  Joi.object<WorkEndForm>({
    lastDay: typedDate('Last day of work', latest),
    why: Joi.valid(...workEnds)
      .required()
      .messages({ '*': 'Choose why the work ends.' }),
  })

export interface NoticeForm {
  given: IsoDate
  ends?: IsoDate
  shorter?: string
}

export const noticeForm = (today: IsoDate): ObjectSchema<NoticeForm> =>
  Joi.object<NoticeForm>({
    given: typedDate('Date of the notice', today),
    ends: typedDate('Last day of membership').optional(),
    shorter: fields.minutes,
  })

export const groundsForm: ObjectSchema<{ grounds: string }> = Joi.object<{ grounds: string }>({
  grounds: fields.grounds
    .required()
    .messages({ 'any.required': 'Write the grounds, as the member will read them.' }),
})

export interface SentForm {
  on: IsoDate
  how: SentWay
  meeting: IsoDate
}

export const sentForm = (today: IsoDate): ObjectSchema<SentForm> =>
  Joi.object<SentForm>({
    on: typedDate('Date they were sent', today),
    how: Joi.valid(...sentWays)
      .required()
      .messages({ '*': 'Choose how they were sent.' }),
    meeting: typedDate('Date of the meeting'),
  })

export interface AnswerForm {
  heard?: IsoDate
  companion?: string
  answered?: IsoDate
  answer?: string
}

export const answerForm = (today: IsoDate): ObjectSchema<AnswerForm> =>
  Joi.object<AnswerForm>({
    heard: typedDate('Date they could speak', today).optional(),
    companion: fields.companion,
    answered: typedDate('Date of the written answer', today)
      .optional()
      .when('answer', {
        is: Joi.exist(),
        then: Joi.required().messages({ 'any.required': 'Enter the day on which the answer came.' }),
      }),
    answer: fields.answer,
  })

export interface VoteForm {
  on: IsoDate
  for: number
  against: number
  minutes: string
}

export const voteForm = (today: IsoDate): ObjectSchema<VoteForm> =>
  Joi.object<VoteForm>({
    on: typedDate('Date of the vote', today),
    for: typedNumber(field.whole('Votes for', 0, 20_000))
      .required()
      .messages({ 'any.required': 'Enter the votes for.' }),
    against: typedNumber(field.whole('Votes against', 0, 20_000))
      .required()
      .messages({ 'any.required': 'Enter the votes against.' }),
    minutes,
  })

export const settingsForm: ObjectSchema<{ open: 'yes' | 'no'; newLink?: 'yes' }> = Joi.object({
  open: Joi.valid('yes', 'no').required().messages({ '*': 'Choose whether people can apply.' }),
  newLink: Joi.valid('yes'),
})
