"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.enterPast = enterPast;
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const projects_1 = require("../projects");
const change_meeting_1 = require("./change-meeting");
const plan_meeting_1 = require("./plan-meeting");
/**
 * Writes down a past meeting, with who came. It stays open until what it decided is entered; then it is closed, and
 * its minutes are approved as those of any other. Returns its id.
 * @param by who enters it, as its minutes will say
 */
function enterPast(on, doing, past, by) {
    return (0, projects_1.changeProject)(on.db, doing, async (store) => {
        const { noticed, came, chair, noteTaker, ...plan } = past;
        const whole = await store.load(doing.project);
        const known = new Set(whole.founders.map(({ id }) => id));
        const stranger = [...came, chair, noteTaker].find((id) => !known.has(id));
        if (stranger !== undefined)
            throw new expected_1.Expected('missing', 'We cannot find this person', 'Go back and choose again.');
        const planned = await (0, plan_meeting_1.addPlanned)(store, on.library, doing, plan);
        const { today, voters, quorum } = (0, change_meeting_1.sceneOf)(whole, planned, on.library, doing.now);
        if (past.on > today)
            throw new expected_1.Expected('conflict', 'That day has not come yet', 'Plan the meeting instead.');
        if (noticed !== undefined && noticed > past.on)
            throw new expected_1.Expected('conflict', 'The notice cannot be later than the meeting', `The meeting was on ${(0, dates_1.longDate)(past.on)}. Check both days.`);
        const meeting = {
            ...planned,
            state: 'open',
            opened: past.time,
            entitled: voters.length,
            quorum,
            chair,
            noteTaker,
            attendance: came.map((founder) => ({ founder, spans: [{ from: past.time }] })),
            notices: noticed === undefined
                ? []
                : [{ on: noticed, day: past.on, time: past.time, where: (0, plan_meeting_1.whereOf)(past), to: [] }],
            entered: { on: today, by },
        };
        await store.putMeeting(doing.project, meeting);
        return { deed: { what: 'entered a past meeting', about: `meeting:${meeting.id}` }, result: meeting.id };
    });
}
