/** A Welsh clause says the same as the English one beside it, as far as that can be seen: the same marks and items. */
import type { Fault } from './fault'
import { clausesOf, itemsOf, partsOf, type Clause, type Node, type Template } from './template'

/** Faults of the Welsh clauses of one document. */
export function welshFaults(template: Template): Fault[] {
  return clausesOf(template).flatMap((clause) => {
    if (!clause.welsh) return []
    const missing = differences(marks(clause.nodes), marks(clause.welsh))
    const extra = differences(marks(clause.welsh), marks(clause.nodes))
    if (missing.length + extra.length === 0) return []
    const message = [
      missing.length > 0 ? `lacks ${missing.join(', ')}` : '',
      extra.length > 0 ? `has ${extra.join(', ')}, which the English has not` : '',
    ]
      .filter((part) => part !== '')
      .join('; ')
    return [
      { rule: 'welsh-differs', file: welshFile(clause), line: 1, message: `the Welsh clause ${message}.` },
    ]
  })
}

function welshFile(clause: Clause): string {
  return clause.file.replace(/\.md$/, '.cy.md')
}

/** Everything in a clause that must be in both languages. */
function marks(nodes: readonly Node[]): string[] {
  const items = itemsOf(nodes)
  return [
    ...partsOf(nodes).flatMap((part) => {
      if (part.kind === 'text') return []
      if (part.kind === 'reference') return `{@${part.to}}`
      return part.kind === 'rules' ? `{{rules: ${part.topic}}}` : `{{ ${part.id} }}`
    }),
    ...items.flatMap((item) => (item.anchor === undefined ? [] : `{#${item.anchor}}`)),
    ...places(nodes),
    ...(items.length > 0 ? [`${items.length} items`] : []),
  ]
}

function places(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'list') return node.items.flatMap((item) => places(item.nodes))
    return node.type === 'place' ? `{{${node.what}: ${node.name}}}` : []
  })
}

function differences(from: readonly string[], to: readonly string[]): string[] {
  return [...new Set(from)].filter((mark) => !to.includes(mark))
}
