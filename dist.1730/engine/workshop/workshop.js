"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.timesOf = timesOf;
/** When each step starts, as "HH:MM", from the start of the workshop; and when it ends. */
function timesOf({ start, steps }) {
    const [hours = 0, minutes = 0] = start.split(':').map(Number);
    let at = hours * 60 + minutes;
    const starts = steps.map((step) => {
        const now = clock(at);
        at += step.minutes;
        return now;
    });
    return { starts, end: clock(at) };
}
function clock(minutes) {
    const day = minutes % (24 * 60);
    return `${String(Math.floor(day / 60)).padStart(2, '0')}:${String(day % 60).padStart(2, '0')}`;
}
