"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toPdf = toPdf;
exports.writePdf = writePdf;
exports.pageCount = pageCount;
/**
 * A document tree as a tagged PDF. Layout decides where everything stands; here each sheet is written as soon as it
 * is full, and each stretch of text is told what it is (paragraph, heading, cell, link), so that a screen reader
 * can follow. The same tree always gives the same bytes.
 */
const node_crypto_1 = require("node:crypto");
const node_events_1 = require("node:events");
const ink_1 = require("./ink");
const layout_1 = require("./layout");
const pdf_furniture_1 = require("./pdf-furniture");
const pdf_metadata_1 = require("./pdf-metadata");
const pdf_file_1 = require("./pdf-file");
const pdf_font_1 = require("./pdf-font");
const pdf_page_1 = require("./pdf-page");
const pdf_pictures_1 = require("./pdf-pictures");
const pdf_structure_1 = require("./pdf-structure");
/** The whole PDF in memory, so that a failure is never half a file. */
async function toPdf(tree) {
    const chunks = [];
    await make(tree, (bytes) => void chunks.push(bytes));
    return Buffer.concat(chunks);
}
/** Writes the PDF to a stream, sheet by sheet, no faster than the stream takes it. Returns its number of pages. */
function writePdf(tree, out) {
    return make(tree, async (bytes) => {
        if (!out.write(bytes))
            await (0, node_events_1.once)(out, 'drain');
    });
}
/** How many pages a PDF made here has. */
function pageCount(pdf) {
    const tail = pdf.subarray(Math.max(0, pdf.length - 2_000_000)).toString('latin1');
    return Number(/\/Type \/Pages\n\/Count (\d+)/.exec(tail)?.[1] ?? 0);
}
async function make(tree, sink) {
    const writer = new PdfWriter(tree, sink);
    const pages = (0, layout_1.layOut)(tree);
    for (const ready of pages)
        await writer.write(pages.sheets, ready);
    return writer.end(pages);
}
class PdfWriter {
    context;
    pages = [];
    tree;
    parent;
    resources;
    constructor(tree, sink) {
        const file = new pdf_file_1.PdfFile(sink);
        this.tree = tree;
        this.context = {
            tree,
            file,
            fonts: { regular: new pdf_font_1.PdfFont(file, false), bold: new pdf_font_1.PdfFont(file, true) },
            structure: new pdf_structure_1.PdfStructure(file),
            total: file.reserve(),
            pictures: new pdf_pictures_1.PdfPictures(file),
        };
        this.parent = file.reserve();
        this.resources = file.reserve();
    }
    /** Writes every sheet below `ready`, and lets go of it. */
    async write(sheets, ready) {
        const { file, structure } = this.context;
        while (this.pages.length < ready) {
            const index = this.pages.length;
            const page = new pdf_page_1.PdfPage(this.context, sheets);
            for (const mark of sheets.take(index))
                page.mark(mark);
            (0, pdf_furniture_1.furniture)(this.context, sheets, page, index);
            this.pages.push(page.end(this.parent, this.resources));
            for (const { element, inner } of sheets.finishedBefore(index + 1))
                structure.finish(element, inner);
            await file.flush();
        }
    }
    async end(pages) {
        const { tree, context } = this;
        const { file, structure, fonts } = context;
        const { sheets } = pages;
        await this.write(sheets, sheets.pages.length);
        structure.end(sheets.root);
        this.writeTotal();
        const kids = this.pages.map((page) => `${page} 0 R`).join(' ');
        file.object(this.parent, `<<\n/Type /Pages\n/Count ${this.pages.length}\n/Kids [${kids}]\n>>`);
        const [destinations, outline] = [this.destinations(sheets), this.outline(sheets)];
        fonts.regular.end(file);
        fonts.bold.end(file);
        file.object(this.resources, `<<\n/Font <</F1 ${fonts.regular.number} 0 R /F2 ${fonts.bold.number} 0 R>>\n/XObject <</Total ${context.total} 0 R${context.pictures.resources()}>>\n>>`);
        const { info, xmp } = (0, pdf_metadata_1.metadata)(file, tree);
        const root = file.object(file.reserve(), `<<\n/Type /Catalog\n/Pages ${this.parent} 0 R\n/Lang (${tree.language})\n/MarkInfo <</Marked true>>\n/ViewerPreferences <</DisplayDocTitle true>>\n/StructTreeRoot ${structure.root} 0 R\n/Metadata ${xmp} 0 R\n/Names <</Dests ${destinations} 0 R>>${outline === undefined ? '' : `\n/Outlines ${outline} 0 R\n/PageMode /UseOutlines`}\n>>`);
        const id = (0, node_crypto_1.createHash)('sha256')
            .update(JSON.stringify([
            tree.id,
            tree.title,
            tree.society,
            tree.asAt,
            tree.templateVersion,
            this.pages.length,
        ]))
            .digest('hex');
        await file.end(root, info, id.slice(0, 32));
        return this.pages.length;
    }
    /** The number of all pages, as a small drawing that every footer shows. */
    writeTotal() {
        const { file, fonts, total } = this.context;
        const words = fonts.regular.show(String(this.pages.length), 8);
        file.stream(total, `\n/Type /XObject\n/Subtype /Form\n/BBox [0 -4 60 12]\n/Resources <</Font <</F1 ${fonts.regular.number} 0 R>>>>`, Buffer.from(`BT /F1 8 Tf ${(0, pdf_file_1.rgb)(ink_1.ink.soft)} rg ${words} ET`, 'latin1'));
    }
    /** Where every name points; names in order, as readers look them up by halving. */
    destinations(sheets) {
        const { file } = this.context;
        const { height, zoom } = sheets.paper;
        const names = [...sheets.anchors]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([id, { page, y }]) => `${(0, pdf_file_1.textString)(id)} [${this.pages[page]} 0 R /XYZ 0 ${(0, pdf_file_1.num)((height - Math.max(0, y - 12)) * zoom)} 0]`);
        return file.object(file.reserve(), `<<\n/Names [\n${names.join('\n')}\n]\n>>`);
    }
    /** Bookmarks: the headings of level 1, and those of level 2 below them. */
    outline(sheets) {
        const { file } = this.context;
        const items = [];
        for (const { level, title, page } of sheets.bookmarks) {
            const item = { title, page: this.pages[page] ?? 0, number: file.reserve(), inner: [] };
            const section = items.at(-1);
            if (level === 1 || !section)
                items.push(item);
            else if (level === 2)
                section.inner.push(item);
            else
                file.object(item.number, 'null');
        }
        if (items.length === 0)
            return undefined;
        const root = file.reserve();
        this.bookmarks(items, root);
        return file.object(root, `<<\n/Type /Outlines\n/First ${items[0]?.number} 0 R\n/Last ${items.at(-1)?.number} 0 R\n/Count ${items.length}\n>>`);
    }
    bookmarks(items, parent) {
        items.forEach((item, index) => {
            const before = items[index - 1];
            const after = items[index + 1];
            const inner = item.inner.length === 0
                ? ''
                : `\n/First ${item.inner[0]?.number} 0 R\n/Last ${item.inner.at(-1)?.number} 0 R\n/Count -${item.inner.length}`;
            this.context.file.object(item.number, `<<\n/Title ${(0, pdf_file_1.textString)(item.title)}\n/Parent ${parent} 0 R${before ? `\n/Prev ${before.number} 0 R` : ''}${after ? `\n/Next ${after.number} 0 R` : ''}${inner}\n/Dest [${item.page} 0 R /XYZ null null null]\n>>`);
            this.bookmarks(item.inner, item.number);
        });
    }
}
