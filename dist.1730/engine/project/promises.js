"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.fixed = exports.fewestOnCommittee = void 0;
exports.promisesOf = promisesOf;
exports.noticeBy = noticeBy;
exports.carries = carries;
/**
 * What the drafted rules promise, as numbers. Notices, agendas, reminders and checks read them here and nowhere
 * else, from the same answers that the rules print, so paper and practice cannot part.
 */
const dates_1 = require("../../lib/dates");
const journey_1 = require("../interview/journey");
/** The clauses on the committee say so: with fewer than three it may only fill vacancies or call a meeting. */
exports.fewestOnCommittee = 3;
/** Numbers that stand in the words of the draft rules for every group alike. */
exports.fixed = {
    /** A refused person has the reason in writing within these days. */
    refusalDays: 14,
    /** The committee puts each application to a general meeting within these months, where that is who admits. */
    admissionMeetingMonths: 3,
    /** What is owed on the shares of a leaver is paid within these months, where shares are not withdrawable. */
    leaverShareMonths: 12,
    /** The committee may suspend withdrawals of shares for up to these months at a time. */
    suspensionMonths: 12,
};
const hoursWords = { none: 0, eight: 8, sixteen: 16 };
const fractions = {
    third: { parts: 1, of: 3 },
    half: { parts: 1, of: 2 },
    'two-thirds': { parts: 2, of: 3 },
    'three-quarters': { parts: 3, of: 4 },
    'nine-tenths': { parts: 9, of: 10 },
};
/** The promises of the rules that these answers draft; where nothing is answered, the suggestion counts. */
function promisesOf(questions, answers) {
    const choice = (0, journey_1.pathOf)(questions, answers);
    const number = (id) => {
        const value = answers[id] ?? questions.find((question) => question.id === id)?.default;
        return typeof value === 'number' ? value : 0;
    };
    const majority = (id) => fractions[choice(id) ?? ''] ?? 'all-but-one';
    const share = fractions[choice('meetings.quorumFraction') ?? 'half'] ?? { parts: 1, of: 2 };
    return {
        noticeDays: number('meetings.noticeDays'),
        ruleChangeNoticeDays: number('meetings.ruleChangeNoticeDays'),
        expulsionNoticeDays: number('expulsion.noticeDays'),
        removalNoticeDays: number('committee.removalNoticeDays'),
        committeeNoticeDays: number('committee.noticeDays'),
        committeeQuorum: number('committee.quorum'),
        agmMonths: number('meetings.agmMonths'),
        firstAgmMonths: number('transition.firstAgmMonths'),
        probationMonths: number('members.probationMonths'),
        minimumAge: number('members.minimumAge'),
        committeeMinimumAge: number('committee.minimumAge'),
        elected: choice('committee.mode') === 'elected'
            ? {
                size: number('committee.size'),
                termYears: number('committee.termYears'),
                maxYears: number('committee.maxYears'),
                coopted: number('committee.coopted'),
                votes: choice('committee.votes') === 'transferable' ? 'transferable' : 'most-votes',
            }
            : undefined,
        ballotDemand: number('votes.ballotDemand'),
        requisitionPercent: number('meetings.requisitionPercent'),
        inspectionDays: number('records.inspectionDays'),
        shareNominal: number('shares.nominal'),
        shareLimit: choice('shares.perMember') === 'more' ? number('shares.maxHolding') : number('shares.nominal'),
        surplus: {
            reservePercent: number('surplus.reservePercent'),
            reservePercentAfter: number('surplus.reservePercentAfter'),
            reserveMonths: number('surplus.reserveMonths'),
            communityPercent: number('surplus.communityPercent'),
            bonus: (choice('surplus.bonusBasis') ?? 'none'),
            bonusCapPercent: number('surplus.bonusCapPercent'),
        },
        ruleMajority: majority('rules.majority'),
        coreRuleMajority: majority('rules.coreMajority'),
        expulsionMajority: majority('expulsion.majority'),
        admittedBy: choice('members.admitBy') === 'meeting' ? 'meeting' : 'committee',
        confirmsAdmission: choice('members.admitBy') === 'committee-ratified',
        minimumHours: hoursWords[choice('members.minimumHours') ?? 'none'] ?? 0,
        leavingWeeks: number('leaving.noticeWeeks'),
        redundancyGraceMonths: number('leaving.redundancyGraceMonths'),
        bankruptcyEnds: choice('leaving.insolvency') === 'yes',
        oneShare: choice('shares.perMember') !== 'more',
        sharesWithdrawable: choice('shares.withdrawable') === 'yes',
        withdrawalMonths: number('shares.withdrawMonths'),
        quorum: (members) => Math.max(number('meetings.quorumMinimum'), Math.ceil((members * share.parts) / share.of)),
        // The clause on calling meetings says: or three members if that is more; within 28 days; within 7 days.
        requisition: (members) => Math.max(3, Math.ceil((members * number('meetings.requisitionPercent')) / 100)),
        requisitionCallDays: 7,
        requisitionHoldDays: 28,
        ...writtenPromise(choice('votes.written')),
    };
}
/** What the clause on resolutions in writing says. */
function writtenPromise(answer) {
    if (answer === 'no')
        return { written: undefined, writtenDays: undefined };
    if (answer === 'all')
        return { written: { parts: 1, of: 1 }, writtenDays: undefined };
    return { written: { parts: 3, of: 4 }, writtenDays: 28 };
}
/**
 * The last day on which notice may reach people, so that there are this many clear days before the meeting.
 * @param days clear days: the day of notice and the day of the meeting are not counted
 */
function noticeBy(meeting, days) {
    return (0, dates_1.addDays)(meeting, -(days + 1));
}
/** Whether this many votes for are enough of those cast. */
function carries(majority, votes) {
    if (majority === 'all-but-one')
        return votes.cast > 0 && votes.for >= votes.cast - 1 && votes.for > 0;
    return votes.cast > 0 && votes.for * majority.of >= votes.cast * majority.parts;
}
