"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sweepWorkshops = sweepWorkshops;
const dates_1 = require("../../lib/dates");
const follow_up_1 = require("./follow-up");
const store_1 = require("./store");
/**
 * The daily work on workshops: mail that is due, then the end of what is 30 days old. Everything of a workshop goes
 * with it; the co-ops that tables took home stay theirs. Safe to run twice, or late.
 */
async function sweepWorkshops(deps) {
    const { db, now } = deps;
    const store = (0, store_1.workshopStore)(db);
    let posted = 0;
    for (const id of await store.ended())
        posted += await (0, follow_up_1.postFollowUps)(deps, id);
    const over = await store.over((0, dates_1.londonDate)(now()));
    for (const id of over)
        await store.remove(id);
    return { posted, forgotten: over.length };
}
