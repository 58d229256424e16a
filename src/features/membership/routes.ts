import { Router, type Response } from 'express'
import type { Deps } from '../../deps'
import { settlementOf, endingOf } from '../../engine/project/settlement'
import type { Project } from '../../engine/project/project'
import { longDate, type IsoDate } from '../../lib/dates'
import { doingOf, may, projectOf } from '../../web/access'
import { readForm, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { applicationRoutes } from './application-routes'
import { expulsionRoutes } from './expulsion-routes'
import { settingsForm } from './forms'
import { keepForm } from './keep-form'
import { leavingRoutes } from './leaving-routes'
import { bookOf, personIn } from './load-book'
import { membershipPage } from './pages'
import { publicRoutes } from './public-routes'
import { applicationFormStore } from './store'

/** Joining and leaving: the form to apply, applications, time worked first, notices, votes to end a membership. */
export function membershipRoutes(deps: Deps): Router {
  const router = Router()
  publicRoutes(router, deps)
  listRoutes(router, deps)
  settingsRoutes(router, deps)
  applicationRoutes(router, deps)
  leavingRoutes(router, deps)
  expulsionRoutes(router, deps)
  return router
}

function listRoutes(router: Router, deps: Deps): void {
  router.get(paths.membership, async (_req, res) => {
    const { id } = projectOf(res)
    const form = await applicationFormStore(deps.db).ofProject(id)
    render(res, 'membership/list', {
      title: 'Members joining and leaving',
      backLink: href(paths.register, { project: id }),
      ...membershipPage(await bookOf(deps, id), may(res, 'register')),
      formLink:
        form?.open && may(res, 'register')
          ? deps.config.baseUrl + href(paths.publicApplication, { token: form.token })
          : undefined,
    })
  })

  router.get(paths.settlement, async (req, res) => {
    const { id } = projectOf(res)
    const { project, today, rules } = await bookOf(deps, id)
    const { founder } = req.params
    const name = personIn(project, founder)
    const ended = endingOf(project, founder, today)
    // For a member it shows what would be settled if they left today.
    const ending = ended ?? { founder, on: today }
    render(res, 'membership/settlement', {
      title: 'What is to be settled',
      section: name,
      backLink: may(res, 'read')
        ? href(paths.membership, { project: id })
        : href(paths.ownMembership, { project: id }),
      ended: ended && longDate(ended.on),
      matters: settlementOf(ended ? project : asIfLeft(project, founder, today), ending, {
        ...rules,
        day: today,
      }),
      founder,
    })
  })
}

/** The project as it would be if a membership ended on a day. */
function asIfLeft(project: Project, founder: string, on: IsoDate): Project {
  return { ...project, ledger: [...project.ledger, { on, kind: 'ceased', founder, reason: 'other' }] }
}

function settingsRoutes(router: Router, { db, now }: Deps): void {
  const show = (res: Response, typed: Typed, errors: FieldErrors = {}): void => {
    render(res, 'membership/settings', {
      title: 'A form to apply',
      backLink: href(paths.membership, { project: projectOf(res).id }),
      typed,
      fieldErrors: errors,
      errors: summary(errors),
    })
  }

  router.get(paths.applicationForm, async (_req, res) => {
    const form = await applicationFormStore(db).ofProject(projectOf(res).id)
    show(res, { open: form ? (form.open ? 'yes' : 'no') : '' })
  })

  router.post(paths.applicationForm, async (req, res) => {
    const form = readForm(settingsForm, req.body)
    if (!form.ok) {
      show(res, form.typed, form.errors)
      return
    }
    const { open, newLink } = form.value
    await keepForm(db, doingOf(res, now), { open: open === 'yes', newLink: newLink === 'yes' })
    res.redirect(303, href(paths.membership, { project: projectOf(res).id }))
  })
}
