/**
 * Which changes of the rules are changes of a core rule, for which the clause on changing rules asks a larger majority:
 * "what these rules say about objects, who may be a Member, one vote for each Member, surplus, dissolution, or this rule".
 */
import type { Library } from '../library/library'
import { templateById } from '../library/library'
import { rulesDocument } from './rule-map'
import type { Change } from './compare'

/** Sections of the rules of which every clause is core, and the clause on votes. */
const coreSections: readonly string[] = ['objects', 'admission', 'surplus', 'rule-changes', 'dissolution']
const coreClauses: readonly string[] = ['one-member-one-vote']

/** Whether one of these changes is of a core rule. */
export function changesCore(changes: readonly Pick<Change, 'id'>[], library: Library): boolean {
  const sections = templateById(library, rulesDocument)?.sections ?? []
  const core = new Set([
    ...coreClauses,
    ...sections
      .filter(({ id }) => coreSections.includes(id))
      .flatMap(({ clauses }) => clauses.map(({ id }) => id)),
  ])
  return changes.some(({ id }) => core.has(id))
}
