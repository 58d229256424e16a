import { Router, type Response } from 'express'
import type { Deps } from '../../deps'
import { schoolShown } from '../../engine/project/private'
import type { School } from '../../engine/project/school'
import { numberFault } from '../../engine/project/school-schema'
import { londonDate } from '../../lib/dates'
import { doingOf, may, projectOf } from '../../web/access'
import { showConflict } from '../../web/conflict'
import { fingerprint, plainFields, readForm, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { sendTables, tableFormats } from '../../web/table-files'
import { history, projectStore } from '../projects'
import { contactRoutes } from './contact-routes'
import { asSchool, schoolForm, typedSchool } from './forms'
import { importRoutes } from './import-routes'
import { addSchool, changeSchool, removeSchool, schoolThere } from './keep-school'
import { formChoices, schoolList, schoolPage, schoolRows } from './pages'
import { readFilter } from './school-filter'
import { schoolTables } from './tables'
import { usualNation } from './words'

/** The schools that may buy: list, add, bring in, change, remove, and the people there. */
export function schoolRoutes(deps: Deps): Router {
  const router = Router()
  listRoutes(router, deps)
  importRoutes(router, deps)
  newRoutes(router, deps)
  contactRoutes(router, deps)
  oneRoutes(router, deps)
  return router
}

function listRoutes(router: Router, { db }: Deps): void {
  const store = projectStore(db)

  router.get(paths.schools, async (req, res) => {
    const { id } = projectOf(res)
    const list = schoolList(
      id,
      await store.schools(id),
      readFilter(req.query),
      Number(req.query['page']) || 1,
    )
    render(res, 'schools/list', {
      title: 'Schools',
      backLink: href(paths.project, { project: id }),
      ...list,
      files: tableFormats.map(({ format, label }) => ({
        label,
        href: href(paths.schoolsFile, { project: id, format }),
      })),
    })
  })

  router.get(paths.schoolsFile, async (req, res) => {
    const { id } = projectOf(res)
    const people = may(res, 'contacts')
    const schools = await store.schools(id)
    const shown = people ? schools : schools.map(schoolShown)
    await sendTables(res, {
      name: 'schools',
      format: req.params.format,
      tables: schoolTables(shown, { people }),
    })
  })
}

interface FormPage {
  title: string
  typed: Typed
  errors?: FieldErrors
  back: string
}

function showForm(res: Response, { title, typed, errors = {}, back }: FormPage): void {
  render(res, 'schools/edit', {
    title,
    backLink: back,
    typed,
    fieldErrors: errors,
    errors: summary(errors),
    choices: formChoices,
  })
}

/** Reads the form as the fields of a school, or shows it again with what is wrong. */
function readSchool(
  res: Response,
  body: unknown,
  page: Omit<FormPage, 'typed' | 'errors'>,
): ReturnType<typeof asSchool> | undefined {
  const form = readForm(schoolForm, body)
  if (!form.ok) {
    showForm(res, { ...page, typed: form.typed, errors: form.errors })
    return undefined
  }
  const school = asSchool(form.value)
  const fault = numberFault({ id: '', contacts: [], ...school })
  if (!fault) return school
  showForm(res, { ...page, typed: plainFields(body), errors: { [fault.field]: fault.message } })
  return undefined
}

function newRoutes(router: Router, deps: Deps): void {
  const { db, now } = deps
  const page = (project: string) => ({ title: 'Add a school', back: href(paths.schools, { project }) })

  router.get(paths.newSchool, async (_req, res) => {
    const { id } = projectOf(res)
    showForm(res, { ...page(id), typed: { nation: usualNation(await projectStore(db).answers(id)) } })
  })

  router.post(paths.newSchool, async (req, res) => {
    const { id } = projectOf(res)
    const school = readSchool(res, req.body, page(id))
    if (!school) return
    const added = await addSchool(db, doingOf(res, now), { ...school, contacts: [] })
    res.redirect(303, href(paths.school, { project: id, school: added }))
  })
}

function oneRoutes(router: Router, deps: Deps): void {
  const { db, now, library } = deps
  const find = (res: Response, id: string): Promise<School> =>
    schoolThere(projectStore(db), projectOf(res).id, id)
  const editPage = (project: string, { id, name }: School) => ({
    title: `Change ${name}`,
    back: href(paths.school, { project, school: id }),
  })

  router.get(paths.school, async (req, res) => {
    const { id } = projectOf(res)
    const school = await find(res, req.params.school)
    const at = { project: id, school: school.id }
    render(res, 'schools/school', {
      title: school.name,
      backLink: href(paths.schools, { project: id }),
      ...schoolPage(id, school, { people: may(res, 'contacts') }),
      months: library.reference.consents.consentMonths,
      links: {
        edit: href(paths.schoolEdit, at),
        removal: href(paths.schoolRemoval, at),
        contact: href(paths.newContact, at),
        stop: href(paths.schoolStop, at),
      },
    })
  })

  router.get(paths.schoolEdit, async (req, res) => {
    const school = await find(res, req.params.school)
    const typed = { ...typedSchool(school), seen: fingerprint(school) }
    showForm(res, { ...editPage(projectOf(res).id, school), typed })
  })

  router.post(paths.schoolEdit, async (req, res) => {
    const { id } = projectOf(res)
    const before = await find(res, req.params.school)
    const typed = plainFields(req.body)
    if (typed['again'] === 'yes') {
      showForm(res, { ...editPage(id, before), typed })
      return
    }
    const form = readSchool(res, req.body, editPage(id, before))
    if (!form) return
    const seen = typeof typed['seen'] === 'string' ? typed['seen'] : undefined
    if (
      await changeSchool(db, doingOf(res, now), {
        id: before.id,
        with: (school) => changed(school, form),
        seen,
      })
    ) {
      res.redirect(303, href(paths.school, { project: id, school: before.id }))
      return
    }
    const there = await find(res, before.id)
    const [last] = await history(db, id, { about: `school:${before.id}`, limit: 1 })
    showConflict(res, {
      rows: schoolRows(there, changed(there, form)),
      typed,
      now: there,
      changed: last,
      keepHref: href(paths.school, { project: id, school: before.id }),
    })
  })

  router.post(paths.schoolStop, async (req, res) => {
    const { id } = projectOf(res)
    const stop = plainFields(req.body)['stop'] === 'yes'
    await changeSchool(db, doingOf(res, now), {
      id: req.params.school,
      what: stop
        ? 'noted that a school does not want to be written to'
        : 'noted that a school may be written to again',
      with: ({ stoppedOn: before, ...school }) =>
        stop ? { ...school, stoppedOn: before ?? londonDate(now()) } : school,
    })
    res.redirect(303, href(paths.school, { project: id, school: req.params.school }))
  })

  router.get(paths.schoolRemoval, async (req, res) => {
    const school = await find(res, req.params.school)
    const backLink = href(paths.school, { project: projectOf(res).id, school: school.id })
    render(res, 'schools/removal', { title: `Remove ${school.name}?`, backLink })
  })

  router.post(paths.schoolRemoval, async (req, res) => {
    const { id } = projectOf(res)
    await removeSchool(db, doingOf(res, now), req.params.school)
    res.redirect(303, href(paths.schools, { project: id }))
  })
}

/** The school with the fields of the form, and of what was there only what the form does not hold. */
function changed({ id, contacts, stoppedOn }: School, form: ReturnType<typeof asSchool>): School {
  return { id, ...form, contacts, ...(stoppedOn !== undefined && { stoppedOn }) }
}
