"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dashes = exports.inks = void 0;
exports.hatching = hatching;
exports.moved = moved;
/**
 * Drawings as plain data: shapes in a box, and the same thing said in words. Every output paints the same shapes,
 * and a reader who does not see them gets the words. Measures are points; y runs down from the top edge.
 */
const ink_1 = require("../paper/ink");
/** The inks of drawings. On white, all but `silver`, `mist` and `sand` have a contrast of 7 to 1 or more. */
exports.inks = {
    black: ink_1.ink.body,
    grey: ink_1.ink.soft,
    silver: ink_1.ink.line,
    mist: ink_1.ink.tint,
    teal: ink_1.ink.heading,
    rust: ink_1.ink.gap,
    sand: ink_1.ink.gapTint,
    white: '#ffffff',
};
/** The lengths of what is drawn and left out in a dashed line, in points. */
exports.dashes = [5, 3];
/**
 * Diagonal lines within a rectangle: a ground that is told apart from a plain one without colour.
 * @param gap distance between the lines across the rectangle, in points
 */
function hatching(box, stroke, gap = 6) {
    const { x, y, width, height } = box;
    const lines = [];
    for (let at = gap; at < width + height; at += gap) {
        // The line from the left or lower edge up to the top or right edge.
        const from = at <= height ? [x, y + at] : [x + at - height, y + height];
        const to = at <= width ? [x + at, y] : [x + width, y + at - width];
        lines.push({ kind: 'line', from, to, stroke, weight: 1 });
    }
    return lines;
}
/** The same shapes further right and down. */
function moved(shapes, [right, down]) {
    const at = ([x, y]) => [x + right, y + down];
    return shapes.map((shape) => {
        if (shape.kind === 'line')
            return { ...shape, from: at(shape.from), to: at(shape.to) };
        if (shape.kind === 'path')
            return { ...shape, points: shape.points.map(at) };
        return { ...shape, x: shape.x + right, y: shape.y + down };
    });
}
