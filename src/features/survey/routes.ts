import { Router, type Response } from 'express'
import type { Deps } from '../../deps'
import { listSource } from '../../engine/clauses/assemble'
import { dayParts, soldDays } from '../../engine/money/price'
import { readMoney } from '../../engine/money/reading'
import type { Project } from '../../engine/project/project'
import { addMonths, londonDate, longDate } from '../../lib/dates'
import { doingOf, may, projectOf } from '../../web/access'
import { plainFields, readForm, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { sendTables, tableFormats } from '../../web/table-files'
import { projectStore } from '../projects'
import { answerRoutes } from './answer-routes'
import { settingsForm } from './forms'
import { keepSurvey } from './keep-survey'
import { demandPage, type TeamDays } from './pages'
import { publicRoutes } from './public-routes'
import { surveyStore } from './store'
import { surveyTables } from './tables'

/** The survey of schools: open to them by a link, typed in from paper, and what it says of demand. */
export function surveyRoutes(deps: Deps): Router {
  const router = Router()
  publicRoutes(router, deps)
  demandRoutes(router, deps)
  settingsRoutes(router, deps)
  answerRoutes(router, deps)
  return router
}

function demandRoutes(router: Router, { db, now, config, library }: Deps): void {
  const store = projectStore(db)
  const { demand } = library.reference

  const teamDays = (project: Project): TeamDays => {
    const { plan, priced } = readMoney(listSource(project, londonDate(now()), library))
    return priced ? { days: soldDays(plan) / dayParts, hoursPerDay: plan.hoursPerDay } : undefined
  }

  router.get(paths.survey, async (_req, res) => {
    const { id } = projectOf(res)
    const whole = await store.load(id)
    const survey = await surveyStore(db).ofProject(id)
    const isOpen = survey !== undefined && survey.open && survey.closesOn >= londonDate(now())
    render(res, 'survey/demand', {
      title: 'What schools would buy',
      backLink: href(paths.schools, { project: id }),
      ...demandPage(whole.services, whole.survey ?? [], { demand, team: teamDays(whole) }),
      open: isOpen && {
        link: config.baseUrl + href(paths.publicSurvey, { token: survey.token }),
        until: longDate(survey.closesOn),
        shownAs: survey.shownAs,
      },
      files: may(res, 'contacts')
        ? tableFormats.map(({ format, label }) => ({
            label,
            href: href(paths.surveyFile, { project: id, format }),
          }))
        : [],
    })
  })

  router.get(paths.surveyFile, async (req, res) => {
    const { id } = projectOf(res)
    const tables = surveyTables(await store.services(id), await store.surveyAnswers(id), library.reference)
    await sendTables(res, { name: 'school-survey', format: req.params.format, tables })
  })
}

/** Says neither who nor where: founders may still be employed. */
const neutralName = 'A group of people who work with schools'

function settingsRoutes(router: Router, { db, now }: Deps): void {
  const show = (res: Response, typed: Typed, errors: FieldErrors = {}): void => {
    const { id, name } = projectOf(res)
    render(res, 'survey/settings', {
      title: 'Ask schools',
      backLink: href(paths.survey, { project: id }),
      typed,
      fieldErrors: errors,
      errors: summary(errors),
      coop: name,
    })
  }

  router.get(paths.surveySettings, async (_req, res) => {
    const survey = await surveyStore(db).ofProject(projectOf(res).id)
    const today = londonDate(now())
    show(
      res,
      survey
        ? { open: survey.open ? 'yes' : 'no', shownAs: survey.shownAs, closesOn: survey.closesOn }
        : { open: '', shownAs: neutralName, closesOn: addMonths(today, 1) },
    )
  })

  router.post(paths.surveySettings, async (req, res) => {
    const typed = plainFields(req.body)
    const form = readForm(settingsForm(addMonths(londonDate(now()), 12)), typed)
    if (!form.ok) {
      show(res, form.typed, form.errors)
      return
    }
    const { open, newLink, ...rest } = form.value
    if (open === 'yes' && rest.closesOn < londonDate(now())) {
      show(res, typed, { closesOn: 'Last day must be today or later, so that schools can answer.' })
      return
    }
    await keepSurvey(db, doingOf(res, now), { ...rest, open: open === 'yes', newLink: newLink === 'yes' })
    res.redirect(303, href(paths.survey, { project: projectOf(res).id }))
  })
}
