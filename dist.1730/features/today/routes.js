"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.todayRoutes = todayRoutes;
const express_1 = require("express");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const account_1 = require("../account");
const projects_1 = require("../projects");
const digest_1 = require("./digest");
const forms_2 = require("./forms");
const gather_1 = require("./gather");
const pages_1 = require("./pages");
const put_aside_1 = require("./put-aside");
/** How many of the latest changes the page shows. */
const latest = 12;
/** The page that a member opens first: what waits for them, what is coming, what happened. */
function todayRoutes(deps) {
    const router = (0, express_1.Router)();
    const { db, library, now } = deps;
    router.get(paths_1.paths.today, async (_req, res) => {
        const { id, role, seat } = (0, access_1.projectOf)(res);
        const lines = await (0, projects_1.history)(db, id, { limit: latest });
        (0, render_1.render)(res, 'today/page', {
            title: 'Today',
            ...(0, pages_1.dayPage)({
                project: id,
                waiting: await (0, gather_1.gather)(deps, id),
                asides: await (0, projects_1.projectStore)(db).asides(id),
                seats: await (0, account_1.accountStore)(db).seats(id),
                names: await (0, projects_1.seatNames)(db, id),
                reader: (0, gather_1.readerOf)({ role, seat }),
                today: (0, dates_1.londonDate)(now()),
            }),
            happened: lines.map((one) => ({ ...one, about: (0, projects_1.aboutWords)(one.about, library) })),
        });
    });
    asideRoutes(router, deps);
    digestRoutes(router, deps);
    return router;
}
function asideRoutes(router, deps) {
    const { now } = deps;
    const toToday = (res, place = '') => {
        res.redirect(303, (0, paths_1.href)(paths_1.paths.today, { project: (0, access_1.projectOf)(res).id }) + place);
    };
    const show = (res, thing, form) => {
        const { law, sayDone, private: secret } = thing;
        (0, render_1.render)(res, 'today/aside', {
            title: sayDone ? 'Is it done, or can it wait?' : 'Put this aside?',
            backLink: (0, paths_1.href)(paths_1.paths.today, { project: (0, access_1.projectOf)(res).id }),
            thing: { ...(0, pages_1.line)(thing, (0, dates_1.londonDate)(now())), law, sayDone, secret },
            ...form,
            errors: (0, forms_1.summary)(form.fieldErrors),
        });
    };
    // What waits no longer, as someone did it meanwhile, needs no page of its own.
    router.get(paths_1.paths.aside, async (req, res) => {
        const thing = await (0, put_aside_1.waitingThing)(deps, (0, access_1.doingOf)(res, now), req.params.key);
        if (thing)
            show(res, thing, { typed: {}, fieldErrors: {} });
        else
            toToday(res);
    });
    router.post(paths_1.paths.aside, async (req, res) => {
        const { key } = req.params;
        const doing = (0, access_1.doingOf)(res, now);
        const thing = await (0, put_aside_1.waitingThing)(deps, doing, key);
        if (!thing)
            return toToday(res);
        const form = (0, forms_1.readForm)(forms_2.asideForm, req.body);
        if (!form.ok)
            return show(res, thing, { typed: form.typed, fieldErrors: form.errors });
        const { how, reason = '', knows } = form.value;
        const done = how === 'done' && thing.sayDone === true;
        if (thing.law !== undefined && !done && knows !== 'yes') {
            const fieldErrors = { knows: 'Tick the box if you know that the law still asks for it, or go back.' };
            return show(res, thing, { typed: { how, reason }, fieldErrors });
        }
        await (0, put_aside_1.putAside)(deps, doing, { key, reason, done });
        toToday(res, '#aside');
    });
    router.post(paths_1.paths.asideEnd, async (req, res) => {
        const doing = (0, access_1.doingOf)(res, now);
        await (0, put_aside_1.takeUp)(deps, doing, req.params.key);
        toToday(res);
    });
}
function digestRoutes(router, { db, now }) {
    const ownSeat = async (res) => {
        const { id, seat } = (0, access_1.projectOf)(res);
        const row = seat && (await (0, account_1.accountStore)(db).seat(id, seat.id));
        if (!row)
            throw new expected_1.Expected('missing', 'You have no place here', 'Open this co-op with your own link.');
        return row;
    };
    const show = async (res, form) => {
        const { id } = (0, access_1.projectOf)(res);
        const seat = await ownSeat(res);
        const digest = await (0, projects_1.projectStore)(db).digestOf(seat.id);
        (0, render_1.render)(res, 'today/digest', {
            title: 'A mail once a week?',
            backLink: (0, paths_1.href)(paths_1.paths.today, { project: id }),
            email: seat.email,
            heldBack: digest === 'weekly' && (await (0, digest_1.isHeldBack)(db, seat)),
            saved: form.saved ?? false,
            typed: form.typed ?? { digest },
            fieldErrors: form.fieldErrors,
            errors: (0, forms_1.summary)(form.fieldErrors),
        });
    };
    router.get(paths_1.paths.digest, (req, res) => show(res, { fieldErrors: {}, saved: req.query['saved'] === 'yes' }));
    router.post(paths_1.paths.digest, async (req, res) => {
        const seat = await ownSeat(res);
        const form = (0, forms_1.readForm)(forms_2.digestForm, req.body);
        if (!form.ok)
            return show(res, { typed: form.typed, fieldErrors: form.errors });
        await (0, digest_1.chooseDigest)(db, (0, access_1.doingOf)(res, now), seat, form.value.digest);
        res.redirect(303, `${(0, paths_1.href)(paths_1.paths.digest, { project: (0, access_1.projectOf)(res).id })}?saved=yes`);
    });
}
