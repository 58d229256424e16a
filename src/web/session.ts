/**
 * The browser's session: which projects it may open. Kept in the database, so that a restart loses nobody.
 * A project's id is never enough to open it.
 */
import { randomBytes } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import expressSession from 'express-session'
import type { Deps } from '../deps'
import { SessionStore } from './session-store'

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

const days30 = 30 * 24 * 60 * 60 * 1000

/** The name of the cookie; with the `__Host-` prefix where the site is served by TLS. */
export function cookieName(baseUrl: string): string {
  return baseUrl.startsWith('https:') ? '__Host-groundrules' : 'groundrules'
}

export function session({ config, db, now, sessionSecret }: Deps): RequestHandler {
  return expressSession({
    name: cookieName(config.baseUrl),
    secret: sessionSecret,
    genid: () => randomBytes(24).toString('base64url'),
    store: new SessionStore(db, now),
    resave: false,
    saveUninitialized: false,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: config.baseUrl.startsWith('https:'),
      maxAge: days30,
      path: '/',
    },
  })
}

export function openedBy(req: Request): Opened {
  const { seats = [], email, workshops = [] } = req.session
  return { seats, email, workshops }
}

/**
 * Lets this browser take a seat, under a new session id, so that an id that someone planted is worth nothing.
 * Returns once the session is on the disk, so that a redirect may follow.
 */
export async function takeSeat(req: Request, seat: string, more: { shownOnce?: string } = {}): Promise<void> {
  const { seats, ...others } = openedBy(req)
  await renew(req, { ...others, seats: [...new Set([...seats, seat])] })
  if (more.shownOnce !== undefined) req.session.shownOnce = more.shownOnce
  await saved(req)
}

/** Signs this browser in with an address, under a new session id. The seats that it had stay. */
export async function signIn(req: Request, email: string): Promise<void> {
  await renew(req, { ...openedBy(req), email })
  await saved(req)
}

/** Lets this browser take a place in a workshop, under a new session id. */
export async function takeWorkshopSeat(req: Request, seat: string): Promise<void> {
  const { workshops, ...others } = openedBy(req)
  await renew(req, { ...others, workshops: [...new Set([...workshops, seat])] })
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

/** A new session id, with what this browser may open. */
async function renew(req: Request, opened: Opened): Promise<void> {
  await settled((done) => req.session.regenerate(done))
  req.session.seats = [...opened.seats]
  if (opened.workshops.length > 0) req.session.workshops = [...opened.workshops]
  if (opened.email !== undefined) req.session.email = opened.email
}

function settled(work: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    work((error) => {
      if (error === undefined || error === null) resolve()
      else reject(error instanceof Error ? error : new Error('The session could not be saved.'))
    })
  })
}
