/** Writes clauses as blocks of the tree: lists with their numbers, paragraphs, tables and places to sign. */
import { questionById } from '../library/library'
import { drawings } from '../lists/drawings'
import { signatures } from '../lists/lists'
import { wordsOf, type ListSource, type Row } from '../lists/row'
import { runsText } from '../plain'
import type { Block, List, ListItem, Run, Table } from '../tree'
import { fillParagraph, fillParts, gapRun, type Filler } from './fill'
import { firstAnchor } from './link'
import { itemNumber } from './number'
import { readsOf, type Clause, type Item, type Node, type Template } from './template'
import { writeCards } from './write-cards'

/** What the words are written with. */
export interface Writing {
  template: Template
  filler: Filler
  source: ListSource
  /** The lines of a list answer. */
  linesOf: (answer: string) => readonly string[]
  /** Whether this choice is on the path and not made yet. */
  isOpen: (answer: string) => boolean
  /** The rows of a list, or of the list that the current row holds. */
  rows: (of: string) => readonly Row[]
}

/**
 * The clauses of one rule: one numbered list running through them all, with anything placed after it.
 * `pieces` holds the blocks of each clause, for those who want one by itself.
 */
export function writeRule(
  writing: Writing,
  clauses: readonly Clause[],
  number: string,
): { list: List; after: Block[]; pieces: Block[][] } {
  const list: List = { type: 'list', kind: 'clauses', items: [] }
  const after: Block[] = []
  const pieces = clauses.map((clause): Block[] => {
    const piece = writeClause(writing, clause, { number, before: list.items.length })
    for (const block of piece) {
      if (block.type === 'list' && block.kind === 'clauses') list.items.push(...block.items)
      else after.push(block)
    }
    return piece
  })
  return { list, after, pieces }
}

/** One clause of a rule: its items, numbered on from those before it, then what is placed after them. */
function writeClause(writing: Writing, clause: Clause, at: { number: string; before: number }): Block[] {
  const list: List = { type: 'list', kind: 'clauses', items: [] }
  const placed: Block[] = []
  const anchor = firstAnchor(clause.id, clause.nodes)
  for (const node of clause.nodes) {
    if (node.type === 'list')
      addItems(writing, list, node.items, { outer: at.number, depth: 0, before: at.before, anchor })
    else placed.push(...writeNode(writing, node, clause.id))
  }
  markOpenChoice(writing, clause, list.items.at(-1))
  const blocks = [list, ...placed]
  return clause.onlyEnglish ? inEnglish(writing, blocks) : blocks
}

/** One clause of a document without numbers. */
export function writeProse(writing: Writing, clause: Clause, anchor: string): Block[] {
  const blocks = clause.nodes.flatMap((node) => writeNode(writing, node, anchor))
  return clause.onlyEnglish ? inEnglish(writing, blocks) : blocks
}

/** Blocks that stay English in a Welsh paper: a mark before the first words, and the language on all of them. */
function inEnglish(writing: Writing, blocks: readonly Block[]): Block[] {
  let marked = false
  const say = (runs: readonly Run[]): Run[] => {
    const spoken = runs.map((run): Run => ({ ...run, lang: 'en-GB' }))
    if (marked || spoken.length === 0) return spoken
    marked = true
    return [{ text: writing.filler.frame.onlyEnglish, italic: true }, ...spoken]
  }
  const walk = (block: Block): Block => {
    if (block.type === 'paragraph' || block.type === 'heading') return { ...block, runs: say(block.runs) }
    if (block.type === 'panel') return { ...block, blocks: block.blocks.map(walk) }
    if (block.type !== 'list') return block
    return { ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(walk) })) }
  }
  return blocks.map(walk)
}

function writeNode(writing: Writing, node: Node, anchor: string): Block[] {
  if (node.type === 'place') return place(writing, node)
  if (node.type === 'list') {
    const list: List = { type: 'list', kind: node.ordered ? 'decimals' : 'bullets', items: [] }
    addItems(writing, list, node.items, { outer: '', depth: 0, bullets: !node.ordered, within: anchor })
    return list.items.length === 0 ? [] : [list]
  }
  if (node.type === 'paragraph')
    return fillParagraph(writing.filler, node.parts, anchor).map((runs) => ({ type: 'paragraph', runs }))
  const runs = fillParts(writing.filler, node.parts, anchor)
  if (!runs) return []
  return [{ type: 'heading', level: 2, id: `${anchor}-${slugOf(runs)}`, runs }]
}

interface At {
  outer: string
  depth: number
  /** How many items of the same list stand before these. */
  before?: number
  bullets?: boolean
  anchor?: string
  within?: string | undefined
}

function addItems(writing: Writing, list: List, items: readonly Item[], at: At): void {
  items.forEach((item, index) => {
    for (const line of item.each === undefined ? [undefined] : repeatLines(writing, item.each)) {
      const numbered = itemNumber(at.outer, at.depth, (at.before ?? 0) + list.items.length)
      const id = item.anchor ?? (index === 0 ? at.anchor : undefined)
      const blocks = itemBlocks(writing, item, {
        number: numbered.number,
        depth: at.depth,
        line,
        anchor: id ?? at.anchor ?? at.within,
      })
      if (blocks.length === 0) continue
      const mark = at.bullets ? { label: '•', number: '' } : numbered
      list.items.push({ ...(id !== undefined && line === undefined && { id }), ...mark, blocks })
    }
  })
}

function repeatLines(writing: Writing, id: string): (string | undefined)[] {
  const lines = writing.linesOf(id)
  return lines.length === 0 ? [undefined] : [...lines]
}

function itemBlocks(
  writing: Writing,
  item: Item,
  at: { number: string; depth: number; line: string | undefined; anchor: string | undefined },
): Block[] {
  return item.nodes.flatMap((node): Block[] => {
    if (node.type === 'paragraph') {
      const runs = fillParts(writing.filler, node.parts, at.anchor, at.line)
      return runs ? [{ type: 'paragraph', runs }] : []
    }
    if (node.type !== 'list') return writeNode(writing, node, at.anchor ?? '')
    const kind = !node.ordered ? 'bullets' : at.depth === 0 ? 'letters' : 'romans'
    const list: List = { type: 'list', kind, items: [] }
    addItems(writing, list, node.items, {
      outer: at.number,
      depth: at.depth + 1,
      bullets: !node.ordered,
      // A gap in an inner item is reached by the clause that it stands in.
      within: at.anchor,
    })
    return list.items.length === 0 ? [] : [list]
  })
}

/** Says, at the end of a clause, that the choice which brought it in has not been made yet. */
function markOpenChoice(writing: Writing, clause: Clause, last: ListItem | undefined): void {
  const { filler, source } = writing
  for (const id of readsOf(clause).when) {
    const question = questionById(source.library, id)
    if (!question || !writing.isOpen(id) || filler.gaps.some((gap) => gap.id === id)) continue
    const anchor = firstAnchor(clause.id, clause.nodes)
    const run = gapRun(filler, id, question.label, anchor, '; this wording follows our suggestion')
    last?.blocks.push({ type: 'paragraph', runs: [run] })
  }
}

function place(writing: Writing, node: Node & { type: 'place' }): Block[] {
  const { name } = node
  const { template, filler } = writing
  switch (node.what) {
    case 'table':
      return table(writing, name)
    case 'facts': {
      const rows = (template.facts[name] ?? []).flatMap(({ label, value }) => {
        const runs = fillParts(filler, value)
        return runs ? [{ label, runs: capitalised(runs) }] : []
      })
      return rows.length === 0 ? [] : [{ type: 'facts', rows }]
    }
    case 'signatures':
      return [{ type: 'signatures', people: signatures[name]?.(writing.source) ?? [] }]
    case 'cards': {
      const spec = template.cards[name]
      return spec ? writeCards(spec, writing.rows(spec.of)) : []
    }
    case 'drawing': {
      const spec = template.drawings[name]
      const sketch = spec && drawings[spec.of]?.(writing.source)
      return sketch ? [{ type: 'drawing', id: `drawing-${name}`, caption: spec.caption, ...sketch }] : []
    }
    case 'blanks':
      return [{ type: 'blanks', rows: template.blanks[name] ?? [] }]
  }
}

function table(writing: Writing, name: string): Block[] {
  const spec = writing.template.tables[name]
  if (!spec) return []
  const rows = tableRows(writing, spec)
  if (rows.length === 0 && spec.empty === undefined) return []
  const block: Table = {
    type: 'table',
    caption: spec.caption,
    columns: spec.columns.map(({ heading, width, align }) => ({ heading, width, align })),
    rows,
    ...(spec.rowHeader !== undefined && { rowHeader: spec.rowHeader }),
    empty: spec.empty ?? '',
    ...(rows.length > 0 && (spec.tall || rows.every(isBlank)) && { tall: true }),
  }
  return [block]
}

/** A row with nothing printed in it is there to be written on. */
function isBlank(row: readonly (readonly Run[])[]): boolean {
  return row.every((cell) => runsText(cell) === '')
}

function tableRows(writing: Writing, spec: Template['tables'][string]): Run[][][] {
  if (spec.blankRows !== undefined)
    return Array.from({ length: spec.blankRows }, () => spec.columns.map(() => [{ text: '' }]))
  if (spec.rows)
    return spec.rows.map((row) => row.map((cell) => fillParts(writing.filler, cell) ?? [{ text: '' }]))
  return writing
    .rows(spec.of ?? '')
    .map((row) =>
      spec.columns.map(({ value }) => [
        { text: value === undefined ? '' : wordsOf(row, value).replace(/\s*\n\s*/g, ' ') },
      ]),
    )
}

/** A value on a line of its own starts with a capital; an address for mail or the web stays as it is. */
function capitalised(runs: readonly Run[]): Run[] {
  return runs.map((run, index) =>
    index === 0 && !/@|:\/\/|^\S+\.\S+\//.test(run.text)
      ? { ...run, text: run.text.charAt(0).toUpperCase() + run.text.slice(1) }
      : run,
  )
}

function slugOf(runs: readonly Run[]): string {
  return runsText(runs)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
}
