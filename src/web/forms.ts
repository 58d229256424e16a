/** Reading what a form sent: a value that fits, or what was typed with a message for each field. */
import { createHash } from 'node:crypto'
import type { ObjectSchema } from 'joi'

export type Typed = Record<string, unknown>
export type FieldErrors = Readonly<Record<string, string>>

export type Reading<T> = { ok: true; value: T } | { ok: false; typed: Typed; errors: FieldErrors }

/** An error as the summary at the top of a page shows it. */
export interface SummaryError {
  text: string
  href: string
}

/**
 * Checks a form. Empty fields count as not filled in, as a browser sends every field.
 * @param body what Express parsed; anything that is not text or a list of texts is dropped
 */
export function readForm<T>(schema: ObjectSchema<T>, body: unknown): Reading<T> {
  const typed = plainFields(body)
  const filled = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))
  const { value, error } = schema.validate(filled, { abortEarly: false, stripUnknown: true })
  if (!error) return { ok: true, value: value as T }
  const errors: Record<string, string> = {}
  for (const detail of error.details) {
    const field = String(detail.path[0] ?? '')
    errors[field] ??= ownWords(detail.message)
  }
  return { ok: false, typed, errors }
}

/** Joi names a field in quotation marks where a form has no words of ours, as for what no page of ours would send. */
function ownWords(message: string): string {
  return message.startsWith('"') ? 'We could not read this. Choose or enter it again.' : message
}

/** Only texts and lists of texts come through, without a prototype that a field name could reach. */
export function plainFields(body: unknown): Typed {
  const fields: Typed = Object.create(null) as Typed
  if (typeof body !== 'object' || body === null) return fields
  for (const [key, value] of Object.entries(body)) {
    if (typeof value === 'string') fields[key] = value
    else if (Array.isArray(value)) fields[key] = value.filter((one) => typeof one === 'string')
  }
  return fields
}

/** The list for the error summary; each message links to its field, or to the first of a group. */
export function summary(errors: FieldErrors, firstOf: Readonly<Record<string, string>> = {}): SummaryError[] {
  return Object.entries(errors).map(([field, text]) => ({ text, href: `#${firstOf[field] ?? field}` }))
}

/** What a view needs to show a form again: what was typed, and what to do about it at each field and at the top. */
export function formAgain({ typed, errors }: { typed: Typed; errors: FieldErrors }) {
  return { typed, fieldErrors: errors, errors: summary(errors) }
}

/** A field that may be sent once or several times, as a list. */
export function manyOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

/**
 * A short mark of a value as a page showed it. A form sends it back, so that a change that someone else made in
 * between is seen before it is overwritten.
 */
export function fingerprint(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value ?? null))
    .digest('base64url')
    .slice(0, 22)
}

/** Whether a value is no longer the one that a page showed. A form that does not say what it saw is not checked. */
export function isStale(seen: unknown, value: unknown): boolean {
  return typeof seen === 'string' && seen !== '' && seen !== fingerprint(value)
}
