"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.paperRoutes = paperRoutes;
const node_crypto_1 = require("node:crypto");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const answer_store_1 = require("./answer-store");
const change_workshop_1 = require("./change-workshop");
const content_1 = require("./content");
const exercise_forms_1 = require("./exercise-forms");
const frame_routes_1 = require("./frame-routes");
const keep_answer_1 = require("./keep-answer");
const pages_1 = require("./pages");
const paper_1 = require("./paper");
const store_1 = require("./store");
const work_1 = require("./work");
/** One page on which the sheets of a table that worked on paper, late or without a connection are typed in. */
function paperRoutes(router, { db, library, now }) {
    const keep = (0, answer_store_1.answerKeeper)(db);
    const find = async (res, id) => {
        const table = await (0, store_1.workshopStore)(db).table((0, frame_routes_1.frameOf)(res).workshop.id, id);
        if (!table)
            throw (0, change_workshop_1.noTable)();
        return table;
    };
    const page = (res, table) => {
        const { workshop } = (0, frame_routes_1.frameOf)(res);
        const cards = (0, content_1.cardsOf)(library);
        return {
            title: `Type in: ${table.name}`,
            backLink: (0, paths_1.href)(paths_1.paths.workshopTable, { workshop: workshop.id, table: table.id }),
            ...(0, pages_1.head)(workshop, library, now()),
            table,
            cards,
            inputs: library.workshops.forms.price.inputs,
            polls: polls(workshop.agenda.map(({ id }) => id)),
            evaluation: library.workshops.forms.evaluation,
            key: (0, node_crypto_1.randomBytes)(12).toString('base64url'),
        };
    };
    const polls = (steps) => steps.flatMap((id) => {
        const step = (0, content_1.stepById)(library, id);
        return step && (0, content_1.isPoll)(step) ? [{ id, title: step.title, evaluation: step.tool === 'evaluation' }] : [];
    });
    router.get(paths_1.paths.paperTable, async (req, res) => {
        const table = await find(res, req.params.table);
        const work = (0, work_1.workOf)(await (0, answer_store_1.answerStore)(db).workOfTable(table.id));
        const typed = { people: table.people, ...(0, paper_1.paperFields)(work, (0, content_1.cardsOf)(library)) };
        (0, render_1.render)(res, 'workshops/paper', { ...page(res, table), typed, fieldErrors: {} });
    });
    router.post(paths_1.paths.paperTable, async (req, res) => {
        const { workshop } = (0, frame_routes_1.frameOf)(res);
        const table = await find(res, req.params.table);
        const typed = (0, forms_1.plainFields)(req.body);
        const work = (0, work_1.workOf)(await (0, answer_store_1.answerStore)(db).workOfTable(table.id));
        const reading = (0, paper_1.readPaper)(typed, work, (0, content_1.cardsOf)(library));
        if (!reading.ok) {
            const again = { typed, fieldErrors: reading.errors, errors: (0, forms_1.summary)(reading.errors) };
            (0, render_1.render)(res, 'workshops/paper', { ...page(res, table), ...again });
            return;
        }
        const key = keyOf(typed);
        const savedAt = now().toISOString();
        for (const [index, { exercise, part, value }] of reading.parts.entries()) {
            const text = value === null ? null : JSON.stringify(value);
            await keep({
                workshop: workshop.id,
                tableId: table.id,
                exercise,
                part,
                value: text,
                key: `${key}.${index}`,
                savedAt,
            });
        }
        for (const poll of polls(workshop.agenda.map(({ id }) => id)))
            for (const question of [keep_answer_1.temperatureQuestion, ...(poll.evaluation ? exercise_forms_1.evaluationQuestions : [])]) {
                const counts = [1, 2, 3, 4, 5].map((value) => count(typed, `${poll.id}-${question}-${value}`));
                if (counts.some((one) => one > 0))
                    await (0, keep_answer_1.countPaper)(db, { workshop: workshop.id, poll: poll.id, table: table.id, question, counts });
            }
        await (0, change_workshop_1.changeTable)(db, workshop.id, table.id, ({ people }) => ({
            people: reading.people ?? people,
            paper: true,
        }));
        res.redirect(303, (0, paths_1.href)(paths_1.paths.workshopTable, { workshop: workshop.id, table: table.id }));
    });
}
/** The form's own key; one without is typed once. */
function keyOf(typed) {
    const { key } = typed;
    return typeof key === 'string' && /^[\w-]{8,40}$/.test(key) ? key : (0, node_crypto_1.randomBytes)(12).toString('base64url');
}
/** How many chose a value on paper; nonsense counts as none. */
function count(typed, field) {
    const read = Number(typed[field] ?? 0);
    return Number.isInteger(read) && read > 0 && read <= 60 ? read : 0;
}
