/** Registration and rules in words: where the rules stand, and every rule book that there was. */
import { tellingChanges } from '../../engine/clauses/compare'
import type { Library } from '../../engine/library/library'
import { facts, factSource } from '../../engine/project/facts'
import type { Project } from '../../engine/project/project'
import { waitingBook } from '../../engine/project/in-force'
import type { RuleBook } from '../../engine/project/registration'
import { carriedChanges } from '../../engine/project/carried-changes'
import { addDays, longDate, type IsoDate } from '../../lib/dates'
import { href, paths } from '../../web/paths'
import { draftChanges, draftRules } from './draft'
import type { RuleBookFile } from './store'

export interface Kept {
  number: number
  what: RuleBookFile
}

/** Everything that the page of registration and rules shows. */
export function rulebookPage(
  at: { id: string; today: IsoDate; library: Library },
  project: Project,
  kept: readonly Kept[],
) {
  const { id, today, library } = at
  const { registration } = project
  const waiting = waitingBook(project)
  const { gaps } = draftRules(project, today, library).tree
  const changes = registration ? tellingChanges(draftChanges(project, today, library)) : []
  return {
    registration: registration && { ...registration, on: longDate(registration.on) },
    waiting: waiting && bookRow(id, project, waiting, kept),
    books: (project.ruleBooks ?? [])
      .filter((book) => book.registered !== undefined)
      .map((book) => bookRow(id, project, book, kept))
      .reverse(),
    gaps: gaps.length,
    changes: changes.length,
    carried: carriedChanges(project, today).map(({ where }) => where),
    isCompany: project.answers['legal.form'] === 'company',
    nameNow: facts['society.name']?.text({ ...factSource(project, today, library.questions), library }) ?? '',
    hrefs: {
      paper: href(paths.paper, { project: id, document: 'rules' }),
      missing: href(paths.missing, { project: id }),
      answers: href(paths.paper, { project: id, document: 'registration-answers' }),
      sent: href(paths.rulesSent, { project: id }),
      returned: href(paths.rulesReturned, { project: id }),
      registration: href(paths.registration, { project: id }),
      change: href(paths.ruleChange, { project: id }),
      choices: href(paths.ruleChoices, { project: id }),
      resolution: href(paths.draftMotion, { project: id }),
      copies: href(paths.ruleDraftFile, { project: id, format: 'signed.pdf' }),
      questions: href(paths.interview, { project: id }),
    },
  }
}

function bookRow(id: string, { ruleBooks = [] }: Project, book: RuleBook, kept: readonly Kept[]) {
  const next = ruleBooks[book.number]?.registered
  const file = (what: RuleBookFile): string | undefined =>
    kept.some((one) => one.number === book.number && one.what === what)
      ? href(paths.ruleBookFile, { project: id, number: book.number, what })
      : undefined
  return {
    number: book.number,
    sent: longDate(book.submitted),
    registered: book.registered === undefined ? '' : longDate(book.registered),
    until: next === undefined ? '' : longDate(addDays(next, -1)),
    fingerprint: book.sha256.slice(0, 12),
    decided: book.decided === undefined ? '' : `${longDate(book.decided.on)}: ${book.decided.where}`,
    sentFile: file('sent'),
    acknowledgment: file('acknowledgment'),
    read:
      book.registered === undefined
        ? undefined
        : `${href(paths.paper, { project: id, document: 'rules' })}?as-at=${book.registered}`,
  }
}
