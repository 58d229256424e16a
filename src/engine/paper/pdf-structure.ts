/**
 * The structure tree of a PDF: what each stretch of text is, for readers that speak a page. Elements are written as
 * soon as nothing more can come to them, so a long table does not pile up in memory.
 */
import { num, textString, type PdfFile } from './pdf-file'
import type { Element } from './marks'

interface Made {
  number: number
  parent: number
  /** Children in reading order: object references, marked content, annotations. */
  kids: string[]
  /** The page object on which its own content stands. */
  page?: number
}

export class PdfStructure {
  readonly root: number
  private readonly file: PdfFile
  private readonly made = new Map<Element, Made>()
  /** Rows of the number tree from a page or a link to its elements: key and object number, in order of the key. */
  private readonly parents: string[] = []
  private nextKey = 0

  constructor(file: PdfFile) {
    this.file = file
    this.root = file.reserve()
  }

  /** The element for a node, made when it is first met, so that reading order is writing order. */
  element(node: Element): Made {
    const known = this.made.get(node)
    if (known) return known
    const parent = node.parent ? this.element(node.parent) : undefined
    const element: Made = { number: this.file.reserve(), parent: parent?.number ?? this.root, kids: [] }
    this.made.set(node, element)
    parent?.kids.push(`${element.number} 0 R`)
    return element
  }

  /** Says that marked content `mcid` of a page belongs to the node; returns the element's object number. */
  content(node: Element, page: number, mcid: number): number {
    const element = this.element(node)
    element.page ??= page
    element.kids.push(element.page === page ? String(mcid) : `<</Type /MCR /Pg ${page} 0 R /MCID ${mcid}>>`)
    return element.number
  }

  /** Says that a link on a page belongs to the node; returns its key in the parent tree. */
  link(node: Element, page: number, annotation: number): number {
    const element = this.element(node)
    element.kids.push(`<</Type /OBJR /Obj ${annotation} 0 R /Pg ${page} 0 R>>`)
    return this.key(`${element.number} 0 R`)
  }

  /** A new key of the parent tree, for a page (a list of elements) or a link (one element). */
  key(value: string): number {
    this.parents.push(`${this.nextKey} ${value}`)
    return this.nextKey++
  }

  /** Writes a node with all that is in it, and forgets it: nothing more comes to it. */
  finish(node: Element, inner: readonly Element[]): void {
    for (const one of [...inner, node]) {
      const made = this.made.get(one)
      if (!made) continue
      this.write(one, made)
      this.made.delete(one)
    }
  }

  /** Writes what is left, the root and the parent tree. */
  end(root: Element): void {
    const document = this.element(root).number
    for (const [node, made] of this.made) this.write(node, made)
    const parents = this.file.object(this.file.reserve(), `<<\n/Nums [\n${this.parents.join('\n')}\n]\n>>`)
    this.file.object(
      this.root,
      `<<\n/Type /StructTreeRoot\n/K [${document} 0 R]\n/ParentTree ${parents} 0 R\n/ParentTreeNextKey ${this.nextKey}\n>>`,
    )
  }

  private write(node: Element, { number, parent, kids, page }: Made): void {
    this.file.object(
      number,
      `<<\n/Type /StructElem\n/S /${node.type}\n/P ${parent} 0 R${page === undefined ? '' : `\n/Pg ${page} 0 R`}${attributesOf(node)}\n/K [${kids.join(' ')}]\n>>`,
    )
  }
}

/** What more an element says of itself: how a list counts, what a heading cell heads, what a figure shows and where. */
function attributesOf({ scope, numbering, alt, box }: Element): string {
  if (scope !== undefined) return `\n/A <</O /Table /Scope /${scope}>>`
  if (numbering !== undefined) return `\n/A <</O /List /ListNumbering /${numbering}>>`
  if (alt === undefined || box === undefined) return ''
  return `\n/Alt ${textString(alt)}\n/A <</O /Layout /Placement /Block /BBox [${box.map(num).join(' ')}]>>`
}
