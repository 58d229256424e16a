"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.changeWorkshop = changeWorkshop;
exports.setStepFor = setStepFor;
exports.changeTable = changeTable;
exports.addTable = addTable;
exports.inWorkshop = inWorkshop;
exports.noWorkshop = noWorkshop;
exports.noTable = noTable;
/** The verbs of the people who run a workshop. Pages that are open on it are told after the commit. */
const announce_1 = require("../../db/announce");
const transact_1 = require("../../db/transact");
const expected_1 = require("../../lib/expected");
const start_workshop_1 = require("./start-workshop");
const store_1 = require("./store");
const topics_1 = require("./topics");
/**
 * Changes the agenda of a workshop and how it runs: two people who press at the same time both count.
 * @throws Expected where it has ended
 */
function changeWorkshop(db, id, change) {
    return inWorkshop(db, id, async (store, workshop) => {
        if (workshop.endedAt !== null)
            throw ended();
        await store.change(id, change(workshop));
    });
}
/** Opens or holds a step for one table, or gives it back to what is so for all. */
function setStepFor(db, id, on) {
    return changeTable(db, id, on.table, ({ steps }) => {
        const { [on.step]: _, ...others } = steps;
        return { steps: on.state === 'as-all' ? others : { ...others, [on.step]: on.state } };
    });
}
/** Changes a table, and counts it as a change of the workshop. */
function changeTable(db, id, table, change) {
    return inWorkshop(db, id, async (store) => {
        const found = await store.table(id, table);
        if (!found)
            throw noTable();
        await store.changeTable(table, change(found));
        await store.change(id, {});
    });
}
/** Puts one more table in the room. */
function addTable(db, id, most) {
    return inWorkshop(db, id, async (store, { endedAt }) => {
        if (endedAt !== null)
            throw ended();
        const tables = await store.tables(id);
        if (tables.length >= most)
            throw new expected_1.Expected('conflict', `There are ${most} tables already`, 'Split the room into two workshops.');
        await store.addTables([(0, start_workshop_1.newTable)(id, (tables.at(-1)?.number ?? 0) + 1)]);
        await store.change(id, {});
    });
}
/** Reads a workshop, locked, does `work`, and tells everyone who looks at it. */
async function inWorkshop(db, id, work) {
    return (0, transact_1.transact)(db, async (trx) => {
        const store = (0, store_1.workshopStore)(trx);
        const workshop = await store.workshop(id);
        if (!workshop)
            throw noWorkshop();
        const result = await work(store, workshop, trx);
        await (0, announce_1.announce)(trx, topics_1.topics.workshop(id));
        return result;
    });
}
function noWorkshop() {
    return new expected_1.Expected('missing', 'We cannot find this workshop in this browser', 'Join with the code on the wall, or open your own link again.');
}
function noTable() {
    return new expected_1.Expected('missing', 'There is no such table', 'Go back to the workshop and choose one there.');
}
function ended() {
    return new expected_1.Expected('conflict', 'This workshop has ended', 'Its steps and codes no longer change anything. Results and packs are still there.');
}
