"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.settleResolution = settleResolution;
const meeting_1 = require("../../engine/project/meeting");
const motion_rules_1 = require("../../engine/project/motion-rules");
const projects_1 = require("../projects");
const carry_out_1 = require("./carry-out");
/**
 * Carries out a resolution of a meeting whose day has come, once.
 * @param trouble why it cannot be carried out, where that is known already; then only this is kept
 */
function settleResolution(db, doing, at, trouble) {
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const meeting = await store.meeting(doing.project, at.meeting);
        const one = meeting?.resolutions.find(({ id }) => id === at.resolution);
        if (!meeting || !one || !(0, motion_rules_1.isPending)(one))
            return { deed: undefined, result: undefined };
        const by = { on: meeting.on, by: meeting_1.meetingNames[meeting.kind] };
        const carried = trouble === undefined ? await (0, carry_out_1.carryOut)(store, doing, one, by) : { trouble };
        const changed = {
            ...meeting,
            resolutions: meeting.resolutions.map((other) => (other === one ? { ...one, ...carried } : other)),
        };
        await store.putMeeting(doing.project, changed);
        const what = trouble === undefined ? 'carried out a resolution' : 'could not carry out a resolution';
        return { deed: { what, about: `meeting:${meeting.id}` }, result: undefined };
    });
}
