"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.pageSize = pageSize;
exports.typeSizes = typeSizes;
/** Short and long side in points. */
const sides = { A4: [595.28, 841.89], A3: [841.89, 1190.55] };
/** The smallest words of a paper, those of tables, have 9 points: this makes them 24. */
const posterZoom = 2.7;
function pageSize({ paper, orientation, poster }) {
    const zoom = poster ? posterZoom : 1;
    const [short, long] = sides[paper ?? 'A4'].map((side) => side / zoom);
    const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
    const margins = poster
        ? { left: 24, top: 38, bottom: height - 28, head: 19, foot: height - 13 }
        : { left: 62, top: 76, bottom: height - 66, head: 40, foot: height - 36 };
    return { width, height, zoom, ...margins };
}
/** Sizes of type in points. */
const usual = { body: 10.5, small: 9, h1: 22, h2: 15, h3: 12, room: 1 };
/** For a paper of one page. */
const compact = { body: 9, small: 8, h1: 16, h2: 11, h3: 10, room: 0.5 };
/** The sizes that a paper is set in. */
function typeSizes(tree) {
    return tree.compact ? compact : usual;
}
