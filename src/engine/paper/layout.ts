/**
 * From a tree to sheets of paper: what stands where, and what it is. Painting comes after, a sheet at a time as each
 * one fills, so that a long register is never held whole. Only a paper with a list of contents waits until the end.
 */
import type { Block, DocumentTree, Drawing, Heading, List, Run, Table } from '../tree'
import { frameOf, type Frame } from '../words'
import { Grid } from './grid'
import { breakLines } from './lines'
import { ink } from './ink'
import type { Element } from './marks'
import { Sheets } from './sheets'

/** Sizes of type in points, and what the room round a block is multiplied with. */
const usual = { body: 10.5, small: 9, h1: 22, h2: 15, h3: 12, room: 1 } as const
/** For a paper of one page. */
const compact = { body: 9, small: 8, h1: 16, h2: 11, h3: 10, room: 0.5 } as const
const leading = 1.45

/** Where a text block stands: its left edge and width in points. */
interface Box {
  left: number
  width: number
}

/** Sheets as they fill: each step says how many from the first on are full and may be written. */
export interface Pages extends Iterable<number> {
  sheets: Sheets
}

/**
 * Lays out a document. A paper with a list of contents is held until the end, as its page numbers come last; any
 * other gives its sheets as they fill.
 */
export function layOut(tree: DocumentTree): Pages {
  const sheets = new Sheets(tree.orientation)
  collectNames(tree.blocks, sheets.names)
  sheets.isLong = tree.blocks.some((block) => block.type === 'table' && isLong(block))
  const layout = new Layout(sheets, frameOf(tree.language), tree.compact ? compact : usual)
  const steps = layout.document(tree)
  return { sheets, [Symbol.iterator]: () => steps }
}

function isLong(table: Table): boolean {
  return table.rowsOf !== undefined || table.rows.length > 1000
}

function collectNames(blocks: readonly Block[], names: Set<string>): void {
  for (const block of blocks) {
    if (block.type === 'heading') names.add(block.id)
    else if ((block.type === 'paragraph' || block.type === 'drawing') && block.id !== undefined)
      names.add(block.id)
    else if (block.type === 'panel') collectNames(block.blocks, names)
    else if (block.type === 'list')
      for (const item of block.items) {
        if (item.id !== undefined) names.add(item.id)
        collectNames(item.blocks, names)
      }
  }
}

class Layout {
  private readonly sheets: Sheets
  private readonly root: Element

  private readonly frame: Frame
  private readonly sizes: typeof usual | typeof compact

  constructor(sheets: Sheets, frame: Frame, sizes: typeof usual | typeof compact) {
    this.sheets = sheets
    this.frame = frame
    this.sizes = sizes
    this.root = sheets.root
  }

  *document(tree: DocumentTree): Generator<number, void> {
    this.titleBlock(tree)
    const first = tree.blocks.findIndex((block) => block.type !== 'panel')
    const front = first < 0 ? tree.blocks : tree.blocks.slice(0, first)
    const body = first < 0 ? [] : tree.blocks.slice(first)
    const box = { left: this.sheets.left, width: this.sheets.width }
    for (const block of front) this.block(block, this.root, box)
    if (tree.contents) {
      const contents = this.contents(tree)
      this.sheets.newPage()
      body.forEach((block, index) => this.follow(block, body[index + 1], box))
      contents()
      return
    }
    for (const [index, block] of body.entries()) {
      if (block.type === 'table' && isLong(block)) yield* this.longTable(block, this.root, box)
      else this.follow(block, body[index + 1], box)
      yield this.sheets.pages.length - 1
    }
  }

  /** A block, with the next one in view: a heading stays with the table that it introduces. */
  private follow(block: Block, next: Block | undefined, box: Box): void {
    if (
      block.type === 'heading' &&
      (next?.type === 'table' || next?.type === 'facts' || next?.type === 'drawing')
    )
      this.sheets.need(150)
    this.block(block, this.root, box)
  }

  private titleBlock(tree: DocumentTree): void {
    const { sheets } = this
    const box = { left: sheets.left, width: sheets.width }
    sheets.skip(4)
    sheets.badge(tree.mark, this.sheets.element('P', this.root))
    sheets.skip(14 * this.sizes.room)
    this.text([{ text: tree.society }], this.sheets.element('P', this.root), box, {
      size: 12,
      colour: ink.soft,
    })
    sheets.skip(2)
    this.text([{ text: tree.title }], this.sheets.element('H1', this.root), box, {
      size: this.sizes.h1,
      bold: true,
      colour: ink.heading,
      leading: 1.2,
    })
    sheets.skip(4)
    this.text([{ text: tree.subtitle }], this.sheets.element('P', this.root), box, { size: 12 })
    const from = `${this.frame.asAt(tree.asAt)}. ${this.frame.templateVersion(tree.templateVersion)}.`
    this.text([{ text: from }], this.sheets.element('P', this.root), box, {
      size: this.sizes.small,
      colour: ink.soft,
    })
    sheets.skip(14 * this.sizes.room)
  }

  /** Makes room for the contents now; the function returned fills in the page numbers when they are known. */
  private contents(tree: DocumentTree): () => void {
    const { sheets } = this
    const headings = tree.blocks.filter(
      (block): block is Heading => block.type === 'heading' && block.level === 1,
    )
    sheets.need(Math.min(34 + headings.length * 17, 640))
    this.text(
      [{ text: this.frame.contents }],
      sheets.element('H2', this.root),
      { left: sheets.left, width: sheets.width },
      { size: this.sizes.h2, bold: true, colour: ink.heading },
    )
    sheets.skip(6)
    const toc = sheets.element('TOC', this.root)
    const places = headings.map((heading) => {
      sheets.need(18)
      const place = sheets.place(sheets.element('TOCI', toc))
      sheets.skip(17)
      return { heading, place }
    })
    return () => {
      for (const { heading, place } of places) sheets.contentsLine(place, heading)
    }
  }

  private block(block: Block, parent: Element, box: Box): void {
    switch (block.type) {
      case 'heading':
        return this.heading(block, parent, box)
      case 'paragraph':
        if (block.id !== undefined) this.sheets.anchor(block.id)
        this.text(block.runs, this.sheets.element('P', parent), box, {
          size: block.style === 'small' ? this.sizes.small : this.sizes.body,
        })
        return this.sheets.skip(5 * this.sizes.room)
      case 'list':
        return this.list(block, parent, box)
      case 'table':
        return this.table(block, parent, box)
      case 'facts':
        for (const row of block.rows) this.factRow(row, parent, box)
        return this.sheets.skip(8)
      case 'panel':
        return this.panel(block, parent, box)
      case 'signatures':
        for (const person of block.people) this.signature(person, parent, box)
        return
      case 'blanks':
        // A slip to cut off stays in one piece.
        this.sheets.need(block.rows.reduce((sum, row) => sum + row.lines * 24 + 4, 0))
        for (const row of block.rows) this.blank(row, parent, box)
        return this.sheets.skip(6)
      case 'drawing':
        return this.drawing(block, parent, box)
      case 'picture': {
        const scale = this.sheets.scaleFor(block, box.width)
        this.sheets.need(block.height * scale)
        this.sheets.picture(block, parent, { x: box.left, scale })
        return this.sheets.skip(8)
      }
      case 'page-break':
        return this.sheets.newPage()
    }
  }

  private drawing(drawing: Drawing, parent: Element, box: Box): void {
    const { sheets } = this
    const line = this.sizes.body * leading
    const lines =
      drawing.caption === ''
        ? 0
        : breakLines([{ text: drawing.caption }], this.sizes.body, box.width, true).length
    const words = lines === 0 ? 0 : lines * line + 4
    const scale = sheets.scaleFor(drawing, box.width, words)
    sheets.need(words + drawing.height * scale)
    if (drawing.id !== undefined) sheets.anchor(drawing.id)
    if (lines > 0) {
      const look = { size: this.sizes.body, bold: true }
      this.text([{ text: drawing.caption }], sheets.element('P', parent), box, look)
      sheets.skip(4)
    }
    sheets.drawing(drawing, parent, { x: box.left, scale })
    sheets.skip(10)
  }

  private heading(heading: Heading, parent: Element, box: Box): void {
    const size = heading.level === 1 ? this.sizes.h2 : this.sizes.h3
    this.sheets.skip((heading.level === 1 ? 16 : 9) * this.sizes.room)
    this.sheets.need(size * 2 + this.sizes.body * leading * 3)
    this.sheets.anchor(heading.id)
    const number: Run[] = heading.number === undefined ? [] : [{ text: `${heading.number}.  ` }]
    const words = [...number, ...heading.runs]
    this.sheets.bookmark(
      heading.level,
      words
        .map((run) => run.text)
        .join('')
        .replace(/\s+/g, ' '),
    )
    const element = this.sheets.element(`H${heading.level + 1}`, parent)
    this.text(words, element, box, { size, bold: true, colour: ink.heading, leading: 1.25 })
    this.sheets.skip((heading.level === 1 ? 6 : 3) * this.sizes.room)
  }

  private list({ kind, items }: List, parent: Element, box: Box): void {
    const numbering = {
      clauses: 'Decimal',
      decimals: 'Decimal',
      letters: 'LowerAlpha',
      romans: 'LowerRoman',
      bullets: 'Disc',
    }[kind]
    const hang = { clauses: 36, decimals: 22, letters: 26, romans: 26, bullets: 14 }[kind]
    const list = this.sheets.element('L', parent, { numbering })
    const inner = { left: box.left + hang, width: box.width - hang }
    for (const item of items) {
      this.sheets.need(this.sizes.body * leading * 2)
      const element = this.sheets.element('LI', list)
      if (item.id !== undefined) this.sheets.anchor(item.id)
      this.sheets.label(item.label, this.sheets.element('Lbl', element), {
        x: box.left,
        size: this.sizes.body,
        leading,
        colour: kind === 'clauses' ? ink.heading : ink.body,
      })
      const body = this.sheets.element('LBody', element)
      const [first, ...rest] = item.blocks
      // The words of an item are its body; a paragraph within it would say no more, and cost an element each.
      if (first?.type === 'paragraph' && first.id === undefined) {
        this.text(first.runs, body, inner, {
          size: first.style === 'small' ? this.sizes.small : this.sizes.body,
        })
        this.sheets.skip(5 * this.sizes.room)
      } else if (first) this.block(first, body, inner)
      for (const block of rest) this.block(block, body, inner)
    }
    if (kind !== 'clauses') this.sheets.skip(2)
  }

  private factRow(row: { label: string; runs: Run[] }, parent: Element, box: Box): void {
    const labelWidth = Math.min(150, box.width * 0.32)
    const lines = breakLines(row.runs, this.sizes.body, box.width - labelWidth - 8)
    const labels = breakLines([{ text: row.label }], this.sizes.body, labelWidth - 8, true)
    this.sheets.need(Math.max(lines.length, labels.length) * this.sizes.body * leading + 8)
    const element = this.sheets.element('P', parent)
    this.sheets.columns(
      [
        { lines: labels, x: box.left, element },
        { lines, x: box.left + labelWidth, element },
      ],
      { size: this.sizes.body, leading, pad: 3 },
    )
    this.sheets.rule(box.left, box.width)
  }

  private panel(panel: Block & { type: 'panel' }, parent: Element, box: Box): void {
    const { sheets } = this
    sheets.need(70)
    const inner = { left: box.left + 14, width: box.width - 28 }
    const section = sheets.element('Sect', parent)
    const close = sheets.openPanel(box.left, box.width)
    sheets.skip(8)
    this.text([{ text: panel.heading }], sheets.element('H2', section), inner, {
      size: this.sizes.h3,
      bold: true,
      colour: ink.heading,
    })
    sheets.skip(3)
    for (const block of panel.blocks) this.block(block, section, inner)
    sheets.skip(4)
    close()
    sheets.skip(12)
  }

  private signature({ role, name }: { role: string; name: string }, parent: Element, box: Box): void {
    const { sheets } = this
    sheets.need(92)
    sheets.skip(12)
    const element = sheets.element('P', parent)
    this.text([{ text: role, bold: true }, { text: name === '' ? '' : `: ${name}` }], element, box, {
      size: this.sizes.body,
    })
    sheets.writingLines(
      box.left,
      [
        { label: name === '' ? this.frame.name : '', width: box.width },
        { label: this.frame.signature, width: box.width * 0.6 },
        { label: this.frame.date, width: box.width * 0.34 },
      ],
      sheets.element('P', parent),
    )
  }

  private blank(row: { label: string; lines: number }, parent: Element, box: Box): void {
    this.sheets.need(row.lines * 24 + 8)
    this.sheets.writingRow(row, { x: box.left, width: box.width }, this.sheets.element('P', parent))
  }

  private table(table: Table, parent: Element, box: Box): void {
    const rows = this.rows(table, parent, box)
    while (!rows.next().done) continue
  }

  /** A table that may be longer than memory: its sheets are given up as they fill. */
  private *longTable(table: Table, parent: Element, box: Box): Generator<number, void> {
    let count = 0
    for (const _ of this.rows(table, parent, box)) {
      if (++count % 50 === 0) yield this.sheets.pages.length - 1
    }
  }

  private *rows(table: Table, parent: Element, box: Box): Generator<undefined, void> {
    if (table.rows.length === 0 && !table.rowsOf) {
      const words = [{ text: `${table.caption}. `, bold: true as const }, { text: table.empty }]
      this.text(words, this.sheets.element('P', parent), box, { size: this.sizes.body })
      return this.sheets.skip(8)
    }
    this.sheets.need(90)
    this.text([{ text: table.caption }], this.sheets.element('P', parent), box, {
      size: this.sizes.body,
      bold: true,
    })
    this.sheets.skip(4)
    const grid = new Grid(this.sheets, table, box)
    const element = this.sheets.element('Table', parent)
    grid.header(element)
    const body = this.sheets.element('TBody', element)
    for (const cells of table.rowsOf ? table.rowsOf() : table.rows) {
      grid.row(cells, body)
      yield
    }
    this.sheets.skip(12)
  }

  /** A paragraph, broken over pages where it must be, never leaving one line alone. */
  private text(
    runs: readonly Run[],
    element: Element,
    box: Box,
    look: { size: number; bold?: boolean; colour?: string; leading?: number },
  ): void {
    const lines = breakLines(runs, look.size, box.width, look.bold ?? false)
    const height = look.size * (look.leading ?? leading)
    lines.forEach((line, index) => {
      const left = lines.length - index
      const together = index === 0 && lines.length > 1 ? 2 : left === 2 && lines.length > 2 ? 2 : 1
      this.sheets.need(height * Math.min(together, left))
      this.sheets.line(line, element, {
        x: box.left,
        size: look.size,
        height,
        colour: look.colour ?? ink.body,
      })
    })
  }
}
