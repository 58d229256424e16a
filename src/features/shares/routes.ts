import { Router, type Response } from 'express'
import type { Deps } from '../../deps'
import { Expected } from '../../lib/expected'
import { may, projectOf } from '../../web/access'
import { answerFieldForm, showFieldForm } from '../../web/field-form'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { newId } from '../account'
import { applyForShares, decideApplication, dropApplication, receivePayment } from './apply'
import { deskOf } from './change-capital'
import { aboutWhom, done, peopleFor, placeOf, press, readingOf } from './frame-routes'
import { accountOf, deskPage, ruleFacts, type Reading } from './pages'
import { applyForm, decisionForm, noticeForm, paymentForm } from './share-forms'
import { accountRoutes } from './account-routes'
import { loanRoutes } from './loan-routes'
import { claimRoutes } from './claim-routes'
import { dropNotice, giveNotice } from './withdraw'

/** Shares: what members hold, ask for, pay and have paid back. */
export function shareRoutes(deps: Deps): Router {
  const router = Router()
  hubRoutes(router, deps)
  applicationRoutes(router, deps)
  paymentRoutes(router, deps)
  noticeRoutes(router, deps)
  claimRoutes(router, deps)
  accountRoutes(router, deps)
  loanRoutes(router, deps)
  return router
}

function hubRoutes(router: Router, deps: Deps): void {
  router.get(paths.shares, async (req, res) => {
    const reading = await readingOf(deps, res)
    const { id, project, today } = reading
    const { role, seat } = projectOf(res)
    const founder = role === 'adviser' ? undefined : seat?.founder
    const { society, withdrawable, oneShareEach, shareInterestAboveBase } = deskOf(project, deps).rulesOn(
      today,
    )
    const account = founder === undefined ? undefined : accountOf(reading, founder)
    render(res, 'shares/shares', {
      title: 'Shares',
      backLink: href(paths.project, { project: id }),
      done: req.query['done'] === 'yes',
      society,
      withdrawable,
      interest: shareInterestAboveBase !== undefined,
      facts: ruleFacts(reading),
      account,
      // Nobody is led to a form that could only refuse them.
      mayAsk: society && account?.isMember === true && !(oneShareEach && account.shares > 0),
      desk: may(res, 'private') ? deskPage(reading) : undefined,
    })
  })
}

function applicationRoutes(router: Router, deps: Deps): void {
  router.get(paths.newShareApplication, async (_req, res) => {
    const reading = await readingOf(deps, res)
    showFieldForm(res, applyForm(placeOf(reading), peopleFor(res, reading)))
  })

  router.post(paths.newShareApplication, async (req, res) => {
    const reading = await readingOf(deps, res)
    const form = applyForm(placeOf(reading), peopleFor(res, reading))
    await answerFieldForm(res, form, { body: req.body, today: reading.today }, (values) => {
      const founder = aboutWhom(res, values['founder'])
      const { note, on = reading.today } = values
      const ask = { id: newId(), founder, on: String(on), shares: Number(values['shares']) }
      return done(deps, res, (desk) =>
        applyForShares(desk, { ...ask, ...(note !== undefined && { note: String(note) }) }),
      )
    })
  })

  const find = async (res: Response, id: string) => {
    const reading = await readingOf(deps, res)
    const application = reading.project.books?.applications?.find((one) => one.id === id)
    if (!application)
      throw new Expected('missing', 'We cannot find this application', 'Go back to the page of shares.')
    const founder = reading.project.founders.find((one) => one.id === application.founder)
    const { shareNominal } = deskOf(reading.project, deps).rulesOn(reading.today)
    const about = { name: founder?.legalName ?? '', pence: application.shares * shareNominal }
    return { reading, application, form: decisionForm(placeOf(reading), application, about) }
  }

  router.get(paths.shareApplication, async (req, res) => {
    const { application, form } = await find(res, req.params.application)
    if (application.decided || application.dropped !== undefined) res.redirect(303, form.backLink)
    else showFieldForm(res, form)
  })

  router.post(paths.shareApplication, async (req, res) => {
    const { reading, application, form } = await find(res, req.params.application)
    await answerFieldForm(res, form, { body: req.body, today: reading.today }, (values) => {
      const { reason, count, first, every = 1 } = values
      const on = String(values['on'])
      const plan =
        count === undefined
          ? {}
          : { plan: { count: Number(count), first: String(first ?? on), every: Number(every) } }
      const decision = {
        outcome: values['outcome'] === 'allotted' ? ('allotted' as const) : ('refused' as const),
        by: values['by'] === 'meeting' ? ('meeting' as const) : ('committee' as const),
        on,
        ...(reason !== undefined && { reason: String(reason) }),
        ...plan,
      }
      return done(deps, res, (desk) => decideApplication(desk, application.id, decision))
    })
  })

  router.post(paths.shareApplicationEnd, async (req, res) => {
    const { application: id } = req.params
    mustBeOwn(
      res,
      (await readingOf(deps, res)).project.books?.applications?.find((one) => one.id === id),
    )
    await press(deps, res, (desk) => dropApplication(desk, id))
  })
}

function paymentRoutes(router: Router, deps: Deps): void {
  const page = async (res: Response, founder: string) => {
    const reading = await readingOf(deps, res)
    const person = reading.project.founders.find((one) => one.id === founder)
    if (!person) throw new Expected('missing', 'We cannot find this person', 'Go back to the page of shares.')
    const { dues } = accountOf(reading, founder)
    return { reading, form: paymentForm(placeOf(reading), { name: person.legalName, dues }) }
  }

  router.get(paths.sharePayment, async (req, res) => {
    showFieldForm(res, (await page(res, req.params.founder)).form)
  })

  router.post(paths.sharePayment, async (req, res) => {
    const { founder } = req.params
    const { reading, form } = await page(res, founder)
    await answerFieldForm(res, form, { body: req.body, today: reading.today }, (values) => {
      const payment = { founder, on: String(values['on']), pence: Number(values['amount']) }
      return done(deps, res, (desk) => receivePayment(desk, payment))
    })
  })
}

function noticeRoutes(router: Router, deps: Deps): void {
  const page = (res: Response, reading: Reading) => {
    const { withdrawMonths } = deskOf(reading.project, deps).rulesOn(reading.today)
    return noticeForm(placeOf(reading), peopleFor(res, reading), withdrawMonths)
  }

  router.get(paths.newWithdrawal, async (_req, res) => {
    showFieldForm(res, page(res, await readingOf(deps, res)))
  })

  router.post(paths.newWithdrawal, async (req, res) => {
    const reading = await readingOf(deps, res)
    await answerFieldForm(res, page(res, reading), { body: req.body, today: reading.today }, (values) => {
      const founder = aboutWhom(res, values['founder'])
      const { on = reading.today, shares } = values
      const notice = { id: newId(), founder, on: String(on), shares: Number(shares) }
      return done(deps, res, (desk) => giveNotice(desk, notice))
    })
  })

  router.post(paths.withdrawalEnd, async (req, res) => {
    const { withdrawal: id } = req.params
    mustBeOwn(
      res,
      (await readingOf(deps, res)).project.books?.withdrawals?.find((one) => one.id === id),
    )
    await press(deps, res, (desk) => dropNotice(desk, id))
  })
}

/** A member takes back what they asked for themselves; those who keep the register may do it for anyone. */
function mustBeOwn(res: Response, record: { founder: string } | undefined): void {
  if (record && (record.founder === projectOf(res).seat?.founder || may(res, 'register'))) return
  throw new Expected(
    'conflict',
    'There is nothing of yours to take back here',
    'Go back to the page of shares to see what waits.',
  )
}
