"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.peopleRoutes = peopleRoutes;
const express_1 = require("express");
const office_1 = require("../../engine/project/office");
const private_1 = require("../../engine/project/private");
const project_1 = require("../../engine/project/project");
const office_2 = require("../../engine/project/office");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const access_1 = require("../../web/access");
const conflict_1 = require("../../web/conflict");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const projects_1 = require("../projects");
const change_people_1 = require("./change-people");
const forms_2 = require("./forms");
const pages_1 = require("./pages");
const own_routes_1 = require("./own-routes");
const paste_1 = require("./paste");
const seat_routes_1 = require("./seat-routes");
const ledger_1 = require("../../engine/project/ledger");
/** The founders: one by one, pasted from a spreadsheet, and who takes which office. */
function peopleRoutes(deps) {
    const router = (0, express_1.Router)({ mergeParams: true });
    (0, seat_routes_1.seatRoutes)(router, deps);
    (0, own_routes_1.ownRoutes)(router, deps);
    listRoutes(router, deps);
    pasteRoutes(router, deps);
    officeRoutes(router, deps);
    founderRoutes(router, deps);
    return router;
}
function listRoutes(router, { db, now }) {
    const store = (0, projects_1.projectStore)(db);
    const newPage = (project) => ({ title: 'Add a founder', backLink: (0, paths_1.href)(paths_1.paths.people, { project }) });
    router.get(paths_1.paths.people, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const all = (0, access_1.may)(res, 'private');
        const people = (0, pages_1.peopleList)(id, await store.load(id), { asAt: (0, dates_1.londonDate)(now()), all });
        (0, render_1.render)(res, 'people/list', { title: 'People', backLink: (0, paths_1.href)(paths_1.paths.project, { project: id }), ...people });
    });
    router.get(paths_1.paths.newFounder, (_req, res) => {
        (0, render_1.render)(res, 'people/new', { ...newPage((0, access_1.projectOf)(res).id), typed: {}, fieldErrors: {} });
    });
    router.post(paths_1.paths.newFounder, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const form = (0, forms_1.readForm)(forms_2.newFounderForm, req.body);
        if (!form.ok) {
            (0, render_1.render)(res, 'people/new', {
                ...newPage(id),
                typed: form.typed,
                fieldErrors: form.errors,
                errors: (0, forms_1.summary)(form.errors),
            });
            return;
        }
        const founder = await (0, change_people_1.addFounder)(db, (0, access_1.doingOf)(res, now), form.value);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.founder, { project: id, founder }));
    });
}
function pasteRoutes(router, { db, now }) {
    const store = (0, projects_1.projectStore)(db);
    const page = (project) => ({
        title: 'Paste founders from a spreadsheet',
        backLink: (0, paths_1.href)(paths_1.paths.people, { project }),
    });
    router.get(paths_1.paths.pasteFounders, (_req, res) => {
        (0, render_1.render)(res, 'people/paste', { ...page((0, access_1.projectOf)(res).id), text: '', fieldErrors: {} });
    });
    router.post(paths_1.paths.pasteFounders, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { rows: text, confirm } = (0, forms_1.plainFields)(req.body);
        const pasted = (0, paste_1.readPaste)(typeof text === 'string' ? text : '', await store.founders(id));
        const [error] = pasted.errors;
        if (error !== undefined) {
            const fieldErrors = { rows: error };
            (0, render_1.render)(res, 'people/paste', { ...page(id), text, fieldErrors, errors: (0, forms_1.summary)(fieldErrors) });
            return;
        }
        const founders = pasted.rows.flatMap((row) => row.founder ?? []);
        const faulty = pasted.rows.filter((row) => row.errors.length > 0);
        if (confirm === 'yes' && faulty.length === 0) {
            await (0, change_people_1.addFounders)(db, (0, access_1.doingOf)(res, now), founders);
            res.redirect(303, (0, paths_1.href)(paths_1.paths.people, { project: id }));
            return;
        }
        const errors = faulty.map((row) => ({ text: `Row ${row.row}: ${row.errors[0]}`, href: '#rows' }));
        const title = faulty.length > 0 ? 'Mend these rows' : `Add ${(0, names_1.counted)(founders.length, 'founder')}?`;
        (0, render_1.render)(res, 'people/paste-preview', {
            ...page(id),
            title,
            text,
            rows: pasted.rows,
            ready: faulty.length === 0,
            count: founders.length,
            errors,
        });
    });
}
function officeRoutes(router, { db, now }) {
    const store = (0, projects_1.projectStore)(db);
    const show = async (res, more) => {
        const { id } = (0, access_1.projectOf)(res);
        const founders = await store.founders(id);
        const chosen = Object.fromEntries(office_1.offices.map((office) => [
            office,
            founders.filter((founder) => founder.offices.includes(office)).map((founder) => founder.id),
        ]));
        (0, render_1.render)(res, 'people/offices', {
            title: 'Who does what?',
            backLink: (0, paths_1.href)(paths_1.paths.people, { project: id }),
            offices: office_1.offices
                .filter((office) => office !== 'director')
                .map((office) => ({ id: office, name: office_2.officeNames[office] })),
            founders: founders.map((founder) => ({ value: founder.id, text: (0, project_1.shortName)(founder) })),
            chosen,
            fieldErrors: {},
            ...more,
        });
    };
    router.get(paths_1.paths.offices, (_req, res) => show(res, {}));
    router.post(paths_1.paths.offices, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const ids = (await store.founders(id)).map((founder) => founder.id);
        const form = (0, forms_1.readForm)((0, forms_2.officesForm)(ids), req.body);
        if (!form.ok) {
            await show(res, { fieldErrors: form.errors, errors: (0, forms_1.summary)(form.errors) });
            return;
        }
        await (0, change_people_1.chooseOffices)(db, (0, access_1.doingOf)(res, now), form.value);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.people, { project: id }));
    });
}
function founderRoutes(router, { db, now }) {
    const store = (0, projects_1.projectStore)(db);
    const load = async (res, id) => {
        const founder = (await store.founders((0, access_1.projectOf)(res).id)).find((one) => one.id === id);
        if (!founder)
            throw new expected_1.Expected('missing', 'We cannot find this founder', 'Go back to the list of people.');
        return founder;
    };
    router.get(paths_1.paths.founder, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const record = await load(res, req.params.founder);
        const own = (0, access_1.projectOf)(res).seat?.founder === record.id;
        const founder = own || (0, access_1.may)(res, 'private') ? record : (0, private_1.founderShown)(record);
        const register = (0, ledger_1.registerAt)(await store.ledger(id), (0, dates_1.londonDate)(now()));
        (0, render_1.render)(res, 'people/founder', {
            title: (0, project_1.shortName)(founder),
            tab: 'A founder',
            own,
            mayChange: own || (0, access_1.may)(res, 'people'),
            backLink: (0, paths_1.href)(paths_1.paths.people, { project: id }),
            founder,
            standing: pages_1.standingLabels[(0, pages_1.standingOf)(register, founder.id)],
            since: longDateOr(register.standings.get(founder.id)?.since),
            cards: (0, pages_1.founderCards)(id, founder).filter((card) => own || (0, access_1.may)(res, 'private') || card.title !== 'Checks and declarations'),
        });
    });
    router.get(paths_1.paths.founderPart, async (req, res) => {
        const founder = await load(res, req.params.founder);
        const part = partOf(req.params.part);
        const seen = (0, forms_1.fingerprint)(founder);
        showPart(res, founder, part, { typed: (0, forms_2.typedPart)(founder, part), fieldErrors: {}, seen });
    });
    router.post(paths_1.paths.founderPart, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const founder = await load(res, req.params.founder);
        const part = partOf(req.params.part);
        const form = (0, forms_1.readForm)(forms_2.partForms[part], req.body);
        const typed = (0, forms_1.plainFields)(req.body);
        const seen = typeof typed['seen'] === 'string' ? typed['seen'] : undefined;
        if (!form.ok || typed['again'] === 'yes') {
            const found = form.ok ? {} : form.errors;
            const errors = { ...found, ...(found[''] !== undefined && { scheme: found[''] }) };
            delete errors[''];
            const again = { typed, fieldErrors: errors, errors: (0, forms_1.summary)(errors), seen: seen ?? '' };
            showPart(res, founder, part, again);
            return;
        }
        const changed = (0, forms_2.withPart)(founder, part, form.value);
        if (await (0, change_people_1.changeFounder)(db, (0, access_1.doingOf)(res, now), { founder: changed, seen })) {
            res.redirect(303, (0, paths_1.href)(paths_1.paths.founder, { project: id, founder: founder.id }));
            return;
        }
        const there = await load(res, founder.id);
        const [last] = await (0, projects_1.history)(db, id, { about: `founder:${founder.id}`, limit: 1 });
        (0, conflict_1.showConflict)(res, {
            rows: (0, pages_1.founderRows)(there, (0, forms_2.withPart)(there, part, form.value)),
            typed,
            now: there,
            changed: last,
            keepHref: (0, paths_1.href)(paths_1.paths.founder, { project: id, founder: founder.id }),
        });
    });
    router.get(paths_1.paths.founderRemoval, async (req, res) => {
        const founder = await load(res, req.params.founder);
        const backLink = (0, paths_1.href)(paths_1.paths.founder, { project: (0, access_1.projectOf)(res).id, founder: founder.id });
        (0, render_1.render)(res, 'people/removal', {
            title: `Has ${(0, project_1.shortName)(founder)} withdrawn?`,
            tab: 'Has this person withdrawn?',
            backLink,
            founder,
        });
    });
    router.post(paths_1.paths.founderRemoval, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        await (0, change_people_1.withdrawFounder)(db, (0, access_1.doingOf)(res, now), req.params.founder);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.people, { project: id }));
    });
}
const partTitles = {
    about: 'Name and contact details',
    address: 'What is their postal address?',
    work: 'What do they do?',
    checks: 'Checks and declarations',
};
function showPart(res, founder, part, more) {
    const backLink = (0, paths_1.href)(paths_1.paths.founder, { project: (0, access_1.projectOf)(res).id, founder: founder.id });
    (0, render_1.render)(res, `people/${part}`, {
        title: partTitles[part],
        tab: partTitles[part],
        section: (0, project_1.shortName)(founder),
        backLink,
        ...more,
    });
}
function partOf(text) {
    const part = forms_2.parts.find((one) => one === text);
    if (!part)
        throw new expected_1.Expected('missing', 'We cannot find this page', 'Go back to the list of people.');
    return part;
}
function longDateOr(date) {
    return date === undefined ? '' : (0, dates_1.longDate)(date);
}
