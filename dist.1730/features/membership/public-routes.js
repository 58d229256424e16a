"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.publicRoutes = publicRoutes;
const in_force_1 = require("../../engine/project/in-force");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const public_form_1 = require("../../web/public-form");
const render_1 = require("../../web/render");
const projects_1 = require("../projects");
const rulebook_1 = require("../rulebook");
const asked_1 = require("./asked");
const application_form_1 = require("./application-form");
const keep_application_1 = require("./keep-application");
const store_1 = require("./store");
/** The form to apply as a person sees it who has no account: what membership means, the rules, and what is asked. */
function publicRoutes(router, { db, now, library, sessionSecret }) {
    const keys = () => ({ secret: sessionSecret, now: now() });
    const days = library.reference.consents.applicationDays;
    const find = async (token) => {
        const form = await (0, store_1.applicationFormStore)(db).byToken(token);
        const project = form?.open ? await (0, projects_1.projectStore)(db).load(form.project) : undefined;
        if (!form || !project || !(0, in_force_1.isRegistered)(project, (0, dates_1.londonDate)(now())))
            throw new expected_1.Expected('missing', 'This form is not open', 'Ask the co-op that gave you the link.');
        return { form, project };
    };
    const coopOf = ({ project }) => project.registration ?? { name: project.name, number: '' };
    const show = (res, open, page) => {
        const errors = page.errors ?? {};
        const asked = (0, asked_1.askedOf)(open.project, library, (0, dates_1.londonDate)(now()), 'web');
        const coop = coopOf(open);
        (0, render_1.render)(res, 'membership/apply', {
            title: `Ask to become a member of ${coop.name}`,
            tab: 'Become a member',
            typed: { stamp: (0, public_form_1.newStamp)(keys()), ...page.typed },
            fieldErrors: errors,
            errors: (0, forms_1.summary)(errors, { '': 'name' }),
            coop,
            words: (0, asked_1.askedWords)(open.project, library, asked),
            rulesHref: (0, paths_1.href)(paths_1.paths.publicRules, { token: open.form.token }),
            onPaper: false,
            days,
        });
    };
    router.get(paths_1.paths.publicApplication, async (req, res) => {
        show(res, await find(req.params.token), { typed: {} });
    });
    router.post(paths_1.paths.publicApplication, async (req, res) => {
        const open = await find(req.params.token);
        const { project: id, token } = open.form;
        const thanks = (0, paths_1.href)(paths_1.paths.applicationThanks, { token });
        await (0, public_form_1.limitForm)(db, { name: `apply ${id}`, ip: req.ip, now: now(), most: 60 });
        const typed = (0, forms_1.plainFields)(req.body);
        const sender = (0, public_form_1.senderOf)(typed, keys());
        if (sender.kind === 'machine') {
            res.redirect(303, thanks);
            return;
        }
        const form = (0, application_form_1.readApplication)(typed, (0, asked_1.askedOf)(open.project, library, (0, dates_1.londonDate)(now()), 'web'));
        if (!form.ok || sender.kind === 'again') {
            const { stamp: _stamp, ...again } = typed;
            const late = sender.kind === 'again' ? { '': sender.say } : {};
            show(res, open, { typed: form.ok ? again : typed, errors: form.ok ? late : form.errors });
            return;
        }
        const doing = { project: id, seat: null, now: now() };
        await (0, keep_application_1.addApplication)(db, doing, { id: sender.id, how: 'web', ...form.value }, { coop: coopOf(open).name, days });
        res.redirect(303, thanks);
    });
    router.get(paths_1.paths.applicationThanks, async (req, res) => {
        const open = await find(req.params.token);
        (0, render_1.render)(res, 'membership/thanks', { title: 'Thank you', tab: 'Thank you', coop: coopOf(open), days });
    });
    router.get(paths_1.paths.publicRules, async (req, res) => {
        const { form, project } = await find(req.params.token);
        const book = (0, in_force_1.bookOn)(project, (0, dates_1.londonDate)(now()));
        const file = book && (await (0, rulebook_1.fileOfRules)(db, form.project, book.number));
        if (!file)
            throw new expected_1.Expected('missing', 'The rules are not here as a file', 'Ask the secretary for a copy. The first one is free.');
        res.attachment(`${(0, names_1.slug)(project.name)}-rules.${file.ending}`).type(file.type);
        res.setHeader('X-Content-Type-Options', 'nosniff');
        res.send(file.content);
    });
}
