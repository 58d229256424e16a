"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.carryInto = carryInto;
exports.startWith = startWith;
const decision_1 = require("../../engine/project/decision");
const dates_1 = require("../../lib/dates");
const projects_1 = require("../projects");
const by = 'From our questions on legal form';
/** Keeps the answers; false, with nothing kept, where the group decided one of them in a round. */
function carryInto(db, doing, answers) {
    const { project } = doing;
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const decisions = await store.decisions(project);
        if (Object.keys(answers).some((question) => (0, decision_1.lockOf)(decisions, question) !== undefined))
            return { deed: undefined, result: false };
        const now = doing.now.toISOString();
        const decided = { by, on: (0, dates_1.londonDate)(doing.now) };
        for (const [question, answer] of Object.entries(answers))
            await store.putAnswer(project, question, answer, { now, decided });
        return { deed: { what: 'took answers from our questions', about: 'question:legal.form' }, result: true };
    });
}
/** Starts a co-op that has these answers already. */
function startWith(db, name, answers, now) {
    const on = (0, dates_1.londonDate)(now);
    const decided = Object.fromEntries(Object.keys(answers).map((question) => [question, { by, on }]));
    return (0, projects_1.openProject)(db, { name, answers, decided, founders: [], services: [], ledger: [] }, now);
}
