"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.meetingLists = void 0;
exports.minutesOf = minutesOf;
exports.wasWords = wasWords;
/** What was recorded of meetings, as rows: the same words on the page, in the minutes and in the minute book. */
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const meeting_1 = require("../project/meeting");
const meeting_rules_1 = require("../project/meeting-rules");
const office_1 = require("../project/office");
const project_1 = require("../project/project");
const keys = {
    facts: ['label', 'value'],
    attendance: ['name', 'was'],
    interests: ['who', 'what', 'did'],
    notes: ['item', 'notes'],
    resolutions: ['part', 'number', 'title', 'text', 'result'],
    elections: ['office', 'result'],
    actions: ['what', 'who', 'by'],
    corrections: ['on', 'by', 'words', 'reason'],
};
/** The minutes of one meeting. */
function minutesOf(meeting, project, questions) {
    const name = (id) => (0, project_1.founderById)(project, id)?.legalName ?? id;
    return {
        facts: factRows(meeting, name),
        attendance: attendanceRows(meeting, project, questions),
        interests: meeting.interests.map(({ founder, what, did }) => ({ who: name(founder), what, did })),
        notes: meeting.agenda.flatMap(({ title, notes }, index) => notes === undefined ? [] : [{ item: `${index + 1}. ${title}`, notes }]),
        resolutions: meeting.resolutions
            .filter(({ state }) => state === 'carried' || state === 'lost')
            .map((one, index) => ({
            part: 'Decisions',
            number: String(index + 1),
            title: one.title,
            text: one.text,
            result: (0, meeting_rules_1.resultWords)(one) + whoWords(meeting, one, one.founders.map(name)) + doubtWords(one),
        })),
        elections: meeting.elections
            .filter(({ state }) => state === 'decided')
            .map((one) => ({ office: office_1.officeNames[one.office], result: (0, meeting_rules_1.electionWords)(one, name) })),
        actions: meeting.actions.map(({ what, founder, by }) => ({
            what,
            who: founder === undefined ? '' : name(founder),
            by: by === undefined ? '' : (0, dates_1.longDate)(by),
        })),
        corrections: meeting.corrections.map(({ on, by, words, reason, meeting: later }) => ({
            on: (0, dates_1.longDate)(on),
            by,
            words: later === undefined ? words : `${words} ${agreedWords(project, later)}`,
            reason,
        })),
    };
}
/** What the rules of the day asked for and the minutes do not show: the result may not hold. */
function doubtWords({ doubts = [] }) {
    return doubts.length === 0 ? '' : ` Check with an adviser: ${doubts.join('. ')}.`;
}
/** Which later meeting agreed to a correction of minutes that were approved. */
function agreedWords({ meetings = [] }, id) {
    const later = meetings.find((one) => one.id === id);
    return later ? `Agreed at: ${later.title}, ${(0, dates_1.longDate)(later.on)}.` : 'Agreed at a later meeting.';
}
/** What a carried resolution did, and for whom; or the day on which it will. */
function whoWords(meeting, one, names) {
    const { kind, state, from, done, trouble } = one;
    if (state !== 'carried')
        return '';
    const later = from !== undefined && from > meeting.on;
    const when = later ? ` It takes effect on ${(0, dates_1.longDate)(from)}.` : '';
    if (trouble !== undefined)
        return `${when} It could not be carried out then: ${trouble}.`;
    if (names.length === 0 || (later && done === undefined))
        return when;
    // CCBSA 2014 s.3(3): the society, and with it membership in law, begins when it is registered.
    const law = meeting.kind === 'founding' ? ' In law they are members from the day of registration.' : '';
    if (kind === 'admission')
        return `${when} Entered in the register: ${(0, names_1.listed)(names)}.${law}`;
    if (kind === 'removal')
        return `${when} Out of office: ${(0, names_1.listed)(names)}.`;
    return kind === 'expulsion' ? `${when} The membership of ${(0, names_1.listed)(names)} has ended.` : when;
}
function factRows(meeting, name) {
    const given = (0, meeting_rules_1.noticeGiven)(meeting);
    const short = meeting.shortNotice
        ? `Everyone agreed to less notice on ${(0, dates_1.longDate)(meeting.shortNotice.on)}. `
        : '';
    const off = meeting.putOffFrom === undefined ? '' : `Put off from ${(0, dates_1.longDate)(meeting.putOffFrom)}. `;
    const rows = [
        ['Meeting', titleWords(meeting)],
        ['Day', (0, dates_1.longDate)(meeting.on)],
        ['Place', [meeting.place, meeting.link].filter((one) => one !== undefined).join('; ')],
        ['Opened', meeting.opened && (0, dates_1.clockWords)(meeting.opened)],
        ['Closed', meeting.closed && (0, dates_1.clockWords)(meeting.closed)],
        ['Chair of the meeting', meeting.chair && name(meeting.chair)],
        ['Note-taker', meeting.noteTaker && name(meeting.noteTaker)],
        ['Notice', `${off}${short}${given === undefined ? '' : `Given on ${(0, dates_1.longDate)(given)}.`}`.trim()],
        [
            'Quorum',
            meeting.quorum === undefined ? undefined : `${meeting.quorum} of ${meeting.entitled} with a vote`,
        ],
        ['Next meeting', meeting.next],
        [
            'Entered',
            meeting.entered &&
                `Entered on ${(0, dates_1.longDate)(meeting.entered.on)} from the minutes, by ${meeting.entered.by}.`,
        ],
        ['Minutes approved', meeting.approved && `${(0, dates_1.longDate)(meeting.approved.on)}, ${meeting.approved.by}`],
    ];
    return rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]));
}
function attendanceRows(meeting, project, questions) {
    const known = new Map(meeting.attendance.map((one) => [one.founder, one]));
    const voters = new Set((0, meeting_rules_1.votersOf)(meeting, project, questions).map((one) => one.id));
    return project.founders
        .filter(({ id }) => voters.has(id) || known.has(id))
        .map(({ id, legalName }) => ({ name: legalName, was: wasWords(known.get(id)) }));
}
/** What it was called, with its kind where the name does not say so. */
function titleWords({ kind, title }) {
    return title === meeting_1.meetingNames[kind] ? title : `${title} (${meeting_1.meetingNames[kind].toLowerCase()})`;
}
/** "From 6.30 pm to 8 pm", "Apologies", "Not there". */
function wasWords(attendance) {
    if (!attendance || attendance.spans.length === 0)
        return attendance?.apologies ? 'Apologies' : 'Not there';
    return attendance.spans
        .map(({ from, to }) => `from ${(0, dates_1.clockWords)(from)}${to === undefined ? '' : ` to ${(0, dates_1.clockWords)(to)}`}`)
        .join(', ')
        .replace(/^f/, 'F');
}
/** The lists of the minutes of the last meeting of a kind, or of any kind, for the paper of that kind. */
function listsOf(prefix, kind) {
    const parts = Object.keys(keys);
    return Object.fromEntries(parts.map((part) => [
        `${prefix}.${part}`,
        {
            keys: keys[part],
            rows: ({ project, library }) => {
                const meeting = (0, meeting_1.heldMeeting)(project, kind);
                return meeting ? minutesOf(meeting, project, library.questions)[part] : [];
            },
        },
    ]));
}
exports.meetingLists = {
    ...listsOf('founding', 'founding'),
    ...listsOf('committee', 'first-committee'),
    ...listsOf('meeting'),
};
