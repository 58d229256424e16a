import { Router } from 'express'
import type { Deps } from '../../deps'
import { longDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { pounds } from '../../lib/money'
import { paths } from '../../web/paths'
import { render } from '../../web/render'
import { cookieName } from '../../web/session'

/** Reading pages: what registering costs and why, and the statements about this site. */
export function guideRoutes({ config, library }: Deps): Router {
  const router = Router()
  const statements: Readonly<Record<string, string>> = {
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    cookies: 'Cookies',
    terms: 'Terms and conditions',
  }

  router.get(paths.registrationCost, (_req, res) => {
    const fees = library.reference.registrationFees
    render(res, 'guide/registration-cost', {
      title: 'What registering will cost, and why',
      backLink: paths.home,
      bands: fees.bands.map((band) => ({ ...band, fee: pounds(band.pence) })),
      free: pounds(fees.bands.find((band) => band.id === 'free-draft')?.pence ?? 0),
      model: pounds(fees.bands.find((band) => band.id === 'model-unamended')?.pence ?? 0),
      fees: { ...fees, asAt: longDate(fees.asAt), checked: longDate(fees.checked) },
    })
  })

  router.get(paths.guidePage, (req, res) => {
    const title = Object.hasOwn(statements, req.params.page) ? statements[req.params.page] : undefined
    if (title === undefined)
      throw new Expected('missing', 'We cannot find this page', 'Check the address, or go to the start page.')
    render(res, `guide/${req.params.page}`, {
      title,
      backLink: paths.home,
      cookie: cookieName(config.baseUrl),
    })
  })

  return router
}
