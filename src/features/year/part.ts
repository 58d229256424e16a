/** A form of a year: which fields there are, and what becomes of what was typed. */
import type { Project } from '../../engine/project/project'
import type { YearRecord } from '../../engine/project/year'
import type { YearView } from '../../engine/project/year-view'
import type { Library } from '../../engine/library/library'
import type { IsoDate } from '../../lib/dates'
import type { FieldErrors, Typed } from '../../web/forms'
import { readYearFields, type Field, type Read } from './fields'

export interface PartOn {
  project: Project
  view: YearView
  library: Library
  today: IsoDate
}

export type PartReading =
  { ok: true; change: (record: YearRecord) => YearRecord } | { ok: false; typed: Typed; errors: FieldErrors }

export interface Part {
  title: string
  /** What the trail says, in the past tense. */
  what: string
  fields: (on: PartOn) => Field[]
  typed: (record: YearRecord | undefined) => Typed
  read: (values: Read, on: PartOn) => { change: (record: YearRecord) => YearRecord } | { errors: FieldErrors }
}

/** Reads a form whole: each field, and then how they fit together. */
export function readPart(part: Part, body: Typed, on: PartOn): PartReading {
  const read = readYearFields(part.fields(on), body, on.today)
  if (!read.ok) return read
  const result = part.read(read.value, on)
  return 'errors' in result
    ? { ok: false, typed: body, errors: result.errors }
    : { ok: true, change: result.change }
}
