/** Header, footer and page number: the same words on every page, so not part of what is read aloud. */
import type { DocumentTree } from '../tree'
import { frameOf } from '../words'
import { ink } from './ink'
import type { PdfContext } from './pdf-context'
import type { PdfPage } from './pdf-page'
import { widthOf } from './shapes'
import type { Sheets } from './sheets'

const size = 8

/** Draws the furniture of a page; `index` counts from 0. */
export function furniture({ tree }: PdfContext, sheets: Sheets, page: PdfPage, index: number): void {
  const right = sheets.left + sheets.width
  const write = (text: string, y: number, x: number, bold = false): void => {
    page.words({ text, x, y, size, bold, colour: ink.soft })
  }
  page.artifact('Pagination')
  if (index > 0) {
    const mark = widthOf(tree.mark, size, true)
    const { head } = sheets.paper
    write(fitting(tree.title, sheets.width - mark - 24), head, sheets.left)
    if (tree.mark !== '') write(tree.mark, head, right - mark, true)
    page.mark({ kind: 'box', x: sheets.left, y: head + 8, width: sheets.width, height: 0.6, fill: ink.line })
  }
  const { foot } = sheets.paper
  // A poster has room for its name only.
  const words = tree.poster ? '' : footWords(tree)
  write(fitting(tree.society, sheets.width - (tree.poster ? 90 : 240)) + words, foot, sheets.left)
  // The number of all pages is drawn at the end, so room is kept for it: two digits, or five in a long register.
  const [before = '', after = ''] = frameOf(tree.language)
    .page(index + 1, '|')
    .split('|')
  const room = widthOf('0'.repeat(sheets.isLong ? 5 : 2) + after, size, false)
  const start = right - room - widthOf(before, size, false)
  write(before, foot, start)
  page.total(start + widthOf(before, size, false), foot)
}

function footWords(tree: DocumentTree): string {
  const frame = frameOf(tree.language)
  return `. ${frame.asAt(tree.asAt)}. ${frame.version(tree.templateVersion)}`
}

/** A title cut to a width in points, with dots where it was cut. */
function fitting(text: string, width: number): string {
  if (widthOf(text, size, false) <= width) return text
  const letters = [...text]
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size, false) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
