"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.sameBytes = sameBytes;
/**
 * Makes a zipped document the same each time: no clock, no random names. The ids that the library draws by chance
 * are replaced in the order in which they stand, and every date is the paper's own.
 */
const jszip_1 = __importDefault(require("jszip"));
async function sameBytes(bytes, asAt) {
    const from = await jszip_1.default.loadAsync(bytes);
    const to = new jszip_1.default();
    const names = new Map();
    const bookmarks = new Map();
    let images = 0;
    const steady = (text) => text
        .replace(/rId([\w-]{21})(?![\w-])/g, (_, random) => {
        if (!names.has(random))
            names.set(random, `L${names.size + 1}`);
        return `rId${names.get(random)}`;
    })
        // Images too are numbered by chance.
        .replace(/(<wp:docPr [^>]*?id=")(\d+)/g, (_, before) => `${before}${++images}`)
        // Bookmarks are numbered through the whole process; here, through the document.
        .replace(/(<w:bookmark(?:Start|End) [^>]*?w:id=")(\d+)/g, (_, before, id) => {
        if (!bookmarks.has(id))
            bookmarks.set(id, String(bookmarks.size + 1));
        return `${before}${bookmarks.get(id)}`;
    })
        .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${asAt}T00:00:00Z`);
    // The dates inside an archive have no zone; noon is the same day everywhere that matters.
    const date = new Date(`${asAt}T12:00:00Z`);
    for (const name of Object.keys(from.files).sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))) {
        const file = from.files[name];
        if (!file || file.dir)
            continue;
        // Pictures are bytes, not words: read as text they would be spoilt.
        const kept = /\.(xml|rels)$/.test(name)
            ? steady(await file.async('string'))
            : await file.async('nodebuffer');
        to.file(name, kept, { date, createFolders: false });
    }
    return to.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 6 } });
}
/** The list of contents first, as readers of such files expect; the document before what its ids appear in. */
function order(name) {
    if (name === '[Content_Types].xml')
        return 0;
    return name === 'word/document.xml' ? 1 : 2;
}
