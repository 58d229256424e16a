"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PdfFont = void 0;
/** Our two fonts inside a PDF: only the glyphs that are used, with what each stands for, so that copied text is right. */
const node_crypto_1 = require("node:crypto");
const node_zlib_1 = require("node:zlib");
const fonts_1 = require("./fonts");
const pdf_file_1 = require("./pdf-file");
const shapes_1 = require("./shapes");
// By the glyphs in use, in the order in which they got their numbers.
const programs = new Map();
class PdfFont {
    /** The font's name in page content. */
    name;
    number;
    bold;
    used = new Map();
    /** Codes by UTF-16 unit. */
    letters = [];
    subset;
    constructor(file, bold) {
        this.bold = bold;
        this.name = bold ? 'F2' : 'F1';
        this.number = file.reserve();
        this.subset = (0, fonts_1.fonts)()[bold ? 'bold' : 'regular'].createSubset();
    }
    /** The operators that show a line of text in NFC at this size (points), to stand between BT and ET. */
    show(text, size) {
        if ((0, shapes_1.isPlain)(text))
            return `<${this.codes(text)}> Tj`;
        return text
            .split(/(?<= )/)
            .map((word) => (0, shapes_1.isPlain)(word) ? `<${this.codes(word)}> Tj` : this.shifted((0, shapes_1.shapeOf)(word, this.bold), size))
            .join(' ');
    }
    /** Writes the font's objects; after this nothing more can be shown. */
    end(file) {
        const font = (0, fonts_1.fonts)()[this.bold ? 'bold' : 'regular'];
        const { data, packed, tag } = this.program();
        const name = `${tag}+NotoSans-${this.bold ? 'Bold' : 'Regular'}`;
        const scale = 1000 / font.unitsPerEm;
        const { minX, minY, maxX, maxY } = font.bbox;
        const [program, descriptor, descendant, unicode] = [1, 2, 3, 4].map(() => file.reserve());
        file.packedStream(program, `\n/Length1 ${data.length}`, packed);
        file.object(descriptor, `<<\n/Type /FontDescriptor\n/FontName /${name}\n/Flags 4\n/FontBBox [${[minX, minY, maxX, maxY].map((one) => (0, pdf_file_1.num)(one * scale)).join(' ')}]\n/ItalicAngle 0\n/Ascent ${(0, pdf_file_1.num)(font.ascent * scale)}\n/Descent ${(0, pdf_file_1.num)(font.descent * scale)}\n/CapHeight ${(0, pdf_file_1.num)(font.capHeight * scale)}\n/XHeight ${(0, pdf_file_1.num)(font.xHeight * scale)}\n/StemV ${this.bold ? 140 : 80}\n/FontFile2 ${program} 0 R\n>>`);
        const glyphs = [...this.used.values()].sort((a, b) => a.id - b.id);
        const widths = glyphs.map(({ id, width }) => `${id} [${(0, pdf_file_1.num)(width)}]`).join(' ');
        file.object(descendant, `<<\n/Type /Font\n/Subtype /CIDFontType2\n/BaseFont /${name}\n/CIDSystemInfo <<\n/Registry (Adobe)\n/Ordering (Identity)\n/Supplement 0\n>>\n/FontDescriptor ${descriptor} 0 R\n/DW 0\n/W [${widths}]\n/CIDToGIDMap /Identity\n>>`);
        file.stream(unicode, '', Buffer.from(unicodeMap(glyphs), 'latin1'));
        file.object(this.number, `<<\n/Type /Font\n/Subtype /Type0\n/BaseFont /${name}\n/Encoding /Identity-H\n/DescendantFonts [${descendant} 0 R]\n/ToUnicode ${unicode} 0 R\n>>`);
    }
    /** The font file with the glyphs in use; papers with the same letters share it. */
    program() {
        const key = `${this.name} ${[...this.used.keys()].join(' ')}`;
        let program = programs.get(key);
        if (!program) {
            const data = Buffer.from(this.subset.encode());
            const digest = (0, node_crypto_1.createHash)('sha256').update(data).digest();
            const tag = [...digest.subarray(0, 6)].map((byte) => String.fromCharCode(65 + (byte % 26))).join('');
            program = { data, packed: (0, node_zlib_1.deflateSync)(data), tag };
            if (programs.size >= 64)
                programs.clear();
            programs.set(key, program);
        }
        return program;
    }
    /** Glyphs that stand apart from where their widths would put them, such as accents set on a letter. */
    shifted(glyphs, size) {
        return glyphs
            .map((glyph) => {
            const code = `<${this.code(glyph)}>`;
            const rise = glyph.up === 0 ? ['', ''] : [`${(0, pdf_file_1.num)((glyph.up * size) / 1000)} Ts `, ' 0 Ts'];
            // Numbers in the array move to the left: a shift to the right is taken back after the glyph.
            return `${rise[0]}[${(0, pdf_file_1.num)(-glyph.right)} ${code} ${(0, pdf_file_1.num)(glyph.right - glyph.kern)}] TJ${rise[1]}`;
        })
            .join(' ');
    }
    codes(text) {
        let codes = '';
        for (let at = 0; at < text.length; at++) {
            const unit = text.charCodeAt(at);
            // A letter beyond the first plane takes two units.
            const letter = unit >= 0xd800 && unit < 0xdc00 ? text.slice(at, ++at + 1) : undefined;
            codes +=
                letter === undefined
                    ? (this.letters[unit] ??= this.code((0, shapes_1.letterGlyph)(text.charAt(at), this.bold)))
                    : this.code((0, shapes_1.letterGlyph)(letter, this.bold));
        }
        return codes;
    }
    code(glyph) {
        let used = this.used.get(glyph.id);
        if (!used) {
            used = { id: this.subset.includeGlyph(glyph.id), width: glyph.advance, text: glyph.text };
            this.used.set(glyph.id, used);
        }
        return used.id.toString(16).padStart(4, '0');
    }
}
exports.PdfFont = PdfFont;
/** What each code stands for, in the form that PDF readers take; at most 100 a block. */
function unicodeMap(glyphs) {
    const lines = glyphs.map(({ id, text }) => {
        const units = Buffer.from(text, 'utf16le').swap16().toString('hex');
        return `<${id.toString(16).padStart(4, '0')}> <${units}>`;
    });
    const blocks = [];
    for (let at = 0; at < lines.length; at += 100) {
        const part = lines.slice(at, at + 100);
        blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
    }
    return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <<
/Registry (Adobe)
/Ordering (UCS)
/Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
