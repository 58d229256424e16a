"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.surveyRoutes = surveyRoutes;
const express_1 = require("express");
const assemble_1 = require("../../engine/clauses/assemble");
const price_1 = require("../../engine/money/price");
const reading_1 = require("../../engine/money/reading");
const dates_1 = require("../../lib/dates");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const table_files_1 = require("../../web/table-files");
const projects_1 = require("../projects");
const answer_routes_1 = require("./answer-routes");
const forms_2 = require("./forms");
const keep_survey_1 = require("./keep-survey");
const pages_1 = require("./pages");
const public_routes_1 = require("./public-routes");
const store_1 = require("./store");
const tables_1 = require("./tables");
/** The survey of schools: open to them by a link, typed in from paper, and what it says of demand. */
function surveyRoutes(deps) {
    const router = (0, express_1.Router)();
    (0, public_routes_1.publicRoutes)(router, deps);
    demandRoutes(router, deps);
    settingsRoutes(router, deps);
    (0, answer_routes_1.answerRoutes)(router, deps);
    return router;
}
function demandRoutes(router, { db, now, config, library }) {
    const store = (0, projects_1.projectStore)(db);
    const { demand } = library.reference;
    const teamDays = (project) => {
        const { plan, priced } = (0, reading_1.readMoney)((0, assemble_1.listSource)(project, (0, dates_1.londonDate)(now()), library));
        return priced ? { days: (0, price_1.soldDays)(plan) / price_1.dayParts, hoursPerDay: plan.hoursPerDay } : undefined;
    };
    router.get(paths_1.paths.survey, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const whole = await store.load(id);
        const survey = await (0, store_1.surveyStore)(db).ofProject(id);
        const isOpen = survey !== undefined && survey.open && survey.closesOn >= (0, dates_1.londonDate)(now());
        (0, render_1.render)(res, 'survey/demand', {
            title: 'What schools would buy',
            backLink: (0, paths_1.href)(paths_1.paths.schools, { project: id }),
            ...(0, pages_1.demandPage)(whole.services, whole.survey ?? [], { demand, team: teamDays(whole) }),
            open: isOpen && {
                link: config.baseUrl + (0, paths_1.href)(paths_1.paths.publicSurvey, { token: survey.token }),
                until: (0, dates_1.longDate)(survey.closesOn),
                shownAs: survey.shownAs,
            },
            files: (0, access_1.may)(res, 'contacts')
                ? table_files_1.tableFormats.map(({ format, label }) => ({
                    label,
                    href: (0, paths_1.href)(paths_1.paths.surveyFile, { project: id, format }),
                }))
                : [],
        });
    });
    router.get(paths_1.paths.surveyFile, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const tables = (0, tables_1.surveyTables)(await store.services(id), await store.surveyAnswers(id), library.reference);
        await (0, table_files_1.sendTables)(res, { name: 'school-survey', format: req.params.format, tables });
    });
}
/** Says neither who nor where: founders may still be employed. */
const neutralName = 'A group of people who work with schools';
function settingsRoutes(router, { db, now }) {
    const show = (res, typed, errors = {}) => {
        const { id, name } = (0, access_1.projectOf)(res);
        (0, render_1.render)(res, 'survey/settings', {
            title: 'Ask schools',
            backLink: (0, paths_1.href)(paths_1.paths.survey, { project: id }),
            typed,
            fieldErrors: errors,
            errors: (0, forms_1.summary)(errors),
            coop: name,
        });
    };
    router.get(paths_1.paths.surveySettings, async (_req, res) => {
        const survey = await (0, store_1.surveyStore)(db).ofProject((0, access_1.projectOf)(res).id);
        const today = (0, dates_1.londonDate)(now());
        show(res, survey
            ? { open: survey.open ? 'yes' : 'no', shownAs: survey.shownAs, closesOn: survey.closesOn }
            : { open: '', shownAs: neutralName, closesOn: (0, dates_1.addMonths)(today, 1) });
    });
    router.post(paths_1.paths.surveySettings, async (req, res) => {
        const typed = (0, forms_1.plainFields)(req.body);
        const form = (0, forms_1.readForm)((0, forms_2.settingsForm)((0, dates_1.addMonths)((0, dates_1.londonDate)(now()), 12)), typed);
        if (!form.ok) {
            show(res, form.typed, form.errors);
            return;
        }
        const { open, newLink, ...rest } = form.value;
        if (open === 'yes' && rest.closesOn < (0, dates_1.londonDate)(now())) {
            show(res, typed, { closesOn: 'Last day must be today or later, so that schools can answer.' });
            return;
        }
        await (0, keep_survey_1.keepSurvey)(db, (0, access_1.doingOf)(res, now), { ...rest, open: open === 'yes', newLink: newLink === 'yes' });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.survey, { project: (0, access_1.projectOf)(res).id }));
    });
}
