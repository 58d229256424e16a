/** What is still missing, document by document, each with the page that settles it. */
import { assemble } from '../../engine/clauses/assemble'
import type { Library } from '../../engine/library/library'
import type { Project } from '../../engine/project/project'
import { href, paths } from '../../web/paths'
import { gapLink } from './mend-links'

export interface MissingFrom {
  id: string
  title: string
  href: string
  gaps: { label: string; href: string }[]
}

/** One entry a document; those with nothing missing have an empty list. */
export function missingByDocument(on: {
  id: string
  project: Project
  asAt: string
  library: Library
}): MissingFrom[] {
  const { id, project, asAt, library } = on
  return library.templates.map((template) => {
    const tree = assemble(template, project, asAt, library)
    return {
      id: template.id,
      title: tree.title,
      href: href(paths.paper, { project: id, document: template.id }),
      gaps: tree.gaps.map((gap) => ({ label: capital(gap.label), href: gapLink(id, gap.id, library) })),
    }
  })
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
