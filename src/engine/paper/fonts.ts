/** The fonts of our papers: opened once for the process, shared by every document. */
import path from 'node:path'
import * as fontkit from 'fontkit'

const folder = path.join(__dirname, '..', '..', '..', 'documents', 'fonts')

const fontFiles = {
  regular: path.join(folder, 'NotoSans-Regular.ttf'),
  bold: path.join(folder, 'NotoSans-Bold.ttf'),
}

/**
 * Opens a font that lays out one letter as one shape. Left alone, fontkit takes letters such as ị apart and joins
 * others, and then remembers the wrong letter for a shape: text copied from the paper would say Thi for Thị.
 */
function open(file: string): fontkit.Font {
  const font = fontkit.openSync(file) as fontkit.Font
  const layout = font.layout.bind(font)
  const apart = { ccmp: false, liga: false, clig: false, dlig: false } as unknown as string[]
  font.layout = (text) => layout(text, apart)
  return font
}

let opened: { regular: fontkit.Font; bold: fontkit.Font } | undefined

/** Noto Sans in its two weights. */
export function fonts(): { regular: fontkit.Font; bold: fontkit.Font } {
  opened ??= { regular: open(fontFiles.regular), bold: open(fontFiles.bold) }
  return opened
}

// Scripts whose letters join or change order: the font has some of them, but a line of them would print wrong.
const shaped =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Malayalam}\p{Script=Thai}]/u

/**
 * Whether the paper can print a line of text exactly: undefined where it can, otherwise the first character
 * that it cannot, or 'shape' where the letters are there but do not fit together.
 */
export function printable(text: string): string | undefined {
  // Both fonts have all of ASCII, and its letters always fit: a long list of names need not be laid out.
  if (/^[\x20-\x7e]*$/.test(text)) return undefined
  const { regular, bold } = fonts()
  for (const character of text.normalize('NFC')) {
    const code = character.codePointAt(0) ?? 0
    const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(character)
    if (unseen || shaped.test(character)) return character
    if (!regular.hasGlyphForCodePoint(code) || !bold.hasGlyphForCodePoint(code)) return character
  }
  try {
    regular.layout(text.normalize('NFC'))
    return undefined
  } catch {
    return 'shape'
  }
}
