"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decisionLists = void 0;
/** What the group decided in rounds, for papers that show it. */
const dates_1 = require("../../lib/dates");
const decision_1 = require("../project/decision");
const names_1 = require("../../lib/names");
exports.decisionLists = {
    'decisions.log': {
        keys: ['proposal', 'option', 'how', 'counts', 'words', 'on'],
        rows: ({ project }) => (project.decisions ?? []).map(decisionRow),
    },
};
function decisionRow(decision) {
    return {
        proposal: decision.proposal,
        option: oneLine(decision.option),
        how: (0, decision_1.outcomeText)(decision),
        counts: [(0, decision_1.countsText)(decision), namesText(decision)].filter((one) => one !== '').join('. '),
        words: wordsText(decision),
        on: (0, dates_1.longDate)(decision.on),
    };
}
/** Concerns and reasons, each in the words of those who had them. */
function wordsText({ concerns = [], reasons = [], how }) {
    const why = how === 'changed-with-reason' ? 'Reason' : 'Block';
    return [
        ...reasons.map((one) => `${why}: ${oneLine(one)}`),
        ...concerns.map((one) => `Concern: ${oneLine(one)}`),
    ].join(' ');
}
/** What someone typed on several lines, for a cell of a table. */
function oneLine(text) {
    return text.replace(/\s*\n\s*/g, ' ');
}
/** Names only where the group agreed to write them down: those who did not agree in full are named. */
function namesText({ names }) {
    const of = (position) => (names ?? []).filter((one) => one.position === position).map((one) => one.name);
    const said = [
        ['Concerns', 'concerns'],
        ['Stood aside', 'aside'],
        ['Blocked', 'block'],
        ['No', 'no'],
        ['Abstained', 'abstain'],
        ['Not here', 'away'],
    ];
    return said
        .filter(([, position]) => of(position).length > 0)
        .map(([label, position]) => `${label}: ${(0, names_1.listed)(of(position))}`)
        .join('. ');
}
