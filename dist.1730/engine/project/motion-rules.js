"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.motionState = motionState;
exports.carriedOn = carriedOn;
exports.effectiveDay = effectiveDay;
exports.membersOn = membersOn;
exports.writtenNeed = writtenNeed;
exports.writtenWords = writtenWords;
exports.writtenFault = writtenFault;
exports.closingDays = closingDays;
exports.withVote = withVote;
exports.countsOf = countsOf;
exports.support = support;
exports.requisitionDays = requisitionDays;
exports.isPending = isPending;
exports.dueDays = dueDays;
/** What may become of a motion, and when: pure rules, each with its words. */
const dates_1 = require("../../lib/dates");
const ledger_1 = require("./ledger");
const motion_1 = require("./motion");
const resolution_kinds_1 = require("./resolution-kinds");
/** The last day of a vote for which the rules set no time of their own is at most this many days away. */
const longestVote = 90;
/** Where a motion stands at the end of a day. */
function motionState(motion, meetings, today) {
    if (motion.withdrawn !== undefined)
        return 'withdrawn';
    const { vote } = motion;
    if (vote) {
        const counts = vote.counts ?? (vote.closes < today && vote.how === 'open' ? countsOf(vote) : undefined);
        if (counts === undefined)
            return 'voting';
        return counts.for >= vote.needed ? 'carried' : 'lost';
    }
    const at = (0, motion_1.putTo)(motion, meetings);
    if (!at)
        return 'suggested';
    const { state, confirms } = at.resolution;
    if (state === 'lost')
        return 'lost';
    if (state === 'carried')
        return resolution_kinds_1.kindRules[motion.kind].confirmed && confirms === undefined ? 'confirming' : 'carried';
    // A meeting that closed without putting it leaves it as it was before.
    return at.meeting.state === 'closed' ? 'suggested' : 'meeting';
}
/** The day on which a motion was carried; undefined where it was not. */
function carriedOn(motion, meetings, today) {
    if (motionState(motion, meetings, today) !== 'carried')
        return undefined;
    if (motion.vote)
        return carriedBy(motion.vote);
    return (0, motion_1.putTo)(motion, meetings)?.meeting.on;
}
/**
 * The day on which a vote outside a meeting was decided: the day after its last, as a member may change their mind
 * until then; or the day on which it was closed early, as everyone had voted.
 */
function carriedBy({ closed, closes }) {
    return closed ?? (0, dates_1.addDays)(closes, 1);
}
/** The day from which what it changes counts: the day it names, and never before it was decided. */
function effectiveDay(decided, { from }) {
    return from !== undefined && from > decided ? from : decided;
}
/** The members on a day, by founder id: those with a vote. */
function membersOn({ ledger }, day) {
    return (0, ledger_1.registerAt)(ledger, day).members.map((one) => one.founder);
}
/** How many of these members must agree in writing: a fraction of a person counts as one. */
function writtenNeed(share, members) {
    return Math.ceil((members * share.parts) / share.of);
}
/** "all 8 members", "at least 6 of the 8 members" */
function writtenWords(needed, members) {
    return needed >= members ? `all ${members} members` : `at least ${needed} of the ${members} members`;
}
/** Why members may not decide this without a meeting; undefined where they may. */
function writtenFault({ kind }, on) {
    if (!on.registered) {
        return {
            problem: 'Your rules are not in force yet',
            next: 'Until the FCA registers you, decide in a round, or at the founding meeting.',
        };
    }
    const source = on.rule === undefined ? 'your rules' : on.rule;
    if (!on.promises.written) {
        return {
            problem: `The members decide only in general meetings (${source})`,
            next: 'Put it to a meeting.',
        };
    }
    return resolution_kinds_1.kindRules[kind].written
        ? undefined
        : {
            problem: 'The law or your rules ask for a meeting to decide this',
            next: 'Put it to a general meeting.',
        };
}
/** The first and the last day on which a vote that opens today may close. */
function closingDays(today, promises) {
    return { from: today, to: (0, dates_1.addDays)(today, promises.writtenDays ?? longestVote) };
}
/** The vote with what a member says, in the place of what they said before. */
function withVote(vote, said) {
    return { ...vote, votes: [...vote.votes.filter((one) => one.founder !== said.founder), said] };
}
/** What the votes of an open vote add up to. */
function countsOf({ votes }) {
    const of = (choice) => votes.filter((one) => one.choice === choice).length;
    return { for: of('for'), against: of('against'), abstain: of('abstain') };
}
/**
 * How far the members are who ask for a general meeting: only those who are members count.
 * Undefined `asked` is filled in on the day on which they are enough.
 */
function support(motion, members, promises) {
    const have = motion.supporters.filter(({ founder }) => members.includes(founder)).length;
    const needed = promises.requisition(members.length);
    return { have, needed, enough: members.length > 0 && have >= needed };
}
/** By when a meeting that members asked for is called, and by when it is held. */
function requisitionDays(asked, promises) {
    return {
        callBy: (0, dates_1.addDays)(asked, promises.requisitionCallDays),
        holdBy: (0, dates_1.addDays)(asked, promises.requisitionHoldDays),
    };
}
/** Whether a carried resolution still waits for its day. */
function isPending(one) {
    return (one.state === 'carried' && one.from !== undefined && one.done === undefined && one.trouble === undefined);
}
/** The days on which something in a project takes effect by itself: a vote closes, or a carried resolution counts. */
function dueDays({ motions = [], meetings = [] }) {
    const closing = motions.flatMap(({ vote }) => vote && vote.counts === undefined ? (0, dates_1.addDays)(vote.closes, 1) : []);
    const decided = motions.flatMap((one) => {
        const day = one.vote?.counts && one.done === undefined && one.trouble === undefined ? one.from : undefined;
        return day ?? [];
    });
    const pending = meetings.flatMap(({ on, resolutions }) => resolutions.filter(isPending).map((one) => effectiveDay(on, one)));
    return [...new Set([...closing, ...decided, ...pending])].sort();
}
