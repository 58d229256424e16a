/** The fields of the forms of a year: money, days, choices and lines, as people type them. */
import { readDay, type IsoDate } from '../../lib/dates'
import { lowerFirst } from '../../lib/names'
import { readPounds, type Pence } from '../../lib/money'
import { mostPence } from '../../engine/project/year-schema'
import { line } from '../../engine/project/fields'
import type { Typed } from '../../web/forms'

export interface Field {
  name: string
  label: string
  hint?: string
  kind: 'money' | 'hours' | 'day' | 'choice' | 'line'
  items?: readonly { value: string; text: string; hint?: { text: string } }[]
  /** A list to open, where there are many choices. */
  long?: true
  optional?: true
  /** A day that may lie ahead. */
  future?: true
}

/** What the fields hold, by their names. */
export interface Read {
  money: Readonly<Record<string, Pence>>
  /** Hundredths of an hour. */
  hours: Readonly<Record<string, number>>
  day: Readonly<Record<string, IsoDate>>
  choice: Readonly<Record<string, string>>
  text: Readonly<Record<string, string>>
}

/** Reads each field as what it is, with a message for each that does not fit. */
export function readFields(
  fields: readonly Field[],
  typed: Typed,
  today: IsoDate,
): { values: Read; errors: Record<string, string> } {
  const values = { money: {}, hours: {}, day: {}, choice: {}, text: {} } as Record<
    keyof Read,
    Record<string, unknown>
  >
  const errors: Record<string, string> = {}
  for (const field of fields) {
    const text = typeof typed[field.name] === 'string' ? String(typed[field.name]).trim() : ''
    if (text === '') {
      if (!field.optional)
        errors[field.name] = `${field.kind === 'choice' ? 'Choose' : 'Enter'} ${asked(field)}.`
      continue
    }
    const read = readOne(field, text, today)
    if ('fault' in read) errors[field.name] = read.fault
    else values[field.kind === 'line' ? 'text' : field.kind][field.name] = read.value
  }
  return { values: values as unknown as Read, errors }
}

function readOne(field: Field, text: string, today: IsoDate): { value: unknown } | { fault: string } {
  const label = plain(field)
  switch (field.kind) {
    case 'money': {
      const pence = readPounds(text)
      return pence === undefined || pence > mostPence
        ? { fault: `${label} must be an amount in pounds, such as 5000 or 6.32.` }
        : { value: pence }
    }
    case 'hours': {
      const bare = text.replace(/(?<=\d),(?=\d{3}\b)/g, '')
      return /^\d{1,5}(\.\d{1,2})?$/.test(bare)
        ? { value: Math.round(Number(bare) * 100) }
        : { fault: `${label} must be a number of hours, such as 1250 or 37.5.` }
    }
    case 'day': {
      const day = readDay(text)
      if (day === undefined) return { fault: `${label} must be a real date, such as 27 3 2027.` }
      return day > today && !field.future ? { fault: `${label} must be today or before.` } : { value: day }
    }
    case 'choice':
      return field.items?.some(({ value }) => value === text)
        ? { value: text }
        : { fault: `Choose ${asked(field)}.` }
    case 'line': {
      const { error, value } = line(label, 120).validate(text) as { error?: Error; value: string }
      return error ? { fault: error.message } : { value }
    }
  }
}

/** The label without what stands in brackets. */
function plain({ label }: Field): string {
  return label.replace(/ \(.*\)$/, '')
}

/** "surplus or loss"; of a question, "an answer". */
function asked(field: Field): string {
  const label = plain(field)
  if (label.endsWith('?')) return 'an answer'
  return field.kind === 'day' ? `the day: ${lowerFirst(label)}` : lowerFirst(label)
}

/** An amount as it stands in its field. */
export function typedPounds(pence: Pence | undefined): string {
  return pence === undefined ? '' : (pence / 100).toFixed(2).replace(/\.00$/, '')
}

/** A day as it stands in its field. */
export function typedDay(day: IsoDate | undefined): string {
  return day === undefined ? '' : day.split('-').toReversed().map(Number).join(' ')
}
