"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.publicRoutes = publicRoutes;
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const public_form_1 = require("../../web/public-form");
const render_1 = require("../../web/render");
const projects_1 = require("../projects");
const forms_2 = require("./forms");
const keep_answer_1 = require("./keep-answer");
const pages_1 = require("./pages");
const store_1 = require("./store");
/** The survey as a school sees it: no account, and no word about who asks but the name that the group chose. */
function publicRoutes(router, { db, now, library, sessionSecret }) {
    const { consents, demand } = library.reference;
    const keys = () => ({ secret: sessionSecret, now: now() });
    const find = async (token) => {
        const survey = await (0, store_1.surveyStore)(db).byToken(token);
        if (!survey?.open || survey.closesOn < (0, dates_1.londonDate)(now()))
            throw new expected_1.Expected('missing', 'This survey is not open', 'Ask whoever gave you the link. They can open it again.');
        return survey;
    };
    const show = async (res, survey, page) => {
        const errors = page.errors ?? {};
        (0, render_1.render)(res, 'survey/public', {
            title: 'Eight questions about services for your school',
            typed: { stamp: (0, public_form_1.newStamp)(keys()), ...page.typed },
            fieldErrors: errors,
            errors: (0, forms_1.summary)(errors, { '': 'school' }),
            shownAs: survey.shownAs,
            until: (0, dates_1.longDate)(survey.closesOn),
            services: (0, pages_1.serviceFields)(await (0, projects_1.projectStore)(db).services(survey.project), demand),
            payItems: (0, pages_1.payItems)(library.reference),
            consentWords: consents.texts.at(-1)?.words,
            months: consents.consentMonths,
            onPaper: false,
        });
    };
    router.get(paths_1.paths.publicSurvey, async (req, res) => {
        await show(res, await find(req.params.token), { typed: {} });
    });
    router.post(paths_1.paths.publicSurvey, async (req, res) => {
        const survey = await find(req.params.token);
        const thanks = (0, paths_1.href)(paths_1.paths.surveyThanks, { token: survey.token });
        await (0, public_form_1.limitForm)(db, { name: `survey ${survey.project}`, ip: req.ip, now: now() });
        const typed = (0, forms_1.plainFields)(req.body);
        const sender = (0, public_form_1.senderOf)(typed, keys());
        if (sender.kind === 'machine') {
            res.redirect(303, thanks);
            return;
        }
        const form = (0, forms_2.readAnswer)(typed, {
            services: await (0, projects_1.projectStore)(db).services(survey.project),
            text: consents.texts.at(-1)?.id ?? '',
            today: (0, dates_1.londonDate)(now()),
            how: 'web',
        });
        if (!form.ok || sender.kind === 'again') {
            const { stamp: _stamp, ...again } = typed;
            const late = sender.kind === 'again' ? { '': sender.say } : {};
            await show(res, survey, { typed: form.ok ? again : typed, errors: form.ok ? late : form.errors });
            return;
        }
        const doing = { project: survey.project, seat: null, now: now() };
        await (0, keep_answer_1.keepAnswer)(db, doing, { id: sender.id, how: 'web', ...form.value });
        res.redirect(303, thanks);
    });
    router.get(paths_1.paths.surveyThanks, async (req, res) => {
        const { shownAs } = await find(req.params.token);
        (0, render_1.render)(res, 'survey/thanks', { title: 'Thank you', shownAs });
    });
}
