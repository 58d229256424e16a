"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.addService = addService;
exports.keepPart = keepPart;
exports.removeService = removeService;
const facts_1 = require("../../engine/project/facts");
const ledger_1 = require("../../engine/project/ledger");
const service_gaps_1 = require("../../engine/project/service-gaps");
const who_problems_1 = require("../../engine/project/who-problems");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const forms_1 = require("../../web/forms");
const projects_1 = require("../projects");
const parts_1 = require("./parts");
/** Words that stand in addresses where the id of a service would stand. */
const reserved = ['new', 'skills'];
/** Adds a service under a free id of its own; nothing is kept where it names someone who is not there. */
function addService(db, doing, { service, categories }) {
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const taken = new Set([...reserved, ...(await store.services(doing.project)).map(({ id }) => id)]);
        const added = { ...service, id: (0, names_1.freeId)(service.title, taken) };
        const faults = faultsOf(added, await store.founders(doing.project), categories);
        if (faults.length > 0)
            return { deed: undefined, result: { kind: 'faulty', faults } };
        await store.addService(doing.project, added);
        return {
            deed: { what: 'added a service', about: `service:${added.id}` },
            result: { kind: 'kept', id: added.id },
        };
    });
}
/**
 * Puts one part of a service in the place of what was there, onto the service as it stands now, so that people who
 * work on different parts do not undo each other. Nothing is kept where someone else changed this part since `seen`,
 * or where the service would lack something that its stage asks for and did not lack before.
 */
function keepPart(db, doing, change) {
    const { id, info, part, seen, categories } = change;
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const before = (await store.services(doing.project)).find((one) => one.id === id);
        if (!before)
            return { deed: undefined, result: { kind: 'gone' } };
        if ((0, forms_1.isStale)(seen, (0, parts_1.partOfService)(before, info)))
            return { deed: undefined, result: { kind: 'stale', there: before } };
        const after = revised(before, (0, parts_1.withPart)(before, info, part));
        const faults = [
            ...faultsOf(after, await store.founders(doing.project), categories),
            ...newGaps(before, after, await present(store, doing)),
        ];
        if (faults.length > 0)
            return { deed: undefined, result: { kind: 'faulty', faults } };
        await store.putService(doing.project, after);
        return { deed: { what: 'changed a service', about: `service:${id}` }, result: { kind: 'kept', id } };
    });
}
function removeService(db, doing, id) {
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        await store.removeService(doing.project, id);
        return { deed: { what: 'removed a service', about: `service:${id}` }, result: undefined };
    });
}
function faultsOf(service, founders, categories) {
    const ids = new Set(founders.map((founder) => founder.id));
    return (0, who_problems_1.serviceProblems)(service, '$', { ids, categories }).map(({ path, message }) => ({
        field: path.replace('$.', ''),
        message,
    }));
}
/** What a change would newly leave open. A service that already lacks something can still be put right step by step. */
function newGaps(before, after, founders) {
    const known = new Set((0, service_gaps_1.gapsAt)(before.status, (0, service_gaps_1.serviceGaps)(before, founders)).map(({ message }) => message));
    return (0, service_gaps_1.gapsAt)(after.status, (0, service_gaps_1.serviceGaps)(after, founders)).filter(({ message }) => !known.has(message));
}
/** The founders who are still in. */
async function present(store, { project, now }) {
    const founders = await store.founders(project);
    const ledger = await store.ledger(project);
    return (0, facts_1.presentFounders)({ founders }, (0, ledger_1.registerAt)(ledger, (0, dates_1.londonDate)(now)));
}
/** Counts the versions on which schools or the group rely: a new one each time that a service is agreed, or changed after that. */
function revised(before, after) {
    if (after.status === 'draft')
        return after;
    const next = before.version === undefined ? 1 : before.version + 1;
    return before.status !== 'draft' && contentOf(before) === contentOf(after)
        ? after
        : { ...after, version: before.status !== 'draft' && before.version === undefined ? 2 : next };
}
/** All that a service says, but for where it stands. */
function contentOf(service) {
    const fields = Object.entries(service).filter(([key]) => key !== 'status');
    return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}
