"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.titleBlock = titleBlock;
exports.contents = contents;
const ink_1 = require("./ink");
const stationery_1 = require("./stationery");
const text_block_1 = require("./text-block");
function titleBlock(sheets, frame, tree) {
    const box = { left: sheets.left, width: sheets.width };
    if (tree.mark !== '') {
        sheets.skip(4);
        (0, stationery_1.badge)(sheets, tree.mark, sheets.element('P', sheets.root));
        sheets.skip(14 * sheets.sizes.room);
    }
    (0, text_block_1.textBlock)(sheets, [{ text: tree.society }], sheets.element('P', sheets.root), box, {
        size: 12,
        colour: ink_1.ink.soft,
    });
    sheets.skip(2);
    (0, text_block_1.textBlock)(sheets, [{ text: tree.title }], sheets.element('H1', sheets.root), box, {
        size: sheets.sizes.h1,
        bold: true,
        colour: sheets.accent,
        leading: 1.2,
    });
    sheets.skip(4);
    (0, text_block_1.textBlock)(sheets, [{ text: tree.subtitle }], sheets.element('P', sheets.root), box, { size: 12 });
    const from = `${frame.asAt(tree.asAt)}. ${frame.templateVersion(tree.templateVersion)}.`;
    (0, text_block_1.textBlock)(sheets, [{ text: from }], sheets.element('P', sheets.root), box, {
        size: sheets.sizes.small,
        colour: ink_1.ink.soft,
    });
    sheets.skip(14 * sheets.sizes.room);
}
/** Makes room for the contents now; the function returned fills in the page numbers when they are known. */
function contents(sheets, frame, tree) {
    const headings = tree.blocks.filter((block) => block.type === 'heading' && block.level === 1);
    sheets.need(Math.min(34 + headings.length * 17, 640));
    (0, text_block_1.textBlock)(sheets, [{ text: frame.contents }], sheets.element('H2', sheets.root), { left: sheets.left, width: sheets.width }, { size: sheets.sizes.h2, bold: true, colour: sheets.accent });
    sheets.skip(6);
    const toc = sheets.element('TOC', sheets.root);
    const places = headings.map((heading) => {
        sheets.need(18);
        const place = sheets.place(sheets.element('TOCI', toc));
        sheets.skip(17);
        return { heading, place };
    });
    return () => {
        for (const { heading, place } of places)
            (0, stationery_1.contentsLine)(sheets, place, heading);
    };
}
