/** What every part of one PDF is written with. */
import type { DocumentTree } from '../tree'
import type { PdfFile } from './pdf-file'
import type { PdfFont } from './pdf-font'
import type { PdfPictures } from './pdf-pictures'
import type { PdfStructure } from './pdf-structure'

export interface PdfContext {
  tree: DocumentTree
  file: PdfFile
  fonts: { regular: PdfFont; bold: PdfFont }
  structure: PdfStructure
  /** The object that prints the number of all pages, which is not known until the end. */
  total: number
  pictures: PdfPictures
}
