import type { Db } from '../../db/open'
import { changeProject, type Doing } from '../projects'
import { decisionStore, type Settings } from './store'

/**
 * Keeps how the group holds rounds. A proposal that is open keeps the vote that was chosen before it, and a round that
 * is open keeps its word about names.
 */
export function chooseSettings(db: Db, doing: Doing, settings: Settings): Promise<void> {
  return changeProject(db, doing, async (_store, trx) => {
    await decisionStore(trx).putSettings(doing.project, settings)
    return { deed: { what: 'chose how rounds are held', about: 'decisions' }, result: undefined }
  })
}
