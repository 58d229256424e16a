import { Router } from 'express'
import type { Deps } from '../../deps'
import { paths } from '../../web/paths'
import { afterRoutes } from './after-routes'
import { ownWorkshop } from './frame-routes'
import { paperRoutes } from './paper-routes'
import { printRoutes } from './print-routes'
import { runRoutes } from './run-routes'
import { startRoutes } from './start-routes'
import { tableRoutes } from './table-routes'

/** Workshops: a facilitator, several tables, one wall. Not a co-op, but as strictly kept as one. */
export function workshopRoutes(deps: Deps): Router {
  const router = Router()
  startRoutes(router, deps)
  router.use(paths.workshop, ownWorkshop(deps))
  // What many phones do at the same time comes first.
  tableRoutes(router, deps)
  runRoutes(router, deps)
  paperRoutes(router, deps)
  printRoutes(router, deps)
  afterRoutes(router, deps)
  return router
}
