/** The pages of a chooser: a question, and the result. Every answer so far travels in the address. */
import type { Deps } from '../../deps'
import { answerRows, choiceTree, choose, type ChooserAnswers } from '../../engine/guidance/chooser'
import { filledWords } from '../../engine/guidance/page-blocks'
import type { Chooser, ChooserQuestion } from '../../engine/library/guidance'
import { toHtmlFragment } from '../../engine/paper/html'
import { londonDate, longDate } from '../../lib/dates'
import { summary } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { doorLink } from './pages'
import type { CarriedAnswers } from './carry-answers'

/** The address of a chooser with these answers. */
export function addressOf(chooser: Chooser, answers: ChooserAnswers): string {
  return `${href(paths.chooser, { chooser: chooser.id })}${queryOf(answers)}`
}

function queryOf(answers: ChooserAnswers): string {
  const query = new URLSearchParams(answers).toString()
  return query === '' ? '' : `?${query}`
}

/** One question, with the way back to the one before it. */
export function questionPage(
  { library }: Deps,
  on: {
    chooser: Chooser
    question: ChooserQuestion
    answers: ChooserAnswers
    fieldErrors: Readonly<Record<string, string>>
  },
) {
  const { chooser, question, answers, fieldErrors } = on
  const index = chooser.questions.indexOf(question)
  const before = chooser.questions[index - 1]
  const others = Object.entries(answers).filter(([id]) => id !== question.id)
  const back = before && new URLSearchParams([...others, ['edit', before.id]]).toString()
  return {
    title: question.heading,
    section: chooser.title,
    backLink: before ? `${href(paths.chooser, { chooser: chooser.id })}?${back}` : doorLink(chooser.id),
    action: href(paths.chooser, { chooser: chooser.id }),
    number: index + 1,
    count: chooser.questions.length,
    summary: index === 0 ? filledWords(chooser.summary, library) : undefined,
    question: {
      ...question,
      options: question.options.map(({ value, label }) => ({ value, text: filledWords(label, library) })),
    },
    kept: others.map(([name, value]) => ({ name, value })),
    value: answers[question.id],
    fieldErrors,
    errors: summary(fieldErrors),
    typed: {},
  }
}

/** What the answers lead to, as a page and as files. */
export function resultPage({ library, now }: Deps, chooser: Chooser, answers: ChooserAnswers) {
  const tree = choiceTree(chooser, answers, { asAt: londonDate(now()), library, onePage: false })
  const { recommended } = choose(chooser, answers)
  const query = queryOf(answers)
  return {
    title: recommended.title,
    section: chooser.title,
    backLink: doorLink(chooser.id),
    documentHtml: toHtmlFragment({ ...tree, blocks: tree.blocks.slice(1, -2) }),
    asAt: longDate(chooser.asAt),
    sources: chooser.sources,
    rows: answerRows(chooser, answers).map(({ id, heading, label }) => ({
      heading,
      label: filledWords(label, library),
      href: `${addressOf(chooser, answers)}&edit=${id}`,
    })),
    files: [
      { label: 'PDF', href: `${href(paths.chooserFile, { chooser: chooser.id, format: 'pdf' })}${query}` },
      { label: 'Word', href: `${href(paths.chooserFile, { chooser: chooser.id, format: 'docx' })}${query}` },
    ],
    carries: recommended.carries !== undefined,
    kept: Object.entries(answers).map(([name, value]) => ({ name, value })),
  }
}

/** What a project takes over from a result; undefined where it takes nothing. */
export function carriedBy(
  { library }: Pick<Deps, 'library'>,
  chooser: Chooser,
  answers: ChooserAnswers,
): CarriedAnswers | undefined {
  const { recommended, why } = choose(chooser, answers)
  if (!recommended.carries) return undefined
  const reasons = [why, ...answerRows(chooser, answers).map(({ heading, label }) => `${heading} ${label}.`)]
  return {
    ...recommended.carries,
    'legal.reasons': reasons.map((reason) => filledWords(reason, library)),
  }
}
