"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.oneServiceRoutes = oneServiceRoutes;
exports.serviceIn = serviceIn;
exports.serviceMissing = serviceMissing;
const facts_1 = require("../../engine/project/facts");
const ledger_1 = require("../../engine/project/ledger");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const projects_1 = require("../projects");
const keep_service_1 = require("./keep-service");
const pages_1 = require("./pages");
const service_rows_1 = require("./service-rows");
const trial_order_1 = require("./trial-order");
/** The page of one service, and taking it away. */
function oneServiceRoutes(router, { db, library, now }) {
    const store = (0, projects_1.projectStore)(db);
    router.get(paths_1.paths.service, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const project = await store.load(id);
        const service = serviceIn(project, req.params.service);
        const present = (0, facts_1.presentFounders)(project, (0, ledger_1.registerAt)(project.ledger, (0, dates_1.londonDate)(now())));
        const mayChange = (0, access_1.may)(res, 'answer');
        (0, render_1.render)(res, 'services/service', {
            title: service.title,
            backLink: (0, paths_1.href)(paths_1.paths.services, { project: id }),
            ...(0, pages_1.servicePage)(id, service, { names: (0, service_rows_1.namesOf)(project, library), present, mayChange }),
            trial: (0, trial_order_1.trialOrder)(service, req.query),
            mayChange,
            added: req.query['added'] === 'yes',
            removalHref: (0, paths_1.href)(paths_1.paths.serviceRemoval, { project: id, service: service.id }),
        });
    });
    router.get(paths_1.paths.serviceRemoval, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const service = serviceIn(await store.load(id), req.params.service);
        const backLink = (0, paths_1.href)(paths_1.paths.service, { project: id, service: service.id });
        (0, render_1.render)(res, 'services/removal', { title: `Remove ${service.title}?`, backLink });
    });
    router.post(paths_1.paths.serviceRemoval, async (req, res) => {
        await (0, keep_service_1.removeService)(db, (0, access_1.doingOf)(res, now), req.params.service);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.services, { project: (0, access_1.projectOf)(res).id }));
    });
}
/** @throws Expected where the project has no service of this id */
function serviceIn({ services }, id) {
    const service = services.find((one) => one.id === id);
    if (!service)
        throw serviceMissing();
    return service;
}
function serviceMissing() {
    return new expected_1.Expected('missing', 'We cannot find this service', 'Go back to the list of services.');
}
