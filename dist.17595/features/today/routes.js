"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.todayRoutes = todayRoutes;
const express_1 = require("express");
const dates_1 = require("../../lib/dates");
const access_1 = require("../../web/access");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const gather_1 = require("./gather");
const pages_1 = require("./pages");
/** The page that a member opens first: what waits for them and what is coming. */
function todayRoutes(deps) {
    const router = (0, express_1.Router)();
    router.get(paths_1.paths.today, async (_req, res) => {
        const { id, role, seat } = (0, access_1.projectOf)(res);
        const today = (0, dates_1.londonDate)(deps.now());
        const { toDo, coming } = (0, gather_1.listFor)(await (0, gather_1.gather)(deps, id), (0, gather_1.readerOf)({ role, seat }));
        (0, render_1.render)(res, 'today/page', {
            title: 'Today',
            toDo: toDo.map((one) => (0, pages_1.line)(one, today)),
            coming: coming.map((one) => (0, pages_1.line)(one, today)),
        });
    });
    return router;
}
