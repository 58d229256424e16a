import { Router } from 'express'
import type { Deps } from '../../deps'
import { plainFields } from '../../web/forms'
import { paths } from '../../web/paths'
import { render } from '../../web/render'
import { searchGuide } from './search'

/** Looking for a word. What was looked for is in the address, and kept nowhere. */
export function searchRoutes({ db, library }: Deps): Router {
  const router = Router()

  router.get(paths.search, async (req, res) => {
    const { q } = plainFields(req.query)
    const typed = (typeof q === 'string' ? q : '').trim().slice(0, 200)
    const found = await searchGuide(db, library, typed)
    render(res, 'guide/search', {
      title: 'Search the guide',
      tab: 'Search',
      backLink: paths.guide,
      typed: { q: typed },
      fieldErrors: {},
      asked: typed !== '',
      found,
    })
  })

  return router
}
