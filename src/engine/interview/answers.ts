/** What may be answered to a question, and how an answer reads in a document. */
import Joi, { type Schema } from 'joi'
import { longDate, monthEnd, months } from '../../lib/dates'
import { pounds } from '../../lib/money'
import { listed } from '../../lib/names'
import { addressLine, type Address } from '../project/address'
import type { Answer, Answers } from '../project/project'
import { address, date, line, oneOf, paragraph, tick, whole } from '../project/fields'
import type { Question } from './question'

const schemas = new WeakMap<Question, Schema>()

/** The joi schema of an answer as it is kept: numbers as numbers, money in pence, yes-no as true or false. */
export function answerSchema(question: Question): Schema {
  const schema = schemas.get(question) ?? newSchema(question)
  schemas.set(question, schema)
  return schema
}

function newSchema(question: Question): Schema {
  const label = capital(question.label)
  switch (question.type) {
    case 'text':
      return line(label, question.most ?? 120)
    case 'long-text':
      return paragraph(label, 1200)
    case 'lines':
      return Joi.array()
        .items(line('Each line', 240))
        .min(question.least ?? 1)
        .max(question.most ?? 10)
        .messages(linesMessages(label, question.least ?? 1, question.most ?? 10))
    case 'choice':
      return oneOf(
        label,
        question.options.map((option) => option.value),
      )
    case 'yes-no':
      return tick(label)
    case 'number':
      return whole(label, question.least, question.most)
    case 'money':
      return whole(label, question.least, question.most).messages(moneyMessages(label, question))
    case 'month-end':
      return oneOf(
        label,
        months.map((month) => month.toLowerCase()),
      )
    case 'date':
      return date(label)
    case 'address':
      return address()
  }
}

/** The words a document prints for an answer; a list answer is joined with commas. */
export function answerText(question: Question, answer: Answer): string {
  switch (question.type) {
    case 'choice':
    case 'yes-no': {
      const value = typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : answer
      return question.options.find((option) => option.value === value)?.text ?? String(value)
    }
    case 'money':
      return pounds(answer as number)
    case 'number':
      return (answer as number).toLocaleString('en-GB')
    case 'lines':
      return listed(answer as string[])
    case 'month-end':
      return monthEnd(answer as string)
    case 'date':
      return longDate(answer as string)
    case 'address':
      return addressLine(answer as Address)
    case 'text':
    case 'long-text':
      return String(answer)
  }
}

/** The lines of a list answer; none where it is not answered. */
export function linesOf(answers: Answers, id: string): readonly string[] {
  const answer = answers[id]
  return Array.isArray(answer) ? (answer as string[]) : []
}

/** The answer as a person reads it on a page: with its unit, or the label of the option chosen. */
export function answerLabel(question: Question, answer: Answer): string {
  if (question.type === 'number') {
    const unit = answer === 1 ? (question.unitOne ?? question.unit) : question.unit
    return unit === '%' || unit === 'percent' || unit === 'per cent'
      ? `${answerText(question, answer)}%`
      : `${answerText(question, answer)} ${unit}`
  }
  if (question.type === 'choice' || question.type === 'yes-no') {
    const value = typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : answer
    return question.options.find((option) => option.value === value)?.label ?? String(value)
  }
  return answerText(question, answer)
}

/** The suggested answer in the form answers are kept, or undefined where nothing is suggested. */
export function suggested(question: Question): Answer | undefined {
  const value = question.default
  if (value === undefined) return undefined
  return question.type === 'yes-no' ? value === 'yes' : value
}

function linesMessages(label: string, least: number, most: number): Record<string, string> {
  const range = `${label}: enter from ${least} to ${most} lines, one thing on each.`
  return { 'array.base': range, 'array.min': range, 'array.max': range, 'any.required': range }
}

function moneyMessages(label: string, range: { least: number; most: number }): Record<string, string> {
  const message = `${label} must be an amount from ${pounds(range.least)} to ${pounds(range.most)}.`
  return Object.fromEntries(
    ['number.base', 'number.integer', 'number.min', 'number.max'].map((code) => [code, message]),
  )
}

/** The words with a capital at their start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
