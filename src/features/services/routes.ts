import { Router, type Response } from 'express'
import type { Deps } from '../../deps'
import { shortName, type Service } from '../../engine/project/project'
import { shortPrice } from '../../engine/lists/price-words'
import { vatWords } from '../../engine/lists/service-words'
import * as schema from '../../engine/project/service'
import { serviceProblems } from '../../engine/project/who-problems'
import { Expected } from '../../lib/expected'
import { freeId, listed } from '../../lib/names'
import { doingOf, projectOf } from '../../web/access'
import { showConflict } from '../../web/conflict'
import {
  fingerprint,
  manyOf,
  plainFields,
  readForm,
  summary,
  type FieldErrors,
  type Typed,
} from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { history, projectStore } from '../projects'
import { asService, isoDay, serviceForm, typedService } from './forms'
import { keepService, removeService } from './keep-service'

/** The services that schools can buy: list, add, change, remove. */
export function serviceRoutes(deps: Deps): Router {
  const router = Router()
  listRoutes(router, deps)
  editRoutes(router, deps)
  return router
}

function listRoutes(router: Router, { db, library }: Deps): void {
  const store = projectStore(db)

  router.get(paths.services, async (_req, res) => {
    const { id } = projectOf(res)
    const founders = await store.founders(id)
    const names = new Map(founders.map((founder) => [founder.id, shortName(founder)]))
    const categories = new Map(
      library.reference.serviceCategories.categories.map((one) => [one.code, one.title]),
    )
    const services = (await store.services(id)).map((service) => ({
      title: service.title,
      href: href(paths.service, { project: id, service: service.id }),
      category: categories.get(service.category) ?? service.category,
      who: listed(service.deliveredBy.map((founder) => names.get(founder) ?? founder)),
      price: shortPrice(service),
      vat: vatWords[service.vat],
      status: service.status,
    }))
    render(res, 'services/list', {
      title: 'Services',
      backLink: href(paths.project, { project: id }),
      services,
      hasFounders: founders.length > 0,
    })
  })
}

/** What the pages of one service share: showing the form, reading it, and finding the service. */
function serviceForms({ db, library }: Deps) {
  const store = projectStore(db)
  const categories = library.reference.serviceCategories.categories
  const codes = categories.map((category) => category.code)

  const show = async (
    res: Response,
    more: { title: string; typed: Typed; errors?: FieldErrors; service?: Service },
  ): Promise<void> => {
    const { id } = projectOf(res)
    const founders = (await store.founders(id)).map((founder) => ({
      value: founder.id,
      text: shortName(founder),
    }))
    render(res, 'services/edit', {
      title: more.title,
      backLink: href(paths.services, { project: id }),
      typed: more.typed,
      fieldErrors: more.errors ?? {},
      errors: summary(more.errors ?? {}),
      founders,
      categories: categories.map((category) => ({ value: category.code, text: category.title })),
      lists: schema,
      many: manyOf,
      removalHref: more.service && href(paths.serviceRemoval, { project: id, service: more.service.id }),
    })
  }

  /** Reads the form as a service, or shows it again with what is wrong. */
  const read = async (
    res: Response,
    body: unknown,
    was: { title: string; service?: Service },
  ): Promise<Service | undefined> => {
    const { id } = projectOf(res)
    const founders = (await store.founders(id)).map((founder) => founder.id)
    const fields = plainFields(body)
    if (typeof fields['vatConfirmedOn'] === 'string')
      fields['vatConfirmedOn'] = isoDay(fields['vatConfirmedOn'])
    const form = readForm(serviceForm(founders, codes), fields)
    if (!form.ok) {
      await show(res, { ...was, typed: form.typed, errors: form.errors })
      return undefined
    }
    const taken = new Set((await store.services(id)).map((service) => service.id))
    const service = asService(was.service?.id ?? freeId(form.value.title, taken), form.value, was.service)
    const problems = serviceProblems(service, '$', { ids: new Set(founders), categories: codes })
    if (problems.length === 0) return service
    await show(res, {
      ...was,
      typed: fields,
      errors: Object.fromEntries(problems.map((one) => [fieldOf(one.path), one.message])),
    })
    return undefined
  }

  const find = async (res: Response, id: string): Promise<Service> => {
    const service = (await store.services(projectOf(res).id)).find((one) => one.id === id)
    if (!service)
      throw new Expected('missing', 'We cannot find this service', 'Go back to the list of services.')
    return service
  }

  return { show, read, find }
}

function editRoutes(router: Router, deps: Deps): void {
  const { db, now } = deps
  const { show, read, find } = serviceForms(deps)
  const started = { pricing: 'price', vat: 'to-confirm', status: 'draft' }
  router.get(paths.newService, (_req, res) => show(res, { title: 'Add a service', typed: started }))

  router.post(paths.newService, async (req, res) => {
    const service = await read(res, req.body, { title: 'Add a service' })
    if (!service) return
    await keepService(db, doingOf(res, now), { service, isNew: true })
    res.redirect(303, href(paths.services, { project: projectOf(res).id }))
  })

  router.get(paths.service, async (req, res) => {
    const service = await find(res, req.params.service)
    const typed = { ...typedService(service), seen: fingerprint(service) }
    await show(res, { title: `Change ${service.title}`, typed, service })
  })

  router.post(paths.service, async (req, res) => {
    const before = await find(res, req.params.service)
    const typed = plainFields(req.body)
    if (typed['again'] === 'yes') {
      await show(res, { title: `Change ${before.title}`, typed, service: before })
      return
    }
    const service = await read(res, req.body, { title: `Change ${before.title}`, service: before })
    if (!service) return
    const { id } = projectOf(res)
    const seen = typeof typed['seen'] === 'string' ? typed['seen'] : undefined
    if (await keepService(db, doingOf(res, now), { service, isNew: false, seen })) {
      res.redirect(303, href(paths.services, { project: id }))
      return
    }
    const there = await find(res, before.id)
    const [changed] = await history(db, id, { about: `service:${before.id}`, limit: 1 })
    showConflict(res, {
      rows: serviceRows(there, service),
      typed,
      now: there,
      changed,
      keepHref: href(paths.services, { project: id }),
    })
  })

  router.get(paths.serviceRemoval, async (req, res) => {
    const service = await find(res, req.params.service)
    const backLink = href(paths.service, { project: projectOf(res).id, service: service.id })
    render(res, 'services/removal', { title: `Remove ${service.title}?`, backLink })
  })

  router.post(paths.serviceRemoval, async (req, res) => {
    const { id } = projectOf(res)
    await removeService(db, doingOf(res, now), req.params.service)
    res.redirect(303, href(paths.services, { project: id }))
  })
}

/** Two records of one service, field by field, for the page that compares them. */
function serviceRows(there: Service, yours: Service) {
  const [one, other] = [typedService(there), typedService(yours)]
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].map((key) => ({
    label:
      key.charAt(0).toUpperCase() + key.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
    there: listed(manyOf(one[key])),
    yours: listed(manyOf(other[key])),
  }))
}

/** "$.pricePence" and "$.deliveredBy[0]" as the names of the form's fields. */
function fieldOf(path: string): string {
  const name = path.replace('$.', '').replace(/\[.*$/, '')
  return { pricePence: 'price', earlyPricePence: 'earlyPrice' }[name] ?? name
}
