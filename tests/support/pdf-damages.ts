/** One thing broken at a time: what the checker of PDF/UA must find, and that it finds nothing else. */
import { name, Patient, text } from './pdf-damage'
import { packed, Stream, type Dict, type Value } from './pdf-objects'
import type { RuleId } from './pdf-ua-rules'

const xmp = (from: string | RegExp, to: string) => (pdf: Patient) =>
  pdf.stream(pdf.catalog.get('Metadata'), (xml) => xml.replaceAll(from, to))
const catalogHas = (key: string, value: Value) => (pdf: Patient) => void pdf.catalog.set(key, value)
const catalogLacks = (key: string) => (pdf: Patient) => void pdf.catalog.delete(key)
const page = (change: (content: string) => string) => (pdf: Patient) => pdf.content(change)
const kid = (parent: string, type: string, place?: number) => (pdf: Patient) =>
  void pdf.addKid(parent, type, place)
const both =
  (...changes: ((pdf: Patient) => void)[]) =>
  (pdf: Patient): void => {
    for (const change of changes) change(pdf)
  }
const retype = (from: string, to: string) => (pdf: Patient) => void pdf.element(from).set('S', name(to))
const attribute = (type: string, place: number, key: string, value: Value) => (pdf: Patient) => {
  const element = pdf.element(type, place)
  const before = [pdf.file.get(element.get('A'))].flat().filter((one) => one !== null)
  element.set('A', [...before, dict({ O: name('Table'), [key]: value })])
}
const dict = (entries: Record<string, Value>): Dict => new Map(Object.entries(entries))
const cidFont = (pdf: Patient): Dict => pdf.of('Subtype', 'CIDFontType2')
const descriptor = (pdf: Patient): Dict => pdf.of('Type', 'FontDescriptor')
const link = (pdf: Patient): Dict => pdf.of('Subtype', 'Link')
const annotation =
  (entries: Record<string, Value>) =>
  (pdf: Patient): void => {
    const annotations = pdf.file.list(pdf.of('Type', 'Page').get('Annots'))
    annotations.push(pdf.add(dict({ Type: name('Annot'), Rect: [0, 0, 9, 9], ...entries })))
  }

/** Puts content of its own in a form that the page paints so many times. */
export const form =
  (times: number) =>
  (pdf: Patient): void => {
    const element = pdf.addKid('Document', 'P')
    const head = dict({
      Subtype: name('Form'),
      BBox: [0, 0, 9, 9],
      StructParents: 900,
      Filter: name('FlateDecode'),
    })
    const made = pdf.add(new Stream(head, packed('/P <</MCID 0>> BDC 0 0 1 1 re f EMC')))
    element.set('K', [dict({ Type: name('MCR'), Pg: pdf.refOf(pdf.of('Type', 'Page')), Stm: made, MCID: 0 })])
    pdf.addParent(900, [pdf.refOf(element)])
    const objects = pdf.file.dict(pdf.resources.get('XObject')) ?? new Map<string, Value>()
    pdf.resources.set('XObject', objects.set('Extra', made))
    pdf.content((before) => `${before}\n${'/Extra Do\n'.repeat(times)}`)
  }

const isHeld = (pdf: Patient, value: Value): boolean =>
  pdf.file.name(pdf.file.dict(value)?.get('Type')) === 'OBJR'
const kidsOf = (pdf: Patient, type: string): Value[] => pdf.file.list(pdf.element(type).get('K'))

/**
 * Ways to break a sound paper with a heading, a list, links and a table whose rows have headers: what is broken, the
 * rules that it breaks and no other, and the change.
 */
export const damages: [broken: string, rules: RuleId[], change: (pdf: Patient) => void][] = [
  [
    'metadata that does not name PDF/UA',
    ['5-1'],
    xmp(/<pdfuaid:part>.*?<\/pdfuaid:part>|\spdfuaid:part="1"/g, ''),
  ],
  ['part 2', ['5-2'], xmp(/(?<=pdfuaid:part(?:>|="))1/g, '2')],
  ['another prefix', ['5-3'], xmp('pdfuaid', 'other')],
  ['metadata with a bare &', ['5-1', '7.1-9'], xmp('Smith &amp; ', 'Smith & ')],
  ['no title in the metadata', ['7.1-9'], xmp(/<dc:title>[^]*<\/dc:title>/g, '')],
  ['no metadata', ['7.1-8'], catalogLacks('Metadata')],
  ['Marked false', ['6.2-1'], catalogHas('MarkInfo', dict({ Marked: false }))],
  ['Suspects true', ['7.1-4'], catalogHas('MarkInfo', dict({ Marked: true, Suspects: true }))],
  ['a window without the title', ['7.1-10'], catalogHas('ViewerPreferences', dict({}))],
  ['no structure tree', ['7.1-11', '7.1-3', '7.18.5-1'], catalogLacks('StructTreeRoot')],
  ['no language', ['7.2-2', '7.2-24', '7.2-33', '7.2-34'], catalogLacks('Lang')],
  ['a language that is no tag', ['7.2-29'], catalogHas('Lang', text('British English'))],
  ['layers without a name', ['7.10-1'], catalogHas('OCProperties', dict({ D: dict({}) }))],
  ['a file with one name', ['7.11-1'], (pdf) => void pdf.add(dict({ EF: dict({}), F: text('a.json') }))],
  ['encryption', ['7.16-1'], (pdf) => void pdf.file.trailer.set('Encrypt', dict({ P: -4 }))],

  ['a box outside all marks', ['7.1-3'], page((content) => `${content}\n0 0 9 9 re f`)],
  [
    'text whose MCID the tree does not hold',
    ['7.1-3'],
    page((content) => `${content}/P <</MCID 999>> BDC 0 0 9 9 re f EMC`),
  ],
  [
    'an artifact in a paragraph',
    ['7.1-1'],
    page((content) => content.replace(/\/MCID 0\s*>>\s*BDC/, '$& /Artifact BMC EMC')),
  ],
  ['tagged content in an artifact', ['7.1-2'], page((content) => `/Artifact BMC\n${content}\nEMC`)],
  ['one EMC too many', ['own-content'], page((content) => `${content} EMC`)],
  ['one Q too few', ['own-content'], page((content) => `q ${content}`)],
  ['a word that is no operator', ['own-content'], page((content) => `${content} paint`)],
  ['one MCID twice', ['own-content'], page((content) => `${content}\n/P <</MCID 0>> BDC EMC`)],
  ['a form with tagged content painted twice', ['7.20-2'], form(2)],
  [
    'a form of another file',
    ['7.20-1'],
    (pdf) => void pdf.add(new Stream(dict({ Subtype: name('Form'), Ref: dict({}) }), Buffer.alloc(0))),
  ],

  ['a type of our own', ['7.1-5'], retype('P', 'Absatz')],
  [
    'types that stand for each other',
    ['7.1-6'],
    both(retype('P', 'A'), (pdf) => void pdf.root.set('RoleMap', dict({ A: name('B'), B: name('A') }))),
  ],
  ['P with another meaning', ['7.1-7'], (pdf) => void pdf.root.set('RoleMap', dict({ P: name('Div') }))],
  ['an element without a parent', ['7.1-12'], (pdf) => void pdf.element('P').delete('P')],
  [
    'an element with the wrong parent',
    ['own-tree'],
    (pdf) => void pdf.element('P').set('P', pdf.refOf(pdf.element('H1'))),
  ],
  [
    'content looked for on another page',
    ['own-page'],
    (pdf) => {
      const [{ dict: element, content } = { dict: new Map<string, Value>(), content: [] }] =
        pdf.elements('H1')
      element.set('K', [
        dict({ Type: name('MCR'), Pg: pdf.refOf(pdf.of('Type', 'Pages')), MCID: content[0]?.mcid ?? 0 }),
      ])
    },
  ],
  [
    'two entries of the parent tree swapped',
    ['own-parent-tree'],
    (pdf) => {
      const [, list] =
        pdf.file
          .pairs(pdf.root.get('ParentTree'), 'Nums')
          .find(([, value]) => pdf.file.list(value).length > 2) ?? []
      const entries = pdf.file.list(list)
      ;[entries[0], entries[1]] = [entries[1] ?? null, entries[0] ?? null]
    },
  ],

  ['a paragraph in a table', ['7.2-3'], kid('Table', 'P')],
  ['a row outside a table', ['7.2-4'], kid('Document', 'TR')],
  ['a THead outside a table', ['7.2-5'], kid('Document', 'THead')],
  ['a TBody outside a table', ['7.2-6'], kid('Document', 'TBody')],
  ['a TFoot outside a table', ['7.2-7'], kid('Document', 'TFoot')],
  ['a TH outside a row', ['7.2-8'], kid('Document', 'TH')],
  ['a TD outside a row', ['7.2-9'], kid('Document', 'TD')],
  ['a paragraph in a row', ['7.2-10', '7.2-42'], kid('TR', 'P')],
  ['two THead', ['7.2-11'], kid('Table', 'THead', 1)],
  ['two TFoot', ['7.2-12'], both(kid('Table', 'TFoot'), kid('Table', 'TFoot'))],
  ['a table with THead alone', ['7.2-14'], both(kid('Document', 'Table', 0), kid('Table', 'THead'))],
  [
    'a cell over another',
    ['7.2-15'],
    both(attribute('TD', 0, 'RowSpan', 2), attribute('TH', 3, 'ColSpan', 2)),
  ],
  ['a caption between rows', ['7.2-16'], kid('Table', 'Caption', 1)],
  ['two captions', ['7.2-39'], both(kid('Table', 'Caption', 0), kid('Table', 'Caption'))],
  ['a cell below the last row', ['7.2-41'], attribute('TD', 1, 'RowSpan', 2)],
  ['a row with one cell more', ['7.2-42'], kid('TR', 'TD')],
  ['a paragraph in a THead', ['7.2-36'], kid('THead', 'P')],
  ['a paragraph in a TBody', ['7.2-37'], kid('TBody', 'P')],
  ['an LI outside a list', ['7.2-17'], kid('Document', 'LI')],
  ['an LBody outside an LI', ['7.2-18'], kid('Document', 'LBody')],
  ['a paragraph in a list', ['7.2-19'], kid('L', 'P')],
  ['a paragraph in an LI', ['7.2-20'], kid('LI', 'P')],
  ['a caption below a list', ['7.2-40'], kid('L', 'Caption')],
  ['a TOCI outside a TOC', ['7.2-26'], kid('Document', 'TOCI')],
  ['a paragraph in a TOC', ['7.2-27'], both(kid('Document', 'TOC'), kid('TOC', 'P'))],
  ['a TH without a scope', ['7.5-1'], (pdf) => void pdf.element('TH').delete('A')],
  ['a cell that names a header of nowhere', ['7.5-2'], attribute('TD', 0, 'Headers', [text('nowhere')])],
  ['a heading level skipped', ['7.4.2-1'], retype('H2', 'H3')],
  ['a first heading that is no H1', ['7.4.2-1'], retype('H1', 'H2')],
  ['H beside H1', ['7.4.4-2', '7.4.4-3'], kid('Document', 'H')],
  ['a figure without words', ['7.3-1'], kid('Document', 'Figure')],
  ['a formula without words', ['7.7-1'], kid('Document', 'Formula')],
  ['a note without an ID', ['7.9-1'], kid('Document', 'Note')],

  [
    'a page whose tab key goes its own way',
    ['7.18.3-1'],
    (pdf) => void pdf.of('Type', 'Page').set('Tabs', name('R')),
  ],
  ['a link outside the tree', ['7.18.5-1'], (pdf) => void link(pdf).delete('StructParent')],
  ['a link without words', ['7.18.5-2'], (pdf) => void link(pdf).set('Contents', text(''))],
  [
    'a link that its element does not hold',
    ['own-annotation'],
    (pdf) =>
      void pdf.element('Link').set(
        'K',
        kidsOf(pdf, 'Link').filter((one) => !isHeld(pdf, one)),
      ),
  ],
  [
    'a link on another page',
    ['own-object-page'],
    (pdf) => {
      const held = kidsOf(pdf, 'Link').find((one) => isHeld(pdf, one))
      pdf.file.dict(held)?.set('Pg', pdf.refOf(pdf.of('Type', 'Pages')))
    },
  ],
  [
    'a link to nowhere',
    ['own-destination'],
    (pdf) => void link(pdf).set('A', dict({ S: name('GoTo'), D: text('nowhere') })),
  ],
  [
    'a sticky note outside the tree',
    ['7.18.1-1'],
    annotation({ Subtype: name('Text'), Contents: text('a') }),
  ],
  ['a field outside a form', ['7.18.4-1'], annotation({ Subtype: name('Widget') })],
  ['a trap network', ['7.18.2-1'], annotation({ Subtype: name('TrapNet') })],

  ['a font that is not embedded', ['7.21.4.1-1'], (pdf) => void descriptor(pdf).delete('FontFile2')],
  [
    'a font program cut short',
    ['own-font'],
    (pdf) => pdf.stream(descriptor(pdf).get('FontFile2'), (program) => program.slice(0, 900)),
  ],
  [
    'a font that lacks its glyphs',
    ['7.21.4.1-2'],
    (pdf) => pdf.stream(descriptor(pdf).get('FontFile2'), withoutGlyphs),
  ],
  ['widths of another font', ['7.21.5-1'], (pdf) => void cidFont(pdf).set('W', [0, 65_535, 123])],
  ['a font without CIDToGIDMap', ['7.21.3.2-1'], (pdf) => void cidFont(pdf).delete('CIDToGIDMap')],
  [
    'a CIDSet that names nothing',
    ['7.21.4.2-2'],
    (pdf) => void descriptor(pdf).set('CIDSet', pdf.add(new Stream(new Map(), Buffer.alloc(1)))),
  ],
  [
    'an encoding that is not ours',
    ['7.21.3.1-1'],
    (pdf) => void pdf.of('Subtype', 'Type0').set('Encoding', name('UniJIS-UTF16-H')),
  ],
  [
    'codes that stand for nothing',
    ['7.21.7-1'],
    (pdf) => void pdf.of('Subtype', 'Type0').delete('ToUnicode'),
  ],
  [
    'codes that stand for U+FEFF',
    ['7.21.7-2'],
    (pdf) =>
      pdf.stream(
        pdf.of('Subtype', 'Type0').get('ToUnicode'),
        () => `1 beginbfrange <0000> <ffff> [${'<feff>'.repeat(65_536)}] endbfrange`,
      ),
  ],
  [
    'the glyph for nothing known',
    ['7.21.8-1'],
    (pdf) => void cidFont(pdf).set('CIDToGIDMap', pdf.add(new Stream(new Map(), Buffer.alloc(131_072)))),
  ],
]

/** The same font program, said to have one glyph only. */
function withoutGlyphs(program: string): string {
  const bytes = Buffer.from(program, 'latin1')
  const entry = bytes.indexOf('maxp')
  const at = bytes.readUInt32BE(entry + 8) + 4
  bytes.writeUInt16BE(1, at)
  return bytes.toString('latin1')
}
