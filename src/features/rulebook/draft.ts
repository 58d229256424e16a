/** The rules as the group would have them next, beside those in force. */
import { assemble } from '../../engine/clauses/assemble'
import { compareDrafts, tellingChanges } from '../../engine/clauses/compare'
import { rulesDocument } from '../../engine/clauses/rule-map'
import { templateById, type Library } from '../../engine/library/library'
import { toPdf } from '../../engine/paper/pdf'
import { asDrafted, inForce } from '../../engine/project/in-force'
import type { Project } from '../../engine/project/project'
import type { Changed } from '../../engine/project/resolution'
import type { DocumentTree } from '../../engine/tree'
import type { IsoDate } from '../../lib/dates'
import type { KeptFile } from '../../web/kept-file'

/** The draft, with its words as one text. */
export function draftRules(
  project: Project,
  asAt: IsoDate,
  library: Library,
): { tree: DocumentTree; text: string } {
  const tree = rulesOf(asDrafted(project), asAt, library)
  return { tree, text: textOf(tree) }
}

/** The words of a draft as one text by which two drafts are told apart. */
export function textOf({ clauses }: DocumentTree): string {
  return JSON.stringify(clauses.map(({ id, lines }) => [id, lines]))
}

/** The rules in force on a day. */
export function rulesInForce(project: Project, asAt: IsoDate, library: Library): DocumentTree {
  return rulesOf(project, asAt, library)
}

/** The rules in force on a day with these changes: what a resolution to change them would make of them. */
export function rulesWith(
  project: Project,
  { answers, wording, dropped = [] }: Changed,
  asAt: IsoDate,
  library: Library,
): DocumentTree {
  const now = inForce(project, asAt)
  const changed = {
    ...now,
    answers: { ...now.answers, ...answers },
    wording: Object.fromEntries(
      Object.entries({ ...now.wording, ...wording }).filter(([key]) => !dropped.includes(key)),
    ),
  }
  return rulesOf(asDrafted(changed), asAt, library)
}

/** What the draft changes in the rules in force, clause by clause. */
export function draftChanges(project: Project, asAt: IsoDate, library: Library) {
  return compareDrafts(
    rulesInForce(project, asAt, library).clauses,
    draftRules(project, asAt, library).tree.clauses,
  )
}

export function rulesDiffer(project: Project, asAt: IsoDate, library: Library): boolean {
  return tellingChanges(draftChanges(project, asAt, library)).length > 0
}

/** The PDF that goes to the registrar: the rules alone, without a draft's mark and without our box at its front. */
export async function fileToSend(project: Project, asAt: IsoDate, library: Library): Promise<KeptFile> {
  const { tree } = draftRules(project, asAt, library)
  const blocks = tree.blocks.filter((block) => block.type !== 'panel')
  return {
    type: 'application/pdf',
    ending: 'pdf',
    content: await toPdf({ ...tree, subtitle: 'Rules of a co-operative society', mark: '', blocks }),
  }
}

/** The changed rules as they are sent, with the page that the secretary and three members sign (CCBSA 2014 s.16). */
export async function copyToSign(project: Project, asAt: IsoDate, library: Library): Promise<Buffer> {
  const template = templateById(library, 'rule-change-signatures')
  if (!template) throw new Error('There is no page for the signatures.')
  const page = assemble(template, project, asAt, library)
  const { tree } = draftRules(project, asAt, library)
  const plain = (blocks: DocumentTree['blocks']) => blocks.filter(({ type }) => type !== 'panel')
  return toPdf({
    ...tree,
    subtitle: 'Changed rules of a co-operative society',
    mark: '',
    blocks: [...plain(tree.blocks), { type: 'page-break' }, ...plain(page.blocks)],
  })
}

function rulesOf(project: Project, asAt: IsoDate, library: Library): DocumentTree {
  const template = templateById(library, rulesDocument)
  if (!template) throw new Error('There is no template of the rules.')
  return assemble(template, project, asAt, library)
}
