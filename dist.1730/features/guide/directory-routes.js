"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.directoryRoutes = directoryRoutes;
const express_1 = require("express");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const showcase_1 = require("../showcase");
const directory_pages_1 = require("./directory-pages");
/** The co-ops that chose to be found by schools. What was looked for is in the address, and kept nowhere. */
function directoryRoutes({ db, library, now }) {
    const router = (0, express_1.Router)();
    router.get(paths_1.paths.directory, async (req, res) => {
        const typed = (0, forms_1.plainFields)(req.query);
        const filter = (0, directory_pages_1.filterIn)(typed);
        const coops = await (0, showcase_1.listedCoops)(db, now(), filter);
        (0, render_1.render)(res, 'guide/directory', {
            title: 'Find a co-op for your school',
            backLink: paths_1.paths.forSchools,
            ...(0, directory_pages_1.directoryPage)(coops, library),
            asked: Object.keys(filter).length > 0,
            typed: filter,
            fieldErrors: {},
        });
    });
    return router;
}
