"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.temperatureQuestion = void 0;
exports.countAnswer = countAnswer;
exports.countPaper = countPaper;
const announce_1 = require("../../db/announce");
const transact_1 = require("../../db/transact");
const expected_1 = require("../../lib/expected");
const account_1 = require("../account");
const answer_store_1 = require("./answer-store");
const store_1 = require("./store");
const topics_1 = require("./topics");
/** The question of a temperature check in the counts of a poll. */
exports.temperatureQuestion = 'temperature';
/**
 * Counts an answer without a name. A phone may go round the table, so a table answers as often as it has people.
 * That it did is kept apart from what was said.
 * @returns false, and nothing counted, where it was sent before
 * @throws Expected where everyone at the table has answered
 */
function countAnswer(db, { workshop, poll, table, key, answers, words }) {
    return (0, transact_1.transact)(db, async (trx) => {
        const store = (0, answer_store_1.answerStore)(trx);
        const answered = await store.marked(workshop, poll, table.id);
        if (!(await store.mark(workshop, poll, `${table.id} ${key}`)))
            return false;
        if (answered >= Math.max(1, table.people))
            throw everyone();
        for (const [question, value] of Object.entries(answers))
            await store.count({ workshop, poll, question, value, count: 1 });
        if (words !== undefined)
            await store.addWords((0, account_1.newId)(), workshop, words);
        await (0, store_1.workshopStore)(trx).change(workshop, {});
        await (0, announce_1.announce)(trx, topics_1.topics.tables(workshop));
        await (0, announce_1.announce)(trx, topics_1.topics.table(table.id));
        return true;
    });
}
function everyone() {
    return new expected_1.Expected('conflict', 'Everyone at your table has answered', 'If more people sit with you, put their number on your table’s page first.');
}
/** Counts that a table wrote down on paper, added once for each question. */
function countPaper(db, on) {
    const { workshop, poll, question, counts } = on;
    return (0, transact_1.transact)(db, async (trx) => {
        const store = (0, answer_store_1.answerStore)(trx);
        if (!(await store.mark(workshop, poll, `${on.table} paper ${question}`)))
            return false;
        for (const [index, count] of counts.entries())
            if (count > 0)
                await store.count({ workshop, poll, question, value: index + 1, count });
        await (0, store_1.workshopStore)(trx).change(workshop, {});
        await (0, announce_1.announce)(trx, topics_1.topics.tables(workshop));
        return true;
    });
}
