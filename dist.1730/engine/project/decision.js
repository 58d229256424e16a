"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decisionOutcomes = exports.decisionWays = exports.ballots = exports.positions = void 0;
exports.lockOf = lockOf;
exports.decidedBy = decidedBy;
exports.countsText = countsText;
exports.outcomeText = outcomeText;
/** What a person may say in a round by consent. */
exports.positions = ['agree', 'concerns', 'aside', 'block', 'away'];
/** What a person may say in a vote. */
exports.ballots = ['yes', 'no', 'abstain', 'away'];
exports.decisionWays = ['consent', 'vote', 'changed-with-reason'];
exports.decisionOutcomes = ['passed', 'blocked', 'ask-again', 'lost'];
/**
 * The decision that makes an answer fast: the last one about its question that passed. From then on the answer is
 * changed by a new decision, or for a reason that is kept.
 */
function lockOf(decisions, question) {
    return decisions.findLast((one) => one.about === question && one.outcome === 'passed');
}
/** Who decided, for the note beside an answer: "All founders, by consent in round 2". */
function decidedBy({ how, round }) {
    return `All founders, by ${how === 'vote' ? 'a vote' : 'consent'} in round ${round ?? 1}`;
}
/** "6 agree, 1 with concerns, 1 stood aside, 1 not here": what nobody said is left out. */
function countsText({ counts, votes }) {
    const said = [
        ...exports.positions.map((one) => [counts?.[one] ?? 0, positionWords[one]]),
        ...exports.ballots.map((one) => [votes?.[one] ?? 0, ballotWords[one]]),
    ];
    return said
        .filter(([count]) => count > 0)
        .map(([count, words]) => `${count} ${words}`)
        .join(', ');
}
const positionWords = {
    agree: 'agree',
    concerns: 'agree with concerns',
    aside: 'stood aside',
    block: 'blocked',
    away: 'not here',
};
const ballotWords = {
    yes: 'yes',
    no: 'no',
    abstain: 'abstained',
    away: 'not here',
};
/** How a decision ended, in words. */
function outcomeText({ how, outcome, round }) {
    if (how === 'changed-with-reason')
        return 'Changed later, with a reason';
    const passed = how === 'vote' ? 'Passed by a vote' : 'Passed by consent';
    const words = {
        passed,
        blocked: 'Blocked: not passed',
        'ask-again': 'Too many stood aside: ask again',
        lost: 'Vote lost: not passed',
    }[outcome];
    return `${words}, round ${round ?? 1}`;
}
