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
const keep_enquiry_1 = require("./keep-enquiry");
const pages_1 = require("./pages");
const store_1 = require("./store");
/** The page that anyone may read, and its form. */
function publicRoutes(router, { db, now, library, config, sessionSecret }) {
    const { consents } = library.reference;
    const keys = () => ({ secret: sessionSecret, now: now() });
    /** The page at an address. Nobody can tell one that is not public from one that was never there. */
    const find = async (slug) => {
        const found = await (0, store_1.showcaseStore)(db).bySlug(slug);
        if (!found)
            throw new expected_1.Expected('missing', 'We cannot find this page', 'Check the address, or ask whoever gave it to you.');
        return found;
    };
    const show = async (res, showcase, form) => {
        const errors = form.errors ?? {};
        const whole = await (0, projects_1.projectStore)(db).load(showcase.project);
        (0, render_1.render)(res, 'showcase/public', {
            title: whole.name,
            ...(0, pages_1.showcaseView)(whole, showcase.page, { asAt: (0, dates_1.londonDate)(now()), library }),
            typed: { stamp: (0, public_form_1.newStamp)(keys()), ...form.typed },
            fieldErrors: errors,
            errors: (0, forms_1.summary)(errors, { '': 'message' }),
            action: (0, paths_1.href)(paths_1.paths.coopEnquiry, { slug: String(showcase.slug) }),
            consentWords: consents.texts.at(-1)?.words,
            months: consents.enquiryMonths,
        });
    };
    router.get(paths_1.paths.coop, async (req, res) => {
        await show(res, await find(req.params.slug), { typed: {} });
    });
    router.post(paths_1.paths.coopEnquiry, async (req, res) => {
        const showcase = await find(req.params.slug);
        const thanks = (0, paths_1.href)(paths_1.paths.coopThanks, { slug: req.params.slug });
        await (0, public_form_1.limitForm)(db, { name: `enquiry ${showcase.project}`, ip: req.ip, now: now(), most: 60 });
        const typed = (0, forms_1.plainFields)(req.body);
        const sender = (0, public_form_1.senderOf)(typed, keys());
        if (sender.kind === 'machine') {
            res.redirect(303, thanks);
            return;
        }
        const form = (0, forms_2.readEnquiry)(typed, { today: (0, dates_1.londonDate)(now()), text: consents.texts.at(-1)?.id ?? '' });
        if (!form.ok || sender.kind === 'again') {
            const { stamp: _stamp, ...again } = typed;
            const late = sender.kind === 'again' ? { '': sender.say } : {};
            await show(res, showcase, { typed: form.ok ? again : typed, errors: form.ok ? late : form.errors });
            return;
        }
        const to = { showcase, now: now(), months: consents.enquiryMonths, baseUrl: config.baseUrl };
        await (0, keep_enquiry_1.sendEnquiry)(db, to, { id: sender.id, enquiry: form.value });
        res.redirect(303, thanks);
    });
    router.get(paths_1.paths.coopThanks, async (req, res) => {
        const showcase = await find(req.params.slug);
        const head = await (0, projects_1.projectStore)(db).head(showcase.project);
        (0, render_1.render)(res, 'showcase/thanks', {
            title: 'Thank you',
            coop: head?.name ?? '',
            backTo: (0, paths_1.href)(paths_1.paths.coop, { slug: req.params.slug }),
        });
    });
}
