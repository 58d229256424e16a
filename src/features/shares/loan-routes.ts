import type { Response, Router } from 'express'
import type { Deps } from '../../deps'
import { bookOf } from '../../engine/project/society-books'
import { instalments } from '../../engine/project/shares'
import { Expected } from '../../lib/expected'
import { may, projectOf } from '../../web/access'
import { answerFieldForm, showFieldForm, type FieldForm, type FormValues } from '../../web/field-form'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { newId } from '../account'
import { deskOf } from './change-capital'
import { done, peopleFor, placeOf, press, readingOf } from './frame-routes'
import {
  agreeLoan,
  agreeShareInterest,
  noteBaseRate,
  payLoanInterest,
  payShareInterest,
  receiveLoan,
  repayLoan,
} from './lend'
import { baseRateForm, loanForm, loanMoves, moveForm, shareInterestForm } from './loan-forms'
import {
  baseRateFacts,
  loanLimits,
  loanPage,
  loanRows,
  shareInterestPage,
  shareLimitWords,
} from './loan-pages'
import type { Reading } from './pages'

/** Loans from members, base rate, and interest on shares. */
export function loanRoutes(router: Router, deps: Deps): void {
  listRoutes(router, deps)
  // Before those of one loan, as its address would fit them too.
  rateRoutes(router, deps)
  oneRoutes(router, deps)
  shareInterestRoutes(router, deps)
}

function place(reading: Reading) {
  return {
    ...placeOf(reading),
    section: 'Loans from members',
    backLink: href(paths.loans, { project: reading.id }),
  }
}

function listRoutes(router: Router, deps: Deps): void {
  router.get(paths.loans, async (req, res) => {
    const reading = await readingOf(deps, res)
    const { role, seat } = projectOf(res)
    const founder = role === 'adviser' ? undefined : seat?.founder
    const { society, mayBorrow } = deskOf(reading.project, deps).rulesOn(reading.today)
    render(res, 'shares/loans', {
      title: 'Loans from members',
      backLink: href(paths.shares, { project: reading.id }),
      done: req.query['done'] === 'yes',
      limits: society ? loanLimits(reading) : ['Only a registered society can owe money.'],
      society,
      mayLend: society && mayBorrow,
      all: may(res, 'private'),
      rows: may(res, 'private') ? loanRows(reading) : founder === undefined ? [] : loanRows(reading, founder),
    })
  })

  const form = (res: Response, reading: Reading): FieldForm =>
    loanForm(place(reading), {
      people: peopleFor(res, reading) ?? [],
      limits: loanLimits(reading),
      onCommittee: true,
    })

  router.get(paths.newLoan, async (_req, res) => {
    showFieldForm(res, form(res, await readingOf(deps, res)))
  })

  router.post(paths.newLoan, async (req, res) => {
    const reading = await readingOf(deps, res)
    await answerFieldForm(res, form(res, reading), { body: req.body, today: reading.today }, (values) => {
      const terms = termsOf(values)
      if (terms === undefined)
        return Promise.resolve({ fault: 'The amount is too little for so many repayments.' })
      return done(deps, res, (desk) => agreeLoan(desk, terms), `${place(reading).backLink}?done=yes`)
    })
  })
}

function termsOf(values: FormValues) {
  const { need, every = 1, otherLoans = 0 } = values
  const pence = Number(values['amount'])
  const count = Number(values['count'])
  if (pence < count) return undefined
  return {
    id: newId(),
    founder: String(values['founder']),
    on: String(values['on']),
    pence,
    basisPoints: Number(values['rate']),
    purpose: String(values['purpose']),
    ...(need !== undefined && { need: String(need) }),
    repayments: instalments(pence, { count, first: String(values['first']), every: Number(every) }),
    otherLoans: Number(otherLoans),
    raised: values['raised'] === true,
    apart: values['apart'] === true,
  }
}

function oneRoutes(router: Router, deps: Deps): void {
  const find = async (res: Response, id: string) => {
    const reading = await readingOf(deps, res)
    const loan = bookOf(reading.project, 'loans').find((one) => one.id === id)
    const own = loan !== undefined && loan.founder === projectOf(res).seat?.founder
    if (!loan || !(own || may(res, 'private')))
      throw new Expected('conflict', 'We cannot find a loan of yours here', 'Go back to the list of loans.')
    return { reading, loan }
  }

  router.get(paths.loan, async (req, res) => {
    const { reading, loan } = await find(res, req.params.loan)
    const { name, ...page } = loanPage(reading, loan)
    render(res, 'shares/loan', {
      title: `A loan from ${name}`,
      tab: 'A loan',
      backLink: href(paths.loans, { project: reading.id }),
      done: req.query['done'] === 'yes',
      ...page,
    })
  })

  const moveOf = async (res: Response, params: { loan: string; move: string }) => {
    const { reading, loan } = await find(res, params.loan)
    const move = loanMoves.find((one) => one === params.move)
    if (!move) throw new Expected('missing', 'We cannot find this page', 'Go back to the loan.')
    const backLink = href(paths.loan, { project: reading.id, loan: loan.id })
    const { due, interest } = loanPage(reading, loan)
    const intro =
      move === 'interest' ? interest : move === 'repaid' ? due.map(({ text }) => `To repay: ${text}.`) : []
    return {
      reading,
      loan,
      move,
      form: moveForm({ ...placeOf(reading), section: 'Loans from members', backLink }, move, intro),
    }
  }

  router.get(paths.loanMove, async (req, res) => {
    showFieldForm(res, (await moveOf(res, req.params)).form)
  })

  router.post(paths.loanMove, async (req, res) => {
    const { reading, loan, move, form } = await moveOf(res, req.params)
    await answerFieldForm(res, form, { body: req.body, today: reading.today }, (values) => {
      const moved = { loan: loan.id, on: String(values['on']), pence: Number(values['amount']) }
      const until = String(values['until'] ?? '')
      return done(
        deps,
        res,
        (desk) =>
          move === 'received'
            ? receiveLoan(desk, moved)
            : move === 'repaid'
              ? repayLoan(desk, moved)
              : payLoanInterest(desk, deps.library.questions, { ...moved, until }),
        `${form.backLink}?done=yes`,
      )
    })
  })
}

function rateRoutes(router: Router, deps: Deps): void {
  router.get(paths.baseRate, async (_req, res) => {
    const reading = await readingOf(deps, res)
    showFieldForm(res, baseRateForm(place(reading), baseRateFacts(reading)))
  })

  router.post(paths.baseRate, async (req, res) => {
    const reading = await readingOf(deps, res)
    const form = baseRateForm(place(reading), baseRateFacts(reading))
    await answerFieldForm(res, form, { body: req.body, today: reading.today }, (values) => {
      const rate = { id: newId(), from: String(values['from']), basisPoints: Number(values['rate']) }
      return done(deps, res, (desk) => noteBaseRate(desk, rate), `${form.backLink}?done=yes`)
    })
  })
}

function shareInterestRoutes(router: Router, deps: Deps): void {
  const form = (reading: Reading): FieldForm =>
    shareInterestForm(
      { ...placeOf(reading), backLink: href(paths.shareInterest, { project: reading.id }) },
      shareLimitWords(reading),
    )

  router.get(paths.shareInterest, async (_req, res) => {
    const reading = await readingOf(deps, res)
    render(res, 'shares/interest', {
      title: 'Interest on shares',
      backLink: href(paths.shares, { project: reading.id }),
      limit: shareLimitWords(reading),
      gives: deskOf(reading.project, deps).rulesOn(reading.today).shareInterestAboveBase !== undefined,
      agreed: bookOf(reading.project, 'shareInterest')
        .toReversed()
        .map((one) => shareInterestPage(reading, one)),
    })
  })

  router.get(paths.newShareInterest, async (_req, res) => {
    showFieldForm(res, form(await readingOf(deps, res)))
  })

  router.post(paths.newShareInterest, async (req, res) => {
    const reading = await readingOf(deps, res)
    await answerFieldForm(res, form(reading), { body: req.body, today: reading.today }, (values) => {
      const [from, until, on] = ['from', 'until', 'on'].map((key) => String(values[key]))
      const interest = {
        id: newId(),
        from: from ?? '',
        until: until ?? '',
        on: on ?? '',
        basisPoints: Number(values['rate']),
      }
      const to = href(paths.shareInterest, { project: reading.id })
      return done(deps, res, (desk) => agreeShareInterest(desk, interest), to)
    })
  })

  router.post(paths.shareInterestPaid, async (req, res) => {
    await press(deps, res, (desk) => payShareInterest(desk, req.params.interest))
  })
}
