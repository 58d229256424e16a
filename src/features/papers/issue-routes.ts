import type { Request, Response, Router } from 'express'
import type { Deps } from '../../deps'
import { toTrackedDocx } from '../../engine/paper/docx-changes'
import { filesOf } from '../../engine/paper/files'
import type { DocumentTree } from '../../engine/tree'
import { londonDate, longDate } from '../../lib/dates'
import { slug } from '../../lib/names'
import { may, needsOf, projectOf } from '../../web/access'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { changesPage, filesFor, issueRows } from './pages'
import { findPaper, noPaper, templateFor } from './find-paper'
import { issueStore, type Issue } from './store'

/** Every issue of a paper, and what changed from one to another or to the draft of today. */
export function issueRoutes(router: Router, deps: Deps): void {
  const store = issueStore(deps.db)

  router.get(paths.issues, async (req, res) => {
    const { id } = projectOf(res)
    const { tree } = await findPaper(deps, id, req, needsOf(res))
    const issues = await store.issues(id, tree.id)
    render(res, 'papers/issues', {
      title: 'Earlier issues',
      tab: 'Earlier issues',
      section: tree.title,
      backLink: href(paths.paper, { project: id, document: tree.id }),
      issues: issueRows(
        id,
        tree.id,
        issues,
        filesFor(tree, (permission) => may(res, permission)),
      ),
      changesHref: href(paths.changes, { project: id, document: tree.id }),
    })
  })

  router.get(paths.issueFile, async (req, res) => {
    const { id, name } = projectOf(res)
    templateFor(deps.library, req.params.document, needsOf(res))
    const issue = await findIssue(deps, id, req.params.document, req.params.number)
    if (issue && req.params.format === 'json') {
      needsOf(res)('private')
      const text = await store.snapshot(id, req.params.document, issue.number)
      res
        .attachment(`${slug(name)}-at-issue-${issue.number}.json`)
        .type('application/json')
        .send(text)
      return
    }
    const file = issue && filesOf(issue.tree).find(({ format }) => format === req.params.format)
    if (!file) throw noPaper()
    if (file.private) needsOf(res)('private')
    const bytes = await file.make(issue.tree)
    res
      .attachment(`${slug(name)}-${issue.tree.id}-issue-${issue.number}.${file.format}`)
      .type(file.type)
      .send(bytes)
  })

  router.get(paths.changes, async (req, res) => {
    const { id } = projectOf(res)
    const { before, after, since, until } = await twoDrafts(deps, req, res)
    const page = changesPage(before.tree, after)
    render(res, 'papers/changes', {
      title: since,
      tab: 'What changed',
      section: after.title,
      backLink: href(paths.issues, { project: id, document: after.id }),
      until,
      ...page,
      fileHref: `${href(paths.changesFile, { project: id, document: after.id })}?${query(req)}`,
    })
  })

  router.get(paths.changesFile, async (req, res) => {
    const { name } = projectOf(res)
    const { before, after, since } = await twoDrafts(deps, req, res)
    const bytes = await toTrackedDocx(after, changesPage(before.tree, after).all, since)
    res
      .attachment(`${slug(name)}-${after.id}-changes-since-issue-${before.number}.docx`)
      .type('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
      .send(bytes)
  })
}

type PaperRequest = Request<{ document: string }>

/** The issue named by `since`, and the one named by `until`, or the draft of today. */
async function twoDrafts(
  deps: Deps,
  req: PaperRequest,
  res: Response,
): Promise<{ before: Issue; after: DocumentTree; since: string; until: string }> {
  const { id } = projectOf(res)
  const { document } = req.params
  templateFor(deps.library, document, needsOf(res))
  const before = await findIssue(deps, id, document, req.query['since'])
  if (!before) throw noPaper()
  const made = longDate(londonDate(new Date(before.madeAt)))
  const since = `What changed since issue ${before.number} of ${made}?`
  if (req.query['until'] === undefined || req.query['until'] === '') {
    const { tree } = await findPaper(deps, id, req, needsOf(res))
    return { before, after: tree, since, until: 'the draft of today' }
  }
  const later = await findIssue(deps, id, document, req.query['until'])
  if (!later) throw noPaper()
  return { before, after: later.tree, since, until: `issue ${later.number}` }
}

function findIssue(deps: Deps, id: string, document: string, number: unknown): Promise<Issue | undefined> {
  return typeof number === 'string' && /^[1-9]\d{0,6}$/.test(number)
    ? issueStore(deps.db).issue(id, document, Number(number))
    : Promise.resolve(undefined)
}

function query(req: PaperRequest): string {
  const words = new URLSearchParams()
  for (const key of ['since', 'until'] as const) {
    const value = req.query[key]
    if (typeof value === 'string') words.set(key, value)
  }
  return words.toString()
}
