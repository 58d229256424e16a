"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.offerRoutes = offerRoutes;
const express_1 = require("express");
const in_force_1 = require("../../engine/project/in-force");
const offer_value_1 = require("../../engine/project/offer-value");
const project_1 = require("../../engine/project/project");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const access_1 = require("../../web/access");
const conflict_1 = require("../../web/conflict");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const table_files_1 = require("../../web/table-files");
const projects_1 = require("../projects");
const forms_2 = require("./forms");
const look_routes_1 = require("./look-routes");
const pages_1 = require("./pages");
const public_routes_1 = require("./public-routes");
const ready_1 = require("./ready");
const seen_offer_1 = require("./seen-offer");
const single_routes_1 = require("./single-routes");
const write_offer_1 = require("./write-offer");
/** Offers to schools: write, send, watch, order log; and the pages that a school opens with its link. */
function offerRoutes(deps) {
    const router = (0, express_1.Router)();
    (0, public_routes_1.publicRoutes)(router, deps);
    listRoutes(router, deps);
    (0, look_routes_1.lookRoutes)(router, deps);
    draftRoutes(router, deps);
    changeRoutes(router, deps);
    (0, single_routes_1.singleRoutes)(router, deps);
    return router;
}
/** The months within which the page of orders looks for agreements that end. */
const usualMonths = 6;
function listRoutes(router, { db, now }) {
    const store = (0, projects_1.projectStore)(db);
    router.get(paths_1.paths.offers, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const project = await store.load(id);
        (0, render_1.render)(res, 'offers/list', {
            title: 'Offers',
            backLink: (0, paths_1.href)(paths_1.paths.project, { project: id }),
            offers: (0, pages_1.offerCards)(id, project.offers ?? [], project.services, (0, dates_1.londonDate)(now())),
            hasServices: project.services.length > 0,
            registered: (0, in_force_1.isRegistered)(project, (0, dates_1.londonDate)(now())),
            numberHref: (0, paths_1.href)(paths_1.paths.rulebook, { project: id }),
        });
    });
    router.get(paths_1.paths.orders, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const typed = Number(req.query['within']);
        const within = [3, 6, 12, 36].includes(typed) ? typed : usualMonths;
        (0, render_1.render)(res, 'offers/orders', {
            title: 'Orders and renewals',
            backLink: (0, paths_1.href)(paths_1.paths.offers, { project: id }),
            within,
            ...(0, pages_1.ordersPage)(id, await store.offers(id), (0, dates_1.londonDate)(now()), within),
            files: table_files_1.tableFormats.map(({ format, label }) => ({
                label,
                href: (0, paths_1.href)(paths_1.paths.ordersFile, { project: id, format }),
            })),
        });
    });
    router.get(paths_1.paths.ordersFile, async (req, res) => {
        const { id, name } = (0, access_1.projectOf)(res);
        const tables = [(0, pages_1.orderTable)(await store.offers(id), (0, access_1.may)(res, 'contacts'))];
        await (0, table_files_1.sendTables)(res, { name: `${(0, names_1.slug)(name)}-orders`, format: req.params.format, tables });
    });
}
/** What the pages of a draft share: what there is to choose from, and showing the form. */
function draftForms({ now }) {
    const choicesOf = (project) => ({
        schools: project.schools ?? [],
        services: project.services,
        leads: (0, ready_1.possibleLeads)(project, (0, dates_1.londonDate)(now())),
    });
    const show = (res, page) => {
        const { project, errors = {} } = page;
        const choices = choicesOf(project);
        (0, render_1.render)(res, 'offers/edit', {
            title: page.title,
            backLink: page.backLink,
            typed: page.typed,
            fieldErrors: errors,
            errors: (0, forms_1.summary)(errors, { lines: firstLine(project), years: 'years', starts: 'starts' }),
            schools: choices.schools.map(({ id, name }) => ({ value: id, text: name })),
            leads: choices.leads.map((founder) => ({ value: founder.id, text: (0, project_1.shortName)(founder) })),
            lines: project.services.map((service) => ({ service, names: (0, forms_2.lineFields)(service.id) })),
            registered: (0, in_force_1.isRegistered)(project, (0, dates_1.londonDate)(now())),
        });
    };
    return { choicesOf, show };
}
function draftRoutes(router, deps) {
    const { db, now } = deps;
    const store = (0, projects_1.projectStore)(db);
    const { choicesOf, show } = draftForms(deps);
    router.get(paths_1.paths.newOffer, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const project = await store.load(id);
        const typed = { ...startingTerms(project, (0, dates_1.londonDate)(now())), ...forSchool(req) };
        show(res, { title: 'Make an offer', project, typed, backLink: (0, paths_1.href)(paths_1.paths.offers, { project: id }) });
    });
    router.post(paths_1.paths.newOffer, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const project = await store.load(id);
        const form = (0, forms_2.readTerms)(req.body, choicesOf(project));
        if (!form.ok) {
            show(res, { title: 'Make an offer', project, ...form, backLink: (0, paths_1.href)(paths_1.paths.offers, { project: id }) });
            return;
        }
        const offer = await (0, write_offer_1.startOffer)(db, (0, access_1.doingOf)(res, now), form.terms);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.offer, { project: id, offer }));
    });
}
function changeRoutes(router, deps) {
    const { db, library, now } = deps;
    const store = (0, projects_1.projectStore)(db);
    const { choicesOf, show } = draftForms(deps);
    router.get(paths_1.paths.offerDraft, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const project = await store.load(id);
        const offer = (0, seen_offer_1.seenOffer)(project, req.params.offer, true);
        (0, write_offer_1.openToChange)(offer);
        const terms = (0, write_offer_1.termsBefore)(offer);
        const typed = { ...(terms && (0, forms_2.typedTerms)(terms)), seen: (0, forms_1.fingerprint)(terms) };
        show(res, {
            title: titleOf(offer),
            project,
            typed,
            backLink: (0, paths_1.href)(paths_1.paths.offer, { project: id, offer: offer.id }),
        });
    });
    router.post(paths_1.paths.offerDraft, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const project = await store.load(id);
        const offer = (0, seen_offer_1.seenOffer)(project, req.params.offer, true);
        (0, write_offer_1.openToChange)(offer);
        const backLink = (0, paths_1.href)(paths_1.paths.offer, { project: id, offer: offer.id });
        const typed = (0, forms_1.plainFields)(req.body);
        const form = (0, forms_2.readTerms)(req.body, choicesOf(project));
        if (!form.ok || typed['again'] === 'yes') {
            show(res, {
                title: titleOf(offer),
                project,
                typed,
                ...(form.ok ? {} : { errors: form.errors }),
                backLink,
            });
            return;
        }
        const seen = typeof typed['seen'] === 'string' ? typed['seen'] : undefined;
        if (await (0, write_offer_1.keepDraft)(db, (0, access_1.doingOf)(res, now), { id: offer.id, draft: form.terms, seen })) {
            res.redirect(303, backLink);
            return;
        }
        const there = (await store.offers(id)).find((one) => one.id === offer.id);
        const terms = there && (0, write_offer_1.termsBefore)(there);
        const [changed] = await (0, projects_1.history)(db, id, { about: `offer:${offer.id}`, limit: 1 });
        (0, conflict_1.showConflict)(res, {
            rows: [
                {
                    label: 'What it costs',
                    there: terms ? sumsOf(terms, project) : '',
                    yours: sumsOf(form.terms, project),
                },
                { label: 'Notes', there: terms?.notes ?? '', yours: form.terms.notes ?? '' },
            ],
            typed,
            now: terms,
            changed,
            keepHref: req.originalUrl,
        });
    });
    function sumsOf(terms, project) {
        const { sums } = (0, pages_1.valuePage)(terms, (0, offer_value_1.priceOffer)(terms, project.services).value, library.reference);
        return sums.map(({ key, value }) => `${key.text}: ${value.text}`).join('. ');
    }
}
function titleOf(offer) {
    return offer.versions.length === 0 ? 'Change the offer' : `Write version ${offer.versions.length + 1}`;
}
/** Where an offer starts from: next September, one year, open for six weeks, under the law of the registered office. */
function startingTerms({ answers }, today) {
    const september = `${today.slice(0, 4)}-09-01`;
    return {
        kind: 'school',
        starts: (0, dates_1.longDate)(september > today ? september : (0, dates_1.addMonths)(september, 12)),
        years: '1',
        law: answers['office.nation'] === 'scotland' ? 'scotland' : 'england-wales',
        invoices: 'whole',
        validUntil: (0, dates_1.longDate)((0, dates_1.addDays)(today, write_offer_1.standsDays)),
    };
}
/** A link from the list of schools names the school. */
function forSchool({ query }) {
    return typeof query['school'] === 'string' ? { school: query['school'] } : {};
}
/** The field that a message about all lines points at. */
function firstLine({ services }) {
    return services[0] ? (0, forms_2.lineFields)(services[0].id).quantity : 'lines';
}
