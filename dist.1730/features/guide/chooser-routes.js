"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.chooserRoutes = chooserRoutes;
const express_1 = require("express");
const chooser_1 = require("../../engine/guidance/chooser");
const files_1 = require("../../engine/paper/files");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const forms_1 = require("../../web/forms");
const once_1 = require("../../web/once");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const session_1 = require("../../web/session");
const account_1 = require("../account");
const who_may_1 = require("../../web/who-may");
const carry_answers_1 = require("./carry-answers");
const chooser_pages_1 = require("./chooser-pages");
const forms_2 = require("./forms");
/** Choosers: a question a page, the answers in the address and nowhere else, and one page as the result. */
function chooserRoutes(deps) {
    const router = (0, express_1.Router)();
    const { library, now } = deps;
    router.get(paths_1.paths.chooser, async (req, res) => {
        const chooser = chooserNamed(deps, req.params.chooser);
        const typed = (0, forms_1.plainFields)(req.query);
        const answers = (0, chooser_1.answersOf)(chooser, typed);
        const again = chooser.questions.find(({ id }) => id === typed['edit']);
        const question = again ?? (0, chooser_1.nextQuestion)(chooser, answers);
        if (question) {
            const missed = typed['step'] === question.id && answers[question.id] === undefined;
            const fieldErrors = missed ? { [question.id]: 'Choose the answer that is closest.' } : {};
            (0, render_1.render)(res, 'guide/question', (0, chooser_pages_1.questionPage)(deps, { chooser, question, answers, fieldErrors }));
            return;
        }
        await showResult(deps, req, res, { chooser, answers });
    });
    router.get(paths_1.paths.chooserFile, async (req, res, next) => {
        const chooser = chooserNamed(deps, req.params.chooser);
        const answers = (0, chooser_1.answersOf)(chooser, (0, forms_1.plainFields)(req.query));
        const file = files_1.paperFiles.find((one) => one.format === req.params.format);
        if (!file || (0, chooser_1.nextQuestion)(chooser, answers)) {
            next();
            return;
        }
        const bytes = await file.make((0, chooser_1.choiceTree)(chooser, answers, { asAt: (0, dates_1.londonDate)(now()), library, onePage: true }));
        res.attachment(`${chooser.id}.${file.format}`).type(file.type).send(bytes);
    });
    router.post(paths_1.paths.carryAnswer, async (req, res) => {
        const chooser = chooserNamed(deps, req.params.chooser);
        const typed = (0, forms_1.plainFields)(req.body);
        const answers = (0, chooser_1.answersOf)(chooser, typed);
        const carried = (0, chooser_1.nextQuestion)(chooser, answers) ? undefined : (0, chooser_pages_1.carriedBy)(deps, chooser, answers);
        if (!carried)
            throw notThere();
        const seats = await seatsOf(deps, req);
        const seat = seats.find((one) => one.project === typed['project']);
        if (seat) {
            const doing = { project: seat.project, seat: seat.id, now: now() };
            const kept = await (0, carry_answers_1.carryInto)(deps.db, doing, carried);
            if (!kept) {
                const message = 'Your group decided its legal form in a round. Change it there, with a reason.';
                await showResult(deps, req, res, { chooser, answers, fieldErrors: { project: message } });
                return;
            }
            res.redirect(303, (0, paths_1.href)(paths_1.paths.question, { project: seat.project, question: 'legal.form' }));
            return;
        }
        const form = (0, forms_1.readForm)(forms_2.coopNameForm, typed);
        if (!form.ok) {
            await showResult(deps, req, res, {
                chooser,
                answers,
                fieldErrors: form.errors,
                typed: form.typed,
            });
            return;
        }
        const started = await (0, carry_answers_1.startWith)(deps.db, form.value.name, carried, now());
        await (0, session_1.takeSeat)(req, started.seat);
        (0, once_1.showOnce)(res, started.token, deps.config.baseUrl);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.project, { project: started.id }));
    });
    return router;
}
async function showResult(deps, req, res, on) {
    const { chooser, answers, fieldErrors = {}, typed = {} } = on;
    const seats = await seatsOf(deps, req);
    (0, render_1.render)(res, 'guide/result', {
        ...(0, chooser_pages_1.resultPage)(deps, chooser, answers),
        carryHref: (0, paths_1.href)(paths_1.paths.carryAnswer, { chooser: chooser.id }),
        againHref: (0, paths_1.href)(paths_1.paths.chooser, { chooser: chooser.id }),
        address: (0, chooser_pages_1.addressOf)(chooser, answers),
        coops: seats.map((seat) => ({ value: seat.project, text: seat.coop })),
        errors: (0, forms_1.summary)(fieldErrors),
        fieldErrors,
        typed,
    });
}
/** The co-ops of this browser in which its person may answer. */
async function seatsOf({ db }, req) {
    const seats = await (0, account_1.accountStore)(db).openSeats((0, session_1.openedBy)(req));
    return seats.filter((seat) => (0, who_may_1.mayDo)(seat.role, 'answer'));
}
function chooserNamed({ library }, id) {
    const chooser = library.choosers.find((one) => one.id === id);
    if (!chooser)
        throw notThere();
    return chooser;
}
function notThere() {
    return new expected_1.Expected('missing', 'We cannot find this page', 'Check the address, or go to the start page.');
}
