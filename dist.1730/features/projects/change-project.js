"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.changeProject = changeProject;
const announce_1 = require("../../db/announce");
const transact_1 = require("../../db/transact");
const kept_projects_1 = require("./kept-projects");
const store_1 = require("./store");
/**
 * Changes a project: everything that `work` does, its trace, the time of change and a new version of the project, in
 * one transaction or not at all. Every write to what belongs to a project goes through here, as what was read of a
 * version is kept. Pages that are open on the project are told after the commit. Changes of one project follow one
 * another, on any database and in any number of processes: what `work` reads through its store stays so until it is
 * done.
 * @param deed what the trail says; undefined from `work` where it turned out that nothing changed
 */
async function changeProject(db, doing, work) {
    return (0, transact_1.transact)(db, async (trx) => {
        const store = (0, store_1.projectStore)(trx);
        await (0, kept_projects_1.renewVersion)(trx, doing.project);
        const done = await work(store, trx);
        if (done.deed)
            await store.trace(doing, done.deed);
        await (0, announce_1.announce)(trx, doing.project);
        return done.result;
    });
}
