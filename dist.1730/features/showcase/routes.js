"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.showcaseRoutes = showcaseRoutes;
const express_1 = require("express");
const dates_1 = require("../../lib/dates");
const access_1 = require("../../web/access");
const conflict_1 = require("../../web/conflict");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const projects_1 = require("../projects");
const enquiry_routes_1 = require("./enquiry-routes");
const forms_2 = require("./forms");
const keep_showcase_1 = require("./keep-showcase");
const pages_1 = require("./pages");
const public_routes_1 = require("./public-routes");
const showcase_1 = require("./showcase");
const store_1 = require("./store");
/** The public page of a co-op: written, looked at, published and taken down; and what visitors ask. */
function showcaseRoutes(deps) {
    const router = (0, express_1.Router)();
    (0, public_routes_1.publicRoutes)(router, deps);
    previewRoutes(router, deps);
    editRoutes(router, deps);
    publicationRoutes(router, deps);
    (0, enquiry_routes_1.enquiryRoutes)(router, deps);
    return router;
}
/** The page as it is kept, or as it would be: with the whole project that it is made from. */
function loader({ db }) {
    return async (id) => {
        const view = await (0, projects_1.projectStore)(db).load(id);
        const kept = await (0, store_1.showcaseStore)(db).ofProject(id);
        return { page: kept?.page ?? (0, showcase_1.usualPage)(view), kept, view };
    };
}
function publicLink({ config }, kept) {
    if (!kept?.slug || kept.publishedAt === null)
        return undefined;
    return config.baseUrl + (0, paths_1.href)(paths_1.paths.coop, { slug: kept.slug });
}
function previewRoutes(router, deps) {
    const { db, now, library } = deps;
    const load = loader(deps);
    router.get(paths_1.paths.showcase, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { page, kept, view } = await load(id);
        const enquiries = (0, access_1.may)(res, 'contacts') ? await (0, projects_1.projectStore)(db).enquiries(id) : [];
        (0, render_1.render)(res, 'showcase/preview', {
            title: 'Your public page',
            backLink: (0, paths_1.href)(paths_1.paths.schools, { project: id }),
            ...(0, pages_1.showcaseView)(view, page, { asAt: (0, dates_1.londonDate)(now()), library }),
            link: publicLink(deps, kept),
            since: kept?.publishedAt && (0, dates_1.longDate)((0, dates_1.londonDate)(new Date(kept.publishedAt))),
            listed: kept?.listed ?? false,
            open: enquiries.filter(({ answeredAt }) => answeredAt === null).length,
        });
    });
}
function editRoutes(router, deps) {
    const { db, now } = deps;
    const load = loader(deps);
    const show = (res, typed, errors = {}) => {
        (0, render_1.render)(res, 'showcase/edit', {
            title: 'Change your public page',
            backLink: (0, paths_1.href)(paths_1.paths.showcase, { project: (0, access_1.projectOf)(res).id }),
            typed,
            fieldErrors: errors,
            errors: (0, forms_1.summary)(errors),
            phaseItems: pages_1.phaseItems,
        });
    };
    router.get(paths_1.paths.showcaseEdit, async (_req, res) => {
        const { page } = await load((0, access_1.projectOf)(res).id);
        show(res, { ...(0, forms_2.typedPage)(page), seen: (0, forms_1.fingerprint)(page) });
    });
    router.post(paths_1.paths.showcaseEdit, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const typed = (0, forms_1.plainFields)(req.body);
        const form = (0, forms_2.readPage)(typed);
        if (!form.ok || typed['again'] === 'yes') {
            show(res, typed, form.ok ? {} : form.errors);
            return;
        }
        const seen = typeof typed['seen'] === 'string' ? typed['seen'] : undefined;
        if (await (0, keep_showcase_1.keepPage)(db, (0, access_1.doingOf)(res, now), { page: form.value, seen })) {
            res.redirect(303, (0, paths_1.href)(paths_1.paths.showcase, { project: id }));
            return;
        }
        const { page } = await load(id);
        const [changed] = await (0, projects_1.history)(db, id, { about: 'showcase', limit: 1 });
        (0, conflict_1.showConflict)(res, {
            rows: pageRows(page, form.value),
            typed,
            now: page,
            changed,
            keepHref: (0, paths_1.href)(paths_1.paths.showcase, { project: id }),
        });
    });
}
/** Two versions of the page, field by field. */
function pageRows(there, yours) {
    const labels = {
        intro: 'Who you are',
        area: 'Where you work',
        phases: 'Phases',
        howToBuy: 'How to buy',
        contactEmail: 'Where enquiries go',
        registered: 'Registered',
    };
    return Object.entries(labels).map(([key, label]) => ({
        label,
        there: String(there[key]),
        yours: String(yours[key]),
    }));
}
function publicationRoutes(router, deps) {
    const { db, now, library } = deps;
    const load = loader(deps);
    const show = async (res, errors = {}) => {
        const { id } = (0, access_1.projectOf)(res);
        const { page, kept, view } = await load(id);
        (0, render_1.render)(res, 'showcase/publication', {
            title: kept?.publishedAt ? 'Take your page down, or change where it is listed' : 'Publish your page?',
            backLink: (0, paths_1.href)(paths_1.paths.showcase, { project: id }),
            ...(0, pages_1.showcaseView)(view, page, { asAt: (0, dates_1.londonDate)(now()), library }),
            link: publicLink(deps, kept),
            typed: { listed: kept?.listed ? 'yes' : '' },
            fieldErrors: errors,
            errors: (0, forms_1.summary)(errors),
        });
    };
    router.get(paths_1.paths.showcasePublication, (_req, res) => show(res));
    router.post(paths_1.paths.showcasePublication, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { what, agreed, listed } = (0, forms_1.plainFields)(req.body);
        if (what === 'unpublish')
            await (0, keep_showcase_1.unpublish)(db, (0, access_1.doingOf)(res, now));
        else if (agreed !== 'yes') {
            await show(res, { agreed: 'Tick the box when all of you agree. Until then nothing is public.' });
            return;
        }
        else
            await (0, keep_showcase_1.publish)(db, (0, access_1.doingOf)(res, now), { listed: listed === 'yes' });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.showcase, { project: id }));
    });
}
