"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decisionOf = decisionOf;
exports.stateOf = stateOf;
exports.awaitsShare = awaitsShare;
exports.awaitsConfirming = awaitsConfirming;
exports.reasonBy = reasonBy;
exports.decideBy = decideBy;
exports.erasedOn = erasedOn;
exports.erasedApplication = erasedApplication;
/**
 * Where an application to become a member stands, and what is due on it by which day. Until it is put forward or
 * decided only the organiser and the secretary see it.
 */
const dates_1 = require("../../lib/dates");
const ledger_1 = require("./ledger");
const promises_1 = require("./promises");
/** What was decided about an application: as it was recorded, or in a meeting that was kept here. */
function decisionOf(project, application) {
    const { again, decided } = application;
    if (again?.on !== undefined && again.result !== undefined) {
        const { on, result, minutes } = again;
        return { ...decided, on, result, by: 'meeting', ...(minutes !== undefined && { minutes }) };
    }
    return decided ?? decidedAtMeeting(project, application);
}
function decidedAtMeeting({ meetings = [] }, { founder, received }) {
    if (founder === undefined)
        return undefined;
    for (const meeting of meetings.toReversed()) {
        const resolution = meeting.resolutions.find((one) => one.kind === 'admission' &&
            one.founders.includes(founder) &&
            (one.state === 'carried' || one.state === 'lost'));
        if (!resolution || meeting.on < received)
            continue;
        const by = meeting.kind === 'committee' || meeting.kind === 'first-committee' ? 'committee' : 'meeting';
        const result = resolution.state === 'carried' ? 'admitted' : 'refused';
        return { on: meeting.on, result, by, minutes: `${meeting.title}, ${(0, dates_1.longDate)(meeting.on)}` };
    }
    return undefined;
}
/** Where it stands at the end of a day. */
function stateOf(project, application, day) {
    const decision = decisionOf(project, application);
    if (!decision)
        return 'to-decide';
    if (decision.result === 'withdrawn')
        return 'withdrawn';
    if (decision.result === 'refused')
        return application.again && application.again.result === undefined ? 'asked-again' : 'refused';
    if (application.confirmed?.result === 'not-confirmed')
        return 'not-confirmed';
    return hasEntered(project, application, decision.on, day) ? 'entered' : 'to-enter';
}
function hasEntered({ ledger }, { founder }, since, day) {
    return (0, ledger_1.entriesAt)(ledger, day).some((one) => one.kind === 'entered' && one.founder === founder && one.on >= since);
}
/** Whether a person's application waits for a decision or for its share: then admission alone enters nobody. */
function awaitsShare(project, founder, day) {
    return (project.applications ?? []).some((one) => one.founder === founder &&
        ['to-decide', 'to-enter', 'asked-again'].includes(stateOf(project, one, day)));
}
/** Whether a committee admitted a person whom no general meeting has been asked to confirm yet. */
function awaitsConfirming(project, application, on) {
    return (on.promises.confirmsAdmission &&
        application.confirmed === undefined &&
        stateOf(project, application, on.day) === 'entered' &&
        decisionOf(project, application)?.by === 'committee');
}
/** The last day for telling a person in writing why they were refused. */
function reasonBy(refused) {
    return (0, dates_1.addDays)(refused, promises_1.fixed.refusalDays);
}
/** The last day for putting an application to a general meeting, where it is the one that admits. */
function decideBy({ received }, promises) {
    return promises.admittedBy === 'meeting' ? (0, dates_1.addMonths)(received, promises_1.fixed.admissionMeetingMonths) : undefined;
}
/** The day on which what a person wrote is erased; undefined while it is still needed. */
function erasedOn(project, application, on) {
    const state = stateOf(project, application, on.day);
    const decision = decisionOf(project, application);
    if (!decision || (state !== 'refused' && state !== 'withdrawn'))
        return undefined;
    return (0, dates_1.addDays)(decision.on, on.days);
}
/** What is left of an application says that someone applied, when, and what was decided; not who, and not why. */
function erasedApplication(one, on) {
    const { id, received, how, shares, founder, again, confirmed } = one;
    const { reason: _reason, ...decided } = one.decided ?? { on, result: 'withdrawn' };
    return {
        id,
        received,
        how,
        shares,
        ...(founder !== undefined && { founder }),
        ...(one.decided && { decided }),
        ...(again && { again }),
        ...(confirmed && { confirmed }),
        erased: on,
    };
}
