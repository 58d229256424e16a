"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.furniture = furniture;
const words_1 = require("../words");
const ink_1 = require("./ink");
const shapes_1 = require("./shapes");
const size = 8;
/** Draws the furniture of a page; `index` counts from 0. */
function furniture({ tree }, sheets, page, index) {
    const right = sheets.left + sheets.width;
    const write = (text, y, x, bold = false) => {
        page.words({ text, x, y, size, bold, colour: ink_1.ink.soft });
    };
    page.artifact('Pagination');
    if (index > 0) {
        const mark = (0, shapes_1.widthOf)(tree.mark, size, true);
        const { head } = sheets.paper;
        write(fitting(tree.title, sheets.width - mark - 24), head, sheets.left);
        if (tree.mark !== '')
            write(tree.mark, head, right - mark, true);
        page.mark({ kind: 'box', x: sheets.left, y: head + 8, width: sheets.width, height: 0.6, fill: ink_1.ink.line });
    }
    const { foot } = sheets.paper;
    // A poster has room for its name only.
    const words = tree.poster ? '' : footWords(tree);
    write(fitting(tree.society, sheets.width - (tree.poster ? 90 : 240)) + words, foot, sheets.left);
    // The number of all pages is drawn at the end, so room is kept for it: two digits, or five in a long register.
    const [before = '', after = ''] = (0, words_1.frameOf)(tree.language)
        .page(index + 1, '|')
        .split('|');
    const room = (0, shapes_1.widthOf)('0'.repeat(sheets.isLong ? 5 : 2) + after, size, false);
    const start = right - room - (0, shapes_1.widthOf)(before, size, false);
    write(before, foot, start);
    page.total(start + (0, shapes_1.widthOf)(before, size, false), foot);
}
function footWords(tree) {
    const frame = (0, words_1.frameOf)(tree.language);
    return `. ${frame.asAt(tree.asAt)}. ${frame.version(tree.templateVersion)}`;
}
/** A title cut to a width in points, with dots where it was cut. */
function fitting(text, width) {
    if ((0, shapes_1.widthOf)(text, size, false) <= width)
        return text;
    const letters = [...text];
    while (letters.length > 1 && (0, shapes_1.widthOf)(`${letters.join('')}…`, size, false) > width)
        letters.pop();
    return `${letters.join('').trimEnd()}…`;
}
