/** A document's template after parsing: what the files in `documents/<folder>/` say, as data. */
import { keptFor } from '../../lib/kept'
import { comparisons, type Condition } from '../interview/conditions'
import type { WorkbookName } from '../paper/sheet'

export interface Template {
  id: string
  folder: string
  title: Part[]
  subtitle: Part[]
  version: string
  description: string
  /**
   * Who may open it: everyone in the project; `members`, who may inspect names and addresses (CCBSA 2014 s.103); or
   * `keepers` of the register, where it prints shares, property or other private details.
   */
  readers: 'all' | 'members' | 'keepers'
  /** What stands on it in place of the name of the co-op, where the paper must not say who made it. */
  from?: string
  mark: string
  /** What the paper is and is not, in the box at its front. */
  notice: Part[]
  /** Other titles, marks and notices, each for the projects that its condition holds for; the first that fits counts. */
  fronts: Front[]
  /** Title, subtitle, mark and notice in Welsh, where someone has written them. */
  welsh?: { title: Part[]; subtitle: Part[]; mark: string; notice: Part[] }
  /** Whether the group's own logo and colour stand on it. */
  branded: boolean
  orientation: 'portrait' | 'landscape'
  paper?: 'A3'
  poster?: true
  contents: boolean
  /** Small type, for a paper that must stay on one page. */
  compact?: true
  /** The workbook that goes with it. It may show what the paper does not, so only keepers may have it. */
  workbook?: WorkbookName
  /** `rules`, `articles` or `clauses`: sections are 1, 2, 3 and their items 1.1, (a), (i). `none`: nothing is numbered. */
  numbering: Numbering
  /** The statute whose matters this document must cover. */
  law?: string
  /** Where the ids of earlier releases went: the id of another clause, or `removed`. */
  aliases: Record<string, string>
  sections: Section[]
  tables: Record<string, TableSpec>
  blanks: Record<string, { label: string; lines: number }[]>
  facts: Record<string, { label: string; value: Part[] }[]>
  /** Each made by a source of drawings from the project; left out where the project has nothing to draw. */
  drawings: Record<string, DrawingSpec>
  cards: Record<string, CardsSpec>
}

export interface CardsSpec {
  /** The list of which each row is a card. */
  of: string
  across: number
  down: number
  cut?: true
  /** Keys of the rows: what stands on a card, from the top. Each line of a value is a line of the card. */
  label?: string
  heading: string
  lines: string[]
  /** A key whose value names a sign that is drawn on the card. */
  sign?: string
}

export interface DrawingSpec {
  of: string
  caption: string
}

export interface Front {
  when: Condition
  title: Part[]
  subtitle: Part[]
  /** Empty for no mark. */
  mark: string
  /** Empty for no notice. */
  notice: Part[]
}

export type Numbering = 'rules' | 'articles' | 'clauses' | 'none'

export interface Section {
  id: string
  title: string
  /** The title in Welsh. */
  welsh?: string
  /** The title parsed: in a repeated section it may print a value of the row. */
  heading: Part[]
  /** A list: the section is there once for each of its rows, and its clauses may print `{{ row.key }}`. */
  each?: string
  /** A key of the rows: a heading above the first row of each new value. */
  group?: string
  /** Said in place of a repeated section that has no rows. */
  none?: Part[]
  /** Each row starts a new page. */
  newPage?: true
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
  /** The same clause in Welsh, from the file beside it that ends in `.cy.md`. */
  welsh?: Node[]
  /** The group's own wording stands here, and these anchors of the template's wording now name its start. */
  own?: true
  /** In a Welsh paper: there are no Welsh words for this clause. */
  onlyEnglish?: true
  anchors?: string[]
}

export interface TableSpec {
  /** The list it shows; `row.key` for the list that a row of a repeated section holds. */
  of?: string
  /** Rows that are always the same. */
  rows?: Part[][][]
  /** Empty rows to write in. */
  blankRows?: number
  caption: string
  columns: { heading: string; value?: string; width: number; align: 'left' | 'right' }[]
  rowHeader?: number
  /** Its rows have room to write in, also where something is printed in them. */
  tall?: true
  /** Said where the list has no rows; without it the table is left out. */
  empty?: string
}

export type Node =
  | { type: 'paragraph'; parts: Part[]; line: number }
  | { type: 'heading'; parts: Part[]; line: number }
  | { type: 'list'; ordered: boolean; items: Item[]; line: number }
  | { type: 'place'; what: Placed; name: string; line: number }

export type Placed = 'table' | 'facts' | 'signatures' | 'blanks' | 'drawing' | 'cards'

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
  /** The numbers of the rules that carry this topic, quoted from another document. */
  | { kind: 'rules'; topic: string }
)

/** Every part in the nodes, in reading order. */
export function partsOf(nodes: readonly Node[]): Part[] {
  return nodes.flatMap((node) => {
    if (node.type === 'list') return node.items.flatMap((item) => partsOf(item.nodes))
    return node.type === 'place' ? [] : node.parts
  })
}

/**
 * What decides whether a clause is there (`when`), and what it prints (`prints`): ids of answers and facts, in reading
 * order. Kept, as every paper of every group asks.
 */
export const readsOf = keptFor((clause: Clause): { when: readonly string[]; prints: readonly string[] } => ({
  when: [...new Set(comparisons(clause.when).map(({ answer }) => answer))],
  prints: partsOf(clause.nodes).flatMap((part) =>
    part.kind === 'value' || part.kind === 'each' ? part.id : [],
  ),
}))

/** Every list item in the nodes, outer before inner. */
export function itemsOf(nodes: readonly Node[]): Item[] {
  return nodes.flatMap((node) =>
    node.type === 'list' ? node.items.flatMap((item) => [item, ...itemsOf(item.nodes)]) : [],
  )
}

/** Every clause of the document, in order. */
export function clausesOf(template: Template): Clause[] {
  return template.sections.flatMap((section) => section.clauses)
}
