"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.outcomeWords = void 0;
exports.scaleOf = scaleOf;
exports.meanText = meanText;
exports.valuesTally = valuesTally;
exports.cardOutcome = cardOutcome;
exports.decisionsTally = decisionsTally;
/** What all tables came to: counts without names, and tables side by side. */
const decisions_1 = require("../decisions");
const landing_1 = require("./landing");
const work_1 = require("./work");
function scaleOf(counts = [0, 0, 0, 0, 0]) {
    const answers = counts.reduce((sum, one) => sum + one, 0);
    const shown = answers >= decisions_1.leastAnswers;
    const total = counts.reduce((sum, one, index) => sum + one * (index + 1), 0);
    return { answers, shown, counts, mean: shown ? total / answers : undefined };
}
/** 2.857 as "2.9". */
function meanText(mean) {
    return mean === undefined ? '' : mean.toFixed(1);
}
/** How many tables chose each value, most first. */
function valuesTally(works, cards) {
    const chosen = works.flatMap((work) => Object.values(work.values).at(0) ?? []);
    return cards
        .map(({ id, heading }) => ({ text: heading, tables: chosen.filter((one) => one === id).length }))
        .filter(({ tables }) => tables > 0)
        .sort((a, b) => b.tables - a.tables);
}
exports.outcomeWords = {
    passed: 'Passed by consent',
    blocked: 'Blocked',
    'ask-again': 'Ask again: too many stood aside',
    'no-quorum': 'Too few were there',
};
/** How a card stands at a table after its last round; undefined where it was not tried. */
function cardOutcome(work, card, people) {
    const last = (0, work_1.roundsOf)(work, card).at(-1);
    return last && (0, landing_1.roundOutcome)(last, people);
}
/** How many tables passed each card, of those that tried it. */
function decisionsTally(tables, cards) {
    return cards.map(({ id, heading }) => {
        const outcomes = tables.flatMap(({ work, people }) => cardOutcome(work, id, people) ?? []);
        return {
            text: heading,
            passed: outcomes.filter((one) => one === 'passed').length,
            tried: outcomes.length,
        };
    });
}
