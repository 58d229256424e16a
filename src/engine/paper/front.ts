/** The front of a paper: its title, and the list of contents where it has one. */
import type { DocumentTree, Heading } from '../tree'
import type { Frame } from '../words'
import { ink } from './ink'
import type { Sheets } from './sheets'
import { badge, contentsLine } from './stationery'
import { textBlock } from './text-block'

export function titleBlock(sheets: Sheets, frame: Frame, tree: DocumentTree): void {
  const box = { left: sheets.left, width: sheets.width }
  if (tree.mark !== '') {
    sheets.skip(4)
    badge(sheets, tree.mark, sheets.element('P', sheets.root))
    sheets.skip(14 * sheets.sizes.room)
  }
  textBlock(sheets, [{ text: tree.society }], sheets.element('P', sheets.root), box, {
    size: 12,
    colour: ink.soft,
  })
  sheets.skip(2)
  textBlock(sheets, [{ text: tree.title }], sheets.element('H1', sheets.root), box, {
    size: sheets.sizes.h1,
    bold: true,
    colour: sheets.accent,
    leading: 1.2,
  })
  sheets.skip(4)
  textBlock(sheets, [{ text: tree.subtitle }], sheets.element('P', sheets.root), box, { size: 12 })
  const from = `${frame.asAt(tree.asAt)}. ${frame.templateVersion(tree.templateVersion)}.`
  textBlock(sheets, [{ text: from }], sheets.element('P', sheets.root), box, {
    size: sheets.sizes.small,
    colour: ink.soft,
  })
  sheets.skip(14 * sheets.sizes.room)
}

/** Makes room for the contents now; the function returned fills in the page numbers when they are known. */
export function contents(sheets: Sheets, frame: Frame, tree: DocumentTree): () => void {
  const headings = tree.blocks.filter(
    (block): block is Heading => block.type === 'heading' && block.level === 1,
  )
  sheets.need(Math.min(34 + headings.length * 17, 640))
  textBlock(
    sheets,
    [{ text: frame.contents }],
    sheets.element('H2', sheets.root),
    { left: sheets.left, width: sheets.width },
    { size: sheets.sizes.h2, bold: true, colour: sheets.accent },
  )
  sheets.skip(6)
  const toc = sheets.element('TOC', sheets.root)
  const places = headings.map((heading) => {
    sheets.need(18)
    const place = sheets.place(sheets.element('TOCI', toc))
    sheets.skip(17)
    return { heading, place }
  })
  return () => {
    for (const { heading, place } of places) contentsLine(sheets, place, heading)
  }
}
