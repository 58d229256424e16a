/** The structure tree of a PDF: types, nesting, headings, tables, languages. What it holds is checked elsewhere. */
import { Ref, type Dict, type PdfFile } from './pdf-objects'
import {
  attribute,
  gridOf,
  roleOf,
  standardTypes,
  words,
  type Element,
  type Structure,
} from './pdf-structure'
import type { Fail, RuleId } from './pdf-ua-rules'

const only =
  (...types: string[]) =>
  (kids: readonly string[]): boolean =>
    kids.every((kid) => types.includes(kid))
const atMostOne =
  (type: string) =>
  (kids: readonly string[]): boolean =>
    kids.filter((kid) => kid === type).length <= 1
const needsBody =
  (type: string) =>
  (kids: readonly string[]): boolean =>
    !kids.includes(type) || kids.includes('TBody')
const captionFirst = (kids: readonly string[]): boolean => !kids.slice(1).includes('Caption')

/** What each type may hold. */
const kidRules: readonly [RuleId, string, (kids: readonly string[]) => boolean][] = [
  ['7.2-3', 'Table', only('TR', 'THead', 'TBody', 'TFoot', 'Caption')],
  ['7.2-11', 'Table', atMostOne('THead')],
  ['7.2-12', 'Table', atMostOne('TFoot')],
  ['7.2-13', 'Table', needsBody('TFoot')],
  ['7.2-14', 'Table', needsBody('THead')],
  ['7.2-16', 'Table', (kids) => !kids.slice(1, -1).includes('Caption')],
  ['7.2-39', 'Table', atMostOne('Caption')],
  ['7.2-10', 'TR', only('TH', 'TD')],
  ['7.2-36', 'THead', only('TR')],
  ['7.2-37', 'TBody', only('TR')],
  ['7.2-38', 'TFoot', only('TR')],
  ['7.2-19', 'L', only('L', 'LI', 'Caption')],
  ['7.2-40', 'L', captionFirst],
  ['7.2-20', 'LI', only('Lbl', 'LBody')],
  ['7.2-27', 'TOC', only('TOC', 'TOCI', 'Caption')],
  ['7.2-28', 'TOC', captionFirst],
]

/** Where each type may stand. */
const parentRules: readonly [RuleId, string, readonly string[]][] = [
  ['7.2-4', 'TR', ['Table', 'THead', 'TBody', 'TFoot']],
  ['7.2-5', 'THead', ['Table']],
  ['7.2-6', 'TBody', ['Table']],
  ['7.2-7', 'TFoot', ['Table']],
  ['7.2-8', 'TH', ['TR']],
  ['7.2-9', 'TD', ['TR']],
  ['7.2-17', 'LI', ['L']],
  ['7.2-18', 'LBody', ['LI']],
  ['7.2-26', 'TOCI', ['TOC']],
]

/** Checks the whole tree. `root` is the structure tree root, and `language` that of the catalog. */
export function checkTags(
  file: PdfFile,
  structure: Structure,
  root: { number: number; dict: Dict },
  language: string | undefined,
  fail: Fail,
): void {
  for (const fault of structure.faults) fail('own-tree', fault)
  checkRoles(file, structure, root.dict, fail)
  for (const element of structure.elements) {
    checkParent(element, root.number, fail)
    checkNesting(element, fail)
    checkWords(file, element, language, fail)
    if (element.standard === 'Table') checkTable(file, element, fail)
  }
  checkHeadings(structure.elements, fail)
  checkNotes(file, structure.elements, fail)
}

function checkRoles(file: PdfFile, structure: Structure, root: Dict, fail: Fail): void {
  const roles = file.dict(root.get('RoleMap'))
  for (const type of roles?.keys() ?? []) {
    if (standardTypes.has(type)) fail('7.1-7', `the role map gives ${type} another meaning`)
  }
  for (const type of new Set(structure.elements.map((element) => element.type))) {
    const { standard, circular } = roleOf(file, roles, type)
    if (circular) fail('7.1-6', `${type} stands for itself`)
    else if (standard === undefined) fail('7.1-5', `${type} is no standard type and stands for none`)
  }
}

function checkParent(element: Element, root: number, fail: Fail): void {
  const parent = element.dict.get('P')
  if (!(parent instanceof Ref)) return fail('7.1-12', `${nameOf(element)} names no parent`)
  if (parent.number !== (element.parent?.number ?? root))
    fail('own-tree', `${nameOf(element)} names ${parent.number} as its parent, which it is not`)
}

function checkNesting(element: Element, fail: Fail): void {
  const kids = element.kids.map((kid) => kid.standard ?? kid.type)
  for (const [rule, type, holds] of kidRules) {
    if (element.standard === type && !holds(kids)) fail(rule, `${nameOf(element)} holds ${kids.join(', ')}`)
  }
  for (const [rule, type, parents] of parentRules) {
    if (element.standard === type && !parents.includes(element.parent?.standard ?? ''))
      fail(rule, `${nameOf(element)} is in ${element.parent ? nameOf(element.parent) : 'nothing'}`)
  }
}

function checkWords(file: PdfFile, element: Element, language: string | undefined, fail: Fail): void {
  const own = file.text(element.dict.get('Lang'))
  if (own !== undefined) checkLanguage(own, nameOf(element), fail)
  const rules = { ActualText: '7.2-21', Alt: '7.2-22', E: '7.2-23' } as const
  for (const [key, rule] of Object.entries(rules)) {
    if (element.dict.has(key) && language === undefined && languageOf(file, element) === undefined)
      fail(rule, `${key} of ${nameOf(element)} has no language`)
  }
  const said = ['Alt', 'ActualText'].some((key) => (file.text(element.dict.get(key)) ?? '') !== '')
  if (element.standard === 'Figure' && !said) fail('7.3-1', `${nameOf(element)} has no alternative text`)
  if (element.standard === 'Formula' && !said) fail('7.7-1', `${nameOf(element)} has no alternative text`)
}

/** The language of an element: its own, or that of the nearest element around it. */
export function languageOf(file: PdfFile, element: Element | undefined): string | undefined {
  for (let at = element; at; at = at.parent) {
    const own = file.text(at.dict.get('Lang'))
    if (own !== undefined) return own
  }
  return undefined
}

export function checkLanguage(language: string, where: string, fail: Fail): void {
  if (!/^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(language))
    fail('7.2-29', `${where}: “${language}” is no language tag`)
}

function checkTable(file: PdfFile, table: Element, fail: Fail): void {
  const { cells, widths, clash } = gridOf(file, table)
  if (clash) fail('7.2-15', `a cell of ${nameOf(table)} covers another`)
  else if (cells.some((cell) => cell.row + cell.rows > widths.length))
    fail('7.2-41', `a cell of ${nameOf(table)} reaches below the last row`)
  else if (new Set(widths).size > 1)
    fail('7.2-42', `the rows of ${nameOf(table)} have ${widths.join(', ')} columns`)
  const heads = cells.filter(({ element }) => element.standard === 'TH').map(({ element }) => element)
  const ids = new Set(heads.map((head) => file.text(head.dict.get('ID'))))
  const rest = cells.filter(({ element }) => element.standard === 'TD')
  const named = rest.map(({ element }) => words(attribute(file, element, 'Headers')))
  const unknown = named.flat().filter((id) => !ids.has(id))
  if (unknown.length > 0)
    fail('7.5-2', `${nameOf(table)} names headers that are not there: ${unknown.join(', ')}`)
  const scoped = heads.every((head) => {
    const scope = words(attribute(file, head, 'Scope'))[0] ?? ''
    return ['Row', 'Column', 'Both'].includes(scope)
  })
  if (!scoped && !named.every((ids) => ids.length > 0))
    fail('7.5-1', `a TH of ${nameOf(table)} says neither row nor column`)
}

function checkHeadings(elements: readonly Element[], fail: Fail): void {
  let last = 0
  for (const element of elements) {
    const level = Number(/^H([1-6])$/.exec(element.standard ?? '')?.[1] ?? 0)
    if (level === 0) continue
    if (level > last + 1)
      fail('7.4.2-1', last === 0 ? `the first heading is ${element.type}` : `H${level} follows H${last}`)
    last = level
  }
  const plain = elements.some((element) => element.standard === 'H')
  if (plain && last > 0) {
    fail('7.4.4-2', 'H is used beside numbered headings')
    fail('7.4.4-3', 'numbered headings are used beside H')
  }
  for (const element of elements) {
    if (element.kids.filter((kid) => kid.standard === 'H').length > 1)
      fail('7.4.4-1', `${nameOf(element)} has more than one H`)
  }
}

function checkNotes(file: PdfFile, elements: readonly Element[], fail: Fail): void {
  const seen = new Set<string>()
  for (const element of elements.filter((one) => one.standard === 'Note')) {
    const id = file.text(element.dict.get('ID')) ?? ''
    if (id === '') fail('7.9-1', `${nameOf(element)} has no ID`)
    else if (seen.has(id)) fail('7.9-2', `two notes have the ID ${id}`)
    seen.add(id)
  }
}

/** How a message names an element. */
export function nameOf(element: Element): string {
  return `${element.type} (object ${element.number})`
}
