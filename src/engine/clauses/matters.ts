/** Statutory matters that a draft has lost, because the group left a clause out. */
import type { Library, Statute } from '../library/library'
import type { Gap } from '../tree'
import type { ChosenSection } from './number'
import { clausesOf, type Template } from './template'

/** Every part of a matter, with its needs; a matter without parts is one part. */
export function partsOfMatters(statute: Statute): { id: string; needs: string; source: string }[] {
  return statute.matters.flatMap(({ id, needs, source, parts }) =>
    parts.length > 0 ? parts.map((part) => ({ ...part, source })) : [{ id, needs, source }],
  )
}

/**
 * A gap for each matter that no chosen clause meets. The template as written meets all on every path (the check
 * of `documents/` proves it), so only a group that left a clause out is ever told.
 */
export function leftOutMatters(
  template: Template,
  chosen: readonly ChosenSection[],
  library: Library,
): Gap[] {
  const statute = library.statutes.find((one) => one.id === template.law)
  if (!statute) return []
  const met = new Set(chosen.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.satisfies)))
  const claimed = new Set(clausesOf(template).flatMap((clause) => clause.satisfies))
  return partsOfMatters(statute)
    .filter(({ id }) => claimed.has(id) && !met.has(id))
    .map(({ id, needs, source }) => ({
      id: `matter:${id}`,
      label: `${needs}: the law asks for it (${source}), and the clause was left out`,
    }))
}
