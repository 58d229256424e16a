/** What is held about a person as a page: the same as in the file, with days and times as people read them. */
import type { LedgerEntry } from '../../engine/project/ledger-entry'
import { officeNames, type Office } from '../../engine/project/office'
import { isIsoDate, longDate, longInstant } from '../../lib/dates'
import { exactPounds } from '../../lib/money'
import type { DataHeld } from './my-data'

/** The parts of the page that the file has as they are kept. */
export function dataPage(data: DataHeld) {
  return {
    records: [
      { heading: 'Your place', rows: rowsOf(data.place) },
      { heading: 'Your details', rows: rowsOf(data.details) },
      { heading: 'Your pay in the money plan', rows: rowsOf(data.pay) },
    ],
    entries: data.register.map(entryLine),
    books: Object.entries(data.books).flatMap(([name, records]) =>
      records.map((record: object) => `${spaced(name)}: ${recordWords(record)}`),
    ),
    membership: Object.entries(data.membership).flatMap(([name, records]) =>
      records.map((record: object) => `${spaced(name)}: ${recordWords(record)}`),
    ),
    meetings: data.meetings.map(
      ({ meeting, on, held }) => `${meeting}, ${longDate(on)}: ${held.join('. ')}.`,
    ),
    resolutions: data.resolutions,
    elections: data.elections.map(
      ({ election, on, held }) => `Election: ${election}, called on ${longDate(on)}: ${held.join('. ')}.`,
    ),
    decisions: data.decisions.map(
      ({ proposal, round, position, words }) =>
        `${proposal}${round === undefined ? '' : `, round ${round}`}: ${position}${words === undefined ? '' : `. ${words}`}`,
    ),
    work: data.work,
    putAside: data.putAside.map(({ at, reason }) => `${longInstant(new Date(at))}: ${reason}`),
    digest: data.digest,
    comments: data.comments.map(({ at, words }) => `${longInstant(new Date(at))}: ${words}`),
    changes: data.changes.length,
  }
}

function rowsOf(record: object | undefined): { key: { text: string }; value: { text: string } }[] {
  return Object.entries(record ?? {}).map(([key, value]) => ({
    key: { text: spaced(key) },
    value: { text: said(value, key) },
  }))
}

/** "1 March 2026: Office taken: secretary" */
function entryLine(entry: LedgerEntry): string {
  const { on, kind, ...more } = entry
  const rest = Object.entries(more).flatMap(([key, value]) => (key === 'founder' ? [] : said(value, key)))
  return `${longDate(on)}: ${spaced(kind.replaceAll('-', ' '))}${rest.length > 0 ? `: ${rest.join(', ')}` : ''}`
}

function recordWords(record: object): string {
  return Object.entries(record)
    .filter(([key]) => key !== 'id' && key !== 'founder')
    .map(([key, value]) => `${spaced(key).toLowerCase()} ${said(value, key)}`)
    .join(', ')
}

/** "createdAt" as "Created at". */
function spaced(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** A value in words. @param key what it is called where it is kept: money is kept in pence, an office by a code */
function said(value: unknown, key = ''): string {
  if (value === null || value === undefined || value === '') return 'Nothing'
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value)) return value.map((one) => said(one, key)).join(', ') || 'Nothing'
  if (typeof value === 'object')
    return (
      Object.entries(value)
        .map(([name, one]) => said(one, name))
        .join(', ') || 'Nothing'
    )
  if (typeof value === 'number' && key === 'pence') return exactPounds(value)
  const text = String(value)
  if (key === 'office' || key === 'offices') return officeNames[text as Office] ?? text
  if (isIsoDate(text)) return longDate(text)
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? longInstant(new Date(text)) : text
}
