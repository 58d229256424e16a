"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sceneOf = sceneOf;
exports.changeMeeting = changeMeeting;
exports.missingMeeting = missingMeeting;
exports.mustBeOpen = mustBeOpen;
exports.mustBeUnvoted = mustBeUnvoted;
exports.founderOf = founderOf;
const rule_map_1 = require("../../engine/clauses/rule-map");
const meeting_rules_1 = require("../../engine/project/meeting-rules");
const promises_1 = require("../../engine/project/promises");
const in_force_1 = require("../../engine/project/in-force");
const words_1 = require("../../engine/words");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const elections_1 = require("../elections");
const projects_1 = require("../projects");
const register_1 = require("../register");
/** Looks at a meeting as it stands. */
function sceneOf(whole, meeting, library, now) {
    // What counts is the rules in force on the day of the meeting, and no later draft of them.
    const project = (0, in_force_1.inForce)(whole, meeting.on);
    const promises = (0, promises_1.promisesOf)(library.questions, project.answers);
    const need = (0, meeting_rules_1.noticeNeed)(meeting.kind, promises);
    const voters = (0, meeting_rules_1.votersOf)(meeting, project, library.questions);
    const today = (0, dates_1.londonDate)(now);
    const map = (0, rule_map_1.ruleMap)(project, meeting.on, library);
    return {
        project,
        meeting,
        promises,
        need,
        noticeGood: (0, meeting_rules_1.isNoticeGood)(meeting, need),
        voters,
        here: (0, meeting_rules_1.presentVoters)(meeting, voters),
        quorum: (0, meeting_rules_1.quorumOf)(meeting, voters.length, promises),
        today,
        clock: today === meeting.on ? (0, dates_1.londonClock)(now) : meeting.time,
        rule: (topic) => (0, rule_map_1.ruleWords)(map, topic, (0, words_1.frameOf)('en-GB')),
    };
}
/**
 * Changes a meeting: the meeting, what it writes in the ledger and the trace, in one transaction or not at all.
 * Two changes at once follow one another, and the second sees what the first did.
 */
function changeMeeting(on, doing, id, work) {
    return (0, projects_1.changeProject)(on.db, doing, async (store, trx) => {
        const meeting = await store.meeting(doing.project, id);
        if (!meeting)
            throw missingMeeting();
        const project = await store.load(doing.project);
        const change = await work(sceneOf(project, meeting, on.library, doing.now), { store, db: trx });
        if (!change)
            return { deed: undefined, result: meeting };
        await store.putMeeting(doing.project, change.meeting);
        if (change.entries)
            await (0, register_1.writeEntries)(store, doing, change.entries);
        return { deed: { what: change.what, about: `meeting:${id}` }, result: change.meeting };
    });
}
function missingMeeting() {
    return new expected_1.Expected('missing', 'We cannot find this meeting', 'Go back to the list of meetings.');
}
/** Refuses what only an open meeting can do. */
function mustBeOpen({ meeting }) {
    if (meeting.state === 'open')
        return;
    throw new expected_1.Expected('conflict', meeting.state === 'planned' ? 'The meeting has not been opened' : 'The meeting is closed', meeting.state === 'planned'
        ? 'Open it first, on its own page.'
        : 'What was decided stands. A mistake in the minutes is put right by a correction.');
}
/**
 * Refuses to give up a ballot in which someone has voted: their vote would be lost. One that nobody can open any more
 * is given up.
 */
async function mustBeUnvoted({ db, ballotKey }, of) {
    const box = (0, elections_1.ballotBox)(db, ballotKey);
    const ballot = (0, elections_1.meetingBallot)(of);
    if (await box.isLost(ballot))
        await box.discard(ballot);
    if ((await box.votes(ballot)) === 0)
        return;
    throw new expected_1.Expected('conflict', 'Someone has voted already', 'Close the ballot and count it.');
}
/** Refuses a founder who is not there. */
function founderOf({ project }, id) {
    const founder = project.founders.find((one) => one.id === id);
    if (!founder)
        throw new expected_1.Expected('missing', 'We cannot find this person', 'Go back to the meeting.');
    return founder;
}
