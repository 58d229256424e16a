"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.schoolRoutes = schoolRoutes;
const express_1 = require("express");
const private_1 = require("../../engine/project/private");
const school_schema_1 = require("../../engine/project/school-schema");
const dates_1 = require("../../lib/dates");
const access_1 = require("../../web/access");
const conflict_1 = require("../../web/conflict");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const table_files_1 = require("../../web/table-files");
const projects_1 = require("../projects");
const contact_routes_1 = require("./contact-routes");
const forms_2 = require("./forms");
const import_routes_1 = require("./import-routes");
const keep_school_1 = require("./keep-school");
const pages_1 = require("./pages");
const school_filter_1 = require("./school-filter");
const tables_1 = require("./tables");
const words_1 = require("./words");
/** The schools that may buy: list, add, bring in, change, remove, and the people there. */
function schoolRoutes(deps) {
    const router = (0, express_1.Router)();
    listRoutes(router, deps);
    (0, import_routes_1.importRoutes)(router, deps);
    newRoutes(router, deps);
    (0, contact_routes_1.contactRoutes)(router, deps);
    oneRoutes(router, deps);
    return router;
}
function listRoutes(router, { db }) {
    const store = (0, projects_1.projectStore)(db);
    router.get(paths_1.paths.schools, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const list = (0, pages_1.schoolList)(id, await store.schools(id), (0, school_filter_1.readFilter)(req.query), Number(req.query['page']) || 1);
        (0, render_1.render)(res, 'schools/list', {
            title: 'Schools',
            backLink: (0, paths_1.href)(paths_1.paths.project, { project: id }),
            ...list,
            files: table_files_1.tableFormats.map(({ format, label }) => ({
                label,
                href: (0, paths_1.href)(paths_1.paths.schoolsFile, { project: id, format }),
            })),
        });
    });
    router.get(paths_1.paths.schoolsFile, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const people = (0, access_1.may)(res, 'contacts');
        const schools = await store.schools(id);
        const shown = people ? schools : schools.map(private_1.schoolShown);
        await (0, table_files_1.sendTables)(res, {
            name: 'schools',
            format: req.params.format,
            tables: (0, tables_1.schoolTables)(shown, { people }),
        });
    });
}
function showForm(res, { title, typed, errors = {}, back }) {
    (0, render_1.render)(res, 'schools/edit', {
        title,
        backLink: back,
        typed,
        fieldErrors: errors,
        errors: (0, forms_1.summary)(errors),
        choices: pages_1.formChoices,
    });
}
/** Reads the form as the fields of a school, or shows it again with what is wrong. */
function readSchool(res, body, page) {
    const form = (0, forms_1.readForm)(forms_2.schoolForm, body);
    if (!form.ok) {
        showForm(res, { ...page, typed: form.typed, errors: form.errors });
        return undefined;
    }
    const school = (0, forms_2.asSchool)(form.value);
    const fault = (0, school_schema_1.numberFault)({ id: '', contacts: [], ...school });
    if (!fault)
        return school;
    showForm(res, { ...page, typed: (0, forms_1.plainFields)(body), errors: { [fault.field]: fault.message } });
    return undefined;
}
function newRoutes(router, deps) {
    const { db, now } = deps;
    const page = (project) => ({ title: 'Add a school', back: (0, paths_1.href)(paths_1.paths.schools, { project }) });
    router.get(paths_1.paths.newSchool, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        showForm(res, { ...page(id), typed: { nation: (0, words_1.usualNation)(await (0, projects_1.projectStore)(db).answers(id)) } });
    });
    router.post(paths_1.paths.newSchool, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const school = readSchool(res, req.body, page(id));
        if (!school)
            return;
        const added = await (0, keep_school_1.addSchool)(db, (0, access_1.doingOf)(res, now), { ...school, contacts: [] });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.school, { project: id, school: added }));
    });
}
function oneRoutes(router, deps) {
    const { db, now, library } = deps;
    const find = (res, id) => (0, keep_school_1.schoolThere)((0, projects_1.projectStore)(db), (0, access_1.projectOf)(res).id, id);
    const editPage = (project, { id, name }) => ({
        title: `Change ${name}`,
        back: (0, paths_1.href)(paths_1.paths.school, { project, school: id }),
    });
    router.get(paths_1.paths.school, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const school = await find(res, req.params.school);
        const at = { project: id, school: school.id };
        (0, render_1.render)(res, 'schools/school', {
            title: school.name,
            backLink: (0, paths_1.href)(paths_1.paths.schools, { project: id }),
            ...(0, pages_1.schoolPage)(id, school, { people: (0, access_1.may)(res, 'contacts') }),
            months: library.reference.consents.consentMonths,
            links: {
                edit: (0, paths_1.href)(paths_1.paths.schoolEdit, at),
                removal: (0, paths_1.href)(paths_1.paths.schoolRemoval, at),
                contact: (0, paths_1.href)(paths_1.paths.newContact, at),
                stop: (0, paths_1.href)(paths_1.paths.schoolStop, at),
            },
        });
    });
    router.get(paths_1.paths.schoolEdit, async (req, res) => {
        const school = await find(res, req.params.school);
        const typed = { ...(0, forms_2.typedSchool)(school), seen: (0, forms_1.fingerprint)(school) };
        showForm(res, { ...editPage((0, access_1.projectOf)(res).id, school), typed });
    });
    router.post(paths_1.paths.schoolEdit, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const before = await find(res, req.params.school);
        const typed = (0, forms_1.plainFields)(req.body);
        if (typed['again'] === 'yes') {
            showForm(res, { ...editPage(id, before), typed });
            return;
        }
        const form = readSchool(res, req.body, editPage(id, before));
        if (!form)
            return;
        const seen = typeof typed['seen'] === 'string' ? typed['seen'] : undefined;
        if (await (0, keep_school_1.changeSchool)(db, (0, access_1.doingOf)(res, now), {
            id: before.id,
            with: (school) => changed(school, form),
            seen,
        })) {
            res.redirect(303, (0, paths_1.href)(paths_1.paths.school, { project: id, school: before.id }));
            return;
        }
        const there = await find(res, before.id);
        const [last] = await (0, projects_1.history)(db, id, { about: `school:${before.id}`, limit: 1 });
        (0, conflict_1.showConflict)(res, {
            rows: (0, pages_1.schoolRows)(there, changed(there, form)),
            typed,
            now: there,
            changed: last,
            keepHref: (0, paths_1.href)(paths_1.paths.school, { project: id, school: before.id }),
        });
    });
    router.post(paths_1.paths.schoolStop, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const stop = (0, forms_1.plainFields)(req.body)['stop'] === 'yes';
        await (0, keep_school_1.changeSchool)(db, (0, access_1.doingOf)(res, now), {
            id: req.params.school,
            what: stop
                ? 'noted that a school does not want to be written to'
                : 'noted that a school may be written to again',
            with: ({ stoppedOn: before, ...school }) => stop ? { ...school, stoppedOn: before ?? (0, dates_1.londonDate)(now()) } : school,
        });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.school, { project: id, school: req.params.school }));
    });
    router.get(paths_1.paths.schoolRemoval, async (req, res) => {
        const school = await find(res, req.params.school);
        const backLink = (0, paths_1.href)(paths_1.paths.school, { project: (0, access_1.projectOf)(res).id, school: school.id });
        (0, render_1.render)(res, 'schools/removal', { title: `Remove ${school.name}?`, backLink });
    });
    router.post(paths_1.paths.schoolRemoval, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        await (0, keep_school_1.removeSchool)(db, (0, access_1.doingOf)(res, now), req.params.school);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.schools, { project: id }));
    });
}
/** The school with the fields of the form, and of what was there only what the form does not hold. */
function changed({ id, contacts, stoppedOn }, form) {
    return { id, ...form, contacts, ...(stoppedOn !== undefined && { stoppedOn }) };
}
