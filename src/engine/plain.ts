/** A document tree as plain words: what every output says, without a look. */
import type { Block, Run } from './tree'

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
  return blocks.flatMap((block): PlainLine[] => {
    const line = (text: string, label = ''): PlainLine => ({ label, text, depth })
    switch (block.type) {
      case 'heading':
        return [line(runsText(block.runs), block.number === undefined ? '' : `${block.number}.`)]
      case 'paragraph':
        return [line(runsText(block.runs))]
      case 'list':
        return block.items.flatMap((item) => {
          const [first, ...rest] = plainLines(item.blocks, depth + 1)
          return first ? [{ ...first, label: item.label, depth }, ...rest] : []
        })
      case 'table':
        return [
          line(block.caption),
          ...(block.rows.length === 0
            ? [line(block.empty)]
            : [
                line(block.columns.map((column) => column.heading).join(' | ')),
                ...block.rows.map((row) => line(row.map(runsText).join(' | '))),
              ]),
        ]
      case 'facts':
        return block.rows.map((row) => line(`${row.label}: ${runsText(row.runs)}`))
      case 'panel':
        return [line(block.heading), ...plainLines(block.blocks, depth)]
      case 'signatures':
        return block.people.map(({ role, name }) =>
          line(`${role}${name === '' ? '' : `: ${name}`}. Signature ____________________ Date __________`),
        )
      case 'blanks':
        return block.rows.map(({ label }) => line(`${label}: ____________________`))
      case 'drawing':
        return [block.caption, block.alt].filter((text) => text !== '').map((text) => line(text))
      case 'cards':
        return block.cards.flatMap((card) =>
          [card.label, card.heading, card.sketch?.alt ?? '', ...card.lines]
            .filter((text) => text !== '')
            .map((text) => line(text)),
        )
      case 'picture':
        return block.alt === '' ? [] : [line(block.alt)]
      case 'page-break':
        return []
    }
  })
}
