"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toSvg = toSvg;
/** A drawing as SVG, for web pages. Looks are attributes, never styles, so a strict page may show it. */
const escape_1 = require("../paper/escape");
const drawing_1 = require("./drawing");
/** @param title a short name; what is drawn is told in full by the sketch's own words */
function toSvg({ alt, width, height, shapes }, title = '') {
    const name = title === '' ? alt : title;
    const words = `<title>${(0, escape_1.escape)(name)}</title>${name === alt ? '' : `<desc>${(0, escape_1.escape)(alt)}</desc>`}`;
    const inner = shapes.map(element).join('');
    return `<svg xmlns="http://www.w3.org/2000/svg" class="gr-drawing" role="img" viewBox="0 0 ${num(width)} ${num(height)}" width="${num(width)}" height="${num(height)}" font-family="'Noto Sans', Arial, sans-serif">${words}${inner}</svg>`;
}
function element(shape) {
    switch (shape.kind) {
        case 'rect':
            return `<rect x="${num(shape.x)}" y="${num(shape.y)}" width="${num(shape.width)}" height="${num(shape.height)}"${look(shape)}/>`;
        case 'circle':
            return `<circle cx="${num(shape.x)}" cy="${num(shape.y)}" r="${num(shape.radius)}"${look(shape)}/>`;
        case 'line':
            return `<line x1="${num(shape.from[0])}" y1="${num(shape.from[1])}" x2="${num(shape.to[0])}" y2="${num(shape.to[1])}"${look(shape)}/>`;
        case 'path': {
            const points = shape.points.map(([x, y]) => `${num(x)},${num(y)}`).join(' ');
            return `<${shape.closed ? 'polygon' : 'polyline'} points="${points}"${look(shape)}/>`;
        }
        case 'text': {
            const weight = shape.bold ? ' font-weight="700"' : '';
            return `<text x="${num(shape.x)}" y="${num(shape.y)}" font-size="${num(shape.size)}" text-anchor="${shape.anchor}"${weight} fill="${drawing_1.inks[shape.ink ?? 'black']}">${(0, escape_1.escape)(shape.text)}</text>`;
        }
    }
}
function look(shape) {
    const fill = shape.fill === undefined ? 'none' : drawing_1.inks[shape.fill];
    if (shape.stroke === undefined)
        return ` fill="${fill}"`;
    const dash = shape.dashed ? ` stroke-dasharray="${drawing_1.dashes.join(' ')}"` : '';
    return ` fill="${fill}" stroke="${drawing_1.inks[shape.stroke]}" stroke-width="${num(shape.weight ?? 1)}"${dash}`;
}
function num(value) {
    return String(Math.round(value * 100) / 100);
}
