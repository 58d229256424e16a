"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.signs = void 0;
const size = 96;
const middle = size / 2;
/** What a person may say to a proposal, by name. */
exports.signs = {
    agree: sign('A ring with a tick in it: yes.', [ring('teal'), ...tick(0)]),
    concerns: sign('A ring with a tick and an exclamation mark in it: yes, but.', [
        ring('teal'),
        ...tick(-12),
        { kind: 'rect', x: 66, y: 28, width: 7, height: 26, fill: 'black' },
        { kind: 'circle', x: 69.5, y: 63, radius: 4.5, fill: 'black' },
    ]),
    aside: sign('A ring with a line across it, and an arrow that goes round it: I step aside.', [
        ring('grey'),
        {
            kind: 'path',
            points: [
                [28, 62],
                [28, 38],
                [60, 38],
            ],
            stroke: 'black',
            weight: 7,
        },
        {
            kind: 'path',
            points: [
                [58, 25],
                [76, 38],
                [58, 51],
            ],
            closed: true,
            fill: 'black',
        },
    ]),
    block: sign('An eight-sided stop sign with a bar across it: stop.', [
        { kind: 'path', points: eightSides(44), closed: true, fill: 'rust' },
        { kind: 'rect', x: 24, y: 41, width: 48, height: 14, fill: 'white' },
    ]),
};
function sign(alt, shapes) {
    return { alt, width: size, height: size, shapes };
}
function ring(stroke) {
    return { kind: 'circle', x: middle, y: middle, radius: 42, fill: 'white', stroke, weight: 7 };
}
function tick(right) {
    const points = [
        [28 + right, 50],
        [42 + right, 64],
        [70 + right, 32],
    ];
    return [{ kind: 'path', points, stroke: 'black', weight: 8 }];
}
function eightSides(radius) {
    return Array.from({ length: 8 }, (_, index) => {
        const turn = ((index + 0.5) / 8) * 2 * Math.PI;
        return [middle + radius * Math.cos(turn), middle + radius * Math.sin(turn)];
    });
}
