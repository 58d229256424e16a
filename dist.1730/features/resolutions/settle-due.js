"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.settleDue = settleDue;
exports.settleAll = settleAll;
const motion_rules_1 = require("../../engine/project/motion-rules");
const expected_1 = require("../../lib/expected");
const dates_1 = require("../../lib/dates");
const meetings_1 = require("../meetings");
const projects_1 = require("../projects");
const change_motion_1 = require("./change-motion");
const hold_vote_1 = require("./hold-vote");
const take_effect_1 = require("./take-effect");
/** Does what is due in one project. Costs one look-up where nothing is. */
async function settleDue(on, project, now) {
    const today = (0, dates_1.londonDate)(now);
    if (!(await (0, projects_1.projectStore)(on.db).isDue(project, today)))
        return;
    const doing = { project, seat: null, now };
    await settleMotions(on, doing, today);
    await settleMeetings(on, doing, today);
    await (0, projects_1.changeProject)(on.db, doing, async (store) => {
        await store.clearDueDays(project, today);
        return { deed: undefined, result: undefined };
    });
}
/** Does what is due in every project. Returns in how many. */
async function settleAll(on, now) {
    const due = await (0, projects_1.projectStore)(on.db).dueProjects((0, dates_1.londonDate)(now));
    for (const project of due)
        await settleDue(on, project, now).catch((error) => on.log.error({ err: error, project }, 'what is due was not done'));
    return due.length;
}
async function settleMotions(on, doing, today) {
    for (const { id, vote } of await (0, projects_1.projectStore)(on.db).motions(doing.project)) {
        if (!vote)
            continue;
        if (vote.counts === undefined && vote.closes < today)
            await orTrouble(() => (0, hold_vote_1.closeVote)(on, doing, id), () => (0, hold_vote_1.voidVote)(on, doing, id));
        await orTrouble(() => (0, take_effect_1.takeEffect)(on, doing, id), (trouble) => (0, change_motion_1.changeMotion)(on, doing, id, ({ motion }) => ({
            motion: { ...motion, trouble },
            what: 'could not carry out a resolution',
        })));
    }
}
async function settleMeetings(on, doing, today) {
    for (const meeting of await (0, projects_1.projectStore)(on.db).meetings(doing.project)) {
        for (const one of meeting.resolutions) {
            if (!(0, motion_rules_1.isPending)(one) || (0, motion_rules_1.effectiveDay)(meeting.on, one) > today)
                continue;
            const at = { meeting: meeting.id, resolution: one.id };
            await orTrouble(() => (0, meetings_1.settleResolution)(on.db, doing, at), (trouble) => (0, meetings_1.settleResolution)(on.db, doing, at, trouble));
        }
    }
}
/** What the register cannot take is told in words beside the resolution, and stops nothing else. */
async function orTrouble(work, tell) {
    try {
        await work();
    }
    catch (error) {
        if (!(error instanceof expected_1.Expected))
            throw error;
        await tell(error.message);
    }
}
