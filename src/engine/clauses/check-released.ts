/**
 * Ids of clauses are promises: earlier issues are compared by them, and groups keep their own wording under them. An
 * id of the last release that is gone must say where it went, under `aliases` in document.yml.
 */
import type { Library } from '../library/library'
import type { Fault } from './fault'
import { clausesOf, type Template } from './template'

/** Faults of ids that vanished since the release written down in `documents/released.yml`. */
export function releaseFaults(template: Template, library: Library): Fault[] {
  const now = new Set(clausesOf(template).map((clause) => clause.id))
  const file = `${template.folder}/document.yml`
  return (library.released[template.id] ?? []).flatMap((id) => {
    if (now.has(id)) return []
    const alias = template.aliases[id]
    if (alias !== undefined && (now.has(alias) || alias === 'removed')) return []
    const message = `the clause ${id} of the last release is gone. Say where it went: aliases: { ${id}: its-new-id }, or removed.`
    return [{ rule: 'id-renamed', file, line: 1, message }]
  })
}
