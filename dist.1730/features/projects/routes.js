"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.projectRoutes = projectRoutes;
exports.knownThings = knownThings;
const express_1 = require("express");
const multer_1 = __importDefault(require("multer"));
const figures_1 = require("../../engine/money/figures");
const own_wording_1 = require("../../engine/clauses/own-wording");
const contradictions_1 = require("../../engine/project/contradictions");
const ledger_1 = require("../../engine/project/ledger");
const read_project_1 = require("../../engine/project/read-project");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const access_1 = require("../../web/access");
const once_1 = require("../../web/once");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const give_again_1 = require("../../web/give-again");
const live_1 = require("../../web/live");
const limits_1 = require("../../web/limits");
const render_1 = require("../../web/render");
const session_1 = require("../../web/session");
const account_1 = require("../account");
const forms_2 = require("./forms");
const history_1 = require("./history");
const journey_1 = require("./journey");
const mend_links_1 = require("./mend-links");
const missing_1 = require("./missing");
const start_project_1 = require("./start-project");
const change_project_1 = require("./change-project");
const store_1 = require("./store");
/** Home, starting and opening a co-op, its journey, and what is still missing. */
function projectRoutes(deps) {
    const router = (0, express_1.Router)();
    startRoutes(router, deps);
    router.use(paths_1.paths.project, (0, access_1.ownProject)((id, opened) => (0, account_1.accountStore)(deps.db).frame(id, opened, deps.now())), (0, access_1.onlyAsAllowed)(), (0, give_again_1.giveAgain)(deps.pages, deps.now));
    journeyRoutes(router, deps);
    recordRoutes(router, deps);
    keepingRoutes(router, deps);
    return router;
}
/** What a project file is checked against. */
function knownThings({ library }) {
    const categories = library.reference.serviceCategories.categories.map((category) => category.code);
    return {
        questions: library.questions,
        categories,
        figures: (0, figures_1.figuresOf)(library, {}).map(({ id }) => id),
        wordingFault: (key, words) => (0, own_wording_1.wordingFault)(library, key, words),
    };
}
function startRoutes(router, { db, now, library, config }) {
    const store = (0, store_1.projectStore)(db);
    const upload = (0, multer_1.default)({ limits: { fileSize: 5 * 1024 * 1024, files: 1, fields: 5, parts: 8 } });
    // A hall full of people may share one address.
    const mayStart = (req) => (0, limits_1.limit)(db, `start ${(0, account_1.hashed)((0, limits_1.networkOf)(req.ip))}`, { most: 300, minutes: 60, now: now() });
    router.get(paths_1.paths.home, async (req, res) => {
        const seats = await (0, account_1.accountStore)(db).openSeats((0, session_1.openedBy)(req));
        const own = seats.map((seat) => ({ id: seat.project, name: seat.coop }));
        const demos = [];
        for (const demo of await store.demos()) {
            const { founders, services } = await store.counts(demo.id);
            demos.push({ ...demo, about: `${(0, names_1.counted)(founders, 'founder')}, ${(0, names_1.counted)(services, 'service')}` });
        }
        (0, render_1.render)(res, 'projects/home', { title: 'Start a worker co-operative', demos, own });
    });
    router.get(paths_1.paths.newProject, (_req, res) => {
        (0, render_1.render)(res, 'projects/new', {
            title: 'What is your co-op called?',
            backLink: paths_1.paths.home,
            typed: {},
            fieldErrors: {},
        });
    });
    router.post(paths_1.paths.newProject, async (req, res) => {
        const form = (0, forms_1.readForm)(forms_2.nameForm, req.body);
        if (!form.ok) {
            const page = { title: 'What is your co-op called?', backLink: paths_1.paths.home, ...failed(form) };
            (0, render_1.render)(res, 'projects/new', page);
            return;
        }
        await mayStart(req);
        await welcome(req, res, await (0, start_project_1.startProject)(db, form.value.name, now()), config.baseUrl);
    });
    const openPage = { title: 'Open a project file', backLink: paths_1.paths.home };
    router.get(paths_1.paths.openProject, (_req, res) => {
        (0, render_1.render)(res, 'projects/open', { ...openPage, problems: [], fieldErrors: {} });
    });
    router.post(paths_1.paths.openProject, upload.single('file'), async (req, res) => {
        const text = req.file?.buffer.toString('utf8') ?? '';
        const reading = text.trim() === '' ? undefined : (0, read_project_1.readProjectText)(text.replace(/^\ufeff/, ''), knownThings({ library }));
        if (!reading?.ok) {
            const message = reading
                ? 'This file has something that we cannot read. See the list below.'
                : 'Choose a project file.';
            const fieldErrors = { file: message };
            (0, render_1.render)(res, 'projects/open', {
                ...openPage,
                errors: (0, forms_1.summary)(fieldErrors),
                fieldErrors,
                problems: reading?.problems.slice(0, 50) ?? [],
            });
            return;
        }
        await mayStart(req);
        await welcome(req, res, await (0, start_project_1.openProject)(db, reading.project, now()), config.baseUrl);
    });
}
/** Seats the person who started a co-op, and takes them to it with their private link to show once. */
async function welcome(req, res, started, baseUrl) {
    await (0, session_1.takeSeat)(req, started.seat);
    (0, once_1.showOnce)(res, started.token, baseUrl);
    res.redirect(303, (0, paths_1.href)(paths_1.paths.project, { project: started.id }));
}
/** What the group made at a workshop and brought home. */
function recordRoutes(router, { db }) {
    router.get(paths_1.paths.workshopRecord, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const record = (await (0, store_1.projectStore)(db).load(id)).workshop;
        (0, render_1.render)(res, 'projects/workshop', {
            title: 'From your workshop',
            backLink: (0, paths_1.href)(paths_1.paths.project, { project: id }),
            record,
            on: record && (0, dates_1.longDate)(record.on),
            days: (record?.actions ?? []).map(({ by }) => (0, dates_1.longDate)(by)),
        });
    });
}
function journeyRoutes(router, { db, now, library, config }) {
    const store = (0, store_1.projectStore)(db);
    /** @param ownLink the private link to show once, where there is one */
    const showJourney = async (res, ownLink) => {
        const frame = (0, access_1.projectOf)(res);
        const project = await store.load(frame.id);
        const problems = (0, contradictions_1.contradictions)(project, library.questions);
        const register = (0, ledger_1.registerAt)(project.ledger, (0, dates_1.londonDate)(now()));
        const rows = await (0, account_1.accountStore)(db).seats(frame.id);
        const here = rows.filter((row) => row.seenAt !== null).length;
        const organisers = rows.filter((row) => row.role === 'organiser').length;
        const stages = (0, journey_1.journeyStages)({
            id: frame.id,
            project,
            register,
            problems,
            library,
            seats: { here, invited: rows.length - here, organisers },
            may: (permission) => (0, access_1.may)(res, permission),
        });
        const recordHref = project.workshop && (0, paths_1.href)(paths_1.paths.workshopRecord, { project: frame.id });
        (0, render_1.render)(res, 'projects/journey', { title: frame.name, tab: 'Journey', stages, ownLink, recordHref });
    };
    // The home of a co-op is its journey until it is registered, and its day from then on. A new link comes first.
    router.get(paths_1.paths.project, async (req, res) => {
        const token = (0, once_1.takeOnce)(req, res);
        const ownLink = token === undefined ? undefined : config.baseUrl + (0, paths_1.href)(paths_1.paths.open, { token });
        const { id, registered } = (0, access_1.projectOf)(res);
        if (registered && ownLink === undefined)
            res.redirect(303, (0, paths_1.href)(paths_1.paths.today, { project: id }));
        else
            await showJourney(res, ownLink);
    });
    router.get(paths_1.paths.journey, (_req, res) => showJourney(res, undefined));
    router.get(paths_1.paths.live, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        await (0, live_1.streamChanges)({ db, topics: [id], place: () => store.lastPlace(id) }, req, res);
    });
    router.get(paths_1.paths.history, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const lines = await (0, history_1.history)(db, id, { limit: 200 });
        (0, render_1.render)(res, 'projects/history', {
            title: 'Who changed what',
            backLink: (0, paths_1.href)(paths_1.paths.project, { project: id }),
            lines: lines.map((line) => ({ ...line, about: (0, history_1.aboutWords)(line.about, library) })),
        });
    });
    router.get(paths_1.paths.missing, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const project = await store.load(id);
        const problems = (0, contradictions_1.contradictions)(project, library.questions).map(({ path, message }) => ({
            message,
            href: (0, mend_links_1.problemLink)(id, path),
        }));
        const documents = (0, missing_1.missingByDocument)({ id, project, asAt: (0, dates_1.londonDate)(now()), library });
        (0, render_1.render)(res, 'projects/missing', {
            title: 'What is still missing',
            backLink: (0, paths_1.href)(paths_1.paths.project, { project: id }),
            problems,
            documents,
        });
    });
    router.get(paths_1.paths.projectName, (_req, res) => {
        const { id, name } = (0, access_1.projectOf)(res);
        const backLink = (0, paths_1.href)(paths_1.paths.project, { project: id });
        (0, render_1.render)(res, 'projects/name', {
            title: 'Change the name of your co-op',
            backLink,
            typed: { name },
            fieldErrors: {},
        });
    });
    router.post(paths_1.paths.projectName, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const backLink = (0, paths_1.href)(paths_1.paths.project, { project: id });
        const form = (0, forms_1.readForm)(forms_2.nameForm, req.body);
        if (!form.ok) {
            (0, render_1.render)(res, 'projects/name', { title: 'Change the name of your co-op', backLink, ...failed(form) });
            return;
        }
        await (0, change_project_1.changeProject)(db, (0, access_1.doingOf)(res, now), async (inside) => {
            await inside.rename(id, form.value.name);
            return { deed: { what: 'changed the name', about: 'project' }, result: undefined };
        });
        res.redirect(303, backLink);
    });
}
function keepingRoutes(router, { db, now, config }) {
    const store = (0, store_1.projectStore)(db);
    router.get(paths_1.paths.projectFile, async (_req, res) => {
        const { id, name } = (0, access_1.projectOf)(res);
        const text = (0, read_project_1.projectText)(await store.load(id));
        res
            .attachment(`${(0, names_1.slug)(name)}.json`)
            .type('application/json')
            .send(text);
    });
    router.post(paths_1.paths.projectCopy, async (req, res) => {
        const copied = await store.load((0, access_1.projectOf)(res).id);
        await welcome(req, res, await (0, start_project_1.openProject)(db, copied, now()), config.baseUrl);
    });
    const removalPage = (project) => ({
        title: 'Delete this co-op from Groundrules?',
        backLink: (0, paths_1.href)(paths_1.paths.project, { project }),
    });
    router.get(paths_1.paths.projectRemoval, (_req, res) => {
        (0, render_1.render)(res, 'projects/removal', { ...removalPage((0, access_1.projectOf)(res).id), fieldErrors: {} });
    });
    router.post(paths_1.paths.projectRemoval, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        if ((0, forms_1.plainFields)(req.body)['sure'] !== 'yes') {
            const fieldErrors = { sure: 'Tick the box if you want to delete this co-op, or go back.' };
            (0, render_1.render)(res, 'projects/removal', { ...removalPage(id), errors: (0, forms_1.summary)(fieldErrors), fieldErrors });
            return;
        }
        await store.remove(id);
        res.redirect(303, paths_1.paths.home);
    });
}
/** What a view needs to show a form again with what was typed. */
function failed(form) {
    return { errors: (0, forms_1.summary)(form.errors), fieldErrors: form.errors, typed: form.typed };
}
