"use strict";
/** Anonymous polls: what may be asked, and what may be shown of the answers. */
Object.defineProperty(exports, "__esModule", { value: true });
exports.pollAsks = exports.pollValues = exports.leastAnswers = exports.pollKinds = void 0;
exports.answersIn = answersIn;
exports.mayShow = mayShow;
exports.meanOf = meanOf;
exports.changeBetween = changeBetween;
exports.pollKinds = ['temperature', 'pay-floor'];
/** Fewer answers than this are shown to nobody, as one could work out whose they are. */
exports.leastAnswers = 5;
/** The values of each kind in order, with their words. The bands are steps to choose from, and no advice on pay. */
exports.pollValues = {
    temperature: ['1: not at all sure', '2: not very sure', '3: in two minds', '4: quite sure', '5: very sure'],
    'pay-floor': [
        'Under £25,000',
        '£25,000 to £29,999',
        '£30,000 to £34,999',
        '£35,000 to £39,999',
        '£40,000 to £44,999',
        '£45,000 to £49,999',
        '£50,000 to £54,999',
        '£55,000 to £59,999',
        '£60,000 or more',
    ],
};
/** The question that each kind asks. */
exports.pollAsks = {
    temperature: 'How sure are you today that you want to do this together?',
    'pay-floor': 'What is the least yearly pay, for full-time work, that you could live on?',
};
/** How many answered. */
function answersIn({ counts }) {
    return counts.reduce((sum, count) => sum + count, 0);
}
/**
 * Whether the answers may be shown. Only once the poll is closed, so that nobody can watch one vote change the
 * picture; and with five answers or more, or those of all where fewer than five joined and the group agreed.
 */
function mayShow(poll) {
    const answers = answersIn(poll);
    if (poll.closedAt === null)
        return false;
    if (answers >= exports.leastAnswers)
        return true;
    const { joined, small } = poll;
    return small && joined !== null && joined > 0 && joined < exports.leastAnswers && answers === joined;
}
/** The mean of a temperature check, from 1 to 5; undefined where nobody answered. */
function meanOf({ counts }) {
    const answers = answersIn({ counts });
    if (answers === 0)
        return undefined;
    return counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / answers;
}
/** The change between two rounds of one check; undefined unless both may be shown. */
function changeBetween(before, after) {
    if (!mayShow(before) || !mayShow(after))
        return undefined;
    const [then, now] = [meanOf(before), meanOf(after)];
    return then === undefined || now === undefined ? undefined : now - then;
}
