/**
 * Finding is permission: a project is looked for among those that this browser may open, and the demonstration
 * ones. Anyone else's is not there.
 */
import type { Request, RequestHandler, Response } from 'express'
import { Expected } from '../lib/expected'
import type { ProjectFrame } from './render'
import { ownProjects } from './session'

export type FindProject = (id: string) => Promise<ProjectFrame | undefined>

/** Loads the project in the address for this browser, or says that it is not there. */
export function ownProject(find: FindProject): RequestHandler<{ project: string }> {
  return async (req, res, next) => {
    const project = await find(req.params.project)
    if (!project || !(project.demo || ownProjects(req as Request).includes(project.id))) {
      throw new Expected(
        'missing',
        'We cannot find this co-op in this browser',
        'Open it in the browser where you started it, or open the project file that you downloaded.',
      )
    }
    res.locals['project'] = project
    next()
  }
}

/** Refuses to change a demonstration co-op, which every visitor sees; anyone may copy it. */
export function mayChange(): RequestHandler<{ project: string }> {
  return (req, res, next) => {
    const changes = req.method !== 'GET' && req.method !== 'HEAD' && req.path !== '/copy'
    if (changes && projectOf(res).demo) {
      throw new Expected(
        'forbidden',
        'This is a demonstration co-op',
        'Make your own copy of it to change anything. The button is at the top of each of its pages.',
      )
    }
    next()
  }
}

/** The project that the guard above has loaded. */
export function projectOf(res: Response): ProjectFrame {
  return res.locals['project'] as ProjectFrame
}
