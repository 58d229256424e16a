import type { Response, Router } from 'express'
import type { Deps } from '../../deps'
import type { Library } from '../../engine/library/library'
import { shortName, type Project, type Service } from '../../engine/project/project'
import { Expected } from '../../lib/expected'
import { doingOf, projectOf } from '../../web/access'
import { showConflict } from '../../web/conflict'
import { fingerprint, plainFields, readForm, summary, type Reading, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { history, projectStore } from '../projects'
import { faultErrors, type FormErrors } from './form-errors'
import { keepPart } from './keep-service'
import { buyerCode, teamNote } from './pages'
import { partFields, type FieldChoices } from './part-fields'
import { partForms, type PlainPart } from './part-forms'
import { partInfos, partOfService, withPart, type PartInfo } from './parts'
import { priceFields, wayItems } from './price-fields'
import { priceForm, pricesOf, typedPrice, wayNamed, wayOf, type PriceWay } from './price-form'
import { serviceIn, serviceMissing } from './service-routes'
import { namesOf, serviceRows, type Names } from './service-rows'

/** A page for each part of a service. */
export function partRoutes(router: Router, deps: Deps): void {
  const { db, library, now } = deps
  const store = projectStore(db)
  const codes = library.reference.serviceCategories.categories.map(({ code }) => code)

  router.get(paths.servicePart, async (req, res) => {
    const project = await store.load(projectOf(res).id)
    const service = serviceIn(project, req.params.service)
    const info = partNamed(req.params.part)
    if (info.id === 'price' && req.query['way'] === 'choose') {
      showWays(res, service)
      return
    }
    const way = wayNamed(req.query['way']) ?? wayOf(service)
    const typed = info.id === 'price' ? typedPrice(service) : partForms[info.id].typed(service)
    const seen = fingerprint(partOfService(service, info))
    showPart(res, library, { project, service, info, way, typed, seen })
  })

  router.post(paths.servicePart, async (req, res) => {
    const { id } = projectOf(res)
    const project = await store.load(id)
    const service = serviceIn(project, req.params.service)
    const info = partNamed(req.params.part)
    const typed = plainFields(req.body)
    const way = wayNamed(typed['way']) ?? wayOf(service)
    const seen = typeof typed['seen'] === 'string' ? typed['seen'] : undefined
    const page = { project, service, info, way, typed, seen: seen ?? '' }
    const form = readPart(info, way, typed, { founders: project.founders.map((one) => one.id), codes })
    if (!form.ok || typed['again'] === 'yes') {
      const errors = form.ok ? undefined : { fields: form.errors, summary: summary(form.errors) }
      showPart(res, library, { ...page, errors })
      return
    }
    const change = { id: service.id, info, part: form.value, seen, categories: codes }
    const kept = await keepPart(db, doingOf(res, now), change)
    const backTo = href(paths.service, { project: id, service: service.id })
    if (kept.kind === 'kept') res.redirect(303, backTo)
    else if (kept.kind === 'gone') throw serviceMissing()
    else if (kept.kind === 'faulty') {
      const errors = faultErrors(kept.faults, { project: id, service: service.id, info, typed })
      showPart(res, library, { ...page, errors })
    } else {
      const [changed] = await history(db, id, { about: `service:${service.id}`, limit: 1 })
      const rows = compared(info, kept, { yours: form.value, names: namesOf(project, library) })
      showConflict(res, { rows, typed, now: partOfService(kept.there, info), changed, keepHref: backTo })
    }
  })
}

interface PartPage {
  project: Project
  service: Service
  info: PartInfo
  way: PriceWay
  typed: Typed
  seen: string
  errors?: FormErrors | undefined
}

function showPart(res: Response, library: Library, page: PartPage): void {
  const { project, service, info, way, typed, errors } = page
  const fields =
    info.id === 'price' ? priceFields(way, typed) : partFields(info.id, choices(project, library))
  render(res, 'services/part', {
    title: info.title,
    section: service.title,
    backLink: href(paths.service, { project: projectOf(res).id, service: service.id }),
    fields,
    typed,
    seen: page.seen,
    fieldErrors: errors?.fields ?? {},
    ...(errors && { errors: errors.summary }),
    ...(info.id === 'price' && { way: wayItems.find(({ value }) => value === way) }),
    note: noteOf(info, service, { library, project }),
  })
}

/** What a person should know before filling in a part; empty where there is nothing. */
function noteOf(info: PartInfo, service: Service, on: { library: Library; project: Project }): string {
  if (info.id === 'team') return teamNote(service)
  return info.id === 'checks' ? buyerCode(service, on.library.reference.cpvCodes.codes, on.project) : ''
}

function showWays(res: Response, service: Service): void {
  const { id } = projectOf(res)
  render(res, 'services/ways', {
    title: 'How do you price it?',
    section: service.title,
    backLink: href(paths.servicePart, { project: id, service: service.id, part: 'price' }),
    items: wayItems,
    now: wayOf(service),
  })
}

/** A part's form, read as fields of a service. */
function readPart(
  info: PartInfo,
  way: PriceWay,
  typed: Typed,
  on: { founders: string[]; codes: string[] },
): Reading<Partial<Service>> {
  const schema =
    info.id === 'price'
      ? priceForm(way, typed)
      : partForms[info.id].form({ founders: on.founders, categories: on.codes })
  const form = readForm<Record<string, unknown>>(schema, typed)
  if (!form.ok) return form
  const value =
    info.id === 'price' ? pricesOf(way, form.value) : partForms[info.id as PlainPart].read(form.value)
  return { ok: true, value }
}

/** Two states of a part, row by row; a row that only one of them has is there too. */
function compared(
  info: PartInfo,
  { there }: { there: Service },
  { yours, names }: { yours: Partial<Service>; names: Names },
) {
  const mine = withPart(there, info, yours)
  const [one, other] = [serviceRows(info.id, there, names), serviceRows(info.id, mine, names)]
  const labels = [...new Set([...one, ...other].map(({ label }) => label))]
  const valueIn = (rows: typeof one, label: string): string =>
    rows.find((row) => row.label === label)?.value ?? ''
  return labels.map((label) => ({ label, there: valueIn(one, label), yours: valueIn(other, label) }))
}

function choices(project: Project, { reference }: Library): FieldChoices {
  return {
    founders: project.founders.map((founder) => ({ value: founder.id, text: shortName(founder) })),
    categories: reference.serviceCategories.categories.map(({ code, title }) => ({
      value: code,
      text: title,
    })),
    skills: [...new Set(project.founders.flatMap(({ skills = [] }) => skills))].sort((a, b) =>
      a.localeCompare(b, 'en-GB'),
    ),
  }
}

function partNamed(name: string): PartInfo {
  const info = partInfos.find(({ id }) => id === name)
  if (!info) throw new Expected('missing', 'We cannot find this page', 'Go back to the list of services.')
  return info
}
