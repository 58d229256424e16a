/** A document tree as plain words: what every output says, without a look. */
import type { Block, List, Panel, Run } from './tree'

/** One line of text, with the number or bullet that stands before it. */
export interface PlainLine {
  /** "10.2", "(a)", "•"; empty where nothing stands before the line. */
  label: string
  text: string
  /** How deep in lists the line stands, from 0. */
  depth: number
}

/** The words of a sentence. */
export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

/** The lines of these blocks in reading order; a table gives one line a row. */
export function plainLines(blocks: readonly Block[], depth = 0): PlainLine[] {
  const lines: PlainLine[] = []
  addBlocks(lines, blocks, depth)
  return lines
}

function addBlocks(lines: PlainLine[], blocks: readonly Block[], depth: number): void {
  for (const block of blocks) {
    if (block.type === 'list') addItems(lines, block, depth)
    else if (block.type === 'panel') {
      lines.push({ label: '', text: block.heading, depth })
      addBlocks(lines, block.blocks, depth)
    } else {
      const label = block.type === 'heading' && block.number !== undefined ? `${block.number}.` : ''
      for (const text of textsOf(block)) lines.push({ label, text, depth })
    }
  }
}

/** Each item has its number or bullet before its first line, and the rest stands deeper. */
function addItems(lines: PlainLine[], list: List, depth: number): void {
  for (const item of list.items) {
    const start = lines.length
    addBlocks(lines, item.blocks, depth + 1)
    const first = lines[start]
    if (first) lines[start] = { label: item.label, text: first.text, depth }
  }
}

function textsOf(block: Exclude<Block, List | Panel>): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [runsText(block.runs)]
    case 'table':
      return [
        block.caption,
        ...(block.rows.length === 0
          ? [block.empty]
          : [
              block.columns.map((column) => column.heading).join(' | '),
              ...block.rows.map((row) => row.map(runsText).join(' | ')),
            ]),
      ]
    case 'facts':
      return block.rows.map((row) => `${row.label}: ${runsText(row.runs)}`)
    case 'signatures':
      return block.people.map(
        ({ role, name }) =>
          `${role}${name === '' ? '' : `: ${name}`}. Signature ____________________ Date __________`,
      )
    case 'blanks':
      return block.rows.map(({ label }) => `${label}: ____________________`)
    case 'drawing':
      return [block.caption, block.alt].filter((text) => text !== '')
    case 'cards':
      return block.cards
        .flatMap((card) => [card.label, card.heading, card.sketch?.alt ?? '', ...card.lines])
        .filter((text) => text !== '')
    case 'picture':
      return block.alt === '' ? [] : [block.alt]
    case 'page-break':
      return []
  }
}
