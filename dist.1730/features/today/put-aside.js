"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.waitingThing = waitingThing;
exports.putAside = putAside;
exports.takeUp = takeUp;
const waiting_1 = require("../../engine/project/waiting");
const account_1 = require("../account");
const projects_1 = require("../projects");
const gather_1 = require("./gather");
/** Finds what waits for a person; undefined where it does not wait for them, or no longer. */
async function waitingThing(on, { project, seat }, key) {
    const row = await (0, account_1.accountStore)(on.db).seat(project, String(seat));
    const found = row && (await (0, gather_1.gather)(on, project)).find((one) => one.key === key && !one.coming);
    return found && (0, waiting_1.waitsFor)(found, (0, gather_1.readerOf)({ role: row.role, seat: row })) ? found : undefined;
}
/**
 * Puts what waits for a person aside, or says that it is done. It stays for everyone else for whom it waits, and the
 * group reads the reason. What waits no longer is left as it is.
 */
function putAside(on, doing, aside) {
    return (0, projects_1.changeProject)(on.db, doing, async (store, trx) => {
        const thing = await waitingThing({ ...on, db: trx }, doing, aside.key);
        if (!thing)
            return { deed: undefined, result: undefined };
        const done = aside.done && thing.sayDone === true;
        const at = doing.now.toISOString();
        await store.putAside(doing.project, { ...aside, done, seat: String(doing.seat), at });
        const what = done ? 'said that a task is done' : 'put a task aside';
        return { deed: { what, about: 'today' }, result: undefined };
    });
}
/** Takes up again what a person put aside. */
function takeUp(on, doing, key) {
    return (0, projects_1.changeProject)(on.db, doing, async (store) => {
        const was = await store.takeUp(doing.project, { seat: String(doing.seat), key });
        return { deed: was ? { what: 'took a task up again', about: 'today' } : undefined, result: undefined };
    });
}
