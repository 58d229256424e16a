"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.heldResolution = heldResolution;
/**
 * The resolution that was carried: the one that was written down for the year, or one of its kind in a meeting within
 * the year. The Act asks for the vote each year.
 */
function heldResolution(meetings, year, vote) {
    for (const meeting of meetings) {
        const within = meeting.on >= year.begins && meeting.on <= year.ends;
        const resolution = meeting.resolutions.find(({ id, kind, state }) => kind === 'audit' &&
            state === 'carried' &&
            (vote ? vote.meeting === meeting.id && vote.resolution === id : within));
        if (resolution)
            return { on: meeting.on, meeting, resolution };
    }
    return undefined;
}
