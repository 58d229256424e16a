import { Router } from 'express'
import type { Deps } from '../../deps'
import { assemble, listSource } from '../../engine/clauses/assemble'
import { calendarEntries, runningCalendar } from '../../engine/lists/calendar'
import { toCalendarFile } from '../../engine/paper/calendar-file'
import { filesOf } from '../../engine/paper/files'
import { headings, toHtmlFragment } from '../../engine/paper/html'
import { toPack } from '../../engine/paper/pack'
import { whyNotes } from '../../engine/paper/why'
import { projectText } from '../../engine/project/read-project'
import type { DocumentTree } from '../../engine/tree'
import { frameOf } from '../../engine/words'
import { londonDate } from '../../lib/dates'
import { slug } from '../../lib/names'
import { may, needsOf, projectOf } from '../../web/access'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { openComments } from '../comments'
import { gapLink, projectStore } from '../projects'
import { issueRoutes } from './issue-routes'
import { keepIssue } from './keep-issue'
import { findPaper, noPaper } from './find-paper'
import { fileLinks, shelvesOfPapers } from './pages'
import { wordingRoutes } from './wording-routes'

/** Every paper: the shelves, each as a web page, each as files. What is downloaded is kept as an issue. */
export function paperRoutes(deps: Deps): Router {
  const router = Router()
  bundleRoutes(router, deps)
  singleRoutes(router, deps)
  issueRoutes(router, deps)
  wordingRoutes(router, deps)
  return router
}

/** The shelves, and what holds more than one paper. */
function bundleRoutes(router: Router, { db, library, now }: Deps): void {
  const store = projectStore(db)

  router.get(paths.papers, async (_req, res) => {
    const { id } = projectOf(res)
    const project = await store.load(id)
    render(res, 'papers/list', {
      title: 'Papers',
      backLink: href(paths.project, { project: id }),
      shelves: shelvesOfPapers({
        id,
        project,
        asAt: londonDate(now()),
        library,
        mayRead: (one) => may(res, one),
      }),
      missingHref: href(paths.missing, { project: id }),
      packHref: href(paths.foundingPack, { project: id }),
      calendarHref: href(paths.calendarFile, { project: id }),
    })
  })

  router.get(paths.foundingPack, async (_req, res) => {
    const { id, name } = projectOf(res)
    const project = await store.load(id)
    const asAt = londonDate(now())
    const trees = library.templates.map((template) => assemble(template, project, asAt, library))
    const source = listSource(project, asAt, library)
    const bytes = await toPack(trees, {
      'compliance-calendar.ics': toCalendarFile(calendarEntries(source), {
        id,
        society: trees[0]?.society ?? name,
        asAt,
      }),
      'project.json': projectText(project),
    })
    res
      .attachment(`${slug(name)}-founding-pack.zip`)
      .type('application/zip')
      .send(bytes)
  })

  router.get(paths.calendarFile, async (_req, res) => {
    const { id, name } = projectOf(res)
    const source = listSource(await store.load(id), londonDate(now()), library)
    const text = toCalendarFile(runningCalendar(source), { id, society: name, asAt: source.asAt })
    res
      .attachment(`${slug(name)}-dates.ics`)
      .type('text/calendar; charset=utf-8')
      .send(text)
  })
}

function singleRoutes(router: Router, deps: Deps): void {
  const { db, library, now } = deps

  router.get(paths.paper, async (req, res) => {
    const { id } = projectOf(res)
    const { tree } = await findPaper(deps, projectOf(res).id, req, needsOf(res))
    const open = await openComments(db, id)
    const notes = whyNotes(tree, {
      question: (question) => href(paths.question, { project: id, question }),
      ...(may(res, 'answer') && {
        wording: (clause: string) => href(paths.wording, { project: id, document: tree.id, clause }),
      }),
      comments: (clause) => {
        const about = `clause:${tree.id}/${clause}`
        return { href: href(paths.comments, { project: id, about }), open: open.get(about) ?? 0 }
      },
    })
    render(res, 'papers/paper', {
      title: tree.title,
      tab: 'A paper',
      section: tree.subtitle,
      backLink: href(paths.papers, { project: id }),
      mark: tree.mark,
      asAt: frameOf(tree.language).asAt(tree.asAt),
      version: tree.templateVersion,
      contents: tree.contents ? headings(tree) : [],
      gaps: tree.gaps.map((gap) => ({ label: gap.label, href: gapLink(id, gap.id, library) })),
      documentHtml: toHtmlFragment({ ...tree, blocks: withoutGapPanel(tree) }, notes),
      files: fileLinks(id, tree, (permission) => may(res, permission)),
      issuesHref: href(paths.issues, { project: id, document: tree.id }),
    })
  })

  router.get(paths.paperFile, async (req, res) => {
    const { tree, project } = await findPaper(deps, projectOf(res).id, req, needsOf(res))
    const file = filesOf(tree).find(({ format }) => format === req.params.format)
    if (!file) throw noPaper()
    if (file.private) needsOf(res)('private')
    const { id, name } = projectOf(res)
    const bytes = await file.make(tree)
    await keepIssue(db, { id, project, tree, now: now() })
    res
      .attachment(`${slug(name)}-${tree.id}.${file.format}`)
      .type(file.type)
      .send(bytes)
  })
}

/** The page lists the gaps itself, each with a link to what settles it. */
function withoutGapPanel(tree: DocumentTree): DocumentTree['blocks'] {
  return tree.blocks.filter((block) => block.type !== 'panel' || block.role !== 'gaps')
}
