/** What the pages of papers show. */
import { compareDrafts, tellingChanges, type Change } from '../../engine/clauses/compare'
import { assemble } from '../../engine/clauses/assemble'
import { shelves, type Library } from '../../engine/library/library'
import { filesOf, type PaperFile } from '../../engine/paper/files'
import type { Project } from '../../engine/project/project'
import type { DocumentTree } from '../../engine/tree'
import { londonDate, longDate, type IsoDate } from '../../lib/dates'
import { counted } from '../../lib/names'
import { href, paths } from '../../web/paths'
import type { Permission } from '../../web/who-may'
import { readersMay } from './find-paper'
import type { IssueHead } from './store'

/** The papers on their shelves, each with how much is still open in it. */
export function shelvesOfPapers(on: {
  id: string
  project: Project
  asAt: IsoDate
  library: Library
  mayRead: (permission: Permission) => boolean
}) {
  const { id, project, asAt, library, mayRead } = on
  return shelves
    .map((shelf) => ({
      title: shelf.title,
      papers: library.templates
        .filter(
          (template) => shelf.folders.includes(template.folder) && mayRead(readersMay[template.readers]),
        )
        .map((template) => {
          const tree = assemble(template, project, asAt, library)
          return {
            title: tree.title,
            description: template.description,
            gaps: tree.gaps.length === 0 ? '' : `${counted(tree.gaps.length, 'gap')} marked`,
            href: href(paths.paper, { project: id, document: template.id }),
            files: fileLinks(id, tree, mayRead).filter(({ format }) => format !== 'html' && format !== 'txt'),
          }
        }),
    }))
    .filter((shelf) => shelf.papers.length > 0)
}

/** The files of a paper that a person may have. */
export function filesFor(tree: DocumentTree, may: (permission: Permission) => boolean): PaperFile[] {
  return filesOf(tree).filter((file) => !file.private || may('private'))
}

/** A link for each of them, as at the paper's date. */
export function fileLinks(id: string, tree: DocumentTree, may: (permission: Permission) => boolean) {
  return filesFor(tree, may).map(({ format, label }) => ({
    format,
    label,
    href: `${href(paths.paperFile, { project: id, document: tree.id, format })}?as-at=${tree.asAt}`,
  }))
}

/** The issues as rows of a table, newest first. */
export function issueRows(
  id: string,
  document: string,
  issues: readonly IssueHead[],
  kinds: readonly PaperFile[],
) {
  return issues.map((issue) => ({
    number: issue.number,
    made: longDate(londonDate(new Date(issue.madeAt))),
    asAt: longDate(issue.asAt),
    version: issue.templateVersion,
    hash: issue.hash.slice(0, 12),
    files: [...kinds, { format: 'json', label: 'Project file of that day' }]
      .filter(({ format }) => format !== 'html' && format !== 'txt')
      .map(({ format, label }) => ({
        label,
        href: href(paths.issueFile, { project: id, document, number: issue.number, format }),
      })),
    changesHref: `${href(paths.changes, { project: id, document })}?since=${issue.number}`,
  }))
}

const kindWords: Readonly<Record<Change['kind'], string>> = {
  added: 'Added',
  removed: 'Removed',
  reworded: 'Reworded',
  moved: 'Moved',
  renumbered: 'Renumbered',
  same: 'The same',
}

/** What changed from one draft to another, for a page; clauses that only have a new number are counted. */
export function changesPage(before: DocumentTree, after: DocumentTree) {
  const all = compareDrafts(before.clauses, after.clauses)
  const telling = tellingChanges(all)
  return {
    all,
    changes: telling.map((change) => ({
      kind: change.kind,
      kindWords:
        kindWords[change.kind] +
        (change.moved && change.kind === 'reworded' ? ' and moved' : '') +
        (change.after?.own ? ', in our own words' : ''),
      title: change.title,
      number: (change.after ?? change.before)?.number ?? '',
      lines: change.lines,
    })),
    counts: (['added', 'removed', 'reworded', 'moved'] as const).map((kind) => ({
      words: kindWords[kind],
      count: telling.filter((change) => change.kind === kind).length,
    })),
    renumbered: all.filter((change) => change.kind === 'renumbered').length,
  }
}
