"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.shapeOperators = shapeOperators;
exports.placedWords = placedWords;
/** The shapes of a drawing as the operators of a PDF page. */
const drawing_1 = require("../drawing/drawing");
const words_1 = require("../drawing/words");
const pdf_file_1 = require("./pdf-file");
/** How far the handles of a curve stand off, so that four of them make a circle. */
const bend = 0.5523;
/** A shape but words. `top` is the upper edge of the drawing, measured from the foot of the page. */
function shapeOperators(shape, { x, top, scale }) {
    const at = ([px, py]) => `${(0, pdf_file_1.num)(x + px * scale)} ${(0, pdf_file_1.num)(top - py * scale)}`;
    return `${look(shape, scale)}${outline(shape, at, scale)} ${paint(shape)}`;
}
/** Where a line of words stands on the page. */
function placedWords({ text, x, y, size, anchor, bold, ink = 'black' }, at) {
    const shift = { start: 0, middle: 0.5, end: 1 }[anchor] * (0, words_1.labelWidth)(text, size, bold);
    return {
        // A space ends each line, so that text taken from the paper keeps its words apart.
        text: `${text.normalize('NFC')} `,
        x: at.x + (x - shift) * at.scale,
        y: at.y + y * at.scale,
        size: size * at.scale,
        bold: bold === true,
        colour: drawing_1.inks[ink],
    };
}
function look(shape, scale) {
    const dash = shape.dashed ? drawing_1.dashes.map((length) => (0, pdf_file_1.num)(length * scale)).join(' ') : '';
    const stroke = shape.stroke === undefined
        ? ''
        : `${(0, pdf_file_1.rgb)(drawing_1.inks[shape.stroke])} RG ${(0, pdf_file_1.num)((shape.weight ?? 1) * scale)} w [${dash}] 0 d `;
    return (shape.fill === undefined ? '' : `${(0, pdf_file_1.rgb)(drawing_1.inks[shape.fill])} rg `) + stroke;
}
function outline(shape, at, scale) {
    switch (shape.kind) {
        case 'rect':
            return `${at([shape.x, shape.y + shape.height])} ${(0, pdf_file_1.num)(shape.width * scale)} ${(0, pdf_file_1.num)(shape.height * scale)} re`;
        case 'circle':
            return circle(shape, at);
        case 'line':
            return `${at(shape.from)} m ${at(shape.to)} l`;
        case 'path': {
            const [first, ...rest] = shape.points;
            if (!first)
                return '';
            return `${at(first)} m ${rest.map((point) => `${at(point)} l`).join(' ')}${shape.closed ? ' h' : ''}`;
        }
    }
}
function circle({ x, y, radius }, at) {
    const off = radius * bend;
    const quarter = (a, b, end) => `${at(a)} ${at(b)} ${at(end)} c`;
    return [
        `${at([x + radius, y])} m`,
        quarter([x + radius, y + off], [x + off, y + radius], [x, y + radius]),
        quarter([x - off, y + radius], [x - radius, y + off], [x - radius, y]),
        quarter([x - radius, y - off], [x - off, y - radius], [x, y - radius]),
        quarter([x + off, y - radius], [x + radius, y - off], [x + radius, y]),
        'h',
    ].join(' ');
}
function paint({ fill, stroke }) {
    if (fill !== undefined)
        return stroke === undefined ? 'f' : 'B';
    return stroke === undefined ? 'n' : 'S';
}
