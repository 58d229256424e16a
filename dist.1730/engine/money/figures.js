"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.figuresOf = figuresOf;
exports.figureValues = figureValues;
exports.pointId = pointId;
exports.figureWords = figureWords;
/** The dated figures of a plan: pay points, rates and thresholds, or the group's own in their place. */
const money_1 = require("../../lib/money");
/** Every figure that a plan uses and a group may replace, pay points last. */
function figuresOf(library, settings) {
    return [...library.reference.moneyFigures.figures, ...pointFigures(library)].map((figure) => {
        const own = settings.figures?.[figure.id];
        return { ...figure, value: own ?? figure.value, own: own !== undefined, usual: figure.value };
    });
}
/** Looks figures up by id. */
function figureValues(library, settings) {
    const values = new Map(figuresOf(library, settings).map(({ id, value }) => [id, value]));
    return (id) => values.get(id) ?? 0;
}
/** Each point of each pay scale as a figure, such as "soulbury-a.8". */
function pointFigures(library) {
    return library.reference.payScales.scales.flatMap((scale) => scale.points.map(({ point, pounds }) => ({
        id: pointId(scale, point),
        value: pounds,
        unit: 'pounds',
        means: `${scale.title}, point ${point}: full-time pay for a year`,
        asAt: scale.asAt,
        source: scale.source,
        confidence: scale.confidence,
        ...(scale.note !== undefined && { note: scale.note }),
    })));
}
function pointId(scale, point) {
    return `${scale.id}.${point}`;
}
/** A figure as people read it: "£12.71", "15%", "260 days". */
function figureWords({ value, unit }) {
    if (unit === 'pounds')
        return (0, money_1.pounds)(Math.round(value * 100));
    return unit === 'percent'
        ? `${value}%`
        : `${value.toLocaleString('en-GB', { maximumFractionDigits: 3 })} ${unit}`;
}
