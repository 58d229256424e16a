/** Records as rows and back. What is empty is left out, so that a project file reads back the same. */
import type { Db } from '../../db/open'

export type Row = Record<string, unknown>

/** Columns that one database gives back as 0 and 1, and another as true and false. */
const booleans: readonly string[] = [
  'over18',
  'notDisqualified',
  'inOffers',
  'statutory',
  'quoteOnly',
  'preparation',
  'expertsAtHand',
]

/** The next free number of a project’s rows in a table. */
export async function next(db: Db, table: string, project: string, column = 'position'): Promise<number> {
  const [row] = (await db(table).where({ project }).max({ last: column })) as { last: number | null }[]
  return (row?.last ?? 0) + 1
}

/** A record as columns: lists and addresses as JSON text. */
export function toRow(record: object, json: readonly string[]): Row {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      json.includes(key) ? JSON.stringify(value) : (value as unknown),
    ]),
  )
}

/** Columns as a record: what is empty is left out, so that a project file reads back the same. */
export function fromRow<T>(row: Row, json: readonly string[]): T {
  const fields = Object.entries(row)
    .filter(([key, value]) => value !== null && key !== 'project' && key !== 'position')
    .map(([key, value]) => {
      if (json.includes(key)) return [key, JSON.parse(String(value)) as unknown]
      return [key, booleans.includes(key) ? Boolean(value) : value]
    })
  return Object.fromEntries(fields) as T
}

/** Each column as empty: for an update that puts a whole record in the place of another. */
export function empties(columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, null]))
}
