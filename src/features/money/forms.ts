/**
 * The forms of a money plan, one for each part. Rules and messages are those of the project file; here what people
 * type becomes numbers, and messages find their fields.
 */
import type { ValidationErrorItem } from 'joi'
import { moneyParts } from '../../engine/money/schema'
import type { MoneyPart, MoneySettings } from '../../engine/money/settings'
import { readPounds } from '../../lib/money'
import type { FieldErrors, Typed } from '../../web/forms'
import { lowerFirst } from '../../lib/names'

export interface Field {
  name: string
  label: string
  hint?: string
  kind: 'number' | 'money' | 'choice' | 'text'
  prefix?: string
  suffix?: string
  items?: readonly { value: string; text: string; hint?: { text: string } }[]
  /** More than about five choices: a list to open. */
  long?: true
  optional?: true
}

export type Values = Readonly<Record<string, string | number | undefined>>

export type PartReading = { ok: true; value: unknown } | { ok: false; typed: Typed; errors: FieldErrors }

/** Reads each field as what it is; then the schema of the part looks at the whole. */
export function readFields(
  fields: readonly Field[],
  typed: Typed,
): { values: Values; errors: Record<string, string> } {
  const values: Record<string, string | number | undefined> = {}
  const errors: Record<string, string> = {}
  for (const field of fields) {
    const text = String(typed[field.name] ?? '').trim()
    const value = text === '' ? undefined : valueOf(field, text)
    if (text === '' && !field.optional) errors[field.name] = emptyWords(field)
    else if (text !== '' && value === undefined) errors[field.name] = wrongWords(field)
    values[field.name] = value
  }
  return { values, errors }
}

function valueOf(field: Field, text: string): string | number | undefined {
  if (field.kind === 'money') return readPounds(text)
  if (field.kind === 'choice') return field.items?.some(({ value }) => value === text) ? text : undefined
  if (field.kind === 'text') return text
  const plain = text.replace(/[%,\s]/g, '')
  return /^\d{1,9}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined
}

function emptyWords({ label, kind }: Field): string {
  return kind === 'choice' ? `Choose ${lowerFirst(label)}.` : `Enter ${lowerFirst(label)}.`
}

function wrongWords({ label, kind }: Field): string {
  if (kind === 'money') return `${label} must be an amount in pounds, such as 585 or 6.32.`
  return kind === 'choice' ? `Choose ${lowerFirst(label)}.` : `${label} must be a number, such as 8 or 7.5.`
}

/** Holds a part against its schema; a message goes to the field that `fieldOf` names. */
export function checkPart(
  part: MoneyPart,
  value: unknown,
  fieldOf: (path: ValidationErrorItem['path']) => string,
): Record<string, string> {
  const { error } = moneyParts[part].validate(value, { abortEarly: false })
  const errors: Record<string, string> = {}
  for (const detail of error?.details ?? []) errors[fieldOf(detail.path)] ??= detail.message
  return errors
}

/** A form with a fixed set of fields. */
export interface PartForm {
  id: string
  title: string
  intro: string
  part: MoneyPart
  fields: readonly Field[]
  /** What the fields say, as the part of the settings. */
  toPart: (values: Values, settings: MoneySettings) => unknown
  typed: (settings: MoneySettings) => Typed
  fieldOf: (path: ValidationErrorItem['path']) => string
}

export function readPart(form: PartForm, typed: Typed, settings: MoneySettings): PartReading {
  const { values, errors } = readFields(form.fields, typed)
  if (Object.keys(errors).length > 0) return { ok: false, typed, errors }
  const value = form.toPart(values, settings)
  const faults = checkPart(form.part, value, form.fieldOf)
  return Object.keys(faults).length > 0 ? { ok: false, typed, errors: faults } : { ok: true, value }
}
