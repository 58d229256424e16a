/**
 * Which rules speak of a topic, by number: the numbers that other papers quote. A topic is the id of a section of
 * the rules, or a word that clauses carry in their front matter.
 */
import type { IsoDate } from '../../lib/dates'
import { listed } from '../../lib/names'
import { linesOf } from '../interview/answers'
import { templateById, type Library } from '../library/library'
import { factSource } from '../project/facts'
import type { Project } from '../project/project'
import { frameOf, type Frame } from '../words'
import { conditionValues, isChosen } from './choose'
import { findTargets } from './link'
import { numberSections } from './number'

/** Document id of the rules that other papers quote. */
export const rulesDocument = 'rules'

export type RuleMap = ReadonlyMap<string, readonly string[]>

/** The numbers of the rules of this project on each topic, in order. */
export function ruleMap(project: Project, asAt: IsoDate, library: Library): RuleMap {
  const map = new Map<string, string[]>()
  const template = templateById(library, rulesDocument)
  if (!template) return map
  const valueOf = conditionValues(factSource(project, asAt, library.questions), library)
  const chosen = numberSections(template, isChosen(template, project, valueOf))
  const targets = findTargets(chosen, template.numbering, frameOf('en-GB'), (id) =>
    linesOf(project.answers, id),
  )
  for (const { section, clauses, number } of chosen) {
    if (number !== undefined) map.set(section.id, [number])
    for (const clause of clauses) {
      const own = targets.get(clause.id)?.number
      if (own === undefined) continue
      for (const topic of clause.topics) map.set(topic, [...(map.get(topic) ?? []), own])
    }
  }
  return map
}

/** "rule 4.1", "rules 4.1, 4.7 and 9.2"; undefined where no rule speaks of it. */
export function ruleWords(map: RuleMap, topic: string, frame: Frame): string | undefined {
  const numbers = map.get(topic)
  if (!numbers || numbers.length === 0) return undefined
  return `${numbers.length === 1 ? frame.rule : frame.rules} ${listed(numbers)}`
}
