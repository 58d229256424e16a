"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.planAgm = planAgm;
exports.chooseAgm = chooseAgm;
exports.putAuditVote = putAuditVote;
exports.putSurplus = putSurplus;
exports.meetingsAhead = meetingsAhead;
exports.meetingChoices = meetingChoices;
const surplus_1 = require("../../engine/project/surplus");
const transact_1 = require("../../db/transact");
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const meetings_1 = require("../meetings");
const keep_year_1 = require("./keep-year");
/** Plans the annual general meeting of a year, and notes that it is the one. */
function planAgm(on, doing, year, plan) {
    return (0, transact_1.transact)(on.db, async (db) => {
        const meeting = await (0, meetings_1.planMeeting)({ ...on, db }, doing, { ...plan, kind: 'general' });
        await chooseAgm(db, doing, year, meeting);
        return meeting;
    });
}
/** Notes which meeting is the annual general meeting of a year. */
function chooseAgm(db, doing, year, meeting) {
    const what = 'chose the annual general meeting of a year';
    return (0, keep_year_1.keepYear)(db, doing, { number: year.number, what }, (record) => ({ ...record, agm: meeting }));
}
/** Puts the vote to go without an audit to a general meeting that is planned. */
function putAuditVote(on, doing, year, meeting) {
    const resolution = {
        kind: 'audit',
        title: `No audit for the year to ${(0, dates_1.longDate)(year.ends)}`,
        text: `That under section 84 of the Co-operative and Community Benefit Societies Act 2014 no auditor is appointed for the year of account that begins on ${(0, dates_1.longDate)(year.begins)} and ends on ${(0, dates_1.longDate)(year.ends)}.`,
    };
    const what = 'put the audit vote to a meeting';
    return putAndKeep(on, doing, { meeting, resolution, number: year.number, what }, (record, vote) => ({
        ...record,
        ...(record.audit && { audit: { ...record.audit, vote } }),
    }));
}
/** Puts the use of the surplus to the annual meeting. */
function putSurplus(on, doing, year, at) {
    const { figures, plan } = at;
    const rest = (0, surplus_1.restOf)(figures.surplus, plan);
    const parts = [
        `${(0, money_1.pounds)(plan.reserve)} to the general reserve`,
        `${(0, money_1.pounds)(plan.community)} to education and training in co-operation, to other co-operatives, or to the community`,
        ...(plan.bonus > 0
            ? [`${(0, money_1.pounds)(plan.bonus)} as a bonus to Members for their work, shared as the paper shows`]
            : []),
        ...(rest > 0 ? [`and what is left, ${(0, money_1.pounds)(rest)}, to the reserve`] : []),
    ];
    const resolution = {
        kind: 'ordinary',
        title: `Use of the surplus of the year to ${(0, dates_1.longDate)(year.ends)}`,
        text: `That the surplus of ${(0, money_1.pounds)(figures.surplus)} of the year to ${(0, dates_1.longDate)(year.ends)} is used in the order of the rules: ${parts.join('; ')}.`,
    };
    const what = 'put the use of the surplus to a meeting';
    const { meeting } = at;
    return putAndKeep(on, doing, { meeting, resolution, number: year.number, what }, (record, vote) => ({
        ...record,
        ...(record.surplus && { surplus: { ...record.surplus, vote } }),
    }));
}
/** Writes a resolution for a meeting and notes in the year which it is, both or neither. */
function putAndKeep(on, doing, put, change) {
    const { meeting, resolution, number, what } = put;
    return (0, transact_1.transact)(on.db, async (db) => {
        const draft = { ...resolution, how: 'hands', founders: [] };
        const changed = await (0, meetings_1.addResolution)({ ...on, db }, doing, meeting, draft);
        const vote = { meeting, resolution: changed.resolutions.at(-1)?.id ?? '' };
        await (0, keep_year_1.keepYear)(db, doing, { number, what }, (record) => change(record, vote));
    });
}
/** General meetings that are still to come, to which something can be put. */
function meetingsAhead(meetings) {
    return meetings.filter(({ kind, state }) => state === 'planned' && kind === 'general');
}
/** The same, as choices. */
function meetingChoices({ meetings = [], }) {
    return meetingsAhead(meetings).map(({ id, title, on }) => ({
        value: id,
        text: `${title}, ${(0, dates_1.longDate)(on)}`,
    }));
}
