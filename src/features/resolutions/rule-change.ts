/** A change of the rules as a resolution: what would change, clause by clause, and what kind of majority that takes. */
import { changesCore } from '../../engine/clauses/core-rules'
import { compareDrafts, tellingChanges, type Change } from '../../engine/clauses/compare'
import { ruleQuestions } from '../../engine/clauses/rule-questions'
import { answerLabel } from '../../engine/interview/answers'
import { asked } from '../../engine/interview/journey'
import type { Question } from '../../engine/interview/question'
import { questionById, type Library } from '../../engine/library/library'
import { inForce, isRuleWording } from '../../engine/project/in-force'
import type { Answer, Project } from '../../engine/project/project'
import type { Changed } from '../../engine/project/resolution'
import type { IsoDate } from '../../lib/dates'
import { rulesInForce, rulesWith } from '../rulebook'

export interface RuleChange {
  kind: 'rule-change' | 'core-rule-change'
  changes: Changed
  /** Each clause that would change. */
  telling: Change[]
  before: ReturnType<typeof rulesInForce>
  after: ReturnType<typeof rulesInForce>
}

interface Where {
  project: Project
  today: IsoDate
  library: Library
}

/** What these changes would make of the rules in force; undefined where they would change nothing. */
export function ruleChange(
  { project, today, library }: Where,
  changes: RuleChange['changes'],
): RuleChange | undefined {
  const before = rulesInForce(project, today, library)
  const after = rulesWith(project, changes, today, library)
  const telling = tellingChanges(compareDrafts(before.clauses, after.clauses))
  if (telling.length === 0) return undefined
  return {
    kind: changesCore(telling, library) ? 'core-rule-change' : 'rule-change',
    changes,
    telling,
    before,
    after,
  }
}

/** What the draft changes in the rules in force, as a resolution would. */
export function draftedChanges({ project, today, library }: Where): Changed {
  const now = inForce(project, today)
  const ids = ruleQuestions(library).filter((id) => !ownPages.includes(id))
  const answers = Object.fromEntries(
    ids.flatMap((id) => {
      const answer = project.answers[id]
      return answer === undefined || same(answer, now.answers[id]) ? [] : [[id, answer]]
    }),
  )
  const drafted = Object.entries(project.wording ?? {}).filter(([key]) => isRuleWording(key))
  const wording = Object.fromEntries(drafted.filter(([key, words]) => now.wording?.[key] !== words))
  const dropped = Object.keys(now.wording ?? {}).filter(
    (key) => isRuleWording(key) && project.wording?.[key] === undefined,
  )
  return { answers, wording, ...(dropped.length > 0 && { dropped }) }
}

function same(a: Answer, b: Answer | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Questions of the rules that have resolutions of their own kind: a notice or an approval settles them. */
const ownPages: readonly string[] = ['office.address']

/** A question whose answer the rules print, with what they say now. */
export interface Choice {
  question: Question
  now: string
}

/** The choices that a resolution may change, by the stage of the journey to which they belong. */
export function ruleChoices({ project, today, library }: Where): { title: string; choices: Choice[] }[] {
  const { answers } = inForce(project, today)
  const settles = ruleQuestions(library)
  const open = asked(library.questions, answers).filter(
    ({ id }) => settles.includes(id) && !ownPages.includes(id),
  )
  return library.stages
    .map(({ stage, title }) => ({
      title,
      choices: open
        .filter((question) => question.stage === stage)
        .map((question) => {
          const answer = answers[question.id]
          return { question, now: answer === undefined ? 'Not answered' : answerLabel(question, answer) }
        }),
    }))
    .filter(({ choices }) => choices.length > 0)
}

/** A choice that a resolution may change; undefined where the rules in force do not depend on it. */
export function ruleChoice(where: Where, id: string): Question | undefined {
  const known = ruleChoices(where).some(({ choices }) => choices.some(({ question }) => question.id === id))
  return known ? questionById(where.library, id) : undefined
}

/** The most that the words of a resolution may be long. */
const longest = 4000

/**
 * The words of a resolution that makes these changes, to start from: everyone must have its full text, so it gives
 * each rule as it would read.
 */
export function wordsFor(
  { changes, telling }: RuleChange,
  library: Library,
): { title: string; text: string } {
  const labels = Object.entries(changes.answers ?? {}).flatMap(([id, answer]) => {
    const question = questionById(library, id)
    return question ? [`${question.label}: ${answerLabel(question, answer)}`] : []
  })
  const [only] = labels
  const title =
    only !== undefined && labels.length === 1 ? `Change of the rules: ${only}` : 'Change of the rules'
  const last = 'And that the change be sent to the FCA to be registered.'
  const text = ['That the rules be changed as follows.', ...telling.flatMap(readsNow), last].join('\n')
  const listed = telling.map((one) => `${(one.after ?? one.before)?.number ?? ''} ${one.title}`.trim())
  const short = `That the rules be changed as the full text shows that goes with this resolution: ${listed.join('; ')}.\n${last}`
  return {
    title: title.slice(0, 160),
    text: text.length <= longest ? text : short.slice(0, longest),
  }
}

/** What a resolution says of one clause: the lines that change, as they would read. */
function readsNow({ kind, before, title, lines }: Change): string[] {
  if (kind === 'removed') return [`Rule ${before?.number ?? ''} (${title}) is taken out.`]
  const altered = lines.filter(({ pieces }) => pieces.some((one) => one.kind !== 'same'))
  return (altered.length > 0 ? altered : lines).map(({ label, pieces }) => {
    const words = pieces.filter((one) => one.kind !== 'removed').map((one) => one.text)
    // A part of a rule has a letter only: it stands under the rule before it.
    const what = /^\d/.test(label) ? `Rule ${label}` : `Its part ${label}`
    return words.length === 0 ? `${what} is taken out.` : `${what} reads: ${words.join('')}`
  })
}
