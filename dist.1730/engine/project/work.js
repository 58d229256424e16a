"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.workOn = workOn;
exports.qualifiesFrom = qualifiesFrom;
exports.daysWorkedBefore = daysWorkedBefore;
exports.membershipEnds = membershipEnds;
exports.isFounder = isFounder;
exports.trialsOn = trialsOn;
/**
 * Who works here, and since when. Work and membership are kept apart: a spell of work says when a person qualifies
 * to join, and what its end does to their membership.
 */
const dates_1 = require("../../lib/dates");
const ledger_1 = require("./ledger");
/** The spell that a person is in on a day. */
function workOn({ work = [] }, founder, day) {
    return work.find((one) => one.founder === founder && one.from <= day && (one.to === undefined || one.to >= day));
}
/**
 * The first day on which a person has worked long enough to join. Spells before count, as the draft rules ask for
 * months of work and not for months in a row.
 * @param since the day on which the spell that goes on began
 * @param daysBefore days of work in earlier spells
 */
function qualifiesFrom(since, { probationMonths }, daysBefore = 0) {
    const first = (0, dates_1.addDays)((0, dates_1.addMonths)(since, probationMonths), -daysBefore);
    return first < since ? since : first;
}
/** Days of work in the spells that ended before a day. */
function daysWorkedBefore({ work = [] }, founder, day) {
    return work
        .filter((one) => one.founder === founder && one.to !== undefined && one.to < day)
        .reduce((sum, { from, to = from }) => sum + (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1, 0);
}
/** The last day of a membership when work ends: that day, or some months later after redundancy. */
function membershipEnds(lastDay, why, promises) {
    return why === 'redundancy' ? (0, dates_1.addMonths)(lastDay, promises.redundancyGraceMonths) : lastDay;
}
/** Founders need not have worked first: who had agreed, signed or been entered by the day of registration. */
function isFounder({ ledger, registration }, person) {
    return ledger.some((entry) => (entry.kind === 'agreed' || entry.kind === 'signed' || entry.kind === 'entered') &&
        entry.founder === person &&
        (registration === undefined || entry.on <= registration.on));
}
/** Everyone who works here on a day and is not a member, with the day on which they qualify. */
function trialsOn(project, day, promises) {
    const { memberOf } = (0, ledger_1.registerAt)(project.ledger, day);
    return (project.work ?? [])
        .filter((one) => workOn(project, one.founder, day) === one && !memberOf.has(one.founder))
        .map(({ founder, from }) => ({
        founder,
        from,
        until: isFounder(project, founder)
            ? from
            : qualifiesFrom(from, promises, daysWorkedBefore(project, founder, from)),
    }));
}
