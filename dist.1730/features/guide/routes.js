"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.guideRoutes = guideRoutes;
const express_1 = require("express");
const expected_1 = require("../../lib/expected");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const chooser_routes_1 = require("./chooser-routes");
const pages_1 = require("./pages");
const directory_routes_1 = require("./directory-routes");
const quote_routes_1 = require("./quote-routes");
const search_routes_1 = require("./search-routes");
const statement_routes_1 = require("./statement-routes");
const timeline_routes_1 = require("./timeline-routes");
/** Everything that is read or worked out without a co-op: two front doors, reading pages, choosers, search. */
function guideRoutes(deps) {
    const router = (0, express_1.Router)();
    router.use((0, search_routes_1.searchRoutes)(deps));
    router.use((0, timeline_routes_1.timelineRoutes)(deps));
    router.use((0, quote_routes_1.quoteRoutes)(deps));
    router.use((0, directory_routes_1.directoryRoutes)(deps));
    router.use((0, chooser_routes_1.chooserRoutes)(deps));
    router.use((0, statement_routes_1.statementRoutes)(deps));
    pageRoutes(router, deps);
    return router;
}
function pageRoutes(router, { library }) {
    router.get(paths_1.paths.forStaff, (_req, res) => {
        (0, render_1.render)(res, 'guide/for-staff', {
            title: 'If your job may be going',
            groups: (0, pages_1.doorGroups)(library, 'staff'),
        });
    });
    router.get(paths_1.paths.forSchools, (_req, res) => {
        const title = 'How the co-operative model could work in your school';
        (0, render_1.render)(res, 'guide/for-schools', { title, groups: (0, pages_1.doorGroups)(library, 'schools') });
    });
    router.get(paths_1.paths.guide, (_req, res) => {
        (0, render_1.render)(res, 'guide/list', { title: 'Guide', groups: (0, pages_1.guideGroups)(library) });
    });
    router.get(paths_1.paths.glossary, (_req, res) => {
        (0, render_1.render)(res, 'guide/glossary', {
            title: 'What the words mean',
            backLink: paths_1.paths.guide,
            rows: (0, pages_1.glossaryRows)(library),
        });
    });
    router.get(paths_1.paths.principles, (_req, res) => {
        (0, render_1.render)(res, 'guide/principles', {
            title: 'The seven principles, and the values',
            backLink: paths_1.paths.guide,
            principles: library.principles,
        });
    });
    router.get(paths_1.paths.guidePage, (req, res) => {
        const page = library.guidance.find((one) => one.id === req.params.page);
        if (!page)
            throw new expected_1.Expected('missing', 'We cannot find this page', 'Check the address, or go to the start page.');
        const language = languageOf(req);
        (0, render_1.render)(res, 'guide/page', { ...(0, pages_1.shownPage)(library, page, language), backLink: paths_1.paths.guide });
    });
}
/** The language that was asked for in the address. */
function languageOf(req) {
    return req.query['lang'] === 'cy' ? 'cy' : 'en-GB';
}
