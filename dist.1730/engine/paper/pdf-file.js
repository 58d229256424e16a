"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PdfFile = void 0;
exports.num = num;
exports.textString = textString;
exports.rgb = rgb;
/**
 * A PDF file as it is written: objects one after the other, and at the end the table of where they are. Nothing
 * written is kept, so a register of a hundred thousand members takes no more memory than one of ten.
 */
const node_zlib_1 = require("node:zlib");
/** How many bytes are held before they are handed on. */
const batch = 65_536;
class PdfFile {
    sink;
    offsets = [];
    chunks = [];
    /** Text that is not among the chunks yet: one long text is quicker than many short ones. */
    text = '';
    held = 0;
    written = 0;
    constructor(sink) {
        this.sink = sink;
        // The second line tells programs that the file is binary.
        this.add('%PDF-1.7\n');
        this.add(Buffer.from([0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]));
    }
    /** Takes a number for an object that is written later. */
    reserve() {
        this.offsets.push(0);
        return this.offsets.length;
    }
    /** Writes an object; `body` is its PDF text, in Latin-1. */
    object(number, body) {
        this.offsets[number - 1] = this.written;
        this.add(`${number} 0 obj\n${body}\nendobj\n`);
        return number;
    }
    /** Writes a stream, compressed. `dictionary` is what stands between the brackets besides length and filter. */
    stream(number, dictionary, data) {
        // The fastest level: the text of a page gets hardly smaller with more work.
        return this.packedStream(number, dictionary, (0, node_zlib_1.deflateSync)(data, { level: 1, windowBits: 14, memLevel: 7 }));
    }
    /** Writes a stream that is compressed already. */
    packedStream(number, dictionary, packed) {
        this.offsets[number - 1] = this.written;
        this.add(`${number} 0 obj\n<<${dictionary}\n/Length ${packed.length}\n/Filter /FlateDecode\n>>\nstream\n`);
        this.add(packed);
        this.add('\nendstream\nendobj\n');
        return number;
    }
    /** Hands on what is held, once there is enough of it to be worth a write. */
    async flush(least = batch) {
        if (this.held < least)
            return;
        this.settle();
        const bytes = Buffer.concat(this.chunks);
        this.chunks = [];
        this.held = 0;
        await this.sink(bytes);
    }
    /** Ends the file. `id` is 32 hexadecimal digits. */
    async end(root, info, id) {
        const start = this.written;
        const count = this.offsets.length + 1;
        this.add(`xref\n0 ${count}\n0000000000 65535 f \n`);
        for (const offset of this.offsets) {
            this.add(`${String(offset).padStart(10, '0')} 00000 n \n`);
            if (this.held >= batch)
                await this.flush(batch);
        }
        this.add(`trailer\n<<\n/Size ${count}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [<${id}> <${id}>]\n>>\nstartxref\n${start}\n%%EOF\n`);
        await this.flush(0);
    }
    add(chunk) {
        if (typeof chunk === 'string')
            this.text += chunk;
        else {
            this.settle();
            this.chunks.push(chunk);
        }
        this.held += chunk.length;
        this.written += chunk.length;
    }
    settle() {
        if (this.text !== '')
            this.chunks.push(Buffer.from(this.text, 'latin1'));
        this.text = '';
    }
}
exports.PdfFile = PdfFile;
/** A number as PDF writes it: no more than two places, no needless zeros. */
function num(value) {
    return String(Math.round(value * 100) / 100);
}
/** A text string for titles and descriptions: Latin letters as they are, anything else as UTF-16. */
function textString(text) {
    if (/^[\x20-\x7e]*$/.test(text))
        return `(${text.replace(/[\\()]/g, '\\$&')})`;
    const units = Buffer.from(text, 'utf16le').swap16();
    return `<feff${units.toString('hex')}>`;
}
const colours = new Map();
/** "#12545a" as the three numbers of PDF. */
function rgb(hex) {
    let words = colours.get(hex);
    if (words === undefined) {
        words = [1, 3, 5]
            .map((at) => String(Math.round((parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000))
            .join(' ');
        colours.set(hex, words);
    }
    return words;
}
