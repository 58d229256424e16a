"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.saveAnswer = saveAnswer;
exports.takeSuggestions = takeSuggestions;
const node_util_1 = require("node:util");
const answers_1 = require("../../engine/interview/answers");
const decision_1 = require("../../engine/project/decision");
const dates_1 = require("../../lib/dates");
const forms_1 = require("../../web/forms");
const projects_1 = require("../projects");
const pages_1 = require("./pages");
/**
 * Keeps an answer, or takes it away where it was left empty. Where someone else changed it meanwhile, nothing is
 * saved, and what stands there comes back. An answer that the group decided in a round is changed only for a reason,
 * which goes into the decision log.
 */
function saveAnswer(db, doing, change) {
    const { project } = doing;
    const { question, answer } = change;
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const before = (await store.answers(project))[question];
        const noted = (await store.decided(project))[question];
        // Looking at an answer again and leaving it as it is does not decide it anew.
        const same = (0, node_util_1.isDeepStrictEqual)(before, answer) && (answer === undefined || noted?.by === change.by);
        if (same)
            return { deed: undefined, result: { saved: true } };
        if ((0, forms_1.isStale)(change.seen, before) && !(0, node_util_1.isDeepStrictEqual)(before, answer))
            return { deed: undefined, result: { saved: false, why: 'changed', answer: before } };
        const isDecided = (0, decision_1.lockOf)(await store.decisions(project), question) !== undefined;
        if (isDecided && !change.because)
            return { deed: undefined, result: { saved: false, why: 'decided' } };
        if (isDecided && change.because)
            await noteChange(store, doing, change, change.because);
        if (answer === undefined)
            await store.dropAnswer(project, question);
        else {
            // The note of a round does not speak for what was changed after it.
            const by = isDecided && change.by === noted?.by ? 'Changed later, for a reason in the decision log' : change.by;
            const decided = { by, on: (0, dates_1.londonDate)(doing.now) };
            await store.putAnswer(project, question, answer, { now: doing.now.toISOString(), decided });
        }
        const done = answer === undefined ? 'took an answer away' : 'answered';
        const what = isDecided ? 'changed a decided answer, with a reason' : done;
        return { deed: { what, about: `question:${question}` }, result: { saved: true } };
    });
}
async function noteChange(store, { project, now }, change, because) {
    const decision = {
        proposal: because.question,
        about: change.question,
        option: because.answer,
        how: 'changed-with-reason',
        outcome: 'passed',
        reasons: [because.reason],
        on: (0, dates_1.londonDate)(now),
    };
    await store.addDecision(project, decision, now.toISOString());
}
/**
 * Answers every open question of a section with its suggestion. Questions that this opens are answered too; one that
 * the group decided in a round is left alone.
 */
function takeSuggestions(deps, doing, section) {
    const { project } = doing;
    const now = doing.now.toISOString();
    return (0, projects_1.changeProject)(deps.db, doing, async (store) => {
        const decisions = await store.decisions(project);
        for (;;) {
            const answers = await store.answers(project);
            const open = (0, pages_1.questionsOf)(deps.library, answers, section).find((question) => answers[question.id] === undefined &&
                (0, answers_1.suggested)(question) !== undefined &&
                (0, decision_1.lockOf)(decisions, question.id) === undefined);
            const answer = open && (0, answers_1.suggested)(open);
            if (!open || answer === undefined)
                break;
            const decided = { by: open.who ?? 'All founders together', on: (0, dates_1.londonDate)(doing.now) };
            await store.putAnswer(project, open.id, answer, { now, decided });
            await store.trace(doing, { what: 'took our suggestion', about: `question:${open.id}` });
        }
        return {
            deed: { what: 'took the suggestions of a section', about: `section:${section}` },
            result: undefined,
        };
    });
}
