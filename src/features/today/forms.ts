import Joi from 'joi'
import { line, oneOf } from '../../engine/project/fields'
import { digests, type Digest } from '../projects'

export const asideForm = Joi.object<{ how: 'done' | 'later'; reason?: string; knows?: 'yes' }>({
  how: oneOf('If it is done', ['done', 'later']).default('later'),
  reason: line('Why', 240).when('how', {
    is: 'later',
    // oxlint-disable-next-line unicorn/no-thenable -- joi's own word
    then: Joi.required().messages({ 'any.required': 'Write why it can wait. Your group reads it.' }),
  }),
  knows: Joi.valid('yes'),
})

export const digestForm = Joi.object<{ digest: Digest }>({
  digest: oneOf('How often', digests).required().messages({ 'any.required': 'Choose weekly or never.' }),
})
