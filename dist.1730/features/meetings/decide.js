"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.kindsFor = kindsFor;
exports.addResolution = addResolution;
exports.changeResolution = changeResolution;
exports.resolutionOf = resolutionOf;
exports.putResolution = putResolution;
exports.closeResolution = closeResolution;
const meeting_1 = require("../../engine/project/meeting");
const meeting_rules_1 = require("../../engine/project/meeting-rules");
const resolution_1 = require("../../engine/project/resolution");
const resolution_kinds_1 = require("../../engine/project/resolution-kinds");
const expected_1 = require("../../lib/expected");
const elections_1 = require("../elections");
const attach_motion_1 = require("./attach-motion");
const carry_out_1 = require("./carry-out");
const change_meeting_1 = require("./change-meeting");
const put_faults_1 = require("./put-faults");
/** The kinds of resolution that a meeting may decide: most are for the members alone, and for a registered society. */
function kindsFor(meeting) {
    if (meeting === 'founding')
        return ['ordinary', 'admission'];
    return resolution_1.resolutionKinds.filter((kind) => !(0, meeting_rules_1.isCommittee)(meeting) || resolution_kinds_1.kindRules[kind].committee);
}
/** Writes a resolution down. Only what stands here in full can be put. */
function addResolution(on, doing, id, draft) {
    return (0, change_meeting_1.changeMeeting)(on, doing, id, (scene) => {
        const { meeting } = scene;
        if (meeting.state === 'closed')
            (0, change_meeting_1.mustBeOpen)(scene);
        checkDraft(scene, draft);
        const resolution = { id: (0, attach_motion_1.nextId)(meeting), ...draft, state: 'draft' };
        return {
            meeting: { ...meeting, resolutions: [...meeting.resolutions, resolution] },
            what: 'wrote a resolution',
        };
    });
}
/** Changes a resolution that has not been put. */
function changeResolution(on, doing, at, draft) {
    return (0, change_meeting_1.changeMeeting)(on, doing, at.meeting, (scene) => {
        const now = resolutionOf(scene.meeting, at.resolution);
        if (now.state !== 'draft')
            throw alreadyPut();
        checkDraft(scene, draft);
        if (now.motion !== undefined && (draft.text !== now.text || draft.kind !== now.kind))
            throw ownPage();
        const { motion, confirms, changes } = now;
        const { worded: typed, ...rest } = draft;
        // The words of a suggested resolution stay, and so does the day on which its notice gave them.
        const worded = motion === undefined ? typed : now.worded;
        // A day on which everyone had other words than these says nothing of these.
        const stale = rest.text !== now.text && worded === now.worded;
        const changed = {
            ...rest,
            ...(changes && { changes }),
            ...(motion !== undefined && { motion }),
            ...(confirms && { confirms }),
            ...(!stale && worded !== undefined && { worded }),
        };
        return withResolution(scene.meeting, { id: now.id, ...changed, state: 'draft' }, 'changed a resolution');
    });
}
function checkDraft(scene, draft) {
    if (!kindsFor(scene.meeting.kind).includes(draft.kind)) {
        throw new expected_1.Expected('conflict', 'Only a general meeting of the members can decide this', 'Plan a general meeting for it.');
    }
    if (draft.how === 'consent' && !(0, resolution_kinds_1.mayBeByConsent)(draft.kind)) {
        throw new expected_1.Expected('conflict', 'This needs a count of votes', 'Choose a show of hands or a secret ballot, so that the numbers can be shown.');
    }
    draft.founders.forEach((one) => (0, change_meeting_1.founderOf)(scene, one));
}
function resolutionOf(meeting, id) {
    const found = meeting.resolutions.find((one) => one.id === id);
    if (!found)
        throw new expected_1.Expected('missing', 'We cannot find this resolution', 'Go back to the meeting.');
    return found;
}
/**
 * Puts a resolution to the vote, if it can be put now.
 * @param instead by show of hands, where it was put for consent and someone objected, or for a ballot in which nobody
 *   has voted
 */
function putResolution(on, doing, at, instead) {
    return (0, change_meeting_1.changeMeeting)(on, doing, at.meeting, async (scene, { db }) => {
        (0, change_meeting_1.mustBeOpen)(scene);
        const now = resolutionOf(scene.meeting, at.resolution);
        if (now.state === 'put' && (instead === undefined || now.how === 'hands'))
            return undefined;
        if (now.state === 'put' && now.how === 'ballot')
            await (0, change_meeting_1.mustBeUnvoted)({ db, ballotKey: on.ballotKey }, { project: doing.project, meeting: at.meeting, about: now.id });
        if (now.state !== 'draft' && now.state !== 'put')
            throw alreadyPut();
        const faults = (0, put_faults_1.putFaults)(scene, now);
        const [fault] = faults;
        if (fault && !scene.meeting.entered)
            throw new expected_1.Expected('conflict', fault.problem, fault.next);
        const needs = (0, resolution_kinds_1.needWords)((0, resolution_kinds_1.needOf)(now.kind, scene.promises, now.confirms !== undefined));
        const rule = scene.rule((0, resolution_kinds_1.topicOf)(now.kind));
        const put = {
            ...now,
            ...(instead !== undefined && { how: instead }),
            state: 'put',
            needs: rule === undefined ? needs : `${needs} (${rule})`,
            ...(faults.length > 0 && { doubts: faults.map(({ problem }) => problem) }),
            present: scene.here.length,
            entitled: scene.voters.length,
        };
        return withResolution(scene.meeting, put, 'put a resolution');
    });
}
/**
 * Decides a resolution that was put, once: the result, and what it does in the ledger on the day of the meeting, are
 * one change. Who sends the same result again changes nothing; who sends another is told.
 * @param said the show of hands; of a meeting entered from minutes, every count; not looked at for consent or a secret
 *   ballot. `registered` where the register says already what it does, so that nothing is written there
 */
function closeResolution(on, doing, at, said = {}) {
    const { counts } = said;
    return (0, change_meeting_1.changeMeeting)(on, doing, at.meeting, async (scene, { db, store }) => {
        const now = resolutionOf(scene.meeting, at.resolution);
        if (now.state === 'carried' || now.state === 'lost') {
            if (now.how === 'hands' && counts && !sameCounts(counts, now.counts))
                throw decidedOtherwise();
            return undefined;
        }
        (0, change_meeting_1.mustBeOpen)(scene);
        if (now.state !== 'put')
            throw new expected_1.Expected('conflict', 'This resolution has not been put', 'Put it first, then count.');
        const boxed = now.how === 'ballot' && !scene.meeting.entered;
        const counted = now.how === 'consent' ? undefined : counts;
        const final = boxed ? await ballotCounts(db, on.ballotKey, { ...doing, ...at }) : counted;
        if (now.how !== 'consent')
            checkCounts(scene, now, final);
        const need = (0, resolution_kinds_1.needOf)(now.kind, scene.promises, now.confirms !== undefined);
        const carried = final === undefined || (0, resolution_kinds_1.isCarried)(need, final, scene.voters.length);
        const by = { on: scene.meeting.on, by: meeting_1.meetingNames[scene.meeting.kind] };
        const decided = {
            ...now,
            state: carried ? 'carried' : 'lost',
            ...(final !== undefined && { counts: final }),
            ...(carried && (said.registered ? { done: by.on } : await (0, carry_out_1.carryOut)(store, doing, now, by))),
        };
        return withResolution(scene.meeting, decided, `recorded that a resolution was ${decided.state}`);
    });
}
function checkCounts(scene, { how, present }, counts) {
    // Someone may leave after the hands went up and before the count is written down.
    const hands = Math.max(scene.here.length, present ?? 0);
    const most = how === 'ballot' ? (0, meeting_rules_1.cameTo)(scene.meeting).length : hands;
    const fault = counts ? (0, meeting_rules_1.countFault)(counts, most) : 'Enter how many were for, against, and did not vote.';
    if (fault !== undefined)
        throw new expected_1.Expected('conflict', fault.replace(/\.$/, ''), 'Nothing was recorded.');
}
/** The totals of a secret ballot; the ballot itself is gone after this. */
async function ballotCounts(db, key, { project, meeting, resolution }) {
    const { papers } = await (0, elections_1.ballotBox)(db, key).open((0, elections_1.meetingBallot)({ project, meeting, about: resolution }));
    const counts = (0, elections_1.tally)(papers, ['for', 'against', 'abstain']);
    return {
        for: counts.get('for') ?? 0,
        against: counts.get('against') ?? 0,
        abstain: counts.get('abstain') ?? 0,
    };
}
function withResolution(meeting, resolution, what) {
    const resolutions = meeting.resolutions.map((one) => (one.id === resolution.id ? resolution : one));
    return { meeting: { ...meeting, resolutions }, what };
}
function sameCounts(a, b) {
    return b !== undefined && a.for === b.for && a.against === b.against && a.abstain === b.abstain;
}
function alreadyPut() {
    return new expected_1.Expected('conflict', 'This resolution was put already', 'Its words stay as they were. Write another one to decide something else.');
}
function ownPage() {
    return new expected_1.Expected('conflict', 'These words were suggested as a resolution of their own', 'Change them on the page of that resolution, so that those who support it are told.');
}
function decidedOtherwise() {
    return new expected_1.Expected('conflict', 'Someone else has entered another count for this resolution', 'Go back to the meeting and read it. What was recorded stands.');
}
