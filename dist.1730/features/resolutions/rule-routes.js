"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ruleRoutes = ruleRoutes;
const in_force_1 = require("../../engine/project/in-force");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const interview_1 = require("../interview");
const papers_1 = require("../papers");
const projects_1 = require("../projects");
const actor_routes_1 = require("./actor-routes");
const forms_2 = require("./forms");
const rule_change_1 = require("./rule-change");
const suggest_motion_1 = require("./suggest-motion");
/** A change of the rules: pick the choice, see the words before and after, and suggest the resolution. */
function ruleRoutes(router, deps) {
    const { db, library, now } = deps;
    const whereOf = async (res) => {
        const project = await (0, projects_1.projectStore)(db).load((0, access_1.projectOf)(res).id);
        const today = (0, dates_1.londonDate)(now());
        if (!(0, in_force_1.isRegistered)(project, today)) {
            throw new expected_1.Expected('conflict', 'Your rules are not registered yet', 'Until then, change the answers themselves. They are a draft.');
        }
        return { project, today, library };
    };
    router.get(paths_1.paths.ruleChoices, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const where = await whereOf(res);
        const drafted = (0, rule_change_1.ruleChange)(where, (0, rule_change_1.draftedChanges)(where));
        (0, render_1.render)(res, 'resolutions/rule-choices', {
            title: 'Which choice should change?',
            section: 'Change of the rules',
            backLink: (0, paths_1.href)(paths_1.paths.newMotion, { project: id }),
            stages: (0, rule_change_1.ruleChoices)(where).map(({ title, choices }) => ({
                title,
                choices: choices.map(({ question, now: answer }) => ({
                    heading: question.heading,
                    now: answer,
                    href: (0, paths_1.href)(paths_1.paths.ruleChoice, { project: id, question: question.id }),
                })),
            })),
            drafted: drafted?.telling.length ?? 0,
            draftHref: (0, paths_1.href)(paths_1.paths.draftMotion, { project: id }),
        });
    });
    choiceRoutes(router, deps, whereOf);
    draftRoutes(router, deps, whereOf);
}
function choiceRoutes(router, deps, whereOf) {
    const { library } = deps;
    router.get(paths_1.paths.ruleChoice, async (req, res) => {
        const where = await whereOf(res);
        const question = asked(where, req.params.question);
        const answer = (0, in_force_1.inForce)(where.project, where.today).answers[question.id];
        showChoice(res, question, { typed: (0, interview_1.typedAnswer)(question, answer), fieldErrors: {} });
    });
    router.post(paths_1.paths.ruleChoice, async (req, res) => {
        const where = await whereOf(res);
        const question = asked(where, req.params.question);
        const typed = (0, forms_1.plainFields)(req.body);
        const reading = (0, interview_1.readAnswer)(question, typed);
        if (!reading.ok || reading.value === undefined) {
            const fieldErrors = reading.ok ? { answer: 'Choose or enter an answer.' } : reading.errors;
            showChoice(res, question, { typed, fieldErrors, errors: (0, forms_1.summary)(fieldErrors) });
            return;
        }
        const change = (0, rule_change_1.ruleChange)(where, { answers: { [question.id]: reading.value } });
        if (!change) {
            const fieldErrors = { answer: 'Your rules say this already. Choose another answer.' };
            showChoice(res, question, { typed, fieldErrors, errors: (0, forms_1.summary)(fieldErrors) });
            return;
        }
        const keep = Object.fromEntries(Object.entries(typed).filter(([key]) => !['title', 'text', 'step'].includes(key)));
        await preview(res, deps, {
            change,
            keep,
            back: (0, paths_1.href)(paths_1.paths.ruleChoice, { project: (0, access_1.projectOf)(res).id, question: question.id }),
            body: req.body,
            library,
        });
    });
}
function draftRoutes(router, deps, whereOf) {
    const { library } = deps;
    const drafted = async (res) => {
        const where = await whereOf(res);
        const change = (0, rule_change_1.ruleChange)(where, (0, rule_change_1.draftedChanges)(where));
        if (change)
            return change;
        throw new expected_1.Expected('conflict', 'Your draft says what the registered rules say', 'Choose what should change first.');
    };
    const back = (res) => (0, paths_1.href)(paths_1.paths.ruleChoices, { project: (0, access_1.projectOf)(res).id });
    router.get(paths_1.paths.draftMotion, async (_req, res) => {
        const change = await drafted(res);
        await preview(res, deps, { change, keep: {}, back: back(res), body: {}, library });
    });
    router.post(paths_1.paths.draftMotion, async (req, res) => {
        const change = await drafted(res);
        await preview(res, deps, { change, keep: {}, back: back(res), body: req.body, library });
    });
}
function asked(where, id) {
    const question = (0, rule_change_1.ruleChoice)(where, id);
    if (question)
        return question;
    throw new expected_1.Expected('missing', 'Your rules do not depend on this choice', 'Go back and choose another one.');
}
function showChoice(res, question, page) {
    (0, render_1.render)(res, 'resolutions/rule-choice', {
        title: question.heading,
        section: 'Change of the rules',
        backLink: (0, paths_1.href)(paths_1.paths.ruleChoices, { project: (0, access_1.projectOf)(res).id }),
        question,
        ...page,
    });
}
/** The words before and after, with the resolution to suggest; when it is sent with `step`, it is suggested. */
async function preview(res, { db, library, ballotKey, now }, on) {
    const { change, keep, back, body } = on;
    const gaps = change.after.gaps.map(({ label }) => label);
    const isSent = (0, forms_1.plainFields)(body)['step'] === 'suggest';
    const form = (0, forms_1.readForm)(forms_2.wordsForm, body);
    if (isSent && form.ok && gaps.length === 0) {
        const { id } = (0, access_1.projectOf)(res);
        const motion = await (0, suggest_motion_1.suggestMotion)({ db, library, ballotKey }, (0, access_1.doingOf)(res, now), (0, actor_routes_1.actorOf)(res), {
            ...form.value,
            kind: change.kind,
            founders: [],
            changes: tidy(change.changes),
        });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.motion, { project: id, motion }));
        return;
    }
    const fieldErrors = isSent && !form.ok ? form.errors : {};
    (0, render_1.render)(res, 'resolutions/rule-preview', {
        title: 'What would change',
        section: 'Change of the rules',
        backLink: back,
        core: change.kind === 'core-rule-change',
        ...(0, papers_1.changesPage)(change.before, change.after),
        gaps,
        keep: Object.entries(keep),
        typed: isSent ? (0, forms_1.plainFields)(body) : (0, rule_change_1.wordsFor)(change, library),
        fieldErrors,
        errors: (0, forms_1.summary)(fieldErrors),
    });
}
/** Without the parts that are empty. */
function tidy({ answers, wording, dropped }) {
    return {
        ...(answers && Object.keys(answers).length > 0 && { answers }),
        ...(wording && Object.keys(wording).length > 0 && { wording }),
        ...(dropped && dropped.length > 0 && { dropped }),
    };
}
