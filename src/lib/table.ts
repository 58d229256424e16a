/**
 * Tables that people's other programs can open and can give us: CSV here, workbooks in `workbook.ts`. A table is a
 * header and rows; what stands in a cell says what it is, so that a date is a date and a name never a formula.
 */
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { IsoDate } from './dates'
import type { Pence } from './money'

/** Words, a whole number, an amount of money, a day, or nothing. */
export type Cell = string | number | { pence: Pence } | { date: IsoDate } | null

export interface Column {
  heading: string
  /** Width in a workbook, in characters. */
  width: number
}

export interface Table {
  /** The name of its sheet: 31 characters at most, without : \\ / ? * [ ]. */
  name: string
  columns: readonly Column[]
  rows: readonly (readonly Cell[])[]
}

/**
 * A table as CSV that Excel opens by a double click: UTF-8 with a byte order mark, dates as dd/mm/yyyy, money as
 * 1234.50. Words that a spreadsheet would run as a formula get an apostrophe before them.
 */
export function toCsv({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  return stringify([columns.map((column) => column.heading), ...rows.map((row) => row.map(csvCell))], {
    bom: true,
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: { number: (value) => value.toFixed(2), bigint: String },
  })
}

/** Amounts go as numbers and whole numbers as bigints, so that a minus before them is not taken for a formula. */
function csvCell(cell: Cell): string | number | bigint {
  if (cell === null) return ''
  if (typeof cell === 'number') return BigInt(cell)
  if (typeof cell === 'object') return 'pence' in cell ? cell.pence / 100 : ukDate(cell.date)
  return cell
}

/** "2027-09-01" as "01/09/2027". */
export function ukDate(date: IsoDate): string {
  return date.split('-').reverse().join('/')
}

/** A row of texts as a file or a paste gave it, with its place there, counted from 1. */
export interface TextRow {
  row: number
  cells: string[]
}

/** A reading of a table, or why it cannot be read, as a sentence that says what to do. */
export type TableReading = { ok: true; rows: TextRow[] } | { ok: false; message: string }

/**
 * Reads CSV or a paste: whichever of tab, semicolon and comma its first line uses.
 * @param most the most rows, headings included, that are read
 */
export function readCsv(text: string, most: number): TableReading {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      // A stray quotation mark is part of the words: O"Neil, or 6" nails.
      relax_quotes: true,
      skip_empty_lines: true,
      to: most + 1,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    if (records.length > most) return tooMany(most)
    const rows = records.map(({ record }, index) => ({ row: index + 1, cells: record.map(unescaped) }))
    return { ok: true, rows: rows.filter(filled) }
  } catch {
    return {
      ok: false,
      message:
        'We could not read the rows: a quotation mark is not closed. Save the list again as CSV or Excel.',
    }
  }
}

export function tooMany(most: number): TableReading {
  return {
    ok: false,
    message: `That is more than ${(most - 1).toLocaleString('en-GB')} rows. Split the list and send it in parts.`,
  }
}

/** The list as text that a form carries from the preview to the confirmation: nothing is kept in between. */
export function listText(rows: readonly TextRow[]): string {
  return JSON.stringify(rows.map(({ row, cells }) => [row, ...cells]))
}

/** The list of that text; undefined where it is not one. */
export function rowsOfText(text: string, most: number): TextRow[] | undefined {
  try {
    const rows = JSON.parse(text) as unknown
    if (!Array.isArray(rows) || rows.length > most) return undefined
    return rows.map((one: unknown) => {
      const [row, ...cells] = Array.isArray(one) ? (one as unknown[]) : []
      return { row: Number(row), cells: cells.map((cell) => (typeof cell === 'string' ? cell : '')) }
    })
  } catch {
    return undefined
  }
}

export function filled({ cells }: TextRow): boolean {
  return cells.some((cell) => cell !== '')
}

/** The apostrophe that `toCsv` puts before what looks like a formula goes again, so that a table reads back. */
function unescaped(cell: string): string {
  const text = cell.trim()
  return /^'[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? text.slice(1) : text
}

function delimiterOf(text: string): string {
  const first = (/^[^\r\n]*/.exec(text.replace(/^[\ufeff\s]+/, ''))?.[0] ?? '').replace(/"[^"]*"/g, '')
  const counts = ['\t', ';', ','].map((mark) => ({ mark, count: first.split(mark).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark
}

/** The text of a file: UTF-8, UTF-16 with its mark (Excel's "Unicode text"), or else Windows-1252. */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\x80-\x9f]/g, (mark) => windows1252[mark.charCodeAt(0) - 0x80] ?? mark)
  }
}

/** Where Windows-1252 differs from Latin-1. Not every build of Node has its decoder, and ’ stands in names. */
const windows1252 = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ']
