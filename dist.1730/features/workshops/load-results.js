"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.loadResults = loadResults;
const answer_store_1 = require("./answer-store");
const store_1 = require("./store");
const work_1 = require("./work");
/** What all tables made, and the polls. */
async function loadResults(db, { id }) {
    const store = (0, answer_store_1.answerStore)(db);
    const parts = await store.work(id);
    const tables = await (0, store_1.workshopStore)(db).tables(id);
    return {
        tables: tables.map((table) => ({ table, work: (0, work_1.workOf)(parts.get(table.id) ?? []) })),
        tallies: await store.tallies(id),
        words: await store.words(id),
    };
}
