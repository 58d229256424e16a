/** Finds the paper that an address names. */
import type { Deps } from '../../deps'
import { assemble } from '../../engine/clauses/assemble'
import { templateById } from '../../engine/library/library'
import type { Project } from '../../engine/project/project'
import type { DocumentTree } from '../../engine/tree'
import { isIsoDate, londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { projectStore } from '../projects'

/**
 * The paper of a project as at the date in the query, or today.
 * @throws Expected where there is no such document
 */
export async function findPaper(
  deps: Deps,
  project: string,
  asked: { params: { document: string }; query: Readonly<Record<string, unknown>> },
): Promise<{ tree: DocumentTree; project: Project }> {
  const template = templateById(deps.library, asked.params.document)
  if (!template) throw noPaper()
  const day = asked.query['as-at']
  const asAt = typeof day === 'string' && isIsoDate(day) ? day : londonDate(deps.now())
  const loaded = await projectStore(deps.db).load(project)
  return { tree: assemble(template, loaded, asAt, deps.library), project: loaded }
}

export function noPaper(): Expected {
  return new Expected('missing', 'We cannot find this paper', 'Go back to the list of papers.')
}
