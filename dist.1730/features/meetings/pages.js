"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.kindChoices = void 0;
exports.meetingList = meetingList;
exports.noticeWords = noticeWords;
exports.meetingPage = meetingPage;
exports.resolutionChoices = resolutionChoices;
exports.readyResolutions = readyResolutions;
exports.chatText = chatText;
/** Meetings in words: the list of them, and one of them with what can be done now. */
const assemble_1 = require("../../engine/clauses/assemble");
const meetings_1 = require("../../engine/lists/meetings");
const meeting_1 = require("../../engine/project/meeting");
const meeting_rules_1 = require("../../engine/project/meeting-rules");
const in_force_1 = require("../../engine/project/in-force");
const office_1 = require("../../engine/project/office");
const project_1 = require("../../engine/project/project");
const resolution_kinds_1 = require("../../engine/project/resolution-kinds");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const decide_1 = require("./decide");
const elect_1 = require("./elect");
const give_notice_1 = require("./give-notice");
const plan_meeting_1 = require("./plan-meeting");
const put_faults_1 = require("./put-faults");
const stateWords = {
    planned: 'Planned',
    open: 'Going on now',
    closed: 'Held',
};
const howWords = {
    consent: 'By consent: nobody objects',
    hands: 'By show of hands',
    ballot: 'By secret ballot on phones',
};
function stateOf({ state, entered }) {
    return state === 'open' && entered ? 'Being entered' : stateWords[state];
}
/** The meetings of a project, the latest first. */
function meetingList(id, project) {
    return (project.meetings ?? [])
        .map((meeting) => ({
        title: meeting.title,
        when: (0, give_notice_1.whenWords)(meeting),
        kind: meeting_1.meetingNames[meeting.kind],
        state: meeting.approved ? 'Minutes approved' : stateOf(meeting),
        href: (0, paths_1.href)(paths_1.paths.meeting, { project: id, meeting: meeting.id }),
    }))
        .reverse();
}
/** When the notice must go out, with the rule or what stands in its place. */
function noticeWords(scene) {
    const { meeting, need, rule, today } = scene;
    const last = (0, meeting_rules_1.lastNoticeDay)(meeting.on, need);
    const given = (0, meeting_rules_1.noticeGiven)(meeting);
    const source = rule(need.topic);
    const days = need.clear ? (0, names_1.counted)(need.days, 'clear day') : (0, names_1.counted)(need.days, 'day');
    const asks = meeting.kind === 'founding'
        ? `No law says how founders meet before registration. What counts is what you have agreed. Your draft asks for ${days} of notice${source === undefined ? '' : ` (${source})`}, so keep to that.`
        : `Your rules ask for ${days} of notice${source === undefined ? '' : ` (${source})`}.`;
    return {
        asks,
        counting: need.clear
            ? 'Clear days leave out the day on which the notice arrives and the day of the meeting. Every other day counts, weekends and bank holidays too.'
            : '',
        last: (0, dates_1.longDate)(last),
        given: given === undefined ? undefined : (0, dates_1.longDate)(given),
        told: (0, give_notice_1.isTold)(meeting),
        late: given === undefined && today > last && !meeting.shortNotice && meeting.putOffFrom === undefined,
        earliest: (0, dates_1.longDate)((0, meeting_rules_1.earliestDay)(today, need)),
        mayShorten: (0, meeting_rules_1.mayShorten)(meeting.kind),
        short: meeting.shortNotice && (0, dates_1.longDate)(meeting.shortNotice.on),
        notices: meeting.notices.map((notice, index) => ({
            what: index === 0 ? 'Notice' : 'Changed notice',
            on: (0, dates_1.longDate)(notice.on),
            to: notice.to.map(({ name, how }) => `${name} (${toldWords[how]})`).join(', '),
        })),
        good: scene.noticeGood,
    };
}
const toldWords = {
    mail: 'e-mail',
    paper: 'on paper',
    both: 'e-mail and paper',
    own: 'told by the group',
};
/** "5 of 9 here. You need 5." */
function quorumWords({ here, voters, quorum, meeting, rule, project }) {
    const source = rule((0, meeting_rules_1.isCommittee)(meeting.kind) ? 'committee-meetings' : 'meeting-quorum');
    return {
        text: `${here.length} of ${voters.length} here. You need ${quorum}.`,
        enough: here.length >= quorum,
        needed: quorum,
        source: source === undefined
            ? ''
            : `This is the quorum in your ${(0, in_force_1.isRegistered)(project, meeting.on) ? 'rules' : 'draft'} (${source}).`,
    };
}
/** Everything that the page of a meeting shows. */
function meetingPage(id, scene, own) {
    const { meeting, project, voters, here } = scene;
    const at = { project: id, meeting: meeting.id };
    const isHere = new Set(here.map((one) => one.id));
    const known = new Map(meeting.attendance.map((one) => [one.founder, one]));
    return {
        meeting,
        kind: meeting_1.meetingNames[meeting.kind],
        state: stateOf(meeting),
        when: (0, give_notice_1.whenWords)(meeting),
        where: (0, plan_meeting_1.whereOf)(meeting),
        isFounding: meeting.kind === 'founding',
        entered: meeting.entered &&
            `Entered on ${(0, dates_1.longDate)(meeting.entered.on)} from the minutes, by ${meeting.entered.by}.`,
        notice: noticeWords(scene),
        quorum: quorumWords(scene),
        isToday: scene.today >= meeting.on,
        people: voters.map((one) => ({
            id: one.id,
            name: (0, project_1.shortName)(one),
            here: isHere.has(one.id),
            was: (0, meetings_1.wasWords)(known.get(one.id)),
        })),
        own: own !== undefined && voters.some((one) => one.id === own) ? { here: isHere.has(own) } : undefined,
        founders: project.founders.map((one) => ({ value: one.id, text: one.legalName })),
        nameOf: (founder) => (0, project_1.founderById)(project, founder)?.legalName ?? founder,
        chair: meeting.chair && (0, project_1.founderById)(project, meeting.chair)?.legalName,
        noteTaker: meeting.noteTaker && (0, project_1.founderById)(project, meeting.noteTaker)?.legalName,
        resolutions: meeting.resolutions.map((one) => resolutionRow(at, scene, one)),
        elections: meeting.elections.map((one) => electionRow(at, scene, one)),
        actions: meeting.actions.map(({ what, founder, by }) => ({
            what,
            who: founder === undefined ? 'Nobody yet' : ((0, project_1.founderById)(project, founder)?.legalName ?? founder),
            by: by === undefined ? '' : (0, dates_1.longDate)(by),
        })),
    };
}
function resolutionRow(at, scene, one) {
    return {
        id: one.id,
        title: one.title,
        text: one.text,
        state: one.state,
        decided: one.state === 'carried' || one.state === 'lost',
        result: (0, meeting_rules_1.resultWords)(one),
        href: (0, paths_1.href)(paths_1.paths.resolution, { ...at, resolution: one.id }),
        ballot: one.state === 'put' && one.how === 'ballot' && (0, paths_1.href)(paths_1.paths.ballot, { ...at, about: one.id }),
        kind: resolution_kinds_1.kindRules[one.kind].text,
        how: howWords[one.how],
        faults: one.state === 'draft' ? (0, put_faults_1.putFaults)(scene, one) : [],
    };
}
function electionRow(at, scene, one) {
    const name = (founder) => (0, project_1.founderById)(scene.project, founder)?.legalName ?? founder;
    return {
        id: one.id,
        office: office_1.officeNames[one.office],
        state: one.state,
        candidates: one.candidates.map(name).join(', '),
        result: (0, meeting_rules_1.electionWords)(one, name),
        href: (0, paths_1.href)(paths_1.paths.election, { ...at, election: one.id }),
        ballot: one.state === 'put' && one.how === 'ballot' && (0, paths_1.href)(paths_1.paths.ballot, { ...at, about: one.id }),
        warnings: one.candidates.flatMap((id) => {
            const founder = (0, project_1.founderById)(scene.project, id);
            return founder ? (0, elect_1.officerWarnings)(founder, scene.promises.committeeMinimumAge) : [];
        }),
    };
}
/** The choices of the form of a resolution. */
function resolutionChoices({ meeting, project, voters }) {
    // What a notice or an approval settles afterwards has a page of its own, on which that is noted.
    const kinds = (0, decide_1.kindsFor)(meeting.kind).filter((kind) => kind !== 'office' && kind !== 'name');
    return {
        kinds: kinds.map((value) => ({
            value,
            text: resolution_kinds_1.kindRules[value].text,
            hint: { text: resolution_kinds_1.kindRules[value].hint },
        })),
        ways: ['consent', 'hands', 'ballot'].map((value) => ({ value, text: howWords[value] })),
        founders: project.founders.map((one) => ({ value: one.id, text: one.legalName })),
        voters: voters.length,
        expels: kinds.includes('expulsion'),
    };
}
/** The full words of each resolution in the paper notice of the founding meeting, by the item it belongs to. */
function readyResolutions(project, on, library) {
    const template = library.templates.find((one) => one.id === 'founding-meeting-notice');
    if (!template)
        return [];
    const print = (0, assemble_1.assemble)(template, project, on, library).clauses.find((one) => one.id === 'notice-resolutions');
    const found = [];
    for (const { label, text } of print?.lines ?? []) {
        const [, letter, title] = /^([A-J])\. (.+)$/.exec(text) ?? [];
        const last = found.at(-1);
        if (letter !== undefined && title !== undefined)
            found.push({ letter, title, text: '' });
        else if (last)
            last.text = joined(last.text, text.replace(/^“|”$/g, ''), label !== '');
    }
    return found;
}
/** A list goes into the sentence that it belongs to: a resolution is read out as one. */
function joined(before, text, isItem) {
    if (!isItem)
        return `${before} ${text}`.trim();
    return `${before.replace(/\.$/, before.includes(':') ? ';' : ':')} ${text}.`;
}
/** What can be copied into a group chat: short, with what each person needs to know. */
function chatText(scene, link) {
    const { meeting, project } = scene;
    return [
        `${project.name}: ${meeting.title}`,
        (0, give_notice_1.whenWords)(meeting),
        (0, plan_meeting_1.whereOf)(meeting),
        '',
        ...(0, give_notice_1.agendaLines)(meeting),
        '',
        `Everything about it: ${link}`,
    ].join('\n');
}
/** The kinds of meeting with a word on each, for planning one. */
exports.kindChoices = [
    {
        value: 'founding',
        text: meeting_1.meetingNames.founding,
        hint: { text: 'Before registration: agree the rules and apply' },
    },
    {
        value: 'first-committee',
        text: meeting_1.meetingNames['first-committee'],
        hint: { text: 'After registration: bank, insurance, tax and safeguarding' },
    },
    {
        value: 'committee',
        text: meeting_1.meetingNames.committee,
        hint: { text: 'What the co-op needs between general meetings' },
    },
    {
        value: 'general',
        text: meeting_1.meetingNames.general,
        hint: { text: 'All members, such as the annual general meeting' },
    },
    {
        value: 'rule-change',
        text: meeting_1.meetingNames['rule-change'],
        hint: { text: 'Longer notice, and a higher majority' },
    },
    { value: 'admission', text: meeting_1.meetingNames.admission, hint: { text: 'Where all members decide who joins' } },
    {
        value: 'expulsion',
        text: meeting_1.meetingNames.expulsion,
        hint: { text: 'With grounds in writing and a hearing. Ask an adviser first' },
    },
];
