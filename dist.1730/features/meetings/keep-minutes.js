"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.correctMinutes = correctMinutes;
exports.approveMinutes = approveMinutes;
exports.laterMeetings = laterMeetings;
exports.keepCopy = keepCopy;
const meeting_rules_1 = require("../../engine/project/meeting-rules");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const kept_file_1 = require("../../web/kept-file");
const change_meeting_1 = require("./change-meeting");
const store_1 = require("./store");
/**
 * Adds a correction to minutes. What they said before stays. Once they were approved, only a later meeting can agree
 * to one, so the correction names it.
 */
function correctMinutes(on, doing, id, correction) {
    return (0, change_meeting_1.changeMeeting)(on, doing, id, (scene) => {
        const { meeting, today } = scene;
        if (!meeting.approved)
            mustBeDraft(scene);
        else if (!laterMeetings(scene).some((one) => one.id === correction.meeting)) {
            throw new expected_1.Expected('conflict', `These minutes were approved on ${(0, dates_1.longDate)(meeting.approved.on)}`, 'A later meeting can agree to correct them. Close that meeting first, then choose it here.');
        }
        const corrections = [...meeting.corrections, { on: today, ...correction }];
        return { meeting: { ...meeting, corrections }, what: 'corrected minutes' };
    });
}
/** Approves the minutes as they stand, with their corrections. */
function approveMinutes(on, doing, id, by) {
    return (0, change_meeting_1.changeMeeting)(on, doing, id, (scene) => {
        if (scene.meeting.approved)
            return undefined;
        mustBeDraft(scene);
        return { meeting: { ...scene.meeting, approved: { on: scene.today, by } }, what: 'approved minutes' };
    });
}
/** The meetings of the same body that were held later, and that may have agreed to correct these minutes. */
function laterMeetings({ project, meeting }) {
    return (project.meetings ?? []).filter((one) => one.state === 'closed' &&
        one.id !== meeting.id &&
        one.on >= meeting.on &&
        (0, meeting_rules_1.isCommittee)(one.kind) === (0, meeting_rules_1.isCommittee)(meeting.kind));
}
function mustBeDraft({ meeting }) {
    if (meeting.state !== 'closed')
        throw new expected_1.Expected('conflict', 'The meeting is not closed yet', 'Close it first. Then its minutes are a draft.');
    if (meeting.approved) {
        throw new expected_1.Expected('conflict', `These minutes were approved on ${(0, dates_1.longDate)(meeting.approved.on)}`, 'A later meeting can decide to correct them, in its own minutes.');
    }
}
/** Keeps a copy of the signed minutes. */
async function keepCopy(on, doing, id, content) {
    const { ending, type } = (0, kept_file_1.keptFile)(content);
    await (0, change_meeting_1.changeMeeting)(on, doing, id, async ({ meeting }, { db }) => {
        if (meeting.state !== 'closed')
            throw new expected_1.Expected('conflict', 'The meeting is not closed yet', 'Close it first, then sign its minutes.');
        const name = `minutes-${meeting.id}-signed.${ending}`;
        const at = doing.now.toISOString();
        await (0, store_1.meetingStore)(db).addCopy({ project: doing.project, meeting: id }, { name, type, at, content });
        return { meeting, what: 'kept signed minutes' };
    });
}
