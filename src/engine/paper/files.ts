/** The files that a paper can be made as: one table for downloads and for the command line. */
import type { DocumentTree } from '../tree'
import { toDocx } from './docx'
import { toHtml } from './html'
import { toPdf } from './pdf'
import { toText } from './text'
import { toXlsx } from './xlsx'

export interface PaperFile {
  /** What the command line calls it; its files end so too. */
  name: string
  /** What addresses of downloads call it; the files end so too. */
  format: string
  label: string
  type: string
  make: (tree: DocumentTree) => Promise<Buffer>
  /** It shows more than the paper does, so only those may have it who may see private details. */
  private?: true
}

export const paperFiles: readonly PaperFile[] = [
  { name: 'pdf', format: 'pdf', label: 'PDF', type: 'application/pdf', make: toPdf },
  {
    name: 'docx',
    format: 'docx',
    label: 'Word',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: toDocx,
  },
  {
    name: 'xlsx',
    format: 'xlsx',
    label: 'Excel',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: toXlsx,
    private: true,
  },
  {
    name: 'html',
    format: 'html',
    label: 'Web page',
    type: 'text/html; charset=utf-8',
    make: (tree) => Promise.resolve(Buffer.from(toHtml(tree))),
  },
  {
    name: 'text',
    format: 'txt',
    label: 'Plain text',
    type: 'text/plain; charset=utf-8',
    make: (tree) => Promise.resolve(Buffer.from(toText(tree))),
  },
]

/** The files that this paper can be made as: a workbook only where it has one. */
export function filesOf(tree: DocumentTree): PaperFile[] {
  return paperFiles.filter(({ name }) => name !== 'xlsx' || tree.workbook !== undefined)
}
