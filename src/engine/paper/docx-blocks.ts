/** The blocks of a tree as Word's paragraphs and tables. */
import {
  BorderStyle,
  Bookmark,
  ExternalHyperlink,
  HeadingLevel,
  HeightRule,
  ImageRun,
  InternalHyperlink,
  NumberedItemReference,
  PageBreak,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  TabStopType,
  LeaderType,
  Tab,
  WidthType,
  AlignmentType,
  type ParagraphChild,
} from 'docx'
import { toPng } from '../drawing/raster'
import type { Block, DocumentTree, Heading, List, Run, Table as TreeTable } from '../tree'
import { frameOf, type Frame } from '../words'
import { cardTable } from './docx-cards'
import { columnWidth, indentAt, posterType, roomDown, type ListKind } from './docx-styles'
import { ink } from './ink'

type Child = Paragraph | Table

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const
const thin = { style: BorderStyle.SINGLE, size: 4, color: ink.line.slice(1) }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

interface At {
  /** Depth of the list that the block stands in; -1 outside lists. */
  depth: number
  /** The list that the items count in. */
  list?: string
  /** Where the words of the item start. */
  left?: number
}

export class DocxBlocks {
  /** How many lists that count for themselves there are so far. */
  listCount = 0
  private readonly width: number
  private readonly height: number
  /** How many times larger drawings may be. */
  private readonly largest: number
  private readonly bookmarks = new Map<string, string>()
  /** Anchors of what has a number, so that a reference to it can be a field. */
  private readonly numbered = new Set<string>()

  private readonly frame: Frame

  constructor(tree: DocumentTree) {
    this.frame = frameOf(tree.language)
    this.width = columnWidth(tree)
    this.height = roomDown(tree)
    this.largest = tree.poster ? posterType : 1
    this.collect(tree.blocks)
  }

  blocks(blocks: readonly Block[], at: At = { depth: -1 }): Child[] {
    return blocks.flatMap((block, index) => {
      // A heading breaks the page itself: a break of its own could slip to an empty page.
      if (block.type === 'page-break' && blocks[index + 1]?.type === 'heading') return []
      const broken = block.type === 'heading' && blocks[index - 1]?.type === 'page-break'
      return broken ? [this.heading(block, true)] : this.block(block, at)
    })
  }

  /** The same, on a page of their own: the first heading breaks the page. */
  onNewPage(blocks: readonly Block[]): Child[] {
    const [first, ...rest] = blocks
    if (first?.type !== 'heading') return this.blocks(blocks)
    return [this.heading(first, true), ...this.blocks(rest)]
  }

  /** The name of the bookmark at an anchor. */
  bookmark(anchor: string): string | undefined {
    return this.bookmarks.get(anchor)
  }

  private block(block: Block, at: At): Child[] {
    const indent = at.left === undefined ? {} : { indent: { left: at.left } }
    switch (block.type) {
      case 'heading':
        return [this.heading(block)]
      case 'paragraph': {
        const style = block.style === 'small' ? { style: 'Small' } : {}
        return [
          new Paragraph({ ...style, ...indent, children: this.anchored(block.id, this.runs(block.runs)) }),
        ]
      }
      case 'list':
        return this.list(block, at)
      case 'table':
        return this.table(block)
      case 'facts':
        return [
          this.pairs(block.rows.map((row) => ({ label: row.label, children: this.runs(row.runs) }))),
          gap(),
        ]
      case 'panel':
        return [new Paragraph({ style: 'PanelHeading', text: block.heading }), ...this.blocks(block.blocks)]
      case 'signatures':
        return block.people.flatMap((person) => this.signature(person))
      case 'blanks':
        return [
          this.pairs(block.rows.map(({ label, lines }) => ({ label, children: [], height: lines * 440 }))),
          gap(),
        ]
      case 'drawing':
        return [
          ...(block.caption === '' ? [] : [new Paragraph({ style: 'TableCaption', text: block.caption })]),
          this.image(block, { title: block.caption, png: toPng(block), anchor: block.id }, at),
        ]
      case 'cards':
        return [cardTable(block, { width: this.width, height: this.height }), gap()]
      case 'picture':
        return [this.image(block, { title: '', png: Buffer.from(block.png, 'base64') }, at)]
      case 'page-break':
        return [new Paragraph({ children: [new PageBreak()] })]
    }
  }

  /** An image in a line of its own, no wider than the column. Its size is points, 20 to a unit of Word. */
  private image(
    { alt, width, height }: { alt: string; width: number; height: number },
    { title, png, anchor }: { title: string; png: Buffer; anchor?: string | undefined },
    { left = 0 }: At,
  ): Paragraph {
    const scale = Math.min(this.largest, (this.width - left) / 20 / width)
    const run = new ImageRun({
      type: 'png',
      data: png,
      // The library counts 96 to the inch.
      transformation: { width: (width * scale * 96) / 72, height: (height * scale * 96) / 72 },
      ...(alt === ''
        ? { decorative: true }
        : {
            altText: { name: title, title, description: alt },
          }),
    })
    return new Paragraph({
      ...(left > 0 && { indent: { left } }),
      keepLines: true,
      children: this.anchored(anchor, [run]),
    })
  }

  private heading({ level, id, number, runs }: Heading, pageBreakBefore = false): Paragraph {
    return new Paragraph({
      pageBreakBefore,
      heading: headingLevels[level],
      ...(number !== undefined && { numbering: { reference: 'clauses', level: 0 } }),
      children: this.anchored(id, this.runs(runs)),
    })
  }

  /** Word counts the items: level 1 of `clauses` below its heading, deeper for letters and romans. */
  private list({ kind, items }: List, at: At): Child[] {
    const depth = at.depth + 1
    const list = kind === 'clauses' ? 'clauses' : (at.list ?? `list-${++this.listCount}`)
    const level = list === 'clauses' ? depth + 1 : depth
    const bullets = kind === 'bullets'
    const numbering = bullets ? { reference: 'bullets', level: depth } : { reference: list, level }
    const style: ListKind = bullets ? 'bullets' : list === 'clauses' ? 'clauses' : 'own'
    // Bullets inside a numbered item start where its words do.
    const shift = bullets ? (at.left ?? 0) : 0
    const left = indentAt(style, bullets ? 0 : numbering.level) + shift
    const inside: At = { depth, left, ...(bullets ? at.list !== undefined && { list: at.list } : { list }) }
    return items.flatMap((item) => {
      const [first, ...rest] = item.blocks
      const isText = first?.type === 'paragraph'
      const start = new Paragraph({
        numbering,
        ...(shift > 0 && { indent: { left, hanging: indentAt('bullets', 0) } }),
        children: this.anchored(item.id, isText ? this.runs(first.runs) : []),
      })
      return [start, ...this.blocks(isText ? rest : item.blocks, inside)]
    })
  }

  private table({ caption, columns, rows, rowHeader, empty, tall }: TreeTable): Child[] {
    if (rows.length === 0) {
      const children = [new TextRun({ text: `${caption}. `, bold: true }), new TextRun(empty)]
      return [new Paragraph({ children })]
    }
    const total = columns.reduce((sum, column) => sum + column.width, 0)
    const widths = columns.map((column) => Math.floor((column.width / total) * this.width))
    const cell = (runs: readonly Run[], index: number, bold: boolean, head = false): TableCell =>
      new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        margins: { top: 60, bottom: 60, left: 90, right: 90 },
        ...(head && { shading: { type: ShadingType.CLEAR, fill: ink.tint.slice(1), color: 'auto' } }),
        children: [
          new Paragraph({
            style: 'Cell',
            alignment: columns[index]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
            children: this.runs(bold ? runs.map((run) => ({ ...run, bold: true })) : runs),
          }),
        ],
      })
    const head = new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: columns.map((column, index) => cell([{ text: column.heading }], index, true, true)),
    })
    const body = rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          ...(tall && { height: { value: 520, rule: HeightRule.ATLEAST } }),
          children: row.map((runs, index) => cell(runs, index, index === rowHeader)),
        }),
    )
    return [
      new Paragraph({ style: 'TableCaption', text: caption }),
      new Table({
        ...ruled(widths),
        rows: [head, ...body],
      }),
      gap(),
    ]
  }

  /** Labels and values, or labels and room to write. */
  private pairs(rows: readonly { label: string; children: ParagraphChild[]; height?: number }[]): Table {
    const widths = [Math.floor(this.width * 0.32), Math.floor(this.width * 0.68)]
    return new Table({
      ...ruled(widths),
      rows: rows.map(
        ({ label, children, height }) =>
          new TableRow({
            cantSplit: true,
            ...(height !== undefined && { height: { value: height, rule: HeightRule.ATLEAST } }),
            children: [
              pairCell(widths[0] ?? 0, [new TextRun({ text: label, bold: true })]),
              pairCell(widths[1] ?? 0, children),
            ],
          }),
      ),
    })
  }

  private signature({ role, name }: { role: string; name: string }): Paragraph[] {
    const line = (label: string, end: number): Paragraph =>
      new Paragraph({
        keepLines: true,
        spacing: { before: 320 },
        tabStops: [{ type: TabStopType.LEFT, position: end, leader: LeaderType.UNDERSCORE }],
        children: [new TextRun({ children: [`${label} `, new Tab()] })],
      })
    return [
      new Paragraph({
        keepNext: true,
        spacing: { before: 320 },
        children: [new TextRun({ text: role, bold: true }), new TextRun(name === '' ? '' : `: ${name}`)],
      }),
      ...(name === '' ? [line(this.frame.name, 7000)] : []),
      line(this.frame.signature, 7000),
      line(this.frame.date, 4500),
    ]
  }

  private anchored(anchor: string | undefined, children: ParagraphChild[]): ParagraphChild[] {
    const name = anchor === undefined ? undefined : this.bookmarks.get(anchor)
    return name === undefined ? children : [new Bookmark({ id: name, children })]
  }

  private runs(runs: readonly Run[]): ParagraphChild[] {
    return runs.flatMap((run): ParagraphChild[] => {
      if (run.to !== undefined) return this.reference(run, run.to)
      if (run.href !== undefined && /^(https:|mailto:)/.test(run.href))
        return [new ExternalHyperlink({ link: run.href, children: [textRun(run, { style: 'Hyperlink' })] })]
      return [textRun(run)]
    })
  }

  /** "rule 10.2" as the word and a field that Word keeps right; anything else as a link. */
  private reference(run: Run, anchor: string): ParagraphChild[] {
    const name = this.bookmarks.get(anchor)
    if (name === undefined) return [textRun(run)]
    const match = /^(\w+ )([\d.]+(?:\([a-z]+\))*)$/.exec(run.text)
    if (match && this.numbered.has(anchor))
      return [textRun({ ...run, text: match[1] ?? '' }), new NumberedItemReference(name, match[2] ?? '')]
    return [new InternalHyperlink({ anchor: name, children: [textRun(run)] })]
  }

  /** Gives every anchor a name that Word takes: letters, digits and underscores, at most 40 long. */
  private collect(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.type === 'heading') this.name(block.id, block.number !== undefined)
      else if ((block.type === 'paragraph' || block.type === 'drawing') && block.id !== undefined)
        this.name(block.id, false)
      else if (block.type === 'panel') this.collect(block.blocks)
      else if (block.type === 'list') {
        for (const item of block.items) {
          if (item.id !== undefined) this.name(item.id, item.number !== '')
          this.collect(item.blocks)
        }
      }
    }
  }

  private name(anchor: string, numbered: boolean): void {
    if (this.bookmarks.has(anchor)) return
    const name = `r${this.bookmarks.size + 1}_${anchor.replace(/\W/g, '_')}`.slice(0, 40)
    this.bookmarks.set(anchor, name)
    if (numbered) this.numbered.add(anchor)
  }
}

/** A table with these column widths and lines between its rows only. */
function ruled(widths: readonly number[]) {
  return {
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: {
      top: thin,
      bottom: thin,
      left: none,
      right: none,
      insideHorizontal: thin,
      insideVertical: none,
    },
  }
}

function textRun(run: Run, more: object = {}): TextRun {
  return new TextRun({
    text: run.text,
    ...(run.bold && { bold: true }),
    ...(run.italic && { italics: true }),
    ...(run.lang !== undefined && { language: { value: run.lang } }),
    ...(run.gap !== undefined && {
      bold: true,
      color: ink.gap.slice(1),
      shading: { type: ShadingType.CLEAR, fill: ink.gapTint.slice(1), color: 'auto' },
    }),
    ...more,
  })
}

function pairCell(width: number, children: ParagraphChild[]): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 60, right: 60 },
    children: [new Paragraph({ style: 'Cell', children })],
  })
}

/** Space after a table, so that two never grow together. */
function gap(): Paragraph {
  return new Paragraph({ style: 'Small', spacing: { after: 60 }, text: '' })
}
