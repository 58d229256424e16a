"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ownRoutes = ownRoutes;
exports.joinRoutes = joinRoutes;
const express_1 = require("express");
const showable_1 = require("../../engine/project/showable");
const project_1 = require("../../engine/project/project");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const limits_1 = require("../../web/limits");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const session_1 = require("../../web/session");
const account_1 = require("../account");
const projects_1 = require("../projects");
const data_pages_1 = require("./data-pages");
const erase_me_1 = require("./erase-me");
const invite_1 = require("./invite");
const my_data_1 = require("./my-data");
const own_seat_1 = require("./own-seat");
const seat_forms_1 = require("./seat-forms");
const seat_pages_1 = require("./seat-pages");
/** A person's own place in a co-op: their details, what others see, their link, what is held, and leaving. */
function ownRoutes(router, deps) {
    seatRoutes(router, deps);
    linkRoutes(router, deps);
    dataRoutes(router, deps);
    showsRoutes(router, deps);
}
/** The link that a group shares in its own chat: outside the project, as nobody has a seat there yet. */
function joinRoutes({ db, now }) {
    const router = (0, express_1.Router)();
    const find = async (token) => {
        const key = await (0, account_1.accountStore)(db).liveKey((0, account_1.hashed)(token), now().toISOString());
        if (key?.kind !== 'join' || key.project === null) {
            throw new expected_1.Expected('missing', 'This link no longer works', 'Ask the group for a new one.');
        }
        return key.project;
    };
    const page = { title: 'You have been asked to join', tab: 'Join' };
    router.get(paths_1.paths.join, async (req, res) => {
        await find(req.params.token);
        (0, render_1.render)(res, 'people/join', { ...page, typed: {}, fieldErrors: {} });
    });
    router.post(paths_1.paths.join, async (req, res) => {
        const project = await find(req.params.token);
        await (0, limits_1.limit)(db, `join ${project}`, { most: 100, minutes: 60, now: now() });
        const form = (0, forms_1.readForm)(seat_forms_1.joinForm, req.body);
        if (!form.ok) {
            const again = { typed: form.typed, fieldErrors: form.errors, errors: (0, forms_1.summary)(form.errors) };
            (0, render_1.render)(res, 'people/join', { ...page, ...again });
            return;
        }
        const seat = await (0, invite_1.joinByLink)(db, project, form.value, now());
        await (0, session_1.takeSeat)(req, seat);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.ownSeat, { project }));
    });
    return router;
}
async function ownSeat({ db }, res) {
    const { id, seat } = (0, access_1.projectOf)(res);
    const row = seat && (await (0, account_1.accountStore)(db).seat(id, seat.id));
    if (!row)
        throw new expected_1.Expected('missing', 'You have no place here', 'Open this co-op with your own link.');
    return row;
}
function seatRoutes(router, deps) {
    const { db, now } = deps;
    router.get(paths_1.paths.ownSeat, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const seat = await ownSeat(deps, res);
        const founders = await (0, projects_1.projectStore)(db).founders(id);
        const founder = founders.find((one) => one.id === seat.founder);
        const seats = await (0, account_1.accountStore)(db).seats(id);
        (0, render_1.render)(res, 'people/me', {
            title: 'Your own place here',
            backLink: (0, paths_1.href)(paths_1.paths.project, { project: id }),
            seatRow: seat,
            founder: founder && { id: founder.id, name: (0, project_1.shortName)(founder) },
            missing: (0, seat_pages_1.missingOf)(seat, founders).filter((one) => one !== 'to confirm their details'),
            unlinked: seat.founder === null && seat.role === 'founder',
            until: (0, dates_1.longDate)((0, dates_1.londonDate)(new Date((0, session_1.endsOn)(req) ?? now().getTime()))),
            away: (0, invite_1.canTakeOver)(seats, seat.id, now()),
        });
    });
    router.post(paths_1.paths.ownSeat, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const seat = await ownSeat(deps, res);
        const what = (0, forms_1.plainFields)(req.body)['do'];
        if (what === 'take-over')
            await (0, invite_1.takeOver)(db, (0, access_1.doingOf)(res, now));
        else if (what === 'sign-out')
            await (0, own_seat_1.signOutElsewhere)(db, (0, access_1.doingOf)(res, now), seat, hereOf(req));
        else
            await (0, own_seat_1.confirmDetails)(db, (0, access_1.doingOf)(res, now), seat);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.ownSeat, { project: id }));
    });
}
function hereOf(req) {
    return { session: req.sessionID, email: (0, session_1.openedBy)(req).email };
}
function linkRoutes(router, deps) {
    const { db, now, config } = deps;
    const page = (res) => ({
        title: 'A private link to come back',
        backLink: (0, paths_1.href)(paths_1.paths.ownSeat, { project: (0, access_1.projectOf)(res).id }),
    });
    router.get(paths_1.paths.keepLink, async (_req, res) => {
        const seat = await ownSeat(deps, res);
        (0, render_1.render)(res, 'people/keep-link', { ...page(res), typed: { email: seat.email ?? '' }, fieldErrors: {} });
    });
    router.post(paths_1.paths.keepLink, async (req, res) => {
        const { id, name } = (0, access_1.projectOf)(res);
        const seat = await ownSeat(deps, res);
        if ((0, forms_1.plainFields)(req.body)['how'] !== 'mail') {
            const link = await (0, own_seat_1.keepLink)(db, (0, access_1.doingOf)(res, now), seat, config.baseUrl);
            (0, render_1.render)(res, 'people/own-link', { ...page(res), link });
            return;
        }
        const form = (0, forms_1.readForm)(account_1.emailForm, req.body);
        if (!form.ok) {
            const again = { typed: form.typed, fieldErrors: form.errors, errors: (0, forms_1.summary)(form.errors) };
            (0, render_1.render)(res, 'people/keep-link', { ...page(res), ...again });
            return;
        }
        await (0, limits_1.limit)(db, `link ${seat.id}`, { most: 5, minutes: 60, now: now() });
        const to = { email: form.value.email, coop: name, baseUrl: config.baseUrl };
        await (0, own_seat_1.mailLink)(db, (0, access_1.doingOf)(res, now), seat, to);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.ownSeat, { project: id }));
    });
}
function dataRoutes(router, deps) {
    const { db, now } = deps;
    const held = async (res) => (0, my_data_1.dataHeld)(db, await ownSeat(deps, res));
    router.get(paths_1.paths.myData, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const data = (0, data_pages_1.dataPage)(await held(res));
        (0, render_1.render)(res, 'people/my-data', {
            title: 'What we hold about you',
            backLink: (0, paths_1.href)(paths_1.paths.ownSeat, { project: id }),
            data,
        });
    });
    router.get(paths_1.paths.myDataFile, async (_req, res) => {
        const data = await held(res);
        res
            .attachment('what-we-hold-about-you.json')
            .type('application/json')
            .send(`${JSON.stringify(data, null, 2)}\n`);
    });
    const erasePage = (res) => ({
        title: 'Leave, and erase what is held about you',
        backLink: (0, paths_1.href)(paths_1.paths.ownSeat, { project: (0, access_1.projectOf)(res).id }),
    });
    router.get(paths_1.paths.eraseMe, async (_req, res) => {
        const { kept } = await held(res);
        (0, render_1.render)(res, 'people/erase', { ...erasePage(res), kept, fieldErrors: {} });
    });
    router.post(paths_1.paths.eraseMe, async (req, res) => {
        if ((0, forms_1.plainFields)(req.body)['sure'] !== 'yes') {
            const { kept } = await held(res);
            const fieldErrors = { sure: 'Tick the box if you want to leave, or go back.' };
            (0, render_1.render)(res, 'people/erase', { ...erasePage(res), kept, fieldErrors, errors: (0, forms_1.summary)(fieldErrors) });
            return;
        }
        await (0, erase_me_1.eraseMe)(db, (0, access_1.doingOf)(res, now), await ownSeat(deps, res));
        res.redirect(303, paths_1.paths.home);
    });
}
function showsRoutes(router, { db, now }) {
    const find = async (res, id) => {
        const founder = (await (0, projects_1.projectStore)(db).founders((0, access_1.projectOf)(res).id)).find((one) => one.id === id);
        if (!founder)
            throw new expected_1.Expected('missing', 'We cannot find this founder', 'Go back to the list of people.');
        return founder;
    };
    const page = (res, founder) => ({
        title: 'What the other founders see',
        backLink: (0, paths_1.href)(paths_1.paths.founder, { project: (0, access_1.projectOf)(res).id, founder }),
        items: Object.entries(showable_1.showable).map(([value, text]) => ({ value, text })),
    });
    router.get(paths_1.paths.founderShows, async (req, res) => {
        const founder = await find(res, req.params.founder);
        (0, render_1.render)(res, 'people/shows', {
            ...page(res, founder.id),
            typed: { shows: founder.shows ?? [] },
            fieldErrors: {},
        });
    });
    router.post(paths_1.paths.founderShows, async (req, res) => {
        const founder = await find(res, req.params.founder);
        const form = (0, forms_1.readForm)(seat_forms_1.showsForm, req.body);
        if (!form.ok) {
            const again = { typed: form.typed, fieldErrors: form.errors, errors: (0, forms_1.summary)(form.errors) };
            (0, render_1.render)(res, 'people/shows', { ...page(res, founder.id), ...again });
            return;
        }
        await (0, own_seat_1.showToOthers)(db, (0, access_1.doingOf)(res, now), founder.id, form.value.shows);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.founder, { project: (0, access_1.projectOf)(res).id, founder: founder.id }));
    });
}
