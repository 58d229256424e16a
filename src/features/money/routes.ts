import { Router, type Response } from 'express'
import type { Deps } from '../../deps'
import { marginsOf, planWarnings } from '../../engine/lists/money'
import type { ListSource } from '../../engine/lists/row'
import { personCosts } from '../../engine/money/costs'
import { figureValues } from '../../engine/money/figures'
import { dayPrice, margin } from '../../engine/money/price'
import type { MoneyReading } from '../../engine/money/reading'
import { cashWords, laterWords, percentWords, priceWords, spans, type Span } from '../../engine/money/results'
import { dayWarnings, marginWarnings, priceWarnings, useWarnings } from '../../engine/money/warnings'
import { exactPounds, pounds, readPounds } from '../../lib/money'
import { may, projectOf } from '../../web/access'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { changeRoutes } from './change-routes'
import { figureRoutes } from './figure-routes'
import { moneyOf } from './load-money'
import {
  assumptionRows,
  blocksHtml,
  cashColumns,
  drawingOf,
  keyFigures,
  missingLinks,
  tableOf,
  tagged,
} from './pages'
import { payRoutes } from './pay-routes'
import { quickRoutes } from './quick-routes'

/** What a day must cost, how cash goes, three years, terms, what if; and the pages that a plan is made on. */
export function moneyRoutes(deps: Deps): Router {
  const router = Router()
  overviewRoutes(router, deps)
  resultRoutes(router, deps)
  planRoutes(router, deps)
  payRoutes(router, deps)
  figureRoutes(router, deps)
  quickRoutes(router, deps)
  changeRoutes(router, deps)
  return router
}

function overviewRoutes(router: Router, deps: Deps): void {
  router.get(paths.money, async (_req, res) => {
    const { id, seat } = projectOf(res)
    const { source, reading } = await moneyOf(deps, projectOf(res).id)
    const { plan, priced, dated } = reading
    const own = plan.people.find((person) => person.id === seat?.founder)
    render(res, 'money/overview', {
      title: 'Money',
      backLink: href(paths.project, { project: id }),
      words: [dated ? cashWords(plan) : [], priced ? priceWords(plan) : []].filter((some) => some.length > 0),
      warnings: tagged(planWarnings(reading, source)),
      missing: missingLinks(id, reading).map((one) => ({ ...one, open: may(res, one.needs) })),
      figures: keyFigures(reading),
      documentHtml: blocksHtml(drawingOf(source, 'money.cash-12', 'Cash at the end of each month')),
      assumptions: assumptionRows(id, reading, may(res, 'answer')),
      ownPay: own && pounds(personCosts(plan, own).pay),
      priced,
    })
  })
}

const needed = 'Enter each person’s pay and the month you start first.'

const back = (res: Response): string => href(paths.money, { project: projectOf(res).id })

function resultRoutes(router: Router, deps: Deps): void {
  router.get(paths.moneyPrice, async (req, res) => {
    const { source, reading } = await moneyOf(deps, projectOf(res).id)
    const { plan, priced } = reading
    const pupilDays = figureValues(deps.library, reading.settings)('pupil-days')
    render(res, 'money/price', {
      title: 'The price of a day',
      section: 'Money',
      backLink: back(res),
      words: priced ? priceWords(plan) : [],
      figures: keyFigures(reading),
      warnings: priced
        ? tagged([...priceWarnings(plan), ...useWarnings(plan), ...dayWarnings(plan, pupilDays)])
        : [],
      documentHtml: blocksHtml([serviceTable(source)]),
      below: marginsOf(reading, source).some((one) => marginWarnings(one).length > 0),
      ...tried(reading, req.query['try']),
    })
  })

  router.get(paths.moneyCash, async (req, res) => {
    const { source, reading } = await moneyOf(deps, projectOf(res).id)
    const { plan, dated } = reading
    const span: Span = spans.find((one) => String(one) === req.query['months']) ?? 12
    const names = ['first', 'second', 'third']
    const tables = Array.from({ length: span / 12 }, (_, year) =>
      tableOf(source, `money.cash.${year + 1}`, {
        caption: `Cash in the ${names[year]} year`,
        columns: cashColumns,
        empty: needed,
      }),
    )
    render(res, 'money/cash', {
      title: 'Cash month by month',
      section: 'Money',
      backLink: back(res),
      words: dated ? [...cashWords(plan), ...(span > 12 ? laterWords(plan) : [])] : [needed],
      spans: spans.map((one) => ({
        text: `${one} months`,
        href: `${href(paths.moneyCash, { project: projectOf(res).id })}?months=${one}`,
        current: one === span,
      })),
      documentHtml: blocksHtml([
        ...tables,
        ...drawingOf(source, `money.cash-${span}`, 'Cash at the end of each month'),
      ]),
    })
  })
}

function planRoutes(router: Router, deps: Deps): void {
  router.get(paths.moneyYears, async (_req, res) => {
    const { source, reading } = await moneyOf(deps, projectOf(res).id)
    const table = tableOf(source, 'money.years', {
      caption: 'Three years',
      columns: [
        ['What', 'what'],
        ['Year one', 'one', 'right'],
        ['Year two', 'two', 'right'],
        ['Year three', 'three', 'right'],
      ],
      empty: needed,
    })
    render(res, 'money/years', {
      title: 'Three years',
      section: 'Money',
      backLink: back(res),
      words: reading.dated ? [...cashWords(reading.plan).slice(-1), ...laterWords(reading.plan)] : [],
      documentHtml: blocksHtml([table, ...drawingOf(source, 'money.years', 'Income and costs')]),
    })
  })

  router.get(paths.moneyTerms, async (_req, res) => {
    const { source } = await moneyOf(deps, projectOf(res).id)
    const table = tableOf(source, 'money.terms', {
      caption: 'Days by term',
      columns: [
        ['Term', 'name'],
        ['Days you have', 'days', 'right'],
        ['Days ordered', 'ordered', 'right'],
        ['Take care', 'over'],
      ],
      empty: needed,
    })
    render(res, 'money/terms', {
      title: 'Days by term',
      section: 'Money',
      backLink: back(res),
      documentHtml: blocksHtml([table, ...drawingOf(source, 'money.terms', 'Days by term')]),
      changeHref: href(paths.moneyPart, { project: projectOf(res).id, part: 'terms' }),
    })
  })

  router.get(paths.moneyScenarios, async (_req, res) => {
    const { source, reading } = await moneyOf(deps, projectOf(res).id)
    const price = reading.priced ? dayPrice(reading.plan) : undefined
    const table = tableOf(source, 'money.scenarios', {
      caption: 'One thing changed at a time',
      columns: [
        ['What if', 'name'],
        ['A day costs', 'breakEven', 'right'],
        ['Price needed', 'needed', 'right'],
        ['Left over, year one', 'one', 'right'],
        ['Left over, year two', 'two', 'right'],
        ['Lowest cash, year one', 'lowest', 'right'],
      ],
      empty: needed,
    })
    render(res, 'money/what-if', {
      title: 'What if',
      section: 'Money',
      backLink: back(res),
      price: price && pounds(price.list),
      documentHtml: blocksHtml([table]),
    })
  })
}

function serviceTable(source: ListSource) {
  return tableOf(source, 'money.services', {
    caption: 'Your services, as a price of a day',
    columns: [
      ['Service', 'title'],
      ['Way to buy', 'way'],
      ['Price', 'price', 'right'],
      ['A day brings in', 'day', 'right'],
      ['Margin', 'margin', 'right'],
      ['Take care', 'warning'],
    ],
    empty: 'No service has both a price and its hours yet.',
  })
}

/** "Try a lower price": what a discount would leave, worked out and not kept. */
function tried({ plan, priced }: MoneyReading, asked: unknown) {
  const typed = typeof asked === 'string' ? asked : ''
  const price = priced ? dayPrice(plan) : undefined
  if (typed === '' || !price) return { typed: { try: typed }, fieldErrors: {}, trial: undefined }
  const pence = readPounds(typed)
  if (pence === undefined || pence === 0) {
    const message = 'The price to try must be an amount in pounds, such as 560.'
    return {
      typed: { try: typed },
      fieldErrors: { try: message },
      trial: undefined,
      errors: [{ text: message, href: '#try' }],
    }
  }
  const share = margin(pence, price.breakEven)
  const words =
    share < 0
      ? `${pounds(pence)} a day is below what a day costs you, ${exactPounds(price.breakEven)}. The margin is ${percentWords(share)} of the price.`
      : `${pounds(pence)} a day covers your costs. The margin is ${percentWords(share)} of the price.`
  const tag =
    share < 0
      ? { text: 'Stop', classes: 'govuk-tag--red' }
      : { text: 'Covers costs', classes: 'govuk-tag--green' }
  return { typed: { try: typed }, fieldErrors: {}, trial: { words, tag } }
}
