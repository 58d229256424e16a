/**
 * A document tree as a tagged PDF. Layout decides where everything stands; here each sheet is written as soon as it
 * is full, and each stretch of text is told what it is (paragraph, heading, cell, link), so that a screen reader
 * can follow. The same tree always gives the same bytes.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { DocumentTree } from '../tree'
import { ink } from './ink'
import { layOut, type Pages } from './layout'
import type { PdfContext } from './pdf-context'
import { furniture } from './pdf-furniture'
import { metadata } from './pdf-metadata'
import { num, PdfFile, rgb, textString, type Sink } from './pdf-file'
import { PdfFont } from './pdf-font'
import { PdfPage } from './pdf-page'
import { PdfPictures } from './pdf-pictures'
import { PdfStructure } from './pdf-structure'
import type { Sheets } from './sheets'

/** The whole PDF in memory, so that a failure is never half a file. */
export async function toPdf(tree: DocumentTree): Promise<Buffer> {
  const chunks: Buffer[] = []
  await make(tree, (bytes) => void chunks.push(bytes))
  return Buffer.concat(chunks)
}

/** Writes the PDF to a stream, sheet by sheet, no faster than the stream takes it. Returns its number of pages. */
export function writePdf(tree: DocumentTree, out: Writable): Promise<number> {
  return make(tree, async (bytes) => {
    if (!out.write(bytes)) await once(out, 'drain')
  })
}

/** How many pages a PDF made here has. */
export function pageCount(pdf: Buffer): number {
  const tail = pdf.subarray(Math.max(0, pdf.length - 2_000_000)).toString('latin1')
  return Number(/\/Type \/Pages\n\/Count (\d+)/.exec(tail)?.[1] ?? 0)
}

async function make(tree: DocumentTree, sink: Sink): Promise<number> {
  const writer = new PdfWriter(tree, sink)
  const pages = layOut(tree)
  for (const ready of pages) await writer.write(pages.sheets, ready)
  return writer.end(pages)
}

class PdfWriter {
  private readonly context: PdfContext
  private readonly pages: number[] = []
  private readonly tree: DocumentTree
  private readonly parent: number
  private readonly resources: number

  constructor(tree: DocumentTree, sink: Sink) {
    const file = new PdfFile(sink)
    this.tree = tree
    this.context = {
      tree,
      file,
      fonts: { regular: new PdfFont(file, false), bold: new PdfFont(file, true) },
      structure: new PdfStructure(file),
      total: file.reserve(),
      pictures: new PdfPictures(file),
    }
    this.parent = file.reserve()
    this.resources = file.reserve()
  }

  /** Writes every sheet below `ready`, and lets go of it. */
  async write(sheets: Sheets, ready: number): Promise<void> {
    const { file, structure } = this.context
    while (this.pages.length < ready) {
      const index = this.pages.length
      const page = new PdfPage(this.context, sheets)
      for (const mark of sheets.take(index)) page.mark(mark)
      furniture(this.context, sheets, page, index)
      this.pages.push(page.end(this.parent, this.resources))
      for (const { element, inner } of sheets.finishedBefore(index + 1)) structure.finish(element, inner)
      await file.flush()
    }
  }

  async end(pages: Pages): Promise<number> {
    const { tree, context } = this
    const { file, structure, fonts } = context
    const { sheets } = pages
    await this.write(sheets, sheets.pages.length)
    structure.end(sheets.root)
    this.writeTotal()
    const kids = this.pages.map((page) => `${page} 0 R`).join(' ')
    file.object(this.parent, `<<\n/Type /Pages\n/Count ${this.pages.length}\n/Kids [${kids}]\n>>`)
    const [destinations, outline] = [this.destinations(sheets), this.outline(sheets)]
    fonts.regular.end(file)
    fonts.bold.end(file)
    file.object(
      this.resources,
      `<<\n/Font <</F1 ${fonts.regular.number} 0 R /F2 ${fonts.bold.number} 0 R>>\n/XObject <</Total ${context.total} 0 R${context.pictures.resources()}>>\n>>`,
    )
    const { info, xmp } = metadata(file, tree)
    const root = file.object(
      file.reserve(),
      `<<\n/Type /Catalog\n/Pages ${this.parent} 0 R\n/Lang (${tree.language})\n/MarkInfo <</Marked true>>\n/ViewerPreferences <</DisplayDocTitle true>>\n/StructTreeRoot ${structure.root} 0 R\n/Metadata ${xmp} 0 R\n/Names <</Dests ${destinations} 0 R>>${outline === undefined ? '' : `\n/Outlines ${outline} 0 R\n/PageMode /UseOutlines`}\n>>`,
    )
    const id = createHash('sha256')
      .update(
        JSON.stringify([
          tree.id,
          tree.title,
          tree.society,
          tree.asAt,
          tree.templateVersion,
          this.pages.length,
        ]),
      )
      .digest('hex')
    await file.end(root, info, id.slice(0, 32))
    return this.pages.length
  }

  /** The number of all pages, as a small drawing that every footer shows. */
  private writeTotal(): void {
    const { file, fonts, total } = this.context
    const words = fonts.regular.show(String(this.pages.length), 8)
    file.stream(
      total,
      `\n/Type /XObject\n/Subtype /Form\n/BBox [0 -4 60 12]\n/Resources <</Font <</F1 ${fonts.regular.number} 0 R>>>>`,
      Buffer.from(`BT /F1 8 Tf ${rgb(ink.soft)} rg ${words} ET`, 'latin1'),
    )
  }

  /** Where every name points; names in order, as readers look them up by halving. */
  private destinations(sheets: Sheets): number {
    const { file } = this.context
    const { height, zoom } = sheets.paper
    const names = [...sheets.anchors]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([id, { page, y }]) =>
          `${textString(id)} [${this.pages[page]} 0 R /XYZ 0 ${num((height - Math.max(0, y - 12)) * zoom)} 0]`,
      )
    return file.object(file.reserve(), `<<\n/Names [\n${names.join('\n')}\n]\n>>`)
  }

  /** Bookmarks: the headings of level 1, and those of level 2 below them. */
  private outline(sheets: Sheets): number | undefined {
    const { file } = this.context
    const items: Bookmark[] = []
    for (const { level, title, page } of sheets.bookmarks) {
      const item = { title, page: this.pages[page] ?? 0, number: file.reserve(), inner: [] }
      const section = items.at(-1)
      if (level === 1 || !section) items.push(item)
      else if (level === 2) section.inner.push(item)
      else file.object(item.number, 'null')
    }
    if (items.length === 0) return undefined
    const root = file.reserve()
    this.bookmarks(items, root)
    return file.object(
      root,
      `<<\n/Type /Outlines\n/First ${items[0]?.number} 0 R\n/Last ${items.at(-1)?.number} 0 R\n/Count ${items.length}\n>>`,
    )
  }

  private bookmarks(items: readonly Bookmark[], parent: number): void {
    items.forEach((item, index) => {
      const before = items[index - 1]
      const after = items[index + 1]
      const inner =
        item.inner.length === 0
          ? ''
          : `\n/First ${item.inner[0]?.number} 0 R\n/Last ${item.inner.at(-1)?.number} 0 R\n/Count -${item.inner.length}`
      this.context.file.object(
        item.number,
        `<<\n/Title ${textString(item.title)}\n/Parent ${parent} 0 R${before ? `\n/Prev ${before.number} 0 R` : ''}${after ? `\n/Next ${after.number} 0 R` : ''}${inner}\n/Dest [${item.page} 0 R /XYZ null null null]\n>>`,
      )
      this.bookmarks(item.inner, item.number)
    })
  }
}

interface Bookmark {
  title: string
  page: number
  number: number
  inner: Bookmark[]
}
