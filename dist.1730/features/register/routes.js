"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.registerRoutes = registerRoutes;
const express_1 = require("express");
const nominations_1 = require("../../engine/lists/nominations");
const ledger_entry_1 = require("../../engine/project/ledger-entry");
const ledger_1 = require("../../engine/project/ledger");
const project_1 = require("../../engine/project/project");
const office_1 = require("../../engine/project/office");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const projects_1 = require("../projects");
const add_entries_1 = require("./add-entries");
const entry_words_1 = require("./entry-words");
const forms_2 = require("./forms");
const file_routes_1 = require("./file-routes");
const import_routes_1 = require("./import-routes");
const record_books_1 = require("./record-books");
const record_routes_1 = require("./record-routes");
const pages_1 = require("./pages");
/** The founders' book and the register: what stands at a date, and new entries. */
function registerRoutes(deps) {
    const router = (0, express_1.Router)();
    bookRoutes(router, deps);
    entryRoutes(router, deps);
    correctionRoutes(router, deps);
    (0, file_routes_1.fileRoutes)(router, deps);
    (0, import_routes_1.importRoutes)(router, deps);
    (0, record_routes_1.recordRoutes)(router, deps);
    return router;
}
function bookRoutes(router, { db, now }) {
    router.get(paths_1.paths.register, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const today = (0, dates_1.londonDate)(now());
        const asAt = (0, file_routes_1.dayAsked)(req.query['as-at'], today);
        const { name, page, entries } = (0, forms_1.plainFields)(req.query);
        const view = {
            asAt,
            name: String(name ?? '').trim(),
            page: Number(page) || 1,
            entries: Number(entries) || 1,
        };
        (0, render_1.render)(res, 'register/book', {
            title: 'Founders’ book and registers',
            backLink: (0, paths_1.href)(paths_1.paths.project, { project: id }),
            view,
            asAtWords: (0, dates_1.longDate)(asAt),
            isToday: asAt === today,
            ...(0, pages_1.registerPage)(id, await (0, projects_1.projectStore)(db).load(id), { ...view, all: (0, access_1.may)(res, 'private') }),
            books: record_books_1.recordBooks
                .filter((book) => (0, access_1.may)(res, record_routes_1.bookReaders[book]))
                .map((book) => ({
                text: record_books_1.bookSpecs[book].title,
                href: (0, paths_1.href)(paths_1.paths.recordBook, { project: id, book }),
            })),
            files: (0, file_routes_1.registerLinks)(id, asAt, (0, access_1.projectOf)(res).role),
        });
    });
    router.get(paths_1.paths.nominations, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const today = (0, dates_1.londonDate)(now());
        (0, render_1.render)(res, 'register/nominations', {
            title: 'Nominations book',
            backLink: (0, paths_1.href)(paths_1.paths.register, { project: id }),
            nominations: (0, pages_1.nominationsPage)(await (0, projects_1.projectStore)(db).load(id), today),
            links: (0, file_routes_1.fileLinks)(id, 'nominations', today),
        });
    });
}
function entryRoutes(router, { db, now, library }) {
    const store = (0, projects_1.projectStore)(db);
    const find = async (res, id) => {
        const founder = (await store.founders((0, access_1.projectOf)(res).id)).find((one) => one.id === id);
        if (!founder)
            throw new expected_1.Expected('missing', 'We cannot find this person', 'Go back to the register.');
        return founder;
    };
    const show = async (res, founder, kind, more) => {
        const { id } = (0, access_1.projectOf)(res);
        const ledger = await store.ledger(id);
        const held = (0, ledger_1.registerAt)(ledger, (0, dates_1.londonDate)(now())).officers.filter((term) => term.founder === founder.id);
        const offices = kind === 'office-left'
            ? held.map((term) => term.office)
            : Object.keys(office_1.officeNames);
        (0, render_1.render)(res, 'register/entry', {
            title: forms_2.formTexts[kind].title,
            section: (0, project_1.shortName)(founder),
            hint: forms_2.formTexts[kind].hint,
            backLink: (0, paths_1.href)(paths_1.paths.register, { project: id }),
            kind,
            number: (0, ledger_1.nextMemberNumber)(ledger, founder.id),
            offices: offices.map((office) => ({ value: office, text: office_1.officeNames[office] })),
            relations: ledger_entry_1.relations.map((value) => ({ value, text: nominations_1.relationWords[value] })),
            typed: {
                on: (0, dates_1.longDate)((0, dates_1.londonDate)(now())).replace(/[A-Z][a-z]+/, String(Number((0, dates_1.londonDate)(now()).slice(5, 7)))),
            },
            fieldErrors: {},
            ...more,
        });
    };
    router.get(paths_1.paths.newEntry, async (req, res) => {
        await show(res, await find(res, req.params.founder), kindOf(req.params.kind), {});
    });
    router.post(paths_1.paths.newEntry, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const founder = await find(res, req.params.founder);
        const kind = kindOf(req.params.kind);
        const form = (0, forms_1.readForm)((0, forms_2.entryForm)(kind, now()), req.body);
        if (!form.ok) {
            const errors = { ...form.errors };
            if (errors[''] !== undefined)
                errors['change'] = errors[''];
            delete errors[''];
            await show(res, founder, kind, { typed: form.typed, fieldErrors: errors, errors: (0, forms_1.summary)(errors) });
            return;
        }
        await (0, add_entries_1.addByRules)({ db, library }, (0, access_1.doingOf)(res, now), (ledger) => (0, forms_2.entriesOf)(kind, form.value, founder, (0, ledger_1.nextMemberNumber)(ledger, founder.id)));
        res.redirect(303, (0, paths_1.href)(paths_1.paths.register, { project: id }));
    });
}
function correctionRoutes(router, { db, now }) {
    const store = (0, projects_1.projectStore)(db);
    const load = async (res, place) => {
        const ledger = await store.ledger((0, access_1.projectOf)(res).id);
        const entry = ledger[Number(place) - 1];
        if (!entry || entry.kind === 'correction')
            throw new expected_1.Expected('missing', 'We cannot find this entry', 'Go back to the register.');
        return { entry, now: (0, ledger_1.standingNow)(ledger, Number(place)) ?? null };
    };
    const page = (res, { entry, now: standing }) => ({
        title: 'Correct an entry',
        backLink: (0, paths_1.href)(paths_1.paths.register, { project: (0, access_1.projectOf)(res).id }),
        entry: (0, entry_words_1.words)(standing ?? entry),
        on: (0, dates_1.longDate)((standing ?? entry).on),
        taken: standing === null,
    });
    router.get(paths_1.paths.correction, async (req, res) => {
        const found = await load(res, req.params.place);
        const { on } = found.now ?? found.entry;
        (0, render_1.render)(res, 'register/correction', { ...page(res, found), typed: { on }, fieldErrors: {} });
    });
    router.post(paths_1.paths.correction, async (req, res) => {
        const found = await load(res, req.params.place);
        const form = (0, forms_1.readForm)((0, forms_2.correctionForm)(now()), req.body);
        if (!form.ok) {
            const again = { typed: form.typed, fieldErrors: form.errors, errors: (0, forms_1.summary)(form.errors) };
            (0, render_1.render)(res, 'register/correction', { ...page(res, found), ...again });
            return;
        }
        const { how, on, reason } = form.value;
        const correction = {
            on: (0, dates_1.londonDate)(now()),
            kind: 'correction',
            corrects: Number(req.params.place),
            reason,
            entry: how === 'void' || on === undefined ? null : { ...(found.now ?? found.entry), on },
        };
        await (0, add_entries_1.addEntries)(db, (0, access_1.doingOf)(res, now), () => [correction]);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.register, { project: (0, access_1.projectOf)(res).id }));
    });
}
function kindOf(text) {
    const kind = forms_2.formKinds.find((one) => one === text);
    if (!kind)
        throw new expected_1.Expected('missing', 'We cannot find this page', 'Go back to the register.');
    return kind;
}
