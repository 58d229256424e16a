"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.fallbacks = void 0;
exports.quorumOf = quorumOf;
exports.counted = counted;
exports.votesOf = votesOf;
exports.presentIn = presentIn;
exports.consentOutcome = consentOutcome;
exports.voteOutcome = voteOutcome;
exports.mayVote = mayVote;
/**
 * How a round ends. By consent: people look for what all can live with, and one who sees harm to the group's aims
 * can stop it. This is a working record; the vote that counts in law is at the founding meeting, under the rules.
 */
const decision_1 = require("../../engine/project/decision");
/** What the group holds where consent fails twice: more yes than no, or two thirds of yes and no together. */
exports.fallbacks = ['simple', 'two-thirds'];
/** Fewer people than this decide nothing, however small the group. */
const leastQuorum = 3;
/**
 * How many must be there: half of the founders and at least three, unless the group's own answers about the quorum of
 * its meetings say another share or a larger least number.
 */
function quorumOf(founders, answers = {}) {
    const share = { third: 1 / 3, half: 1 / 2, 'two-thirds': 2 / 3 }[String(answers['meetings.quorumFraction'])];
    const least = Number(answers['meetings.quorumMinimum'] ?? leastQuorum);
    // A third of 9 is 3 and not 3.0000000000000004.
    return Math.max(leastQuorum, least, Math.ceil(founders * (share ?? 1 / 2) - 1e-9));
}
/** How many took each position. */
function counted(taken) {
    return tally(decision_1.positions, taken);
}
/** How many gave each vote. */
function votesOf(given) {
    return tally(decision_1.ballots, given);
}
function tally(of, given) {
    const counts = Object.fromEntries(of.map((one) => [one, 0]));
    for (const one of given)
        counts[one]++;
    return counts;
}
/** Those who are there: all who said something but "not here". */
function presentIn({ agree, concerns, aside, block }) {
    return agree + concerns + aside + block;
}
/**
 * How a round by consent ends. Without a quorum nothing is decided. One block stops it. Where more than a third of
 * those present stand aside, the proposal has too little behind it, and is asked again. Anything else passes.
 * @param quorum how many must be present
 */
function consentOutcome(counts, quorum) {
    const present = presentIn(counts);
    if (present < quorum)
        return 'no-quorum';
    if (counts.block > 0)
        return 'blocked';
    return counts.aside * 3 > present ? 'ask-again' : 'passed';
}
/** How a fall-back vote ends. Abstentions count for the quorum and not for the majority. */
function voteOutcome(votes, quorum, fallback) {
    const { yes, no, abstain } = votes;
    if (yes + no + abstain < quorum)
        return 'no-quorum';
    const carried = fallback === 'simple' ? yes > no : yes > 0 && yes * 3 >= (yes + no) * 2;
    return carried ? 'passed' : 'lost';
}
/** How many rounds by consent must fail before a vote may be held. */
const failuresBeforeVote = 2;
/** A round without a quorum has not failed: it has not been held. */
function mayVote(ended, fallback) {
    const failed = ended.filter((one) => one === 'blocked' || one === 'ask-again').length;
    return fallback !== null && failed >= failuresBeforeVote;
}
