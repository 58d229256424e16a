"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.searchRoutes = searchRoutes;
const express_1 = require("express");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const search_1 = require("./search");
/** Looking for a word. What was looked for is in the address, and kept nowhere. */
function searchRoutes({ db, library }) {
    const router = (0, express_1.Router)();
    router.get(paths_1.paths.search, async (req, res) => {
        const { q } = (0, forms_1.plainFields)(req.query);
        const typed = (typeof q === 'string' ? q : '').trim().slice(0, 200);
        const found = await (0, search_1.searchGuide)(db, library, typed);
        (0, render_1.render)(res, 'guide/search', {
            title: 'Search the guide',
            tab: 'Search',
            backLink: paths_1.paths.guide,
            typed: { q: typed },
            fieldErrors: {},
            asked: typed !== '',
            found,
        });
    });
    return router;
}
