"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.yearRoutes = yearRoutes;
const express_1 = require("express");
const year_view_1 = require("../../engine/project/year-view");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const projects_1 = require("../projects");
const agm_routes_1 = require("./agm-routes");
const audit_words_1 = require("./audit-words");
const keep_year_1 = require("./keep-year");
const pages_1 = require("./pages");
const part_1 = require("./part");
const parts_1 = require("./parts");
const put_to_meeting_1 = require("./put-to-meeting");
const surplus_routes_1 = require("./surplus-routes");
const year_in_1 = require("./year-in");
/** The yearly round: where in the year the co-op is, and what is written down about each year. */
function yearRoutes(deps) {
    const router = (0, express_1.Router)();
    pageRoutes(router, deps);
    (0, agm_routes_1.agmRoutes)(router, deps);
    (0, surplus_routes_1.surplusRoutes)(router, deps);
    auditRoutes(router, deps);
    partRoutes(router, deps);
    return router;
}
function backTo(res, year) {
    return (0, paths_1.href)(paths_1.paths.oneYear, { project: (0, access_1.projectOf)(res).id, year });
}
function pageRoutes(router, deps) {
    const { db, library, now } = deps;
    router.get(paths_1.paths.year, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const project = await (0, projects_1.projectStore)(db).load(id);
        const today = (0, dates_1.londonDate)(now());
        (0, render_1.render)(res, 'year/overview', {
            title: 'The year',
            ...(0, pages_1.overview)(id, project, (0, year_view_1.yearViews)(project, today, library), today),
        });
    });
    router.get(paths_1.paths.oneYear, async (req, res) => {
        const { project, view, today } = await (0, year_in_1.yearIn)(deps, (0, access_1.projectOf)(res).id, req.params.year);
        (0, render_1.render)(res, 'year/year', {
            ...(0, pages_1.yearPage)((0, access_1.projectOf)(res).id, { project, view, today, mayKeep: (0, access_1.may)(res, 'private') }),
            backLink: (0, paths_1.href)(paths_1.paths.year, { project: (0, access_1.projectOf)(res).id }),
        });
    });
}
function partRoutes(router, deps) {
    const { db, library, now } = deps;
    const partOf = (text) => {
        const part = parts_1.yearParts.find((one) => one === text);
        if (!part)
            throw new expected_1.Expected('missing', 'We cannot find this page', 'Go back to the page of the year.');
        return part;
    };
    const show = async (res, at, form) => {
        const { project, view, today } = await (0, year_in_1.yearIn)(deps, (0, access_1.projectOf)(res).id, at.year);
        const part = parts_1.parts[at.part];
        const on = { project, view, library, today };
        const fieldErrors = form?.errors ?? {};
        (0, render_1.render)(res, 'year/part', {
            title: part.title,
            backLink: backTo(res, at.year),
            fields: part.fields(on),
            part: at.part,
            seen: (0, forms_1.fingerprint)(view.record ?? { number: view.year.number }),
            findings: at.part === 'audit' ? (0, audit_words_1.findingLines)(view, library) : [],
            vote: at.part === 'audit'
                ? {
                    action: (0, paths_1.href)(paths_1.paths.auditVote, { project: (0, access_1.projectOf)(res).id, year: at.year }),
                    meetings: (0, put_to_meeting_1.meetingChoices)(project),
                }
                : undefined,
            typed: form?.typed ?? part.typed(view.record),
            fieldErrors,
            errors: (0, forms_1.summary)(fieldErrors),
        });
    };
    router.get(paths_1.paths.yearPart, (req, res) => show(res, { year: req.params.year, part: partOf(req.params.duty) }));
    router.post(paths_1.paths.yearPart, async (req, res) => {
        const at = { year: req.params.year, part: partOf(req.params.duty) };
        const { project, view, today } = await (0, year_in_1.yearIn)(deps, (0, access_1.projectOf)(res).id, at.year);
        const part = parts_1.parts[at.part];
        const body = (0, forms_1.plainFields)(req.body);
        const read = (0, part_1.readPart)(part, body, { project, view, library, today });
        if (!read.ok)
            return show(res, at, { typed: read.typed, errors: read.errors });
        const on = { number: view.year.number, what: part.what, seen: body['seen'] };
        await (0, keep_year_1.keepYear)(db, (0, access_1.doingOf)(res, now), on, read.change);
        res.redirect(303, backTo(res, at.year));
    });
}
function auditRoutes(router, deps) {
    router.post(paths_1.paths.auditVote, async (req, res) => {
        const { project, view } = await (0, year_in_1.yearIn)(deps, (0, access_1.projectOf)(res).id, req.params.year);
        const chosen = (0, forms_1.plainFields)(req.body)['meeting'];
        const meeting = (0, put_to_meeting_1.meetingsAhead)(project.meetings ?? []).find(({ id }) => id === chosen);
        if (!meeting)
            throw new expected_1.Expected('conflict', 'Choose a general meeting that is still to come', 'Plan one first, on the page of meetings.');
        await (0, put_to_meeting_1.putAuditVote)(deps, (0, access_1.doingOf)(res, deps.now), view.year, meeting.id);
        res.redirect(303, backTo(res, req.params.year));
    });
}
