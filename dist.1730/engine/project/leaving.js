"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noticeEnds = noticeEnds;
exports.resignationFault = resignationFault;
exports.endedWork = endedWork;
exports.isOpen = isOpen;
exports.endsOn = endsOn;
exports.dueLeavings = dueLeavings;
exports.endingEntries = endingEntries;
exports.countsAsGiven = countsAsGiven;
exports.earliestVote = earliestVote;
exports.votedAt = votedAt;
exports.expulsionFaults = expulsionFaults;
exports.voteFault = voteFault;
exports.leavingWords = leavingWords;
exports.officesOf = officesOf;
/**
 * How a membership ends: by resigning, with the work, or by a vote of the members. What takes effect on a later day
 * is written in the ledger when that day comes, dated on it, whoever asks first.
 */
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const admission_1 = require("./admission");
const ledger_1 = require("./ledger");
const meeting_rules_1 = require("./meeting-rules");
const membership_1 = require("./membership");
const office_1 = require("./office");
const promises_1 = require("./promises");
const work_1 = require("./work");
/** The last day of a membership when notice is given: whole weeks later. */
function noticeEnds(given, { leavingWeeks }) {
    return (0, dates_1.addDays)(given, leavingWeeks * 7);
}
/**
 * What is wrong with the last day of a resignation. Only the committee may accept a shorter notice than the rules ask.
 */
function resignationFault(asked, promises, rule) {
    const { given, ends, shorter } = asked;
    if (ends < given)
        return { problem: 'A membership cannot end before the notice was given', next: 'Check the two days.' };
    const full = noticeEnds(given, promises);
    if (ends >= full || shorter !== undefined)
        return undefined;
    return {
        problem: `A member gives ${(0, names_1.counted)(promises.leavingWeeks, 'week')}’ notice, which ends on ${(0, dates_1.longDate)(full)}${(0, admission_1.ruleNote)(rule, 'resignation')}`,
        next: 'Enter that day or a later one, or say where the minutes are in which the committee accepted less.',
    };
}
/** When a membership ends because the work did. */
function endedWork(lastDay, why, promises, rule) {
    const ends = (0, work_1.membershipEnds)(lastDay, why, promises);
    const words = ends === lastDay
        ? `The work ends membership on ${(0, dates_1.longDate)(ends)}, the same day${(0, admission_1.ruleNote)(rule, 'resignation')}.`
        : `After redundancy membership may go on, and ends on ${(0, dates_1.longDate)(ends)}${(0, admission_1.ruleNote)(rule, 'work-ending')}. It goes on after that if they work here again by then.`;
    return { ends, words };
}
/** Whether it still waits for its day or for a vote. */
function isOpen({ done, undone }) {
    return done === undefined && undone === undefined;
}
/** The day on which it takes effect; undefined for an expulsion, which waits for a vote. */
function endsOn(leaving) {
    return leaving.kind === 'expulsion' ? undefined : leaving.ends;
}
/** Those whose last day has come by a day. */
function dueLeavings({ leavings = [] }, day) {
    return leavings.filter((one) => isOpen(one) && (endsOn(one) ?? '9999-12-31') <= day);
}
/**
 * What the ledger says when a membership ends: offices end with it, on the same day.
 * @returns nothing where the person is no member by then
 */
function endingEntries(ledger, founder, on, reason) {
    const register = (0, ledger_1.registerAt)(ledger, on);
    if (!register.memberOf.has(founder))
        return [];
    return [
        ...register.officers
            .filter((term) => term.founder === founder)
            .map(({ office }) => ({ on, kind: 'office-left', founder, office })),
        { on, kind: 'ceased', founder, reason },
    ];
}
/**
 * The day on which a notice counts as given. By post it is two days after it was posted, and Sundays are left out;
 * so are public holidays, which are not known here. By e-mail it is the day after.
 */
function countsAsGiven({ on, how }) {
    if (how === 'hand')
        return on;
    if (how === 'email')
        return (0, dates_1.addDays)(on, 1);
    let day = on;
    for (let counted = 0; counted < 2;) {
        day = (0, dates_1.addDays)(day, 1);
        if (new Date(`${day}T00:00:00Z`).getUTCDay() !== 0)
            counted++;
    }
    return day;
}
/** The first day on which a meeting may vote on ending a membership, once the grounds were sent. */
function earliestVote(sent, promises) {
    const days = Math.max(promises.noticeDays, promises.expulsionNoticeDays);
    return (0, meeting_rules_1.earliestDay)(countsAsGiven(sent), { days, clear: true, topic: 'expulsion' });
}
/** The resolution of a meeting kept here that decided a case. */
function votedAt({ meetings = [] }, { founder, opened }) {
    for (const meeting of meetings) {
        const resolution = meeting.resolutions.find((one) => one.kind === 'expulsion' &&
            one.founders.includes(founder) &&
            (one.state === 'carried' || one.state === 'lost'));
        if (resolution && meeting.on >= opened)
            return { meeting, resolution };
    }
    return undefined;
}
/** Every step that was not taken before a vote to end a membership, in words, with the number of the rule. */
function expulsionFaults(expulsion, on, promises, rule) {
    const { sent, heard } = expulsion;
    const note = (0, admission_1.ruleNote)(rule, 'expulsion');
    const faults = [];
    if (!sent)
        faults.push({
            problem: `The member must have the grounds in writing first${note}`,
            next: 'Send them, and enter the day.',
        });
    else if (on < earliestVote(sent, promises)) {
        faults.push({
            problem: `The member must have the grounds ${(0, names_1.counted)(promises.expulsionNoticeDays, 'clear day')} before the vote${note}`,
            next: `They counted as given on ${(0, dates_1.longDate)(countsAsGiven(sent))}. The vote can be on ${(0, dates_1.longDate)(earliestVote(sent, promises))} or later.`,
        });
    }
    if (heard === undefined || heard > on) {
        faults.push({
            problem: `The member must have had the chance to answer in person, with a companion${note}`,
            next: 'Hear the member first. Then enter the day on which they could answer.',
        });
    }
    return faults;
}
/** Whether a vote is enough to end a membership; otherwise the words that say what is needed. */
function voteFault(vote, promises, rule) {
    const cast = vote.for + vote.against;
    if (cast === 0)
        return { problem: 'Nobody voted', next: 'Enter how many were for and against.' };
    if ((0, promises_1.carries)(promises.expulsionMajority, { for: vote.for, cast }))
        return undefined;
    const { expulsionMajority: need } = promises;
    const words = need === 'all-but-one' ? 'all of the votes but one' : `${need.parts} of every ${need.of} votes cast`;
    return {
        problem: `${vote.for} of ${cast} votes is not enough: it needs at least ${words}${(0, admission_1.ruleNote)(rule, 'expulsion')}`,
        next: 'Enter the result as it was. The person stays a member.',
    };
}
/** An open end of a membership in a few words. */
function leavingWords(leaving) {
    switch (leaving.kind) {
        case 'resignation':
            return `Gave notice on ${(0, dates_1.longDate)(leaving.given)}. Membership ends on ${(0, dates_1.longDate)(leaving.ends)}`;
        case 'ended-work':
            return `Last day of work ${(0, dates_1.longDate)(leaving.lastDay)} (${membership_1.workEndWords[leaving.why].toLowerCase()}). Membership ends on ${(0, dates_1.longDate)(leaving.ends)}`;
        case 'expulsion':
            return 'Ending the membership has been put forward';
    }
}
/** The offices of a person that end with their membership, in words. */
function officesOf(project, founder, on) {
    return (0, ledger_1.registerAt)(project.ledger, on)
        .officers.filter((term) => term.founder === founder && office_1.statutoryOffices.includes(term.office))
        .map(({ office }) => office_1.officeNames[office]);
}
