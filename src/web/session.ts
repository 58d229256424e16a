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
    /** Ids of the projects that this browser started, opened or copied. */
    projects: string[]
  }
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

/** The ids of the projects that this browser may open. */
export function ownProjects(req: Request): string[] {
  return req.session.projects ?? []
}

/** Lets this browser open a project. Returns once the session is on the disk, so that a redirect may follow. */
export function keepProject(req: Request, project: string): Promise<void> {
  req.session.projects = [...new Set([...ownProjects(req), project])]
  return saved(req)
}

export function forgetProject(req: Request, project: string): Promise<void> {
  req.session.projects = ownProjects(req).filter((id) => id !== project)
  return saved(req)
}

function saved(req: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.save((error: unknown) => {
      if (error === undefined || error === null) resolve()
      else reject(error instanceof Error ? error : new Error('The session could not be saved.'))
    })
  })
}
