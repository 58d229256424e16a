import { Router } from 'express'
import multer from 'multer'
import type { Deps } from '../../deps'
import { countAmendments } from '../../engine/clauses/amendments'
import { longDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import { paths } from '../../web/paths'
import { readForm, summary } from '../../web/forms'
import { render } from '../../web/render'
import { cookiePrefix } from '../../web/session'
import { modelRulesForm } from './forms'

/** What registering costs and why, and the statements about this site. */
export function statementRoutes({ config, library }: Deps): Router {
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

  modelRulesRoutes(router, library)

  router.get(paths.guidePage, (req, res, next) => {
    const title = Object.hasOwn(statements, req.params.page) ? statements[req.params.page] : undefined
    if (title === undefined) {
      next()
      return
    }
    render(res, `guide/${req.params.page}`, {
      title,
      backLink: paths.home,
      cookiePrefix: cookiePrefix(config.baseUrl),
      consentMonths: library.reference.consents.consentMonths,
      enquiryMonths: library.reference.consents.enquiryMonths,
    })
  })

  return router
}

/** Counts what a group changed in a sponsor's model rules. Both texts are looked at and not kept. */
function modelRulesRoutes(router: Router, library: Deps['library']): void {
  const texts = multer({ limits: { fieldSize: 500_000, fields: 4, files: 0, parts: 6 } }).none()
  const fees = library.reference.registrationFees
  const page = {
    title: 'Count your changes to model rules',
    backLink: paths.registrationCost,
    fees: { source: fees.source, asAt: longDate(fees.asAt) },
  }

  router.get(paths.modelRules, (_req, res) => {
    render(res, 'guide/model-rules', { ...page, typed: {}, fieldErrors: {}, result: undefined })
  })

  router.post(paths.modelRules, texts, (req, res) => {
    const form = readForm(modelRulesForm, req.body)
    if (!form.ok) {
      const { typed, errors } = form
      render(res, 'guide/model-rules', {
        ...page,
        typed,
        fieldErrors: errors,
        errors: summary(errors),
        result: undefined,
      })
      return
    }
    const { model, ours } = form.value
    const counted = countAmendments(model, ours, fees)
    const result = { ...counted, fee: pounds(counted.band.pence) }
    render(res, 'guide/model-rules', { ...page, typed: form.value, fieldErrors: {}, result })
  })
}
