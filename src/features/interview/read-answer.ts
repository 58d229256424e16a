/** From what a question's form sent to the answer that is kept, or to a message that says what to do. */
import Joi from 'joi'
import { answerSchema } from '../../engine/interview/answers'
import type { Question } from '../../engine/interview/question'
import { line } from '../../engine/project/fields'
import type { Address } from '../../engine/project/address'
import type { Answer } from '../../engine/project/project'
import { longDate } from '../../lib/dates'
import { readPounds, pounds } from '../../lib/money'
import type { FieldErrors, Typed } from '../../web/forms'

export type AnswerReading = { ok: true; value: Answer | undefined } | { ok: false; errors: FieldErrors }

/** Reads the fields of a question's form. `value: undefined` means: left empty, which is allowed. */
export function readAnswer(question: Question, typed: Typed): AnswerReading {
  if (question.type === 'address') return readAddress(question, typed)
  const text = String(typed['answer'] ?? '').trim()
  if (text === '')
    return question.optional
      ? { ok: true, value: undefined }
      : { ok: false, errors: { answer: emptyMessage(question) } }
  const { value, error } = answerSchema(question).validate(toAnswer(question, text))
  return error ? { ok: false, errors: { answer: error.message } } : { ok: true, value: value as Answer }
}

/** What the form shows for an answer that is kept. */
export function typedAnswer(question: Question, answer: Answer | undefined): Typed {
  if (answer === undefined) return {}
  if (question.type === 'address') return { ...(answer as Address) }
  if (question.type === 'lines') return { answer: (answer as string[]).join('\n') }
  if (question.type === 'money') return { answer: pounds(answer as number).slice(1) }
  if (question.type === 'yes-no') return { answer: answer === true ? 'yes' : 'no' }
  if (question.type === 'date') return { answer: longDate(answer as string) }
  return { answer: String(answer) }
}

function readAddress(question: Question, typed: Typed): AnswerReading {
  const filled = Object.fromEntries(
    ['line1', 'line2', 'line3', 'town', 'postcode'].flatMap((key) => {
      const value = String(typed[key] ?? '').trim()
      return value === '' ? [] : [[key, value]]
    }),
  )
  const { value, error } = answerSchema(question).validate(filled, { abortEarly: false })
  if (!error) return { ok: true, value: value as Address }
  const errors: Record<string, string> = {}
  for (const detail of error.details) {
    const key = String(detail.path[0])
    errors[key] ??=
      detail.type === 'any.required' ? `Enter ${addressWords[key] ?? 'the address'}.` : detail.message
  }
  return { ok: false, errors }
}

const addressWords: Readonly<Record<string, string>> = {
  line1: 'the first line of the address',
  town: 'the town or city',
  postcode: 'the postcode',
}

/** Text as the kind of value that the question keeps; what cannot be one is left as text, to be refused. */
function toAnswer(question: Question, text: string): unknown {
  switch (question.type) {
    case 'number':
      return /^-?[\d,]+(\.\d+)?\s*%?$/.test(text) ? Number(text.replace(/[,%\s]/g, '')) : text
    case 'money':
      return readPounds(text) ?? text
    case 'yes-no':
      return text === 'yes' ? true : text === 'no' ? false : text
    case 'lines':
      return text
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
    case 'date':
      return isoOf(text)
    default:
      return text
  }
}

/** "28 5 2027", "28 May 2027" or "28/05/2027" as an ISO date. */
function isoOf(text: string): string {
  const [day = '', month = '', year = ''] = text.split(/[\s/.-]+/)
  if (/^\d{4}$/.test(day)) return text
  const names = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
  const index = names.indexOf(month.slice(0, 3).toLowerCase())
  const number = index >= 0 ? String(index + 1) : month
  return `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function emptyMessage(question: Question): string {
  if (question.type === 'choice' || question.type === 'yes-no')
    return `Choose an answer for ${question.label}.`
  return `Enter an answer for ${question.label}.`
}

/** Who settled the answer; left empty, those whom the question names. */
export const whoForm = Joi.object<{ by?: string; reason?: string }>({
  by: line('Who decided', 120),
  reason: line('Why it changes', 240),
})
