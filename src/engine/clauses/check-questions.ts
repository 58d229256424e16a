/** Questions and conditions: known answers, possible values, nothing asked for nothing. */
import { comparisons, type Condition } from '../interview/conditions'
import { questionById, type Library } from '../library/library'
import type { Fault } from './fault'
import type { PathSpace } from './paths'
import { partsOf, type Template } from './template'

/** Faults in the questions, and in the conditions of questions and clauses. */
export function questionFaults(library: Library, space: PathSpace): Fault[] {
  return [
    ...library.questions.flatMap((question) =>
      conditionFaults(question.when, `questions/${question.stage}.yml`, library, space),
    ),
    ...library.templates.flatMap((template) =>
      template.sections
        .flatMap((section) => section.clauses)
        .flatMap((clause) => conditionFaults(clause.when, clause.file, library, space)),
    ),
    ...unusedQuestions(library),
    ...repeatedQuestions(library),
    ...strayQuestions(library),
  ]
}

function conditionFaults(
  condition: Condition | undefined,
  file: string,
  library: Library,
  space: PathSpace,
): Fault[] {
  return comparisons(condition).flatMap(({ answer, value }) => {
    const values = space.values(answer)
    if (values?.includes(value)) return []
    if (values) {
      const message = `${answer} can never be "${value}"; it can be ${values.join(', ')}.`
      return [{ rule: 'value-impossible', file, line: 1, near: answer, message }]
    }
    const known = questionById(library, answer) !== undefined
    const message = known
      ? `${answer} has no closed set of answers, so no condition may look at it.`
      : `${answer} names no question and no fact.`
    return [{ rule: known ? 'value-impossible' : 'answer-unknown', file, line: 1, near: answer, message }]
  })
}

/** A question that nothing needs is not asked: that is data minimisation, and politeness. */
function unusedQuestions(library: Library): Fault[] {
  const used = new Set(library.templates.flatMap(answersUsed))
  for (const question of library.questions)
    for (const { answer } of comparisons(question.when)) used.add(answer)
  return library.questions
    .filter((question) => !used.has(question.id) && question.purpose === undefined)
    .map((question) => ({
      rule: 'answer-unused',
      file: `questions/${question.stage}.yml`,
      line: 1,
      near: `id: ${question.id}`,
      message: `${question.id} feeds no clause. Use it, give it a purpose, or stop asking.`,
    }))
}

function answersUsed(template: Template): string[] {
  const clauses = template.sections.flatMap((section) => section.clauses)
  const facts = Object.values(template.facts).flatMap((rows) => rows.flatMap((row) => row.value))
  const parts = [
    ...template.title,
    ...template.subtitle,
    ...facts,
    ...clauses.flatMap((clause) => partsOf(clause.nodes)),
  ]
  return [
    ...parts.flatMap((part) => (part.kind === 'value' || part.kind === 'each' ? part.id : [])),
    ...clauses.flatMap((clause) => comparisons(clause.when).map(({ answer }) => answer)),
  ]
}

function repeatedQuestions(library: Library): Fault[] {
  const seen = { id: new Set<string>(), heading: new Set<string>() }
  const faults: Fault[] = []
  for (const question of library.questions) {
    for (const key of ['id', 'heading'] as const) {
      if (seen[key].has(question[key])) {
        const message = `the ${key} "${question[key]}" is used twice.`
        faults.push({
          rule: 'id-duplicate',
          file: `questions/${question.stage}.yml`,
          line: 1,
          near: question[key],
          message,
        })
      }
      seen[key].add(question[key])
    }
  }
  return faults
}

/** Each question belongs to a section of its stage, and suggests only what may be answered. */
function strayQuestions(library: Library): Fault[] {
  return library.stages.flatMap((stage) =>
    stage.questions.flatMap((question) => {
      const file = `questions/${stage.stage}.yml`
      const faults: Fault[] = []
      if (!stage.sections.some((section) => section.id === question.section)) {
        faults.push({
          rule: 'shape',
          file,
          line: 1,
          near: `id: ${question.id}`,
          message: `${question.id} is in section ${question.section}, which this file does not list.`,
        })
      }
      if ((question.type === 'choice' || question.type === 'yes-no') && question.default !== undefined) {
        if (!question.options.some((option) => option.value === question.default)) {
          faults.push({
            rule: 'value-impossible',
            file,
            line: 1,
            message: `${question.id} suggests "${question.default}", which is not one of its options.`,
          })
        }
      }
      return faults
    }),
  )
}
