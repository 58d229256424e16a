"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.answerRoutes = answerRoutes;
const dates_1 = require("../../lib/dates");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const account_1 = require("../account");
const projects_1 = require("../projects");
const forms_2 = require("./forms");
const keep_answer_1 = require("./keep-answer");
const pages_1 = require("./pages");
/** What schools answered: the list, one answer, and answers on paper that someone types in. */
function answerRoutes(router, deps) {
    paperRoutes(router, deps);
    const { db, now, library } = deps;
    const store = (0, projects_1.projectStore)(db);
    router.get(paths_1.paths.surveyAnswers, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        (0, render_1.render)(res, 'survey/answers', {
            title: 'What each school answered',
            backLink: (0, paths_1.href)(paths_1.paths.survey, { project: id }),
            answers: (0, pages_1.answerList)(id, await store.surveyAnswers(id)),
        });
    });
    router.get(paths_1.paths.surveyAnswer, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const answer = await (0, keep_answer_1.answerThere)(store, id, req.params.answer);
        const { listed, ...page } = (0, pages_1.answerPage)(answer, {
            services: await store.services(id),
            schools: await store.schools(id),
            reference: library.reference,
        });
        const at = { project: id, answer: answer.id };
        (0, render_1.render)(res, 'survey/answer', {
            title: answer.school,
            backLink: (0, paths_1.href)(paths_1.paths.surveyAnswers, { project: id }),
            ...page,
            listed: listed && { name: listed.name, href: (0, paths_1.href)(paths_1.paths.school, { project: id, school: listed.id }) },
            joinHref: (0, paths_1.href)(paths_1.paths.surveyAnswerSchool, at),
            removalHref: (0, paths_1.href)(paths_1.paths.surveyAnswerRemoval, at),
            typed: {},
        });
    });
    router.post(paths_1.paths.surveyAnswerSchool, async (req, res) => {
        const named = (0, forms_1.plainFields)(req.body)['named'];
        const school = await (0, keep_answer_1.joinAnswer)(db, (0, access_1.doingOf)(res, now), {
            answer: req.params.answer,
            named: typeof named === 'string' ? named.trim() : '',
        });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.school, { project: (0, access_1.projectOf)(res).id, school }));
    });
    router.post(paths_1.paths.surveyAnswerRemoval, async (req, res) => {
        await (0, keep_answer_1.removeAnswer)(db, (0, access_1.doingOf)(res, now), req.params.answer);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.surveyAnswers, { project: (0, access_1.projectOf)(res).id }));
    });
}
function paperRoutes(router, { db, now, library }) {
    const { consents, demand } = library.reference;
    const show = async (res, typed, errors = {}) => {
        const { id } = (0, access_1.projectOf)(res);
        (0, render_1.render)(res, 'survey/typed-in', {
            title: 'Type in an answer from paper',
            backLink: (0, paths_1.href)(paths_1.paths.survey, { project: id }),
            typed,
            fieldErrors: errors,
            errors: (0, forms_1.summary)(errors),
            services: (0, pages_1.serviceFields)(await (0, projects_1.projectStore)(db).services(id), demand),
            payItems: (0, pages_1.payItems)(library.reference),
            consentWords: consents.texts.at(-1)?.words,
            onPaper: true,
        });
    };
    router.get(paths_1.paths.newSurveyAnswer, (_req, res) => show(res, {}));
    router.post(paths_1.paths.newSurveyAnswer, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const form = (0, forms_2.readAnswer)(req.body, {
            services: await (0, projects_1.projectStore)(db).services(id),
            text: consents.texts.at(-1)?.id ?? '',
            today: (0, dates_1.londonDate)(now()),
            how: 'paper',
        });
        if (!form.ok) {
            await show(res, form.typed, form.errors);
            return;
        }
        await (0, keep_answer_1.keepAnswer)(db, (0, access_1.doingOf)(res, now), { id: (0, account_1.newId)(), how: 'paper', ...form.value });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.surveyAnswers, { project: id }));
    });
}
