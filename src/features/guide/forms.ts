import Joi from 'joi'
import { rulesIn } from '../../engine/clauses/amendments'

/** Two texts of rules: the model's and the group's. Each must have numbered lines, or nothing can be compared. */
export const modelRulesForm = Joi.object<{ model: string; ours: string }>({
  model: rulesText('the sponsor’s model rules'),
  ours: rulesText('your own rules'),
})

function rulesText(what: string): Joi.StringSchema {
  return Joi.string()
    .required()
    .custom((value: string, helpers) => (rulesIn(value).length === 0 ? helpers.error('rules.none') : value))
    .messages({
      'any.required': `Paste ${what}.`,
      'rules.none': `Paste ${what} with the number at the start of each rule, such as “4.2 A member may resign”.`,
    })
}
