"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.seatRoutes = seatRoutes;
const project_1 = require("../../engine/project/project");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const limits_1 = require("../../web/limits");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const account_1 = require("../account");
const mail_1 = require("../mail");
const projects_1 = require("../projects");
const ask_adviser_1 = require("./ask-adviser");
const invite_1 = require("./invite");
const seat_forms_1 = require("./seat-forms");
const seat_pages_1 = require("./seat-pages");
/** Who may open this co-op: inviting, reminding, roles, links to share, and asking an adviser. */
function seatRoutes(router, deps) {
    listRoutes(router, deps);
    inviteRoutes(router, deps);
    adviceRoutes(router, deps);
    oneSeatRoutes(router, deps);
}
function senderOf(res, { config }) {
    const { name, seat } = (0, access_1.projectOf)(res);
    return { coop: name, inviter: seat?.name ?? 'A colleague', baseUrl: config.baseUrl };
}
async function findSeat(deps, res, id) {
    const seat = await (0, account_1.accountStore)(deps.db).seat((0, access_1.projectOf)(res).id, id);
    if (!seat)
        throw new expected_1.Expected('missing', 'We cannot find this person', 'Go back to the list of who may open this co-op.');
    return seat;
}
function showLink(res, on) {
    const backLink = (0, paths_1.href)(paths_1.paths.seats, { project: (0, access_1.projectOf)(res).id });
    (0, render_1.render)(res, 'people/link', {
        title: on.shared ? 'A link to share' : `A link for ${on.name}`,
        tab: 'A link',
        backLink,
        ...on,
    });
}
function listRoutes(router, deps) {
    const { db } = deps;
    router.get(paths_1.paths.seats, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const store = (0, account_1.accountStore)(db);
        const on = {
            seats: await store.seats(id),
            founders: await (0, projects_1.projectStore)(db).founders(id),
            sent: await store.keyDates(id),
        };
        (0, render_1.render)(res, 'people/seats', {
            title: 'Who may open this co-op',
            backLink: (0, paths_1.href)(paths_1.paths.people, { project: id }),
            ...(0, seat_pages_1.seatList)(id, on),
            troubles: await (0, mail_1.mailTroubles)(db, id),
        });
    });
    router.post(paths_1.paths.joinLink, async (_req, res) => {
        const link = await (0, invite_1.makeJoinLink)(db, (0, access_1.doingOf)(res, deps.now), deps.config.baseUrl);
        showLink(res, { name: '', link, mailed: false, shared: true });
    });
}
function inviteRoutes(router, deps) {
    const { db } = deps;
    const show = async (res, more) => {
        const { id } = (0, access_1.projectOf)(res);
        const free = (0, seat_pages_1.withoutSeat)(await (0, account_1.accountStore)(db).seats(id), await (0, projects_1.projectStore)(db).founders(id));
        (0, render_1.render)(res, 'people/new-seat', {
            title: 'Invite someone',
            backLink: (0, paths_1.href)(paths_1.paths.seats, { project: id }),
            people: [
                ...free.map((one) => ({ value: one.id, text: (0, project_1.shortName)(one) })),
                { value: 'other', text: 'Someone else' },
            ],
            roles: seat_pages_1.roleItems,
            ...more,
        });
    };
    router.get(paths_1.paths.newSeat, (_req, res) => show(res, { typed: { role: 'founder' }, fieldErrors: {} }));
    router.post(paths_1.paths.newSeat, async (req, res) => {
        const { id, role } = (0, access_1.projectOf)(res);
        const founders = await (0, projects_1.projectStore)(db).founders(id);
        const free = (0, seat_pages_1.withoutSeat)(await (0, account_1.accountStore)(db).seats(id), founders);
        const form = (0, forms_1.readForm)((0, seat_forms_1.invitationForm)(free.map((one) => one.id)), req.body);
        if (!form.ok) {
            await show(res, { typed: form.typed, fieldErrors: form.errors, errors: (0, forms_1.summary)(form.errors) });
            return;
        }
        // Only an organiser makes organisers.
        if (form.value.role === 'organiser' && role !== 'organiser') {
            const fieldErrors = { role: 'Only an organiser can make someone organiser. Choose another role.' };
            await show(res, { typed: form.value, fieldErrors, errors: (0, forms_1.summary)(fieldErrors) });
            return;
        }
        await (0, limits_1.limit)(db, `invite ${id}`, { most: 60, minutes: 60, now: deps.now() });
        const founder = founders.find((one) => one.id === form.value.founder);
        const name = founder ? (0, project_1.shortName)(founder) : String(form.value.name);
        const email = form.value.email ?? founder?.email;
        const invitation = { name, role: form.value.role, founder: founder?.id, email };
        const link = await (0, invite_1.invite)(db, (0, access_1.doingOf)(res, deps.now), invitation, senderOf(res, deps));
        showLink(res, { name, link, mailed: email !== undefined });
    });
}
function oneSeatRoutes(router, deps) {
    const { db, now } = deps;
    const show = async (res, seat, more) => {
        const { id } = (0, access_1.projectOf)(res);
        const seats = await (0, account_1.accountStore)(db).seats(id);
        const founders = await (0, projects_1.projectStore)(db).founders(id);
        const free = (0, seat_pages_1.withoutSeat)(seats.filter((one) => one.id !== seat.id), founders);
        (0, render_1.render)(res, 'people/seat', {
            title: (0, seat_pages_1.seatName)(seat, founders),
            tab: 'Who may open this co-op',
            backLink: (0, paths_1.href)(paths_1.paths.seats, { project: id }),
            seatId: seat.id,
            people: [
                { value: '', text: 'None of the founders' },
                ...free.map((one) => ({ value: one.id, text: (0, project_1.shortName)(one) })),
            ],
            roles: seat_pages_1.roleItems,
            ...more,
        });
    };
    router.get(paths_1.paths.seat, async (req, res) => {
        const seat = await findSeat(deps, res, req.params.seat);
        await show(res, seat, { typed: seat, fieldErrors: {} });
    });
    router.post(paths_1.paths.seat, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const seat = await findSeat(deps, res, req.params.seat);
        const others = (await (0, account_1.accountStore)(db).seats(id)).filter((one) => one.id !== seat.id);
        const free = (0, seat_pages_1.withoutSeat)(others, await (0, projects_1.projectStore)(db).founders(id));
        const form = (0, forms_1.readForm)((0, seat_forms_1.seatForm)(free.map((one) => one.id)), req.body);
        if (!form.ok) {
            await show(res, seat, { typed: form.typed, fieldErrors: form.errors, errors: (0, forms_1.summary)(form.errors) });
            return;
        }
        await (0, invite_1.changeSeat)(db, (0, access_1.doingOf)(res, now), seat, form.value);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.seats, { project: id }));
    });
    router.post(paths_1.paths.seatInvitation, async (req, res) => {
        const seat = await findSeat(deps, res, req.params.seat);
        await (0, limits_1.limit)(db, `invite ${seat.project}`, { most: 60, minutes: 60, now: now() });
        const link = await (0, invite_1.inviteAgain)(db, (0, access_1.doingOf)(res, now), seat, senderOf(res, deps));
        showLink(res, { name: seat.name, link, mailed: seat.email !== null });
    });
    router.post(paths_1.paths.nudge, async (req, res) => {
        const seat = await findSeat(deps, res, req.params.seat);
        const missing = (0, seat_pages_1.missingOf)(seat, await (0, projects_1.projectStore)(db).founders(seat.project));
        await (0, invite_1.nudge)(db, (0, access_1.doingOf)(res, now), { seat, missing }, senderOf(res, deps));
        res.redirect(303, (0, paths_1.href)(paths_1.paths.seats, { project: seat.project }));
    });
    router.post(paths_1.paths.seatEnd, async (req, res) => {
        const seat = await findSeat(deps, res, req.params.seat);
        await (0, invite_1.endSeat)(db, (0, access_1.doingOf)(res, now), seat);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.seats, { project: seat.project }));
    });
}
function adviceRoutes(router, deps) {
    const { db, now } = deps;
    const page = (res) => ({
        title: 'Ask an adviser',
        backLink: (0, paths_1.href)(paths_1.paths.seats, { project: (0, access_1.projectOf)(res).id }),
    });
    router.get(paths_1.paths.advice, (_req, res) => {
        (0, render_1.render)(res, 'people/advice', { ...page(res), typed: { state: 'draft' }, fieldErrors: {} });
    });
    router.post(paths_1.paths.advice, async (req, res) => {
        const form = (0, forms_1.readForm)(seat_forms_1.adviceForm, req.body);
        if (!form.ok) {
            const again = { typed: form.typed, fieldErrors: form.errors, errors: (0, forms_1.summary)(form.errors) };
            (0, render_1.render)(res, 'people/advice', { ...page(res), ...again });
            return;
        }
        const asked = await (0, ask_adviser_1.askAdviser)(db, (0, access_1.doingOf)(res, now), form.value, senderOf(res, deps));
        if (asked !== undefined)
            showLink(res, { name: form.value.name ?? 'the adviser', link: asked, mailed: true });
        else
            res.redirect(303, (0, paths_1.href)(paths_1.paths.seats, { project: (0, access_1.projectOf)(res).id }));
    });
}
