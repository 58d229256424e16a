/** A chooser: answers in, one recommendation out, by the first of its rules that holds. */
import { holds } from '../interview/conditions'
import type { Chooser, ChooserNote, ChooserQuestion, ChooserResult } from '../library/guidance'
import { longDate, type IsoDate } from '../../lib/dates'
import type { Library } from '../library/library'
import type { Block, DocumentTree, Run } from '../tree'
import { filledLine, filledWords } from './page-blocks'

export type ChooserAnswers = Readonly<Record<string, string>>

export interface Choice {
  result: string
  recommended: ChooserResult
  second: ChooserResult | undefined
  /** Why, in words, with figures still to be filled in. */
  why: string
  notes: ChooserNote[]
}

/** Only answers that the chooser knows; anything else counts as not given. */
export function answersOf(chooser: Chooser, typed: Readonly<Record<string, unknown>>): ChooserAnswers {
  return Object.fromEntries(
    chooser.questions.flatMap(({ id, options }) => {
      const value = Object.hasOwn(typed, id) ? typed[id] : undefined
      return options.some((option) => option.value === value) ? [[id, String(value)]] : []
    }),
  )
}

/** The first question without an answer; undefined where all have one. */
export function nextQuestion(chooser: Chooser, answers: ChooserAnswers): ChooserQuestion | undefined {
  return chooser.questions.find(({ id }) => answers[id] === undefined)
}

/**
 * What these answers lead to. The last rule has no condition, so every set of answers leads somewhere.
 * @throws Error for a chooser that the check of `documents/` would refuse
 */
export function choose(chooser: Chooser, answers: ChooserAnswers): Choice {
  const valueOf = (id: string): string | undefined => answers[id]
  const rule = chooser.rules.find(({ when }) => holds(when, valueOf))
  const recommended = rule && chooser.results[rule.choose]
  if (!rule || !recommended) throw new Error(`The chooser ${chooser.id} has no rule for these answers.`)
  return {
    result: rule.choose,
    recommended,
    second: rule.second === undefined ? undefined : chooser.results[rule.second],
    why: rule.why,
    notes: chooser.notes.filter(({ when }) => holds(when, valueOf)),
  }
}

/** The label of each answer, with its question. */
export function answerRows(
  chooser: Chooser,
  answers: ChooserAnswers,
): { id: string; heading: string; label: string }[] {
  return chooser.questions.flatMap(({ id, heading, options }) => {
    const option = options.find(({ value }) => value === answers[id])
    return option ? [{ id, heading, label: option.label }] : []
  })
}

/**
 * The result as a paper: it says what it rests on, and that it is not advice.
 * @param onePage whether its last parts run on, so that all of it stands on one page
 */
export function choiceTree(
  chooser: Chooser,
  answers: ChooserAnswers,
  on: { asAt: IsoDate; library: Library; onePage: boolean },
): DocumentTree {
  const { asAt, library, onePage } = on
  const { recommended, second, why, notes } = choose(chooser, answers)
  const fill = (text: string): Run[] => filledLine(text, library)
  const words = (text: string): string => filledWords(text, library)
  const rows = answerRows(chooser, answers)
  const blocks: Block[] = [
    heading('suggested', `${chooser.lead}: ${recommended.title}`),
    paragraph(...fill(recommended.means)),
    runIn('Why', fill(why)),
    ...(recommended.watch === undefined ? [] : [runIn('Watch out', fill(recommended.watch))]),
    ...(second ? [runIn(`Second choice: ${second.title}`, fill(second.means))] : []),
    ...(notes.length === 0
      ? []
      : [
          heading('mind', 'Mind these'),
          bullets(notes.map(({ title, text }) => [{ text: `${title}. `, bold: true }, ...fill(text)])),
        ]),
    heading('next', 'Three next steps'),
    numbered(recommended.next.map(fill)),
    ...(onePage ? runInClosing(chooser, recommended, fill) : listedClosing(chooser, recommended, fill)),
    small('Your answers', rows.map((row) => `${row.heading} ${words(row.label)}.`).join(' ')),
    small(
      'What this rests on',
      `Your answers, and facts as at ${longDate(chooser.asAt)}. It is not legal advice. Sources: ${chooser.sources.join('; ')}.`,
    ),
  ]
  return {
    id: chooser.id,
    title: chooser.title,
    society: 'Groundrules',
    language: 'en-GB',
    subtitle: filledWords(chooser.summary, library),
    mark: 'A STARTING POINT, NOT ADVICE',
    asAt,
    templateVersion: '1.0.0',
    orientation: 'portrait',
    compact: true,
    contents: false,
    gaps: [],
    blocks,
    clauses: [],
  }
}

/** Whom to ask and what is the same for every result, each as a paragraph. */
function runInClosing(chooser: Chooser, { ask }: ChooserResult, fill: (text: string) => Run[]): Block[] {
  return [
    runIn('Who to ask', fill(`${ask.join('. ')}.`)),
    ...chooser.closing.map(({ title, lines }) =>
      runIn(
        title,
        lines.flatMap((line, index) =>
          fill(lines.length === 1 ? line : `${index === 0 ? '' : ' '}${index + 1}. ${line}`),
        ),
      ),
    ),
  ]
}

/** The same with headings and lists. */
function listedClosing(chooser: Chooser, { ask }: ChooserResult, fill: (text: string) => Run[]): Block[] {
  return [
    heading('ask', 'Who to ask'),
    bullets(ask.map(fill)),
    ...chooser.closing.flatMap(({ title, lines }, index) => [
      heading(`closing-${index + 1}`, title),
      lines.length === 1 ? paragraph(...fill(lines[0] ?? '')) : numbered(lines.map(fill)),
    ]),
  ]
}

function heading(id: string, text: string): Block {
  return { type: 'heading', level: 1, id, runs: [{ text }] }
}

function paragraph(...runs: Run[]): Block {
  return { type: 'paragraph', runs }
}

function small(title: string, text: string): Block {
  return { type: 'paragraph', style: 'small', runs: [{ text: `${title}. `, bold: true }, { text }] }
}

/** A paragraph that starts with its own short heading. */
function runIn(title: string, runs: readonly Run[]): Block {
  return paragraph({ text: `${title}. `, bold: true }, ...runs)
}

function bullets(lines: readonly Run[][]): Block {
  const items = lines.map((runs) => ({ label: '•', number: '', blocks: [paragraph(...runs)] }))
  return { type: 'list', kind: 'bullets', items }
}

function numbered(lines: readonly Run[][]): Block {
  const items = lines.map((runs, index) => ({
    label: `${index + 1}.`,
    number: `${index + 1}`,
    blocks: [paragraph(...runs)],
  }))
  return { type: 'list', kind: 'decimals', items }
}
