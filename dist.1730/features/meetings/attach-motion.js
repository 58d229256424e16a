"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withMotion = withMotion;
exports.amendedAt = amendedAt;
exports.withoutDraft = withoutDraft;
exports.nextId = nextId;
const resolution_kinds_1 = require("../../engine/project/resolution-kinds");
const expected_1 = require("../../lib/expected");
/** Puts a suggested resolution on the agenda of a planned meeting. Gives the meeting and the id that it has there. */
function withMotion(meeting, matter, as) {
    if (as.how === 'consent' && !(0, resolution_kinds_1.mayBeByConsent)(matter.kind)) {
        throw new expected_1.Expected('conflict', 'This needs a count of votes', 'Choose a show of hands or a secret ballot, so that the numbers can be shown.');
    }
    const id = nextId(meeting);
    const resolution = { id, ...matter, ...as, state: 'draft' };
    return {
        changed: {
            ...meeting,
            agenda: [...meeting.agenda, { title: agendaTitle(matter) }],
            resolutions: [...meeting.resolutions, resolution],
        },
        resolution: id,
    };
}
/** The meeting with other words for a resolution that is not put yet. Nobody has had these words so far. */
function amendedAt(meeting, resolution, words) {
    const now = draftOf(meeting, resolution);
    const { worded: _worded, ...rest } = now;
    const title = agendaTitle(now);
    return {
        ...meeting,
        agenda: meeting.agenda.map((item) => item.title === title ? { ...item, title: agendaTitle(words) } : item),
        resolutions: meeting.resolutions.map((one) => (one === now ? { ...rest, ...words } : one)),
    };
}
/** The meeting without a resolution that is not put yet, and that was withdrawn. */
function withoutDraft(meeting, resolution) {
    const now = draftOf(meeting, resolution);
    return {
        ...meeting,
        agenda: meeting.agenda.filter(({ title }) => title !== agendaTitle(now)),
        resolutions: meeting.resolutions.filter((one) => one !== now),
    };
}
function agendaTitle({ title }) {
    return `Resolution: ${title}`.slice(0, 160);
}
/** An id that no resolution of this meeting has or had. */
function nextId({ resolutions }) {
    const last = Math.max(0, ...resolutions.map(({ id }) => Number(id.slice(1)) || 0));
    return `r${last + 1}`;
}
function draftOf(meeting, id) {
    const found = meeting.resolutions.find((one) => one.id === id);
    if (found?.state === 'draft')
        return found;
    throw new expected_1.Expected('conflict', 'This was put to the vote already', 'Its words stay as they were. Suggest another resolution to decide something else.');
}
