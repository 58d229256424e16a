"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.meetingRoutes = meetingRoutes;
const express_1 = require("express");
const meeting_1 = require("../../engine/project/meeting");
const dates_1 = require("../../lib/dates");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const account_1 = require("../account");
const projects_1 = require("../projects");
const decision_routes_1 = require("./decision-routes");
const enter_past_1 = require("./enter-past");
const forms_2 = require("./forms");
const give_notice_1 = require("./give-notice");
const load_scene_1 = require("./load-scene");
const live_routes_1 = require("./live-routes");
const minutes_routes_1 = require("./minutes-routes");
const pages_1 = require("./pages");
const plan_meeting_1 = require("./plan-meeting");
/** Meetings: planned, called, held, minuted. */
function meetingRoutes(deps) {
    const router = (0, express_1.Router)();
    pastRoutes(router, deps);
    listRoutes(router, deps);
    planRoutes(router, deps);
    noticeRoutes(router, deps);
    (0, live_routes_1.liveRoutes)(router, deps);
    (0, decision_routes_1.decisionRoutes)(router, deps);
    (0, minutes_routes_1.minutesRoutes)(router, deps);
    return router;
}
function listRoutes(router, deps) {
    const { db, library, now } = deps;
    router.get(paths_1.paths.meetings, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const project = await (0, projects_1.projectStore)(db).load(id);
        (0, render_1.render)(res, 'meetings/list', { title: 'Meetings', meetings: (0, pages_1.meetingList)(id, project) });
    });
    router.get(paths_1.paths.newMeeting, (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const asked = req.query['kind'];
        const kind = meeting_1.meetingKinds.find((one) => one === asked);
        (0, render_1.render)(res, 'meetings/plan', {
            title: 'Plan a meeting',
            backLink: (0, paths_1.href)(paths_1.paths.meetings, { project: id }),
            kinds: pages_1.kindChoices,
            typed: kind ? { kind, title: meeting_1.meetingNames[kind] } : {},
            fieldErrors: {},
        });
    });
    router.post(paths_1.paths.newMeeting, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const form = (0, forms_1.readForm)(forms_2.newMeetingForm, req.body);
        if (!form.ok) {
            const fieldErrors = (0, forms_2.placed)(form.errors);
            (0, render_1.render)(res, 'meetings/plan', {
                title: 'Plan a meeting',
                backLink: (0, paths_1.href)(paths_1.paths.meetings, { project: id }),
                kinds: pages_1.kindChoices,
                typed: form.typed,
                fieldErrors,
                errors: (0, forms_1.summary)(fieldErrors),
            });
            return;
        }
        const meeting = await (0, plan_meeting_1.planMeeting)({ db, library }, (0, access_1.doingOf)(res, now), form.value);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.meeting, { project: id, meeting }));
    });
    router.get(paths_1.paths.meeting, async (req, res) => {
        const frame = (0, access_1.projectOf)(res);
        const scene = await (0, load_scene_1.loadScene)(deps, (0, access_1.projectOf)(res).id, req.params.meeting);
        (0, render_1.render)(res, 'meetings/meeting', {
            title: scene.meeting.title,
            tab: meeting_1.meetingNames[scene.meeting.kind],
            backLink: (0, paths_1.href)(paths_1.paths.meetings, { project: frame.id }),
            at: { project: frame.id, meeting: scene.meeting.id },
            ...(0, pages_1.meetingPage)(frame.id, scene, frame.seat?.founder),
            troubles: await (0, give_notice_1.noticeTroubles)(db, frame.id, scene.meeting),
            typed: {},
            fieldErrors: {},
        });
    });
}
/** Past meetings, from their minutes. */
function pastRoutes(router, deps) {
    const { db, library, now } = deps;
    const show = async (res, page) => {
        const { id } = (0, access_1.projectOf)(res);
        const founders = await (0, projects_1.projectStore)(db).founders(id);
        (0, render_1.render)(res, 'meetings/past', {
            title: 'Enter a past meeting',
            backLink: (0, paths_1.href)(paths_1.paths.meetings, { project: id }),
            kinds: pages_1.kindChoices.map(({ value, text }) => ({ value, text })),
            founders: founders.map((one) => ({ value: one.id, text: one.legalName })),
            typed: {},
            fieldErrors: {},
            ...page,
        });
    };
    router.get(paths_1.paths.pastMeeting, async (_req, res) => {
        await show(res, {});
    });
    router.post(paths_1.paths.pastMeeting, async (req, res) => {
        const { id, seat } = (0, access_1.projectOf)(res);
        const form = (0, forms_1.readForm)(forms_2.pastForm, req.body);
        if (!form.ok) {
            const fieldErrors = (0, forms_2.placed)(form.errors);
            await show(res, { typed: form.typed, fieldErrors, errors: (0, forms_1.summary)(fieldErrors) });
            return;
        }
        const by = seat === undefined ? '' : ((await (0, projects_1.seatNames)(db, id)).get(seat.id) ?? seat.name);
        const meeting = await (0, enter_past_1.enterPast)({ db, library }, (0, access_1.doingOf)(res, now), form.value, by);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.meeting, { project: id, meeting }));
    });
}
function planRoutes(router, deps) {
    const { db, library, now } = deps;
    const on = { db, library };
    router.get(paths_1.paths.meetingPlan, async (req, res) => {
        const { meeting } = await (0, load_scene_1.loadScene)(deps, (0, access_1.projectOf)(res).id, req.params.meeting);
        const { title, on: day, time, place, link } = meeting;
        (0, render_1.render)(res, 'meetings/plan', {
            title: 'Change the day, time or place',
            backLink: (0, paths_1.href)(paths_1.paths.meeting, { project: (0, access_1.projectOf)(res).id, meeting: meeting.id }),
            kinds: undefined,
            typed: { title, on: day, time, place, link },
            fieldErrors: {},
        });
    });
    router.post(paths_1.paths.meetingPlan, async (req, res) => {
        const at = { project: (0, access_1.projectOf)(res).id, meeting: req.params.meeting };
        const form = (0, forms_1.readForm)(forms_2.planForm, req.body);
        if (!form.ok) {
            const fieldErrors = (0, forms_2.placed)(form.errors);
            (0, render_1.render)(res, 'meetings/plan', {
                title: 'Change the day, time or place',
                backLink: (0, paths_1.href)(paths_1.paths.meeting, at),
                kinds: undefined,
                typed: form.typed,
                fieldErrors,
                errors: (0, forms_1.summary)(fieldErrors),
            });
            return;
        }
        await (0, plan_meeting_1.changePlan)(on, (0, access_1.doingOf)(res, now), at.meeting, form.value);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.meeting, at));
    });
    router.get(paths_1.paths.meetingAgenda, async (req, res) => {
        const { meeting } = await (0, load_scene_1.loadScene)(deps, (0, access_1.projectOf)(res).id, req.params.meeting);
        const lines = meeting.agenda.map(({ title, minutes }) => minutes === undefined ? title : `${title} | ${minutes}`);
        showAgenda(res, meeting.id, { typed: { agenda: lines.join('\n') }, fieldErrors: {} });
    });
    router.post(paths_1.paths.meetingAgenda, async (req, res) => {
        const { agenda: typed = '' } = (0, forms_1.plainFields)(req.body);
        const read = (0, forms_2.readAgenda)(String(typed));
        if (!read.ok) {
            const fieldErrors = { agenda: read.message };
            showAgenda(res, req.params.meeting, {
                typed: { agenda: typed },
                fieldErrors,
                errors: (0, forms_1.summary)(fieldErrors),
            });
            return;
        }
        await (0, plan_meeting_1.changeAgenda)(on, (0, access_1.doingOf)(res, now), req.params.meeting, read.agenda);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.meeting, { project: (0, access_1.projectOf)(res).id, meeting: req.params.meeting }));
    });
    router.post(paths_1.paths.meetingCancel, async (req, res) => {
        await (0, plan_meeting_1.cancelPlan)(on, (0, access_1.doingOf)(res, now), req.params.meeting);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.meetings, { project: (0, access_1.projectOf)(res).id }));
    });
}
function showAgenda(res, meeting, page) {
    (0, render_1.render)(res, 'meetings/agenda', {
        title: 'Agenda',
        backLink: (0, paths_1.href)(paths_1.paths.meeting, { project: (0, access_1.projectOf)(res).id, meeting }),
        ...page,
    });
}
function noticeRoutes(router, deps) {
    const { db, library, now, config } = deps;
    const on = { db, library };
    const linkTo = (project, meeting) => config.baseUrl + (0, paths_1.href)(paths_1.paths.meeting, { project, meeting });
    const show = async (res, id, page) => {
        const { id: project } = (0, access_1.projectOf)(res);
        const scene = await (0, load_scene_1.loadScene)(deps, (0, access_1.projectOf)(res).id, id);
        const { to } = (0, give_notice_1.recipientsOf)(scene, await (0, account_1.accountStore)(db).seats(project));
        const at = { project, meeting: id };
        (0, render_1.render)(res, 'meetings/notice', {
            title: 'Notice of the meeting',
            section: scene.meeting.title,
            backLink: (0, paths_1.href)(paths_1.paths.meeting, at),
            at,
            notice: (0, pages_1.noticeWords)(scene),
            mailed: to.filter(({ how }) => how !== 'paper').map(({ name }) => name),
            onPaper: to.filter(({ how }) => how !== 'mail').map(({ name }) => name),
            isFounding: scene.meeting.kind === 'founding',
            chat: (0, pages_1.chatText)(scene, linkTo(project, id)),
            people: scene.voters.map((one) => ({ value: one.id, text: one.legalName })),
            ...page,
        });
    };
    router.get(paths_1.paths.meetingNotice, async (req, res) => {
        await show(res, req.params.meeting, { typed: { how: 'mail' }, fieldErrors: {} });
    });
    router.post(paths_1.paths.meetingNotice, async (req, res) => {
        const { id: project } = (0, access_1.projectOf)(res);
        const { meeting } = req.params;
        const form = (0, forms_1.readForm)((0, forms_2.noticeForm)((0, dates_1.londonDate)(now())), req.body);
        const missing = form.ok && form.value.how === 'own' && form.value.on === undefined;
        if (!form.ok || missing) {
            const fieldErrors = form.ok ? { on: 'Enter day of the notice.' } : form.errors;
            await show(res, meeting, { typed: (0, forms_1.plainFields)(req.body), fieldErrors, errors: (0, forms_1.summary)(fieldErrors) });
            return;
        }
        const own = form.value.how === 'own' ? form.value.on : undefined;
        await (0, give_notice_1.giveNotice)({ ...on, link: linkTo(project, meeting) }, (0, access_1.doingOf)(res, now), meeting, own);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.meeting, { project, meeting }));
    });
    router.post(paths_1.paths.shortNotice, async (req, res) => {
        const agreed = (0, forms_1.manyOf)((0, forms_1.plainFields)(req.body)['agreed']);
        await (0, give_notice_1.agreeShortNotice)(on, (0, access_1.doingOf)(res, now), req.params.meeting, agreed);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.meeting, { project: (0, access_1.projectOf)(res).id, meeting: req.params.meeting }));
    });
    router.get(paths_1.paths.meetingFile, async (req, res) => {
        const { id: project } = (0, access_1.projectOf)(res);
        const { meeting } = await (0, load_scene_1.loadScene)(deps, (0, access_1.projectOf)(res).id, req.params.meeting);
        const file = (0, give_notice_1.meetingFile)(meeting, { project, now: now() }, linkTo(project, meeting.id));
        res.attachment('meeting.ics').type('text/calendar; charset=utf-8').send(file);
    });
}
