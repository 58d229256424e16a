"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.workshopRoutes = workshopRoutes;
const express_1 = require("express");
const paths_1 = require("../../web/paths");
const after_routes_1 = require("./after-routes");
const frame_routes_1 = require("./frame-routes");
const paper_routes_1 = require("./paper-routes");
const print_routes_1 = require("./print-routes");
const run_routes_1 = require("./run-routes");
const start_routes_1 = require("./start-routes");
const table_routes_1 = require("./table-routes");
/** Workshops: a facilitator, several tables, one wall. Not a co-op, but as strictly kept as one. */
function workshopRoutes(deps) {
    const router = (0, express_1.Router)();
    (0, start_routes_1.startRoutes)(router, deps);
    router.use(paths_1.paths.workshop, (0, frame_routes_1.ownWorkshop)(deps));
    // What many phones do at the same time comes first.
    (0, table_routes_1.tableRoutes)(router, deps);
    (0, run_routes_1.runRoutes)(router, deps);
    (0, paper_routes_1.paperRoutes)(router, deps);
    (0, print_routes_1.printRoutes)(router, deps);
    (0, after_routes_1.afterRoutes)(router, deps);
    return router;
}
