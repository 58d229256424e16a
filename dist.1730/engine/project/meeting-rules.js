"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isCommittee = isCommittee;
exports.mayShorten = mayShorten;
exports.noticeNeed = noticeNeed;
exports.lastNoticeDay = lastNoticeDay;
exports.earliestDay = earliestDay;
exports.noticeGiven = noticeGiven;
exports.isNoticeGood = isNoticeGood;
exports.votersOf = votersOf;
exports.quorumOf = quorumOf;
exports.presentVoters = presentVoters;
exports.cameTo = cameTo;
exports.countFault = countFault;
exports.resultWords = resultWords;
exports.outcomeOf = outcomeOf;
exports.roundFault = roundFault;
exports.electionWords = electionWords;
/** What a meeting must keep to, worked out from the group's own draft rules; the law stands beside the line. */
const dates_1 = require("../../lib/dates");
const journey_1 = require("../interview/journey");
const facts_1 = require("./facts");
const ledger_1 = require("./ledger");
const office_1 = require("./office");
const promises_1 = require("./promises");
const resolution_kinds_1 = require("./resolution-kinds");
function isCommittee(kind) {
    return kind === 'first-committee' || kind === 'committee';
}
/** Before registration only the founders' agreement governs; the rules let a committee agree to less notice too. */
function mayShorten(kind) {
    return kind === 'founding' || isCommittee(kind);
}
/** The notice that a kind of meeting needs. */
function noticeNeed(kind, promises) {
    if (isCommittee(kind))
        return { days: promises.committeeNoticeDays, clear: false, topic: 'committee-meetings' };
    if (kind === 'expulsion') {
        const days = Math.max(promises.noticeDays, promises.expulsionNoticeDays);
        return { days, clear: true, topic: 'expulsion' };
    }
    const days = kind === 'rule-change' ? promises.ruleChangeNoticeDays : promises.noticeDays;
    return { days, clear: true, topic: 'meeting-notice' };
}
/** The last day on which the notice may reach people. Every day of the calendar counts, bank holidays too. */
function lastNoticeDay(on, need) {
    return need.clear ? (0, promises_1.noticeBy)(on, need.days) : (0, dates_1.addDays)(on, -need.days);
}
/** The first day on which a meeting can be held when its notice goes out on this day. */
function earliestDay(sent, need) {
    return (0, dates_1.addDays)(sent, need.clear ? need.days + 1 : need.days);
}
/** The day on which people were told of the day of the meeting; undefined where they have not been. */
function noticeGiven(meeting) {
    return meeting.notices.find((notice) => notice.day === meeting.on)?.on;
}
/** Whether people were told in time, or agreed to less. A meeting that was put off needs no new notice. */
function isNoticeGood(meeting, need) {
    if (meeting.putOffFrom !== undefined)
        return true;
    const given = noticeGiven(meeting);
    if (given === undefined)
        return false;
    return given <= lastNoticeDay(meeting.on, need) || (mayShorten(meeting.kind) && !!meeting.shortNotice);
}
/** Everyone with a vote at a meeting of this kind, as the ledger stands on its day. */
function votersOf(meeting, project, questions) {
    const register = (0, ledger_1.registerAt)(project.ledger, meeting.on);
    const members = new Set(register.members.map((one) => one.founder));
    if (meeting.kind === 'founding')
        return (0, facts_1.presentFounders)(project, register);
    const all = project.founders.filter(({ id }) => members.has(id));
    if (!isCommittee(meeting.kind))
        return all;
    if (meeting.kind === 'first-committee') {
        // The founders who signed the application are the first committee: the draft rules say so.
        const signed = new Set((0, ledger_1.entriesAt)(project.ledger, meeting.on).flatMap((one) => (one.kind === 'signed' ? one.founder : [])));
        const first = (0, facts_1.presentFounders)(project, register).filter(({ id }) => signed.has(id));
        return first.length > 0 ? first : (0, facts_1.presentFounders)(project, register);
    }
    if ((0, journey_1.pathOf)(questions, project.answers)('committee.mode') !== 'elected')
        return all;
    const officers = new Set(register.officers.filter((term) => office_1.statutoryOffices.includes(term.office)).map((term) => term.founder));
    const committee = project.founders.filter(({ id }) => officers.has(id));
    return committee.length > 0 ? committee : all;
}
/** How many of those with a vote must be there. */
function quorumOf(meeting, voters, promises) {
    if (meeting.kind === 'first-committee')
        return Math.max(3, Math.ceil(voters / 2), promises.committeeQuorum);
    if (meeting.kind === 'committee')
        return Math.max(Math.ceil(voters / 2), promises.committeeQuorum);
    // A meeting that was put off decides with those who come, if they are three.
    return meeting.putOffFrom === undefined ? promises.quorum(voters) : 3;
}
/** Those with a vote who are in the meeting now. */
function presentVoters(meeting, voters) {
    const here = new Set(meeting.attendance
        .filter(({ spans }) => spans.length > 0 && spans.at(-1)?.to === undefined)
        .map((one) => one.founder));
    return voters.filter(({ id }) => here.has(id));
}
/** Those who were in the meeting at some time. */
function cameTo(meeting) {
    return meeting.attendance.filter(({ spans }) => spans.length > 0).map((one) => one.founder);
}
/** What is wrong with a count by show of hands; undefined where nothing is. */
function countFault(counts, present) {
    const all = counts.for + counts.against + counts.abstain;
    if (all > present)
        return `These add up to ${all}, and ${present} with a vote are here. Count again, or mark who else is here.`;
    return all === 0 ? 'Enter how many were for, against, and did not vote.' : undefined;
}
/** A decided resolution in words, with the numbers and the rule. */
function resultWords(resolution) {
    const { state, counts, needs = '', kind, present = 0 } = resolution;
    if (state === 'draft')
        return 'Not put.';
    if (state === 'put')
        return 'Put, and not decided.';
    const carried = state === 'carried';
    const then = resolution_kinds_1.kindRules[kind].then;
    const law = carried && then !== undefined ? ` ${then}` : '';
    if (!counts)
        return `Carried by consent: nobody of the ${present} with a vote who were there objected.${law}`;
    const votes = `${counts.for} for, ${counts.against} against, ${counts.abstain} did not vote`;
    return `${carried ? 'Carried' : 'Not carried'}: ${votes}. It needed ${needs}.${law}`;
}
/** Who is elected by these votes. Nobody is elected without a vote. */
function outcomeOf(round, places) {
    const order = round.filter(({ votes }) => votes > 0).sort((a, b) => b.votes - a.votes);
    if (order.length <= places)
        return { elected: order.map((one) => one.founder), tied: [] };
    const last = order[places - 1]?.votes ?? 0;
    if (order[places]?.votes !== last)
        return { elected: order.slice(0, places).map((one) => one.founder), tied: [] };
    const same = (votes) => votes === last;
    return {
        elected: order.filter(({ votes }) => votes > last).map((one) => one.founder),
        tied: order.filter(({ votes }) => same(votes)).map((one) => one.founder),
    };
}
/** What is wrong with the votes of an election by show of hands. Each person has as many votes as there are places. */
function roundFault(round, on) {
    const all = round.reduce((sum, { votes }) => sum + votes, 0);
    if (round.some(({ votes }) => votes > on.present))
        return `Nobody can have more votes than the ${on.present} who are here. Count again.`;
    if (all > on.present * on.places)
        return `These add up to ${all} votes, and the ${on.present} who are here have ${on.present * on.places}. Count again.`;
    return all === 0 ? 'Enter the votes for each person.' : undefined;
}
/** The result of an election in words. */
function electionWords(election, nameOf) {
    const last = election.rounds.at(-1) ?? [];
    const votes = last.map(({ founder, votes: n }) => `${nameOf(founder)} ${n}`).join(', ');
    const again = election.rounds.length > 1 ? ` in vote ${election.rounds.length}` : '';
    if (election.state === 'tied')
        return `A tie${again}: ${votes}.`;
    if (election.state !== 'decided')
        return 'Not decided.';
    const names = election.elected.map(nameOf).join(', ');
    const elected = names === '' ? 'Nobody was elected' : `Elected: ${names}`;
    if (election.how === 'unopposed')
        return `${elected}. There were no more candidates than places.`;
    const lot = election.byLot
        ? ` The votes were equal, and ${election.byLot.map(nameOf).join(', ')} won by lot.`
        : '';
    return `${elected}. Votes${again}: ${votes}.${lot}`;
}
