import type { Router } from 'express'
import type { Deps } from '../../deps'
import { holdingsAt } from '../../engine/project/ledger'
import { moneyWords, statementOf } from '../../engine/project/statement'
import { longDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { pounds, exactPounds } from '../../lib/money'
import { counted } from '../../lib/names'
import { may } from '../../web/access'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { dayAsked } from '../register'
import { accountOf, agreePage, namesIn } from './pages'
import { readingOf } from './frame-routes'

/** A member's statement, and whether the books agree: pages to read, as at any day. */
export function accountRoutes(router: Router, deps: Deps): void {
  router.get(paths.shareStatement, async (req, res) => {
    const reading = await readingOf(deps, res)
    const { id, project, today } = reading
    const { founder } = req.params
    if (!project.founders.some((one) => one.id === founder))
      throw new Expected('missing', 'We cannot find this person', 'Go back to the page of shares.')
    const asAt = dayAsked(req.query['as-at'], today)
    const { shares = 0, paidPence = 0, loanPence = 0 } = holdingsAt(project.ledger, asAt).get(founder) ?? {}
    render(res, 'shares/statement', {
      title: `Statement of ${namesIn(project, asAt)(founder)}`,
      tab: 'Statement',
      backLink: href(paths.shares, { project: id }),
      asAt,
      asAtWords: longDate(asAt),
      standing: `${counted(shares, 'share')}, ${pounds(paidPence)} paid, ${loanPence === 0 ? 'no loan' : `${pounds(loanPence)} on loan to the co-op`}`,
      rows: statementOf(project.ledger, founder, asAt).map((line) => [
        { text: longDate(line.on) },
        { text: moneyWords(line.entry) },
        { text: line.shares.toLocaleString('en-GB'), format: 'numeric' },
        { text: exactPounds(line.paidPence), format: 'numeric' },
        { text: exactPounds(line.propertyPence), format: 'numeric' },
      ]),
      dues: accountOf({ ...reading, today: asAt }, founder).dues,
      files: may(res, 'private') ? statementFiles(id, asAt) : [],
    })
  })

  router.get(paths.booksAgree, async (req, res) => {
    const reading = await readingOf(deps, res)
    const asAt = dayAsked(req.query['as-at'], reading.today)
    render(res, 'shares/agree', {
      title: 'Do the books agree?',
      backLink: href(paths.shares, { project: reading.id }),
      asAt,
      asAtWords: longDate(asAt),
      ...agreePage(reading, asAt),
    })
  })
}

/** The statements of all members as one paper. */
function statementFiles(project: string, asAt: string) {
  return ['pdf', 'docx'].map((format) => ({
    text: format === 'pdf' ? 'PDF' : 'Word',
    href: `${href(paths.paperFile, { project, document: 'member-statements', format })}?as-at=${asAt}`,
  }))
}
