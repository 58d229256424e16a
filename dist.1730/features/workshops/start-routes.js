"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.startRoutes = startRoutes;
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const forms_1 = require("../../web/forms");
const limits_1 = require("../../web/limits");
const once_1 = require("../../web/once");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const session_1 = require("../../web/session");
const account_1 = require("../account");
const mail_1 = require("../mail");
const codes_1 = require("./codes");
const content_1 = require("./content");
const forms_2 = require("./forms");
const join_workshop_1 = require("./join-workshop");
const keep_demo_1 = require("./keep-demo");
const start_workshop_1 = require("./start-workshop");
const store_1 = require("./store");
/** Ways into a workshop: starting one, a code, a QR code, and the facilitator's own link. */
function startRoutes(router, deps) {
    listRoutes(router, deps);
    newRoutes(router, deps);
    joinRoutes(router, deps);
    linkRoutes(router, deps);
}
function listRoutes(router, { db }) {
    router.get(paths_1.paths.workshops, async (req, res) => {
        const seats = await (0, store_1.workshopStore)(db).openSeats((0, session_1.openedBy)(req).workshops);
        const own = seats.map(({ workshop, role, title, endedAt }) => ({
            title,
            ended: endedAt !== null,
            role: { facilitator: 'You run it', helper: 'You help', table: 'Your table', visitor: '' }[role],
            href: (0, paths_1.href)(role === 'table' ? paths_1.paths.ownTable : paths_1.paths.workshop, { workshop }),
        }));
        (0, render_1.render)(res, 'workshops/list', {
            title: 'Workshops',
            backLink: paths_1.paths.home,
            own,
            demoHref: (0, paths_1.href)(paths_1.paths.workshop, { workshop: keep_demo_1.demoWorkshop }),
            typed: {},
            fieldErrors: {},
        });
    });
}
function newRoutes(router, deps) {
    const { db, library, now, config } = deps;
    const page = async (req) => {
        const [last] = await (0, store_1.workshopStore)(db).ownWorkshops((0, session_1.openedBy)(req).workshops);
        const usual = library.workshops.agendas.map(({ id, title, steps }) => ({
            value: id,
            text: title,
            hint: { text: `${steps.length} steps` },
        }));
        const again = last && { value: 'last', text: 'As last time', hint: { text: last.title } };
        return {
            page: {
                title: 'Start a workshop',
                backLink: paths_1.paths.workshops,
                agendas: [...usual, ...(again ? [again] : [])],
            },
            last,
        };
    };
    router.get(paths_1.paths.newWorkshop, async (req, res) => {
        const { page: shown } = await page(req);
        const typed = {
            title: 'Co-op day',
            on: (0, dates_1.longDate)((0, dates_1.londonDate)(now())),
            agenda: 'two-and-a-half-hours',
            tables: '6',
        };
        (0, render_1.render)(res, 'workshops/new', { ...shown, typed, fieldErrors: {} });
    });
    router.post(paths_1.paths.newWorkshop, async (req, res) => {
        const { page: shown, last } = await page(req);
        const form = (0, forms_1.readForm)(forms_2.newWorkshopForm, req.body);
        const usual = form.ok && library.workshops.agendas.find(({ id }) => id === form.value.agenda);
        const agenda = usual
            ? (0, content_1.agendaFrom)(library, usual)
            : form.ok && form.value.agenda === 'last'
                ? last?.agenda
                : undefined;
        if (!form.ok || !agenda) {
            const errors = form.ok ? { agenda: 'Choose how long you have.' } : form.errors;
            const typed = form.ok ? { ...form.value } : form.typed;
            (0, render_1.render)(res, 'workshops/new', { ...shown, typed, fieldErrors: errors, errors: (0, forms_1.summary)(errors) });
            return;
        }
        await (0, limits_1.limit)(db, `workshops from ${(0, account_1.hashed)((0, limits_1.networkOf)(req.ip))}`, { most: 60, minutes: 60, now: now() });
        const { title, on, tables, email } = form.value;
        const { id, seat, token } = await (0, start_workshop_1.startWorkshop)(db, { title, on, agenda, tables, now: now() });
        if (email !== undefined) {
            const link = config.baseUrl + (0, paths_1.href)(paths_1.paths.openWorkshop, { token });
            await (0, mail_1.postMail)(db, {
                key: `workshop-link ${id}`,
                to: email,
                template: 'workshop-link',
                values: { title, link },
                now: now(),
            });
        }
        await (0, session_1.takeWorkshopSeat)(req, seat);
        (0, once_1.showOnce)(res, token, config.baseUrl);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.workshop, { workshop: id }));
    });
}
function joinRoutes(router, deps) {
    const { db, now } = deps;
    const find = (req, code) => (0, join_workshop_1.findByCode)(db, { code: (0, codes_1.tidyCode)(code), from: (0, account_1.hashed)((0, limits_1.networkOf)(req.ip)), now: now() });
    router.get(paths_1.paths.joinWorkshop, (_req, res) => {
        (0, render_1.render)(res, 'workshops/join', {
            title: 'Join a workshop',
            backLink: paths_1.paths.workshops,
            typed: {},
            fieldErrors: {},
        });
    });
    router.post(paths_1.paths.joinWorkshop, async (req, res) => {
        const form = (0, forms_1.readForm)(forms_2.codeForm, req.body);
        const code = form.ok ? (0, codes_1.tidyCode)(form.value.code) : '';
        const found = form.ok ? await find(req, code) : undefined;
        if (found) {
            const { demo, id } = found.workshop;
            res.redirect(303, demo ? (0, paths_1.href)(paths_1.paths.workshop, { workshop: id }) : (0, paths_1.href)(paths_1.paths.joinByCode, { code }));
            return;
        }
        const wrong = `We know no workshop with this code that is on now. Look at the wall again. The code has no letter I, L, O or U and no 0 or 1.`;
        const fieldErrors = form.ok ? { code: wrong } : form.errors;
        const typed = form.ok ? { ...form.value } : form.typed;
        const page = {
            title: 'Join a workshop',
            backLink: paths_1.paths.workshops,
            typed,
            fieldErrors,
            errors: (0, forms_1.summary)(fieldErrors),
        };
        (0, render_1.render)(res, 'workshops/join', page);
    });
    const door = async (workshop, role) => ({
        title: workshop.title,
        tab: 'Join a workshop',
        backLink: paths_1.paths.joinWorkshop,
        helper: role === 'helper',
        tables: (await (0, store_1.workshopStore)(db).tables(workshop.id)).map((table) => ({
            value: table.id,
            text: table.name === `Table ${table.number}` ? table.name : `${table.number}: ${table.name}`,
        })),
    });
    const wrongCode = () => new expected_1.Expected('missing', 'This code opens no workshop now', 'It may have ended. Look at the code on the wall and type it in.');
    router.get(paths_1.paths.joinByCode, async (req, res) => {
        const found = await find(req, req.params.code);
        if (!found)
            throw wrongCode();
        if (found.workshop.demo) {
            res.redirect(303, (0, paths_1.href)(paths_1.paths.workshop, { workshop: found.workshop.id }));
            return;
        }
        (0, render_1.render)(res, 'workshops/join-table', {
            ...(await door(found.workshop, found.role)),
            typed: {},
            fieldErrors: {},
        });
    });
    router.post(paths_1.paths.joinByCode, async (req, res) => {
        const found = await find(req, req.params.code);
        if (!found || found.workshop.demo)
            throw wrongCode();
        const { workshop, role } = found;
        const form = (0, forms_1.readForm)(forms_2.joinForm, req.body);
        const needsTable = form.ok && role === 'table' && form.value.table === undefined;
        if (!form.ok || needsTable) {
            const errors = form.ok ? { table: 'Choose the number of your table.' } : form.errors;
            const again = {
                typed: form.ok ? { ...form.value } : form.typed,
                fieldErrors: errors,
                errors: (0, forms_1.summary)(errors),
            };
            (0, render_1.render)(res, 'workshops/join-table', { ...(await door(workshop, role)), ...again });
            return;
        }
        await (0, limits_1.limit)(db, `workshop joins ${workshop.id}`, { most: 300, minutes: 10, now: now() });
        const { nickname, table = '' } = form.value;
        const at = { workshop: workshop.id, nickname, now: now() };
        const seat = role === 'helper' ? await (0, join_workshop_1.joinStaff)(db, { ...at, role }) : await (0, join_workshop_1.joinTable)(db, { ...at, table });
        await (0, session_1.takeWorkshopSeat)(req, seat);
        res.redirect(303, (0, paths_1.href)(role === 'helper' ? paths_1.paths.workshop : paths_1.paths.ownTable, { workshop: workshop.id }));
    });
}
/** The facilitator's own link. Opening it asks for a click, so that a mail scanner changes nothing. */
function linkRoutes(router, { db, now }) {
    const find = async (token) => {
        const workshop = await (0, store_1.workshopStore)(db).byLink((0, account_1.hashed)(token));
        if (workshop)
            return workshop;
        throw new expected_1.Expected('missing', 'This link no longer works', 'The workshop may have been deleted: that happens 30 days after its end.');
    };
    router.get(paths_1.paths.openWorkshop, async (req, res) => {
        const { title } = await find(req.params.token);
        (0, render_1.render)(res, 'workshops/open', { title: 'Open your workshop', tab: 'Open', name: title });
    });
    router.post(paths_1.paths.openWorkshop, async (req, res) => {
        await (0, limits_1.limit)(db, `open ${(0, account_1.hashed)((0, limits_1.networkOf)(req.ip))}`, { most: 60, minutes: 10, now: now() });
        const { id } = await find(req.params.token);
        const seat = await (0, join_workshop_1.joinStaff)(db, {
            workshop: id,
            role: 'facilitator',
            nickname: 'Facilitator',
            now: now(),
        });
        await (0, session_1.takeWorkshopSeat)(req, seat);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.workshop, { workshop: id }));
    });
}
