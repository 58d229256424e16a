"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.letters = letters;
/** Letters as outlines, from our own fonts. */
const fonts_1 = require("../paper/fonts");
const words_1 = require("./words");
/** The outlines of a line of words. */
function letters(shape) {
    const bold = shape.bold === true;
    const text = shape.text.normalize('NFC');
    const font = (0, fonts_1.fonts)()[bold ? 'bold' : 'regular'];
    const size = shape.size / font.unitsPerEm;
    const shift = { start: 0, middle: 0.5, end: 1 }[shape.anchor] * (0, words_1.labelWidth)(text, shape.size, bold);
    const { glyphs, positions } = font.layout(text);
    let pen = shape.x - shift;
    return glyphs.flatMap((glyph, index) => {
        const at = positions[index];
        const x = pen + (at?.xOffset ?? 0) * size;
        const y = shape.y - (at?.yOffset ?? 0) * size;
        pen += (at?.xAdvance ?? glyph.advanceWidth) * size;
        return flattened(glyph.path.commands).map((outline) => outline.map(([px, py]) => [x + px * size, y - py * size]));
    });
}
/** Curves as short straight lines. */
function flattened(commands) {
    const outlines = [];
    let now = [0, 0];
    for (const { command, args } of commands) {
        const points = pairs(args);
        const to = points.at(-1) ?? now;
        if (command === 'moveTo')
            outlines.push([to]);
        else if (command !== 'closePath') {
            const steps = points.length === 1 ? 1 : 6;
            for (let step = 1; step <= steps; step++)
                outlines.at(-1)?.push(onCurve([now, ...points], step / steps));
        }
        now = to;
    }
    return outlines;
}
function pairs(args) {
    return args.flatMap((x, index) => (index % 2 === 0 ? [[x, args[index + 1] ?? 0]] : []));
}
/** The point of a Bézier curve of any degree at `t`, by de Casteljau's halving. */
function onCurve(points, t) {
    if (points.length === 1)
        return points[0] ?? [0, 0];
    const inner = points.slice(1).map((to, index) => {
        const from = points[index] ?? to;
        return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
    });
    return onCurve(inner, t);
}
