import type { Db } from '../../db/open'
import { ledgerProblems } from '../../engine/project/ledger-problems'
import type { LedgerEntry } from '../../engine/project/ledger-entry'
import { Expected } from '../../lib/expected'
import { projectStore } from '../projects'

/**
 * Adds entries to the ledger, made from the ledger as it stands inside the transaction. Refuses what would
 * contradict it, so that the register can be believed.
 */
export function addEntries(
  db: Db,
  project: string,
  make: (ledger: readonly LedgerEntry[]) => LedgerEntry[],
  now: Date,
): Promise<void> {
  return db.transaction(async (trx) => {
    const store = projectStore(trx)
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
    await store.touch(project, now.toISOString())
  })
}
