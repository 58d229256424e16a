"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toPng = toPng;
/**
 * A drawing as a PNG, for programs that do not take shapes (Word). Letters are drawn from our own fonts, so that the
 * picture is the same whatever fonts a reader has.
 */
const pngjs_1 = require("pngjs");
const drawing_1 = require("./drawing");
const letters_1 = require("./letters");
// Taken out once: these are asked for at every edge of every line.
const { ceil, floor, max, min, round } = Math;
/** Lines of samples a pixel is cut into. */
const samples = 4;
/** @param scale pixels a point: 3 is 216 to the inch */
function toPng({ width, height, shapes }, scale = 3) {
    const canvas = new Canvas(ceil(width * scale), ceil(height * scale));
    for (const shape of shapes) {
        for (const { outlines, colour } of painted(shape))
            canvas.fill(outlines.map((outline) => outline.map(([x, y]) => [x * scale, y * scale])), colour);
    }
    return canvas.png();
}
/** The areas that a shape fills, in points, one over the other. */
function painted(shape) {
    if (shape.kind === 'text')
        return [{ outlines: (0, letters_1.letters)(shape), colour: shape.ink ?? 'black' }];
    const edge = edgeOf(shape);
    const closed = shape.kind === 'rect' || shape.kind === 'circle' || (shape.kind === 'path' && shape.closed);
    const fill = shape.kind === 'line' ? undefined : shape.fill;
    // The first stretch is drawn once more at the end, so that the last corner has its joint too.
    const lines = closed ? [...edge, ...edge.slice(0, 2)] : edge;
    return [
        ...(fill === undefined || !closed ? [] : [{ outlines: [edge], colour: fill }]),
        ...(shape.stroke === undefined
            ? []
            : [
                {
                    outlines: strokes(lines, shape.weight ?? 1, 'dashed' in shape && shape.dashed),
                    colour: shape.stroke,
                },
            ]),
    ];
}
function edgeOf(shape) {
    switch (shape.kind) {
        case 'rect': {
            const [left, top, right, bottom] = [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height];
            return [
                [left, top],
                [right, top],
                [right, bottom],
                [left, bottom],
            ];
        }
        case 'circle':
            return ring(shape.x, shape.y, shape.radius);
        case 'line':
            return [shape.from, shape.to];
        case 'path':
            return [...shape.points];
    }
}
function ring(x, y, radius) {
    return Array.from({ length: 48 }, (_, index) => {
        const turn = (index / 48) * 2 * Math.PI;
        return [x + radius * Math.cos(turn), y - radius * Math.sin(turn)];
    });
}
/**
 * A line with a width: a bar for each stretch, and a round joint where two meet. Bars and joints turn the same way, so
 * that where they lie over each other nothing is left out.
 */
function strokes(points, weight, dashed) {
    return points.slice(1).flatMap((to, index) => {
        const from = points[index] ?? to;
        const bars = dashed ? cut(from, to) : [[from, to]];
        const joint = index > 0 && !dashed ? [ring(from[0], from[1], weight / 2)] : [];
        return [...joint, ...bars.map(([a, b]) => thick(a, b, weight))];
    });
}
function cut(from, to) {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const at = (distance) => [
        from[0] + ((to[0] - from[0]) * distance) / length,
        from[1] + ((to[1] - from[1]) * distance) / length,
    ];
    const pieces = [];
    for (let start = 0; start < length; start += drawing_1.dashes[0] + drawing_1.dashes[1])
        pieces.push([at(start), at(Math.min(length, start + drawing_1.dashes[0]))]);
    return pieces;
}
function thick(from, to, weight) {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
    const x = (((to[1] - from[1]) / length) * weight) / 2;
    const y = (((from[0] - to[0]) / length) * weight) / 2;
    return [
        [from[0] - x, from[1] - y],
        [to[0] - x, to[1] - y],
        [to[0] + x, to[1] + y],
        [from[0] + x, from[1] + y],
    ];
}
class Canvas {
    width;
    height;
    /** Red, green and blue of each pixel, line by line. */
    data;
    constructor(width, height) {
        this.width = width;
        this.height = height;
        this.data = Buffer.alloc(width * height * 3, 255);
    }
    png() {
        const { width, height, data } = this;
        const image = Object.assign(new pngjs_1.PNG(), { width, height, data });
        // Flat grounds pack well as they are; trying filters on every line costs ten times the time.
        return pngjs_1.PNG.sync.write(image, {
            colorType: 2,
            inputColorType: 2,
            inputHasAlpha: false,
            filterType: 0,
        });
    }
    /** Fills what lies inside the outlines (by the winding rule), with soft edges. */
    fill(outlines, colour) {
        const [left, right] = range(outlines, 0, this.width);
        const [first, last] = range(outlines, 1, this.height);
        const rgb = [1, 3, 5].map((at) => parseInt(drawing_1.inks[colour].slice(at, at + 2), 16));
        for (let row = first; row < last; row++) {
            const cover = new Float32Array(right - left);
            for (let sample = 0; sample < samples; sample++)
                span(crossings(outlines, row + (sample + 0.5) / samples), cover, left);
            this.blend(row * this.width + left, cover, rgb);
        }
    }
    blend(start, cover, rgb) {
        const { data } = this;
        cover.forEach((share, pixel) => {
            if (share <= 0)
                return;
            const at = (start + pixel) * 3;
            rgb.forEach((value, part) => {
                const under = data[at + part] ?? 255;
                data[at + part] = round(under + (value - under) * min(1, share));
            });
        });
    }
}
/** The pixels that outlines reach across (axis 0) or down (axis 1): the first, and the one after the last. */
function range(outlines, axis, size) {
    let [low, high] = [size, 0];
    for (const outline of outlines) {
        for (const point of outline) {
            low = min(low, floor(point[axis]));
            high = max(high, ceil(point[axis]));
        }
    }
    return [max(0, low), max(0, low, min(size, high))];
}
/** Adds the stretches of one line of samples to the cover of its pixels, of which the first is `left`. */
function span(edges, cover, left) {
    let winding = 0;
    edges.forEach(({ x, turn }, index) => {
        winding += turn;
        const next = edges[index + 1];
        if (winding === 0 || !next)
            return;
        const [from, to] = [max(0, x - left), min(cover.length, next.x - left)];
        for (let pixel = floor(from); pixel < to; pixel++)
            cover[pixel] = (cover[pixel] ?? 0) + (min(to, pixel + 1) - max(from, pixel)) / samples;
    });
}
/** Where the outlines cross a height, from left to right, and whether each goes down or up. */
function crossings(outlines, y) {
    const found = [];
    for (const outline of outlines) {
        outline.forEach(([x1, y1], index) => {
            const [x2, y2] = outline[(index + 1) % outline.length] ?? [x1, y1];
            if (y1 <= y === y2 <= y)
                return;
            found.push({ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), turn: y2 > y1 ? 1 : -1 });
        });
    }
    return found.sort((a, b) => a.x - b.x);
}
