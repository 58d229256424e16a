"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openMeeting = openMeeting;
exports.closeMeeting = closeMeeting;
exports.putOff = putOff;
exports.chooseRoles = chooseRoles;
exports.attend = attend;
exports.noteItem = noteItem;
exports.declareInterest = declareInterest;
exports.addAction = addAction;
exports.setNext = setNext;
const admission_1 = require("../../engine/project/admission");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const change_meeting_1 = require("./change-meeting");
/** Opens a meeting on its day, once people were told in time. */
function openMeeting(on, doing, id) {
    return (0, change_meeting_1.changeMeeting)(on, doing, id, (scene) => {
        const { meeting, today, noticeGood, clock, voters, quorum } = scene;
        if (meeting.state === 'open')
            return undefined;
        if (meeting.state === 'closed')
            throw new expected_1.Expected('conflict', 'The meeting is closed', 'Plan another one to decide more.');
        if (meeting.on > today) {
            throw new expected_1.Expected('conflict', `This meeting is on ${(0, dates_1.longDate)(meeting.on)}`, 'Open it on the day. Change the day first if it has moved.');
        }
        if (!noticeGood) {
            throw new expected_1.Expected('conflict', `This meeting has not had its notice${(0, admission_1.ruleNote)(scene.rule, scene.need.topic)}`, 'Give notice in time first, or choose a later day. What a meeting decides without notice may not hold.');
        }
        const opened = { ...meeting, state: 'open', opened: clock, entitled: voters.length, quorum };
        return { meeting: opened, what: 'opened a meeting' };
    });
}
/** Closes a meeting. What was put must be decided first; those still there leave with it. */
function closeMeeting(on, doing, id) {
    return (0, change_meeting_1.changeMeeting)(on, doing, id, (scene) => {
        const { meeting, clock } = scene;
        if (meeting.state === 'closed')
            return undefined;
        (0, change_meeting_1.mustBeOpen)(scene);
        const open = [...meeting.resolutions, ...meeting.elections].some(({ state }) => state === 'put' || state === 'tied');
        if (open) {
            throw new expected_1.Expected('conflict', 'Something that was put has not been decided', 'Enter its result first. A tie is voted on again or drawn by lot.');
        }
        // Minutes that are entered afterwards say when it began, and seldom when each person left.
        if (meeting.entered)
            return { meeting: { ...meeting, state: 'closed' }, what: 'closed a meeting' };
        const attendance = meeting.attendance.map((one) => left(one, clock));
        return { meeting: { ...meeting, attendance, state: 'closed', closed: clock }, what: 'closed a meeting' };
    });
}
/**
 * Puts off a meeting to which too few came, to a day from 7 to 14 days later: the draft rules say so, and that those
 * who come then are a quorum if they are three. A committee meets again on a new notice instead.
 */
function putOff(on, doing, id, to) {
    return (0, change_meeting_1.changeMeeting)(on, doing, id, (scene) => {
        (0, change_meeting_1.mustBeOpen)(scene);
        const { meeting, here, quorum } = scene;
        if (here.length >= quorum)
            throw new expected_1.Expected('conflict', 'There is a quorum', 'The meeting can go on and decide.');
        if (meeting.kind === 'committee' || meeting.kind === 'first-committee') {
            throw new expected_1.Expected('conflict', 'The rules do not say that a committee meeting is put off', 'Close this meeting, and plan another with its own notice.');
        }
        const [first, last] = [(0, dates_1.addDays)(meeting.on, 7), (0, dates_1.addDays)(meeting.on, 14)];
        if (to < first || to > last) {
            throw new expected_1.Expected('conflict', `Choose a day from 7 to 14 days later${(0, admission_1.ruleNote)(scene.rule, 'meeting-quorum')}`, `That is from ${(0, dates_1.longDate)(first)} to ${(0, dates_1.longDate)(last)}.`);
        }
        const { opened: _opened, entitled: _entitled, quorum: _quorum, ...rest } = meeting;
        const again = { ...rest, state: 'planned', on: to, putOffFrom: meeting.on, attendance: [] };
        return { meeting: again, what: 'put off a meeting without a quorum' };
    });
}
/** Who chairs and who takes notes. */
function chooseRoles(on, doing, id, roles) {
    return (0, change_meeting_1.changeMeeting)(on, doing, id, (scene) => {
        (0, change_meeting_1.founderOf)(scene, roles.chair);
        (0, change_meeting_1.founderOf)(scene, roles.noteTaker);
        if (scene.meeting.state === 'closed')
            (0, change_meeting_1.mustBeOpen)(scene);
        return { meeting: { ...scene.meeting, ...roles }, what: 'chose who chairs and takes notes' };
    });
}
/**
 * Notes that a person came, left, or sent apologies.
 * @param at the time, where the note-taker gives another than now
 */
function attend(on, doing, id, coming) {
    return (0, change_meeting_1.changeMeeting)(on, doing, id, (scene) => {
        if (coming.what !== 'apologies')
            (0, change_meeting_1.mustBeOpen)(scene);
        else if (scene.meeting.state === 'closed')
            (0, change_meeting_1.mustBeOpen)(scene);
        (0, change_meeting_1.founderOf)(scene, coming.founder);
        const at = coming.at ?? scene.clock;
        const known = scene.meeting.attendance.find((one) => one.founder === coming.founder);
        const now = attended(known ?? { founder: coming.founder, spans: [] }, coming.what, at);
        if (now === known)
            return undefined;
        const others = scene.meeting.attendance.filter((one) => one !== known);
        return { meeting: { ...scene.meeting, attendance: [...others, now] }, what: 'noted who was at a meeting' };
    });
}
/** What is known of a person after they came, left or sent apologies. */
function attended(known, what, at) {
    const isHere = known.spans.length > 0 && known.spans.at(-1)?.to === undefined;
    if (what === 'here') {
        if (isHere)
            return known;
        return { founder: known.founder, spans: [...known.spans, { from: at }] };
    }
    if (what === 'left')
        return isHere ? left(known, at) : known;
    return known.spans.length > 0 || known.apologies ? known : { ...known, apologies: true };
}
function left(known, at) {
    const last = known.spans.at(-1);
    if (!last || last.to !== undefined)
        return known;
    const to = at < last.from ? last.from : at;
    return { ...known, spans: [...known.spans.slice(0, -1), { ...last, to }] };
}
/** Notes under one item of the agenda. */
function noteItem(on, doing, id, item, notes) {
    return (0, change_meeting_1.changeMeeting)(on, doing, id, (scene) => {
        (0, change_meeting_1.mustBeOpen)(scene);
        const { agenda } = scene.meeting;
        if (!agenda[item])
            throw new expected_1.Expected('missing', 'We cannot find this item', 'Go back to the meeting.');
        const changed = agenda.map((one, index) => {
            const { notes: _notes, ...bare } = one;
            if (index !== item)
                return one;
            return notes === '' ? bare : { ...bare, notes };
        });
        return { meeting: { ...scene.meeting, agenda: changed }, what: 'took notes of a meeting' };
    });
}
function declareInterest(on, doing, id, interest) {
    return (0, change_meeting_1.changeMeeting)(on, doing, id, (scene) => {
        (0, change_meeting_1.mustBeOpen)(scene);
        (0, change_meeting_1.founderOf)(scene, interest.founder);
        const interests = [...scene.meeting.interests, interest];
        return { meeting: { ...scene.meeting, interests }, what: 'noted an interest' };
    });
}
function addAction(on, doing, id, action) {
    return (0, change_meeting_1.changeMeeting)(on, doing, id, (scene) => {
        (0, change_meeting_1.mustBeOpen)(scene);
        if (action.founder !== undefined)
            (0, change_meeting_1.founderOf)(scene, action.founder);
        const actions = [...scene.meeting.actions, action];
        return { meeting: { ...scene.meeting, actions }, what: 'noted an action' };
    });
}
function setNext(on, doing, id, next) {
    return (0, change_meeting_1.changeMeeting)(on, doing, id, (scene) => {
        (0, change_meeting_1.mustBeOpen)(scene);
        return { meeting: { ...scene.meeting, next }, what: 'noted the next meeting' };
    });
}
