/** A document's template after parsing: what the files in `documents/<folder>/` say, as data. */
import type { Condition } from '../interview/conditions'

export interface Template {
  id: string
  folder: string
  title: Part[]
  subtitle: Part[]
  version: string
  description: string
  mark: string
  /** What the paper is and is not, in the box at its front. */
  notice: Part[]
  orientation: 'portrait' | 'landscape'
  contents: boolean
  /** `rules`: sections are rules 1, 2, 3 and their items 1.1, (a), (i). `none`: nothing is numbered. */
  numbering: 'rules' | 'none'
  /** The statute whose matters this document must cover. */
  law?: string
  sections: Section[]
  tables: Record<string, TableSpec>
  blanks: Record<string, { label: string; lines: number }[]>
  facts: Record<string, { label: string; value: Part[] }[]>
}

export interface Section {
  id: string
  title: string
  clauses: Clause[]
}

export interface Clause {
  id: string
  title?: string
  when?: Condition
  satisfies: string[]
  topics: string[]
  why?: string
  /** Path below `documents/`, for messages. */
  file: string
  nodes: Node[]
}

export interface TableSpec {
  of: string
  caption: string
  columns: { heading: string; value: string; width: number; align: 'left' | 'right' }[]
  rowHeader?: number
  empty: string
}

export type Node =
  | { type: 'paragraph'; parts: Part[]; line: number }
  | { type: 'heading'; parts: Part[]; line: number }
  | { type: 'list'; ordered: boolean; items: Item[]; line: number }
  | { type: 'place'; what: Placed; name: string; line: number }

export type Placed = 'table' | 'facts' | 'signatures' | 'blanks'

export interface Item {
  anchor?: string
  /** A list answer that repeats this item, once a line. */
  each?: string
  nodes: Node[]
  line: number
}

/** A stretch of a sentence: fixed words, a value to fill in, or a reference to another clause. */
export type Part = { bold?: true; italic?: true; href?: string; line: number } & (
  | { kind: 'text'; text: string }
  | { kind: 'value'; id: string }
  | { kind: 'each'; id: string }
  | { kind: 'reference'; to: string }
)

/** Every part in the nodes, in reading order. */
export function partsOf(nodes: readonly Node[]): Part[] {
  return nodes.flatMap((node) => {
    if (node.type === 'list') return node.items.flatMap((item) => partsOf(item.nodes))
    return node.type === 'place' ? [] : node.parts
  })
}

/** Every list item in the nodes, outer before inner. */
export function itemsOf(nodes: readonly Node[]): Item[] {
  return nodes.flatMap((node) =>
    node.type === 'list' ? node.items.flatMap((item) => [item, ...itemsOf(item.nodes)]) : [],
  )
}
