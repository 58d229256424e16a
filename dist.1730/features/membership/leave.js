"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.resign = resign;
exports.takeLeavingBack = takeLeavingBack;
exports.endAtOnce = endAtOnce;
const leaving_1 = require("../../engine/project/leaving");
const ledger_1 = require("../../engine/project/ledger");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const projects_1 = require("../projects");
const end_due_1 = require("./end-due");
const rules_on_1 = require("./rules-on");
/**
 * A member gives notice. Their membership ends when the notice does.
 * @throws Expected where the notice is shorter than the rules ask and the committee has not accepted it
 */
function resign({ db, library }, doing, member, form) {
    const { project } = doing;
    const { founder, by } = member;
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const whole = await store.load(project);
        const { given, shorter } = form;
        if (!(0, ledger_1.registerAt)(whole.ledger, given).memberOf.has(founder))
            throw noMember();
        const open = whole.leavings?.find((one) => one.founder === founder && one.kind === 'resignation' && (0, leaving_1.isOpen)(one));
        if (open)
            throw new expected_1.Expected('conflict', 'Notice was given already', 'Take it back first, to give another one.');
        const { promises, rule } = (0, rules_on_1.rulesOn)(whole, given, library);
        const ends = form.ends ?? (0, leaving_1.noticeEnds)(given, promises);
        const fault = (0, leaving_1.resignationFault)({ given, ends, shorter }, promises, rule);
        if (fault)
            throw new expected_1.Expected('conflict', fault.problem, fault.next);
        const id = (0, names_1.freeId)('leaving', new Set((whole.leavings ?? []).map((one) => one.id)));
        await store.putLeaving(project, {
            id,
            kind: 'resignation',
            founder,
            given,
            ends,
            by,
            ...(shorter !== undefined && { shorter }),
        });
        await (0, end_due_1.endDue)(store, doing, library);
        const what = by === 'member' ? 'gave notice to stop being a member' : 'recorded a member’s notice';
        return { deed: { what, about: `founder:${founder}` }, result: undefined };
    });
}
/** Takes back a notice, or an end of work that was a mistake, before it takes effect. */
function takeLeavingBack({ db }, doing, of) {
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const found = (await store.leavings(doing.project)).find((one) => one.id === of.leaving && one.founder === of.founder);
        if (!found || found.kind === 'expulsion')
            throw new expected_1.Expected('missing', 'We cannot find this notice', 'Go back to members joining and leaving.');
        if (!(0, leaving_1.isOpen)(found))
            throw new expected_1.Expected('conflict', found.done === undefined
                ? 'It was taken back already'
                : `The membership ended on ${(0, dates_1.longDate)(found.ends)}`, 'To come back, a person applies again.');
        await store.putLeaving(doing.project, { ...found, undone: (0, dates_1.londonDate)(doing.now) });
        return { deed: { what: 'took a notice back', about: `founder:${of.founder}` }, result: undefined };
    });
}
/** A membership that ends at once: the member died, or went bankrupt and the rules end membership by that. */
function endAtOnce({ db, library }, doing, founder, end) {
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const whole = await store.load(doing.project);
        const { promises, rule } = (0, rules_on_1.rulesOn)(whole, end.on, library);
        if (end.why === 'bankrupt' && !promises.bankruptcyEnds)
            throw new expected_1.Expected('conflict', `Your rules do not end membership by bankruptcy (${rule('insolvency') ?? 'your rules'})`, 'The person stays a member, and leaves the committee.');
        if (!(0, ledger_1.registerAt)(whole.ledger, end.on).memberOf.has(founder))
            throw noMember();
        const reason = end.why === 'died' ? 'died' : 'other';
        await (0, end_due_1.endMembership)(store, doing, library, { founder, on: end.on, reason });
        const today = (0, dates_1.londonDate)(doing.now);
        for (const one of whole.leavings ?? [])
            if (one.founder === founder && (0, leaving_1.isOpen)(one))
                await store.putLeaving(doing.project, { ...one, undone: today });
        if (end.why === 'died')
            await store.putWork(doing.project, (whole.work ?? []).map((one) => one.founder === founder && one.to === undefined && one.from <= end.on
                ? { ...one, to: end.on, why: 'other' }
                : one));
        return {
            deed: { what: 'recorded the end of a membership', about: `founder:${founder}` },
            result: undefined,
        };
    });
}
function noMember() {
    return new expected_1.Expected('conflict', 'This person is not a member on that day', 'Check the date.');
}
