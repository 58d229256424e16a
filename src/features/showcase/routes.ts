import { Router, type Response } from 'express'
import type { Deps } from '../../deps'
import type { Project } from '../../engine/project/project'
import { londonDate, longDate } from '../../lib/dates'
import { doingOf, may, projectOf } from '../../web/access'
import { showConflict } from '../../web/conflict'
import { fingerprint, plainFields, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { history, projectStore } from '../projects'
import { enquiryRoutes } from './enquiry-routes'
import { readPage, typedPage } from './forms'
import { keepPage, publish, unpublish } from './keep-showcase'
import { phaseItems } from './pages'
import { publicRoutes, shownPage } from './public-routes'
import { usualPage, type ShowcasePage } from './showcase'
import { showcaseStore, type Showcase } from './store'

/** The public page of a co-op: written, looked at, published and taken down; and what visitors ask. */
export function showcaseRoutes(deps: Deps): Router {
  const router = Router()
  publicRoutes(router, deps)
  previewRoutes(router, deps)
  editRoutes(router, deps)
  publicationRoutes(router, deps)
  enquiryRoutes(router, deps)
  return router
}

/** The page as it is kept, or as it would be: with the whole project that it is made from. */
function loader({ db }: Deps) {
  return async (id: string): Promise<{ page: ShowcasePage; kept: Showcase | undefined; view: Project }> => {
    const view = await projectStore(db).load(id)
    const kept = await showcaseStore(db).ofProject(id)
    return { page: kept?.page ?? usualPage(view), kept, view }
  }
}

function publicLink({ config }: Deps, kept: Showcase | undefined): string | undefined {
  if (!kept?.slug || kept.publishedAt === null) return undefined
  return config.baseUrl + href(paths.coop, { slug: kept.slug })
}

function previewRoutes(router: Router, deps: Deps): void {
  const { db } = deps
  const load = loader(deps)
  router.get(paths.showcase, async (_req, res) => {
    const { id } = projectOf(res)
    const { page, kept, view } = await load(id)
    const enquiries = may(res, 'contacts') ? await projectStore(db).enquiries(id) : []
    render(res, 'showcase/preview', {
      title: 'Your public page',
      backLink: href(paths.schools, { project: id }),
      ...(await shownPage(deps, id, { view, page })),
      link: publicLink(deps, kept),
      since: kept?.publishedAt && longDate(londonDate(new Date(kept.publishedAt))),
      listed: kept?.listed ?? false,
      open: enquiries.filter(({ answeredAt }) => answeredAt === null).length,
    })
  })
}

function editRoutes(router: Router, deps: Deps): void {
  const { db, now } = deps
  const load = loader(deps)
  const show = (res: Response, typed: Typed, errors: FieldErrors = {}): void => {
    render(res, 'showcase/edit', {
      title: 'Change your public page',
      backLink: href(paths.showcase, { project: projectOf(res).id }),
      typed,
      fieldErrors: errors,
      errors: summary(errors),
      phaseItems,
    })
  }

  router.get(paths.showcaseEdit, async (_req, res) => {
    const { page } = await load(projectOf(res).id)
    show(res, { ...typedPage(page), seen: fingerprint(page) })
  })

  router.post(paths.showcaseEdit, async (req, res) => {
    const { id } = projectOf(res)
    const typed = plainFields(req.body)
    const form = readPage(typed)
    if (!form.ok || typed['again'] === 'yes') {
      show(res, typed, form.ok ? {} : form.errors)
      return
    }
    const seen = typeof typed['seen'] === 'string' ? typed['seen'] : undefined
    if (await keepPage(db, doingOf(res, now), { page: form.value, seen })) {
      res.redirect(303, href(paths.showcase, { project: id }))
      return
    }
    const { page } = await load(id)
    const [changed] = await history(db, id, { about: 'showcase', limit: 1 })
    showConflict(res, {
      rows: pageRows(page, form.value),
      typed,
      now: page,
      changed,
      keepHref: href(paths.showcase, { project: id }),
    })
  })
}

/** Two versions of the page, field by field. */
function pageRows(there: ShowcasePage, yours: ShowcasePage) {
  const labels: Readonly<Record<keyof ShowcasePage, string>> = {
    intro: 'Who you are',
    area: 'Where you work',
    phases: 'Phases',
    howToBuy: 'How to buy',
    contactEmail: 'Where enquiries go',
    registered: 'Registered',
    joining: 'Leads to the form to apply',
  }
  return Object.entries(labels).map(([key, label]) => ({
    label,
    there: rowWords(there[key as keyof ShowcasePage]),
    yours: rowWords(yours[key as keyof ShowcasePage]),
  }))
}

function rowWords(value: ShowcasePage[keyof ShowcasePage]): string {
  if (value === undefined || typeof value === 'boolean') return value ? 'Yes' : 'No'
  return String(value)
}

function publicationRoutes(router: Router, deps: Deps): void {
  const { db, now } = deps
  const load = loader(deps)
  const show = async (res: Response, errors: FieldErrors = {}): Promise<void> => {
    const { id } = projectOf(res)
    const { page, kept, view } = await load(id)
    render(res, 'showcase/publication', {
      title: kept?.publishedAt ? 'Take your page down, or change where it is listed' : 'Publish your page?',
      backLink: href(paths.showcase, { project: id }),
      ...(await shownPage(deps, id, { view, page })),
      link: publicLink(deps, kept),
      typed: { listed: kept?.listed ? 'yes' : '' },
      fieldErrors: errors,
      errors: summary(errors),
    })
  }

  router.get(paths.showcasePublication, (_req, res) => show(res))

  router.post(paths.showcasePublication, async (req, res) => {
    const { id } = projectOf(res)
    const { what, agreed, listed } = plainFields(req.body)
    if (what === 'unpublish') await unpublish(db, doingOf(res, now))
    else if (agreed !== 'yes') {
      await show(res, { agreed: 'Tick the box when all of you agree. Until then nothing is public.' })
      return
    } else await publish(db, doingOf(res, now), { listed: listed === 'yes' })
    res.redirect(303, href(paths.showcase, { project: id }))
  })
}
