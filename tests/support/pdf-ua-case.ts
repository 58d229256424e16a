/** A PDF opened for checking, and what each part of the checker asks of it. */
import type { PageContent } from './pdf-content'
import { Ref, type Dict, type PdfFile, type Value } from './pdf-objects'
import type { Element, Structure } from './pdf-structure'
import type { Fail } from './pdf-ua-rules'

export interface Case {
  file: PdfFile
  catalog: Dict
  pages: Page[]
  structure: Structure
  /** The elements that the parent tree gives for a page, form or annotation, by its key. */
  parents: Map<number, Value>
  /** The language of the catalog. */
  language: string | undefined
  fail: Fail
}

export interface Page {
  number: number
  dict: Dict
  content: PageContent
}

/** The element that the parent tree gives for a piece of marked content. */
export function elementAt(on: Case, stream: number, mcid: number): Element | undefined {
  const key = on.file.number(on.file.dict(new Ref(stream))?.get('StructParents'))
  const pointer = key === undefined ? undefined : on.file.list(on.parents.get(key))[mcid]
  return pointer instanceof Ref ? on.structure.byNumber.get(pointer.number) : undefined
}
