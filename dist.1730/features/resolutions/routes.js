"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.resolutionRoutes = resolutionRoutes;
exports.dueRoutes = dueRoutes;
const express_1 = require("express");
const in_force_1 = require("../../engine/project/in-force");
const motion_rules_1 = require("../../engine/project/motion-rules");
const motion_1 = require("../../engine/project/motion");
const resolution_kinds_1 = require("../../engine/project/resolution-kinds");
const library_1 = require("../../engine/library/library");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const interview_1 = require("../interview");
const papers_1 = require("../papers");
const projects_1 = require("../projects");
const rulebook_1 = require("../rulebook");
const actor_routes_1 = require("./actor-routes");
const change_motion_1 = require("./change-motion");
const forms_2 = require("./forms");
const hold_vote_1 = require("./hold-vote");
const pages_1 = require("./pages");
const rule_routes_1 = require("./rule-routes");
const settle_due_1 = require("./settle-due");
const suggest_motion_1 = require("./suggest-motion");
const decision_routes_1 = require("./decision-routes");
/** Resolutions from the day a member suggests them to the day they take effect. */
function resolutionRoutes(deps) {
    const router = (0, express_1.Router)();
    newRoutes(router, deps);
    (0, rule_routes_1.ruleRoutes)(router, deps);
    oneRoutes(router, deps);
    (0, decision_routes_1.decisionRoutes)(router, deps);
    return router;
}
/** Before anything of a project is read, what is due in it is done. A fault in that keeps nobody out of the co-op. */
function dueRoutes({ db, library, ballotKey, now, log }) {
    const router = (0, express_1.Router)();
    router.use(paths_1.paths.project, async (req, _res, next) => {
        const { project } = req.params;
        await (0, settle_due_1.settleDue)({ db, library, ballotKey }, project, now()).catch((error) => log.error({ err: error, project }, 'what is due was not done'));
        next();
    });
    return router;
}
function newRoutes(router, deps) {
    const { db, library, ballotKey, now } = deps;
    router.get(paths_1.paths.resolutions, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const project = await (0, projects_1.projectStore)(db).load(id);
        const today = (0, dates_1.londonDate)(now());
        (0, render_1.render)(res, 'resolutions/list', {
            title: 'Resolutions',
            backLink: (0, paths_1.href)(paths_1.paths.meetings, { project: id }),
            ...(0, pages_1.motionList)(id, project, today),
            registered: (0, in_force_1.isRegistered)(project, today),
        });
    });
    router.get(paths_1.paths.newMotion, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const registered = (0, in_force_1.isRegistered)(await (0, projects_1.projectStore)(db).load(id), (0, dates_1.londonDate)(now()));
        (0, render_1.render)(res, 'resolutions/kinds', {
            title: 'What should it decide?',
            backLink: (0, paths_1.href)(paths_1.paths.resolutions, { project: id }),
            registered,
            kinds: (0, pages_1.kindChoices)(id, registered),
            rulesHref: (0, paths_1.href)(paths_1.paths.ruleChoices, { project: id }),
        });
    });
    const kindOf = async (res, typed) => {
        const project = await (0, projects_1.projectStore)(db).load((0, access_1.projectOf)(res).id);
        const kind = (0, pages_1.kindsToSuggest)((0, in_force_1.isRegistered)(project, (0, dates_1.londonDate)(now()))).find((one) => one === typed);
        if (kind)
            return kind;
        throw new expected_1.Expected('missing', 'We cannot find this page', 'Choose what the resolution should decide.');
    };
    const show = async (res, kind, page) => {
        const { id } = (0, access_1.projectOf)(res);
        const project = await (0, projects_1.projectStore)(db).load(id);
        (0, render_1.render)(res, 'resolutions/new', {
            title: 'Suggest a resolution',
            section: resolution_kinds_1.kindRules[kind].text,
            backLink: (0, paths_1.href)(paths_1.paths.newMotion, { project: id }),
            kind,
            hint: resolution_kinds_1.kindRules[kind].hint,
            ask: forms_2.peopleAsked[kind],
            dated: resolution_kinds_1.kindRules[kind].waits === undefined && resolution_kinds_1.kindRules[kind].confirmed === undefined,
            people: (0, pages_1.peopleFor)(kind, project, (0, motion_rules_1.membersOn)(project, (0, dates_1.londonDate)(now()))),
            typed: {},
            fieldErrors: {},
            ...page,
        });
    };
    router.get(paths_1.paths.newMotionKind, async (req, res) => {
        await show(res, await kindOf(res, req.params.kind), {});
    });
    router.post(paths_1.paths.newMotionKind, async (req, res) => {
        const kind = await kindOf(res, req.params.kind);
        const form = (0, forms_1.readForm)((0, forms_2.motionForm)(kind), req.body);
        const office = kind === 'office' ? readOffice(deps, req.body) : undefined;
        if (!form.ok || office?.errors) {
            const fieldErrors = { ...(form.ok ? {} : form.errors), ...office?.errors };
            await show(res, kind, { typed: (0, forms_1.plainFields)(req.body), fieldErrors, errors: (0, forms_1.summary)(fieldErrors) });
            return;
        }
        const { id } = (0, access_1.projectOf)(res);
        await mustFit(deps, id, form.value);
        const { title, text, from, founders } = form.value;
        const changes = changesOf(form.value, office?.answer);
        const motion = await (0, suggest_motion_1.suggestMotion)({ db, library, ballotKey }, (0, access_1.doingOf)(res, now), (0, actor_routes_1.actorOf)(res), {
            title,
            text,
            kind,
            founders: [...new Set(founders)],
            ...(from !== undefined && { from }),
            ...(changes && { changes }),
        });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.motion, { project: id, motion }));
    });
}
function changesOf({ name, year }, office) {
    if (office !== undefined)
        return { answers: { 'office.address': office } };
    if (name !== undefined)
        return { name };
    return year === undefined ? undefined : { year };
}
function readOffice({ library }, body) {
    const question = (0, library_1.questionById)(library, 'office.address');
    if (!question)
        return {};
    const reading = (0, interview_1.readAnswer)(question, (0, forms_1.plainFields)(body));
    if (!reading.ok)
        return { errors: reading.errors };
    return reading.value === undefined ? {} : { answer: reading.value };
}
async function mustFit({ db }, project, { founders }) {
    const known = new Set((await (0, projects_1.projectStore)(db).founders(project)).map(({ id }) => id));
    if (founders.every((one) => known.has(one)))
        return;
    throw new expected_1.Expected('missing', 'We cannot find this person', 'Go back and choose again.');
}
function oneRoutes(router, deps) {
    const { db, library, ballotKey, now, config } = deps;
    const on = { db, library, ballotKey };
    const link = (res, motion) => config.baseUrl + (0, paths_1.href)(paths_1.paths.motion, (0, actor_routes_1.motionAt)(res, motion));
    router.get(paths_1.paths.motion, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const scene = await (0, change_motion_1.loadMotion)(on, id, req.params.motion, now());
        (0, render_1.render)(res, 'resolutions/motion', {
            title: scene.motion.title,
            tab: 'Resolution',
            backLink: (0, paths_1.href)(paths_1.paths.resolutions, { project: id }),
            ...(0, pages_1.motionPage)(id, scene, { actor: (0, actor_routes_1.actorOf)(res), voted: await (0, hold_vote_1.votersIn)(db, id, scene.motion) }),
            typed: {},
            fieldErrors: {},
        });
    });
    const showWords = async (res, motion, page) => {
        const scene = await (0, change_motion_1.loadMotion)(on, (0, access_1.projectOf)(res).id, motion, now());
        if (!(0, suggest_motion_1.mayAmend)(scene, (0, actor_routes_1.actorOf)(res))) {
            throw new expected_1.Expected('conflict', 'Its words cannot be changed now', 'Whoever suggested it may change them until it is voted on.');
        }
        (0, render_1.render)(res, 'resolutions/words', {
            title: 'Change the words',
            section: scene.motion.title,
            backLink: (0, paths_1.href)(paths_1.paths.motion, (0, actor_routes_1.motionAt)(res, motion)),
            supporters: scene.motion.supporters.length,
            before: scene.state === 'meeting',
            typed: { title: scene.motion.title, text: (0, motion_1.wordsOf)(scene.motion) },
            fieldErrors: {},
            ...page,
        });
    };
    router.get(paths_1.paths.motionWords, async (req, res) => {
        await showWords(res, req.params.motion, {});
    });
    router.post(paths_1.paths.motionWords, async (req, res) => {
        const { motion } = req.params;
        const form = (0, forms_1.readForm)(forms_2.wordsForm, req.body);
        if (!form.ok) {
            await showWords(res, motion, {
                typed: form.typed,
                fieldErrors: form.errors,
                errors: (0, forms_1.summary)(form.errors),
            });
            return;
        }
        const by = { actor: (0, actor_routes_1.actorOf)(res), ...form.value };
        await (0, suggest_motion_1.amendMotion)({ ...on, link: link(res, motion) }, (0, access_1.doingOf)(res, now), motion, by);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.motion, (0, actor_routes_1.motionAt)(res, motion)));
    });
    router.get(paths_1.paths.motionChanges, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const project = await (0, projects_1.projectStore)(db).load(id);
        const { motion } = await (0, change_motion_1.loadMotion)(on, id, req.params.motion, now());
        const day = motion.suggested.on;
        const before = (0, rulebook_1.rulesInForce)(project, day, library);
        const after = (0, rulebook_1.rulesWith)(project, motion.changes ?? {}, day, library);
        (0, render_1.render)(res, 'papers/changes', {
            title: 'What would change in the rules',
            section: motion.title,
            backLink: (0, paths_1.href)(paths_1.paths.motion, (0, actor_routes_1.motionAt)(res, motion.id)),
            until: 'the rules in force when it was suggested',
            ...(0, papers_1.changesPage)(before, after),
        });
    });
    router.post(paths_1.paths.motionSupport, async (req, res) => {
        const { motion } = req.params;
        const asks = (0, forms_1.plainFields)(req.body)['asks'] !== 'no';
        const of = { founder: (0, access_1.projectOf)(res).seat?.founder, asks };
        await (0, suggest_motion_1.supportMotion)({ ...on, link: link(res, motion) }, (0, access_1.doingOf)(res, now), motion, of);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.motion, (0, actor_routes_1.motionAt)(res, motion)));
    });
    router.post(paths_1.paths.motionWithdrawal, async (req, res) => {
        await (0, suggest_motion_1.withdrawMotion)(on, (0, access_1.doingOf)(res, now), req.params.motion, (0, actor_routes_1.actorOf)(res));
        res.redirect(303, (0, paths_1.href)(paths_1.paths.motion, (0, actor_routes_1.motionAt)(res, req.params.motion)));
    });
}
