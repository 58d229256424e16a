"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.waysToDecide = exports.meetingNames = exports.meetingKinds = void 0;
exports.heldMeeting = heldMeeting;
exports.hasDecided = hasDecided;
exports.meetingKinds = [
    'founding',
    'first-committee',
    'committee',
    'general',
    'rule-change',
    'admission',
    'expulsion',
];
exports.meetingNames = {
    founding: 'Founding meeting',
    'first-committee': 'First committee meeting',
    committee: 'Committee meeting',
    general: 'General meeting',
    'rule-change': 'General meeting to change the rules',
    admission: 'General meeting to admit members',
    expulsion: 'General meeting about ending a membership',
};
exports.waysToDecide = ['consent', 'hands', 'ballot'];
/** The last meeting that was opened, of a kind or of any; undefined where there was none. */
function heldMeeting(project, kind) {
    return project.meetings
        ?.filter((one) => (kind === undefined || one.kind === kind) && one.state !== 'planned')
        .at(-1);
}
/** Whether anything was decided at a meeting. */
function hasDecided(meeting) {
    const states = [...(meeting?.resolutions ?? []), ...(meeting?.elections ?? [])].map(({ state }) => state);
    return states.some((state) => state === 'carried' || state === 'lost' || state === 'decided');
}
