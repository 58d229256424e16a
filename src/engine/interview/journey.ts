/**
 * Which questions a group meets is worked out from its answers each time, never stored. "Continue", "Back",
 * the check page and the list of what is missing all come from these functions.
 *
 * The one surprise: a choice that is not made yet counts as its suggested answer when deciding which
 * questions and clauses follow, so that an unfinished draft reads as a whole. It is still marked as open.
 */
import { keptForFrozen } from '../../lib/kept'
import type { Answer, Answers } from '../project/project'
import { holds, type ValueOf } from './conditions'
import { isEnumerated, type ChoiceQuestion, type Question } from './question'

/** The questions that apply to these answers, in order. */
export function asked(questions: readonly Question[], answers: Answers): readonly Question[] {
  return askedOf(answers, questions)
}

const askedOf = keptForFrozen((answers: Answers, questions: readonly Question[]): readonly Question[] => {
  const valueOf = pathOf(questions, answers)
  return questions.filter((question) => holds(question.when, valueOf))
})

/** The value of each enumerated answer on the path that these answers describe. */
export function pathOf(questions: readonly Question[], answers: Answers): ValueOf {
  const byId = new Map(questions.map((question) => [question.id, question]))
  const known = new Map<string, string | undefined>()
  const valueOf: ValueOf = (id) => {
    if (known.has(id)) return known.get(id)
    const question = byId.get(id)
    if (!question || !isEnumerated(question)) return undefined
    known.set(id, undefined) // a question that depends on itself is not asked
    const value = holds(question.when, valueOf) ? (enumerated(answers[id]) ?? likely(question)) : undefined
    known.set(id, value)
    return value
  }
  return valueOf
}

/** What an open choice counts as: its suggestion, or where there is none its first option. */
export function likely(question: ChoiceQuestion): string | undefined {
  return question.default ?? question.options[0]?.value
}

/** A choice or yes-no answer as conditions compare it: true is "yes". */
export function enumerated(answer: Answer | undefined): string | undefined {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no'
  return typeof answer === 'string' ? answer : undefined
}

/** The questions on the path that are needed and have no answer. */
export function unanswered(questions: readonly Question[], answers: Answers): Question[] {
  return asked(questions, answers).filter((question) => isUnanswered(question, answers))
}

/** Whether a question on the path is needed and has no answer. */
export function isUnanswered({ id, optional }: Question, answers: Answers): boolean {
  return !optional && answers[id] === undefined
}
