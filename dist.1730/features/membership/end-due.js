"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.endMembership = endMembership;
exports.endDue = endDue;
exports.endDueIn = endDueIn;
exports.endDueMemberships = endDueMemberships;
const ending_1 = require("../../engine/project/ending");
const leaving_1 = require("../../engine/project/leaving");
const ledger_1 = require("../../engine/project/ledger");
const dates_1 = require("../../lib/dates");
const projects_1 = require("../projects");
const register_1 = require("../register");
const reasons = { resignation: 'resigned', 'ended-work': 'ended-work', expulsion: 'expelled' };
/** Ends a membership inside a change that is going on, with all that the rules end with it; nothing for no member. */
async function endMembership(store, doing, library, end) {
    const project = await store.load(doing.project);
    if (!(0, ledger_1.registerAt)(project.ledger, end.on).memberOf.has(end.founder))
        return;
    const entries = (0, ending_1.withWhatEnds)(project, library.questions, { ...end, kind: 'ceased' });
    await (0, register_1.writeEntries)(store, doing, () => entries);
}
/** Makes the entries that are due, inside a change that is going on. Returns how many memberships ended. */
async function endDue(store, doing, library) {
    const today = (0, dates_1.londonDate)(doing.now);
    const due = (0, leaving_1.dueLeavings)(await store.load(doing.project), today);
    for (const one of due)
        await endOne(store, doing, library, one);
    return due.length;
}
async function endOne(store, doing, library, one) {
    const today = (0, dates_1.londonDate)(doing.now);
    const { founder, kind } = one;
    await endMembership(store, doing, library, { founder, on: (0, leaving_1.endsOn)(one) ?? today, reason: reasons[kind] });
    await store.putLeaving(doing.project, { ...one, done: today });
}
/** The same as a change of its own, where anything is due. */
async function endDueIn({ db, library }, project, now) {
    if (!(await (0, projects_1.projectStore)(db).hasDue(project, (0, dates_1.londonDate)(now))))
        return 0;
    return (0, projects_1.changeProject)(db, { project, seat: null, now }, async (store) => {
        const ended = await endDue(store, { project, seat: null, now }, library);
        const deed = ended > 0 ? { what: 'a membership ended on its day', about: 'register' } : undefined;
        return { deed, result: ended };
    });
}
/** Ends what is due in every project. Safe to run twice, or late. */
async function endDueMemberships(on, now) {
    let ended = 0;
    for (const project of await (0, projects_1.projectStore)(on.db).projectsWithDue((0, dates_1.londonDate)(now)))
        ended += await endDueIn(on, project, now);
    return ended;
}
