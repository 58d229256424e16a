import type { Response, Router } from 'express'
import type { Deps } from '../../deps'
import { surplusFaults } from '../../engine/project/surplus'
import { longDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import { Expected } from '../../lib/expected'
import { doingOf, projectOf } from '../../web/access'
import { shownFields } from '../../web/field-form'
import { fingerprint, plainFields, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { keepYear } from './keep-year'
import { paperDay } from './pages'
import { meetingChoices, meetingsAhead, putSurplus } from './put-to-meeting'
import { readSurplus, surplusFields, surplusOn, surplusTable, surplusTyped } from './surplus-form'
import { yearIn } from './year-in'

/** The use of a surplus: the proposal, held to the rules; and putting it to a meeting. */
export function surplusRoutes(router: Router, deps: Deps): void {
  const { db, library, now } = deps
  const show = async (res: Response, year: string, form?: { typed: Typed; errors: FieldErrors }) => {
    const { id } = projectOf(res)
    const { project, view, today } = await yearIn(deps, id, year)
    const on = surplusOn(project, view, today)
    const plan = view.record?.surplus
    const fieldErrors = form?.errors ?? {}
    const { figures } = view.record ?? {}
    const typed = form?.typed ?? (on ? surplusTyped(on, plan) : {})
    render(res, 'year/surplus', {
      title: 'Use of the surplus',
      backLink: href(paths.oneYear, { project: id, year }),
      ends: longDate(view.year.ends),
      figuresHref: href(paths.yearPart, { project: id, year, duty: 'figures' }),
      loss: figures !== undefined && figures.surplus <= 0,
      surplus: on && pounds(on.figures.surplus),
      reserve: on && {
        has: pounds(on.figures.reserve),
        target: pounds(on.bounds.target),
        full: on.bounds.isFull,
      },
      basis: on?.basis,
      shown: shownFields(on ? surplusFields(on) : [], typed, fieldErrors),
      table: on && plan ? surplusTable(on, plan) : undefined,
      put: plan?.vote !== undefined,
      meetings: meetingChoices(meetingsAhead(project.meetings ?? [])),
      putHref: href(paths.surplusVote, { project: id, year }),
      agmHref: href(paths.yearAgm, { project: id, year }),
      listHref: `${href(paths.paper, { project: id, document: 'bonus-list' })}?as-at=${paperDay(view, today)}`,
      paperHref: `${href(paths.paper, { project: id, document: 'surplus-proposal' })}?as-at=${paperDay(view, today)}`,
      seen: fingerprint(view.record ?? { number: view.year.number }),
      errors: summary(fieldErrors),
    })
  }

  router.get(paths.yearSurplus, (req, res) => show(res, req.params.year))

  router.post(paths.yearSurplus, async (req, res) => {
    const { id } = projectOf(res)
    const { year } = req.params
    const { project, view, today } = await yearIn(deps, id, year)
    const on = surplusOn(project, view, today)
    if (!on) return show(res, year)
    const body = plainFields(req.body)
    const read = readSurplus(on, body, today)
    if (!read.ok) return show(res, year, { typed: body, errors: read.errors })
    const what = 'wrote down a proposal for the surplus'
    const asked = { number: view.year.number, what, seen: body['seen'] }
    // A proposal that changed is another one than a meeting may have had before it.
    await keepYear(db, doingOf(res, now), asked, (record) => ({ ...record, surplus: read.plan }))
    res.redirect(303, href(paths.yearSurplus, { project: id, year }))
  })

  router.post(paths.surplusVote, async (req, res) => {
    const { id } = projectOf(res)
    const { project, view, today } = await yearIn(deps, id, req.params.year)
    const { figures, surplus: plan } = view.record ?? {}
    const chosen = plainFields(req.body)['meeting']
    const meeting = meetingsAhead(project.meetings ?? []).find((one) => one.id === chosen)
    if (!figures || !plan || !meeting)
      throw new Expected(
        'conflict',
        'Choose a general meeting that is still to come',
        'Plan one first, and save your proposal. Then put it to the meeting.',
      )
    const on = surplusOn(project, view, today)
    if (!on || Object.keys(surplusFaults(figures.surplus, plan, on.bounds)).length > 0)
      throw new Expected(
        'conflict',
        'The proposal does not fit the figures of the year any more',
        'Go back and save it again, so that it fits them. Then put it to the meeting.',
      )
    await putSurplus({ db, library }, doingOf(res, now), view.year, { meeting: meeting.id, figures, plan })
    res.redirect(303, href(paths.meeting, { project: id, meeting: meeting.id }))
  })
}
