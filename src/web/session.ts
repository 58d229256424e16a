/**
 * The browser's session: which projects it may open. Kept in the database, so that a restart loses nobody.
 * A project's id is never enough to open it.
 */
import { randomBytes } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import expressSession from 'express-session'
import type { Deps } from '../deps'
import { londonDate, longDate } from '../lib/dates'
import { deviceOf } from './device'
import { sessionDays, SessionStore } from './session-store'

declare module 'express-session' {
  interface SessionData {
    /** Ids of the seats that this browser took by a link. */
    seats: string[]
    /** Ids of the places in workshops that this browser took by a link or a code. */
    workshops?: string[]
    /** The address that this browser signed in with. */
    email?: string
    /** Marks this browser while it waits for a sign-in link: the link works here only. */
    asking?: string
    /** When this session began, in milliseconds: it ends for good some time after. */
    since?: number
    /** What the person sees it as in their list, such as `Firefox on Android`. */
    device?: string
    /** A link to show once, after the redirect. */
    shownOnce?: string
  }
}

/** What this browser may open. */
export interface Opened {
  seats: readonly string[]
  email: string | undefined
  /** Places in workshops. */
  workshops: readonly string[]
}

const day = 24 * 60 * 60 * 1000
/** From this many days before its end on, each page says when this browser will be signed out. */
const daysOfWarning = 14

/** What the names of cookies begin with where the site is served by TLS: a browser then gives them to no other host. */
export function cookiePrefix(baseUrl: string): string {
  return baseUrl.startsWith('https:') ? '__Host-' : ''
}

export function session({ config, db, now, sessionSecret }: Deps): RequestHandler[] {
  const read = expressSession({
    name: `${cookiePrefix(config.baseUrl)}groundrules`,
    secret: sessionSecret,
    genid: () => randomBytes(24).toString('base64url'),
    store: new SessionStore(db, now),
    resave: false,
    saveUninitialized: false,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: config.baseUrl.startsWith('https:'),
      // The store ends it before, where nobody comes.
      maxAge: sessionDays.longest * day,
      path: '/',
    },
  })
  return [
    read,
    (req, res, next) => {
      const end = endsOn(req)
      if (end !== undefined && end - now().getTime() < daysOfWarning * day)
        res.locals['signedOutOn'] = longDate(londonDate(new Date(end)))
      next()
    },
  ]
}

/** When this browser will be signed out at the latest, in milliseconds; undefined where it opens nothing. */
export function endsOn(req: Request): number | undefined {
  const { since, seats = [], email } = req.session
  if (since === undefined || (seats.length === 0 && email === undefined)) return undefined
  return since + sessionDays.longest * day
}

export function openedBy(req: Request): Opened {
  const { seats = [], email, workshops = [] } = req.session
  return { seats, email, workshops }
}

/**
 * Lets this browser take a seat, under a new session id, so that an id that someone planted is worth nothing.
 * Returns once the session is on the disk, so that a redirect may follow.
 * @param more `proved`: the person has shown their own link, so that the session begins anew
 */
export async function takeSeat(
  req: Request,
  seat: string,
  more: { shownOnce?: string; proved?: boolean } = {},
): Promise<void> {
  const { seats, ...others } = openedBy(req)
  await renew(req, { ...others, seats: [...new Set([...seats, seat])] }, more.proved === true)
  if (more.shownOnce !== undefined) req.session.shownOnce = more.shownOnce
  await saved(req)
}

/** Signs this browser in with an address, under a new session id. The seats that it had stay. */
export async function signIn(req: Request, email: string): Promise<void> {
  await renew(req, { ...openedBy(req), email }, true)
  await saved(req)
}

/** Lets this browser take a place in a workshop, under a new session id. */
export async function takeWorkshopSeat(req: Request, seat: string): Promise<void> {
  const { workshops, ...others } = openedBy(req)
  await renew(req, { ...others, workshops: [...new Set([...workshops, seat])] }, false)
  await saved(req)
}

/** Keeps what was noted in the session. */
export function saved(req: Request): Promise<void> {
  return settled((done) => req.session.save(done))
}

/** Ends this browser's session. */
export function signOut(req: Request): Promise<void> {
  return settled((done) => req.session.destroy(done))
}

/** A new session id, with what this browser may open. Its time runs on, unless the person has proved who they are. */
async function renew(req: Request, opened: Opened, proved: boolean): Promise<void> {
  const { since } = req.session
  await settled((done) => req.session.regenerate(done))
  req.session.seats = [...opened.seats]
  if (opened.workshops.length > 0) req.session.workshops = [...opened.workshops]
  if (opened.email !== undefined) req.session.email = opened.email
  if (since !== undefined && !proved) req.session.since = since
  req.session.device = deviceOf(req.get('user-agent') ?? '')
}

function settled(work: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    work((error) => {
      if (error === undefined || error === null) resolve()
      else reject(error instanceof Error ? error : new Error('The session could not be saved.'))
    })
  })
}
