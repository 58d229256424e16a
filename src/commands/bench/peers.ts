/** The peers: the same words and rows, made in the plainest way that each of them knows. */
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { documentsFolder } from '../../engine/library/library'
import { plainLines } from '../../engine/plain'
import { toHtml } from '../../engine/paper/html'
import type { DocumentTree } from '../../engine/tree'

const regular = path.join(documentsFolder, 'fonts', 'NotoSans-Regular.ttf')
const bold = path.join(documentsFolder, 'fonts', 'NotoSans-Bold.ttf')

/** Every line of the document with its number, as a person would copy it out. */
function lines(tree: DocumentTree): { text: string; head: boolean }[] {
  return [
    { text: tree.title, head: true },
    ...tree.blocks.flatMap((block) =>
      plainLines([block]).map(({ label, text }) => ({
        text: label === '' ? text : `${label} ${text}`,
        head: block.type === 'heading',
      })),
    ),
  ]
}

/** A straightforward pdfkit program: each line as text, untagged, with the same font embedded. */
export async function pdfkit(tree: DocumentTree): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit')
  return new Promise((resolve) => {
    const doc = new PDFDocument({ size: 'A4', margin: 62, layout: tree.orientation, font: regular })
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    for (const { text, head } of lines(tree)) {
      doc.font(head ? bold : regular).fontSize(head ? 15 : 10.5)
      doc.text(text).moveDown(0.4)
    }
    doc.end()
  })
}

/** A table by pdfkit's own table, row by row, untagged. */
export async function pdfkitTable(
  heads: readonly string[],
  rows: Iterable<readonly string[]>,
): Promise<number> {
  const { default: PDFDocument } = await import('pdfkit')
  return new Promise((resolve) => {
    const doc = new PDFDocument({ size: 'A4', margin: 62, layout: 'landscape', font: regular })
    let bytes = 0
    doc.on('data', (chunk: Buffer) => (bytes += chunk.length))
    doc.on('end', () => resolve(bytes))
    doc.fontSize(9)
    const width = (841.89 - 124) / heads.length
    const row = (cells: readonly string[]): void => {
      const height = Math.max(...cells.map((cell) => doc.heightOfString(cell, { width: width - 8 })))
      if (doc.y + height > 595 - 62) doc.addPage()
      const top = doc.y
      cells.forEach((cell, index) => doc.text(cell, 62 + index * width, top, { width: width - 8 }))
      doc.y = top + height + 8
    }
    row(heads)
    for (const cells of rows) row(cells)
    doc.end()
  })
}

interface PdfMake {
  addFonts: (fonts: object) => void
  setLocalAccessPolicy: (allow: (file: string) => boolean) => void
  createPdf: (definition: object) => { getBuffer: () => Promise<Buffer> }
}

async function pdfmakeWithFonts(): Promise<PdfMake> {
  const { default: pdfmake } = (await import('pdfmake')) as unknown as { default: PdfMake }
  pdfmake.addFonts({ Noto: { normal: regular, bold, italics: regular, bolditalics: bold } })
  pdfmake.setLocalAccessPolicy(() => true)
  return pdfmake
}

export async function pdfmake(tree: DocumentTree): Promise<Buffer> {
  const maker = await pdfmakeWithFonts()
  const content = lines(tree).map(({ text, head }) => ({ text, bold: head, fontSize: head ? 15 : 10.5 }))
  return maker.createPdf({ content, defaultStyle: { font: 'Noto' } }).getBuffer()
}

export async function pdfmakeTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Buffer> {
  const maker = await pdfmakeWithFonts()
  const table = { headerRows: 1, widths: heads.map(() => '*'), body: [heads, ...rows].map((row) => [...row]) }
  return maker
    .createPdf({
      pageOrientation: 'landscape',
      content: [{ table }],
      defaultStyle: { font: 'Noto', fontSize: 9 },
    })
    .getBuffer()
}

/** One compiler for the process, as a server would hold it; each call has words of its own, so nothing is remembered. */
export async function typstCompiler(): Promise<(tree: DocumentTree) => Promise<unknown>> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [path.dirname(regular)] }] })
  let turn = 0
  return (tree) => {
    const body = lines(tree)
      .map(({ text, head }) => (head ? `= #${quoted(text)}` : `#${quoted(text)}`))
      .join('\n\n')
    const settings = '#set page(paper: "a4")\n#set text(font: "Noto Sans", size: 10.5pt)\n'
    compiler.evictCache(0)
    return Promise.resolve(compiler.pdf({ mainFileContent: `${settings}${body}\n\n#"${turn++}"` }))
  }
}

function quoted(text: string): string {
  return JSON.stringify(text)
}

export async function chromiumPdf(browser: Browser): Promise<(tree: DocumentTree) => Promise<Buffer>> {
  const page = await browser.newPage()
  return async (tree) => {
    await page.setContent(toHtml(tree))
    return page.pdf({ format: 'A4', tagged: true })
  }
}
