"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.recipientsOf = recipientsOf;
exports.giveNotice = giveNotice;
exports.isTold = isTold;
exports.noticeTroubles = noticeTroubles;
exports.meetingFile = meetingFile;
exports.whenWords = whenWords;
exports.agendaLines = agendaLines;
exports.agreeShortNotice = agreeShortNotice;
const calendar_file_1 = require("../../engine/paper/calendar-file");
const admission_1 = require("../../engine/project/admission");
const ledger_1 = require("../../engine/project/ledger");
const meeting_rules_1 = require("../../engine/project/meeting-rules");
const resolution_kinds_1 = require("../../engine/project/resolution-kinds");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const account_1 = require("../account");
const mail_1 = require("../mail");
const projects_1 = require("../projects");
const change_meeting_1 = require("./change-meeting");
const plan_meeting_1 = require("./plan-meeting");
/** Works out who is told of a meeting and how. */
function recipientsOf(scene, seats) {
    const { project, meeting, voters } = scene;
    const names = new Map(project.founders.map((one) => [one.id, one.legalName]));
    const mail = seats
        .filter((seat) => seat.email !== null)
        .map((seat) => ({ seat, name: (seat.founder !== null && names.get(seat.founder)) || seat.name }));
    const reached = new Set(mail.flatMap(({ seat }) => seat.founder ?? []));
    const register = (0, ledger_1.registerAt)(project.ledger, scene.today);
    // s.30(2)(b): a member's electronic address is for notices only where the member has said so.
    const notified = new Set(register.members.flatMap((one) => (one.electronic ? one.founder : [])));
    const needsPaper = (founder) => meeting.kind !== 'founding' && !notified.has(founder);
    return {
        mail,
        to: [
            ...mail.map(({ seat, name }) => {
                const voter = voters.some(({ id }) => id === seat.founder);
                const both = voter && seat.founder !== null && needsPaper(seat.founder);
                return { name, how: both ? 'both' : 'mail' };
            }),
            ...voters
                .filter(({ id }) => !reached.has(id))
                .map(({ legalName }) => ({ name: legalName, how: 'paper' })),
        ],
    };
}
/**
 * Gives notice of a meeting: mails it with a calendar file, and records when and to whom. After a change the same
 * calendar entry is changed.
 * @param own the day on which the group gave notice itself, where it did; then nothing is mailed
 */
function giveNotice(on, doing, id, own) {
    return (0, change_meeting_1.changeMeeting)(on, doing, id, async (scene, { db }) => {
        const { meeting, today, need, voters } = scene;
        if (meeting.state !== 'planned')
            throw new expected_1.Expected('conflict', 'This meeting has begun', 'No more notices are sent for it.');
        const given = own ?? today;
        const first = !meeting.notices.some((notice) => notice.day === meeting.on);
        if (first && given > (0, meeting_rules_1.lastNoticeDay)(meeting.on, need) && !meeting.shortNotice)
            throw tooLate(scene);
        if (isTold(meeting))
            return undefined;
        const recipients = recipientsOf(scene, await (0, account_1.accountStore)(db).seats(doing.project));
        const to = own === undefined ? recipients.to : voters.map((one) => ({ name: one.legalName, how: 'own' }));
        const notice = { on: given, day: meeting.on, time: meeting.time, where: (0, plan_meeting_1.whereOf)(meeting), to };
        const resolutions = meeting.resolutions.map((one) => (hasWords(one) ? one : { ...one, worded: given }));
        const told = { ...meeting, resolutions, notices: [...meeting.notices, notice] };
        if (own === undefined)
            await mailNotice(db, { doing, scene, told, link: on.link, recipients });
        return {
            meeting: told,
            what: meeting.notices.length > 0 ? 'changed the notice of a meeting' : 'gave notice of a meeting',
        };
    });
}
/** Whether everyone has the full words of a resolution that must have them. A notice has those of each in it. */
function hasWords({ kind, state, worded, motion }) {
    const must = resolution_kinds_1.kindRules[kind].wordsDays !== undefined || motion !== undefined;
    return !must || state !== 'draft' || worded !== undefined;
}
/** Whether the last notice says what is planned now, with the words of each resolution that must be in it. */
function isTold(meeting) {
    const last = meeting.notices.at(-1);
    return (last !== undefined &&
        last.day === meeting.on &&
        last.time === meeting.time &&
        last.where === (0, plan_meeting_1.whereOf)(meeting) &&
        meeting.resolutions.every(hasWords));
}
async function mailNotice(db, on) {
    const { doing, scene, told, link, recipients } = on;
    const sequence = told.notices.length - 1;
    const content = Buffer.from(meetingFile(told, doing, link));
    for (const { seat } of recipients.mail) {
        await (0, mail_1.postMail)(db, {
            key: `${noticeKey(doing.project, told.id, sequence)}${seat.id}`,
            to: String(seat.email),
            template: sequence === 0 ? 'meeting-notice' : 'meeting-changed',
            values: {
                coop: scene.project.name,
                title: told.title,
                when: whenWords(told),
                where: (0, plan_meeting_1.whereOf)(told),
                link,
                lines: agendaLines(told),
            },
            project: doing.project,
            now: doing.now,
            attachments: [
                { filename: 'meeting.ics', contentType: 'text/calendar; method=PUBLISH; charset=utf-8', content },
            ],
        });
    }
}
/** What the key of each mail of a notice begins with; the seat that it goes to follows. */
function noticeKey(project, meeting, sequence) {
    return `meeting ${project} ${meeting} ${sequence} `;
}
/** Whom the last notice of a meeting did not reach by e-mail, with what happened, in words. */
async function noticeTroubles(db, project, meeting) {
    const start = noticeKey(project, meeting.id, meeting.notices.length - 1);
    const troubles = (await (0, mail_1.mailTroubles)(db, project)).filter(({ key }) => key.startsWith(start));
    if (troubles.length === 0)
        return [];
    const names = await (0, projects_1.seatNames)(db, project);
    return troubles.map(({ key, words }) => ({ name: names.get(key.slice(start.length)) ?? 'Someone', words }));
}
/** The calendar file of a meeting: the same entry for as long as the meeting is the same. */
function meetingFile(meeting, doing, link) {
    const planned = meeting.agenda.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
    return (0, calendar_file_1.toMeetingFile)({
        uid: `${doing.project}.${meeting.id}@groundrules`,
        sequence: Math.max(0, meeting.notices.length - 1),
        title: meeting.title,
        where: (0, plan_meeting_1.whereOf)(meeting),
        link,
        at: (0, dates_1.londonInstant)(meeting.on, meeting.time),
        minutes: planned === 0 ? 90 : planned,
        stamp: doing.now,
    });
}
/** "Thursday 10 December 2026 at 6.30 pm" */
function whenWords({ on, time }) {
    const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`));
    return `${weekday} ${(0, dates_1.longDate)(on)} at ${(0, dates_1.clockWords)(time)}`;
}
/** The agenda and the words of each resolution, a line each. */
function agendaLines(meeting) {
    return [
        ...meeting.agenda.map((item, index) => `${index + 1}. ${item.title}`),
        ...meeting.resolutions.map(({ title, text }) => `${title}: ${text}`),
    ];
}
function tooLate({ meeting, need, rule }) {
    const day = (0, dates_1.longDate)((0, meeting_rules_1.lastNoticeDay)(meeting.on, need));
    return new expected_1.Expected('conflict', `The last day to send this notice was ${day}${(0, admission_1.ruleNote)(rule, need.topic)}`, (0, meeting_rules_1.mayShorten)(meeting.kind)
        ? 'Choose a later day, or record that everyone agrees to less notice.'
        : 'Choose a later day for the meeting. Nobody can agree to less notice for the others.');
}
/** Records that everyone with a vote agrees to less notice. One person who does not is enough to refuse. */
function agreeShortNotice(on, doing, id, agreed) {
    return (0, change_meeting_1.changeMeeting)(on, doing, id, (scene) => {
        const { meeting, voters } = scene;
        if (!(0, meeting_rules_1.mayShorten)(meeting.kind))
            throw tooLate(scene);
        const missing = voters.filter((one) => !agreed.includes(one.id));
        if (missing.length > 0) {
            throw new expected_1.Expected('conflict', `Not everyone has agreed: ${(0, names_1.listed)(missing.map((one) => one.legalName))}`, 'Ask them, or choose a later day. Everyone with a vote must agree to less notice.');
        }
        const shortNotice = { on: (0, dates_1.londonDate)(doing.now), agreed: voters.map((one) => one.id) };
        return { meeting: { ...meeting, shortNotice }, what: 'recorded that all agree to short notice' };
    });
}
