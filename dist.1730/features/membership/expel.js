"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openExpulsion = openExpulsion;
exports.changeGrounds = changeGrounds;
exports.sendGrounds = sendGrounds;
exports.noteAnswer = noteAnswer;
exports.recordVote = recordVote;
exports.stopExpulsion = stopExpulsion;
exports.expulsionIn = expulsionIn;
const leaving_1 = require("../../engine/project/leaving");
const ledger_1 = require("../../engine/project/ledger");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const projects_1 = require("../projects");
const end_due_1 = require("./end-due");
const rules_on_1 = require("./rules-on");
/** Puts forward that a membership may end by a vote, with its grounds. Returns the id of the case. */
function openExpulsion({ db }, doing, founder, grounds) {
    const { project, now } = doing;
    const today = (0, dates_1.londonDate)(now);
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const whole = await store.load(project);
        if (!(0, ledger_1.registerAt)(whole.ledger, today).memberOf.has(founder))
            throw new expected_1.Expected('conflict', 'This person is not a member', 'Only a membership can end by a vote.');
        const open = whole.leavings?.find((one) => one.founder === founder && one.kind === 'expulsion' && (0, leaving_1.isOpen)(one));
        if (open && !(0, leaving_1.votedAt)(whole, open))
            throw new expected_1.Expected('conflict', 'This was put forward already', 'Go on with the steps that are there.');
        const id = (0, names_1.freeId)('leaving', new Set((whole.leavings ?? []).map((one) => one.id)));
        await store.putLeaving(project, { id, kind: 'expulsion', founder, opened: today, grounds });
        return { deed: { what: 'put forward that a membership may end', about: 'membership' }, result: id };
    });
}
/** Changes the grounds, until they were sent. */
function changeGrounds(on, doing, id, grounds) {
    return changeExpulsion(on, doing, id, (one) => {
        if (one.sent)
            throw new expected_1.Expected('conflict', 'The grounds were sent already', 'Stop this and start again to give other grounds.');
        return { expulsion: { ...one, grounds }, what: 'changed grounds' };
    });
}
/** Notes that the grounds and the notice of the meeting went to the member. */
function sendGrounds(on, doing, id, form) {
    return changeExpulsion(on, doing, id, (one, { whole }) => {
        const sent = { on: form.on, how: form.how };
        const { promises, rule } = (0, rules_on_1.rulesOn)(whole, form.on, on.library);
        const first = (0, leaving_1.earliestVote)(sent, promises);
        if (form.meeting < first)
            throw new expected_1.Expected('conflict', `The meeting can be on ${(0, dates_1.longDate)(first)} or later (${rule('expulsion') ?? 'your rules'})`, 'Choose a later day, so that the member has the clear days that the rules give.');
        return { expulsion: { ...one, sent, meeting: form.meeting }, what: 'noted that grounds were sent' };
    });
}
/** Notes the hearing, the companion and the written answer. */
function noteAnswer(on, doing, id, form) {
    return changeExpulsion(on, doing, id, (one) => {
        const { heard, companion, answered, answer } = form;
        return {
            expulsion: {
                ...one,
                ...(heard !== undefined && { heard }),
                ...(companion !== undefined && { companion }),
                ...(answer !== undefined && answered !== undefined && { answer: { on: answered, words: answer } }),
            },
            what: 'noted what a member answered',
        };
    });
}
/**
 * Records a vote of a general meeting that was not kept here, and ends the membership where it was enough.
 * @throws Expected where a step was not taken: the grounds, the clear days, the hearing
 */
function recordVote(on, doing, id, form) {
    return changeExpulsion(on, doing, id, async (one, { store, whole }) => {
        const { promises, rule } = (0, rules_on_1.rulesOn)(whole, form.on, on.library);
        const [fault] = (0, leaving_1.expulsionFaults)(one, form.on, promises, rule);
        if (fault)
            throw new expected_1.Expected('conflict', fault.problem, fault.next);
        const members = (0, ledger_1.registerAt)(whole.ledger, form.on).members.length;
        if (form.for + form.against > members)
            throw new expected_1.Expected('conflict', `There were ${members} members on that day`, 'Count the votes again.');
        const carried = (0, leaving_1.voteFault)(form, promises, rule) === undefined;
        if (carried)
            await (0, end_due_1.endMembership)(store, doing, on.library, { founder: one.founder, on: form.on, reason: 'expelled' });
        const what = carried
            ? 'recorded that a vote ended a membership'
            : 'recorded that a vote did not end a membership';
        return { expulsion: { ...one, vote: form, done: form.on }, what };
    });
}
/** Stops it: the person stays a member. */
function stopExpulsion(on, doing, id) {
    return changeExpulsion(on, doing, id, (one) => ({
        expulsion: { ...one, undone: (0, dates_1.londonDate)(doing.now) },
        what: 'stopped what was put forward',
    }));
}
/** Finds a case. @throws Expected where there is none */
function expulsionIn({ leavings = [] }, id) {
    const found = leavings.find((one) => one.id === id);
    if (found?.kind !== 'expulsion')
        throw new expected_1.Expected('missing', 'We cannot find this page', 'Go back to members joining and leaving.');
    return found;
}
function changeExpulsion({ db }, doing, id, work) {
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const whole = await store.load(doing.project);
        const found = expulsionIn(whole, id);
        if (!(0, leaving_1.isOpen)(found) || (0, leaving_1.votedAt)(whole, found))
            throw new expected_1.Expected('conflict', 'This has ended already', 'Go back and read how it ended.');
        const { expulsion, what } = await work(found, { store, whole });
        await store.putLeaving(doing.project, expulsion);
        return { deed: { what, about: 'membership' }, result: undefined };
    });
}
