"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.runRoutes = runRoutes;
exports.joinAddress = joinAddress;
exports.noStep = noStep;
const qr_code_1 = require("../../engine/drawing/qr-code");
const svg_1 = require("../../engine/drawing/svg");
const expected_1 = require("../../lib/expected");
const forms_1 = require("../../web/forms");
const live_1 = require("../../web/live");
const once_1 = require("../../web/once");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const agenda_1 = require("./agenda");
const answer_store_1 = require("./answer-store");
const change_workshop_1 = require("./change-workshop");
const content_1 = require("./content");
const forms_2 = require("./forms");
const frame_routes_1 = require("./frame-routes");
const hall_address_1 = require("./hall-address");
const pages_1 = require("./pages");
const run_1 = require("./run");
const store_1 = require("./store");
const topics_1 = require("./topics");
/** The pages of the people who run a workshop: the board, its steps, its tables. */
function runRoutes(router, deps) {
    boardRoutes(router, deps);
    agendaRoutes(router, deps);
    courseRoutes(router, deps);
    tableRoutes(router, deps);
}
function boardRoutes(router, { db, library, now, config }) {
    const cards = async (workshop) => (0, pages_1.cardsFor)({
        workshop,
        tables: await (0, store_1.workshopStore)(db).tables(workshop.id),
        counts: await (0, answer_store_1.answerStore)(db).counts(workshop.id),
        library,
    });
    router.get(paths_1.paths.workshop, async (req, res) => {
        const { workshop, role } = (0, frame_routes_1.frameOf)(res);
        const tables = await (0, store_1.workshopStore)(db).tables(workshop.id);
        const lines = await cards(workshop);
        const token = (0, once_1.takeOnce)(req, res);
        (0, render_1.render)(res, 'workshops/board', {
            title: workshop.title,
            tab: 'Workshop',
            backLink: paths_1.paths.workshops,
            ...(0, pages_1.head)(workshop, library, now()),
            live: `${(0, paths_1.href)(paths_1.paths.workshopLive, { workshop: workshop.id })}?seen=${await (0, answer_store_1.placeOf)(db, workshop)}`,
            place: workshop.place,
            printHref: workshop.code === null ? undefined : (0, paths_1.href)(paths_1.paths.workshopPrint, { workshop: workshop.id }),
            role,
            steps: (0, pages_1.stepLines)(workshop, library),
            tables: tables.map((table, index) => ({
                ...table,
                card: lines[index],
                href: (0, paths_1.href)(paths_1.paths.workshopTable, { workshop: workshop.id, table: table.id }),
            })),
            joinAddress: joinAddress(config.baseUrl, req.get('host'), workshop),
            ownLink: token === undefined ? undefined : config.baseUrl + (0, paths_1.href)(paths_1.paths.openWorkshop, { token }),
            mayRun: (0, frame_routes_1.mayHere)(res, 'run') && workshop.endedAt === null,
            mayOwn: (0, frame_routes_1.mayHere)(res, 'own'),
            screen: workshop.run.screen,
            screens: run_1.screens,
            results: resultChoices(workshop),
            typed: {},
            fieldErrors: {},
        });
    });
    router.get(paths_1.paths.workshopLive, async (req, res) => {
        const { id } = (0, frame_routes_1.frameOf)(res).workshop;
        const store = (0, store_1.workshopStore)(db);
        // The board needs only the cards when a table has saved something, and itself anew when the workshop changed.
        const stream = {
            db,
            topics: [topics_1.topics.workshop(id), topics_1.topics.tables(id)],
            gather: 100,
            place: async () => (0, answer_store_1.placeOf)(db, { id, place: (await store.workshop(id))?.place ?? 0 }),
            says: async () => {
                const workshop = await store.workshop(id);
                return { page: workshop?.place ?? 0, cards: workshop ? await cards(workshop) : [] };
            },
        };
        await (0, live_1.streamChanges)(stream, req, res);
    });
    router.get(paths_1.paths.workshopCode, (req, res) => {
        const { workshop } = (0, frame_routes_1.frameOf)(res);
        const address = joinAddress(config.baseUrl, req.get('host'), workshop);
        if (address === undefined)
            throw new expected_1.Expected('missing', 'There is no code any more', 'This workshop has ended.');
        res.type('image/svg+xml').send((0, svg_1.toSvg)((0, qr_code_1.qrCode)(address, `Join at ${address}`, 400)));
    });
}
/** The address in the QR code, while the code opens something. */
function joinAddress(baseUrl, host, { code }) {
    return code === null ? undefined : (0, hall_address_1.hallAddress)(baseUrl, host) + (0, paths_1.href)(paths_1.paths.joinByCode, { code });
}
/** Exercises whose results can be thrown on the wall, where their step is in the agenda. */
function resultChoices({ agenda, run }) {
    const words = {
        temperature: 'How sure people are',
        values: 'Values chosen',
        decisions: 'Decisions',
        services: 'Ideas (free text)',
        price: 'Prices',
    };
    const there = new Set(agenda.filter(({ skipped }) => !skipped).map(({ id }) => id));
    return Object.entries(words)
        .filter(([id]) => there.has(id))
        .map(([id, text]) => ({
        id,
        text,
        shown: run.screen === 'results' && run.results === id,
        needsRelease: id === 'services' || id === 'price',
        released: run.released.includes(id),
    }));
}
function agendaRoutes(router, { db, library, now }) {
    router.get(paths_1.paths.workshopAgenda, (_req, res) => {
        const { workshop } = (0, frame_routes_1.frameOf)(res);
        (0, render_1.render)(res, 'workshops/agenda', {
            title: 'Agenda',
            backLink: (0, paths_1.href)(paths_1.paths.workshop, { workshop: workshop.id }),
            ...(0, pages_1.head)(workshop, library, now()),
            lines: (0, pages_1.agendaLines)(workshop.agenda, library),
        });
    });
    router.post(paths_1.paths.workshopAgenda, async (req, res) => {
        const { id } = (0, frame_routes_1.frameOf)(res).workshop;
        const { step = '', does = '', minutes } = (0, forms_1.plainFields)(req.body);
        await (0, change_workshop_1.changeWorkshop)(db, id, ({ agenda }) => {
            if (does === 'up' || does === 'down')
                return { agenda: (0, agenda_1.moveStep)(agenda, step, does === 'up' ? -1 : 1) };
            if (does === 'skip' || does === 'put-in')
                return { agenda: (0, agenda_1.changeStep)(agenda, step, { skipped: does === 'skip' }) };
            const read = Number(minutes);
            const fits = Number.isInteger(read) && read >= 1 && read <= 120;
            return fits ? { agenda: (0, agenda_1.changeStep)(agenda, step, { minutes: read }) } : {};
        });
        res.redirect(303, `${(0, paths_1.href)(paths_1.paths.workshopAgenda, { workshop: id })}#step-${encodeURIComponent(step)}`);
    });
}
function courseRoutes(router, { db, library, now }) {
    const board = (res) => (0, paths_1.href)(paths_1.paths.workshop, { workshop: (0, frame_routes_1.frameOf)(res).workshop.id });
    router.get(paths_1.paths.workshopStep, (req, res) => {
        const { workshop } = (0, frame_routes_1.frameOf)(res);
        const step = workshop.agenda.find(({ id }) => id === req.params.step);
        if (!step || !(0, content_1.stepById)(library, step.id))
            throw noStep();
        (0, render_1.render)(res, 'workshops/step', {
            backLink: board(res),
            ...(0, pages_1.head)(workshop, library, now()),
            ...(0, pages_1.scriptOf)(library, step.id),
            state: step.state,
            mayRun: (0, frame_routes_1.mayHere)(res, 'run') && workshop.endedAt === null,
            stepHref: (0, paths_1.href)(paths_1.paths.workshopStep, { workshop: workshop.id, step: step.id }),
        });
    });
    /** Opens or holds a step for all; with `table`, for one; with `minutes`, starts the timer too. */
    router.post(paths_1.paths.workshopStep, async (req, res) => {
        const { id } = (0, frame_routes_1.frameOf)(res).workshop;
        const { step } = req.params;
        const { state = '', table, timer } = (0, forms_1.plainFields)(req.body);
        if (!(0, frame_routes_1.frameOf)(res).workshop.agenda.some((one) => one.id === step))
            throw noStep();
        if (table !== undefined) {
            const all = state === 'as-all' ? 'as-all' : readState(state);
            await (0, change_workshop_1.setStepFor)(db, id, { table, step, state: all });
            res.redirect(303, (0, paths_1.href)(paths_1.paths.workshopTable, { workshop: id, table }));
            return;
        }
        await (0, change_workshop_1.changeWorkshop)(db, id, (workshop) => {
            const course = (0, run_1.setStep)(workshop, step, readState(state));
            return timer === 'yes' ? { ...course, run: (0, run_1.setTimer)(course, 'start', { now: now() }) } : course;
        });
        res.redirect(303, board(res));
    });
    router.post(paths_1.paths.workshopTimer, async (req, res) => {
        const { does = '', minutes } = (0, forms_1.plainFields)(req.body);
        const action = run_1.timerActions.find((one) => one === does);
        const read = Number(minutes);
        const asked = Number.isInteger(read) && read >= 1 && read <= 120 ? read : undefined;
        if (action)
            await (0, change_workshop_1.changeWorkshop)(db, (0, frame_routes_1.frameOf)(res).workshop.id, (workshop) => ({
                run: (0, run_1.setTimer)(workshop, action, { minutes: asked, now: now() }),
            }));
        res.redirect(303, board(res));
    });
    router.post(paths_1.paths.workshopMessage, async (req, res) => {
        const { workshop } = (0, frame_routes_1.frameOf)(res);
        const form = (0, forms_1.readForm)(forms_2.messageForm, req.body);
        const text = form.ok ? (form.value.text ?? '') : '';
        if (!form.ok)
            throw new expected_1.Expected('conflict', Object.values(form.errors)[0] ?? 'The message is too long', 'Go back and make it shorter.');
        await (0, change_workshop_1.changeWorkshop)(db, workshop.id, ({ run }) => ({
            run: (0, run_1.setMessage)(run, text === '' ? undefined : { text, at: now().toISOString() }),
        }));
        res.redirect(303, board(res));
    });
    router.post(paths_1.paths.workshopScreen, async (req, res) => {
        const { screen, results, release } = (0, forms_1.plainFields)(req.body);
        const shows = run_1.screens.find((one) => one === screen);
        await (0, change_workshop_1.changeWorkshop)(db, (0, frame_routes_1.frameOf)(res).workshop.id, ({ run }) => {
            const let_ = release === undefined || results === undefined ? run : (0, run_1.setReleased)(run, results, release === 'yes');
            return { run: { ...let_, ...(shows && { screen: shows }), ...(results !== undefined && { results }) } };
        });
        res.redirect(303, board(res));
    });
}
function tableRoutes(router, { db, library, now }) {
    const find = async (res, id) => {
        const table = await (0, store_1.workshopStore)(db).table((0, frame_routes_1.frameOf)(res).workshop.id, id);
        if (!table)
            throw (0, change_workshop_1.noTable)();
        return table;
    };
    router.post(paths_1.paths.workshopTables, async (_req, res) => {
        const { id } = (0, frame_routes_1.frameOf)(res).workshop;
        await (0, change_workshop_1.addTable)(db, id, forms_2.mostTables);
        res.redirect(303, `${(0, paths_1.href)(paths_1.paths.workshop, { workshop: id })}#tables`);
    });
    const page = async (res, table) => {
        const { workshop } = (0, frame_routes_1.frameOf)(res);
        const phones = (await (0, store_1.workshopStore)(db).phones(workshop.id)).get(table.id) ?? 0;
        return {
            title: `Table ${table.number}`,
            backLink: (0, paths_1.href)(paths_1.paths.workshop, { workshop: workshop.id }),
            ...(0, pages_1.head)(workshop, library, now()),
            table,
            phones,
            steps: (0, pages_1.stepsOfTable)(workshop, table, library),
            tableHref: (0, paths_1.href)(paths_1.paths.workshopTable, { workshop: workshop.id, table: table.id }),
            paperHref: (0, paths_1.href)(paths_1.paths.paperTable, { workshop: workshop.id, table: table.id }),
            slipHref: table.paper || phones === 0
                ? (0, paths_1.href)(paths_1.paths.tableSlip, { workshop: workshop.id, table: table.id })
                : undefined,
            projectHref: table.adviserSeat === null
                ? undefined
                : (0, paths_1.href)(paths_1.paths.tableProject, { workshop: workshop.id, table: table.id }),
            mayOwn: (0, frame_routes_1.mayHere)(res, 'own'),
        };
    };
    router.get(paths_1.paths.workshopTable, async (req, res) => {
        const table = await find(res, req.params.table);
        const typed = { name: table.name, people: table.people, paper: table.paper ? 'yes' : '' };
        (0, render_1.render)(res, 'workshops/table', { ...(await page(res, table)), typed, fieldErrors: {} });
    });
    router.post(paths_1.paths.workshopTable, async (req, res) => {
        const table = await find(res, req.params.table);
        const { id } = (0, frame_routes_1.frameOf)(res).workshop;
        if ((0, forms_1.plainFields)(req.body)['help'] === 'down') {
            await (0, change_workshop_1.changeTable)(db, id, table.id, () => ({ helpAt: null }));
            res.redirect(303, (0, paths_1.href)(paths_1.paths.workshop, { workshop: id }));
            return;
        }
        const form = (0, forms_1.readForm)(forms_2.tableForm, req.body);
        if (!form.ok) {
            const again = { typed: form.typed, fieldErrors: form.errors, errors: (0, forms_1.summary)(form.errors) };
            (0, render_1.render)(res, 'workshops/table', { ...(await page(res, table)), ...again });
            return;
        }
        const { name, people, paper } = form.value;
        await (0, change_workshop_1.changeTable)(db, id, table.id, () => ({ name, people, paper: paper === 'yes' }));
        res.redirect(303, (0, paths_1.href)(paths_1.paths.workshopTable, { workshop: id, table: table.id }));
    });
}
function readState(text) {
    return agenda_1.stepStates.find((one) => one === text) ?? 'waiting';
}
function noStep() {
    return new expected_1.Expected('missing', 'There is no such step here', 'Go back to the workshop and choose one there.');
}
