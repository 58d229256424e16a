import Joi from 'joi'
import type { Response, Router } from 'express'
import type { Deps } from '../../deps'
import { line } from '../../engine/project/fields'
import type { Project } from '../../engine/project/project'
import type { FinancialYear } from '../../engine/project/financial-years'
import { agmOf } from '../../engine/project/year-steps'
import { longDate, readClock } from '../../lib/dates'
import { doingOf, projectOf } from '../../web/access'
import { plainFields, readForm, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { typedDate } from '../../web/typed-fields'
import type { Plan } from '../meetings'
import { chooseAgm, planAgm } from './put-to-meeting'
import { yearIn } from './year-in'

const agmForm = Joi.object<Omit<Plan, 'title'>>({
  on: typedDate('Day'),
  time: Joi.string()
    .required()
    .custom((value: string, helpers) => readClock(value) ?? helpers.error('clock'))
    .messages({
      'any.required': 'Enter the start time.',
      clock: 'Start time must be a time, such as 6.30 pm or 18:30.',
    }),
  place: line('Place', 200),
  link: line('Link', 300)
    .pattern(/^https:\/\/\S+$/)
    .messages({ 'string.pattern.base': 'Link must start with https:// and have no spaces.' }),
})
  .or('place', 'link')
  .messages({ 'object.missing': 'Enter a place, a link, or both.' })

/** The annual general meeting of a year: planned here, or one that is planned or held already. */
export function agmRoutes(router: Router, deps: Deps): void {
  const { db, library, now } = deps
  const show = async (res: Response, year: string, form?: { typed: Typed; errors: FieldErrors }) => {
    const { id } = projectOf(res)
    const { project, view } = await yearIn(deps, id, year)
    const { '': both, ...rest } = form?.errors ?? {}
    const fieldErrors = both === undefined ? rest : { ...rest, place: both }
    const agm = agmOf({ year: view.year, record: view.record, meetings: project.meetings ?? [] })
    render(res, 'year/agm', {
      title: 'The annual general meeting',
      backLink: href(paths.oneYear, { project: id, year }),
      due: longDate(view.dates.agm),
      noticeBy: longDate(view.dates.notice),
      noticeDays: view.rules.noticeDays,
      agm: agm && {
        text: `${agm.title}, ${longDate(agm.on)}`,
        href: href(paths.meeting, { project: id, meeting: agm.id }),
      },
      meetings: candidates(project, view.year).map(({ id: value, title, on }) => ({
        value,
        text: `${title}, ${longDate(on)}`,
      })),
      typed: form?.typed ?? {},
      fieldErrors,
      errors: summary(fieldErrors),
    })
  }

  router.get(paths.yearAgm, (req, res) => show(res, req.params.year))

  router.post(paths.yearAgm, async (req, res) => {
    const { id } = projectOf(res)
    const { project, view } = await yearIn(deps, id, req.params.year)
    const body = plainFields(req.body)
    const doing = doingOf(res, now)
    if (typeof body['meeting'] === 'string') {
      const meeting = candidates(project, view.year).find((one) => one.id === body['meeting'])
      if (!meeting)
        return show(res, req.params.year, {
          typed: body,
          errors: { meeting: 'Choose a meeting from the list.' },
        })
      await chooseAgm(db, doing, view.year, meeting.id)
      res.redirect(303, href(paths.oneYear, { project: id, year: req.params.year }))
      return
    }
    const form = readForm(agmForm, body)
    if (!form.ok) return show(res, req.params.year, form)
    if (form.value.on <= view.year.ends) {
      const errors = { on: `The year ends on ${longDate(view.year.ends)}. Its annual meeting is after that.` }
      return show(res, req.params.year, { typed: body, errors })
    }
    const meeting = await planAgm({ db, library }, doing, view.year, {
      title: 'Annual general meeting',
      ...form.value,
    })
    res.redirect(303, href(paths.meeting, { project: id, meeting }))
  })
}

/** General meetings after the year that could be the one. */
function candidates({ meetings = [] }: Project, { ends }: FinancialYear) {
  return meetings.filter(({ kind, on }) => kind === 'general' && on > ends)
}
