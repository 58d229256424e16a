/**
 * Finding is permission: a project is looked for among those in which this browser has a seat, and the
 * demonstration ones. Anyone else's is not there. What a seat may do is the table in `who-may.ts`.
 */
import type { Request, RequestHandler, Response } from 'express'
import { Expected } from '../lib/expected'
import type { ProjectFrame } from './render'
import { openedBy, type Opened } from './session'
import { href, paths } from './paths'
import { mayDo, permissionFor, roleWords, type Permission } from './who-may'

/** Finds a project with the seat that this browser has in it; undefined where it has none. */
export type FindProject = (id: string, opened: Opened) => Promise<ProjectFrame | undefined>

/** Loads the project in the address for this browser, or says that it is not there. */
export function ownProject(find: FindProject): RequestHandler<{ project: string }> {
  return async (req, res, next) => {
    const project = await find(req.params.project, openedBy(req as Request))
    if (!project) {
      throw new Expected(
        'missing',
        'We cannot find this co-op in this browser',
        'Open it with your own link, or go to “Your co-ops” at the top and sign in with your e-mail address.',
      )
    }
    res.locals['project'] = project
    next()
  }
}

/** Refuses what the seat's role may not do, and every address that the table does not know. */
export function onlyAsAllowed(): RequestHandler<{ project: string }> {
  return (req, res, next) => {
    const { role, seat, demo } = projectOf(res)
    const asked = permissionFor(req.method, req.baseUrl + req.path)
    if (!asked)
      throw new Expected('missing', 'We cannot find this page', 'Check the address, or go to the start page.')
    // Who has left has one page: their own membership.
    if (role === 'former' && asked.permission === 'read' && req.method === 'GET' && req.path === '/') {
      res.redirect(303, href(paths.ownMembership, { project: req.params.project }))
      return
    }
    res.locals['mayKeep'] = asked.kept
    const own = asked.own && seat?.founder !== undefined && seat.founder === asked.params['founder']
    if (own || mayDo(role, asked.permission)) {
      next()
      return
    }
    throw demo
      ? new Expected(
          'forbidden',
          'This is a demonstration co-op',
          'Make your own copy of it to change anything. The button is at the top of each of its pages.',
        )
      : refusal(res, asked.permission)
  }
}

/** The page for a person whose role may not do this. */
function refusal(res: Response, permission: Permission): Expected {
  const { role } = projectOf(res)
  const name = role === 'visitor' ? 'visitor' : roleWords[role].name.toLowerCase()
  const who = mayDo('secretary', permission) ? 'the organiser or the secretary' : 'the organiser'
  return new Expected(
    'forbidden',
    `This is not open to your role here: ${name}`,
    `Ask ${who} to do it, or to change your role.`,
  )
}

/** Whether this person may do something here: pages use it to show only what will work. */
export function may(res: Response, permission: Permission): boolean {
  return mayDo(projectOf(res).role, permission)
}

/** Refuses what this person may not do, where more than the address decides it. */
export function needsOf(res: Response): (permission: Permission) => void {
  return (permission) => {
    if (!may(res, permission)) throw refusal(res, permission)
  }
}

/** The project that the guard above has loaded, with this person's seat in it. */
export function projectOf(res: Response): ProjectFrame {
  return res.locals['project'] as ProjectFrame
}

/** Who changes what and when, for a verb. */
export function doingOf(res: Response, now: () => Date): { project: string; seat: string | null; now: Date } {
  const { id, seat } = projectOf(res)
  return { project: id, seat: seat?.id ?? null, now: now() }
}
