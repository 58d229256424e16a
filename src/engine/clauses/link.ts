/** Where every reference points: the number and anchor of each thing that can be named. */
import { itemNumber, repeats, type ChosenSection } from './number'
import type { Frame } from '../words'
import type { Node, Numbering } from './template'

export interface Target {
  /** The anchor in the tree. */
  anchor: string
  /** What is printed: "rule 10.2(a)", or a section's title in quotation marks. */
  words: string
  /** "10.2(a)"; absent where nothing is numbered. */
  number?: string
}

export type Targets = ReadonlyMap<string, Target>

/** Every id and anchor of the chosen clauses, with what a reference to it prints. */
export function findTargets(
  chosen: readonly ChosenSection[],
  numbering: Numbering,
  frame: Frame,
  linesOf: (answer: string) => readonly string[],
): Targets {
  const targets = new Map<string, Target>()
  const unit = { rules: frame.rule, articles: frame.article, clauses: frame.clause, none: '' }[numbering]
  for (const { section, clauses, number } of chosen) {
    const words = number === undefined ? `“${section.title}”` : `${unit} ${number}`
    targets.set(section.id, { anchor: section.id, words, ...(number !== undefined && { number }) })
    let position = 0
    for (const clause of clauses) {
      if (number === undefined) {
        targets.set(clause.id, { anchor: section.id, words })
        continue
      }
      const first = itemNumber(number, 0, position).number
      const anchor = firstAnchor(clause.id, clause.nodes)
      for (const name of [clause.id, ...(clause.anchors ?? [])])
        targets.set(name, { anchor, words: `${unit} ${first}`, number: first })
      position += addItems(targets, clause.nodes, { outer: number, depth: 0, start: position, unit, linesOf })
    }
  }
  return targets
}

/** The anchor of a clause: its own id, unless its first item has been given another. */
export function firstAnchor(clauseId: string, nodes: readonly Node[]): string {
  const list = nodes.find((node) => node.type === 'list')
  return (list?.type === 'list' ? list.items[0]?.anchor : undefined) ?? clauseId
}

interface Walk {
  outer: string
  depth: number
  start: number
  unit: string
  linesOf: (answer: string) => readonly string[]
}

/** Adds the anchors in these nodes; returns how many items of the outermost list they print. */
function addItems(targets: Map<string, Target>, nodes: readonly Node[], walk: Walk): number {
  let position = walk.start
  for (const node of nodes) {
    if (node.type !== 'list' || !node.ordered) continue
    for (const item of node.items) {
      const { number } = itemNumber(walk.outer, walk.depth, position)
      if (item.anchor !== undefined)
        targets.set(item.anchor, { anchor: item.anchor, words: `${walk.unit} ${number}`, number })
      addItems(targets, item.nodes, { ...walk, outer: number, depth: walk.depth + 1, start: 0 })
      position += repeats(item, walk.linesOf)
    }
  }
  return position - walk.start
}
