/** The fonts of a PDF: embedded, with every letter shown in them, and each letter known by its character. */
import type { FontUse } from './pdf-content'
import { Bytes, Stream, type Dict, type PdfFile, type Value } from './pdf-objects'
import { Scanner } from './pdf-scanner'
import type { Fail } from './pdf-ua-rules'

/** Checks a font for what is shown in it. */
export function checkFont(file: PdfFile, use: FontUse, fail: Fail): void {
  const name = file.name(use.dict.get('BaseFont')) ?? 'a font without a name'
  const checked: Checked = { file, use, name, fail, unicode: toUnicode(file, use.dict.get('ToUnicode')) }
  const subtype = file.name(use.dict.get('Subtype'))
  if (subtype === 'Type0') checkComposite(checked)
  else if (subtype !== 'Type3') {
    if (use.visible.size > 0 && !programOf(file, use.dict)) fail('7.21.4.1-1', `${name} is not embedded`)
    const encoding = file.name(use.dict.get('Encoding'))
    // These two say themselves which character each code is (ISO 19005-2 6.2.11.7.2).
    if (encoding !== 'WinAnsiEncoding' && encoding !== 'MacRomanEncoding') checkUnicode(checked)
  }
}

interface Checked {
  file: PdfFile
  use: FontUse
  name: string
  fail: Fail
  unicode: Map<number, string>
}

function checkComposite(checked: Checked): void {
  const { file, use, name, fail } = checked
  const encoding = file.name(use.dict.get('Encoding'))
  if (encoding !== 'Identity-H' && encoding !== 'Identity-V')
    fail('7.21.3.1-1', `${name} has the encoding ${encoding}; ours have Identity`)
  checkUnicode(checked)
  const cid = file.dict(file.list(use.dict.get('DescendantFonts'))[0])
  const program = cid && programOf(file, cid)
  if (!cid || !program) {
    if (use.visible.size > 0) fail('7.21.4.1-1', `${name} is not embedded`)
    return
  }
  const map = file.get(cid.get('CIDToGIDMap'))
  const mapped = map instanceof Stream || file.name(map) === 'Identity'
  if (file.name(cid.get('Subtype')) === 'CIDFontType2' && !mapped)
    fail('7.21.3.2-1', `${name} has no CIDToGIDMap`)
  try {
    const font = readTrueType(file.data(program))
    const glyphs = map instanceof Stream ? file.data(map) : undefined
    const glyphOf = (code: number): number => (glyphs ? glyphs.readUInt16BE(code * 2) : code)
    checkGlyphs(checked, font, glyphOf)
    checkWidths(checked, cid, font, glyphOf)
    if (!glyphs) checkSet(checked, cid, font)
  } catch (error) {
    fail('own-font', `${name}: ${String(error)}`)
  }
}

function programOf(file: PdfFile, font: Dict): Value | undefined {
  const descriptor = file.dict(font.get('FontDescriptor'))
  return ['FontFile', 'FontFile2', 'FontFile3']
    .map((key) => file.get(descriptor?.get(key)))
    .find((one) => one instanceof Stream)
}

function checkUnicode({ use, unicode, name, fail }: Checked): void {
  for (const code of use.shown) {
    const text = unicode.get(code)
    if (text === undefined || text === '') fail('7.21.7-1', `${name}: code ${code} stands for no character`)
    else if (['\0', '\ufffe', '\ufeff'].some((mark) => text.includes(mark)))
      fail('7.21.7-2', `${name}: code ${code} stands for no real character`)
  }
}

function checkGlyphs(
  { use, unicode, name, fail }: Checked,
  font: TrueType,
  glyphOf: (code: number) => number,
): void {
  for (const code of use.shown) {
    const glyph = glyphOf(code)
    if (glyph === 0) fail('7.21.8-1', `${name}: code ${code} is shown as .notdef`)
    else if (!use.visible.has(code)) continue
    else if (glyph >= font.glyphs) fail('7.21.4.1-2', `${name}: glyph ${glyph} is not in the embedded font`)
    // A subset that keeps its numbers leaves the glyphs that it lacks empty.
    else if (font.isEmpty(glyph) && !/^[\s\u00ad\u200b]*$/u.test(unicode.get(code) ?? ''))
      fail('7.21.4.1-2', `${name}: the glyph of “${unicode.get(code)}” is empty in the embedded font`)
  }
}

function checkWidths(
  { file, use, name, fail }: Checked,
  cid: Dict,
  font: TrueType,
  glyphOf: (code: number) => number,
): void {
  const widths = new Map<number, number>()
  const list = file.list(cid.get('W')).map((one) => file.get(one))
  for (let at = 0; at < list.length;) {
    const first = Number(list[at])
    const next = list[at + 1]
    if (Array.isArray(next)) {
      next.forEach((width, index) => widths.set(first + index, file.number(width) ?? 0))
      at += 2
    } else {
      for (let code = first; code <= Number(next); code++) widths.set(code, Number(list[at + 2]))
      at += 3
    }
  }
  const rest = file.number(cid.get('DW')) ?? 1000
  for (const code of use.visible) {
    const glyph = glyphOf(code)
    if (glyph === 0 || glyph >= font.glyphs) continue
    const [said, real] = [widths.get(code) ?? rest, font.advance(glyph)]
    if (Math.abs(said - real) > 1)
      fail('7.21.5-1', `${name}: code ${code} is said to be ${said} wide and is ${real.toFixed(1)}`)
  }
}

/** A CIDSet is not needed, but where it is there it must name each glyph of the font, and no other. */
function checkSet({ file, name, fail }: Checked, cid: Dict, font: TrueType): void {
  const set = file.get(file.dict(cid.get('FontDescriptor'))?.get('CIDSet'))
  if (!(set instanceof Stream) || !/^[A-Z]{6}\+/.test(name)) return
  const bits = file.data(set)
  for (let glyph = 0; glyph < Math.max(font.glyphs, bits.length * 8); glyph++) {
    const named = ((bits[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) !== 0
    if (named !== glyph < font.glyphs)
      return fail('7.21.4.2-2', `${name}: CIDSet is wrong about glyph ${glyph} of ${font.glyphs}`)
  }
}

interface TrueType {
  glyphs: number
  /** Thousandths of the letter size. */
  advance: (glyph: number) => number
  isEmpty: (glyph: number) => boolean
}

/** Reads the tables by which a TrueType font knows its glyphs. */
function readTrueType(bytes: Buffer): TrueType {
  const tables = new Map<string, number>()
  const version = bytes.readUInt32BE(0)
  if (version !== 0x00010000 && version !== 0x74727565) throw new Error('the font program is not TrueType')
  for (let at = 12; at < 12 + 16 * bytes.readUInt16BE(4); at += 16) {
    const [offset, length] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)]
    const tag = bytes.toString('latin1', at, at + 4)
    if (offset + length > bytes.length) throw new Error(`the table ${tag} runs past the end`)
    tables.set(tag, offset)
  }
  const table = (tag: string): number => {
    const offset = tables.get(tag)
    if (offset === undefined) throw new Error(`the font program has no table ${tag}`)
    return offset
  }
  const glyphs = bytes.readUInt16BE(table('maxp') + 4)
  const units = bytes.readUInt16BE(table('head') + 18)
  const long = bytes.readInt16BE(table('head') + 50) === 1
  const metrics = bytes.readUInt16BE(table('hhea') + 34)
  const [hmtx, loca] = [table('hmtx'), table('loca')]
  table('glyf')
  const start = (glyph: number): number =>
    long ? bytes.readUInt32BE(loca + glyph * 4) : bytes.readUInt16BE(loca + glyph * 2) * 2
  return {
    glyphs,
    advance: (glyph) => (bytes.readUInt16BE(hmtx + Math.min(glyph, metrics - 1) * 4) * 1000) / units,
    isEmpty: (glyph) => start(glyph) === start(glyph + 1),
  }
}

/** Which characters each code stands for, as a ToUnicode CMap says. */
function toUnicode(file: PdfFile, value: Value | undefined): Map<number, string> {
  const map = new Map<number, string>()
  const bytes = file.data(value)
  const scanner = new Scanner(bytes, 0)
  let operands: Value[] = []
  while (scanner.at < bytes.length) {
    const next = scanner.value(false)
    if (next !== undefined && typeof next !== 'symbol') {
      operands.push(next)
      continue
    }
    const word = scanner.keyword()
    if (word === 'endbfchar') {
      for (let at = 0; at + 1 < operands.length; at += 2) map.set(code(operands[at]), utf16(operands[at + 1]))
    } else if (word === 'endbfrange') {
      for (let at = 0; at + 2 < operands.length; at += 3) range(map, operands.slice(at, at + 3))
    }
    operands = []
  }
  return map
}

function range(map: Map<number, string>, [first, last, to]: Value[]): void {
  const from = code(first)
  for (let at = from; at <= code(last); at++) {
    if (Array.isArray(to)) map.set(at, utf16(to[at - from]))
    else {
      // Only the last unit counts up (ISO 32000-1 9.10.3).
      const text = utf16(to)
      const end = text.charCodeAt(text.length - 1) + at - from
      map.set(at, text.slice(0, -1) + String.fromCharCode(end))
    }
  }
}

function code(value: Value | undefined): number {
  return value instanceof Bytes ? parseInt(Buffer.from(value.raw, 'latin1').toString('hex') || '0', 16) : -1
}

function utf16(value: Value | undefined): string {
  if (!(value instanceof Bytes)) return ''
  return Buffer.from(value.raw.slice(0, value.raw.length & ~1), 'latin1')
    .swap16()
    .toString('utf16le')
}
