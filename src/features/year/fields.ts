/** What the fields of a year's forms hold, by kind and name. */
import { mostPence } from '../../engine/project/year-schema'
import type { IsoDate } from '../../lib/dates'
import type { Pence } from '../../lib/money'
import { readFields, type FormField } from '../../web/field-form'
import type { Reading, Typed } from '../../web/forms'

export interface Read {
  money: Readonly<Record<string, Pence>>
  /** Hundredths of an hour. */
  hours: Readonly<Record<string, number>>
  day: Readonly<Record<string, IsoDate>>
  choice: Readonly<Record<string, string>>
  text: Readonly<Record<string, string>>
}

const held = {
  ...({ money: 'money', hours: 'hours', day: 'day' } as const),
  ...({ choice: 'choice', select: 'choice', line: 'text' } as const),
} satisfies Partial<Record<FormField['kind'], keyof Read>>

export type Field = Extract<FormField, { kind: keyof typeof held }>

/** Reads each field as what it is, with a message for each that does not fit. */
export function readYearFields(fields: readonly Field[], typed: Typed, today: IsoDate): Reading<Read> {
  const large = fields.map((one) => (one.kind === 'money' ? { ...one, most: mostPence } : one))
  const read = readFields(large, typed, today)
  if (!read.ok) return read
  const value = { money: {}, hours: {}, day: {}, choice: {}, text: {} } as Record<
    keyof Read,
    Record<string, unknown>
  >
  for (const { name, kind } of fields)
    if (read.value[name] !== undefined) value[held[kind]][name] = read.value[name]
  return { ok: true, value: value as unknown as Read }
}
