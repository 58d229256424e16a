import { Router, type Response } from 'express'
import type { Deps } from '../../deps'
import { compareQuotes } from '../../engine/guidance/quotes'
import { longDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import type { Figure } from '../../engine/library/reference'
import { plainFields, readForm, summary, type FieldErrors, type Typed } from '../../web/forms'
import { paths } from '../../web/paths'
import { render } from '../../web/render'
import { quotesForm, quotesIn } from './forms'

/** Three offers side by side. They come in a form, go back on the page, and are kept nowhere. */
export function quoteRoutes({ library }: Deps): Router {
  const router = Router()
  const page = { title: 'Put quotes side by side', backLink: paths.forSchools, result: undefined }

  router.get(paths.quotes, (_req, res) => {
    render(res, 'guide/quotes', { ...page, typed: {}, fieldErrors: {} })
  })

  router.post(paths.quotes, (req, res) => {
    const typed = plainFields(req.body)
    const form = readForm(quotesForm, typed)
    if (!form.ok) {
      again(res, typed, form.errors)
      return
    }
    const { quotes, errors } = quotesIn(form.value)
    if (Object.keys(errors).length > 0) {
      again(res, typed, errors)
      return
    }
    const { years } = form.value
    const compared = compareQuotes(quotes, years, library.reference)
    render(res, 'guide/quotes', {
      ...page,
      typed,
      fieldErrors: {},
      result: {
        years,
        band: compared.band && withDate(compared.band),
        threshold: compared.threshold && withDate(compared.threshold),
        quotes: compared.quotes.map((quote) => ({
          seller: quote.seller,
          isLeast: quote.isLeast && compared.quotes.length > 1,
          isLeastByHour: quote.isLeastByHour,
          rows: [
            { label: 'One unit', value: pounds(quote.unitPence) },
            { label: 'Units', value: quote.units.toLocaleString('en-GB') },
            { label: 'Travel and other costs', value: pounds(quote.extraPence) },
            { label: 'For one year, without VAT', value: pounds(quote.yearPence) },
            { label: 'VAT', value: pounds(quote.vatPence) },
            { label: 'For one year, with VAT', value: pounds(quote.yearWithVatPence) },
            {
              label: 'For each hour, without VAT',
              value: quote.hourPence === undefined ? 'Hours not given' : pounds(quote.hourPence),
            },
            { label: 'Over all years, with VAT', value: pounds(quote.wholePence) },
          ],
        })),
      },
    })
  })

  function again(res: Response, typed: Typed, fieldErrors: FieldErrors): void {
    render(res, 'guide/quotes', { ...page, typed, fieldErrors, errors: summary(fieldErrors) })
  }

  return router
}

function withDate({ id, words, means, asAt, source }: Figure) {
  return { id, words, means, from: `As at ${longDate(asAt)}. ${source}.` }
}
