/** Annotations, and where links and bookmarks lead. */
import { Bytes, Name, Ref, type Dict, type Value } from './pdf-objects'
import type { Element } from './pdf-structure'
import type { Case, Page } from './pdf-ua-case'
import { languageOf, nameOf } from './pdf-ua-tags'

/** Checks each annotation of each page, and each element that says it holds one. */
export function checkAnnotations(on: Case): void {
  const { file, fail } = on
  const found = new Map<number, { page: Page; dict: Dict }>()
  const keys = new Map<number, string>()
  for (const page of on.pages) {
    const key = file.number(page.dict.get('StructParents'))
    if (key !== undefined) useKey(on, keys, key, `page ${page.number}`)
  }
  for (const page of on.pages) {
    const annotations = file.list(page.dict.get('Annots'))
    if (annotations.length > 0 && file.name(page.dict.get('Tabs')) !== 'S')
      fail('7.18.3-1', `page ${page.number} has annotations, and Tabs is not S`)
    for (const value of annotations) {
      const dict = file.dict(value)
      const number = value instanceof Ref ? value.number : -1
      if (!dict) {
        fail('own-annotation', `page ${page.number} has an annotation that is not there`)
        continue
      }
      found.set(number, { page, dict })
      const key = file.number(dict.get('StructParent'))
      if (key !== undefined) useKey(on, keys, key, `annotation ${number}`)
      checkAnnotation(on, page, number, dict)
    }
  }
  for (const element of on.structure.elements) {
    for (const { number } of element.objects) {
      if (!found.has(number) && !file.dict(new Ref(number)))
        fail('own-annotation', `${nameOf(element)} holds object ${number}, which is not there`)
      else if (!found.has(number) && file.name(file.dict(new Ref(number))?.get('Subtype')) === 'Link')
        fail('own-annotation', `${nameOf(element)} holds the link ${number}, which is on no page`)
    }
  }
}

function useKey(on: Case, keys: Map<number, string>, key: number, who: string): void {
  const other = keys.get(key)
  if (other !== undefined) on.fail('own-parent-tree', `${who} and ${other} have the same key ${key}`)
  keys.set(key, who)
}

function checkAnnotation(on: Case, page: Page, number: number, dict: Dict): void {
  const { file, fail } = on
  const key = file.number(dict.get('StructParent'))
  const pointer = key === undefined ? undefined : on.parents.get(key)
  const element = pointer instanceof Ref ? on.structure.byNumber.get(pointer.number) : undefined
  const subtype = file.name(dict.get('Subtype')) ?? ''
  const words = file.text(dict.get('Contents')) ?? ''
  checkKind(on, { subtype, element, number, words })
  if (
    words !== '' &&
    on.language === undefined &&
    (file.text(dict.get('Lang')) ?? languageOf(file, element)) === undefined
  )
    fail('7.2-24', `the words of annotation ${number} have no language`)
  if (!element) return
  const held = element.objects.find((one) => one.number === number)
  if (!held)
    fail('own-annotation', `annotation ${number} is led to ${nameOf(element)}, which does not hold it`)
  else if (held.page !== page.number)
    fail(
      'own-object-page',
      `${nameOf(element)} looks for annotation ${number} on ${held.page}; it is on ${page.number}`,
    )
}

function checkKind(
  { file, fail }: Case,
  {
    subtype,
    element,
    number,
    words,
  }: { subtype: string; element: Element | undefined; number: number; words: string },
): void {
  const parent = element?.standard
  const where = `annotation ${number} is in ${element ? nameOf(element) : 'no element'}`
  if (subtype === 'Link') {
    if (parent !== 'Link') fail('7.18.5-1', `the link ${where}`)
    if (words.trim() === '') fail('7.18.5-2', `the link ${number} has no words`)
  } else if (subtype === 'Widget') {
    if (parent !== 'Form') fail('7.18.4-1', `the field ${where}`)
  } else if (subtype === 'TrapNet') fail('7.18.2-1', `annotation ${number} is a trap network`)
  else if (subtype === 'PrinterMark') {
    if (element) fail('7.18.8-1', `the printer's mark ${where}`)
  } else if (subtype !== 'Popup') {
    const alternative = file.text(element?.dict.get('Alt')) ?? ''
    if (parent !== 'Annot') fail('7.18.1-1', `the ${subtype} ${where}`)
    else if (words === '' && alternative === '') fail('7.18.1-2', `annotation ${number} has no words`)
  }
}

/** Checks that each link and each bookmark leads to a page, or to an address. */
export function checkDestinations(on: Case): void {
  const { file, fail, catalog } = on
  const named = new Map<string, Value>()
  const names = file.dict(catalog.get('Names'))
  for (const [key, value] of file.pairs(names?.get('Dests'), 'Names'))
    if (key instanceof Bytes) named.set(key.raw, value)
  for (const [key, value] of file.dict(catalog.get('Dests')) ?? []) named.set(key, value)
  const pages = new Set(on.pages.map((page) => page.number))
  const leads = (value: Value | undefined): boolean => {
    let target = file.get(value)
    if (target instanceof Bytes) target = file.get(named.get(target.raw))
    if (target instanceof Name) target = file.get(named.get(target.value))
    if (target instanceof Map) target = file.get(target.get('D'))
    const page = Array.isArray(target) ? target[0] : undefined
    return page instanceof Ref && pages.has(page.number)
  }
  const arrives = (dict: Dict): boolean => {
    const action = file.dict(dict.get('A'))
    if (!action) return leads(dict.get('Dest'))
    if (file.name(action.get('S')) === 'URI') return (file.text(action.get('URI')) ?? '') !== ''
    return leads(action.get('D'))
  }
  for (const page of on.pages) {
    for (const value of file.list(page.dict.get('Annots'))) {
      const dict = file.dict(value)
      if (dict && file.name(dict.get('Subtype')) === 'Link' && !arrives(dict))
        fail('own-destination', `the link “${file.text(dict.get('Contents'))}” leads nowhere`)
    }
  }
  const seen = new Set<Dict>()
  const bookmark = (value: Value | undefined): void => {
    for (let dict = file.dict(value); dict && !seen.has(dict); dict = file.dict(dict.get('Next'))) {
      seen.add(dict)
      if (!arrives(dict))
        fail('own-destination', `the bookmark “${file.text(dict.get('Title'))}” leads nowhere`)
      bookmark(dict.get('First'))
    }
  }
  bookmark(file.dict(catalog.get('Outlines'))?.get('First'))
}
