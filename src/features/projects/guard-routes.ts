import { Router } from 'express'
import type { Deps } from '../../deps'
import { onlyAsAllowed, ownProject } from '../../web/access'
import { giveAgain } from '../../web/give-again'
import { paths } from '../../web/paths'
import type { ProjectFrame } from '../../web/render'
import type { Opened } from '../../web/session'
import { accountStore } from '../account'

/** Does what is due by now in one project: a vote closes, a membership ends. */
type DueWork = (deps: Deps, project: string, now: Date) => Promise<unknown>

/** What has its place among the projects and is none. */
const besides = new Set<string>([paths.newProject, paths.openProject])

/**
 * Guards everything inside a project: who has no seat in it finds nothing, and each seat does what its role may. What is
 * due is done before anything is read. A page that nothing has changed for is given again, and goes no further.
 */
export function projectGuard(deps: Deps, work: readonly DueWork[]): Router {
  const guard = Router({ mergeParams: true })
  guard.use(
    ownProject((id, opened) => frameOf(deps, work, { id, opened })),
    onlyAsAllowed(),
    giveAgain(deps.pages, deps.now),
  )
  const router = Router()
  router.use(paths.project, (req, res, next) => {
    if (besides.has(req.baseUrl)) next()
    else guard(req, res, next)
  })
  return router
}

async function frameOf(
  deps: Deps,
  work: readonly DueWork[],
  { id, opened }: { id: string; opened: Opened },
): Promise<ProjectFrame | undefined> {
  const now = deps.now()
  const find = () => accountStore(deps.db).frame(id, opened, now)
  const found = await find()
  if (!found?.due) return found?.frame
  for (const each of work)
    // A fault in that keeps nobody out of the co-op.
    await each(deps, id, now).catch((error: unknown) =>
      deps.log.error({ err: error, project: id }, 'what is due was not done'),
    )
  return (await find())?.frame
}
