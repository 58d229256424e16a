import Joi from 'joi'
import * as field from '../../engine/project/fields'

export const emailForm = Joi.object<{ email: string }>({
  email: field
    .email()
    .required()
    .messages({ 'any.required': 'Enter your e-mail address, such as name@example.org.' }),
})

export const codeForm = Joi.object<{ code: string }>({
  code: Joi.string()
    .replace(/\s/g, '')
    .pattern(/^\d{6}$/)
    .required()
    .messages({ '*': 'Enter the 6 digits from the e-mail.' }),
})
