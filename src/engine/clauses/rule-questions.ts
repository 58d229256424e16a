/** The questions that the rules answer: those that decide which clauses are there, and those that clauses print. */
import { questionById, templateById, type Library } from '../library/library'
import { rulesDocument } from './rule-map'
import { clausesOf, readsOf } from './template'

/** Their ids, sorted. */
export function ruleQuestions(library: Library): string[] {
  const template = templateById(library, rulesDocument)
  if (!template) return []
  const ids = clausesOf(template).flatMap((clause) => {
    const { when, prints } = readsOf(clause)
    return [...when, ...prints]
  })
  return [...new Set(ids)].filter((id) => questionById(library, id)).sort()
}
