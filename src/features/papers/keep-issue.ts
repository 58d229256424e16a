import { createHash } from 'node:crypto'
import type { Db } from '../../db/open'
import { transact } from '../../db/transact'
import type { Project } from '../../engine/project/project'
import { projectText } from '../../engine/project/read-project'
import type { DocumentTree } from '../../engine/tree'
import { projectStore } from '../projects'
import { issueStore } from './store'

/**
 * Keeps an issue of a paper, unless the last one says the same: the same words on another day are no new issue.
 * Returns its number.
 */
export function keepIssue(
  db: Db,
  paper: { id: string; project: Project; tree: DocumentTree; now: Date },
): Promise<number> {
  const { id, project, tree } = paper
  const hash = contentHash(tree)
  return transact(db, async (trx) => {
    // Two who download at once follow one another, so that no number is given twice.
    await projectStore(trx).hold(id)
    const store = issueStore(trx)
    const [last] = await store.issues(id, tree.id)
    if (last?.hash === hash) return last.number
    const number = (last?.number ?? 0) + 1
    await store.addIssue(id, {
      document: tree.id,
      number,
      asAt: tree.asAt,
      madeAt: paper.now.toISOString(),
      templateVersion: tree.templateVersion,
      hash,
      snapshot: projectText(project),
      tree,
    })
    return number
  })
}

/** SHA-256 of what a paper says, without the day on which it was made. */
export function contentHash(tree: DocumentTree): string {
  return createHash('sha256')
    .update(JSON.stringify({ ...tree, asAt: '' }))
    .digest('hex')
}
