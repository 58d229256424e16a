"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.putFaults = putFaults;
/** What stops a resolution from being put now: too few people, too little notice, or a person it cannot be about. */
const admission_1 = require("../../engine/project/admission");
const meeting_rules_1 = require("../../engine/project/meeting-rules");
const resolution_kinds_1 = require("../../engine/project/resolution-kinds");
const dates_1 = require("../../lib/dates");
const person_faults_1 = require("./person-faults");
/** Everything that stops a resolution from being put, with what to do. */
function putFaults(scene, resolution) {
    const { here, quorum } = scene;
    const short = here.length < quorum
        ? [
            {
                problem: `There is no quorum: ${here.length} here, and you need ${quorum}${quorumNote(scene)}`,
                next: 'Wait for more people, or put the meeting off. Nothing can be decided now.',
            },
        ]
        : [];
    return [
        ...short,
        ...noticeFaults(scene, resolution),
        ...secondFaults(scene, resolution),
        ...(0, person_faults_1.personFaults)(scene, resolution),
    ];
}
/** The rule that gives the quorum; none before there are rules that bind. */
function quorumNote({ meeting, rule }) {
    if (meeting.kind === 'founding')
        return '';
    return (0, admission_1.ruleNote)(rule, (0, meeting_rules_1.isCommittee)(meeting.kind) ? 'committee-meetings' : 'meeting-quorum');
}
function noticeFaults(scene, { kind, worded, motion }) {
    const { meeting, promises, rule } = scene;
    const notice = (0, resolution_kinds_1.wordsNotice)(kind, promises);
    if (!notice)
        return motion === undefined || (0, meeting_rules_1.isCommittee)(meeting.kind) ? [] : coverFaults(scene, worded);
    const need = { ...notice, clear: true };
    const last = (0, meeting_rules_1.lastNoticeDay)(meeting.on, need);
    const given = (0, meeting_rules_1.noticeGiven)(meeting);
    const what = (0, resolution_kinds_1.changesRules)(kind) ? 'A change of the rules' : 'This';
    // A meeting that was put off had its notice for the day before.
    if (meeting.putOffFrom === undefined && (given === undefined || given > last))
        return [
            {
                problem: `${what} needs ${need.days} clear days’ notice, by ${(0, dates_1.longDate)(last)}${(0, admission_1.ruleNote)(rule, need.topic)}`,
                next: 'Plan a meeting to change the rules, and send the full words with its notice.',
            },
        ];
    if (worded !== undefined && worded <= last)
        return [];
    const of = what === 'This' ? 'this' : 'a change of the rules';
    return [
        {
            problem: `Everyone must have the full words of ${of} ${need.days} clear days before, by ${(0, dates_1.longDate)(last)}${(0, admission_1.ruleNote)(rule, need.topic)}`,
            next: 'Enter the day on which they had them. If it was later, or the words have changed since, choose a later meeting.',
        },
    ];
}
/** A meeting may decide only what its notice covers: what was put to it after the notice waits for the next one. */
function coverFaults({ meeting, need, rule }, worded) {
    const last = (0, meeting_rules_1.lastNoticeDay)(meeting.on, need);
    if (worded !== undefined && worded <= last)
        return [];
    return [
        {
            problem: `This was not in the notice by ${(0, dates_1.longDate)(last)}${(0, admission_1.ruleNote)(rule, 'meeting-notice')}`,
            next: 'A meeting may decide only what its notice covers. Put it to a later meeting.',
        },
    ];
}
/** A second meeting confirms within a month what the first resolved, and not before 14 days (CCBSA 2014 ss.111, 113). */
function secondFaults({ project, meeting }, { confirms }) {
    const first = project.meetings?.find(({ id }) => id === confirms?.meeting);
    if (!first)
        return [];
    const { from, to } = (0, resolution_kinds_1.secondMeetingDays)(first.on);
    if (meeting.on >= from && meeting.on <= to)
        return [];
    return [
        {
            problem: `A second meeting confirms this from ${(0, dates_1.longDate)(from)} to ${(0, dates_1.longDate)(to)}`,
            next: 'Hold the second meeting on one of those days. If they are past, start again with a first meeting.',
        },
    ];
}
