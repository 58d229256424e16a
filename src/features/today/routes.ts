import { Router } from 'express'
import type { Deps } from '../../deps'
import { londonDate } from '../../lib/dates'
import { projectOf } from '../../web/access'
import { paths } from '../../web/paths'
import { render } from '../../web/render'
import { gather, listFor, readerOf } from './gather'
import { line } from './pages'

/** The page that a member opens first: what waits for them and what is coming. */
export function todayRoutes(deps: Deps): Router {
  const router = Router()

  router.get(paths.today, async (_req, res) => {
    const { id, role, seat } = projectOf(res)
    const today = londonDate(deps.now())
    const { toDo, coming } = listFor(await gather(deps, id), readerOf({ role, seat }))
    render(res, 'today/page', {
      title: 'Today',
      toDo: toDo.map((one) => line(one, today)),
      coming: coming.map((one) => line(one, today)),
    })
  })

  return router
}
