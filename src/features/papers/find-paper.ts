/** Finds the paper that an address names, for those who may read it. */
import type { Deps } from '../../deps'
import { assemble } from '../../engine/clauses/assemble'
import type { Template } from '../../engine/clauses/template'
import { templateById, type Library } from '../../engine/library/library'
import type { Project } from '../../engine/project/project'
import type { DocumentTree } from '../../engine/tree'
import { readDay, londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import type { Permission } from '../../web/who-may'
import { projectStore } from '../projects'

/** What a person must be allowed to do to open a paper that is for these readers. */
export const readersMay = { all: 'read', members: 'inspect', keepers: 'private' } as const satisfies Record<
  Template['readers'],
  Permission
>

/** Throws where the person may not. */
export type Needs = (permission: Permission) => void

/**
 * The template of a paper, for a person who may read it.
 * @throws Expected where there is no such document, or it is not for this person's role
 */
export function templateFor(library: Library, document: string, needs: Needs): Template {
  const template = templateById(library, document)
  if (!template) throw noPaper()
  needs(readersMay[template.readers])
  return template
}

/**
 * The paper of a project as at the date in the query, or today.
 * @throws Expected where there is no such document, or it is not for this person's role
 */
export async function findPaper(
  deps: Deps,
  project: string,
  asked: { params: { document: string }; query: Readonly<Record<string, unknown>> },
  needs: Needs,
): Promise<{ tree: DocumentTree; project: Project }> {
  const template = templateFor(deps.library, asked.params.document, needs)
  const day = asked.query['as-at']
  const asAt = (typeof day === 'string' ? readDay(day) : undefined) ?? londonDate(deps.now())
  const loaded = await projectStore(deps.db).load(project)
  return { tree: assemble(template, loaded, asAt, deps.library), project: loaded }
}

export function noPaper(): Expected {
  return new Expected('missing', 'We cannot find this paper', 'Go back to the list of papers.')
}
