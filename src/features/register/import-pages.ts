/** The preview of a list of members, before anything is written. */
import { addressLine } from '../../engine/project/address'
import { officeNames } from '../../engine/project/office'
import { longDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import { counted } from '../../lib/names'
import type { Table } from '../../lib/table'
import type { ImportPlan } from './plan-import'
import type { ListedPerson, ListReading, ListRow } from './read-register'

const mostShown = 100
const mostGoodShown = 20

/** What a person looks at before they confirm: what can be added, and what is wrong in which row. */
export function importPreview({ unread }: ListReading, { rows, newFounders }: ImportPlan) {
  const good = rows.filter((row) => row.person)
  const bad = rows.filter((row) => !row.person)
  const members = good.filter(({ person }) => person?.entered !== undefined && person.ceased === undefined)
  const former = good.filter(({ person }) => person?.ceased !== undefined)
  return {
    unread,
    total: rows.length,
    good: good.length,
    bad: bad.length,
    adds: [
      counted(members.length, 'member'),
      counted(former.length, 'former member'),
      counted(
        good.length - members.length - former.length,
        'officer who is not a member',
        'officers who are not members',
      ),
    ].filter((words) => !words.startsWith('0 ')),
    fresh: newFounders.length,
    mend: bad.slice(0, mostShown).map(({ row, cells, errors }) => ({ row, said: said(cells), errors })),
    mendMore: Math.max(0, bad.length - mostShown),
    people: good
      .slice(0, mostGoodShown)
      .flatMap(({ row, person }) => (person ? { row, ...shown(person) } : [])),
    peopleMore: Math.max(0, good.length - mostGoodShown),
  }
}

/** The start of what a row says, so that a person finds it again. */
function said(cells: readonly string[]): string {
  const words = cells.filter((cell) => cell !== '').join('; ')
  return words.length > 140 ? `${words.slice(0, 139)}…` : words
}

function shown(person: ListedPerson): { name: string; facts: string } {
  const { number, entered, ceased, shares, paidPence, offices, address } = person
  const facts = [
    number === undefined ? '' : `Number ${number}`,
    entered === undefined ? 'Not a member' : `Entered ${longDate(entered)}`,
    ceased === undefined ? '' : `Ceased ${longDate(ceased)}`,
    address ? addressLine(address) : '',
    shares === 0 ? '' : counted(shares, 'share'),
    paidPence === 0 ? '' : `${pounds(paidPence)} paid`,
    ...offices.map(({ office, took }) => `${officeNames[office]} since ${longDate(took)}`),
  ]
  return { name: person.name, facts: facts.filter((fact) => fact !== '').join('; ') }
}

/** The rows that cannot be added, as they came, with what to mend in a column of its own. */
export function rowsToMend(headings: readonly string[], rows: readonly ListRow[]): Table {
  return {
    name: 'Rows to mend',
    columns: [...headings, 'What to mend'].map((heading) => ({ heading, width: 20 })),
    rows: rows
      .filter((row) => !row.person)
      .map(({ cells, errors }) => [...headings.map((_, index) => cells[index] ?? ''), errors.join(' ')]),
  }
}
