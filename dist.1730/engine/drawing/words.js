"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.labelSize = void 0;
exports.labelWidth = labelWidth;
exports.fitted = fitted;
/** Words in drawings: how wide they are, and cutting them to fit. */
const shapes_1 = require("../paper/shapes");
/** The size of labels, in points. */
exports.labelSize = 9;
/** Width of a label in points. */
function labelWidth(text, size = exports.labelSize, bold = false) {
    return (0, shapes_1.widthOf)(text.normalize('NFC'), size, bold);
}
/** The text, cut with dots where it is wider than this many points. */
function fitted(text, width, size = exports.labelSize, bold = false) {
    if (labelWidth(text, size, bold) <= width)
        return text;
    const letters = [...text];
    while (letters.length > 1 && labelWidth(`${letters.join('')}…`, size, bold) > width)
        letters.pop();
    return `${letters.join('').trimEnd()}…`;
}
