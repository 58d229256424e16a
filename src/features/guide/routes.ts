import { Router, type Request } from 'express'
import type { Deps } from '../../deps'
import { Expected } from '../../lib/expected'
import { paths } from '../../web/paths'
import { render } from '../../web/render'
import { chooserRoutes } from './chooser-routes'
import { doorGroups, glossaryRows, guideGroups, shownPage } from './pages'
import { directoryRoutes } from './directory-routes'
import { quoteRoutes } from './quote-routes'
import { searchRoutes } from './search-routes'
import { statementRoutes } from './statement-routes'
import { timelineRoutes } from './timeline-routes'

/** Everything that is read or worked out without a co-op: two front doors, reading pages, choosers, search. */
export function guideRoutes(deps: Deps): Router {
  const router = Router()
  router.use(searchRoutes(deps))
  router.use(timelineRoutes(deps))
  router.use(quoteRoutes(deps))
  router.use(directoryRoutes(deps))
  router.use(chooserRoutes(deps))
  router.use(statementRoutes(deps))
  pageRoutes(router, deps)
  return router
}

function pageRoutes(router: Router, { library }: Deps): void {
  router.get(paths.forStaff, (_req, res) => {
    render(res, 'guide/for-staff', {
      title: 'If your job may be going',
      groups: doorGroups(library, 'staff'),
    })
  })

  router.get(paths.forSchools, (_req, res) => {
    const title = 'How the co-operative model could work in your school'
    render(res, 'guide/for-schools', { title, groups: doorGroups(library, 'schools') })
  })

  router.get(paths.guide, (_req, res) => {
    render(res, 'guide/list', { title: 'Guide', groups: guideGroups(library) })
  })

  router.get(paths.glossary, (_req, res) => {
    render(res, 'guide/glossary', {
      title: 'What the words mean',
      backLink: paths.guide,
      rows: glossaryRows(library),
    })
  })

  router.get(paths.principles, (_req, res) => {
    render(res, 'guide/principles', {
      title: 'The seven principles, and the values',
      backLink: paths.guide,
      principles: library.principles,
    })
  })

  router.get(paths.guidePage, (req, res) => {
    const page = library.guidance.find((one) => one.id === req.params.page)
    if (!page)
      throw new Expected('missing', 'We cannot find this page', 'Check the address, or go to the start page.')
    const language = languageOf(req as Request)
    render(res, 'guide/page', { ...shownPage(library, page, language), backLink: paths.guide })
  })
}

/** The language that was asked for in the address. */
function languageOf(req: Request): 'en-GB' | 'cy' {
  return req.query['lang'] === 'cy' ? 'cy' : 'en-GB'
}
