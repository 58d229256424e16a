"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.meetingsWaiting = void 0;
/** What meetings ask of people: to call them, to come, to vote, to approve minutes, and to do what they took on. */
const in_force_1 = require("../../engine/project/in-force");
const meeting_rules_1 = require("../../engine/project/meeting-rules");
const promises_1 = require("../../engine/project/promises");
const dates_1 = require("../../lib/dates");
const paths_1 = require("../../web/paths");
const elect_1 = require("./elect");
const elections_1 = require("../elections");
/** Days for which what a person took on at a meeting stays on their list. */
const actionDays = 366;
const meetingsWaiting = async (on) => {
    const waiting = [];
    for (const meeting of on.project.meetings ?? []) {
        if (meeting.state === 'planned')
            waiting.push(...planned(on, meeting));
        if (meeting.state === 'open' && meeting.entered)
            waiting.push(unfinished(on, meeting));
        else if (meeting.state === 'open')
            waiting.push(...(await open(on, meeting)));
        waiting.push(...minutes(on, meeting), ...actions(on, meeting));
    }
    return waiting;
};
exports.meetingsWaiting = meetingsWaiting;
function voters({ project, deps }, meeting) {
    return (0, meeting_rules_1.votersOf)(meeting, (0, in_force_1.inForce)(project, meeting.on), deps.library.questions);
}
function ids(founders) {
    return { founders: founders.map(({ id }) => id) };
}
function planned(on, meeting) {
    const { id, today } = on;
    const link = (0, paths_1.href)(paths_1.paths.meeting, { project: id, meeting: meeting.id });
    if (meeting.on < today) {
        const words = `Write down what happened at “${meeting.title}”, or cancel it`;
        return [{ key: `meeting-past:${meeting.id}`, words, link, by: meeting.on, for: { may: 'register' } }];
    }
    const promises = (0, promises_1.promisesOf)(on.deps.library.questions, (0, in_force_1.inForce)(on.project, meeting.on).answers);
    const need = (0, meeting_rules_1.noticeNeed)(meeting.kind, promises);
    const day = {
        key: `meeting:${meeting.id}`,
        words: `${meeting.title}, ${(0, dates_1.clockWords)(meeting.time)}`,
        link,
        by: meeting.on,
        for: ids(voters(on, meeting)),
        coming: true,
    };
    if ((0, meeting_rules_1.isNoticeGood)(meeting, need))
        return [day];
    const notice = {
        key: `notice:${meeting.id}:${meeting.on}`,
        words: `Give notice of “${meeting.title}”`,
        link: (0, paths_1.href)(paths_1.paths.meetingNotice, { project: id, meeting: meeting.id }),
        by: (0, meeting_rules_1.lastNoticeDay)(meeting.on, need),
        for: { may: 'register' },
    };
    return [day, notice];
}
/** A past meeting of which not all is entered yet. */
function unfinished({ id }, meeting) {
    return {
        key: `meeting-entered:${meeting.id}`,
        words: `Enter what “${meeting.title}” decided, and close it`,
        link: (0, paths_1.href)(paths_1.paths.meeting, { project: id, meeting: meeting.id }),
        for: { may: 'register' },
    };
}
async function open(on, meeting) {
    const { id, deps } = on;
    const all = voters(on, meeting);
    const here = (0, meeting_rules_1.presentVoters)(meeting, all);
    const away = all.filter((one) => !here.includes(one));
    const join = {
        key: `here:${meeting.id}`,
        words: `“${meeting.title}” has begun. Say that you are here`,
        link: (0, paths_1.href)(paths_1.paths.meeting, { project: id, meeting: meeting.id }),
        by: meeting.on,
        for: ids(away),
    };
    const papers = [
        ...meeting.resolutions.map(({ id: about, title, state, how }) => ({
            about,
            counted: about,
            title,
            state,
            how,
        })),
        ...meeting.elections.map((one) => ({ ...one, about: one.id, counted: (0, elect_1.roundOf)(one), title: 'Election' })),
    ].filter(({ state, how }) => state === 'put' && how === 'ballot');
    const waiting = [join];
    for (const { about, counted, title } of papers) {
        const voted = new Set(await (0, elections_1.marksOf)(deps.db).voters((0, elections_1.meetingBallot)({ project: id, meeting: meeting.id, about: counted })));
        waiting.push({
            key: `ballot:${meeting.id}:${counted}`,
            words: `Vote in secret: ${title}`,
            private: true,
            link: (0, paths_1.href)(paths_1.paths.ballot, { project: id, meeting: meeting.id, about }),
            by: meeting.on,
            for: ids(here.filter((one) => !voted.has(one.id))),
        });
    }
    return waiting;
}
function minutes({ id }, meeting) {
    if (meeting.state !== 'closed' || meeting.approved)
        return [];
    return [
        {
            key: `minutes:${meeting.id}`,
            words: `Have the minutes of “${meeting.title}” approved`,
            link: (0, paths_1.href)(paths_1.paths.minutes, { project: id, meeting: meeting.id }),
            for: { may: 'register' },
        },
    ];
}
/** What people took on; nothing tells when it is done but they themselves. */
function actions({ id, today }, meeting) {
    if (meeting.on < (0, dates_1.addDays)(today, -actionDays))
        return [];
    return meeting.actions.flatMap(({ what, founder, by }, place) => founder === undefined
        ? []
        : [
            {
                key: `action:${meeting.id}:${place}`,
                words: what,
                link: (0, paths_1.href)(paths_1.paths.meeting, { project: id, meeting: meeting.id }),
                ...(by !== undefined && { by }),
                for: { founders: [founder] },
                sayDone: true,
            },
        ]);
}
