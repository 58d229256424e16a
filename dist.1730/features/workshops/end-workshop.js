"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.endWorkshop = endWorkshop;
const dates_1 = require("../../lib/dates");
const answer_store_1 = require("./answer-store");
const change_workshop_1 = require("./change-workshop");
const follow_up_1 = require("./follow-up");
const start_workshop_1 = require("./start-workshop");
const take_home_1 = require("./take-home");
const store_1 = require("./store");
/**
 * Ends a workshop: its codes open nothing any more, the timer stops, and the day on which everything goes is set.
 * Tables where someone asked for mail get their co-op made, so that the mail can link to it; then the first mail goes.
 */
async function endWorkshop(deps, id) {
    const { db, now } = deps;
    await (0, change_workshop_1.inWorkshop)(db, id, async (store, { run, endedAt }) => {
        if (endedAt !== null)
            return;
        const { timer: _, ...rest } = run;
        await store.change(id, {
            code: null,
            helperCode: null,
            endedAt: now().toISOString(),
            goesOn: (0, dates_1.addDays)((0, dates_1.londonDate)(now()), start_workshop_1.keptDays),
            run: { ...rest, screen: 'wrap-up' },
        });
    });
    const asked = new Set((await (0, answer_store_1.answerStore)(db).followUps({ workshop: id })).map(({ tableId }) => tableId));
    for (const table of await (0, store_1.workshopStore)(db).tables(id)) {
        if (!asked.has(table.id) || table.project !== null)
            continue;
        const { name, nicknames, inPack } = table;
        await (0, take_home_1.takeHome)(deps, { workshop: id, table: table.id }, { name, nicknames, inPack, adviser: false });
    }
    await (0, follow_up_1.postFollowUps)(deps, id);
}
