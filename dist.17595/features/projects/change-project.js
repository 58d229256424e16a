"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.changeProject = changeProject;
const announce_1 = require("../../db/announce");
const transact_1 = require("../../db/transact");
const store_1 = require("./store");
/**
 * Changes a project: everything that `work` does, its trace and the time of change, in one transaction or not
 * at all. Pages that are open on the project are told after the commit. Changes of one project follow one another,
 * on any database and in any number of processes: what `work` reads through its store stays so until it is done.
 * @param deed what the trail says; undefined from `work` where it turned out that nothing changed
 */
async function changeProject(db, doing, work) {
    return (0, transact_1.transact)(db, async (trx) => {
        const store = (0, store_1.projectStore)(trx);
        await store.hold(doing.project);
        const done = await work(store, trx);
        if (done.deed)
            await store.trace(doing, done.deed);
        await (0, announce_1.announce)(trx, doing.project);
        return done.result;
    });
}
