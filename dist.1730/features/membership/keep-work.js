"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.startWork = startWork;
exports.endWork = endWork;
const leaving_1 = require("../../engine/project/leaving");
const ledger_1 = require("../../engine/project/ledger");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const projects_1 = require("../projects");
const end_due_1 = require("./end-due");
const rules_on_1 = require("./rules-on");
/**
 * Notes when a person began to work here, or puts that day right while they do. Where their membership was to end
 * because the work had, it goes on.
 */
function startWork(db, doing, founder, from) {
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const whole = await store.load(doing.project);
        mustBeKnown(whole, founder);
        const [spells, others] = split(whole, founder);
        const going = spells.find(({ to }) => to === undefined);
        const kept = spells.filter((one) => one !== going);
        const clash = kept.find(({ to }) => to !== undefined && to >= from);
        if (clash)
            throw new expected_1.Expected('conflict', `They worked here until ${(0, dates_1.longDate)(clash.to ?? '')}`, 'Enter a day after that, for the work that began then.');
        await store.putWork(doing.project, [...others, ...kept, { founder, from }]);
        for (const one of whole.leavings ?? [])
            if (one.founder === founder && one.kind === 'ended-work' && (0, leaving_1.isOpen)(one))
                await store.putLeaving(doing.project, { ...one, undone: (0, dates_1.londonDate)(doing.now) });
        const what = going ? 'changed since when someone works here' : 'noted that someone began to work here';
        return { deed: { what, about: `founder:${founder}` }, result: undefined };
    });
}
/** Notes the last day of a person's work. A member's membership ends with it, or some months later, as the rules say. */
function endWork({ db, library }, doing, founder, form) {
    const { project } = doing;
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const whole = await store.load(project);
        mustBeKnown(whole, founder);
        await closeSpell(store, project, whole, { founder, ...form });
        const { memberOf } = (0, ledger_1.registerAt)(whole.ledger, form.lastDay);
        if (memberOf.has(founder)) {
            const { promises, rule } = (0, rules_on_1.rulesOn)(whole, form.lastDay, library);
            const { ends } = (0, leaving_1.endedWork)(form.lastDay, form.why, promises, rule);
            const id = (0, names_1.freeId)('leaving', new Set((whole.leavings ?? []).map((one) => one.id)));
            await store.putLeaving(project, { id, kind: 'ended-work', founder, ...form, ends });
            await (0, end_due_1.endDue)(store, doing, library);
        }
        return {
            deed: { what: 'noted that someone’s work ends', about: `founder:${founder}` },
            result: undefined,
        };
    });
}
/** Ends the spell that goes on; a person who has none noted worked here since they were entered. */
async function closeSpell(store, project, whole, { founder, lastDay, why }) {
    const [spells, others] = split(whole, founder);
    const entered = (0, ledger_1.registerAt)(whole.ledger, lastDay).memberOf.get(founder)?.entered;
    const going = spells.find(({ to }) => to === undefined) ??
        (entered !== undefined ? { founder, from: entered } : undefined);
    if (!going)
        throw new expected_1.Expected('conflict', 'We do not know since when they work here', 'Enter their first day of work first.');
    if (lastDay < going.from)
        throw new expected_1.Expected('conflict', `They began to work here on ${(0, dates_1.longDate)(going.from)}`, 'Enter that day or a later one.');
    const kept = spells.filter((one) => one !== going);
    await store.putWork(project, [...others, ...kept, { ...going, to: lastDay, why }]);
}
function split({ work = [] }, founder) {
    return [work.filter((one) => one.founder === founder), work.filter((one) => one.founder !== founder)];
}
function mustBeKnown({ founders }, id) {
    if (!founders.some((one) => one.id === id))
        throw new expected_1.Expected('missing', 'We cannot find this person', 'Go back to the list of people.');
}
