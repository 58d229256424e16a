/**
 * A checker of PDF/UA-1 (ISO 14289-1) for tests. It covers the rules of veraPDF's profile that `coveredRules` lists,
 * and a few of this house. It finds faults; that it finds none is no certificate.
 */
import { ContentReader } from './pdf-content'
import { readPdfFile, Ref, Stream, type Dict, type PdfFile, type Value } from './pdf-objects'
import { readStructure } from './pdf-structure'
import type { Case } from './pdf-ua-case'
import { checkContent } from './pdf-ua-content'
import { checkAnnotations, checkDestinations } from './pdf-ua-links'
import { checkFont } from './pdf-ua-fonts'
import { coveredRules, type Fail, type RuleId } from './pdf-ua-rules'
import { checkLanguage, checkTags } from './pdf-ua-tags'
import { allElements, parseXml, type XmlElement } from './xml'

export { coveredRules }

export interface PdfUaReport {
  /** Every rule that was looked at. */
  rules: RuleId[]
  failures: { rule: RuleId; message: string }[]
}

/** Checks a PDF against every rule of `coveredRules`. */
export function checkPdfUa(bytes: Buffer): PdfUaReport {
  const failures: PdfUaReport['failures'] = []
  const fail: Fail = (rule, message) => void failures.push({ rule, message })
  const file = readPdfFile(bytes)
  const report = { rules: coveredRules.map((rule) => rule.id), failures }
  const catalog = file.dict(file.trailer.get('Root'))
  if (file.trailer.has('Encrypt')) {
    fail('7.16-1', 'the file is encrypted, so a screen reader may be locked out')
    return report
  }
  for (const fault of file.faults) fail('own-file', fault)
  if (!/^%PDF-1\.[0-7][\r\n]/.test(bytes.toString('latin1', 0, 9)))
    fail('6.1-1', 'the file does not start with %PDF-1.n')
  if (!catalog) {
    fail('own-file', 'there is no catalog')
    return report
  }
  const reader = new ContentReader(file)
  const pages = pagesOf(file, catalog, fail).map(({ number, dict, resources }) => ({
    number,
    dict,
    content: reader.read(dict, number, resources),
  }))
  const root = file.dict(catalog.get('StructTreeRoot'))
  const structure = root ? readStructure(file, root) : { elements: [], byNumber: new Map(), faults: [] }
  const pairs = file
    .pairs(root?.get('ParentTree'), 'Nums')
    .map(([key, value]) => [Number(key), value] as const)
  const language = file.text(catalog.get('Lang'))
  const on: Case = { file, catalog, pages, structure, parents: new Map(pairs), language, fail }
  checkCatalog(on, root)
  checkMetadata(on)
  checkContent(on)
  checkAnnotations(on)
  checkDestinations(on)
  for (const use of reader.fonts.values()) checkFont(file, use, fail)
  return report
}

function pagesOf(
  file: PdfFile,
  catalog: Dict,
  fail: Fail,
): { number: number; dict: Dict; resources: Dict | undefined }[] {
  const found: { number: number; dict: Dict; resources: Dict | undefined }[] = []
  const walk = (value: Value | undefined, inherited: Dict | undefined, depth: number): number => {
    const node = file.dict(value)
    if (!node || depth > 40) return 0
    const resources = file.dict(node.get('Resources')) ?? inherited
    if (file.name(node.get('Type')) === 'Page') {
      found.push({ number: value instanceof Ref ? value.number : -1, dict: node, resources })
      return 1
    }
    const count = file
      .list(node.get('Kids'))
      .reduce<number>((sum, kid) => sum + walk(kid, resources, depth + 1), 0)
    if (count !== file.number(node.get('Count')))
      fail('own-file', `the page tree says that it has other than ${count} pages`)
    return count
  }
  walk(catalog.get('Pages'), undefined, 0)
  if (found.length === 0) fail('own-file', 'there is no page')
  return found
}

function checkCatalog({ file, catalog, structure, language, fail }: Case, root: Dict | undefined): void {
  const marks = file.dict(catalog.get('MarkInfo'))
  if (file.get(marks?.get('Marked')) !== true) fail('6.2-1', 'Marked is not true')
  if (file.get(marks?.get('Suspects')) === true) fail('7.1-4', 'Suspects is true')
  const viewer = file.dict(catalog.get('ViewerPreferences'))
  if (file.get(viewer?.get('DisplayDocTitle')) !== true) fail('7.1-10', 'DisplayDocTitle is not true')
  const pointer = catalog.get('StructTreeRoot')
  if (!root) fail('7.1-11', 'there is no StructTreeRoot')
  else
    checkTags(
      file,
      structure,
      { number: pointer instanceof Ref ? pointer.number : -1, dict: root },
      language,
      fail,
    )
  if (language !== undefined) checkLanguage(language, 'the catalog', fail)
  else if (file.dict(file.dict(catalog.get('Outlines'))?.get('First')))
    fail('7.2-2', 'bookmarks have no language')
  checkExtras(file, catalog, fail)
}

/** Layers, embedded files and files referred to: ours have none, and where there is one it must be whole. */
function checkExtras(file: PdfFile, catalog: Dict, fail: Fail): void {
  const layers = file.dict(catalog.get('OCProperties'))
  const sets = [layers?.get('D') ?? null, ...file.list(layers?.get('Configs'))].flatMap(
    (one) => file.dict(one) ?? [],
  )
  for (const set of sets) {
    if ((file.text(set.get('Name')) ?? '') === '') fail('7.10-1', 'a set of layers has no name')
    if (set.has('AS')) fail('7.10-2', 'a set of layers has AS')
  }
  for (const value of file.objects.values()) {
    const dict = file.dict(value)
    const names = ['F', 'UF'].map((key) => file.text(dict?.get(key)) ?? '')
    if (dict?.has('EF') && names.includes('')) fail('7.11-1', 'an embedded file lacks F or UF')
    if (value instanceof Stream && file.name(value.dict.get('Subtype')) === 'Form' && value.dict.has('Ref'))
      fail('7.20-1', 'a form refers to another file')
  }
}

const uaSpace = 'http://www.aiim.org/pdfua/ns/id/'
const dublinCore = 'http://purl.org/dc/elements/1.1/'

function checkMetadata({ file, catalog, language, fail }: Case): void {
  const stream = file.get(catalog.get('Metadata'))
  if (!(stream instanceof Stream)) return fail('7.1-8', 'the catalog has no metadata stream')
  if (language === undefined) fail('7.2-33', 'the metadata has no language')
  let elements: XmlElement[] = []
  try {
    elements = allElements(parseXml(file.data(stream).toString('utf8')))
  } catch (error) {
    // veraPDF cannot read such metadata either, and misses the same two things in it.
    fail('5-1', `the metadata is not well-formed XML: ${String(error)}`)
    return fail('7.1-9', 'the title cannot be read')
  }
  const parts = elements.flatMap((element) => [
    ...(element.namespace === uaSpace && element.local === 'part'
      ? [{ prefix: element.prefix, value: element.text }]
      : []),
    ...element.attributes.filter(({ namespace, local }) => namespace === uaSpace && local === 'part'),
  ])
  if (parts.length !== 1) fail('5-1', `the metadata says ${parts.length} times that the file is PDF/UA`)
  for (const { prefix, value } of parts) {
    if (value.trim() !== '1') fail('5-2', `the part of PDF/UA is ${value}`)
    if (prefix !== 'pdfuaid') fail('5-3', `the prefix of the part is ${prefix}`)
  }
  const title = elements.find((element) => element.namespace === dublinCore && element.local === 'title')
  const words = title
    ? allElements(title)
        .map((element) => element.text)
        .join('')
        .trim()
    : ''
  if (words === '') fail('7.1-9', 'the metadata has no title')
}
