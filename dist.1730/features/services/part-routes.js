"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.partRoutes = partRoutes;
const project_1 = require("../../engine/project/project");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const conflict_1 = require("../../web/conflict");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const projects_1 = require("../projects");
const form_errors_1 = require("./form-errors");
const keep_service_1 = require("./keep-service");
const pages_1 = require("./pages");
const part_fields_1 = require("./part-fields");
const part_forms_1 = require("./part-forms");
const parts_1 = require("./parts");
const price_fields_1 = require("./price-fields");
const price_form_1 = require("./price-form");
const service_routes_1 = require("./service-routes");
const service_rows_1 = require("./service-rows");
/** A page for each part of a service. */
function partRoutes(router, deps) {
    const { db, library, now } = deps;
    const store = (0, projects_1.projectStore)(db);
    const codes = library.reference.serviceCategories.categories.map(({ code }) => code);
    router.get(paths_1.paths.servicePart, async (req, res) => {
        const project = await store.load((0, access_1.projectOf)(res).id);
        const service = (0, service_routes_1.serviceIn)(project, req.params.service);
        const info = partNamed(req.params.part);
        if (info.id === 'price' && req.query['way'] === 'choose') {
            showWays(res, service);
            return;
        }
        const way = (0, price_form_1.wayNamed)(req.query['way']) ?? (0, price_form_1.wayOf)(service);
        const typed = info.id === 'price' ? (0, price_form_1.typedPrice)(service) : part_forms_1.partForms[info.id].typed(service);
        const seen = (0, forms_1.fingerprint)((0, parts_1.partOfService)(service, info));
        showPart(res, library, { project, service, info, way, typed, seen });
    });
    router.post(paths_1.paths.servicePart, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const project = await store.load(id);
        const service = (0, service_routes_1.serviceIn)(project, req.params.service);
        const info = partNamed(req.params.part);
        const typed = (0, forms_1.plainFields)(req.body);
        const way = (0, price_form_1.wayNamed)(typed['way']) ?? (0, price_form_1.wayOf)(service);
        const seen = typeof typed['seen'] === 'string' ? typed['seen'] : undefined;
        const page = { project, service, info, way, typed, seen: seen ?? '' };
        const form = readPart(info, way, typed, { founders: project.founders.map((one) => one.id), codes });
        if (!form.ok || typed['again'] === 'yes') {
            const errors = form.ok ? undefined : { fields: form.errors, summary: (0, forms_1.summary)(form.errors) };
            showPart(res, library, { ...page, errors });
            return;
        }
        const change = { id: service.id, info, part: form.value, seen, categories: codes };
        const kept = await (0, keep_service_1.keepPart)(db, (0, access_1.doingOf)(res, now), change);
        const backTo = (0, paths_1.href)(paths_1.paths.service, { project: id, service: service.id });
        if (kept.kind === 'kept')
            res.redirect(303, backTo);
        else if (kept.kind === 'gone')
            throw (0, service_routes_1.serviceMissing)();
        else if (kept.kind === 'faulty') {
            const errors = (0, form_errors_1.faultErrors)(kept.faults, { project: id, service: service.id, info, typed });
            showPart(res, library, { ...page, errors });
        }
        else {
            const [changed] = await (0, projects_1.history)(db, id, { about: `service:${service.id}`, limit: 1 });
            const rows = compared(info, kept, { yours: form.value, names: (0, service_rows_1.namesOf)(project, library) });
            (0, conflict_1.showConflict)(res, { rows, typed, now: (0, parts_1.partOfService)(kept.there, info), changed, keepHref: backTo });
        }
    });
}
function showPart(res, library, page) {
    const { project, service, info, way, typed, errors } = page;
    const fields = info.id === 'price' ? (0, price_fields_1.priceFields)(way, typed) : (0, part_fields_1.partFields)(info.id, choices(project, library));
    (0, render_1.render)(res, 'services/part', {
        title: info.title,
        section: service.title,
        backLink: (0, paths_1.href)(paths_1.paths.service, { project: (0, access_1.projectOf)(res).id, service: service.id }),
        fields,
        typed,
        seen: page.seen,
        fieldErrors: errors?.fields ?? {},
        ...(errors && { errors: errors.summary }),
        ...(info.id === 'price' && { way: price_fields_1.wayItems.find(({ value }) => value === way) }),
        note: noteOf(info, service, { library, project }),
    });
}
/** What a person should know before filling in a part; empty where there is nothing. */
function noteOf(info, service, on) {
    if (info.id === 'team')
        return (0, pages_1.teamNote)(service);
    return info.id === 'checks' ? (0, pages_1.buyerCode)(service, on.library.reference.cpvCodes.codes, on.project) : '';
}
function showWays(res, service) {
    const { id } = (0, access_1.projectOf)(res);
    (0, render_1.render)(res, 'services/ways', {
        title: 'How do you price it?',
        section: service.title,
        backLink: (0, paths_1.href)(paths_1.paths.servicePart, { project: id, service: service.id, part: 'price' }),
        items: price_fields_1.wayItems,
        now: (0, price_form_1.wayOf)(service),
    });
}
/** A part's form, read as fields of a service. */
function readPart(info, way, typed, on) {
    const schema = info.id === 'price'
        ? (0, price_form_1.priceForm)(way, typed)
        : part_forms_1.partForms[info.id].form({ founders: on.founders, categories: on.codes });
    const form = (0, forms_1.readForm)(schema, typed);
    if (!form.ok)
        return form;
    const value = info.id === 'price' ? (0, price_form_1.pricesOf)(way, form.value) : part_forms_1.partForms[info.id].read(form.value);
    return { ok: true, value };
}
/** Two states of a part, row by row; a row that only one of them has is there too. */
function compared(info, { there }, { yours, names }) {
    const mine = (0, parts_1.withPart)(there, info, yours);
    const [one, other] = [(0, service_rows_1.serviceRows)(info.id, there, names), (0, service_rows_1.serviceRows)(info.id, mine, names)];
    const labels = [...new Set([...one, ...other].map(({ label }) => label))];
    const valueIn = (rows, label) => rows.find((row) => row.label === label)?.value ?? '';
    return labels.map((label) => ({ label, there: valueIn(one, label), yours: valueIn(other, label) }));
}
function choices(project, { reference }) {
    return {
        founders: project.founders.map((founder) => ({ value: founder.id, text: (0, project_1.shortName)(founder) })),
        categories: reference.serviceCategories.categories.map(({ code, title }) => ({
            value: code,
            text: title,
        })),
        skills: [...new Set(project.founders.flatMap(({ skills = [] }) => skills))].sort((a, b) => a.localeCompare(b, 'en-GB')),
    };
}
function partNamed(name) {
    const info = parts_1.partInfos.find(({ id }) => id === name);
    if (!info)
        throw new expected_1.Expected('missing', 'We cannot find this page', 'Go back to the list of services.');
    return info;
}
