"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.badge = badge;
exports.contentsLine = contentsLine;
exports.writingLines = writingLines;
exports.writingRow = writingRow;
const ink_1 = require("./ink");
const lines_1 = require("./lines");
const shapes_1 = require("./shapes");
/** The mark of the paper in a box, such as DRAFT. */
function badge(sheets, text, element) {
    const width = (0, shapes_1.widthOf)(text, 11, true) + 20;
    sheets.add({ kind: 'box', x: sheets.left, y: sheets.y, width, height: 24, stroke: ink_1.ink.gap, weight: 1.5 });
    sheets.add({
        kind: 'text',
        text,
        x: sheets.left + 10,
        y: sheets.y + 16,
        size: 11,
        bold: true,
        colour: ink_1.ink.gap,
        element,
        width: width - 20,
    });
    sheets.y += 24;
}
/** A line of the contents: number and title, dots, page number; all one link. */
function contentsLine(sheets, place, heading) {
    const words = heading.runs.map((run) => run.text).join('');
    const title = heading.number === undefined ? words : `${heading.number}.  ${words}`;
    const page = String((sheets.anchors.get(heading.id)?.page ?? 0) + 1);
    const link = sheets.element('Link', sheets.element('Reference', place.element));
    const y = place.y + 12;
    const size = 10.5;
    const right = sheets.left + sheets.width;
    const shown = (0, lines_1.breakLines)([{ text: title }], size, sheets.width - 60)[0]
        ?.segments.map((segment) => segment.text)
        .join('') ?? title;
    const common = { y, size, bold: false, colour: ink_1.ink.body, element: link, to: heading.id };
    sheets.add({ ...common, kind: 'text', text: `${shown} `, x: sheets.left, width: sheets.width }, place.sheet);
    const from = sheets.left + (0, shapes_1.widthOf)(shown, size, false) + 6;
    const to = right - (0, shapes_1.widthOf)(page, size, false) - 6;
    const dots = '.'.repeat(Math.max(0, Math.floor((to - from) / ((0, shapes_1.widthOf)('.', size, false) * 2))));
    if (dots !== '')
        sheets.add({
            kind: 'text',
            text: [...dots].join(' '),
            x: from,
            y,
            size,
            bold: false,
            colour: ink_1.ink.line,
            element: undefined,
            width: to - from,
        }, place.sheet);
    sheets.add({ ...common, kind: 'text', text: page, x: right - (0, shapes_1.widthOf)(page, size, false), width: 0 }, place.sheet);
}
/** Lines to write on, with a word below each. */
function writingLines(sheets, x, lines, element) {
    let at = x;
    sheets.y += 30;
    for (const { label, width } of lines) {
        if (label === '')
            continue;
        if (at + width > x + sheets.width + 1) {
            at = x;
            sheets.y += 34;
        }
        sheets.add({ kind: 'box', x: at, y: sheets.y, width, height: 0.8, fill: ink_1.ink.body });
        sheets.add({
            kind: 'text',
            text: `${label} `,
            x: at,
            y: sheets.y + 11,
            size: 9,
            bold: false,
            colour: ink_1.ink.soft,
            element,
            width: 0,
        });
        at += width + sheets.width * 0.06;
    }
    sheets.y += 18;
}
/** A label with ruled lines beside it. */
function writingRow(sheets, row, box, element) {
    const labelWidth = 170;
    const labels = (0, lines_1.breakLines)([{ text: row.label }], 10.5, labelWidth - 10);
    const start = sheets.y;
    for (const [index, line] of labels.entries()) {
        sheets.words(line, element, {
            x: box.x,
            y: start + 16 + index * 13,
            size: 10.5,
            height: 13,
            colour: ink_1.ink.body,
        });
    }
    for (let line = 1; line <= row.lines; line++) {
        sheets.add({
            kind: 'box',
            x: box.x + labelWidth,
            y: start + line * 24 - 4,
            width: box.width - labelWidth,
            height: 0.8,
            fill: ink_1.ink.body,
        });
    }
    sheets.y = start + Math.max(row.lines * 24, labels.length * 13 + 11);
}
