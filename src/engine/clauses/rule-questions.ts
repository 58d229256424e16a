/** The questions that the rules answer: those that decide which clauses are there, and those that clauses print. */
import { comparisons } from '../interview/conditions'
import { questionById, templateById, type Library } from '../library/library'
import { rulesDocument } from './rule-map'
import { clausesOf, partsOf } from './template'

/** Their ids, sorted. */
export function ruleQuestions(library: Library): string[] {
  const template = templateById(library, rulesDocument)
  if (!template) return []
  const ids = clausesOf(template).flatMap((clause) => [
    ...comparisons(clause.when).map(({ answer }) => answer),
    ...partsOf(clause.nodes).flatMap((part) =>
      part.kind === 'value' || part.kind === 'each' ? [part.id] : [],
    ),
  ])
  return [...new Set(ids)].filter((id) => questionById(library, id)).sort()
}
