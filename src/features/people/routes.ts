import { Router, type Response } from 'express'
import type { Deps } from '../../deps'
import { offices } from '../../engine/project/office'
import { founderShown } from '../../engine/project/private'
import { shortName, type Founder } from '../../engine/project/project'
import { officeNames } from '../../engine/project/office'
import { longDate, londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { counted } from '../../lib/names'
import { doingOf, may, projectOf } from '../../web/access'
import { showConflict } from '../../web/conflict'
import { fingerprint, formAgain, plainFields, readForm, summary } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { history, projectStore } from '../projects'
import { addFounder, addFounders, changeFounder, chooseOffices, withdrawFounder } from './change-people'
import { newFounderForm, officesForm, partForms, parts, typedPart, withPart, type Part } from './forms'
import { founderCards, founderRows, peopleList, standingLabels, standingOf } from './pages'
import { ownRoutes } from './own-routes'
import { readPaste } from './paste'
import { seatRoutes } from './seat-routes'
import { registerAt } from '../../engine/project/ledger'

/** The founders: one by one, pasted from a spreadsheet, and who takes which office. */
export function peopleRoutes(deps: Deps): Router {
  const router = Router({ mergeParams: true })
  seatRoutes(router, deps)
  ownRoutes(router, deps)
  listRoutes(router, deps)
  pasteRoutes(router, deps)
  officeRoutes(router, deps)
  founderRoutes(router, deps)
  return router
}

function listRoutes(router: Router, { db, now }: Deps): void {
  const store = projectStore(db)
  const newPage = (project: string) => ({ title: 'Add a founder', backLink: href(paths.people, { project }) })

  router.get(paths.people, async (_req, res) => {
    const { id } = projectOf(res)
    const all = may(res, 'private')
    const people = peopleList(id, await store.load(id), { asAt: londonDate(now()), all })
    render(res, 'people/list', { title: 'People', backLink: href(paths.project, { project: id }), ...people })
  })

  router.get(paths.newFounder, (_req, res) => {
    render(res, 'people/new', { ...newPage(projectOf(res).id), typed: {}, fieldErrors: {} })
  })

  router.post(paths.newFounder, async (req, res) => {
    const { id } = projectOf(res)
    const form = readForm(newFounderForm, req.body)
    if (!form.ok) {
      render(res, 'people/new', {
        ...newPage(id),
        ...formAgain(form),
      })
      return
    }
    const founder = await addFounder(db, doingOf(res, now), form.value)
    res.redirect(303, href(paths.founder, { project: id, founder }))
  })
}

function pasteRoutes(router: Router, { db, now }: Deps): void {
  const store = projectStore(db)
  const page = (project: string) => ({
    title: 'Paste founders from a spreadsheet',
    backLink: href(paths.people, { project }),
  })

  router.get(paths.pasteFounders, (_req, res) => {
    render(res, 'people/paste', { ...page(projectOf(res).id), text: '', fieldErrors: {} })
  })

  router.post(paths.pasteFounders, async (req, res) => {
    const { id } = projectOf(res)
    const { rows: text, confirm } = plainFields(req.body)
    const pasted = readPaste(typeof text === 'string' ? text : '', await store.founders(id))
    const [error] = pasted.errors
    if (error !== undefined) {
      const fieldErrors = { rows: error }
      render(res, 'people/paste', { ...page(id), text, fieldErrors, errors: summary(fieldErrors) })
      return
    }
    const founders = pasted.rows.flatMap((row) => row.founder ?? [])
    const faulty = pasted.rows.filter((row) => row.errors.length > 0)
    if (confirm === 'yes' && faulty.length === 0) {
      await addFounders(db, doingOf(res, now), founders)
      res.redirect(303, href(paths.people, { project: id }))
      return
    }
    const errors = faulty.map((row) => ({ text: `Row ${row.row}: ${row.errors[0]}`, href: '#rows' }))
    const title = faulty.length > 0 ? 'Mend these rows' : `Add ${counted(founders.length, 'founder')}?`
    render(res, 'people/paste-preview', {
      ...page(id),
      title,
      text,
      rows: pasted.rows,
      ready: faulty.length === 0,
      count: founders.length,
      errors,
    })
  })
}

function officeRoutes(router: Router, { db, now }: Deps): void {
  const store = projectStore(db)
  const show = async (res: Response, more: Record<string, unknown>): Promise<void> => {
    const { id } = projectOf(res)
    const founders = await store.founders(id)
    const chosen = Object.fromEntries(
      offices.map((office) => [
        office,
        founders.filter((founder) => founder.offices.includes(office)).map((founder) => founder.id),
      ]),
    )
    render(res, 'people/offices', {
      title: 'Who does what?',
      backLink: href(paths.people, { project: id }),
      offices: offices
        .filter((office) => office !== 'director')
        .map((office) => ({ id: office, name: officeNames[office] })),
      founders: founders.map((founder) => ({ value: founder.id, text: shortName(founder) })),
      chosen,
      fieldErrors: {},
      ...more,
    })
  }

  router.get(paths.offices, (_req, res) => show(res, {}))

  router.post(paths.offices, async (req, res) => {
    const { id } = projectOf(res)
    const ids = (await store.founders(id)).map((founder) => founder.id)
    const form = readForm(officesForm(ids), req.body)
    if (!form.ok) {
      await show(res, { fieldErrors: form.errors, errors: summary(form.errors) })
      return
    }
    await chooseOffices(db, doingOf(res, now), form.value as Record<string, string | string[]>)
    res.redirect(303, href(paths.people, { project: id }))
  })
}

function founderRoutes(router: Router, { db, now }: Deps): void {
  const store = projectStore(db)
  const load = async (res: Response, id: string): Promise<Founder> => {
    const founder = (await store.founders(projectOf(res).id)).find((one) => one.id === id)
    if (!founder)
      throw new Expected('missing', 'We cannot find this founder', 'Go back to the list of people.')
    return founder
  }

  router.get(paths.founder, async (req, res) => {
    const { id } = projectOf(res)
    const record = await load(res, req.params.founder)
    const own = projectOf(res).seat?.founder === record.id
    const founder = own || may(res, 'private') ? record : founderShown(record)
    const register = registerAt(await store.ledger(id), londonDate(now()))
    render(res, 'people/founder', {
      title: shortName(founder),
      tab: 'A founder',
      own,
      mayChange: own || may(res, 'people'),
      backLink: href(paths.people, { project: id }),
      founder,
      standing: standingLabels[standingOf(register, founder.id)],
      since: longDateOr(register.standings.get(founder.id)?.since),
      cards: founderCards(id, founder).filter(
        (card) => own || may(res, 'private') || card.title !== 'Checks and declarations',
      ),
    })
  })

  router.get(paths.founderPart, async (req, res) => {
    const founder = await load(res, req.params.founder)
    const part = partOf(req.params.part)
    const seen = fingerprint(founder)
    showPart(res, founder, part, { typed: typedPart(founder, part), fieldErrors: {}, seen })
  })

  router.post(paths.founderPart, async (req, res) => {
    const { id } = projectOf(res)
    const founder = await load(res, req.params.founder)
    const part = partOf(req.params.part)
    const form = readForm<Record<string, unknown>>(partForms[part], req.body)
    const typed = plainFields(req.body)
    const seen = typeof typed['seen'] === 'string' ? typed['seen'] : undefined
    if (!form.ok || typed['again'] === 'yes') {
      const found = form.ok ? {} : form.errors
      const errors = { ...found, ...(found[''] !== undefined && { scheme: found[''] }) }
      delete (errors as Record<string, string>)['']
      const again = { typed, fieldErrors: errors, errors: summary(errors), seen: seen ?? '' }
      showPart(res, founder, part, again)
      return
    }
    const changed = withPart(founder, part, form.value)
    if (await changeFounder(db, doingOf(res, now), { founder: changed, seen })) {
      res.redirect(303, href(paths.founder, { project: id, founder: founder.id }))
      return
    }
    const there = await load(res, founder.id)
    const [last] = await history(db, id, { about: `founder:${founder.id}`, limit: 1 })
    showConflict(res, {
      rows: founderRows(there, withPart(there, part, form.value)),
      typed,
      now: there,
      changed: last,
      keepHref: href(paths.founder, { project: id, founder: founder.id }),
    })
  })

  router.get(paths.founderRemoval, async (req, res) => {
    const founder = await load(res, req.params.founder)
    const backLink = href(paths.founder, { project: projectOf(res).id, founder: founder.id })
    render(res, 'people/removal', {
      title: `Has ${shortName(founder)} withdrawn?`,
      tab: 'Has this person withdrawn?',
      backLink,
      founder,
    })
  })

  router.post(paths.founderRemoval, async (req, res) => {
    const { id } = projectOf(res)
    await withdrawFounder(db, doingOf(res, now), req.params.founder)
    res.redirect(303, href(paths.people, { project: id }))
  })
}

const partTitles: Readonly<Record<Part, string>> = {
  about: 'Name and contact details',
  address: 'What is their postal address?',
  work: 'What do they do?',
  checks: 'Checks and declarations',
}

function showPart(
  res: Response,
  founder: Founder,
  part: Part,
  more: { typed: object; fieldErrors: object; errors?: { text: string; href: string }[]; seen: string },
): void {
  const backLink = href(paths.founder, { project: projectOf(res).id, founder: founder.id })
  render(res, `people/${part}`, {
    title: partTitles[part],
    tab: partTitles[part],
    section: shortName(founder),
    backLink,
    ...more,
  })
}

function partOf(text: string): Part {
  const part = parts.find((one) => one === text)
  if (!part) throw new Expected('missing', 'We cannot find this page', 'Go back to the list of people.')
  return part
}

function longDateOr(date: string | undefined): string {
  return date === undefined ? '' : longDate(date)
}
