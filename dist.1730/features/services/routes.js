"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.serviceRoutes = serviceRoutes;
const express_1 = require("express");
const facts_1 = require("../../engine/project/facts");
const ledger_1 = require("../../engine/project/ledger");
const project_1 = require("../../engine/project/project");
const service_1 = require("../../engine/project/service");
const dates_1 = require("../../lib/dates");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const projects_1 = require("../projects");
const form_errors_1 = require("./form-errors");
const forms_2 = require("./forms");
const keep_service_1 = require("./keep-service");
const pages_1 = require("./pages");
const part_routes_1 = require("./part-routes");
const service_routes_1 = require("./service-routes");
const service_rows_1 = require("./service-rows");
const skills_routes_1 = require("./skills-routes");
/** The services that schools can buy: the list, a new one, the parts of each, and the map of who can do what. */
function serviceRoutes(deps) {
    const router = (0, express_1.Router)();
    listRoutes(router, deps);
    newRoutes(router, deps);
    (0, skills_routes_1.skillsRoutes)(router, deps);
    (0, service_routes_1.oneServiceRoutes)(router, deps);
    (0, part_routes_1.partRoutes)(router, deps);
    return router;
}
function listRoutes(router, { db, library, now }) {
    router.get(paths_1.paths.services, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const project = await (0, projects_1.projectStore)(db).load(id);
        const present = (0, facts_1.presentFounders)(project, (0, ledger_1.registerAt)(project.ledger, (0, dates_1.londonDate)(now())));
        const names = (0, service_rows_1.namesOf)(project, library);
        (0, render_1.render)(res, 'services/list', {
            title: 'Services',
            backLink: (0, paths_1.href)(paths_1.paths.project, { project: id }),
            services: project.services.map((service) => (0, pages_1.listedService)(id, service, { names, present })),
            hasFounders: project.founders.length > 0,
        });
    });
}
function newRoutes(router, { db, library, now }) {
    const store = (0, projects_1.projectStore)(db);
    const { categories } = library.reference.serviceCategories;
    const codes = categories.map(({ code }) => code);
    const show = async (res, typed, errors) => {
        const { id } = (0, access_1.projectOf)(res);
        const founders = await store.founders(id);
        const [only] = founders.length === 1 ? founders : [];
        (0, render_1.render)(res, 'services/new', {
            title: 'Add a service',
            backLink: (0, paths_1.href)(paths_1.paths.services, { project: id }),
            typed: { ...(only && { deliveredBy: only.id }), ...typed },
            fieldErrors: errors?.fields ?? {},
            ...(errors && { errors: errors.summary }),
            founders: founders.map((founder) => ({ value: founder.id, text: (0, project_1.shortName)(founder) })),
            categories: categories.map(({ code, title }) => ({ value: code, text: title })),
            units: service_1.serviceUnits,
        });
    };
    router.get(paths_1.paths.newService, (_req, res) => show(res, { pricing: 'price' }));
    router.post(paths_1.paths.newService, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const founders = (await store.founders(id)).map((founder) => founder.id);
        const form = (0, forms_1.readForm)((0, forms_2.newServiceForm)({ founders, categories: codes }), req.body);
        if (!form.ok) {
            await show(res, form.typed, { fields: form.errors, summary: (0, forms_1.summary)(form.errors) });
            return;
        }
        const service = (0, forms_2.startedService)('new', form.value);
        const kept = await (0, keep_service_1.addService)(db, (0, access_1.doingOf)(res, now), { service, categories: codes });
        if (kept.kind === 'kept') {
            res.redirect(303, `${(0, paths_1.href)(paths_1.paths.service, { project: id, service: kept.id })}?added=yes`);
            return;
        }
        const typed = (0, forms_1.plainFields)(req.body);
        const faults = kept.kind === 'faulty' ? kept.faults : [];
        const fields = Object.fromEntries(faults.map(({ field = 'title', message }) => [(0, form_errors_1.fieldName)(field, typed), message]));
        await show(res, typed, { fields, summary: (0, forms_1.summary)(fields) });
    });
}
