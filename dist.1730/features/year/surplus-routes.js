"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.surplusRoutes = surplusRoutes;
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const keep_year_1 = require("./keep-year");
const pages_1 = require("./pages");
const put_to_meeting_1 = require("./put-to-meeting");
const surplus_form_1 = require("./surplus-form");
const year_in_1 = require("./year-in");
/** The use of a surplus: the proposal, held to the rules; and putting it to a meeting. */
function surplusRoutes(router, deps) {
    const { db, library, now } = deps;
    const show = async (res, year, form) => {
        const { id } = (0, access_1.projectOf)(res);
        const { project, view, today } = await (0, year_in_1.yearIn)(deps, id, year);
        const on = (0, surplus_form_1.surplusOn)(project, view, today);
        const plan = view.record?.surplus;
        const fieldErrors = form?.errors ?? {};
        const { figures } = view.record ?? {};
        (0, render_1.render)(res, 'year/surplus', {
            title: 'Use of the surplus',
            backLink: (0, paths_1.href)(paths_1.paths.oneYear, { project: id, year }),
            ends: (0, dates_1.longDate)(view.year.ends),
            figuresHref: (0, paths_1.href)(paths_1.paths.yearPart, { project: id, year, duty: 'figures' }),
            loss: figures !== undefined && figures.surplus <= 0,
            surplus: on && (0, money_1.pounds)(on.figures.surplus),
            reserve: on && {
                has: (0, money_1.pounds)(on.figures.reserve),
                target: (0, money_1.pounds)(on.bounds.target),
                full: on.bounds.isFull,
            },
            basis: on?.basis,
            fields: on ? (0, surplus_form_1.surplusFields)(on) : [],
            table: on && plan ? (0, surplus_form_1.surplusTable)(on, plan) : undefined,
            put: plan?.vote !== undefined,
            meetings: (0, put_to_meeting_1.meetingChoices)(project),
            putHref: (0, paths_1.href)(paths_1.paths.surplusVote, { project: id, year }),
            agmHref: (0, paths_1.href)(paths_1.paths.yearAgm, { project: id, year }),
            listHref: `${(0, paths_1.href)(paths_1.paths.paper, { project: id, document: 'bonus-list' })}?as-at=${(0, pages_1.paperDay)(view, today)}`,
            paperHref: `${(0, paths_1.href)(paths_1.paths.paper, { project: id, document: 'surplus-proposal' })}?as-at=${(0, pages_1.paperDay)(view, today)}`,
            seen: (0, forms_1.fingerprint)(view.record ?? { number: view.year.number }),
            typed: form?.typed ?? (on ? (0, surplus_form_1.surplusTyped)(on, plan) : {}),
            fieldErrors,
            errors: (0, forms_1.summary)(fieldErrors),
        });
    };
    router.get(paths_1.paths.yearSurplus, (req, res) => show(res, req.params.year));
    router.post(paths_1.paths.yearSurplus, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { year } = req.params;
        const { project, view, today } = await (0, year_in_1.yearIn)(deps, id, year);
        const on = (0, surplus_form_1.surplusOn)(project, view, today);
        if (!on)
            return show(res, year);
        const body = (0, forms_1.plainFields)(req.body);
        const read = (0, surplus_form_1.readSurplus)(on, body, today);
        if (!read.ok)
            return show(res, year, { typed: body, errors: read.errors });
        const what = 'wrote down a proposal for the surplus';
        const asked = { number: view.year.number, what, seen: body['seen'] };
        // A proposal that changed is another one than a meeting may have had before it.
        await (0, keep_year_1.keepYear)(db, (0, access_1.doingOf)(res, now), asked, (record) => ({ ...record, surplus: read.plan }));
        res.redirect(303, (0, paths_1.href)(paths_1.paths.yearSurplus, { project: id, year }));
    });
    router.post(paths_1.paths.surplusVote, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { project, view } = await (0, year_in_1.yearIn)(deps, id, req.params.year);
        const { figures, surplus: plan } = view.record ?? {};
        const chosen = (0, forms_1.plainFields)(req.body)['meeting'];
        const meeting = (0, put_to_meeting_1.meetingsAhead)(project.meetings ?? []).find((one) => one.id === chosen);
        if (!figures || !plan || !meeting)
            throw new expected_1.Expected('conflict', 'Choose a general meeting that is still to come', 'Plan one first, and save your proposal. Then put it to the meeting.');
        await (0, put_to_meeting_1.putSurplus)({ db, library }, (0, access_1.doingOf)(res, now), view.year, { meeting: meeting.id, figures, plan });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.meeting, { project: id, meeting: meeting.id }));
    });
}
