"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.yearStepIds = void 0;
exports.yearDates = yearDates;
exports.yearSteps = yearSteps;
exports.agmOf = agmOf;
exports.carriedOn = carriedOn;
/**
 * Where in the year a co-op is: each step of the yearly round with the day it is due and the day it was done. Days are
 * read from what was recorded where it happened: meetings, resolutions, the principles check.
 */
const dates_1 = require("../../lib/dates");
const audit_vote_1 = require("./audit-vote");
const meeting_rules_1 = require("./meeting-rules");
const promises_1 = require("./promises");
const financial_years_1 = require("./financial-years");
exports.yearStepIds = [
    'audit',
    'year-end',
    'figures',
    'report',
    'accounts',
    'signed',
    'shown',
    'notice',
    'principles',
    'agm',
    'presented',
    'surplus',
    'return',
];
/** The days by which the Act and the rules want each thing of a year. */
function yearDates({ number, ends }, rules, registered) {
    const byEnd = (0, dates_1.addMonths)(ends, rules.agmMonths);
    const byStart = (0, dates_1.addMonths)(registered, rules.firstAgmMonths);
    const agm = number === 1 && byStart < byEnd ? byStart : byEnd;
    return {
        audit: ends,
        report: (0, dates_1.addDays)(ends, 28),
        agm,
        notice: (0, promises_1.noticeBy)(agm, rules.noticeDays),
        return: (0, financial_years_1.returnDue)(ends),
    };
}
/** Later than every day that there is. */
const never = '9999-12-31';
/** Every step of a year, in the order in which they come. */
function yearSteps(on) {
    return plans(on).map(({ id, from, due, done, none }) => ({
        id,
        state: done !== undefined && done <= on.today
            ? 'done'
            : none
                ? 'none'
                : due !== undefined && due < on.today
                    ? 'late'
                    : from <= on.today
                        ? 'now'
                        : 'later',
        ...(due !== undefined && { due }),
        ...(done !== undefined && done <= on.today && { done }),
    }));
}
function plans(on) {
    const { year, dates, record, today } = on;
    const after = (0, dates_1.addDays)(year.ends, 1);
    const agm = agmOf(on);
    const held = agm && agm.state !== 'planned' ? agm.on : undefined;
    const notice = agm && agm.state === 'planned' ? (0, promises_1.noticeBy)(agm.on, on.noticeDays) : dates.notice;
    const { audit, accounts, figures, surplus } = record ?? {};
    // A report is thought of only where the audit was left out.
    const isUnaudited = audit?.way === 'none';
    const noReport = audit !== undefined && (!isUnaudited || on.report === 'no');
    return [
        { id: 'audit', from: year.begins, due: dates.audit, done: auditDone(on) },
        { id: 'year-end', from: year.ends, due: year.ends, done: today > year.ends ? year.ends : undefined },
        { id: 'figures', from: after, due: dates.notice, done: figures?.on },
        {
            id: 'report',
            from: isUnaudited ? after : never,
            ...(isUnaudited && { due: dates.report }),
            done: audit?.reporter,
            none: noReport,
        },
        { id: 'accounts', from: after, due: dates.notice, done: accounts?.approved },
        { id: 'signed', from: after, due: dates.notice, done: accounts?.signedOn },
        { id: 'shown', from: accounts?.signedOn ?? after, done: record?.shown },
        { id: 'notice', from: after, due: notice, done: agm && ((0, meeting_rules_1.noticeGiven)(agm) ?? held) },
        { id: 'principles', from: after, due: dates.agm, done: checkFor(on) },
        { id: 'agm', from: after, due: dates.agm, done: held },
        { id: 'presented', from: after, due: dates.agm, done: signedBy(accounts, held) },
        {
            id: 'surplus',
            from: after,
            due: dates.agm,
            done: surplus?.vote && carriedOn(on.meetings, surplus.vote),
            none: figures !== undefined && figures.surplus <= 0,
        },
        { id: 'return', from: after, due: dates.return, done: record?.filed },
    ];
}
/** The day of the annual meeting, where the accounts were signed by then. */
function signedBy(accounts, held) {
    const signed = accounts?.signedOn;
    return signed !== undefined && held !== undefined && signed <= held ? held : undefined;
}
/** The annual general meeting of a year: the one that was written down, or the first one after it that is called so. */
function agmOf({ year, record, meetings, }) {
    if (record?.agm !== undefined)
        return meetings.find(({ id }) => id === record.agm);
    return meetings.find(({ kind, on, title }) => kind === 'general' &&
        on > year.ends &&
        on <= (0, dates_1.addMonths)(year.ends, 12) &&
        /\bannual general\b|\bAGM\b/i.test(title));
}
/** The day on which it was settled who looks at the accounts of a year. */
function auditDone({ year, record, meetings }) {
    const audit = record?.audit;
    if (audit && audit.way !== 'none')
        return audit.appointed;
    return (0, audit_vote_1.heldResolution)(meetings, year, audit?.vote)?.on;
}
/** The day of the last principles check that belongs to a year. */
function checkFor({ checks, checksFrom, dates }) {
    return checks.findLast(({ on }) => on > checksFrom && on <= dates.agm)?.on;
}
/** The day on which a resolution was carried. */
function carriedOn(meetings, at) {
    const meeting = meetings.find(({ id }) => id === at.meeting);
    const resolution = meeting?.resolutions.find(({ id }) => id === at.resolution);
    return resolution?.state === 'carried' ? meeting?.on : undefined;
}
