/**
 * A document tree as a Word document that a person can go on working in: headings are heading styles, numbers are
 * Word's own and count by themselves, references are fields that follow them. The same tree gives the same bytes.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TabStopPosition,
  TabStopType,
  Tab,
  TableOfContents,
  TextRun,
} from 'docx'
import type { DocumentTree } from '../tree'
import { frameOf } from '../words'
import { DocxBlocks } from './docx-blocks'
import { columnWidth, wordNumbering, wordPaper, wordStyles } from './docx-styles'
import { headings } from './html'
import { sameBytes } from './same-bytes'

/** The whole Word document in memory. */
export async function toDocx(tree: DocumentTree): Promise<Buffer> {
  const blocks = new DocxBlocks(tree)
  const logo = tree.brand?.logo ? blocks.blocks([tree.brand.logo]) : []
  const children = [...logo, ...titleBlock(tree), ...front(tree, blocks)]
  return packed(tree, children, blocks.listCount)
}

/**
 * Packs paragraphs and tables as a Word document with our page, header and footer.
 * @param lists how many lists of their own the children use: each starts again at its first number
 */
export async function packed(tree: DocumentTree, children: DocxChild[], lists: number): Promise<Buffer> {
  const document = new Document({
    title: tree.title,
    subject: tree.subtitle,
    creator: tree.society,
    lastModifiedBy: 'Groundrules',
    description: tree.mark === '' ? tree.subtitle : `${tree.mark}. ${tree.subtitle}`,
    styles: wordStyles(tree),
    numbering: wordNumbering(lists),
    features: { updateFields: false },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {
              ...wordPaper(tree),
              orientation:
                tree.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: 1300, bottom: 1200, left: 1240, right: 1240, header: 600, footer: 560 },
          },
        },
        headers: { default: header(tree), first: new Header({ children: [new Paragraph({})] }) },
        footers: { default: footer(tree), first: footer(tree) },
        children,
      },
    ],
  })
  return sameBytes(await Packer.toBuffer(document), tree.asAt)
}

export type DocxChild = Paragraph | TableOfContents | ReturnType<DocxBlocks['blocks']>[number]

/** Mark, society, title, subtitle and date: what page 1 opens with. */
export function titleBlock(tree: DocumentTree): Paragraph[] {
  const frame = frameOf(tree.language)
  return [
    ...(tree.mark === '' ? [] : [new Paragraph({ style: 'Mark', text: tree.mark })]),
    new Paragraph({ style: 'Society', text: tree.society }),
    new Paragraph({ style: 'Title', text: tree.title }),
    new Paragraph({ style: 'Subtitle', text: tree.subtitle }),
    new Paragraph({
      style: 'Small',
      text: `${frame.asAt(tree.asAt)}. ${frame.templateVersion(tree.templateVersion)}.`,
    }),
  ]
}

/** The notices first, then the contents where there are any, then the rest. */
function front(tree: DocumentTree, blocks: DocxBlocks): DocxChild[] {
  if (!tree.contents) return blocks.blocks(tree.blocks)
  const first = tree.blocks.findIndex((block) => block.type !== 'panel')
  const split = first < 0 ? tree.blocks.length : first
  return [
    ...blocks.blocks(tree.blocks.slice(0, split)),
    new Paragraph({ style: 'ContentsHeading', text: frameOf(tree.language).contents }),
    new TableOfContents(frameOf(tree.language).contents, {
      hyperlink: true,
      headingStyleRange: '1-1',
      beginDirty: false,
      cachedEntries: headings(tree).map(({ id, number, title }) => ({
        title: number === undefined ? title : `${number}. ${title}`,
        level: 1,
        href: blocks.bookmark(id) ?? '',
      })),
    }),
    ...blocks.onNewPage(tree.blocks.slice(split)),
  ]
}

function header(tree: DocumentTree): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Furniture',
        tabStops: [{ type: TabStopType.RIGHT, position: rightEdge(tree) }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '9FB0AE', space: 4 } },
        children: [new TextRun(tree.title), new TextRun({ children: [new Tab(), tree.mark], bold: true })],
      }),
    ],
  })
}

function footer(tree: DocumentTree): Footer {
  const frame = frameOf(tree.language)
  const from = `. ${frame.asAt(tree.asAt)}. ${frame.version(tree.templateVersion)}`
  // A poster has room for its name only.
  const words = tree.society + (tree.poster ? '' : from)
  // "Page 2 of 5", with Word's own counts in place of the two numbers.
  const [before = '', between = '', after = ''] = frame.page('|', '|').split('|')
  return new Footer({
    children: [
      new Paragraph({
        style: 'Furniture',
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: rightEdge(tree) }],
        children: [
          new TextRun(words),
          new TextRun({
            children: [new Tab(), before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
          }),
        ],
      }),
    ],
  })
}

function rightEdge(tree: DocumentTree): number {
  return tree.paper === undefined && tree.orientation === 'portrait'
    ? TabStopPosition.MAX + 400
    : columnWidth(tree)
}
