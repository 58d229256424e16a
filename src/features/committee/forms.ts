/** The forms of the committee, with their messages. */
import Joi from 'joi'
import type { Office } from '../../engine/project/office'
import type { IsoDate } from '../../lib/dates'
import { typedDate } from '../../web/typed-fields'

export const waysOnto = ['officer', 'filled', 'co-opted'] as const

export interface Onto {
  way: (typeof waysOnto)[number]
  founder: string
  office?: Exclude<Office, 'director'>
  on: IsoDate
  oldEnough?: 'yes'
  notBarred?: 'yes'
}

export const ontoForm = Joi.object<Onto>({
  way: Joi.valid(...waysOnto)
    .required()
    .messages({ '*': 'Choose what the committee decided.' }),
  founder: Joi.string().max(40).required().messages({ '*': 'Choose a person.' }),
  office: Joi.valid('chair', 'secretary', 'treasurer', 'safeguarding', 'data').messages({
    '*': 'Choose an office.',
  }),
  on: typedDate('Day'),
  oldEnough: Joi.valid('yes'),
  notBarred: Joi.valid('yes'),
})

export const standDownForm = Joi.object<{ on: IsoDate }>({ on: typedDate('Day') })

export const retireForm = Joi.object<{ meeting: string; drawn: string[] }>({
  meeting: Joi.string().max(60).required().messages({ '*': 'Choose a meeting.' }),
  drawn: Joi.array().items(Joi.string().max(40)).single().default([]),
})
