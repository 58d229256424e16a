"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.barChart = barChart;
/** Bars: amounts side by side, such as days wanted beside days that the group has. */
const names_1 = require("../../lib/names");
const drawing_1 = require("./drawing");
const scale_1 = require("./scale");
const words_1 = require("./words");
const bar = 14;
const between = 12;
const key = 22;
/** Bars lie down, so that long labels have room. The second series is hatched, to be told apart without colour. */
function barChart(chart) {
    const { series, groups, width = 470 } = chart;
    const all = groups.flatMap((group) => group.values);
    const scale = (0, scale_1.scaleOf)(all, chart.unit);
    const labels = Math.min(width * 0.3, Math.max(0, ...groups.map(({ label }) => (0, words_1.labelWidth)(label))) + 8);
    const room = Math.max(0, ...all.map((value) => (0, words_1.labelWidth)(chart.words(value), words_1.labelSize, true))) + 10;
    // Words beside a bar below nothing stand on its left.
    const start = labels + (scale.low < 0 ? room : 0);
    const length = width - start - room;
    const x = (value) => start + ((value - scale.low) / (scale.high - scale.low)) * length;
    const top = series.length > 1 ? key : 4;
    const each = bar * series.length + between;
    const height = top + groups.length * each + 4;
    const shapes = series.length > 1 ? keyOf(series, width) : [];
    groups.forEach(({ label, values }, index) => {
        const y = top + index * each + between / 2;
        const middle = y + (bar * series.length) / 2 + words_1.labelSize * 0.36;
        shapes.push({
            kind: 'text',
            text: (0, words_1.fitted)(label, labels - 8),
            x: labels - 8,
            y: middle,
            size: words_1.labelSize,
            anchor: 'end',
        });
        values.forEach((value, at) => shapes.push(...oneBar(chart, { value, at, x, y: y + at * bar })));
    });
    shapes.push({ kind: 'line', from: [x(0), top], to: [x(0), height - 4], stroke: 'black', weight: 1.2 });
    return { alt: told(chart), width, height, shapes };
}
function oneBar({ words }, { value, at, x, y }) {
    const [left, right] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
    const box = { x: left, y: y + 1, width: right - left, height: bar - 2 };
    const ground = box.width === 0
        ? []
        : at === 0
            ? [{ kind: 'rect', ...box, fill: 'teal' }]
            : [...(0, drawing_1.hatching)(box, 'rust', 5), { kind: 'rect', ...box, stroke: 'rust' }];
    const text = words(value);
    return [
        ...ground,
        {
            kind: 'text',
            text,
            x: value < 0 ? left - 5 : right + 5,
            y: y + bar / 2 + words_1.labelSize * 0.36,
            size: words_1.labelSize,
            anchor: value < 0 ? 'end' : 'start',
            bold: true,
        },
    ];
}
/** What a plain bar and what a hatched one stands for. */
function keyOf(series, width) {
    const room = width / 2 - 20;
    return series.flatMap((name, at) => {
        const box = { x: at * (width / 2), y: 3, width: 12, height: 10 };
        return [
            ...(at === 0
                ? [{ kind: 'rect', ...box, fill: 'teal' }]
                : [...(0, drawing_1.hatching)(box, 'rust', 5), { kind: 'rect', ...box, stroke: 'rust' }]),
            {
                kind: 'text',
                text: (0, words_1.fitted)(name, room),
                x: box.x + 17,
                y: 11.5,
                size: words_1.labelSize,
                anchor: 'start',
            },
        ];
    });
}
function told({ about, series, groups, words }) {
    const rows = groups.map(({ label, values }) => {
        const said = values.map((value, at) => series.length > 1 ? `${series[at] ?? ''} ${words(value)}` : words(value));
        return `${label}: ${(0, names_1.listed)(said)}`;
    });
    return `Bar chart. ${about}. ${rows.join('; ')}.`;
}
