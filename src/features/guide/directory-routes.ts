import { Router } from 'express'
import type { Deps } from '../../deps'
import { plainFields } from '../../web/forms'
import { paths } from '../../web/paths'
import { render } from '../../web/render'
import { listedCoops } from '../showcase'
import { directoryPage, filterIn } from './directory-pages'

/** The co-ops that chose to be found by schools. What was looked for is in the address, and kept nowhere. */
export function directoryRoutes({ db, library, now }: Deps): Router {
  const router = Router()

  router.get(paths.directory, async (req, res) => {
    const typed = plainFields(req.query)
    const filter = filterIn(typed)
    const coops = await listedCoops(db, now(), filter)
    render(res, 'guide/directory', {
      title: 'Find a co-op for your school',
      backLink: paths.forSchools,
      ...directoryPage(coops, library),
      asked: Object.keys(filter).length > 0,
      typed: filter,
      fieldErrors: {},
    })
  })

  return router
}
