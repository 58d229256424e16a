/** Lists of the questions themselves: the options sheet, the decision papers and the worksheet. */
import { longDate } from '../../lib/dates'
import { answerLabel, suggested } from '../interview/answers'
import type { Condition } from '../interview/conditions'
import { asked } from '../interview/journey'
import { isEnumerated, type ChoiceQuestion, type Question } from '../interview/question'
import type { Answer } from '../project/project'
import type { ListSource, ListSpec, Row, RuleText } from './row'

export const choiceLists: Readonly<Record<string, ListSpec>> = {
  'choices.stages': {
    keys: ['title'],
    inner: { choices: ['question', 'answer', 'source', 'decided', 'law'] },
    rows: stageRows,
  },
  'choices.big': {
    keys: ['title', 'why', 'law', 'now', 'who', 'suggested'],
    inner: { options: ['label', 'means', 'words'] },
    rows: bigRows,
  },
  'questions.all': {
    keys: ['group', 'title', 'hint', 'why', 'who', 'law', 'only', 'answerLine'],
    inner: { options: ['label', 'means'] },
    rows: worksheetRows,
  },
}

/** Every question that applies, with its answer and where the answer came from, stage by stage. */
function stageRows(source: ListSource): Row[] {
  const { library, project } = source
  const applies = new Set(asked(library.questions, project.answers).map((question) => question.id))
  return library.stages
    .map((stage) => ({
      title: stage.title,
      choices: stage.questions
        .filter((question) => applies.has(question.id))
        .filter((question) => !(question.optional && project.answers[question.id] === undefined))
        .map((question) => choiceRow(source, question)),
    }))
    .filter((stage) => stage.choices.length > 0)
}

function choiceRow({ project }: ListSource, question: Question): Row {
  const answer = project.answers[question.id]
  const decided = project.decided?.[question.id]
  return {
    question: capital(question.label),
    answer: answer === undefined ? 'Not decided yet' : answerLabel(question, answer),
    source: sourceWords(question, answer),
    decided: decided === undefined ? '' : `${decided.by}, ${longDate(decided.on)}`,
    law: question.law ?? '',
  }
}

/** Who chose: the law, our suggestion, or the group. */
function sourceWords(question: Question, answer: Answer | undefined): string {
  if (answer === undefined) return suggested(question) === undefined ? '' : 'Draft follows our suggestion'
  if (question.source === 'statute') return 'The law asks; the group answered'
  return answer === suggested(question) ? 'Our suggestion, kept by the group' : 'The group’s own choice'
}

/** One paper for each choice that shapes the co-op, with what each option would change in the rules. */
function bigRows(source: ListSource): Row[] {
  const { library, project } = source
  return asked(library.questions, project.answers)
    .filter((question): question is ChoiceQuestion => question.paper === true && isEnumerated(question))
    .map((question) => {
      const answer = project.answers[question.id]
      const likely = question.options.find((option) => option.value === question.default)
      return {
        title: question.heading,
        why: question.why,
        law: question.law ?? '',
        now: answer === undefined ? 'Not decided yet' : answerLabel(question, answer),
        who: question.who ?? 'All founders together',
        suggested: likely === undefined ? '' : likely.label,
        options: optionRows(source, question),
      }
    })
}

function optionRows(source: ListSource, question: ChoiceQuestion): Row[] {
  const texts = question.options.map(({ value }) => {
    const answer = question.type === 'yes-no' ? value === 'yes' : value
    const project = { ...source.project, answers: { ...source.project.answers, [question.id]: answer } }
    return source.rulesOf(project, source.asAt)
  })
  return question.options.map((option, index) => ({
    label: option.label,
    means: option.means,
    words: ownWords(
      texts[index] ?? [],
      texts.filter((_, other) => other !== index),
    ),
  }))
}

/** What is in the rules under this option and not under every other, in a few lines. */
function ownWords(mine: readonly RuleText[], others: readonly (readonly RuleText[])[]): string {
  const bare = (one: RuleText): string => `${one.id} ${one.text.replace(/rules? [\d.()a-z]+/g, 'rule')}`
  const known = others.map((other) => new Set(other.map(bare)))
  const own = mine.filter((one) => known.some((other) => !other.has(bare(one)))).slice(0, 3)
  if (own.length === 0) return 'No words of their own in the rules.'
  return own.map((one) => `Rule ${one.number}: ${shortened(one.text, 300)}`).join(' ')
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, text.lastIndexOf(' ', most))} …`
}

/** Every question there is, for a group that works on paper. */
function worksheetRows({ library }: ListSource): Row[] {
  return library.stages.flatMap((stage) =>
    stage.questions.map((question) => ({
      group: stage.title,
      title: question.heading,
      hint: question.hint ?? '',
      why: question.why,
      who: question.who ?? '',
      law: question.law ?? '',
      only: question.when === undefined ? '' : conditionWords(question.when, library.questions),
      answerLine: isEnumerated(question) ? '' : answerLine(question),
      options: isEnumerated(question) ? question.options.map(({ label, means }) => ({ label, means })) : [],
    })),
  )
}

function answerLine(question: Question): string {
  if (question.type === 'number')
    return `Write a number from ${question.least} to ${question.most} (${question.unit}).${suggestion(question)}`
  if (question.type === 'money') return `Write an amount in pounds.${suggestion(question)}`
  return 'Write your answer below.'
}

function suggestion(question: Question): string {
  const value = suggested(question)
  return value === undefined ? '' : ` We suggest ${answerLabel(question, value)}.`
}

/** A condition in words: the answer that has to be given first. */
function conditionWords(condition: Condition, questions: readonly Question[]): string {
  if ('all' in condition) return condition.all.map((one) => conditionWords(one, questions)).join(' and ')
  if ('any' in condition) return condition.any.map((one) => conditionWords(one, questions)).join(' or ')
  if ('not' in condition) return `not ${conditionWords(condition.not, questions)}`
  const question = questions.find((one) => one.id === condition.answer)
  const values = 'is' in condition ? [condition.is] : condition.in
  const labels =
    question && isEnumerated(question)
      ? question.options.filter((option) => values.includes(option.value)).map((option) => option.label)
      : values
  return `“${question?.heading ?? condition.answer}” has the answer “${labels.join('” or “')}”`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
