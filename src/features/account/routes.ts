import { Router, type Request } from 'express'
import type { Deps } from '../../deps'
import { Expected } from '../../lib/expected'
import { formAgain, readForm, summary } from '../../web/forms'
import { limit, networkOf } from '../../web/limits'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { openedBy, saved, signIn, signOut, takeSeat } from '../../web/session'
import { postMail } from '../mail'
import { deviceRoutes } from './device-routes'
import { codeForm, emailForm } from './forms'
import { newSignIn } from './keys'
import { deskOf, seatCards } from './pages'
import { accountStore, arrive, type KeyRow } from './store'
import { hashed, newToken } from './tokens'

/** Ways in and out that no co-op owns: links, signing in by e-mail, signing out, and a person's own list. */
export function accountRoutes(deps: Deps): Router {
  const router = Router()
  linkRoutes(router, deps)
  signInRoutes(router, deps)
  signInLinkRoutes(router, deps)
  leavingRoutes(router, deps)
  listRoutes(router, deps)
  deviceRoutes(router, deps)
  return router
}

/** A link to a seat. Opening it asks for a click, so that a mail scanner that follows links uses nothing up. */
function linkRoutes(router: Router, { db, now }: Deps): void {
  const find = async (token: string): Promise<KeyRow> => {
    const key = await accountStore(db).liveKey(hashed(token), now().toISOString())
    if (!key || key.seat === null || key.project === null) throw deadLink()
    return key
  }

  router.get(paths.open, async (req, res) => {
    const key = await find(req.params.token)
    const seat = await accountStore(db).seat(String(key.project), String(key.seat))
    if (!seat) throw deadLink()
    render(res, 'account/open', {
      title: key.kind === 'invitation' ? 'You have been asked to join' : 'Welcome back',
      tab: 'Open',
      invited: key.kind === 'invitation',
      name: seat.name,
    })
  })

  router.post(paths.open, async (req, res) => {
    await limit(db, `open ${hashed(networkOf(req.ip))}`, { most: 60, minutes: 10, now: now() })
    const key = await find(req.params.token)
    const at = now().toISOString()
    // An invitation is used up by taking it; a private link is kept for next time.
    if (key.kind === 'invitation' && !(await accountStore(db).useKey(key.hash, at))) throw deadLink()
    const project = String(key.project)
    await arrive(db, { seat: String(key.seat), project, at })
    await takeSeat(req as Request, String(key.seat), { proved: true })
    res.redirect(303, href(key.kind === 'invitation' ? paths.ownSeat : paths.project, { project }))
  })
}

function signInRoutes(router: Router, deps: Deps): void {
  const { db, now, config } = deps
  const askPage = { title: 'Get a link by e-mail', tab: 'Sign in', backLink: paths.home }

  router.get(paths.signIn, (_req, res) => {
    render(res, 'account/sign-in', { ...askPage, typed: {}, fieldErrors: {} })
  })

  router.post(paths.signIn, async (req, res) => {
    const form = readForm(emailForm, req.body)
    if (!form.ok) {
      const again = formAgain(form)
      render(res, 'account/sign-in', { ...askPage, ...again })
      return
    }
    const email = form.value.email.toLowerCase()
    await limitSignIn(deps, email, hashed(networkOf(req.ip)))
    const browser = newToken()
    // The same work for every address: a mail goes out in any case, and says what is true of it.
    await db.transaction(async (trx) => {
      const { token, code } = await newSignIn(trx, { email, browser, now: now() })
      const known = await accountStore(trx).isKnown(email)
      const link = config.baseUrl + href(paths.signInLink, { token })
      const to = { key: `sign-in ${hashed(token)}`, to: email, now: now() }
      if (known) await postMail(trx, { ...to, template: 'sign-in', values: { link, code, minutes: 15 } })
      else await postMail(trx, { ...to, template: 'sign-in-unknown', values: { link: `${config.baseUrl}/` } })
    })
    req.session.asking = browser
    await saved(req)
    res.redirect(303, paths.signInCode)
  })

  const codePage = { title: 'Check your e-mail', tab: 'Check your e-mail', backLink: paths.signIn }
  router.get(paths.signInCode, (_req, res) => {
    render(res, 'account/code', { ...codePage, typed: {}, fieldErrors: {} })
  })

  router.post(paths.signInCode, async (req, res) => {
    const form = readForm(codeForm, req.body)
    const email = form.ok ? await emailByCode(deps, req, form.value.code) : undefined
    if (email !== undefined) {
      await signIn(req, email)
      res.redirect(303, paths.account)
      return
    }
    const wrong = 'This code does not fit, or is too old. Check the digits, or ask for a new link.'
    const fieldErrors = form.ok ? { code: wrong } : form.errors
    render(res, 'account/code', { ...codePage, typed: {}, fieldErrors, errors: summary(fieldErrors) })
  })
}

/**
 * Five links an hour for an address from one network, so that nobody can shut an address out for the person whose it is.
 * What is refused is not counted on: a flood from one network takes five of the sixty mails that an address may get.
 */
async function limitSignIn({ db, now }: Deps, email: string, network: string): Promise<void> {
  const hour = { minutes: 60, now: now() }
  await limit(db, `sign-in ${hashed(email)} from ${network}`, { most: 5, ...hour })
  await limit(db, `sign-in from ${network}`, { most: 30, ...hour })
  await limit(db, `sign-in ${hashed(email)}`, { most: 60, ...hour })
}

const mostTries = 5

/** The address whose code this is, for the browser that asked; five wrong tries use the link up. */
async function emailByCode({ db, now }: Deps, req: Request, code: string): Promise<string | undefined> {
  const { asking } = req.session
  if (asking === undefined) return undefined
  const store = accountStore(db)
  const at = now().toISOString()
  const key = await store.askedKey(hashed(asking), at)
  if (!key || !(await store.takeTry(key.hash, mostTries))) return undefined
  const right = key.code === hashed(code + asking)
  return right && (await store.useKey(key.hash, at)) ? String(key.email) : undefined
}

/** The link in the mail works once, in the browser that asked for it. */
function signInLinkRoutes(router: Router, { db, now }: Deps): void {
  router.get(paths.signInLink, async (req, res) => {
    const key = await accountStore(db).liveKey(hashed(req.params.token), now().toISOString())
    if (!key || key.kind !== 'sign-in') throw deadLink()
    const here = isBrowserThatAsked(req as Request, key)
    render(res, 'account/sign-in-link', {
      title: here ? 'Sign in' : 'Go back to the device where you asked',
      here,
    })
  })

  router.post(paths.signInLink, async (req, res) => {
    const store = accountStore(db)
    const at = now().toISOString()
    const key = await store.liveKey(hashed(req.params.token), at)
    if (!key || key.kind !== 'sign-in' || !isBrowserThatAsked(req as Request, key)) throw deadLink()
    if (!(await store.useKey(key.hash, at))) throw deadLink()
    await signIn(req as Request, String(key.email))
    res.redirect(303, paths.account)
  })
}

function isBrowserThatAsked(req: Request, key: KeyRow): boolean {
  return req.session.asking !== undefined && key.browser === hashed(req.session.asking)
}

function leavingRoutes(router: Router, _deps: Deps): void {
  router.get(paths.pause, (_req, res) => {
    render(res, 'account/pause', { title: 'Notes' })
  })

  router.post(paths.signOut, async (req, res) => {
    await signOut(req)
    // Leaves no trace: cookies, what pages kept, and copies of pages go from this browser.
    res.setHeader('Clear-Site-Data', '"cache", "cookies", "storage"')
    res.redirect(303, paths.pause)
  })
}

function listRoutes(router: Router, { db }: Deps): void {
  router.get(paths.account, async (req, res) => {
    const opened = openedBy(req)
    const seats = await accountStore(db).openSeats(opened)
    const desk = seats.some((seat) => seat.role === 'adviser')
    render(res, 'account/list', { title: 'Your co-ops', email: opened.email, cards: seatCards(seats), desk })
  })

  router.get(paths.desk, async (req, res) => {
    const seats = await accountStore(db).openSeats(openedBy(req))
    render(res, 'account/desk', { title: 'Adviser’s desk', backLink: paths.account, ...deskOf(seats) })
  })
}

function deadLink(): Expected {
  return new Expected(
    'missing',
    'This link no longer works',
    'It was used, replaced or is too old. Ask the person who sent it for a new one, or sign in with your e-mail address.',
  )
}
