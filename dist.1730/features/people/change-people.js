"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.addFounder = addFounder;
exports.addFounders = addFounders;
exports.addAll = addAll;
exports.changeFounder = changeFounder;
exports.chooseOffices = chooseOffices;
exports.withdrawFounder = withdrawFounder;
const ledger_1 = require("../../engine/project/ledger");
const office_1 = require("../../engine/project/office");
const project_1 = require("../../engine/project/project");
const who_problems_1 = require("../../engine/project/who-problems");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const forms_1 = require("../../web/forms");
const projects_1 = require("../projects");
/** Adds a founder, and the first line of their story in the founders' book. Returns their id. */
function addFounder(db, doing, form) {
    const { standing, ...about } = form;
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const [id] = await addAll(store, doing, [{ ...about, offices: [], inOffers: false }], standing);
        return { deed: { what: 'added a founder', about: `founder:${id}` }, result: String(id) };
    });
}
/** Adds every founder of a pasted list, or none. */
function addFounders(db, doing, founders) {
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const ids = await addAll(store, doing, founders, 'exploring');
        return { deed: { what: `added ${(0, names_1.counted)(ids.length, 'founder')}`, about: 'people' }, result: undefined };
    });
}
/** Adds founders inside a change that is under way. Returns their ids. */
async function addAll(store, doing, founders, standing) {
    const { project } = doing;
    const present = await store.founders(project);
    const taken = new Set([...reserved, ...present.map((founder) => founder.id)]);
    const on = (0, dates_1.londonDate)(doing.now);
    const entries = [];
    const ids = [];
    for (const founder of founders) {
        if (present.some((other) => (0, who_problems_1.samePerson)(other, founder))) {
            throw new expected_1.Expected('conflict', `${founder.legalName} is among your founders already`, 'Go back to the list and change their details there.');
        }
        // No name in it: the id stands in the trail and the ledger, which outlive a person's details.
        const id = (0, names_1.freeId)('person', taken);
        taken.add(id);
        ids.push(id);
        await store.addFounder(project, { id, ...founder });
        entries.push(firstEntry(id, standing, on));
    }
    await store.append(project, entries, doing.now.toISOString());
    return ids;
}
/** Ids that would be taken for a page in an address. */
const reserved = ['new', 'paste', 'offices', 'seats', 'me'];
function firstEntry(founder, standing, on) {
    return standing === 'agreed' ? { on, kind: 'agreed', founder } : { on, kind: 'interest', founder, standing };
}
/**
 * Changes a founder's details. For a member, a new name or address is also entered on the register, as a new
 * entry: the old one stays in its history. False, and nothing kept, where someone else changed them since `seen`.
 */
function changeFounder(db, doing, change) {
    const { founder, seen } = change;
    const { project } = doing;
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const on = (0, dates_1.londonDate)(doing.now);
        const before = (await store.founders(project)).find((one) => one.id === founder.id);
        if ((0, forms_1.isStale)(seen, before))
            return { deed: undefined, result: false };
        const register = (0, ledger_1.registerAt)(await store.ledger(project), on);
        const member = register.members.find((one) => one.founder === founder.id);
        const entries = [];
        if (member && member.name !== founder.legalName) {
            entries.push({ on, kind: 'renamed', founder: founder.id, name: founder.legalName });
        }
        if (member && founder.address && !sameAddress(member.address, founder.address)) {
            entries.push({ on, kind: 'moved', founder: founder.id, address: founder.address });
        }
        await store.putFounder(project, founder);
        await store.append(project, entries, doing.now.toISOString());
        return { deed: { what: 'changed details', about: `founder:${founder.id}` }, result: true };
    });
}
function sameAddress(one, other) {
    const plain = (address) => JSON.stringify(Object.entries(address).sort(([a], [b]) => (a < b ? -1 : 1)));
    return plain(one) === plain(other);
}
/** Gives the offices to the founders chosen, and takes them from everyone else. */
function chooseOffices(db, doing, chosen) {
    const { project } = doing;
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        for (const founder of await store.founders(project)) {
            const held = office_1.offices.filter((office) => [chosen[office] ?? []].flat().includes(founder.id));
            if (held.join() !== founder.offices.join())
                await store.putFounder(project, { ...founder, offices: held });
        }
        return { deed: { what: 'chose who does what', about: 'offices' }, result: undefined };
    });
}
/**
 * Records that a founder has withdrawn and deletes what is private about them. Their name and the dates stay
 * in the founders' book. A member does not withdraw: they cease, on the register.
 */
function withdrawFounder(db, doing, id) {
    const { project } = doing;
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const founder = (await store.founders(project)).find((one) => one.id === id);
        if (!founder)
            throw new expected_1.Expected('missing', 'We cannot find this founder', 'Go back to the list of people.');
        const needed = (await store.services(project)).filter((service) => service.deliveredBy.includes(id));
        if (needed.length > 0) {
            throw new expected_1.Expected('conflict', `${(0, project_1.shortName)(founder)} still delivers ${(0, names_1.listed)(needed.map((service) => service.title))}`, 'Choose someone else for it on the services page first.');
        }
        const on = (0, dates_1.londonDate)(doing.now);
        if ((0, ledger_1.registerAt)(await store.ledger(project), on).members.some((member) => member.founder === id)) {
            throw new expected_1.Expected('conflict', `${(0, project_1.shortName)(founder)} is on the register of members`, 'Record on the register page that the membership has ended.');
        }
        await store.putFounder(project, { id, legalName: founder.legalName, offices: [], inOffers: false });
        await store.forgetPay(project, id);
        await store.append(project, [{ on, kind: 'withdrew', founder: id }], doing.now.toISOString());
        return { deed: { what: 'recorded that a founder withdrew', about: `founder:${id}` }, result: undefined };
    });
}
