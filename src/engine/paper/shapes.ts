/** How words look in our fonts: which glyphs, and how far each moves. Worked out once for the process and kept. */
import { fonts } from './fonts'

export interface Shape {
  /** Advance of the whole, in ems. */
  width: number
  glyphs: ShapedGlyph[]
}

export interface ShapedGlyph {
  /** Glyph of the whole font. */
  id: number
  /** The letters that it stands for, for copying and reading aloud. */
  text: string
  /** Its advance in thousandths of an em, as the font file says. */
  advance: number
  /** How much further (or less far) the next glyph stands, in thousandths; kerning. */
  kern: number
  /** How far this glyph is shifted, in thousandths: marks on letters. */
  right: number
  up: number
}

const cache = { regular: new Map<string, Shape>(), bold: new Map<string, Shape>() }

/** The shape of a stretch of text without line breaks. */
export function shapeOf(text: string, bold: boolean): Shape {
  const known = cache[bold ? 'bold' : 'regular']
  let shape = known.get(text)
  if (shape === undefined) {
    shape = shaped(text, bold)
    // Registers of many thousand names must not fill the memory.
    if (known.size < 20_000) known.set(text, shape)
  }
  return shape
}

/** Width of text in points at this size. */
export function widthOf(text: string, size: number, bold: boolean): number {
  return shapeOf(text, bold).width * size
}

function shaped(text: string, bold: boolean): Shape {
  const font = fonts()[bold ? 'bold' : 'regular']
  const letters = [...text.normalize('NFC')]
  const { glyphs, positions, advanceWidth } = font.layout(letters.join(''))
  // fontkit keeps one glyph object for the process, and forgets its letter when it first met it as a part of
  // another. With one glyph a letter, as our fonts are opened, the letter itself is at hand.
  const oneEach = glyphs.length === letters.length
  const scale = 1000 / font.unitsPerEm
  return {
    width: advanceWidth / font.unitsPerEm,
    glyphs: glyphs.map((glyph, index) => {
      const at = positions[index]
      return {
        id: glyph.id,
        text: (oneEach ? letters[index] : undefined) ?? String.fromCodePoint(...glyph.codePoints),
        advance: glyph.advanceWidth * scale,
        kern: ((at?.xAdvance ?? glyph.advanceWidth) - glyph.advanceWidth) * scale,
        right: (at?.xOffset ?? 0) * scale,
        up: (at?.yOffset ?? 0) * scale,
      }
    }),
  }
}
