"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.exerciseRoutes = exerciseRoutes;
const node_crypto_1 = require("node:crypto");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const account_1 = require("../account");
const decisions_1 = require("../decisions");
const agenda_1 = require("./agenda");
const answer_store_1 = require("./answer-store");
const content_1 = require("./content");
const exercise_forms_1 = require("./exercise-forms");
const forms_2 = require("./forms");
const frame_routes_1 = require("./frame-routes");
const keep_answer_1 = require("./keep-answer");
const pages_1 = require("./pages");
const run_routes_1 = require("./run-routes");
const store_1 = require("./store");
const table_pages_1 = require("./table-pages");
const work_1 = require("./work");
/** The pages on which steps are filled in, by a table and for one. */
function exerciseRoutes(router, deps) {
    const { db } = deps;
    const keep = (0, answer_store_1.answerKeeper)(db);
    for (const place of [atTheTable, forATable(deps)]) {
        router.get(place.path, async (req, res) => {
            await show(deps, await find(deps, place, req, res), req, res);
        });
        router.post(place.path, async (req, res) => {
            const asked = await find(deps, place, req, res);
            if (asked.state === 'waiting')
                throw notOpen();
            const typed = (0, forms_1.plainFields)(req.body);
            const saved = (0, content_1.isPoll)(asked.step)
                ? await answer(deps, asked, typed)
                : await save(deps, keep, asked, typed);
            if ('errors' in saved) {
                if (wantsJson(req))
                    res.status(422).json({ errors: saved.errors });
                else
                    await show(deps, asked, req, res, saved);
            }
            else if (wantsJson(req))
                res.json({ saved: (0, table_pages_1.savedText)(saved.savedAt), key: newKey(), number: saved.id });
            else
                res.redirect(303, afterwards(asked, typed));
        });
    }
}
const atTheTable = {
    path: paths_1.paths.ownTableStep,
    table: (_req, res) => Promise.resolve((0, frame_routes_1.tableOf)(res)),
    back: (workshop) => (0, paths_1.href)(paths_1.paths.ownTable, { workshop }),
    at: (workshop, _table, step) => (0, paths_1.href)(paths_1.paths.ownTableStep, { workshop, step }),
    staff: false,
};
function forATable({ db }) {
    return {
        path: paths_1.paths.paperPart,
        async table(req, res) {
            const table = await (0, store_1.workshopStore)(db).table((0, frame_routes_1.frameOf)(res).workshop.id, String(req.params['table']));
            if (!table)
                throw (0, run_routes_1.noStep)();
            return table;
        },
        back: (workshop, table) => (0, paths_1.href)(paths_1.paths.workshopTable, { workshop, table: table.id }),
        at: (workshop, table, step) => (0, paths_1.href)(paths_1.paths.paperPart, { workshop, table: table.id, step }),
        staff: true,
    };
}
async function find({ library }, place, req, res) {
    const { workshop, seat } = (0, frame_routes_1.frameOf)(res);
    const table = await place.table(req, res);
    const id = String(req.params['step']);
    const onAgenda = workshop.agenda.find((one) => one.id === id);
    const step = (0, content_1.stepById)(library, id);
    if (!step || !onAgenda)
        throw (0, run_routes_1.noStep)();
    const state = place.staff ? 'open' : (0, agenda_1.stateFor)(onAgenda, table.steps);
    return { place, workshop, table, step, state, exercise: (0, content_1.exerciseOf)(library, id), seat };
}
async function show(deps, asked, req, res, again) {
    const { db, library, now } = deps;
    const { place, workshop, table, step, exercise, seat } = asked;
    const parts = await (0, answer_store_1.answerStore)(db).workOfTable(table.id);
    const view = {
        table,
        work: (0, work_1.workOf)(parts),
        library,
        seat,
        asAt: (0, dates_1.londonDate)(now()),
        card: cardIn(req, again),
    };
    const own = parts.filter((one) => one.exercise === exercise || (exercise === 'services' && one.exercise === 'dots'));
    const live = `${(0, paths_1.href)(paths_1.paths.ownTableLive, { workshop: workshop.id })}?seen=${await (0, answer_store_1.placeOf)(db, workshop, table.id)}`;
    (0, render_1.render)(res, 'workshops/own-step', {
        title: step.title,
        tab: 'A step',
        section: table.name,
        backLink: place.back(workshop.id, table),
        step,
        state: asked.state,
        staff: place.staff,
        saved: (0, table_pages_1.savedText)(own.at(-1)?.savedAt),
        key: newKey(),
        self: place.at(workshop.id, table, step.id),
        live: place.staff ? undefined : live,
        timer: (0, pages_1.timerView)(workshop.run, now()),
        exercise: exercise ?? ((0, content_1.isPoll)(step) || step.tool === 'money' ? step.tool : 'talk'),
        forms: library.workshops.forms,
        answered: (0, content_1.isPoll)(step) ? await (0, answer_store_1.answerStore)(db).marked(workshop.id, step.id, table.id) : 0,
        people: Math.max(1, table.people),
        leastAnswers: decisions_1.leastAnswers,
        // Looking at what must be sold rests on the price of the step before.
        ...(step.tool === 'money' && (0, table_pages_1.exerciseView)('price', view)),
        ...(exercise && (0, table_pages_1.exerciseView)(exercise, view)),
        typed: again?.typed ?? {},
        fieldErrors: again?.errors ?? {},
        ...(again && { errors: (0, forms_1.summary)(again.errors) }),
    });
}
/** The decision card that is open: the one in the address, or the one whose form came back. */
function cardIn(req, again) {
    const { card } = req.query;
    return typeof card === 'string' ? card : cardOf(again?.typed ?? {});
}
function cardOf({ part }) {
    return typeof part === 'string' ? part.split('.')[0] : undefined;
}
const restsOnWork = new Set(['skills', 'services', 'dots', 'price', 'actions']);
/** Keeps what a form of an exercise sent. Each part waits for its own commit. */
async function save({ db, library, now }, keep, { workshop, table, exercise, seat }, typed) {
    if (!exercise)
        throw (0, run_routes_1.noStep)();
    // What stands already is read only where a form is checked against it.
    const work = (0, work_1.workOf)(restsOnWork.has(exercise) ? await (0, answer_store_1.answerStore)(db).workOfTable(table.id) : []);
    const reading = (0, forms_2.readExercise)(exercise, typed, { work, cards: (0, content_1.cardsOf)(library), people: table.people, seat });
    if (!reading.ok)
        return reading;
    const key = keyOf(typed);
    let saved = { savedAt: now().toISOString() };
    for (const { exercise: kind, part, value } of reading.parts) {
        const text = value === null ? null : JSON.stringify(value);
        const to = { workshop: workshop.id, tableId: table.id };
        saved = await keep({ ...to, exercise: kind, part, value: text, key, savedAt: saved.savedAt });
    }
    return saved;
}
/** Counts an answer without a name. */
async function answer({ db, now }, { workshop, table, step }, typed) {
    const reading = (0, forms_1.readForm)(step.tool === 'evaluation' ? exercise_forms_1.evaluationForm : exercise_forms_1.temperatureForm, typed);
    if (!reading.ok)
        return reading;
    const { answer: sure, words, ...others } = reading.value;
    const answers = { ...(sure !== undefined && { [keep_answer_1.temperatureQuestion]: sure }), ...others };
    await (0, keep_answer_1.countAnswer)(db, { workshop: workshop.id, poll: step.id, table, key: keyOf(typed), answers, words });
    return { savedAt: now().toISOString() };
}
/** The step again; on its card, where one was open. */
function afterwards({ place, workshop, table, step, exercise }, typed) {
    const card = exercise === 'decisions' ? cardOf(typed) : undefined;
    const address = place.at(workshop.id, table, step.id);
    return card === undefined ? address : `${address}?card=${encodeURIComponent(card)}`;
}
function newKey() {
    return (0, node_crypto_1.randomBytes)(12).toString('base64url');
}
/** The form's own key, so that what is sent twice is kept once; a form without one is kept as it comes. */
function keyOf({ key }) {
    return typeof key === 'string' && /^[\w-]{8,40}$/.test(key) ? key : (0, account_1.newId)();
}
function wantsJson(req) {
    return req.get('Accept') === 'application/json';
}
function notOpen() {
    return new expected_1.Expected('conflict', 'This step is not open yet', 'Wait until the facilitator opens it. What you typed is still on your page: go back to it.');
}
