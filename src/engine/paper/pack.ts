/** The founding pack: everything that is ready, as PDF and Word, in one archive with a sheet of what is missing. */
import JSZip from 'jszip'
import type { Block, DocumentTree, Run } from '../tree'
import { toDocx } from './docx'
import { toPdf } from './pdf'

/** @param more further files for the archive, by name */
export async function toPack(
  trees: readonly DocumentTree[],
  more: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const [first] = trees
  if (!first) throw new Error('A pack needs at least one document.')
  const zip = new JSZip()
  const date = new Date(`${first.asAt}T12:00:00Z`)
  const add = (name: string, bytes: Buffer | string): void => {
    zip.file(name, bytes, { date, createFolders: false })
  }
  add('00-contents.pdf', await toPdf(contentsSheet(trees, first)))
  const ready = trees.filter((tree) => tree.gaps.length === 0)
  for (const [index, tree] of ready.entries()) {
    const name = `${String(index + 1).padStart(2, '0')}-${tree.id}`
    add(`${name}.pdf`, await toPdf(tree))
    add(`${name}.docx`, await toDocx(tree))
  }
  for (const [name, text] of Object.entries(more)) add(name, text)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** One page: what is in the pack, and what each missing paper still waits for. */
export function contentsSheet(trees: readonly DocumentTree[], first: DocumentTree): DocumentTree {
  const ready = trees.filter((tree) => tree.gaps.length === 0)
  const missing = trees.filter((tree) => tree.gaps.length > 0)
  const words = (text: string): Run[] => [{ text }]
  const missingBlocks: Block[] =
    missing.length === 0
      ? [{ type: 'paragraph', runs: words('Nothing is missing.') }]
      : [
          {
            type: 'table',
            caption: 'Papers that wait for something',
            columns: [
              { heading: 'Paper', width: 40, align: 'left' },
              { heading: 'Still to decide', width: 60, align: 'left' },
            ],
            rowHeader: 0,
            rows: missing.map((tree) => [
              words(tree.title),
              words(`${tree.gaps.map((gap) => gap.label).join('; ')}.`),
            ]),
            empty: '',
          },
        ]
  return {
    ...first,
    id: 'contents',
    title: 'Founding pack',
    subtitle: 'What is in this pack, and what is missing',
    mark: 'DRAFT, NOT REGISTERED',
    templateVersion: '1.0.0',
    orientation: 'portrait',
    contents: false,
    gaps: [],
    clauses: [],
    blocks: [
      {
        type: 'panel',
        heading: 'What this paper is',
        blocks: [
          {
            type: 'paragraph',
            runs: words(
              'A list of the papers in this pack. Each is there twice: as a PDF to print and as a Word file to change. They are drafts and not legal advice.',
            ),
          },
        ],
      },
      { type: 'heading', level: 1, id: 'ready', runs: words('In this pack') },
      {
        type: 'table',
        caption: `${ready.length} papers that are ready to read`,
        columns: [
          { heading: 'No.', width: 8, align: 'right' },
          { heading: 'Paper', width: 42, align: 'left' },
          { heading: 'What it is', width: 50, align: 'left' },
        ],
        rowHeader: 1,
        rows: ready.map((tree, index) => [words(String(index + 1)), words(tree.title), words(tree.subtitle)]),
        empty: 'No paper is ready yet.',
      },
      { type: 'heading', level: 1, id: 'missing', runs: words('What is missing') },
      ...missingBlocks,
    ],
  }
}
