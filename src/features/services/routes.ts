import { Router, type Response } from 'express'
import type { Deps } from '../../deps'
import { presentFounders } from '../../engine/project/facts'
import { registerAt } from '../../engine/project/ledger'
import { shortName } from '../../engine/project/project'
import { serviceUnits } from '../../engine/project/service'
import { londonDate } from '../../lib/dates'
import { doingOf, projectOf } from '../../web/access'
import { plainFields, readForm, summary, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { projectStore } from '../projects'
import { fieldName, type FormErrors } from './form-errors'
import { newServiceForm, startedService } from './forms'
import { addService } from './keep-service'
import { listedService } from './pages'
import { partRoutes } from './part-routes'
import { oneServiceRoutes } from './service-routes'
import { namesOf } from './service-rows'
import { skillsRoutes } from './skills-routes'

/** The services that schools can buy: the list, a new one, the parts of each, and the map of who can do what. */
export function serviceRoutes(deps: Deps): Router {
  const router = Router()
  listRoutes(router, deps)
  newRoutes(router, deps)
  skillsRoutes(router, deps)
  oneServiceRoutes(router, deps)
  partRoutes(router, deps)
  return router
}

function listRoutes(router: Router, { db, library, now }: Deps): void {
  router.get(paths.services, async (_req, res) => {
    const { id } = projectOf(res)
    const project = await projectStore(db).load(id)
    const present = presentFounders(project, registerAt(project.ledger, londonDate(now())))
    const names = namesOf(project, library)
    render(res, 'services/list', {
      title: 'Services',
      backLink: href(paths.project, { project: id }),
      services: project.services.map((service) => listedService(id, service, { names, present })),
      hasFounders: project.founders.length > 0,
    })
  })
}

function newRoutes(router: Router, { db, library, now }: Deps): void {
  const store = projectStore(db)
  const { categories } = library.reference.serviceCategories
  const codes = categories.map(({ code }) => code)

  const show = async (res: Response, typed: Typed, errors?: FormErrors): Promise<void> => {
    const { id } = projectOf(res)
    const founders = await store.founders(id)
    const [only] = founders.length === 1 ? founders : []
    render(res, 'services/new', {
      title: 'Add a service',
      backLink: href(paths.services, { project: id }),
      typed: { ...(only && { deliveredBy: only.id }), ...typed },
      fieldErrors: errors?.fields ?? {},
      ...(errors && { errors: errors.summary }),
      founders: founders.map((founder) => ({ value: founder.id, text: shortName(founder) })),
      categories: categories.map(({ code, title }) => ({ value: code, text: title })),
      units: serviceUnits,
    })
  }

  router.get(paths.newService, (_req, res) => show(res, { pricing: 'price' }))

  router.post(paths.newService, async (req, res) => {
    const { id } = projectOf(res)
    const founders = (await store.founders(id)).map((founder) => founder.id)
    const form = readForm(newServiceForm({ founders, categories: codes }), req.body)
    if (!form.ok) {
      await show(res, form.typed, { fields: form.errors, summary: summary(form.errors) })
      return
    }
    const service = startedService('new', form.value)
    const kept = await addService(db, doingOf(res, now), { service, categories: codes })
    if (kept.kind === 'kept') {
      res.redirect(303, `${href(paths.service, { project: id, service: kept.id })}?added=yes`)
      return
    }
    const typed = plainFields(req.body)
    const faults = kept.kind === 'faulty' ? kept.faults : []
    const fields = Object.fromEntries(
      faults.map(({ field = 'title', message }) => [fieldName(field, typed), message]),
    )
    await show(res, typed, { fields, summary: summary(fields) })
  })
}
