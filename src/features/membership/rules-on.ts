/** What the rules in force on a day promise, and how to name them. */
import { ruleMap, ruleWords } from '../../engine/clauses/rule-map'
import type { Question } from '../../engine/interview/question'
import type { Library } from '../../engine/library/library'
import type { RuleOf } from '../../engine/project/admission'
import { inForce } from '../../engine/project/in-force'
import type { Project } from '../../engine/project/project'
import { promisesOf, type Promises } from '../../engine/project/promises'
import { frameOf } from '../../engine/words'
import type { IsoDate } from '../../lib/dates'

export interface RulesOn {
  promises: Promises
  rule: RuleOf
  questions: readonly Question[]
}

export function rulesOn(project: Project, day: IsoDate, library: Library): RulesOn {
  const whole = inForce(project, day)
  const map = ruleMap(whole, day, library)
  return {
    promises: promisesOf(library.questions, whole.answers),
    questions: library.questions,
    rule: (topic) => ruleWords(map, topic, frameOf('en-GB')),
  }
}
