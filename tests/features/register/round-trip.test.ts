/** A register that goes out as a list and comes in again is the same register. */
import fc from 'fast-check'
import { holdingsAt, registerAt } from '../../../src/engine/project/ledger'
import type { LedgerEntry } from '../../../src/engine/project/ledger-entry'
import { ledgerProblems } from '../../../src/engine/project/ledger-problems'
import { planImport } from '../../../src/features/register/plan-import'
import { readList } from '../../../src/features/register/read-register'
import { registerTables } from '../../../src/features/register/tables'
import { readCsv, toCsv, type TableReading } from '../../../src/lib/table'
import { readTable, toWorkbook } from '../../../src/lib/workbook'
import { theLibrary } from '../../support/library'
import { grown, someSteps } from '../../support/ledger-steps'
import { aFounder, aProject } from '../../support/people'

const today = '2026-11-23'
const founders = ['ada', 'ben', 'cai', 'dee'].map((id) => aFounder(id))

/** What the register says of each member, by number and not by our ids. */
function said(ledger: readonly LedgerEntry[]) {
  const { members, former, officers } = registerAt(ledger, today)
  const holdings = holdingsAt(ledger, today)
  return {
    members: members.map(({ founder, ...member }) => ({
      ...member,
      holding: holdings.get(founder),
      offices: officers
        .filter((term) => term.founder === founder)
        .map(({ office, took }) => `${office} ${took}`)
        .toSorted(),
    })),
    former: former
      .map((member) => ({ ...member, founder: '' }))
      .toSorted(
        (a, b) =>
          a.number - b.number ||
          a.entered.localeCompare(b.entered) ||
          String(a.ceased).localeCompare(String(b.ceased)),
      ),
  }
}

function broughtIn(table: TableReading): LedgerEntry[] {
  if (!table.ok) throw new Error(table.message)
  const list = readList(table.rows, today)
  if ('message' in list) throw new Error(list.message)
  const plan = planImport(list.rows, { founders: [], ledger: [] })
  expect(plan.rows.flatMap((row) => row.errors)).toEqual([])
  expect(ledgerProblems(plan.entries)).toEqual([])
  return plan.entries
}

describe('a register of members', () => {
  it('is the same after it went out as CSV and came in again', () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        const ledger = grown(steps)
        const [members] = registerTables('members', aProject({ founders, ledger }), today, theLibrary())
        if (!members || members.rows.length === 0) return
        expect(said(broughtIn(readCsv(toCsv(members), 100)))).toEqual(said(ledger))
      }),
      { numRuns: 300 },
    )
  })

  it('is the same after it went out as a workbook and came in again', async () => {
    await fc.assert(
      fc.asyncProperty(someSteps, async (steps) => {
        const ledger = grown(steps)
        const tables = registerTables('members', aProject({ founders, ledger }), today, theLibrary())
        if (tables[0]?.rows.length === 0) return
        expect(said(broughtIn(await readTable(await toWorkbook(tables), 100)))).toEqual(said(ledger))
      }),
      { numRuns: 20 },
    )
  })
})
