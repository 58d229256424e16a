/**
 * How words look in our fonts: which glyphs, and how far each moves. Our fonts are opened so that one letter is one
 * glyph, so plain words are looked up letter by letter; only words with marks set on letters need to be laid out.
 */
import { fonts } from './fonts'

export interface ShapedGlyph {
  /** Glyph of the whole font. */
  id: number
  /** The letters that it stands for, for copying and reading aloud. */
  text: string
  /** Its advance in thousandths of an em, as the font file says. */
  advance: number
  /** How much further (or less far) the next glyph stands, in thousandths. */
  kern: number
  /** How far this glyph is shifted, in thousandths: marks on letters. */
  right: number
  up: number
}

const letters = { regular: new Map<string, ShapedGlyph>(), bold: new Map<string, ShapedGlyph>() }

/** The glyph of one letter that stands by itself. */
export function letterGlyph(letter: string, bold: boolean): ShapedGlyph {
  const known = letters[bold ? 'bold' : 'regular']
  let glyph = known.get(letter)
  if (glyph === undefined) {
    const font = fonts()[bold ? 'bold' : 'regular']
    const { id, advanceWidth } = font.glyphForCodePoint(letter.codePointAt(0) ?? 0)
    const advance = (advanceWidth * 1000) / font.unitsPerEm
    glyph = { id, text: letter, advance, kern: 0, right: 0, up: 0 }
    known.set(letter, glyph)
  }
  return glyph
}

const marks = /\p{M}/u

/** Whether each letter of the text is one glyph that moves by its own width. The text is in NFC. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    // Below the combining marks nothing needs a closer look.
    if (text.charCodeAt(at) >= 0x300) return !marks.test(text)
  }
  return true
}

// Advances by UTF-16 unit, in thousandths of an em; not a number until they are first asked for.
const advances = {
  regular: new Float64Array(0x10000).fill(Number.NaN),
  bold: new Float64Array(0x10000).fill(Number.NaN),
}

/** Width of text in points at this size. The text is in NFC. */
export function widthOf(text: string, size: number, bold: boolean): number {
  const known = bold ? advances.bold : advances.regular
  let width = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x300 && (unit >= 0xd800 || !isPlain(text))) return shapedWidth(text, bold) * size
    let advance = known[unit] ?? Number.NaN
    if (Number.isNaN(advance)) {
      advance = letterGlyph(text.charAt(at), bold).advance
      known[unit] = advance
    }
    width += advance
  }
  return (width * size) / 1000
}

/** In ems. */
function shapedWidth(text: string, bold: boolean): number {
  return shapeOf(text, bold).reduce((sum, glyph) => sum + glyph.advance + glyph.kern, 0) / 1000
}

/** The glyphs of a word, with marks set on their letters. */
export function shapeOf(text: string, bold: boolean): ShapedGlyph[] {
  const characters = [...text.normalize('NFC')]
  if (isPlain(text)) return characters.map((letter) => letterGlyph(letter, bold))
  const font = fonts()[bold ? 'bold' : 'regular']
  const { glyphs, positions } = font.layout(characters.join(''))
  // fontkit keeps one glyph object for the process, and forgets its letter when it first met it as a part of
  // another. With one glyph a letter, the letter itself is at hand.
  const oneEach = glyphs.length === characters.length
  const scale = 1000 / font.unitsPerEm
  return glyphs.map((glyph, index) => {
    const at = positions[index]
    return {
      id: glyph.id,
      text: (oneEach ? characters[index] : undefined) ?? String.fromCodePoint(...glyph.codePoints),
      advance: glyph.advanceWidth * scale,
      kern: ((at?.xAdvance ?? glyph.advanceWidth) - glyph.advanceWidth) * scale,
      right: (at?.xOffset ?? 0) * scale,
      up: (at?.yOffset ?? 0) * scale,
    }
  })
}
