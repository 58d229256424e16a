import type { Db } from '../../db/open'
import { ledgerProblems } from '../../engine/project/ledger-problems'
import { Expected } from '../../lib/expected'
import { counted } from '../../lib/names'
import { changeProject, projectStore, type Doing } from '../projects'
import { planImport, type ImportPlan } from './plan-import'
import type { ListRow } from './read-register'

/** The most that a project may hold, as its file may (see `engine/project/read-project.ts`). */
const mostFounders = 20_000
const mostEntries = 400_000

/** What these rows would add to a project as it is now. */
export async function proposeImport(db: Db, project: string, rows: readonly ListRow[]): Promise<ImportPlan> {
  const store = projectStore(db)
  return planImport(rows, { founders: await store.founders(project), ledger: await store.ledger(project) })
}

/**
 * Adds every good row of a list to the register, or nothing. The list is checked again inside the transaction.
 * @param good how many good rows the person saw when they confirmed
 * @throws Expected where that is another number now, or where the project would hold too much
 */
export function importRegister(
  db: Db,
  doing: Doing,
  list: { rows: readonly ListRow[]; good: number },
): Promise<void> {
  const { project, now } = doing
  const { rows, good } = list
  return changeProject(db, doing, async (store) => {
    const present = { founders: await store.founders(project), ledger: await store.ledger(project) }
    const plan = planImport(rows, present)
    const ledger = [...present.ledger, ...plan.entries]
    if (plan.rows.filter((row) => row.person).length !== good || ledgerProblems(ledger).length > 0)
      throw new Expected(
        'conflict',
        'The register has changed since you checked the list',
        'Nothing was added. Go back and check the list again.',
      )
    if (present.founders.length + plan.newFounders.length > mostFounders || ledger.length > mostEntries)
      throw new Expected(
        'too-large',
        'That is more people than one co-op can hold here',
        `Nothing was added. A co-op can hold ${mostFounders.toLocaleString('en-GB')} people.`,
      )
    await store.addFounders(project, plan.newFounders)
    for (const founder of plan.changedFounders) await store.putFounder(project, founder)
    await store.append(project, plan.entries, now.toISOString())
    return { deed: { what: `brought in ${counted(good, 'row')}`, about: 'register' }, result: undefined }
  })
}
