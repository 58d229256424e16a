"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.planMeeting = planMeeting;
exports.addPlanned = addPlanned;
exports.changePlan = changePlan;
exports.changeAgenda = changeAgenda;
exports.cancelPlan = cancelPlan;
exports.whereOf = whereOf;
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const projects_1 = require("../projects");
const change_meeting_1 = require("./change-meeting");
/** Plans a meeting with the usual agenda of its kind. Returns its id. */
function planMeeting(on, doing, plan) {
    return (0, projects_1.changeProject)(on.db, doing, async (store) => {
        const { id } = await addPlanned(store, on.library, doing, plan);
        return { deed: { what: 'planned a meeting', about: `meeting:${id}` }, result: id };
    });
}
/** The same inside a change that is going on. */
async function addPlanned(store, library, doing, plan) {
    const { kind } = plan;
    const known = await store.meetings(doing.project);
    const meeting = {
        id: (0, names_1.freeId)(`${kind}-${plan.on}`, new Set(known.map((one) => one.id))),
        ...plan,
        agenda: usualAgenda(library, kind),
        notices: [],
        state: 'planned',
        attendance: [],
        interests: [],
        resolutions: [],
        elections: [],
        actions: [],
        corrections: [],
    };
    await store.addMeeting(doing.project, meeting, doing.now.toISOString());
    await keepFoundingAnswers(store, doing, meeting);
    return meeting;
}
/** Changes the day, time or place of a meeting that is still to come. */
function changePlan(on, doing, id, plan) {
    return (0, change_meeting_1.changeMeeting)(on, doing, id, async ({ meeting }, { store }) => {
        mustBePlanned(meeting);
        const { place: _place, link: _link, shortNotice, putOffFrom, ...rest } = meeting;
        // An agreement to short notice, or the day to which it was put off, was for the day that was named then.
        const same = plan.on === meeting.on;
        const kept = {
            ...(same && shortNotice && { shortNotice }),
            ...(same && putOffFrom !== undefined && { putOffFrom }),
        };
        const changed = { ...rest, ...plan, ...kept };
        await keepFoundingAnswers(store, doing, changed);
        return { meeting: changed, what: 'changed a meeting' };
    });
}
function changeAgenda(on, doing, id, agenda) {
    return (0, change_meeting_1.changeMeeting)(on, doing, id, ({ meeting }) => {
        mustBePlanned(meeting);
        return { meeting: { ...meeting, agenda }, what: 'changed the agenda of a meeting' };
    });
}
/** Takes away a meeting of which nobody was told. */
function cancelPlan(on, doing, id) {
    return (0, projects_1.changeProject)(on.db, doing, async (store) => {
        const meeting = await store.meeting(doing.project, id);
        if (!meeting)
            return { deed: undefined, result: undefined };
        mustBePlanned(meeting);
        if (meeting.notices.length > 0) {
            throw new expected_1.Expected('conflict', 'People have been told of this meeting', 'Choose another day and send a changed notice, so that everyone knows.');
        }
        await store.removeMeeting(doing.project, id);
        return { deed: { what: 'took away a meeting', about: `meeting:${id}` }, result: undefined };
    });
}
function mustBePlanned({ state }) {
    if (state === 'planned')
        return;
    throw new expected_1.Expected('conflict', 'This meeting has begun', 'Its day, place and agenda stay as they were when it began.');
}
/** The usual agenda of a kind of meeting, from `documents/reference/agendas.yml`. */
function usualAgenda(library, kind) {
    const items = library.reference.agendas.agendas.find((one) => one.kind === kind)?.items ?? [];
    return items.map(({ title, minutes }) => ({ title, minutes }));
}
/** The papers of the founding meeting speak of the answers, so the answers follow the meeting. */
async function keepFoundingAnswers(store, doing, meeting) {
    if (meeting.kind !== 'founding')
        return;
    const at = { now: doing.now.toISOString() };
    await store.putAnswer(doing.project, 'founding.date', meeting.on, at);
    await store.putAnswer(doing.project, 'founding.time', (0, dates_1.clockWords)(meeting.time), at);
    await store.putAnswer(doing.project, 'founding.place', whereOf(meeting), at);
}
/** "Friends' Meeting House; online at https://..." */
function whereOf({ place, link }) {
    const online = link === undefined ? [] : [place === undefined ? `Online at ${link}` : `online at ${link}`];
    return [...(place === undefined ? [] : [place]), ...online].join('; ');
}
