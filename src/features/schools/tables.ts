/** The list of schools as a file, which also reads back; and the empty list to fill in. */
import type { School } from '../../engine/project/school'
import type { Cell, Table } from '../../lib/table'
import { ourHeadings } from './columns'
import {
  contactStanding,
  laestabWords,
  nationWords,
  phaseWords,
  standingWords,
  typeWords,
  yearWords,
} from './words'

const columns = Object.values(ourHeadings).map((heading) => ({
  heading,
  width: /Name$|Notes/.test(heading) ? 36 : 18,
}))

function cellsOf(school: School): Cell[] {
  const { address, approvalLimitPence, laestab, phase, type, financialYear, poRequired } = school
  const cells: Record<keyof typeof ourHeadings, Cell | undefined> = {
    urn: school.urn,
    laestab: laestab && laestabWords(laestab),
    ukprn: school.ukprn,
    number: school.number,
    nation: nationWords[school.nation],
    name: school.name,
    type: type && typeWords[type],
    phase: phase && phaseWords[phase],
    authority: school.authority,
    line1: address?.line1,
    line2: address?.line2,
    line3: address?.line3,
    town: address?.town,
    postcode: address?.postcode,
    roll: school.roll,
    email: school.email,
    phone: school.phone,
    financialYear: financialYear && yearWords[financialYear],
    poRequired: poRequired === undefined ? undefined : poRequired ? 'Yes' : 'No',
    approvalLimit: approvalLimitPence === undefined ? undefined : { pence: approvalLimitPence },
    notes: school.notes,
  }
  return Object.keys(ourHeadings).map((key) => cells[key as keyof typeof ourHeadings] ?? null)
}

/**
 * The list, and in a workbook a second sheet with the people and what they agreed to.
 * @param people whether the reader may see them, and the notes
 */
export function schoolTables(schools: readonly School[], { people }: { people: boolean }): Table[] {
  const list = {
    name: 'Schools',
    columns: [...columns, { heading: 'May we write?', width: 24 }],
    rows: schools.map((school) => [...cellsOf(school), standingWords[contactStanding(school)]]),
  }
  return people ? [list, contactTable(schools)] : [list]
}

function contactTable(schools: readonly School[]): Table {
  const headings = ['School', 'Name', 'Role', 'E-mail', 'Phone', 'Agreed on', 'How', 'Words', 'Taken back on']
  return {
    name: 'People',
    columns: headings.map((heading) => ({ heading, width: 22 })),
    rows: schools.flatMap((school) =>
      school.contacts.map(({ name, role, email, phone, consent }): Cell[] => [
        school.name,
        name,
        role ?? null,
        email ?? null,
        phone ?? null,
        consent ? { date: consent.on } : null,
        consent?.how ?? null,
        consent?.text ?? null,
        consent?.withdrawnOn === undefined ? null : { date: consent.withdrawnOn },
      ]),
    ),
  }
}

export function templateTable(): Table {
  return { name: 'Schools', columns, rows: [] }
}
