/** The path through the questions, and the pages that show it. All worked out from the answers. */
import { answerLabel, suggested } from '../../engine/interview/answers'
import { asked, enumerated } from '../../engine/interview/journey'
import type { Question, QuestionSection } from '../../engine/interview/question'
import type { Library } from '../../engine/library/library'
import type { Answer, Answers } from '../../engine/project/project'
import { href, paths } from '../../web/paths'

export interface Place {
  question: Question
  section: QuestionSection
  /** Its place in its section, from 1, and how many there are on this path. */
  number: number
  count: number
  previous: Question | undefined
  next: Question | undefined
}

/** Where a question stands on this group's path; undefined where it is not on it. */
export function placeOf(library: Library, answers: Answers, id: string): Place | undefined {
  const path = asked(library.questions, answers)
  const question = path.find((one) => one.id === id)
  const section = question && sectionById(library, question.section)
  if (!question || !section) return undefined
  const inSection = path.filter((one) => one.section === section.id)
  const index = inSection.indexOf(question)
  return {
    question,
    section,
    number: index + 1,
    count: inSection.length,
    previous: inSection[index - 1],
    next: inSection[index + 1],
  }
}

export function sectionById(library: Library, id: string): QuestionSection | undefined {
  return library.stages.flatMap((stage) => stage.sections).find((section) => section.id === id)
}

/** The section after this one, over all stages. */
export function questionsOf(library: Library, answers: Answers, section: string): Question[] {
  return asked(library.questions, answers).filter((question) => question.section === section)
}

/** The suggestion of a question in words, with where it comes from. */
export function suggestionWords(question: Question): string | undefined {
  const value = suggested(question)
  if (value === undefined) return undefined
  const from = question.source === 'statute' ? 'set by the Act' : 'common practice, not a legal requirement'
  return `${answerLabel(question, value)} (${from})`
}

/** The check page: sections with a row for each question on the path. */
export function checkSections(library: Library, answers: Answers, project: string) {
  return library.stages
    .flatMap((stage) =>
      stage.sections.map((section) => ({
        title: section.title,
        stage: stage.title,
        rows: questionsOf(library, answers, section.id).map((question) =>
          checkRow(question, answers, project),
        ),
      })),
    )
    .filter((section) => section.rows.length > 0)
}

function checkRow(question: Question, answers: Answers, project: string) {
  const answer = answers[question.id]
  const isSuggestion = answer !== undefined && same(question, answers)
  return {
    label: question.label.charAt(0).toUpperCase() + question.label.slice(1),
    value: answerWords(question, answer),
    open: answer === undefined && !question.optional,
    note: isSuggestion ? 'Our suggestion' : '',
    href: `${href(paths.question, { project, question: question.id })}?back=check`,
  }
}

/** What stands as the answer, in words, also where there is none. */
export function answerWords(question: Question, answer: Answer | undefined): string {
  if (answer !== undefined) return answerLabel(question, answer)
  return question.optional ? 'Not provided' : 'Not decided yet'
}

function same(question: Question, answers: Answers): boolean {
  const value = suggested(question)
  return (
    value !== undefined &&
    (enumerated(answers[question.id]) ?? answers[question.id]) === (enumerated(value) ?? value)
  )
}

/** Answers that are kept but that this path does not use, so that nobody wonders where they went. */
export function unusedAnswers(library: Library, answers: Answers): string[] {
  const path = new Set(asked(library.questions, answers).map((question) => question.id))
  return library.questions
    .filter((question) => answers[question.id] !== undefined && !path.has(question.id))
    .map((question) => question.label)
}
