import Joi from 'joi'
import { line } from '../../engine/project/fields'

/** The name of a co-op, with or without "Limited". */
export const nameForm = Joi.object<{ name: string }>({
  name: line('Name of your co-op', 100).required().messages({
    'any.required': 'Enter a name for your co-op. You can change it later.',
    'string.empty': 'Enter a name for your co-op. You can change it later.',
  }),
})
