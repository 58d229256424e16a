import { Router, type Request, type Response } from 'express'
import type { Deps } from '../../deps'
import { asAtWords, assemble } from '../../engine/clauses/assemble'
import type { Template } from '../../engine/clauses/template'
import { templateById } from '../../engine/library/library'
import { headings, toHtmlFragment } from '../../engine/paper/html'
import { toPdf } from '../../engine/paper/pdf'
import type { DocumentTree } from '../../engine/tree'
import { isIsoDate, londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { slug } from '../../lib/names'
import { projectOf } from '../../web/access'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { gapLink, projectStore } from '../projects'

/** Every paper: the list, each as a web page, each as a file. Nothing is kept: a paper is always made afresh. */
export function paperRoutes(deps: Deps): Router {
  const router = Router()
  const { library } = deps

  router.get(paths.papers, async (_req, res) => {
    const { id } = projectOf(res)
    const project = await projectStore(deps.db).load(id)
    const papers = library.templates.map((template) => {
      const tree = assemble(template, project, londonDate(deps.now()), library)
      return {
        title: tree.title,
        description: template.description,
        gaps: tree.gaps.length,
        href: href(paths.paper, { project: id, document: template.id }),
        pdfHref: href(paths.paperFile, { project: id, document: template.id, format: 'pdf' }),
      }
    })
    render(res, 'papers/list', {
      title: 'Papers',
      backLink: href(paths.project, { project: id }),
      papers,
      missingHref: href(paths.missing, { project: id }),
    })
  })

  router.get(paths.paper, async (req, res) => {
    const { id } = projectOf(res)
    const { tree, asAt } = await paperOf(deps, req, res)
    render(res, 'papers/paper', {
      title: tree.title,
      section: tree.subtitle,
      backLink: href(paths.papers, { project: id }),
      mark: tree.mark,
      asAt: asAtWords(asAt),
      version: tree.templateVersion,
      contents: tree.contents ? headings(tree) : [],
      gaps: tree.gaps.map((gap) => ({ label: gap.label, href: gapLink(id, gap.id, library) })),
      documentHtml: toHtmlFragment({
        ...tree,
        blocks: tree.blocks.filter(
          (block) => block.type !== 'panel' || !block.heading.startsWith('Still to decide'),
        ),
      }),
      pdfHref: `${href(paths.paperFile, { project: id, document: tree.id, format: 'pdf' })}?as-at=${asAt}`,
    })
  })

  router.get(paths.paperFile, async (req, res) => {
    if (req.params.format !== 'pdf') throw notFound()
    const { tree } = await paperOf(deps, req, res)
    const bytes = await toPdf(tree)
    const name = `${slug(projectOf(res).name)}-${tree.id}.pdf`
    res.attachment(name).type('application/pdf').send(bytes)
  })

  return router
}

/** The paper in the address, as at the date in the query or today. */
async function paperOf(
  deps: Deps,
  req: Request<{ document: string }>,
  res: Response,
): Promise<{ tree: DocumentTree; asAt: string }> {
  const template: Template | undefined = templateById(deps.library, req.params.document)
  if (!template) throw notFound()
  const asked = req.query['as-at']
  const asAt = typeof asked === 'string' && isIsoDate(asked) ? asked : londonDate(deps.now())
  const project = await projectStore(deps.db).load(projectOf(res).id)
  return { tree: assemble(template, project, asAt, deps.library), asAt }
}

function notFound(): Expected {
  return new Expected('missing', 'We cannot find this paper', 'Go back to the list of papers.')
}
