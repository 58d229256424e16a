/** The decision cards: each names questions that there are, can be printed, and is short and plain enough to read aloud. */
import type { Library } from '../library/library'
import { printable } from '../paper/fonts'
import type { Fault } from './fault'
import { sentencesOf, wordCount } from './readability'

const file = 'decision-cards.yml'
const most = { sentences: 3, words: 30 } as const

export function cardFaults(library: Library): Fault[] {
  const questions = new Set(library.questions.map((question) => question.id))
  const seen = new Set<string>()
  return library.cards.flatMap(({ id, heading, talk, settles }) => {
    const at = { file, line: 1, near: `id: ${id}` }
    const faults: Fault[] = settles
      .filter((one) => !questions.has(one))
      .map((one) => ({
        rule: 'answer-unknown',
        ...at,
        message: `card ${id} settles ${one}, which no question asks.`,
      }))
    if (seen.has(id)) faults.push({ rule: 'id-duplicate', ...at, message: `the id "${id}" is used twice.` })
    seen.add(id)
    const mark = printable(`${heading} ${talk}`)
    if (mark !== undefined)
      faults.push({ rule: 'glyph-missing', ...at, message: `the printed font has no "${mark}".` })
    const sentences = sentencesOf(talk)
    if (sentences.length > most.sentences || sentences.some((one) => wordCount(one) > most.words))
      faults.push({
        rule: 'sentence-length',
        ...at,
        message: `card ${id} must have at most ${most.sentences} sentences, of ${most.words} words or less.`,
      })
    return faults
  })
}
