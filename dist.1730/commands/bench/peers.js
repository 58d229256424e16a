"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.pdfkit = pdfkit;
exports.pdfkitTable = pdfkitTable;
exports.pdfmake = pdfmake;
exports.pdfmakeTable = pdfmakeTable;
exports.typstCompiler = typstCompiler;
exports.chromiumPdf = chromiumPdf;
/** The peers: the same words and rows, made in the plainest way that each of them knows. */
const node_path_1 = __importDefault(require("node:path"));
const library_1 = require("../../engine/library/library");
const plain_1 = require("../../engine/plain");
const html_1 = require("../../engine/paper/html");
const regular = node_path_1.default.join(library_1.documentsFolder, 'fonts', 'NotoSans-Regular.ttf');
const bold = node_path_1.default.join(library_1.documentsFolder, 'fonts', 'NotoSans-Bold.ttf');
/** Every line of the document with its number, as a person would copy it out. */
function lines(tree) {
    return [
        { text: tree.title, head: true },
        ...tree.blocks.flatMap((block) => (0, plain_1.plainLines)([block]).map(({ label, text }) => ({
            text: label === '' ? text : `${label} ${text}`,
            head: block.type === 'heading',
        }))),
    ];
}
/** A straightforward pdfkit program: each line as text, untagged, with the same font embedded. */
async function pdfkit(tree) {
    const { default: PDFDocument } = await import('pdfkit');
    return new Promise((resolve) => {
        const doc = new PDFDocument({ size: 'A4', margin: 62, layout: tree.orientation, font: regular });
        const chunks = [];
        doc.on('data', (chunk) => chunks.push(chunk));
        doc.on('end', () => resolve(Buffer.concat(chunks)));
        for (const { text, head } of lines(tree)) {
            doc.font(head ? bold : regular).fontSize(head ? 15 : 10.5);
            doc.text(text).moveDown(0.4);
        }
        doc.end();
    });
}
/** A table by pdfkit's own table, row by row, untagged. */
async function pdfkitTable(heads, rows) {
    const { default: PDFDocument } = await import('pdfkit');
    return new Promise((resolve) => {
        const doc = new PDFDocument({ size: 'A4', margin: 62, layout: 'landscape', font: regular });
        let bytes = 0;
        doc.on('data', (chunk) => (bytes += chunk.length));
        doc.on('end', () => resolve(bytes));
        doc.fontSize(9);
        const width = (841.89 - 124) / heads.length;
        const row = (cells) => {
            const height = Math.max(...cells.map((cell) => doc.heightOfString(cell, { width: width - 8 })));
            if (doc.y + height > 595 - 62)
                doc.addPage();
            const top = doc.y;
            cells.forEach((cell, index) => doc.text(cell, 62 + index * width, top, { width: width - 8 }));
            doc.y = top + height + 8;
        };
        row(heads);
        for (const cells of rows)
            row(cells);
        doc.end();
    });
}
async function pdfmakeWithFonts() {
    const { default: pdfmake } = (await import('pdfmake'));
    pdfmake.addFonts({ Noto: { normal: regular, bold, italics: regular, bolditalics: bold } });
    pdfmake.setLocalAccessPolicy(() => true);
    return pdfmake;
}
async function pdfmake(tree) {
    const maker = await pdfmakeWithFonts();
    const content = lines(tree).map(({ text, head }) => ({ text, bold: head, fontSize: head ? 15 : 10.5 }));
    return maker.createPdf({ content, defaultStyle: { font: 'Noto' } }).getBuffer();
}
async function pdfmakeTable(heads, rows) {
    const maker = await pdfmakeWithFonts();
    const table = { headerRows: 1, widths: heads.map(() => '*'), body: [heads, ...rows].map((row) => [...row]) };
    return maker
        .createPdf({
        pageOrientation: 'landscape',
        content: [{ table }],
        defaultStyle: { font: 'Noto', fontSize: 9 },
    })
        .getBuffer();
}
/** One compiler for the process, as a server would hold it; each call has words of its own, so nothing is remembered. */
async function typstCompiler() {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [node_path_1.default.dirname(regular)] }] });
    let turn = 0;
    return (tree) => {
        const body = lines(tree)
            .map(({ text, head }) => (head ? `= #${quoted(text)}` : `#${quoted(text)}`))
            .join('\n\n');
        const settings = '#set page(paper: "a4")\n#set text(font: "Noto Sans", size: 10.5pt)\n';
        compiler.evictCache(0);
        return Promise.resolve(compiler.pdf({ mainFileContent: `${settings}${body}\n\n#"${turn++}"` }));
    };
}
function quoted(text) {
    return JSON.stringify(text);
}
async function chromiumPdf(browser) {
    const page = await browser.newPage();
    return async (tree) => {
        await page.setContent((0, html_1.toHtml)(tree));
        return page.pdf({ format: 'A4', tagged: true });
    };
}
