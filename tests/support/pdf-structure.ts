/** The structure tree of a tagged PDF as elements with parents and kids, and the tables inside it as grids. */
import { Name, Ref, type Dict, type PdfFile, type Value } from './pdf-objects'

export interface Element {
  /** Object number; -1 where it is written inside another. */
  number: number
  dict: Dict
  type: string
  /** The standard type that `type` stands for, or undefined where it stands for none. */
  standard: string | undefined
  parent: Element | undefined
  kids: Element[]
  /** Marked content that it holds: the page or form, and the MCID there. */
  content: { stream: number; page: number; mcid: number }[]
  /** Annotations and XObjects that it holds, by object number. */
  objects: { number: number; page: number }[]
}

/** ISO 32000-1 14.8.4. */
export const standardTypes = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP
  Figure Formula Form`.split(/\s+/),
)

export interface Structure {
  /** In reading order, parents before kids. */
  elements: Element[]
  byNumber: Map<number, Element>
  faults: string[]
}

/** Reads the whole tree below the root. */
export function readStructure(file: PdfFile, root: Dict): Structure {
  const structure: Structure = { elements: [], byNumber: new Map(), faults: [] }
  const roles = file.dict(root.get('RoleMap'))
  const walk = (value: Value, parent: Element | undefined, page: number): void => {
    const dict = file.dict(value)
    if (!dict) return void structure.faults.push('the structure tree has a kid that is no element')
    const number = value instanceof Ref ? value.number : -1
    if (structure.byNumber.has(number))
      return void structure.faults.push(`element ${number} stands in the structure tree twice`)
    const type = file.name(dict.get('S')) ?? ''
    const standard = roleOf(file, roles, type).standard
    const element: Element = { number, dict, type, standard, parent, kids: [], content: [], objects: [] }
    structure.elements.push(element)
    if (number >= 0) structure.byNumber.set(number, element)
    parent?.kids.push(element)
    const own = pageOf(dict) ?? page
    for (const kid of kidsOf(file, dict.get('K'))) {
      const inner = file.dict(kid)
      const mcid = file.number(kid)
      const kind = file.name(inner?.get('Type'))
      if (mcid !== undefined) element.content.push({ stream: own, page: own, mcid })
      else if (inner && kind === 'MCR') {
        const at = pageOf(inner) ?? own
        const stream = inner.get('Stm')
        const number = file.number(inner.get('MCID')) ?? -1
        element.content.push({ stream: stream instanceof Ref ? stream.number : at, page: at, mcid: number })
      } else if (inner && kind === 'OBJR') {
        const object = inner.get('Obj')
        const at = pageOf(inner) ?? own
        element.objects.push({ number: object instanceof Ref ? object.number : -1, page: at })
      } else walk(kid, element, own)
    }
  }
  for (const kid of kidsOf(file, root.get('K'))) walk(kid, undefined, -1)
  return structure
}

/** What a structure type stands for, through the role map; `circular` where it only leads back to itself. */
export function roleOf(
  file: PdfFile,
  roles: Dict | undefined,
  type: string,
): { standard: string | undefined; circular: boolean } {
  const seen = new Set<string>()
  for (let at: string | undefined = type; at !== undefined; at = file.name(roles?.get(at))) {
    if (standardTypes.has(at)) return { standard: at, circular: false }
    if (seen.has(at)) return { standard: undefined, circular: true }
    seen.add(at)
  }
  return { standard: undefined, circular: false }
}

function kidsOf(file: PdfFile, value: Value | undefined): Value[] {
  if (value === undefined || value === null) return []
  const found = file.get(value)
  return Array.isArray(found) ? found : [value]
}

function pageOf(dict: Dict): number | undefined {
  const page = dict.get('Pg')
  return page instanceof Ref ? page.number : undefined
}

/** An attribute of an element, such as Scope, whoever owns it. */
export function attribute(file: PdfFile, element: Element, key: string): Value {
  const attributes = file.get(element.dict.get('A'))
  for (const one of Array.isArray(attributes) ? attributes : [attributes]) {
    const found = file.dict(one)?.get(key)
    if (found !== undefined) return file.get(found)
  }
  return null
}

export interface Cell {
  element: Element
  row: number
  column: number
  rows: number
  columns: number
}

/** The cells of a table where their spans put them; `clash` names a cell that covers another. */
export function gridOf(file: PdfFile, table: Element): { cells: Cell[]; widths: number[]; clash: boolean } {
  const rows = table.kids
    .flatMap((kid) => (kid.standard === 'TR' ? [kid] : kid.kids))
    .filter((kid) => kid.standard === 'TR')
  const taken = rows.map(() => new Set<number>())
  const cells: Cell[] = []
  let clash = false
  rows.forEach((row, at) => {
    let column = 0
    for (const element of row.kids) {
      while (taken[at]?.has(column)) column++
      const span = (key: string): number => {
        const found = attribute(file, element, key)
        return typeof found === 'number' ? Math.max(1, found) : 1
      }
      const cell = { element, row: at, column, rows: span('RowSpan'), columns: span('ColSpan') }
      cells.push(cell)
      for (let down = at; down < at + cell.rows; down++) {
        for (let across = column; across < column + cell.columns; across++) {
          if (taken[down]?.has(across)) clash = true
          taken[down]?.add(across)
        }
      }
      column += cell.columns
    }
  })
  return { cells, widths: taken.map((row) => row.size), clash }
}

/** A name or a list of strings and names, as plain words. */
export function words(value: Value): string[] {
  const list = Array.isArray(value) ? value : [value]
  return list.flatMap((one) => (one instanceof Name ? [one.value] : isText(one) ? [one.text] : []))
}

function isText(value: Value): value is Value & { text: string } {
  return typeof value === 'object' && value !== null && 'text' in value
}
