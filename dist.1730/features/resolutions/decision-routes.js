"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decisionRoutes = decisionRoutes;
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const meetings_1 = require("../meetings");
const actor_routes_1 = require("./actor-routes");
const change_motion_1 = require("./change-motion");
const forms_2 = require("./forms");
const hold_vote_1 = require("./hold-vote");
const motion_rules_1 = require("../../engine/project/motion-rules");
const pages_1 = require("./pages");
const put_to_meeting_1 = require("./put-to-meeting");
const settle_outside_1 = require("./settle-outside");
/** How a resolution is decided: by a vote outside a meeting, or at one; and what is done about it afterwards. */
function decisionRoutes(router, deps) {
    voteRoutes(router, deps);
    meetingRoutes(router, deps);
    router.post(paths_1.paths.motionSettled, async (req, res) => {
        const { motion } = req.params;
        const { on } = read((0, forms_1.readForm)(forms_2.settledForm, req.body));
        await (0, settle_outside_1.settleOutside)(deps, (0, access_1.doingOf)(res, deps.now), motion, on);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.motion, (0, actor_routes_1.motionAt)(res, motion)));
    });
}
function voteRoutes(router, deps) {
    const { db, library, ballotKey, now, config } = deps;
    const on = { db, library, ballotKey };
    const show = async (res, motion, page) => {
        const scene = await (0, change_motion_1.loadMotion)(on, (0, access_1.projectOf)(res).id, motion, now());
        const fault = (0, hold_vote_1.voteFault)(scene);
        if (fault)
            throw new expected_1.Expected('conflict', fault.problem, fault.next);
        (0, render_1.render)(res, 'resolutions/vote', {
            title: 'Vote without a meeting',
            section: scene.motion.title,
            backLink: (0, paths_1.href)(paths_1.paths.motion, (0, actor_routes_1.motionAt)(res, motion)),
            voters: scene.members.length,
            latest: (0, dates_1.longDate)((0, motion_rules_1.closingDays)(scene.today, scene.promises).to),
            rule: scene.rule('written') ?? '',
            secret: (0, hold_vote_1.mayBeSecret)(scene),
            typed: { how: 'open' },
            fieldErrors: {},
            ...page,
        });
    };
    router.get(paths_1.paths.motionVote, async (req, res) => {
        await show(res, req.params.motion, {});
    });
    router.post(paths_1.paths.motionVote, async (req, res) => {
        const { motion } = req.params;
        const form = (0, forms_1.readForm)(forms_2.openForm, req.body);
        if (!form.ok) {
            await show(res, motion, { typed: form.typed, fieldErrors: form.errors, errors: (0, forms_1.summary)(form.errors) });
            return;
        }
        const link = config.baseUrl + (0, paths_1.href)(paths_1.paths.motion, (0, actor_routes_1.motionAt)(res, motion));
        await (0, hold_vote_1.openVote)({ ...on, link }, (0, access_1.doingOf)(res, now), motion, form.value);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.motion, (0, actor_routes_1.motionAt)(res, motion)));
    });
    router.post(paths_1.paths.motionVotes, async (req, res) => {
        const { motion } = req.params;
        const { choice } = read((0, forms_1.readForm)(forms_2.voteForm, req.body));
        await (0, hold_vote_1.castVote)(on, (0, access_1.doingOf)(res, now), motion, { founder: (0, access_1.projectOf)(res).seat?.founder ?? '', choice });
        res.redirect(303, `${(0, paths_1.href)(paths_1.paths.motion, (0, actor_routes_1.motionAt)(res, motion))}#vote`);
    });
    router.post(paths_1.paths.motionPaperVotes, async (req, res) => {
        const { motion } = req.params;
        const { choice, founder = '' } = read((0, forms_1.readForm)(forms_2.voteForm, req.body));
        await (0, hold_vote_1.castVote)(on, (0, access_1.doingOf)(res, now), motion, { founder, choice, paper: true });
        res.redirect(303, `${(0, paths_1.href)(paths_1.paths.motion, (0, actor_routes_1.motionAt)(res, motion))}#vote`);
    });
    router.post(paths_1.paths.motionClose, async (req, res) => {
        await (0, hold_vote_1.closeEarly)(on, (0, access_1.doingOf)(res, now), req.params.motion);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.motion, (0, actor_routes_1.motionAt)(res, req.params.motion)));
    });
}
function meetingRoutes(router, deps) {
    const { db, library, ballotKey, now, config } = deps;
    const on = { db, library, ballotKey };
    router.post(paths_1.paths.motionMeeting, async (req, res) => {
        const { motion } = req.params;
        const to = read((0, forms_1.readForm)(forms_2.attachForm, req.body));
        await (0, put_to_meeting_1.putToMeeting)(on, (0, access_1.doingOf)(res, now), motion, to);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.motion, (0, actor_routes_1.motionAt)(res, motion)));
    });
    const show = async (res, motion, page) => {
        const scene = await (0, change_motion_1.loadMotion)(on, (0, access_1.projectOf)(res).id, motion, now());
        const actor = (0, actor_routes_1.actorOf)(res);
        if (!(0, put_to_meeting_1.mayCall)(scene, actor)) {
            throw new expected_1.Expected('conflict', 'The secretary calls this meeting', 'Ask the secretary or the organiser to call it, or gather the support that your rules ask for.');
        }
        const { from, to } = (0, put_to_meeting_1.meetingDays)(scene);
        (0, render_1.render)(res, 'resolutions/call', {
            title: scene.state === 'confirming' ? 'Call the second meeting' : 'Call a general meeting',
            section: scene.motion.title,
            backLink: (0, paths_1.href)(paths_1.paths.motion, (0, actor_routes_1.motionAt)(res, motion)),
            from: (0, dates_1.longDate)(from),
            to: to === undefined ? '' : (0, dates_1.longDate)(to),
            late: to !== undefined && from > to,
            ownCall: !actor.forAll,
            ways: (0, pages_1.waysFor)(scene.motion.kind),
            typed: { title: 'General meeting', on: from, how: 'hands' },
            fieldErrors: {},
            ...page,
        });
    };
    router.get(paths_1.paths.motionCall, async (req, res) => {
        await show(res, req.params.motion, {});
    });
    router.post(paths_1.paths.motionCall, async (req, res) => {
        const { motion } = req.params;
        const { id: project } = (0, access_1.projectOf)(res);
        const plan = (0, forms_1.readForm)(meetings_1.planForm, req.body);
        const how = (0, forms_1.readForm)(forms_2.howForm, req.body);
        if (!plan.ok || !how.ok) {
            const fieldErrors = { ...(plan.ok ? {} : (0, meetings_1.placed)(plan.errors)), ...(how.ok ? {} : how.errors) };
            await show(res, motion, { typed: (0, forms_1.plainFields)(req.body), fieldErrors, errors: (0, forms_1.summary)(fieldErrors) });
            return;
        }
        const link = (meeting) => config.baseUrl + (0, paths_1.href)(paths_1.paths.meeting, { project, meeting });
        const call = { plan: plan.value, how: how.value.how, actor: (0, actor_routes_1.actorOf)(res) };
        const meeting = await (0, put_to_meeting_1.callMeeting)({ ...on, link }, (0, access_1.doingOf)(res, now), motion, call);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.meeting, { project, meeting }));
    });
}
/** The small forms of a resolution: one or two fields each, so a slip is told on a page of its own. */
function read(form) {
    if (form.ok)
        return form.value;
    const [first = 'Something is missing.'] = Object.values(form.errors);
    throw new expected_1.Expected('conflict', first.replace(/\.$/, ''), 'Go back and enter it again. Nothing was changed.');
}
