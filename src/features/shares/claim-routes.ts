import type { Response, Router } from 'express'
import type { Deps } from '../../deps'
import { registerAt } from '../../engine/project/ledger'
import { nominationsAt } from '../../engine/project/nominations'
import { claimsAt, type Claim } from '../../engine/project/shares'
import { Expected } from '../../lib/expected'
import { answerFieldForm, showFieldForm } from '../../web/field-form'
import { paths } from '../../web/paths'
import { newId } from '../account'
import { deskOf } from './change-capital'
import { namesIn, type Reading } from './pages'
import { done, placeOf, press, readingOf } from './frame-routes'
import { claimForm, suspensionForm } from './share-forms'
import { cancelFirstShare, claimId, endSuspension, payClaim, suspendWithdrawals } from './withdraw'

/** Paying shares back, cancelling first shares, and suspending withdrawals: for those who keep the register. */
export function claimRoutes(router: Router, deps: Deps): void {
  const { questions } = deps.library
  const find = async (res: Response, id: string) => {
    const reading = await readingOf(deps, res)
    const claim = claimsAt(reading.project, questions, reading.today).find((one) => claimId(one) === id)
    if (!claim)
      throw new Expected('conflict', 'Nothing waits to be paid back here', 'Go back to the page of shares.')
    const { withdrawable } = deskOf(reading.project, deps).rulesOn(claim.came)
    const name = namesIn(reading.project, reading.today)(claim.founder)
    const payee = payeeWords(reading, claim)
    return { reading, claim, form: claimForm(placeOf(reading), claim, { name, withdrawable, payee }) }
  }

  router.get(paths.shareClaim, async (req, res) => {
    showFieldForm(res, (await find(res, req.params.claim)).form)
  })

  router.post(paths.shareClaim, async (req, res) => {
    const { reading, claim, form } = await find(res, req.params.claim)
    await answerFieldForm(res, form, { body: req.body, today: reading.today }, (values) => {
      const { setOff, debt = 'a debt to the co-op' } = values
      const payment = {
        claim: claimId(claim),
        on: String(values['on']),
        depositsClear: values['depositsClear'] === true,
        ...(typeof setOff === 'number' && setOff > 0 && { setOff: { pence: setOff, what: String(debt) } }),
      }
      return done(deps, res, (desk) => payClaim(desk, questions, payment))
    })
  })

  router.post(paths.firstShare, async (req, res) => {
    await press(deps, res, (desk) => cancelFirstShare(desk, questions, req.params.founder))
  })

  const suspension = async (res: Response) => {
    const reading = await readingOf(deps, res)
    const { suspensionMonths } = deskOf(reading.project, deps).rulesOn(reading.today)
    return { reading, form: suspensionForm(placeOf(reading), suspensionMonths) }
  }

  router.get(paths.suspension, async (_req, res) => {
    showFieldForm(res, (await suspension(res)).form)
  })

  router.post(paths.suspension, async (req, res) => {
    const { reading, form } = await suspension(res)
    await answerFieldForm(res, form, { body: req.body, today: reading.today }, (values) => {
      const [from, until, reason] = ['from', 'until', 'reason'].map((key) => String(values[key]))
      const made = { id: newId(), from: from ?? '', until: until ?? '', reason: reason ?? '' }
      return done(deps, res, (desk) => suspendWithdrawals(desk, made))
    })
  })

  router.post(paths.suspensionEnd, async (req, res) => {
    await press(deps, res, (desk) => endSuspension(desk, req.params.suspension))
  })
}

/** Whom to pay what a member had who has died. Source: CCBSA 2014 ss.37 to 40, and the rules about claims. */
function payeeWords({ project, today }: Reading, { founder }: Claim): string | undefined {
  const died = project.ledger.some(
    (one) => one.kind === 'ceased' && one.founder === founder && one.reason === 'died',
  )
  if (!died || registerAt(project.ledger, today).memberOf.has(founder)) return undefined
  const named = nominationsAt(project.ledger, today).some((one) => one.founder === founder && !one.ended)
  return named
    ? 'This member has died and made a nomination. Pay the person named in the nominations book, up to what section 37 allows, and the rest to the personal representatives.'
    : 'This member has died and made no nomination. Pay the personal representatives when they prove their right. For a small sum section 40 may let you pay without a grant: check with an adviser.'
}
