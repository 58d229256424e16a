import { Router, type Response } from 'express'
import type { Deps } from '../../deps'
import { yearViews } from '../../engine/project/year-view'
import { londonDate, longDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { doingOf, may, projectOf } from '../../web/access'
import { shownFields } from '../../web/field-form'
import { fingerprint, plainFields, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { projectStore } from '../projects'
import { agmRoutes } from './agm-routes'
import { findingLines } from './audit-words'
import { keepYear } from './keep-year'
import { overview, yearPage } from './pages'
import { readPart } from './part'
import { parts, yearParts, type YearPart } from './parts'
import { auditMeetings, meetingChoices, putAuditVote } from './put-to-meeting'
import { surplusRoutes } from './surplus-routes'
import { yearIn } from './year-in'

/** The yearly round: where in the year the co-op is, and what is written down about each year. */
export function yearRoutes(deps: Deps): Router {
  const router = Router()
  pageRoutes(router, deps)
  agmRoutes(router, deps)
  surplusRoutes(router, deps)
  auditRoutes(router, deps)
  partRoutes(router, deps)
  return router
}

function backTo(res: Response, year: string): string {
  return href(paths.oneYear, { project: projectOf(res).id, year })
}

function pageRoutes(router: Router, deps: Deps): void {
  const { db, library, now } = deps

  router.get(paths.year, async (_req, res) => {
    const { id } = projectOf(res)
    const project = await projectStore(db).load(id)
    const today = londonDate(now())
    render(res, 'year/overview', {
      title: 'The year',
      ...overview(id, project, yearViews(project, today, library), today),
    })
  })

  router.get(paths.oneYear, async (req, res) => {
    const { project, view, today } = await yearIn(deps, projectOf(res).id, req.params.year)
    render(res, 'year/year', {
      ...yearPage(projectOf(res).id, { project, view, today, mayKeep: may(res, 'private') }),
      backLink: href(paths.year, { project: projectOf(res).id }),
    })
  })
}

function partRoutes(router: Router, deps: Deps): void {
  const { db, library, now } = deps
  const partOf = (text: string): YearPart => {
    const part = yearParts.find((one) => one === text)
    if (!part) throw new Expected('missing', 'We cannot find this page', 'Go back to the page of the year.')
    return part
  }
  const show = async (
    res: Response,
    at: { year: string; part: YearPart },
    form?: { typed: Typed; errors: FieldErrors },
  ): Promise<void> => {
    const { project, view, today } = await yearIn(deps, projectOf(res).id, at.year)
    const part = parts[at.part]
    const on = { project, view, library, today }
    const fieldErrors = form?.errors ?? {}
    const typed = form?.typed ?? part.typed(view.record)
    render(res, 'year/part', {
      title: part.title,
      backLink: backTo(res, at.year),
      shown: shownFields(part.fields(on), typed, fieldErrors),
      part: at.part,
      seen: fingerprint(view.record ?? { number: view.year.number }),
      findings: at.part === 'audit' ? findingLines(view, library) : [],
      vote:
        at.part === 'audit'
          ? {
              action: href(paths.auditVote, { project: projectOf(res).id, year: at.year }),
              meetings: meetingChoices(auditMeetings(project, view.year)),
              isOver: today > view.year.ends,
              by: longDate(view.year.ends),
            }
          : undefined,
      errors: summary(fieldErrors),
    })
  }

  router.get(paths.yearPart, (req, res) =>
    show(res, { year: req.params.year, part: partOf(req.params.duty) }),
  )

  router.post(paths.yearPart, async (req, res) => {
    const at = { year: req.params.year, part: partOf(req.params.duty) }
    const { project, view, today } = await yearIn(deps, projectOf(res).id, at.year)
    const part = parts[at.part]
    const body = plainFields(req.body)
    const read = readPart(part, body, { project, view, library, today })
    if (!read.ok) return show(res, at, { typed: read.typed, errors: read.errors })
    const on = { number: view.year.number, what: part.what, seen: body['seen'] }
    await keepYear(db, doingOf(res, now), on, read.change)
    res.redirect(303, backTo(res, at.year))
  })
}

function auditRoutes(router: Router, deps: Deps): void {
  router.post(paths.auditVote, async (req, res) => {
    const { project, view } = await yearIn(deps, projectOf(res).id, req.params.year)
    const chosen = plainFields(req.body)['meeting']
    const meeting = auditMeetings(project, view.year).find(({ id }) => id === chosen)
    if (!meeting)
      throw new Expected(
        'conflict',
        'Choose a general meeting that is still to come, and within the year',
        `The vote counts if it is held by ${longDate(view.year.ends)}. Plan a meeting first, on the page of meetings.`,
      )
    await putAuditVote(deps, doingOf(res, deps.now), view.year, meeting.id)
    res.redirect(303, backTo(res, req.params.year))
  })
}
