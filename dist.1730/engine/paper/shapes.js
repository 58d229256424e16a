"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.letterGlyph = letterGlyph;
exports.isPlain = isPlain;
exports.widthOf = widthOf;
exports.shapeOf = shapeOf;
/**
 * How words look in our fonts: which glyphs, and how far each moves. Our fonts are opened so that one letter is one
 * glyph, so plain words are looked up letter by letter; only words with marks set on letters need to be laid out.
 */
const fonts_1 = require("./fonts");
const letters = { regular: new Map(), bold: new Map() };
/** The glyph of one letter that stands by itself. */
function letterGlyph(letter, bold) {
    const known = letters[bold ? 'bold' : 'regular'];
    let glyph = known.get(letter);
    if (glyph === undefined) {
        const font = (0, fonts_1.fonts)()[bold ? 'bold' : 'regular'];
        const { id, advanceWidth } = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
        const advance = (advanceWidth * 1000) / font.unitsPerEm;
        glyph = { id, text: letter, advance, kern: 0, right: 0, up: 0 };
        known.set(letter, glyph);
    }
    return glyph;
}
const marks = /\p{M}/u;
/** Whether each letter of the text is one glyph that moves by its own width. The text is in NFC. */
function isPlain(text) {
    for (let at = 0; at < text.length; at++) {
        // Below the combining marks nothing needs a closer look.
        if (text.charCodeAt(at) >= 0x300)
            return !marks.test(text);
    }
    return true;
}
// Advances by UTF-16 unit, in thousandths of an em; not a number until they are first asked for.
const advances = {
    regular: new Float64Array(0x10000).fill(Number.NaN),
    bold: new Float64Array(0x10000).fill(Number.NaN),
};
/** Width of text in points at this size. The text is in NFC. */
function widthOf(text, size, bold) {
    const known = bold ? advances.bold : advances.regular;
    let width = 0;
    for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        if (unit >= 0x300 && (unit >= 0xd800 || !isPlain(text)))
            return shapedWidth(text, bold) * size;
        let advance = known[unit] ?? Number.NaN;
        if (Number.isNaN(advance)) {
            advance = letterGlyph(text.charAt(at), bold).advance;
            known[unit] = advance;
        }
        width += advance;
    }
    return (width * size) / 1000;
}
/** In ems. */
function shapedWidth(text, bold) {
    return shapeOf(text, bold).reduce((sum, glyph) => sum + glyph.advance + glyph.kern, 0) / 1000;
}
/** The glyphs of a word, with marks set on their letters. */
function shapeOf(text, bold) {
    const characters = [...text.normalize('NFC')];
    if (isPlain(text))
        return characters.map((letter) => letterGlyph(letter, bold));
    const font = (0, fonts_1.fonts)()[bold ? 'bold' : 'regular'];
    const { glyphs, positions } = font.layout(characters.join(''));
    // fontkit keeps one glyph object for the process, and forgets its letter when it first met it as a part of
    // another. With one glyph a letter, the letter itself is at hand.
    const oneEach = glyphs.length === characters.length;
    const scale = 1000 / font.unitsPerEm;
    return glyphs.map((glyph, index) => {
        const at = positions[index];
        return {
            id: glyph.id,
            text: (oneEach ? characters[index] : undefined) ?? String.fromCodePoint(...glyph.codePoints),
            advance: glyph.advanceWidth * scale,
            kern: ((at?.xAdvance ?? glyph.advanceWidth) - glyph.advanceWidth) * scale,
            right: (at?.xOffset ?? 0) * scale,
            up: (at?.yOffset ?? 0) * scale,
        };
    });
}
