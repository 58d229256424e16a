"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.meetingKindFor = meetingKindFor;
exports.motionNotice = motionNotice;
exports.meetingDays = meetingDays;
exports.meetingsFor = meetingsFor;
exports.mayCall = mayCall;
exports.putToMeeting = putToMeeting;
exports.callMeeting = callMeeting;
const meeting_rules_1 = require("../../engine/project/meeting-rules");
const motion_1 = require("../../engine/project/motion");
const motion_rules_1 = require("../../engine/project/motion-rules");
const resolution_kinds_1 = require("../../engine/project/resolution-kinds");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const meetings_1 = require("../meetings");
const change_motion_1 = require("./change-motion");
/** The kind of general meeting that decides a motion. */
function meetingKindFor({ kind }) {
    if ((0, resolution_kinds_1.changesRules)(kind))
        return 'rule-change';
    return kind === 'expulsion' ? 'expulsion' : 'general';
}
/** The notice that a meeting must have to decide a motion: its own, or that of the motion where it is longer. */
function motionNotice({ motion, promises }, kind) {
    const need = (0, meeting_rules_1.noticeNeed)(kind, promises);
    const words = (0, resolution_kinds_1.wordsNotice)(motion.kind, promises);
    return words && words.days > need.days ? { ...words, clear: true } : need;
}
/** The first and, where there is one, the last day on which a meeting may be held for a motion. */
function meetingDays(scene) {
    const { motion, today, promises, state, project } = scene;
    const from = (0, meeting_rules_1.earliestDay)(today, motionNotice(scene, meetingKindFor(motion)));
    if (state === 'confirming') {
        const first = project.meetings?.find(({ id }) => id === motion.put.at(-1)?.meeting);
        const days = (0, resolution_kinds_1.secondMeetingDays)(first?.on ?? today);
        return { from: from > days.from ? from : days.from, to: days.to };
    }
    return motion.asked ? { from, to: (0, motion_rules_1.requisitionDays)(motion.asked.on, promises).holdBy } : { from };
}
/** The planned meetings that may still decide a motion: they are of the right body, and its notice can go out in time. */
function meetingsFor(scene) {
    const { project, motion, today } = scene;
    const { from, to = '9999-12-31' } = meetingDays({ ...scene, today: '0001-01-01' });
    return (project.meetings ?? []).filter((one) => one.state === 'planned' &&
        one.kind !== 'founding' &&
        (!(0, meeting_rules_1.isCommittee)(one.kind) || resolution_kinds_1.kindRules[motion.kind].committee === true) &&
        (scene.state !== 'confirming' || (one.on >= from && one.on <= to)) &&
        (0, meeting_rules_1.lastNoticeDay)(one.on, motionNotice(scene, one.kind)) >= today);
}
/** Whether a person may call the meeting that members asked for: they asked, and the secretary did not in time. */
function mayCall(scene, actor) {
    const { motion, promises, today } = scene;
    if (actor.forAll)
        return true;
    if (!motion.asked || today <= (0, motion_rules_1.requisitionDays)(motion.asked.on, promises).callBy)
        return false;
    return motion.supporters.some(({ founder }) => founder === actor.founder);
}
/** Puts a motion to a meeting that is planned. Its full words go out with the notice. */
function putToMeeting(on, doing, id, to) {
    return (0, change_motion_1.changeMotion)(on, doing, id, async (scene, { store }) => {
        (0, change_motion_1.mustBe)(scene, 'suggested', 'confirming');
        const meeting = meetingsFor(scene).find((one) => one.id === to.meeting);
        if (!meeting) {
            throw new expected_1.Expected('conflict', 'That meeting cannot decide this', 'Its notice would be too late, or it is another kind of meeting. Choose another, or plan one for it.');
        }
        const { changed, put } = attach(scene, meeting, to.how);
        await store.putMeeting(doing.project, changed);
        return { motion: { ...scene.motion, put }, what: 'put a resolution to a meeting' };
    });
}
/** Plans a general meeting for a motion, and puts it there. Returns the id of the meeting. */
async function callMeeting(on, doing, id, call) {
    const { actor } = call;
    const motion = await (0, change_motion_1.changeMotion)(on, doing, id, async (scene, { store }) => {
        (0, change_motion_1.mustBe)(scene, 'suggested', 'confirming');
        if (!mayCall(scene, actor))
            throw notYours(scene);
        checkDay(scene, call.plan.on);
        const kind = meetingKindFor(scene.motion);
        const meeting = await (0, meetings_1.addPlanned)(store, on.library, doing, { ...call.plan, kind });
        const { changed, put } = attach(scene, meeting, call.how);
        await store.putMeeting(doing.project, changed);
        return { motion: { ...scene.motion, put }, what: 'called a general meeting' };
    });
    const meeting = motion.put.at(-1)?.meeting ?? '';
    // Members who call it themselves have no page to give its notice on: it goes out at once.
    if (!actor.forAll)
        await (0, meetings_1.giveNotice)({ ...on, link: on.link(meeting) }, doing, meeting);
    return meeting;
}
function attach({ motion, state }, meeting, how) {
    const { title, kind, founders, changes, from } = motion;
    const confirms = state === 'confirming' ? motion.put.at(-1) : undefined;
    const { changed, resolution } = (0, meetings_1.withMotion)(meeting, {
        title,
        text: (0, motion_1.wordsOf)(motion),
        kind,
        founders,
        ...(changes && { changes }),
        ...(from !== undefined && { from }),
    }, { how, motion: motion.id, ...(confirms && { confirms }) });
    return { changed, put: [...motion.put, { meeting: meeting.id, resolution }] };
}
function checkDay(scene, day) {
    const { from, to } = meetingDays(scene);
    if (day < from) {
        throw new expected_1.Expected('conflict', `The first day for this meeting is ${(0, dates_1.longDate)(from)}`, 'Everyone must have the notice in time. Choose that day or a later one.');
    }
    if (to === undefined || day <= to)
        return;
    // Where the notice takes longer than the rules leave, the notice wins and the first day is right.
    if (scene.state !== 'confirming' && day === from)
        return;
    throw new expected_1.Expected('conflict', `The last day for this meeting is ${(0, dates_1.longDate)(to)}`, 'Choose that day or an earlier one.');
}
function notYours({ motion, promises }) {
    const by = motion.asked && (0, motion_rules_1.requisitionDays)(motion.asked.on, promises).callBy;
    return new expected_1.Expected('conflict', 'The secretary calls this meeting', by === undefined
        ? 'Ask the secretary or the organiser to call it, or gather the support that your rules ask for.'
        : `If it is not called by ${(0, dates_1.longDate)(by)}, the members who asked for it may call it themselves.`);
}
