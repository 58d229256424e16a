"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.leading = void 0;
exports.textBlock = textBlock;
const ink_1 = require("./ink");
const lines_1 = require("./lines");
exports.leading = 1.45;
/** A paragraph, broken over pages where it must be, never leaving one line alone. */
function textBlock(sheets, runs, element, box, look) {
    const lines = (0, lines_1.breakLines)(runs, look.size, box.width, look.bold ?? false);
    const height = look.size * (look.leading ?? exports.leading);
    lines.forEach((line, index) => {
        const left = lines.length - index;
        const together = index === 0 && lines.length > 1 ? 2 : left === 2 && lines.length > 2 ? 2 : 1;
        sheets.need(height * Math.min(together, left));
        sheets.line(line, element, {
            x: box.left,
            size: look.size,
            height,
            colour: look.colour ?? ink_1.ink.body,
        });
    });
}
