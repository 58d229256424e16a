"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.contactRoutes = contactRoutes;
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const projects_1 = require("../projects");
const forms_2 = require("./forms");
const keep_contact_1 = require("./keep-contact");
const keep_school_1 = require("./keep-school");
const pages_1 = require("./pages");
/** The people at a school: who they are, and whether they agreed to be written to. */
function contactRoutes(router, deps) {
    formRoutes(router, deps);
    const { db, now } = deps;
    const find = contactFinder(deps);
    router.post(paths_1.paths.contactWithdrawal, async (req, res) => {
        const { school, contact } = await find(res, req.params);
        await (0, keep_contact_1.withdrawConsent)(db, (0, access_1.doingOf)(res, now), { school: school.id, contact: contact.id });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.school, { project: (0, access_1.projectOf)(res).id, school: school.id }));
    });
    router.get(paths_1.paths.contactData, async (req, res) => {
        const found = await find(res, req.params);
        const held = await (0, keep_contact_1.contactData)((0, projects_1.projectStore)(db), (0, access_1.projectOf)(res).id, found);
        res
            .attachment('what-we-hold.json')
            .type('application/json')
            .send(`${JSON.stringify(held, null, 2)}\n`);
    });
    router.get(paths_1.paths.contactErasure, async (req, res) => {
        const { school, contact } = await find(res, req.params);
        const backLink = (0, paths_1.href)(paths_1.paths.school, { project: (0, access_1.projectOf)(res).id, school: school.id });
        (0, render_1.render)(res, 'schools/erasure', { title: `Erase ${contact.name}?`, tab: 'Erase a person?', backLink });
    });
    router.post(paths_1.paths.contactErasure, async (req, res) => {
        const { school, contact } = await find(res, req.params);
        await (0, keep_contact_1.eraseContact)(db, (0, access_1.doingOf)(res, now), { school: school.id, contact: contact.id });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.school, { project: (0, access_1.projectOf)(res).id, school: school.id }));
    });
}
function contactFinder({ db }) {
    return async (res, at) => {
        const school = await (0, keep_school_1.schoolThere)((0, projects_1.projectStore)(db), (0, access_1.projectOf)(res).id, at.school);
        const contact = school.contacts.find(({ id }) => id === at.contact);
        if (!contact)
            throw new expected_1.Expected('missing', 'We cannot find this person', 'Go back to the page of the school.');
        return { school, contact };
    };
}
function formRoutes(router, deps) {
    const { db, now, library } = deps;
    const find = contactFinder(deps);
    const { texts, consentMonths } = library.reference.consents;
    const show = (res, page) => {
        const errors = page.errors ?? {};
        (0, render_1.render)(res, 'schools/contact', {
            title: page.title,
            tab: 'A person at a school',
            backLink: (0, paths_1.href)(paths_1.paths.school, { project: (0, access_1.projectOf)(res).id, school: page.school }),
            typed: page.typed,
            fieldErrors: errors,
            errors: (0, forms_1.summary)(errors),
            wayItems: pages_1.wayItems,
            words: texts.at(-1)?.words,
            months: consentMonths,
            today: (0, dates_1.longDate)((0, dates_1.londonDate)(now())),
        });
    };
    /** Keeps what the form says, or shows it again. */
    const keep = async (res, body, at) => {
        const form = (0, forms_1.readForm)((0, forms_2.contactForm)((0, dates_1.londonDate)(now())), body);
        if (!form.ok) {
            show(res, { ...at, typed: form.typed, errors: form.errors });
            return;
        }
        const { contact } = at;
        // Words that they agreed to before stay the words that they agreed to.
        const same = contact?.consent?.on === form.value.on ? contact?.consent?.text : undefined;
        const change = {
            school: at.school,
            contact: (0, forms_2.asContact)(form.value, same ?? texts.at(-1)?.id ?? 'none'),
            ...(contact && { id: contact.id }),
        };
        await (0, keep_contact_1.keepContact)(db, (0, access_1.doingOf)(res, now), change);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.school, { project: (0, access_1.projectOf)(res).id, school: at.school }));
    };
    router.get(paths_1.paths.newContact, async (req, res) => {
        const school = await (0, keep_school_1.schoolThere)((0, projects_1.projectStore)(db), (0, access_1.projectOf)(res).id, req.params.school);
        show(res, { title: `Add a person at ${school.name}`, school: school.id, typed: {} });
    });
    router.post(paths_1.paths.newContact, async (req, res) => {
        const school = await (0, keep_school_1.schoolThere)((0, projects_1.projectStore)(db), (0, access_1.projectOf)(res).id, req.params.school);
        await keep(res, (0, forms_1.plainFields)(req.body), { title: `Add a person at ${school.name}`, school: school.id });
    });
    router.get(paths_1.paths.schoolContact, async (req, res) => {
        const { school, contact } = await find(res, req.params);
        show(res, { title: `Change ${contact.name}`, school: school.id, typed: (0, forms_2.typedContact)(contact) });
    });
    router.post(paths_1.paths.schoolContact, async (req, res) => {
        const { school, contact } = await find(res, req.params);
        await keep(res, (0, forms_1.plainFields)(req.body), { title: `Change ${contact.name}`, school: school.id, contact });
    });
}
