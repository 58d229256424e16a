/** Which clauses a project's draft has: by its answers, and by the wording that the group made its own. */
import { holds, type ValueOf } from '../interview/conditions'
import { pathOf } from '../interview/journey'
import type { Library } from '../library/library'
import { enumeratedFacts, type FactSource } from '../project/facts'
import type { Project } from '../project/project'
import { parseLine } from './markdown'
import { itemsOf, type Clause, type Item, type Template } from './template'

/** The value of each closed-set answer and fact, as conditions see it. */
export function conditionValues(source: FactSource, library: Library): ValueOf {
  const path = pathOf(library.questions, source.project.answers)
  return (id) => {
    const fact = enumeratedFacts[id]
    return fact ? (fact(source) ? 'yes' : 'no') : path(id)
  }
}

/** The key under which a project keeps its own wording of a clause. */
export function wordingKey(template: Template, clause: Clause): string {
  return `${template.id}/${clause.id}`
}

/** Whether the clause is in the draft: its condition holds, and the group has not left it out. */
export function isChosen(
  template: Template,
  project: Project,
  valueOf: ValueOf,
): (clause: Clause) => boolean {
  return (clause) => holds(clause.when, valueOf) && project.wording?.[wordingKey(template, clause)] !== ''
}

/**
 * The clause with the group's own wording in place of the template's, where it has one. Each line is one item.
 * Marks for answers and references work in it; nothing else in it is read as markup. Everything that pointed into
 * the clause points at its first item.
 */
export function inOwnWords(template: Template, clause: Clause, project: Project): Clause {
  const words = project.wording?.[wordingKey(template, clause)]
  if (words === undefined || words === '') return clause
  const items: Item[] = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ nodes: [{ type: 'paragraph', parts: parseLine(line), line: 1 }], line: 1 }))
  const places = clause.nodes.filter((node) => node.type === 'place')
  const nodes: Clause['nodes'] =
    template.numbering === 'none'
      ? [...items.flatMap((item) => item.nodes), ...places]
      : [{ type: 'list', ordered: true, items, line: 1 }, ...places]
  return { ...clause, nodes, own: true, anchors: itemsOf(clause.nodes).flatMap((item) => item.anchor ?? []) }
}

/** The clause in Welsh where it has Welsh words; otherwise in English, which the paper then marks. */
export function inWelsh(clause: Clause): Clause {
  if (clause.own) return clause
  return clause.welsh ? { ...clause, nodes: clause.welsh } : { ...clause, onlyEnglish: true }
}
