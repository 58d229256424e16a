"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.partIn = partIn;
exports.toldWithout = toldWithout;
const office_1 = require("../../engine/project/office");
const dates_1 = require("../../lib/dates");
/** Each meeting that holds something about a person, with what it holds. */
function partIn(meetings, who) {
    return meetings.flatMap((one) => {
        const told = one.notices.flatMap(({ on, to }) => to.some(({ name }) => who.names.includes(name)) ? `Told of it on ${(0, dates_1.longDate)(on)}` : []);
        const held = [...told, ...(who.founder === null ? [] : heldOf(one, who.founder))];
        return held.length === 0 ? [] : [{ meeting: one.title, on: one.on, held }];
    });
}
function heldOf(one, founder) {
    return [
        ...(one.shortNotice?.agreed.includes(founder) ? ['Agreed to less notice'] : []),
        ...(one.chair === founder ? ['Chaired it'] : []),
        ...(one.noteTaker === founder ? ['Took notes'] : []),
        ...one.attendance.filter((was) => was.founder === founder).flatMap(wasThere),
        ...one.interests
            .filter((interest) => interest.founder === founder)
            .map(({ what, did }) => `Declared an interest: ${what}. ${did}`),
        ...one.resolutions
            .filter(({ founders }) => founders.includes(founder))
            .map(({ title }) => `Named in a resolution: ${title}`),
        ...one.elections
            .filter(({ candidates }) => candidates.includes(founder))
            .map(({ office, elected }) => `Stood for ${office_1.officeNames[office]}${elected.includes(founder) ? ', and was elected' : ''}`),
        ...one.actions
            .filter((action) => action.founder === founder)
            .map(({ what, by }) => `Took on: ${what}${by === undefined ? '' : `, by ${(0, dates_1.longDate)(by)}`}`),
    ];
}
function wasThere({ spans, apologies }) {
    return [
        ...(apologies ? ['Sent apologies'] : []),
        ...spans.map(({ from, to }) => `Was there from ${from}${to === undefined ? '' : ` to ${to}`}`),
    ];
}
/** The meeting with another name in the place of these among those who were told; undefined where they are not. */
function toldWithout(meeting, names, instead) {
    const notices = meeting.notices.map((notice) => ({
        ...notice,
        to: notice.to.map((one) => (names.includes(one.name) ? { ...one, name: instead } : one)),
    }));
    const changed = meeting.notices.some(({ to }) => to.some(({ name }) => names.includes(name)));
    return changed ? { ...meeting, notices } : undefined;
}
