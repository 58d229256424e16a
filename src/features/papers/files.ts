/** The files that a paper can be downloaded as. */
import { toDocx } from '../../engine/paper/docx'
import { toHtml } from '../../engine/paper/html'
import { toPdf } from '../../engine/paper/pdf'
import { toText } from '../../engine/paper/text'
import type { DocumentTree } from '../../engine/tree'

export interface PaperFile {
  format: string
  label: string
  type: string
  make: (tree: DocumentTree) => Promise<Buffer>
}

export const paperFiles: readonly PaperFile[] = [
  { format: 'pdf', label: 'PDF', type: 'application/pdf', make: toPdf },
  {
    format: 'docx',
    label: 'Word',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: toDocx,
  },
  {
    format: 'html',
    label: 'Web page',
    type: 'text/html; charset=utf-8',
    make: (tree) => Promise.resolve(Buffer.from(toHtml(tree))),
  },
  {
    format: 'txt',
    label: 'Plain text',
    type: 'text/plain; charset=utf-8',
    make: (tree) => Promise.resolve(Buffer.from(toText(tree))),
  },
]
