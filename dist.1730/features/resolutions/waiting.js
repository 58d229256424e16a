"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.resolutionsWaiting = void 0;
/** What resolutions ask of people: to vote, to call a meeting, to tell the FCA, to hold a second meeting. */
const in_force_1 = require("../../engine/project/in-force");
const motion_rules_1 = require("../../engine/project/motion-rules");
const motion_1 = require("../../engine/project/motion");
const promises_1 = require("../../engine/project/promises");
const resolution_kinds_1 = require("../../engine/project/resolution-kinds");
const dates_1 = require("../../lib/dates");
const paths_1 = require("../../web/paths");
const hold_vote_1 = require("./hold-vote");
const outside_1 = require("./outside");
const resolutionsWaiting = async (on) => {
    const waiting = [];
    for (const motion of on.project.motions ?? [])
        waiting.push(...(await waitsOf(on, motion)));
    return waiting;
};
exports.resolutionsWaiting = resolutionsWaiting;
async function waitsOf(on, motion) {
    const { id, project, today, deps } = on;
    const meetings = project.meetings ?? [];
    const state = (0, motion_rules_1.motionState)(motion, meetings, today);
    const link = (0, paths_1.href)(paths_1.paths.motion, { project: id, motion: motion.id });
    if (state === 'voting' && motion.vote) {
        const voted = await (0, hold_vote_1.votersIn)(deps.db, id, motion);
        const missing = motion.vote.voters.filter((one) => !voted.includes(one));
        const words = `Vote on “${motion.title}”`;
        return [{ key: `vote:${motion.id}`, words, link, by: motion.vote.closes, for: { founders: missing } }];
    }
    if (state === 'suggested' && motion.asked) {
        const promises = (0, promises_1.promisesOf)(deps.library.questions, (0, in_force_1.inForce)(project, today).answers);
        const { callBy } = (0, motion_rules_1.requisitionDays)(motion.asked.on, promises);
        const words = `Call the general meeting that members ask for: “${motion.title}”`;
        const secretary = {
            key: `requisition:${motion.id}`,
            words,
            link,
            by: callBy,
            for: { may: 'register' },
        };
        const others = motion.supporters.map(({ founder }) => founder);
        return today <= callBy
            ? [secretary]
            : [secretary, { ...secretary, key: `requisition-own:${motion.id}`, for: { founders: others } }];
    }
    if (state === 'confirming') {
        const first = (0, motion_1.putTo)(motion, meetings)?.meeting.on ?? today;
        const { to } = (0, resolution_kinds_1.secondMeetingDays)(first);
        const words = `Hold the second meeting on “${motion.title}”`;
        return [
            {
                key: `second:${motion.id}`,
                words,
                link,
                by: to,
                for: { may: 'register' },
                law: 'CCBSA 2014 ss.111, 113',
            },
        ];
    }
    const due = state === 'carried' ? (0, outside_1.outside)(motion, meetings, today) : undefined;
    return due === undefined
        ? []
        : [
            {
                key: `outside:${motion.id}`,
                words: `${due.todo}: “${motion.title}”`,
                link,
                ...(due.days !== undefined && { by: (0, dates_1.addDays)(due.carried, due.days) }),
                for: { may: 'register' },
                law: due.law,
            },
        ];
}
