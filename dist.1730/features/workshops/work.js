"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.priceUnits = exports.exerciseOfTool = exports.exercises = void 0;
exports.workOf = workOf;
exports.dotsOf = dotsOf;
exports.rankedIdeas = rankedIdeas;
exports.roundsOf = roundsOf;
/** The exercises that a table fills in. Each is one list of parts, and each part is saved by itself. */
exports.exercises = [
    'values',
    'skills',
    'services',
    'dots',
    'price',
    'decisions',
    'scenarios',
    'principles',
    'pre-mortem',
    'canvas',
    'actions',
];
/** What a step's tool fills in; dots are given on the page of ideas. */
exports.exerciseOfTool = {
    values: 'values',
    skills: 'skills',
    board: 'services',
    canvas: 'canvas',
    price: 'price',
    consent: 'decisions',
    scenarios: 'scenarios',
    principles: 'principles',
    'pre-mortem': 'pre-mortem',
    actions: 'actions',
};
/** What a quick price can be for. */
exports.priceUnits = ['day', 'half-day', 'hour'];
/** The parts as they stand, those that were taken away left out, in the order in which each was first saved. */
function workOf(parts) {
    const work = Object.fromEntries(exports.exercises.map((one) => [one, Object.create(null)]));
    for (const { exercise, part, value } of parts) {
        const kept = work[exercise];
        if (kept)
            kept[part] = JSON.parse(value);
    }
    return work;
}
/** Dots of all phones of a table, by the part of an idea. */
function dotsOf(work) {
    const sums = new Map();
    for (const phone of Object.values(work.dots))
        for (const [idea, dots] of Object.entries(phone))
            sums.set(idea, (sums.get(idea) ?? 0) + dots);
    return sums;
}
/** Ideas with their dots, most dots first; those with as many stay in the order in which they came. */
function rankedIdeas(work) {
    const dots = dotsOf(work);
    return Object.entries(work.services)
        .map(([part, { words }]) => ({ part, words, dots: dots.get(part) ?? 0 }))
        .sort((a, b) => b.dots - a.dots);
}
/** The rounds of a decision card, first to last. */
function roundsOf(work, card) {
    return Object.entries(work.decisions)
        .filter(([part]) => part.startsWith(`${card}.`))
        .sort(([a], [b]) => roundNumber(a) - roundNumber(b))
        .map(([, round]) => round);
}
function roundNumber(part) {
    return Number(part.split('.').at(-1));
}
