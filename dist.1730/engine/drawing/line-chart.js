"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.lineChart = lineChart;
/** Cash from month to month as a line, with the line of nothing and the lowest point marked. */
const money_1 = require("../../lib/money");
const scale_1 = require("./scale");
const words_1 = require("./words");
/** The axis is in whole pounds, in round steps. Where months are many, every second, third ... is named. */
function lineChart(chart) {
    const { points, width = 470, height = 220 } = chart;
    const scale = (0, scale_1.scaleOf)(points.map(({ pence }) => pence), 100);
    const axis = Math.max(...scale.ticks.map((tick) => (0, words_1.labelWidth)((0, money_1.pounds)(tick))));
    const frame = { left: axis + 10, right: width - 14, top: 18, bottom: height - 34 };
    const at = placing(scale, frame, points.length);
    const lowest = points.reduce((low, { pence }, index) => (pence < (points[low]?.pence ?? 0) ? index : low), 0);
    const line = points.map(({ pence }, index) => at(index, pence));
    const shapes = [
        ...steps(scale, frame, at),
        ...months(points, frame, at),
        ...(line.length > 1 ? [{ kind: 'path', points: line, stroke: 'teal', weight: 2 }] : []),
        ...line.map(([x, y]) => ({ kind: 'circle', x, y, radius: 2.6, fill: 'teal' })),
        ...lowestMark(points[lowest], line[lowest], { ...frame, width }),
    ];
    return { alt: told(chart, lowest), width, height, shapes };
}
function placing({ low, high }, { left, right, top, bottom }, count) {
    return (index, pence) => [
        left + 8 + (count > 1 ? (index / (count - 1)) * (right - left - 16) : (right - left - 16) / 2),
        bottom - ((pence - low) / (high - low)) * (bottom - top),
    ];
}
/** Lines across at each step of the axis with its pounds; the line of nothing is black. */
function steps({ ticks }, { left, right }, at) {
    return ticks.flatMap((tick) => {
        const [, y] = at(0, tick);
        return [
            {
                kind: 'line',
                from: [left, y],
                to: [right, y],
                stroke: tick === 0 ? 'black' : 'silver',
                weight: tick === 0 ? 1.4 : 0.6,
            },
            {
                kind: 'text',
                text: (0, money_1.pounds)(tick),
                x: left - 5,
                y: y + words_1.labelSize * 0.36,
                size: words_1.labelSize,
                anchor: 'end',
                ...(tick === 0 && { bold: true }),
            },
        ];
    });
}
function months(points, { left, right, bottom }, at) {
    const widest = Math.max(...points.map(({ label }) => (0, words_1.labelWidth)(label))) + 6;
    const room = points.length > 1 ? (right - left - 16) / (points.length - 1) : right - left;
    const every = Math.max(1, Math.ceil(widest / room));
    return points.flatMap(({ label }, index) => {
        if (index % every !== 0)
            return [];
        const half = (0, words_1.labelWidth)(label) / 2;
        const [x] = at(index, 0);
        return [
            {
                kind: 'text',
                text: label,
                x: Math.min(Math.max(x, half), right + 14 - half),
                y: bottom + 15,
                size: words_1.labelSize,
                anchor: 'middle',
            },
        ];
    });
}
/** A ring round the lowest point, and its words below the months, where no line can run through them. */
function lowestMark(point, place, { bottom, width }) {
    if (!point || !place)
        return [];
    const [x, y] = place;
    const text = `Lowest: ${(0, money_1.pounds)(point.pence)} (${point.label})`;
    const half = (0, words_1.labelWidth)(text, words_1.labelSize, true) / 2;
    return [
        { kind: 'circle', x, y, radius: 5.5, stroke: 'rust', weight: 2 },
        {
            kind: 'text',
            text,
            x: Math.min(Math.max(x, half), width - half),
            y: bottom + 29,
            size: words_1.labelSize,
            anchor: 'middle',
            bold: true,
            ink: 'rust',
        },
    ];
}
function told({ about, points }, lowest) {
    const low = points[lowest];
    const values = points.map(({ label, pence }) => `${label} ${(0, money_1.pounds)(pence)}`).join(', ');
    const below = low && low.pence < 0 ? ', which is below nothing' : '';
    return `Line chart. ${about}. The lowest point is ${(0, money_1.pounds)(low?.pence ?? 0)} in ${low?.label ?? ''}${below}. ${values}.`;
}
