import type { Db } from '../../db/open'
import { ledgerProblems } from '../../engine/project/ledger-problems'
import type { LedgerEntry } from '../../engine/project/ledger-entry'
import type { Project } from '../../engine/project/project'
import { Expected } from '../../lib/expected'
import { changeProject, type Doing, type ProjectStore } from '../projects'

/**
 * Adds entries to the ledger, made from the ledger as it stands inside the transaction. Refuses what would
 * contradict it, so that the register can be believed.
 * @param fault why the rules do not let these entries be, as a sentence; undefined where they do
 */
export function addEntries(
  db: Db,
  doing: Doing,
  make: (ledger: readonly LedgerEntry[]) => LedgerEntry[],
  fault?: (project: Project, entries: readonly LedgerEntry[]) => string | undefined,
): Promise<void> {
  return changeProject(db, doing, async (store) => {
    if (fault) {
      const project = await store.load(doing.project)
      const words = fault(project, make(project.ledger))
      if (words !== undefined) throw new Expected('conflict', 'The rules do not allow this', words)
    }
    const [first] = await writeEntries(store, doing, make)
    const about = first && 'founder' in first ? `founder:${first.founder}` : 'register'
    return { deed: { what: 'wrote in the register', about }, result: undefined }
  })
}

/** The same inside a change that is going on, so that a decision and its entries are one. Returns the entries. */
export async function writeEntries(
  store: ProjectStore,
  { project, now }: Doing,
  make: (ledger: readonly LedgerEntry[]) => LedgerEntry[],
): Promise<LedgerEntry[]> {
  const ledger = await store.ledger(project)
  const entries = make(ledger)
  const [problem] = ledgerProblems([...ledger, ...entries])
  if (problem) {
    const words = problem.message.charAt(0).toUpperCase() + problem.message.slice(1)
    throw new Expected(
      'conflict',
      words.replace(/\.$/, ''),
      'Nothing was changed. Go back and check the date and the entry.',
    )
  }
  await store.append(project, entries, now.toISOString())
  return entries
}
