/** The shape of a registration and of rule books, and how they must fit together. */
import Joi from 'joi'
import * as field from './fields'
import type { Problem } from './problem'
import type { Project } from './project'
import { isRuleWording } from './in-force'
import type { RuleBook } from './registration'

const number = Joi.string()
  .trim()
  .uppercase()
  .pattern(/^[A-Z]{0,3}\d{1,7}[A-Z]?$/)
  .messages({
    'any.required': 'Enter the number on the acknowledgment.',
    '*': 'The number must be as on the acknowledgment, such as 9123 or 4321R.',
  })

export const registration = {
  name: field.line('Registered name', 120).required(),
  number: number.required(),
  on: field.date('Date of registration').required(),
}

/** The same in a project file, with what became of the name since. */
export const registrationRecord = {
  ...registration,
  renamed: Joi.array()
    .items(Joi.object({ name: registration.name, on: field.date('Date of the approval').required() }))
    .min(1)
    .max(100),
}

export const ruleBook = {
  number: field.whole('Number of the rule book', 1, 1000).required(),
  submitted: field.date('Date on which it was sent').required(),
  registered: field.date('Date of registration'),
  sha256: Joi.string()
    .pattern(/^[0-9a-f]{64}$/)
    .required()
    .messages({ '*': 'sha256 must be 64 hexadecimal digits.' }),
  settles: Joi.array().items(Joi.string().max(100)).max(500).required(),
  // Each answer is read against its question by the caller, who knows the questions.
  answers: Joi.object().unknown().required(),
  wording: Joi.object().pattern(Joi.string().max(200), field.paragraph('Your own wording', 4000).allow('')),
  decided: Joi.object({
    on: field.date('Date of the decision').required(),
    where: field.line('Which minutes say so', 400).required(),
  }),
  notices: Joi.array()
    .items(
      Joi.object({
        on: field.date('Date of the notice').required(),
        answers: Joi.object().unknown().required(),
      }),
    )
    .min(1)
    .max(100),
}

/** What is wrong with how registration and rule books fit together. */
export function registrationProblems({ registration: first, ruleBooks = [] }: Project): Problem[] {
  const problems = ruleBooks.flatMap((book, index) => bookProblems(ruleBooks, book, index))
  const [opening] = ruleBooks
  if (first && opening?.registered === undefined) {
    const message = 'A registered society has rules that were registered with it. Add them under ruleBooks.'
    problems.push({ path: '$.ruleBooks', message })
  }
  if (opening?.registered !== undefined && first?.on !== opening.registered) {
    const message =
      'The first rule book is in force from the day of registration. Make the two days the same.'
    problems.push({ path: '$.ruleBooks[0].registered', message })
  }
  return problems
}

function bookProblems(books: readonly RuleBook[], book: RuleBook, index: number): Problem[] {
  const path = `$.ruleBooks[${index}]`
  const before = books[index - 1]
  const problems: Problem[] = []
  const add = (key: string, message: string): void => void problems.push({ path: `${path}.${key}`, message })
  if (book.number !== index + 1) add('number', `Rule books are numbered 1, 2, 3. Make this ${index + 1}.`)
  if (book.registered !== undefined && book.registered < book.submitted)
    add('registered', 'Rules cannot be registered before they were sent. Check the two dates.')
  if (before && (before.registered === undefined || book.submitted < before.registered))
    add(
      'submitted',
      'A change of the rules is sent after the rules before it were registered. Check the dates.',
    )
  for (const id of Object.keys(book.answers))
    if (!book.settles.includes(id)) add('settles', `List ${id} here too, as this rule book answers it.`)
  for (const key of Object.keys(book.wording ?? {}))
    if (!isRuleWording(key)) add('wording', `${key} is not a clause of the rules. Take it out.`)
  return problems
}
