import { Router, type Request, type Response } from 'express'
import type { Deps } from '../../deps'
import { showable } from '../../engine/project/showable'
import { shortName } from '../../engine/project/project'
import { londonDate, longDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { doingOf, projectOf } from '../../web/access'
import { formAgain, plainFields, readForm, summary } from '../../web/forms'
import { limit } from '../../web/limits'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { endsOn, openedBy, takeSeat } from '../../web/session'
import { accountStore, emailForm, hashed, type SeatRow } from '../account'
import { projectStore } from '../projects'
import { dataPage } from './data-pages'
import { eraseMe } from './erase-me'
import { canTakeOver, joinByLink, takeOver } from './invite'
import { dataHeld, type DataHeld } from './my-data'
import { confirmDetails, keepLink, mailLink, showToOthers, signOutElsewhere } from './own-seat'
import { joinForm, showsForm } from './seat-forms'
import { missingOf } from './seat-pages'

/** A person's own place in a co-op: their details, what others see, their link, what is held, and leaving. */
export function ownRoutes(router: Router, deps: Deps): void {
  seatRoutes(router, deps)
  linkRoutes(router, deps)
  dataRoutes(router, deps)
  showsRoutes(router, deps)
}

/** The link that a group shares in its own chat: outside the project, as nobody has a seat there yet. */
export function joinRoutes({ db, now }: Deps): Router {
  const router = Router()
  const find = async (token: string) => {
    const key = await accountStore(db).liveKey(hashed(token), now().toISOString())
    if (key?.kind !== 'join' || key.project === null) {
      throw new Expected('missing', 'This link no longer works', 'Ask the group for a new one.')
    }
    return key.project
  }
  const page = { title: 'You have been asked to join', tab: 'Join' }

  router.get(paths.join, async (req, res) => {
    await find(req.params.token)
    render(res, 'people/join', { ...page, typed: {}, fieldErrors: {} })
  })

  router.post(paths.join, async (req, res) => {
    const project = await find(req.params.token)
    await limit(db, `join ${project}`, { most: 100, minutes: 60, now: now() })
    const form = readForm(joinForm, req.body)
    if (!form.ok) {
      const again = formAgain(form)
      render(res, 'people/join', { ...page, ...again })
      return
    }
    const seat = await joinByLink(db, project, form.value, now())
    await takeSeat(req as Request, seat)
    res.redirect(303, href(paths.ownSeat, { project }))
  })
  return router
}

async function ownSeat({ db }: Deps, res: Response): Promise<SeatRow> {
  const { id, seat } = projectOf(res)
  const row = seat && (await accountStore(db).seat(id, seat.id))
  if (!row) throw new Expected('missing', 'You have no place here', 'Open this co-op with your own link.')
  return row
}

function seatRoutes(router: Router, deps: Deps): void {
  const { db, now } = deps

  router.get(paths.ownSeat, async (req, res) => {
    const { id } = projectOf(res)
    const seat = await ownSeat(deps, res)
    const founders = await projectStore(db).founders(id)
    const founder = founders.find((one) => one.id === seat.founder)
    const seats = await accountStore(db).seats(id)
    render(res, 'people/me', {
      title: 'Your own place here',
      backLink: href(paths.project, { project: id }),
      seatRow: seat,
      founder: founder && { id: founder.id, name: shortName(founder) },
      missing: missingOf(seat, founders).filter((one) => one !== 'to confirm their details'),
      unlinked: seat.founder === null && seat.role === 'founder',
      until: longDate(londonDate(new Date(endsOn(req as Request) ?? now().getTime()))),
      away: canTakeOver(seats, seat.id, now()),
    })
  })

  router.post(paths.ownSeat, async (req, res) => {
    const { id } = projectOf(res)
    const seat = await ownSeat(deps, res)
    const what = plainFields(req.body)['do']
    if (what === 'take-over') await takeOver(db, doingOf(res, now))
    else if (what === 'sign-out') await signOutElsewhere(db, doingOf(res, now), seat, hereOf(req as Request))
    else await confirmDetails(db, doingOf(res, now), seat)
    res.redirect(303, href(paths.ownSeat, { project: id }))
  })
}

function hereOf(req: Request): { session: string; email: string | undefined } {
  return { session: req.sessionID, email: openedBy(req).email }
}

function linkRoutes(router: Router, deps: Deps): void {
  const { db, now, config } = deps
  const page = (res: Response) => ({
    title: 'A private link to come back',
    backLink: href(paths.ownSeat, { project: projectOf(res).id }),
  })

  router.get(paths.keepLink, async (_req, res) => {
    const seat = await ownSeat(deps, res)
    render(res, 'people/keep-link', { ...page(res), typed: { email: seat.email ?? '' }, fieldErrors: {} })
  })

  router.post(paths.keepLink, async (req, res) => {
    const { id, name } = projectOf(res)
    const seat = await ownSeat(deps, res)
    if (plainFields(req.body)['how'] !== 'mail') {
      const link = await keepLink(db, doingOf(res, now), seat, config.baseUrl)
      render(res, 'people/own-link', { ...page(res), link })
      return
    }
    const form = readForm(emailForm, req.body)
    if (!form.ok) {
      const again = formAgain(form)
      render(res, 'people/keep-link', { ...page(res), ...again })
      return
    }
    await limit(db, `link ${seat.id}`, { most: 5, minutes: 60, now: now() })
    const to = { email: form.value.email, coop: name, baseUrl: config.baseUrl }
    await mailLink(db, doingOf(res, now), seat, to)
    res.redirect(303, href(paths.ownSeat, { project: id }))
  })
}

function dataRoutes(router: Router, deps: Deps): void {
  const { db, now } = deps
  const held = async (res: Response): Promise<DataHeld> => dataHeld(db, await ownSeat(deps, res))

  router.get(paths.myData, async (_req, res) => {
    const { id } = projectOf(res)
    const data = dataPage(await held(res))
    render(res, 'people/my-data', {
      title: 'What we hold about you',
      backLink: href(paths.ownSeat, { project: id }),
      data,
    })
  })

  router.get(paths.myDataFile, async (_req, res) => {
    const data = await held(res)
    res
      .attachment('what-we-hold-about-you.json')
      .type('application/json')
      .send(`${JSON.stringify(data, null, 2)}\n`)
  })

  const erasePage = (res: Response) => ({
    title: 'Leave, and erase what is held about you',
    backLink: href(paths.ownSeat, { project: projectOf(res).id }),
  })
  router.get(paths.eraseMe, async (_req, res) => {
    const { kept } = await held(res)
    render(res, 'people/erase', { ...erasePage(res), kept, fieldErrors: {} })
  })

  router.post(paths.eraseMe, async (req, res) => {
    if (plainFields(req.body)['sure'] !== 'yes') {
      const { kept } = await held(res)
      const fieldErrors = { sure: 'Tick the box if you want to leave, or go back.' }
      render(res, 'people/erase', { ...erasePage(res), kept, fieldErrors, errors: summary(fieldErrors) })
      return
    }
    await eraseMe(db, doingOf(res, now), await ownSeat(deps, res))
    res.redirect(303, paths.home)
  })
}

function showsRoutes(router: Router, { db, now }: Deps): void {
  const find = async (res: Response, id: string) => {
    const founder = (await projectStore(db).founders(projectOf(res).id)).find((one) => one.id === id)
    if (!founder)
      throw new Expected('missing', 'We cannot find this founder', 'Go back to the list of people.')
    return founder
  }
  const page = (res: Response, founder: string) => ({
    title: 'What the other founders see',
    backLink: href(paths.founder, { project: projectOf(res).id, founder }),
    items: Object.entries(showable).map(([value, text]) => ({ value, text })),
  })

  router.get(paths.founderShows, async (req, res) => {
    const founder = await find(res, req.params.founder)
    render(res, 'people/shows', {
      ...page(res, founder.id),
      typed: { shows: founder.shows ?? [] },
      fieldErrors: {},
    })
  })

  router.post(paths.founderShows, async (req, res) => {
    const founder = await find(res, req.params.founder)
    const form = readForm(showsForm, req.body)
    if (!form.ok) {
      const again = formAgain(form)
      render(res, 'people/shows', { ...page(res, founder.id), ...again })
      return
    }
    await showToOthers(db, doingOf(res, now), founder.id, form.value.shows)
    res.redirect(303, href(paths.founder, { project: projectOf(res).id, founder: founder.id }))
  })
}
