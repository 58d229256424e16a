/**
 * A list of members from another program, row by row: what each row says, or what is wrong with it in words. What a
 * row says is checked against the register by `planImport`.
 */
import Joi from 'joi'
import * as field from '../../engine/project/fields'
import type { Address } from '../../engine/project/address'
import type { Office } from '../../engine/project/office'
import { ceaseReasons, mostInEntry } from '../../engine/project/schema'
import type { IsoDate } from '../../lib/dates'
import { readPounds, type Pence } from '../../lib/money'
import type { TextRow } from '../../lib/table'
import {
  addressOf,
  columnOf,
  officeList,
  readCellDay,
  readDays,
  readOffices,
  readReason,
} from './import-columns'
import type { Column } from './import-columns'

export interface ListedPerson {
  name: string
  number?: number
  address?: Address
  electronic?: { address: string; purposes: string }
  entered?: IsoDate
  ceased?: IsoDate
  reason?: (typeof ceaseReasons)[number]
  shares: number
  paidPence: Pence
  loanPence: Pence
  depositPence: Pence
  otherPence: Pence
  otherWhat?: string
  offices: { office: Office; took: IsoDate }[]
}

export interface ListRow {
  /** Its place in the list, counted from 1, headings included. */
  row: number
  cells: string[]
  errors: string[]
  person?: ListedPerson
}

export interface ListReading {
  headings: string[]
  /** Headings that we do not know: those columns are not read and not kept. */
  unread: string[]
  rows: ListRow[]
}

/** Reads the rows of a list, the first of which are its headings; or says why it cannot be read. */
export function readList(table: readonly TextRow[], today: IsoDate): ListReading | { message: string } {
  const [head, ...rows] = table
  if (!head)
    return { message: 'There are no rows in this list. Choose a file with the names, or paste the rows.' }
  const columns = head.cells.map(columnOf)
  if (!columns.includes('name') && !(columns.includes('firstName') && columns.includes('lastName'))) {
    return {
      message:
        'We found no column of names. Put headings in the first row, such as Name, Address, Postcode and Date entered.',
    }
  }
  const twice = head.cells.find((_, index) => columns[index] && columns.indexOf(columns[index]) !== index)
  if (twice !== undefined)
    return {
      message: `Two columns say the same thing: “${twice}” is the second. Take one out, or change its heading.`,
    }
  if (rows.length === 0)
    return { message: 'There is a row of headings and no row below it. Add the rows of people.' }
  return {
    headings: head.cells,
    unread: head.cells.filter((cell, index) => cell !== '' && !columns[index]),
    rows: rows.map((row) => readRow(row, columns, today)),
  }
}

type Cells = Partial<Record<Column, string>>

function readRow({ row, cells }: TextRow, columns: readonly (Column | undefined)[], today: IsoDate): ListRow {
  const said: Cells = {}
  columns.forEach((column, index) => {
    const cell = cells[index] ?? ''
    if (column !== undefined && cell !== '') said[column] = cell
  })
  const errors: string[] = []
  const person = personOf(said, today, (message) => void errors.push(message))
  return { row, cells, errors: [...new Set(errors)], ...(errors.length === 0 && person && { person }) }
}

const textSchema = Joi.object({
  name: field.line('Name', 120).required(),
  address: field.address(),
  electronic: field.email('Electronic address'),
  purposes: field.line('Purposes', 160),
  otherWhat: field.line('Other property is', 160),
})

interface Texts {
  name: string
  address?: Address
  electronic?: string
  purposes?: string
  otherWhat?: string
}

type Complain = (message: string) => void

function personOf(said: Cells, today: IsoDate, complain: Complain): ListedPerson | undefined {
  const texts = textsOf(said, complain)
  const entered = day(said.entered, 'Date entered', today, complain)
  const ceased = day(said.ceased, 'Date ceased', today, complain)
  const reason = said.reason === undefined ? undefined : readReason(said.reason)
  if (said.reason !== undefined && reason === undefined)
    complain('Reason must be one of: resigned, ended work, died, expelled, other.')
  const person = {
    ...numberOf(said.number, complain),
    shares: whole(said.shares, 'Shares held', complain),
    paidPence: money(said.paid, 'Amount paid', complain),
    loanPence: money(said.loan, 'Loan', complain),
    depositPence: money(said.deposit, 'Deposit', complain),
    otherPence: money(said.other, 'Other property', complain),
    offices: officesOf(said, today, complain),
    ...(entered !== undefined && { entered }),
    ...(ceased !== undefined && { ceased }),
    ...(reason !== undefined && { reason }),
  }
  if (said.entered === undefined && said.office === undefined)
    complain('Enter the date this person was entered on the register, or the office that they took.')
  if (said.entered === undefined) noMemberThings(said, complain)
  if (said.entered !== undefined && !texts?.address) needAddress(said, complain)
  if (entered !== undefined && ceased !== undefined && ceased < entered)
    complain('Date ceased must be on or after the date entered.')
  if (reason !== undefined && said.ceased === undefined)
    complain('There is a reason and no date ceased. Add the date.')
  if (!texts) return undefined
  const { electronic, purposes, ...words } = texts
  if (electronic === undefined) return { ...person, ...words }
  return {
    ...person,
    ...words,
    electronic: { address: electronic, purposes: purposes ?? 'notices and documents' },
  }
}

/** The words of a row, tidied as the register's own forms do. */
function textsOf(said: Cells, complain: Complain): Texts | undefined {
  const { address: whole = '', line1, line2, line3, town, postcode, firstName, lastName } = said
  const name = said.name ?? [firstName, lastName].filter((part) => part !== undefined).join(' ')
  const parts = { ...addressOf(whole), ...dropEmpty({ line1, line2, line3, town, postcode }) }
  const { electronic, purposes, otherWhat } = said
  const typed = dropEmpty({ name: name === '' ? undefined : name, electronic, purposes, otherWhat })
  const record = { ...typed, ...(Object.keys(parts).length > 0 && { address: parts }) }
  const { value, error } = textSchema.validate(record, { abortEarly: false })
  for (const detail of error?.details ?? []) complain(detail.message)
  return error ? undefined : (value as Texts)
}

function needAddress(said: Cells, complain: Complain): void {
  if ([said.address, said.line1, said.town, said.postcode].every((part) => part === undefined))
    complain('The register needs a postal address. Add the street, the town and the postcode.')
}

function noMemberThings(said: Cells, complain: Complain): void {
  const things = [said.shares, said.paid, said.loan, said.deposit, said.other, said.ceased, said.number]
  if (said.office !== undefined && things.some((thing) => thing !== undefined && thing !== '0'))
    complain('This row has a number, money or an end of membership, and no date entered. Add the date.')
}

function day(
  text: string | undefined,
  label: string,
  today: IsoDate,
  complain: Complain,
): IsoDate | undefined {
  if (text === undefined) return undefined
  const read = readCellDay(text)
  if (read === undefined) complain(`${label} must be a real date with the day first, such as 27/03/2026.`)
  else if (read > today) complain(`${label} must be today or before.`)
  else return read
  return undefined
}

function numberOf(text: string | undefined, complain: Complain): { number?: number } {
  if (text === undefined) return {}
  const number = Number(text)
  if (/^\d{1,7}(\.0+)?$/.test(text) && number >= 1 && number <= 1_000_000) return { number }
  complain(
    'Member number must be a whole number from 1 to 1,000,000. Leave it empty and we give the next one.',
  )
  return {}
}

function whole(text: string | undefined, label: string, complain: Complain): number {
  if (text === undefined) return 0
  const bare = text.replaceAll(',', '')
  if (/^\d{1,6}(\.0+)?$/.test(bare)) return Number(bare)
  complain(`${label} must be a whole number, such as 1.`)
  return 0
}

function money(text: string | undefined, label: string, complain: Complain): Pence {
  if (text === undefined) return 0
  const pence = readPounds(text)
  if (pence !== undefined && pence <= mostInEntry.pence) return pence
  complain(`${label} must be an amount in pounds, such as 250 or 1,234.50.`)
  return 0
}

function officesOf(said: Cells, today: IsoDate, complain: Complain): ListedPerson['offices'] {
  if (said.office === undefined) {
    if (said.took !== undefined)
      complain('There is a date an office was taken and no office. Add the office.')
    return []
  }
  const offices = readOffices(said.office)
  const known = offices.filter((office) => office !== undefined)
  const days = readDays(said.took ?? '')
  if (known.length < offices.length || known.length === 0) complain(`Office must be one of: ${officeList}.`)
  else if (new Set(known).size < known.length) complain('The same office stands there twice. Take one out.')
  else if (said.took === undefined) complain('Enter the date they took office.')
  else if (days.some((one) => one === undefined))
    complain('Took office must be a real date with the day first, such as 27/03/2026.')
  else if (days.some((one) => one !== undefined && one > today))
    complain('Took office must be today or before.')
  else if (days.length !== 1 && days.length !== known.length)
    complain('Give one date for all the offices, or one for each, with semicolons between them.')
  else return known.map((office, index) => ({ office, took: String(days[index] ?? days[0]) }))
  return []
}

function dropEmpty(parts: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined),
  )
}
