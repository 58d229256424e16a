import type { Router } from 'express'
import type { Deps } from '../../deps'
import { presentFounders } from '../../engine/project/facts'
import { registerAt } from '../../engine/project/ledger'
import type { Project, Service } from '../../engine/project/project'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { doingOf, may, projectOf } from '../../web/access'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { projectStore } from '../projects'
import { removeService } from './keep-service'
import { servicePage } from './pages'
import { namesOf } from './service-rows'
import { trialOrder } from './trial-order'

/** The page of one service, and taking it away. */
export function oneServiceRoutes(router: Router, { db, library, now }: Deps): void {
  const store = projectStore(db)

  router.get(paths.service, async (req, res) => {
    const { id } = projectOf(res)
    const project = await store.load(id)
    const service = serviceIn(project, req.params.service)
    const present = presentFounders(project, registerAt(project.ledger, londonDate(now())))
    const mayChange = may(res, 'answer')
    render(res, 'services/service', {
      title: service.title,
      backLink: href(paths.services, { project: id }),
      ...servicePage(id, service, { names: namesOf(project, library), present, mayChange }),
      trial: trialOrder(service, req.query),
      mayChange,
      added: req.query['added'] === 'yes',
      removalHref: href(paths.serviceRemoval, { project: id, service: service.id }),
    })
  })

  router.get(paths.serviceRemoval, async (req, res) => {
    const { id } = projectOf(res)
    const service = serviceIn(await store.load(id), req.params.service)
    const backLink = href(paths.service, { project: id, service: service.id })
    render(res, 'services/removal', { title: `Remove ${service.title}?`, backLink })
  })

  router.post(paths.serviceRemoval, async (req, res) => {
    await removeService(db, doingOf(res, now), req.params.service)
    res.redirect(303, href(paths.services, { project: projectOf(res).id }))
  })
}

/** @throws Expected where the project has no service of this id */
export function serviceIn({ services }: Project, id: string): Service {
  const service = services.find((one) => one.id === id)
  if (!service) throw serviceMissing()
  return service
}

export function serviceMissing(): Expected {
  return new Expected('missing', 'We cannot find this service', 'Go back to the list of services.')
}
