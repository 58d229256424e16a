"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.afterRoutes = afterRoutes;
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const expected_1 = require("../../lib/expected");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const session_1 = require("../../web/session");
const answer_store_1 = require("./answer-store");
const change_workshop_1 = require("./change-workshop");
const end_workshop_1 = require("./end-workshop");
const frame_routes_1 = require("./frame-routes");
const load_results_1 = require("./load-results");
const packs_1 = require("./packs");
const pages_1 = require("./pages");
const result_pages_1 = require("./result-pages");
const run_routes_1 = require("./run-routes");
const take_home_1 = require("./take-home");
const store_1 = require("./store");
/** What all tables came to: the wall, the results, the archive of packs, the end. */
function afterRoutes(router, deps) {
    projectorRoutes(router, deps);
    resultRoutes(router, deps);
    endRoutes(router, deps);
    handOverRoutes(router, deps);
}
function projectorRoutes(router, deps) {
    const { db, library, now, config } = deps;
    router.get(paths_1.paths.projector, async (req, res) => {
        const { workshop } = (0, frame_routes_1.frameOf)(res);
        const shown = await (0, load_results_1.loadResults)(db, workshop);
        (0, render_1.render)(res, 'workshops/projector', {
            title: workshop.title,
            tab: 'Projector',
            ...(0, pages_1.head)(workshop, library, now()),
            live: `${(0, paths_1.href)(paths_1.paths.workshopLive, { workshop: workshop.id })}?seen=${await (0, answer_store_1.placeOf)(db, workshop)}`,
            joinAddress: (0, run_routes_1.joinAddress)(config.baseUrl, req.get('host'), workshop)
                ?.replace(/^https?:\/\//, '')
                .replace(/\/[^/]+$/, ''),
            qr: workshop.code === null ? undefined : (0, paths_1.href)(paths_1.paths.workshopCode, { workshop: workshop.id }),
            ...(0, result_pages_1.projectorView)({ workshop, library, now: now(), ...shown }),
        });
    });
}
function resultRoutes(router, deps) {
    const { db, library, now } = deps;
    router.get(paths_1.paths.workshopResults, async (_req, res) => {
        const { workshop } = (0, frame_routes_1.frameOf)(res);
        const shown = await (0, load_results_1.loadResults)(db, workshop);
        (0, render_1.render)(res, 'workshops/results', {
            title: 'Results',
            backLink: (0, paths_1.href)(paths_1.paths.workshop, { workshop: workshop.id }),
            ...(0, pages_1.head)(workshop, library, now()),
            ...(0, result_pages_1.evaluationView)({ workshop, library, ...shown }),
            comparison: (0, result_pages_1.comparison)({ workshop, library, now: now(), ...shown }),
            packs: shown.tables.filter(({ table }) => table.inPack).length,
            packsHref: (0, paths_1.href)(paths_1.paths.workshopPacks, { workshop: workshop.id }),
            mayOwn: (0, frame_routes_1.mayHere)(res, 'own'),
        });
    });
    router.get(paths_1.paths.workshopPacks, async (_req, res) => {
        const { workshop } = (0, frame_routes_1.frameOf)(res);
        const bytes = await (0, packs_1.packsOf)(deps, workshop);
        if (!bytes)
            throw new expected_1.Expected('missing', 'No table has agreed to share its pack', 'A table agrees with a tick when it takes its co-op home.');
        res
            .attachment(`${(0, names_1.slug)(workshop.title)}-packs.zip`)
            .type('application/zip')
            .send(bytes);
    });
}
function endRoutes(router, deps) {
    const { db, library, now } = deps;
    const page = (res, title) => {
        const { workshop } = (0, frame_routes_1.frameOf)(res);
        return {
            title,
            backLink: (0, paths_1.href)(paths_1.paths.workshop, { workshop: workshop.id }),
            ...(0, pages_1.head)(workshop, library, now()),
            fieldErrors: {},
        };
    };
    router.get(paths_1.paths.workshopEnd, (_req, res) => {
        (0, render_1.render)(res, 'workshops/end', page(res, 'End this workshop?'));
    });
    router.post(paths_1.paths.workshopEnd, async (_req, res) => {
        const { id } = (0, frame_routes_1.frameOf)(res).workshop;
        await (0, end_workshop_1.endWorkshop)(deps, id);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.workshopResults, { workshop: id }));
    });
    router.get(paths_1.paths.workshopRemoval, (_req, res) => {
        (0, render_1.render)(res, 'workshops/removal', page(res, 'Delete this workshop now?'));
    });
    router.post(paths_1.paths.workshopRemoval, async (req, res) => {
        if ((0, forms_1.plainFields)(req.body)['sure'] !== 'yes') {
            const fieldErrors = { sure: 'Tick the box if you want to delete this workshop, or go back.' };
            (0, render_1.render)(res, 'workshops/removal', {
                ...page(res, 'Delete this workshop now?'),
                fieldErrors,
                errors: (0, forms_1.summary)(fieldErrors),
            });
            return;
        }
        await (0, store_1.workshopStore)(db).remove((0, frame_routes_1.frameOf)(res).workshop.id);
        res.redirect(303, paths_1.paths.workshops);
    });
}
/** For a table that worked on paper, a slip with its link; and for the facilitator, a way in where a table gave one. */
function handOverRoutes(router, deps) {
    const { db, config } = deps;
    router.post(paths_1.paths.tableSlip, async (req, res) => {
        const { workshop } = (0, frame_routes_1.frameOf)(res);
        const table = await (0, store_1.workshopStore)(db).table(workshop.id, req.params.table);
        if (!table)
            throw (0, change_workshop_1.noTable)();
        const phones = (await (0, store_1.workshopStore)(db).phones(workshop.id)).get(table.id) ?? 0;
        const token = await (0, take_home_1.slipFor)(deps, workshop, table, phones);
        (0, render_1.render)(res, 'workshops/slip', {
            title: table.name,
            backLink: (0, paths_1.href)(paths_1.paths.workshopTable, { workshop: workshop.id, table: table.id }),
            link: config.baseUrl + (0, paths_1.href)(paths_1.paths.open, { token }),
            on: (0, dates_1.longDate)(workshop.on),
        });
    });
    router.post(paths_1.paths.tableProject, async (req, res) => {
        const { workshop } = (0, frame_routes_1.frameOf)(res);
        const table = await (0, store_1.workshopStore)(db).table(workshop.id, req.params.table);
        if (!table || table.project === null || table.adviserSeat === null)
            throw (0, change_workshop_1.noTable)();
        await (0, session_1.takeSeat)(req, table.adviserSeat);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.project, { project: table.project }));
    });
}
