/** What shares and loans ask of people: to pay, to decide, to pay back. */
import { firstShares, claimsAt, duesAt, waitingApplications } from '../../engine/project/shares'
import { repaymentsDue } from '../../engine/project/loans'
import { bookOf } from '../../engine/project/society-books'
import type { Waiting } from '../../engine/project/waiting'
import { exactPounds, pounds } from '../../lib/money'
import { counted } from '../../lib/names'
import { href, paths } from '../../web/paths'
import type { Permission } from '../../web/who-may'
import type { WaitingIn, WaitingSource } from '../projects'
import { namesIn } from './pages'
import { claimId } from './withdraw'

type Waits = Waiting<Permission>

export const sharesWaiting: WaitingSource = (on) => [
  ...toPay(on),
  ...toDecide(on),
  ...toPayBack(on),
  ...toRepay(on),
]

/** What each person is to pay next on their shares. What others owe is theirs alone to see. */
function toPay({ id, project, deps, today }: WaitingIn): Waits[] {
  const link = href(paths.shares, { project: id })
  return duesAt(project, deps.library.questions, today).map(({ founder, on, pence }) => ({
    key: `share-due:${founder}:${on}`,
    words: `Pay ${exactPounds(pence)} for your shares`,
    link,
    by: on,
    for: { founders: [founder] },
    private: true,
  }))
}

function toDecide({ id, project, today }: WaitingIn): Waits[] {
  const name = namesIn(project, today)
  return waitingApplications(project, today).map((one) => ({
    key: `share-application:${one.id}`,
    words: `Decide about ${counted(one.shares, 'share')} for ${name(one.founder)}`,
    link: href(paths.shareApplication, { project: id, application: one.id }),
    for: { may: 'register' },
  }))
}

/** Shares that are to be paid back from or by a day, and first shares of people who have left. */
function toPayBack({ id, project, deps, today }: WaitingIn): Waits[] {
  const { questions } = deps.library
  const name = namesIn(project, today)
  const claims = claimsAt(project, questions, today).map((claim): Waits => ({
    key: `share-claim:${claimId(claim)}`,
    words: `Pay back ${pounds(claim.pence)} for shares of ${name(claim.founder)}`,
    link: href(paths.shareClaim, { project: id, claim: claimId(claim) }),
    by: claim.due,
    for: { may: 'register' },
  }))
  const firsts = firstShares(project, questions, today).map((founder): Waits => ({
    key: `first-share:${founder}`,
    words: `Cancel the first share of ${name(founder)}, who has left`,
    link: href(paths.shares, { project: id }),
    for: { may: 'register' },
  }))
  return [...claims, ...firsts]
}

/** The next repayment of each loan. */
function toRepay({ id, project, today }: WaitingIn): Waits[] {
  const name = namesIn(project, today)
  return bookOf(project, 'loans').flatMap((loan): Waits[] => {
    const [next] = repaymentsDue(project.ledger, loan, today)
    if (!next) return []
    return [
      {
        key: `loan-due:${loan.id}:${next.on}`,
        words: `Repay ${exactPounds(next.pence)} of the loan from ${name(loan.founder)}`,
        link: href(paths.loan, { project: id, loan: loan.id }),
        by: next.on,
        for: { may: 'register' },
      },
    ]
  })
}
