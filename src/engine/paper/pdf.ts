/**
 * A document tree as a tagged PDF. Layout decides where everything stands; here it is painted with pdfkit, and
 * each stretch of text is told what it is (paragraph, heading, cell, link), so that a screen reader can follow.
 * The same tree always gives the same bytes.
 */
import PDFDocument from 'pdfkit'
import { escape } from './html'
import { fonts } from './fonts'
import { ink } from './ink'
import { layOut } from './layout'
import { widthOf } from './lines'
import type { Element, Mark, Sheets } from './sheets'
import type { DocumentTree } from '../tree'

/** The whole PDF in memory, so that a failure is never half a file. */
export function toPdf(tree: DocumentTree): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const sheets = layOut(tree)
    const doc = openDocument(tree, sheets)
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
    new Painter(doc, tree, sheets).paint()
    doc.end()
  })
}

/** How many pages a PDF made here has. */
export function pageCount(pdf: Buffer): number {
  const match = /\/Type \/Pages\n\/Count (\d+)|\/Count (\d+)[^]{0,200}?\/Type \/Pages/.exec(
    pdf.toString('latin1'),
  )
  return Number(match?.[1] ?? match?.[2] ?? 0)
}

type Doc = PDFKit.PDFDocument

function openDocument(tree: DocumentTree, sheets: Sheets): Doc {
  const made = new Date(`${tree.asAt}T00:00:00Z`)
  const options = {
    autoFirstPage: false,
    size: [sheets.paper.width, sheets.paper.height],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: tree.language,
    displayTitle: true,
    // Never the standard fonts: those cannot be embedded.
    font: fonts().regular,
    info: {
      Title: tree.title,
      Author: tree.society,
      Subject: tree.subtitle,
      Creator: 'Groundrules',
      Producer: 'Groundrules',
      CreationDate: made,
      ModDate: made,
    },
  } as unknown as PDFKit.PDFDocumentOptions
  const doc = new PDFDocument(options)
  // pdfkit takes a font that is open already, so the files are read once for the process.
  const { regular, bold } = fonts() as unknown as Record<'regular' | 'bold', PDFKit.Mixins.PDFFontSource>
  doc.registerFont('regular', regular)
  doc.registerFont('bold', bold)
  escapeMetadata(doc)
  return doc
}

/** pdfkit 0.20 writes title, author and subject into XML as they are; "Smith & Co" would break it. */
function escapeMetadata(doc: Doc): void {
  const inner = doc as unknown as { _addInfo: () => void; info: Record<string, unknown> }
  const addInfo = inner._addInfo.bind(doc)
  inner._addInfo = () => {
    const { info } = inner
    const escaped = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escape(value) : value]),
    )
    inner.info = escaped
    addInfo()
    inner.info = info
  }
}

class Painter {
  private readonly doc: Doc
  private readonly tree: DocumentTree
  private readonly sheets: Sheets
  private readonly made = new Map<Element, PDFKit.PDFStructureElement>()
  private font = ''

  constructor(doc: Doc, tree: DocumentTree, sheets: Sheets) {
    this.doc = doc
    this.tree = tree
    this.sheets = sheets
  }

  paint(): void {
    const root = this.doc.struct('Document')
    this.doc.addStructure(root)
    this.made.set(this.sheets.root, root)
    this.sheets.pages.forEach((page, index) => {
      this.doc.addPage()
      this.font = ''
      for (const [id, at] of this.sheets.anchors) if (at.page === index) this.destination(id, at.y)
      for (const mark of page.marks) this.mark(mark)
      this.furniture(index)
    })
    this.bookmarks()
    root.end()
  }

  private mark(mark: Mark): void {
    if (mark.kind === 'box') this.artifact(() => this.box(mark))
    else if (mark.kind === 'empty') this.structure(mark.element)
    else if (!mark.element) this.artifact(() => this.words(mark))
    else {
      const element = this.structure(mark.element)
      const content = this.doc.markStructureContent(mark.element.type)
      this.words(mark)
      this.doc.endMarkedContent()
      element.add(content)
      if (mark.width > 0) this.link(mark, element)
    }
  }

  /** The structure element for a node, made when it is first written, so that reading order is writing order. */
  private structure(node: Element): PDFKit.PDFStructureElement {
    const known = this.made.get(node)
    if (known) return known
    const element = this.doc.struct(
      node.type as never,
      node.scope === undefined ? {} : ({ scope: node.scope } as object),
    )
    if (node.numbering !== undefined) {
      const { data } = (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary
      data['A'] = { O: 'List', ListNumbering: node.numbering }
    }
    this.made.set(node, element)
    if (node.parent) this.structure(node.parent).add(element)
    return element
  }

  private words(mark: Mark & { kind: 'text' }): void {
    const font = `${mark.bold ? 'bold' : 'regular'} ${mark.size}`
    if (font !== this.font) {
      this.doc.font(mark.bold ? 'bold' : 'regular').fontSize(mark.size)
      this.font = font
    }
    this.doc
      .fillColor(mark.colour)
      .text(mark.text.normalize('NFC'), mark.x, mark.y, { lineBreak: false, baseline: 'alphabetic' })
  }

  private box(mark: Mark & { kind: 'box' }): void {
    this.doc.rect(mark.x, mark.y, mark.width, mark.height)
    if (mark.fill !== undefined) this.doc.fill(mark.fill)
    else this.doc.lineWidth(mark.weight ?? 1).stroke(mark.stroke ?? ink.line)
  }

  private artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' })
    draw()
    this.doc.endMarkedContent()
  }

  private link(mark: Mark & { kind: 'text' }, element: PDFKit.PDFStructureElement): void {
    const options = { structParent: element, Contents: new String(mark.text.trim()) } as object
    const at = [mark.x, mark.y - mark.size, mark.width, mark.size * 1.35] as const
    const doc = this.doc as unknown as {
      goTo: (x: number, y: number, w: number, h: number, name: string, options: object) => void
      link: (x: number, y: number, w: number, h: number, url: string, options: object) => void
    }
    if (mark.to !== undefined && this.sheets.anchors.has(mark.to)) doc.goTo(...at, mark.to, options)
    else if (mark.href !== undefined) doc.link(...at, mark.href, options)
  }

  private destination(id: string, y: number): void {
    this.doc.addNamedDestination(id, 'XYZ', 0, Math.max(0, y - 12), 0)
  }

  /** Header, footer and page number: the same words on every page, so not part of what is read aloud. */
  private furniture(index: number): void {
    const { tree, sheets } = this
    const right = sheets.left + sheets.width
    const write = (text: string, y: number, x: number, bold = false): void => {
      const mark = {
        kind: 'text' as const,
        text,
        x,
        y,
        size: 8,
        bold,
        colour: ink.soft,
        element: undefined,
        width: 0,
      }
      this.words(mark)
    }
    const pages = `Page ${index + 1} of ${sheets.pages.length}`
    const title = fitting(tree.title, sheets.width - widthOf(tree.mark, 8, true) - 24)
    this.doc.markContent('Artifact', { type: 'Pagination' })
    if (index > 0) {
      write(title, 40, sheets.left)
      write(tree.mark, 40, right - widthOf(tree.mark, 8, true), true)
      this.doc.rect(sheets.left, 48, sheets.width, 0.6).fill(ink.line)
    }
    const foot = sheets.paper.height - 36
    write(
      `${fitting(tree.society, sheets.width - 240)}. ${sheets.asAtWords(tree.asAt)}. Version ${tree.templateVersion}`,
      foot,
      sheets.left,
    )
    write(pages, foot, right - widthOf(pages, 8, false))
    this.doc.endMarkedContent()
  }

  private bookmarks(): void {
    const outline = this.doc.outline as unknown as Outline
    let section: Outline | undefined
    for (const { level, title, page } of this.sheets.bookmarks) {
      const options = { pageNumber: page, expanded: false }
      if (level === 1 || !section) section = outline.addItem(title, options)
      else if (level === 2) section.addItem(title, options)
    }
  }
}

interface Outline {
  addItem: (title: string, options: object) => Outline
}

/** A title cut to a width in points, with dots where it was cut. */
function fitting(text: string, width: number): string {
  if (widthOf(text, 8, false) <= width) return text
  const letters = [...text]
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, 8, false) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
