/** The six decision cards: what a table may choose, and what that answers in its project. */
import { questionById, type Library } from '../library/library'
import type { WorkshopChoice, WorkshopDecision } from './content'

/** The choices of a decision card: its own, or those of the question that it settles. */
export function choicesOf({ choices, question: id }: WorkshopDecision, library: Library): WorkshopChoice[] {
  if (choices) return choices
  const question = id === undefined ? undefined : questionById(library, id)
  return question && 'options' in question
    ? question.options.map(({ value, label, means }) => ({ value, label, means }))
    : []
}
