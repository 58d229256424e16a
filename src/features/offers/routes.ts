import { Router, type Request, type Response } from 'express'
import type { Deps } from '../../deps'
import type { Offer, OfferTerms } from '../../engine/project/offer'
import { isRegistered } from '../../engine/project/in-force'
import { priceOffer } from '../../engine/project/offer-value'
import { shortName, type Project } from '../../engine/project/project'
import { addDays, addMonths, londonDate, longDate, type IsoDate } from '../../lib/dates'
import { slug } from '../../lib/names'
import { doingOf, may, projectOf } from '../../web/access'
import { showConflict } from '../../web/conflict'
import { fingerprint, plainFields, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { sendTables, tableFormats } from '../../web/table-files'
import { history, projectStore } from '../projects'
import { lineFields, readTerms, typedTerms, type Choices } from './forms'
import { lookRoutes } from './look-routes'
import { offerCards, orderTable, ordersPage, valuePage } from './pages'
import { publicRoutes } from './public-routes'
import { possibleLeads } from './ready'
import { seenOffer } from './seen-offer'
import { singleRoutes } from './single-routes'
import { keepDraft, openToChange, standsDays, startOffer, termsBefore } from './write-offer'

/** Offers to schools: write, send, watch, order log; and the pages that a school opens with its link. */
export function offerRoutes(deps: Deps): Router {
  const router = Router()
  publicRoutes(router, deps)
  listRoutes(router, deps)
  lookRoutes(router, deps)
  draftRoutes(router, deps)
  changeRoutes(router, deps)
  singleRoutes(router, deps)
  return router
}

/** The months within which the page of orders looks for agreements that end. */
const usualMonths = 6

function listRoutes(router: Router, { db, now }: Deps): void {
  const store = projectStore(db)

  router.get(paths.offers, async (_req, res) => {
    const { id } = projectOf(res)
    const project = await store.load(id)
    render(res, 'offers/list', {
      title: 'Offers',
      backLink: href(paths.project, { project: id }),
      offers: offerCards(id, project.offers ?? [], project.services, londonDate(now())),
      hasServices: project.services.length > 0,
      registered: isRegistered(project, londonDate(now())),
      numberHref: href(paths.rulebook, { project: id }),
    })
  })

  router.get(paths.orders, async (req, res) => {
    const { id } = projectOf(res)
    const typed = Number(req.query['within'])
    const within = [3, 6, 12, 36].includes(typed) ? typed : usualMonths
    render(res, 'offers/orders', {
      title: 'Orders and renewals',
      backLink: href(paths.offers, { project: id }),
      within,
      ...ordersPage(id, await store.offers(id), londonDate(now()), within),
      files: tableFormats.map(({ format, label }) => ({
        label,
        href: href(paths.ordersFile, { project: id, format }),
      })),
    })
  })

  router.get(paths.ordersFile, async (req, res) => {
    const { id, name } = projectOf(res)
    const tables = [orderTable(await store.offers(id), may(res, 'contacts'))]
    await sendTables(res, { name: `${slug(name)}-orders`, format: req.params.format, tables })
  })
}

/** What the pages of a draft share: what there is to choose from, and showing the form. */
function draftForms({ now }: Deps) {
  const choicesOf = (project: Project): Choices => ({
    schools: project.schools ?? [],
    services: project.services,
    leads: possibleLeads(project, londonDate(now())),
  })

  const show = (
    res: Response,
    page: { title: string; project: Project; typed: Typed; errors?: FieldErrors; backLink: string },
  ): void => {
    const { project, errors = {} } = page
    const choices = choicesOf(project)
    render(res, 'offers/edit', {
      title: page.title,
      backLink: page.backLink,
      typed: page.typed,
      fieldErrors: errors,
      errors: summary(errors, { lines: firstLine(project), years: 'years', starts: 'starts' }),
      schools: choices.schools.map(({ id, name }) => ({ value: id, text: name })),
      leads: choices.leads.map((founder) => ({ value: founder.id, text: shortName(founder) })),
      lines: project.services.map((service) => ({ service, names: lineFields(service.id) })),
      registered: isRegistered(project, londonDate(now())),
    })
  }

  return { choicesOf, show }
}

function draftRoutes(router: Router, deps: Deps): void {
  const { db, now } = deps
  const store = projectStore(db)
  const { choicesOf, show } = draftForms(deps)

  router.get(paths.newOffer, async (req, res) => {
    const { id } = projectOf(res)
    const project = await store.load(id)
    const typed = { ...startingTerms(project, londonDate(now())), ...forSchool(req as Request) }
    show(res, { title: 'Make an offer', project, typed, backLink: href(paths.offers, { project: id }) })
  })

  router.post(paths.newOffer, async (req, res) => {
    const { id } = projectOf(res)
    const project = await store.load(id)
    const form = readTerms(req.body, choicesOf(project))
    if (!form.ok) {
      show(res, { title: 'Make an offer', project, ...form, backLink: href(paths.offers, { project: id }) })
      return
    }
    const offer = await startOffer(db, doingOf(res, now), form.terms)
    res.redirect(303, href(paths.offer, { project: id, offer }))
  })
}

function changeRoutes(router: Router, deps: Deps): void {
  const { db, library, now } = deps
  const store = projectStore(db)
  const { choicesOf, show } = draftForms(deps)

  router.get(paths.offerDraft, async (req, res) => {
    const { id } = projectOf(res)
    const project = await store.load(id)
    const offer = seenOffer(project, req.params.offer, true)
    openToChange(offer)
    const terms = termsBefore(offer)
    const typed = { ...(terms && typedTerms(terms)), seen: fingerprint(terms) }
    show(res, {
      title: titleOf(offer),
      project,
      typed,
      backLink: href(paths.offer, { project: id, offer: offer.id }),
    })
  })

  router.post(paths.offerDraft, async (req, res) => {
    const { id } = projectOf(res)
    const project = await store.load(id)
    const offer = seenOffer(project, req.params.offer, true)
    openToChange(offer)
    const backLink = href(paths.offer, { project: id, offer: offer.id })
    const typed = plainFields(req.body)
    const form = readTerms(req.body, choicesOf(project))
    if (!form.ok || typed['again'] === 'yes') {
      show(res, {
        title: titleOf(offer),
        project,
        typed,
        ...(form.ok ? {} : { errors: form.errors }),
        backLink,
      })
      return
    }
    const seen = typeof typed['seen'] === 'string' ? typed['seen'] : undefined
    if (await keepDraft(db, doingOf(res, now), { id: offer.id, draft: form.terms, seen })) {
      res.redirect(303, backLink)
      return
    }
    const there = (await store.offers(id)).find((one) => one.id === offer.id)
    const terms = there && termsBefore(there)
    const [changed] = await history(db, id, { about: `offer:${offer.id}`, limit: 1 })
    showConflict(res, {
      rows: [
        {
          label: 'What it costs',
          there: terms ? sumsOf(terms, project) : '',
          yours: sumsOf(form.terms, project),
        },
        { label: 'Notes', there: terms?.notes ?? '', yours: form.terms.notes ?? '' },
      ],
      typed,
      now: terms,
      changed,
      keepHref: req.originalUrl,
    })
  })

  function sumsOf(terms: OfferTerms, project: Project): string {
    const { sums } = valuePage(terms, priceOffer(terms, project.services).value, library.reference)
    return sums.map(({ key, value }) => `${key.text}: ${value.text}`).join('. ')
  }
}

function titleOf(offer: Offer): string {
  return offer.versions.length === 0 ? 'Change the offer' : `Write version ${offer.versions.length + 1}`
}

/** Where an offer starts from: next September, one year, open for six weeks, under the law of the registered office. */
function startingTerms({ answers }: Project, today: IsoDate): Typed {
  const september = `${today.slice(0, 4)}-09-01`
  return {
    kind: 'school',
    starts: longDate(september > today ? september : addMonths(september, 12)),
    years: '1',
    law: answers['office.nation'] === 'scotland' ? 'scotland' : 'england-wales',
    invoices: 'whole',
    validUntil: longDate(addDays(today, standsDays)),
  }
}

/** A link from the list of schools names the school. */
function forSchool({ query }: Request): Typed {
  return typeof query['school'] === 'string' ? { school: query['school'] } : {}
}

/** The field that a message about all lines points at. */
function firstLine({ services }: Project): string {
  return services[0] ? lineFields(services[0].id).quantity : 'lines'
}
