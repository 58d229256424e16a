/**
 * The registers as tables for spreadsheets. The table for inspection is made from `registerAt` alone, which never
 * looks at money, so that nothing of s.30(2)(c) and (d) can slip in (CCBSA 2014 s.30(7), s.103).
 */
import type { Address } from '../../engine/project/address'
import { addressLine } from '../../engine/project/address'
import { endedWords, relationWords } from '../../engine/lists/nominations'
import {
  holdingsAt,
  registerAt,
  type Holding,
  type Membership,
  type OfficeTerm,
  type Register,
} from '../../engine/project/ledger'
import { nominationsAt } from '../../engine/project/nominations'
import { officeNames, statutoryOffices } from '../../engine/project/office'
import { founderById, type Project } from '../../engine/project/project'
import { longDate, type IsoDate } from '../../lib/dates'
import { ukDate, type Cell, type Column, type Table } from '../../lib/table'
import type { Library } from '../../engine/library/library'
import { recordsAt } from '../../engine/project/society-books'
import { bookSpecs, recordBooks, type RecordBook } from './record-books'
import { ourHeadings } from './import-columns'

export const registerFiles = ['members', 'inspection', 'officers', 'nominations', ...recordBooks] as const
export type RegisterFile = (typeof registerFiles)[number]

interface Spec {
  title: string
  /** Who may see it, with the section that says so. */
  forWhom: string
  table: (project: Project, asAt: IsoDate, library: Library) => Omit<Table, 'name'>
  /** A second sheet, where there is one. */
  more?: { name: string; table: Spec['table'] }
}

const specs: Readonly<Record<RegisterFile, Spec>> = {
  members: {
    title: 'Register of members',
    forWhom:
      'For the Secretary only. Members who ask to see the register are shown the register for inspection.',
    table: membersTable,
  },
  inspection: {
    title: 'Register for inspection',
    forWhom:
      'For members, and people with an interest in the funds, who ask to see the register (section 103 of the Act).',
    table: inspectionTable,
    more: { name: 'Officers', table: officersInspected },
  },
  officers: {
    title: 'Register of officers',
    forWhom: 'Part of the register that members may inspect (sections 30 and 103 of the Act).',
    table: officersTable,
  },
  nominations: {
    title: 'Nominations',
    forWhom: 'For the Secretary only. A member may see their own line, and nobody else’s.',
    table: nominationsTable,
  },
  charges: book(
    'charges',
    'For members, and for lenders who ask. Good practice: the Act does not ask for it.',
  ),
  interests: book('interests', 'For members: the rules let any member read it.'),
  gifts: book('gifts', 'For members, with the register of interests.'),
  inspections: book('inspections', 'For the Secretary only.'),
}

function book(which: RecordBook, forWhom: string): Spec {
  const { title, columns, cells } = bookSpecs[which]
  return {
    title,
    forWhom,
    table: (project, asAt, library) => ({
      columns,
      rows: recordsAt(project, which, asAt).map((record) => cells(record, { project, library, today: asAt })),
    }),
  }
}

/** A register at a date, then what belongs with it, then a sheet that says what it is. */
export function registerTables(
  which: RegisterFile,
  project: Project,
  asAt: IsoDate,
  library: Library,
): Table[] {
  const { title, forWhom, table, more } = specs[which]
  const about: Table = {
    name: 'About this list',
    columns: [
      { heading: 'About', width: 22 },
      { heading: title, width: 70 },
    ],
    rows: [
      ['Co-operative', project.name],
      ['As at', { date: asAt }],
      ['Who may see it', forWhom],
      ['Law', 'Co-operative and Community Benefit Societies Act 2014, section 30; nominations, section 37'],
    ],
  }
  return [
    { name: title, ...table(project, asAt, library) },
    ...(more ? [{ name: more.name, ...more.table(project, asAt, library) }] : []),
    about,
  ]
}

const column = (heading: string, width: number): Column => ({ heading, width })
const { number, name, line1, line2, line3, town, postcode, electronic, purposes, entered, ceased } =
  ourHeadings
const { shares, paid, loan, deposit, other, otherWhat, office, took } = ourHeadings

const seenColumns: readonly Column[] = [
  column(number, 9),
  column(name, 26),
  column(line1, 26),
  column(line2, 20),
  column(line3, 20),
  column(town, 18),
  column(postcode, 11),
  column(electronic, 30),
  column(purposes, 24),
  column(entered, 12),
  column(ceased, 12),
]

function seenCells(member: Membership): Cell[] {
  return [
    member.number,
    member.name,
    ...addressCells(member.address),
    member.electronic?.address ?? null,
    member.electronic?.purposes ?? null,
    { date: member.entered },
    member.ceased === undefined ? null : { date: member.ceased },
  ]
}

function addressCells(address: Address): Cell[] {
  return [address.line1, address.line2 ?? null, address.line3 ?? null, address.town, address.postcode]
}

function inspectionTable(project: Project, asAt: IsoDate): Omit<Table, 'name'> {
  const register = registerAt(project.ledger, asAt)
  return { columns: seenColumns, rows: [...register.members, ...register.former].map(seenCells) }
}

/** Members, then who has ceased: everything that importing it needs to make the same register again. */
function membersTable(project: Project, asAt: IsoDate): Omit<Table, 'name'> {
  const register = registerAt(project.ledger, asAt)
  const holdings = holdingsAt(project.ledger, asAt)
  const offices = officesHeld(register)
  const noMoney: Cell[] = [null, null, null, null, null, null, null, null]
  return {
    columns: [
      ...seenColumns,
      column(shares, 8),
      column(paid, 11),
      column(loan, 11),
      column(deposit, 11),
      column(other, 11),
      column(otherWhat, 24),
      column(office, 22),
      column(took, 14),
    ],
    rows: [
      ...register.members.map((member) => [
        ...seenCells(member),
        ...moneyCells(holdings.get(member.founder)),
        ...(offices.get(member.founder) ?? [null, null]),
      ]),
      ...register.former.map((member) => [...seenCells(member), ...noMoney]),
    ],
  }
}

function moneyCells(holding: Holding | undefined): Cell[] {
  if (!holding) return [0, { pence: 0 }, null, null, null, null]
  const amount = (pence: number): Cell => (pence === 0 ? null : { pence })
  return [
    holding.shares,
    { pence: holding.paidPence },
    amount(holding.loanPence),
    amount(holding.depositPence),
    amount(holding.otherPence),
    holding.otherPence === 0 ? null : holding.otherDescriptions.join(', ') || null,
  ]
}

/** Each person's offices and the days they took them, in two cells. */
function officesHeld(register: Register): Map<string, [Cell, Cell]> {
  const held = new Map<string, { names: string[]; days: IsoDate[] }>()
  for (const term of register.officers) {
    const one = held.get(term.founder) ?? { names: [], days: [] }
    one.names.push(officeNames[term.office])
    one.days.push(term.took)
    held.set(term.founder, one)
  }
  return new Map(
    [...held].map(([founder, { names, days }]) => {
      const [first] = days
      const when: Cell =
        days.length === 1 && first !== undefined ? { date: first } : days.map(ukDate).join('; ')
      return [founder, [names.join('; '), when]]
    }),
  )
}

function officersTable(project: Project, asAt: IsoDate): Omit<Table, 'name'> {
  const register = registerAt(project.ledger, asAt)
  const { columns, rows } = officerRows(project, register, [...register.officers, ...register.formerOfficers])
  return { columns, rows }
}

/** Those in office: the day that an officer left is not among what s.30(3) has inspected. */
function officersInspected(project: Project, asAt: IsoDate): Omit<Table, 'name'> {
  const register = registerAt(project.ledger, asAt)
  const { columns, rows } = officerRows(project, register, register.officers)
  return { columns: columns.slice(0, -1), rows: rows.map((row) => row.slice(0, -1)) }
}

function officerRows(project: Project, register: Register, all: readonly OfficeTerm[]): Omit<Table, 'name'> {
  const terms = all.filter((term) => statutoryOffices.includes(term.office))
  return {
    columns: [
      column(name, 26),
      column('Postal address', 44),
      column(electronic, 30),
      column(purposes, 24),
      column(office, 20),
      column(took, 12),
      column('Left office', 12),
    ],
    rows: terms.map((term) => {
      const member = register.memberOf.get(term.founder)
      const founder = founderById(project, term.founder)
      const address = member?.address ?? founder?.address
      return [
        member?.name ?? founder?.legalName ?? '',
        address ? addressLine(address) : null,
        member?.electronic?.address ?? null,
        member?.electronic?.purposes ?? null,
        officeNames[term.office],
        { date: term.took },
        term.left === undefined ? null : { date: term.left },
      ]
    }),
  }
}

function nominationsTable(project: Project, asAt: IsoDate): Omit<Table, 'name'> {
  const register = registerAt(project.ledger, asAt)
  const names = new Map(project.founders.map((founder) => [founder.id, founder.legalName]))
  return {
    columns: [
      column('No.', 6),
      column('Member', 26),
      column('Signed on', 12),
      column('Received on', 12),
      column('Person named', 26),
      column('Their address', 40),
      column('Officer or employee', 12),
      column('How related', 18),
      column('Ended', 36),
    ],
    rows: nominationsAt(project.ledger, asAt).map((one) => [
      one.number,
      register.memberOf.get(one.founder)?.name ?? names.get(one.founder) ?? one.founder,
      { date: one.signed ?? one.received },
      { date: one.received },
      one.nominee,
      one.address ?? null,
      one.worksHere ? 'Yes' : 'No',
      one.relation === undefined ? null : relationWords[one.relation],
      one.ended ? `${longDate(one.ended.on)}: ${endedWords[one.ended.why]}` : null,
    ]),
  }
}

/** An empty list to fill in, with one made-up row that shows how. */
export function templateTable(): Table {
  const widths = Object.fromEntries(seenColumns.map((one) => [one.heading, one.width]))
  return {
    name: 'Members',
    columns: Object.values(ourHeadings).map((heading) => column(heading, widths[heading] ?? 14)),
    rows: [
      [
        1,
        'Ada Example (take this row out)',
        '1 Harbour Row',
        null,
        null,
        'Northmere',
        'ZZ1 1AB',
        'ada@example.org',
        'notices and documents',
        { date: '2026-09-01' },
        1,
        { pence: 100 },
        null,
        null,
        null,
        null,
        'Secretary',
        { date: '2026-09-01' },
        null,
        null,
      ],
    ],
  }
}
