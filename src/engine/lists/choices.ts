/** Lists of the questions themselves: the options sheet, the decision papers and the worksheet. */
import { longDate } from '../../lib/dates'
import { answerLabel, capital, suggested } from '../interview/answers'
import { asked } from '../interview/journey'
import { isEnumerated, type ChoiceQuestion, type Question } from '../interview/question'
import type { Answer, Answers } from '../project/project'
import type { Condition } from '../interview/conditions'
import { rulesDocument } from '../clauses/rule-map'
import { clausesOf, readsOf } from '../clauses/template'
import { templateById } from '../library/library'
import type { ListSource, ListSpec, Row } from './row'

export const choiceLists: Readonly<Record<string, ListSpec>> = {
  'choices.stages': {
    keys: ['title'],
    inner: { choices: ['question', 'answer', 'rule', 'source', 'decided', 'law'] },
    rows: stageRows,
  },
  'choices.big': {
    keys: ['title', 'why', 'law', 'now', 'who', 'suggested', 'later', 'convert'],
    inner: { options: ['label', 'means', 'words'] },
    rows: bigRows,
  },
  'questions.all': {
    keys: ['group', 'title', 'hint', 'why', 'who', 'law', 'only', 'about', 'answerLine'],
    // `lines` are empty rows to write on: none where there are options to tick.
    inner: { options: ['label', 'means'], lines: ['line'] },
    rows: worksheetRows,
  },
}

/**
 * Every question that shapes the society and applies, with its answer and where it came from, stage by stage. What is
 * asked for the offer to schools is a matter of selling, and stands in the offer.
 */
function stageRows(source: ListSource): Row[] {
  const { library, project } = source
  const applies = new Set(asked(library.questions, project.answers).map((question) => question.id))
  const rulesFor = rulesByQuestion(source)
  return library.stages
    .filter(({ stage }) => stage !== 'sell')
    .map((stage) => ({
      title: stage.title,
      choices: stage.questions
        .filter((question) => applies.has(question.id))
        .filter((question) => !(question.optional && project.answers[question.id] === undefined))
        .map((question) => choiceRow(source, question, rulesFor.get(question.id) ?? [])),
    }))
    .filter((stage) => stage.choices.length > 0)
}

/** The whole rules, by number and in order, that print an answer or are there because of it. */
function rulesByQuestion(source: ListSource): Map<string, string[]> {
  const template = templateById(source.library, rulesDocument)
  const clauses = new Map((template ? clausesOf(template) : []).map((clause) => [clause.id, clause]))
  const numbers = new Map<string, string[]>()
  for (const { id, number } of source.rulesOf(source.project, source.asAt)) {
    const clause = clauses.get(id)
    if (!clause) continue
    const { when, prints } = readsOf(clause)
    for (const question of [...when, ...prints]) {
      const known = numbers.get(question) ?? []
      if (!known.includes(wholeRule(number))) numbers.set(question, [...known, wholeRule(number)])
    }
  }
  return numbers
}

/** "10.3" as "10": a clause may say it in any of its paragraphs, and the whole rule is always right. */
function wholeRule(number: string): string {
  return number.split('.')[0] ?? number
}

function choiceRow({ project }: ListSource, question: Question, rules: readonly string[]): Row {
  const answer = project.answers[question.id]
  const decided = project.decided?.[question.id]
  return {
    question: capital(question.label),
    answer: answer === undefined ? openWords(question) : capital(answerLabel(question, answer)),
    rule: rules.join(', '),
    source: sourceWords(question, answer),
    decided: decided === undefined ? '' : `${decided.by}, ${longDate(decided.on)}`,
    law: question.law ?? '',
  }
}

/** Nobody has answered: a choice shows our suggestion in the draft; anything else is a gap there. */
function openWords(question: Question): string {
  const value = suggested(question)
  if (value === undefined) return 'Not decided yet'
  const words = answerLabel(question, value)
  return isEnumerated(question)
    ? `Not decided yet. The draft shows: ${words}`
    : `Not decided yet. We suggest: ${words}`
}

/** Who chose: the law, our suggestion, or the group. */
function sourceWords(question: Question, answer: Answer | undefined): string {
  if (answer === undefined) return 'Still open'
  if (question.source === 'statute') return 'The law asks for it'
  return answer === suggested(question) ? 'Our suggestion, kept' : 'The group’s own choice'
}

/** One paper for each choice that shapes the co-op, with what each option would change in the rules. */
function bigRows(source: ListSource): Row[] {
  const { library, project } = source
  const rules = rulesUnder(source)
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
        ...laterWords(question),
        options: optionRows(question, rules),
      }
    })
}

/** What a change of mind costs after registration: most choices are in the rules, and the form is not. */
function laterWords(question: Question): { later: string; convert: string } {
  if (question.id !== 'legal.form') {
    return {
      later: 'After registration this is a change of the rules. It must pass the vote in',
      convert: '',
    }
  }
  // CCBSA 2014 ss.112, 113 and 115.
  return {
    later: '',
    convert:
      'After registration a change of form is slow. A society needs large majorities at two meetings (sections 112 and 113 of the Act). Ask an adviser.',
  }
}

/** A sentence of the rules, and the same without the numbers that it quotes: those move with every other clause. */
interface Sentence {
  rule: string
  words: string
  bare: string
}

/** The sentences of the rules that a group would have under an answer, with our suggestions for all that is open. */
function rulesUnder(source: ListSource): (question: string, answer: Answer) => Sentence[] {
  const { library, project, asAt } = source
  const filled = { ...suggestions(library.questions), ...project.answers }
  const known = new Map<string, Pick<Sentence, 'words' | 'bare'>[]>()
  const read = (answers: Answers): Sentence[] =>
    source.rulesOf({ ...project, answers }, asAt).flatMap(({ number, text }) => {
      const sentences = known.get(text) ?? sentencesOf(text)
      known.set(text, sentences)
      return sentences.map((one) => ({ rule: wholeRule(number), ...one }))
    })
  // One option of nearly every question is the one that stands there now.
  let now: Sentence[] | undefined
  return (question, answer) =>
    filled[question] === answer ? (now ??= read(filled)) : read({ ...filled, [question]: answer })
}

function optionRows(
  question: ChoiceQuestion,
  rules: (question: string, answer: Answer) => Sentence[],
): Row[] {
  const told = question.options.map(({ value }) =>
    rules(question.id, question.type === 'yes-no' ? value === 'yes' : value),
  )
  const known = told.map((sentences) => new Set(sentences.map(({ bare }) => bare)))
  return question.options.map((option, index) => ({
    label: option.label,
    means: option.means,
    words:
      question.id === 'legal.form' && option.value === 'company'
        ? 'A company has articles in place of these rules.'
        : ownWords(
            told[index] ?? [],
            known.filter((_, other) => other !== index),
          ),
  }))
}

/** What we suggest for every question, so that the words of an option have no gaps where it leads to more questions. */
function suggestions(questions: readonly Question[]): Answers {
  return Object.fromEntries(
    questions.flatMap((question): [string, Answer][] => {
      const value = suggested(question)
      return value === undefined ? [] : [[question.id, value]]
    }),
  )
}

/** Letters that fit in a cell of a paper that stays on one page. */
const room = { sentence: 220, all: 440 } as const

/**
 * The sentences that are in the rules under this option and under no other, or else not under every other, each with
 * the number of its rule. There are as many as there is room for, and a long one is cut with "…".
 */
function ownWords(told: readonly Sentence[], others: readonly ReadonlySet<string>[]): string {
  const alone = told.filter(({ bare }) => others.every((other) => !other.has(bare)))
  const own = alone.length > 0 ? alone : told.filter(({ bare }) => others.some((other) => !other.has(bare)))
  if (own.length === 0) return 'This option puts no words of its own into the rules.'
  return quoted(own)
}

/** "Rule 4: one sentence. Another. Rule 7: a third." */
function quoted(sentences: readonly { rule: string; words: string }[]): string {
  let text = ''
  let last = ''
  for (const { rule, words } of sentences) {
    const short = shortened(words, room.sentence)
    const more = rule === last ? ` ${short}` : `${text === '' ? '' : ' '}Rule ${rule}: ${short}`
    if (text !== '' && text.length + more.length > room.all) break
    text += more
    last = rule
  }
  return text
}

function sentencesOf(text: string): Pick<Sentence, 'words' | 'bare'>[] {
  return text
    .split(/(?<=\.)\s+(?=[A-Z])/)
    .map((words) => ({ words, bare: words.replace(/rules? \d[\d.()a-z]*/g, 'rule') }))
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
      about: aboutWords(question),
      answerLine: isEnumerated(question) ? '' : answerLine(question),
      options: isEnumerated(question) ? question.options.map(({ label, means }) => ({ label, means })) : [],
      lines: Array.from({ length: lineCount(question) }, () => ({ line: '' })),
    })),
  )
}

/** "Who decides: all founders together. Law: CCBSA 2014 s.31." */
function aboutWords({ who, law }: Question): string {
  return [who && `Who decides: ${who}.`, law && `Law: ${law}.`].filter(Boolean).join(' ')
}

/** Lines to write an answer on. */
function lineCount(question: Question): number {
  if (isEnumerated(question)) return 0
  if (question.type === 'lines') return 5
  return question.type === 'long-text' || question.type === 'address' ? 3 : 1
}

function answerLine(question: Question): string {
  if (question.type === 'number')
    return `Write a number from ${question.least} to ${question.most} (${question.unit}).${suggestion(question)}`
  if (question.type === 'money') return `Write an amount in pounds.${suggestion(question)}`
  if (question.type === 'lines') return 'Write one on each line.'
  if (question.type === 'date') return 'Write a day, a month and a year.'
  if (question.type === 'month-end') return `Write a month.${suggestion(question)}`
  return ''
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
