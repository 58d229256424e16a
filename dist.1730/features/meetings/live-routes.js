"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.liveRoutes = liveRoutes;
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const forms_2 = require("./forms");
const hold_meeting_1 = require("./hold-meeting");
/** What the chair, the note-taker and everyone there do while a meeting goes on. */
function liveRoutes(router, { db, library, now }) {
    const on = { db, library };
    const back = (res, meeting, part = '') => res.redirect(303, (0, paths_1.href)(paths_1.paths.meeting, { project: (0, access_1.projectOf)(res).id, meeting }) + part);
    router.post(paths_1.paths.meetingState, async (req, res) => {
        const { meeting } = req.params;
        const { state, on: to } = (0, forms_1.plainFields)(req.body);
        if (state === 'open')
            await (0, hold_meeting_1.openMeeting)(on, (0, access_1.doingOf)(res, now), meeting);
        else if (state === 'closed')
            await (0, hold_meeting_1.closeMeeting)(on, (0, access_1.doingOf)(res, now), meeting);
        else {
            const day = typeof to === 'string' ? (0, dates_1.readDay)(to) : undefined;
            if (day === undefined)
                throw new expected_1.Expected('conflict', 'Choose the day to which it is put off', 'Go back and enter a day.');
            await (0, hold_meeting_1.putOff)(on, (0, access_1.doingOf)(res, now), meeting, day);
        }
        back(res, meeting);
    });
    router.post(paths_1.paths.meetingRoles, async (req, res) => {
        await (0, hold_meeting_1.chooseRoles)(on, (0, access_1.doingOf)(res, now), req.params.meeting, read(forms_2.rolesForm, req.body));
        back(res, req.params.meeting);
    });
    router.post(paths_1.paths.attendance, async (req, res) => {
        const { founder, what, at } = read(forms_2.attendanceForm, req.body);
        await (0, hold_meeting_1.attend)(on, (0, access_1.doingOf)(res, now), req.params.meeting, { founder, what, at });
        back(res, req.params.meeting, '#here');
    });
    router.post(paths_1.paths.here, async (req, res) => {
        const founder = (0, access_1.projectOf)(res).seat?.founder;
        if (founder === undefined) {
            throw new expected_1.Expected('conflict', 'We do not know which founder you are', 'Ask the note-taker to mark you as here, or the organiser to join your seat to your name.');
        }
        const what = (0, forms_1.plainFields)(req.body)['what'] === 'left' ? 'left' : 'here';
        await (0, hold_meeting_1.attend)(on, (0, access_1.doingOf)(res, now), req.params.meeting, { founder, what });
        back(res, req.params.meeting, '#here');
    });
    router.post(paths_1.paths.itemNotes, async (req, res) => {
        const { meeting, item } = req.params;
        const { notes = '' } = read(forms_2.notesForm, req.body);
        await (0, hold_meeting_1.noteItem)(on, (0, access_1.doingOf)(res, now), meeting, Number(item) - 1, notes);
        back(res, meeting, `#item-${Number(item)}`);
    });
    router.post(paths_1.paths.meetingInterests, async (req, res) => {
        await (0, hold_meeting_1.declareInterest)(on, (0, access_1.doingOf)(res, now), req.params.meeting, read(forms_2.interestForm, req.body));
        back(res, req.params.meeting, '#interests');
    });
    router.post(paths_1.paths.meetingActions, async (req, res) => {
        await (0, hold_meeting_1.addAction)(on, (0, access_1.doingOf)(res, now), req.params.meeting, read(forms_2.actionForm, req.body));
        back(res, req.params.meeting, '#actions');
    });
    router.post(paths_1.paths.nextMeeting, async (req, res) => {
        const { next } = read(forms_2.nextForm, req.body);
        await (0, hold_meeting_1.setNext)(on, (0, access_1.doingOf)(res, now), req.params.meeting, next);
        back(res, req.params.meeting, '#actions');
    });
}
/** The small forms of a meeting that goes on: one field each, so a slip is told on a page of its own. */
function read(schema, body) {
    const form = (0, forms_1.readForm)(schema, body);
    if (form.ok)
        return form.value;
    const [first = 'Something is missing.'] = Object.values(form.errors);
    throw new expected_1.Expected('conflict', first.replace(/\.$/, ''), 'Go back and enter it again. Nothing was changed.');
}
