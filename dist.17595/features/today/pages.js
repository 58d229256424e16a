"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.line = line;
/** What the page of the day shows: a person's own list, the days that come, and what happened. */
const dates_1 = require("../../lib/dates");
/** A line of the list. */
function line(one, today) {
    const { key, words, link, by, coming } = one;
    const late = by !== undefined && by < today && !coming;
    return {
        key,
        words,
        href: link,
        day: by === undefined ? '' : dayWords(by, today, coming === true),
        late,
    };
}
function dayWords(by, today, coming) {
    const near = by === today ? 'today' : by === (0, dates_1.addDays)(today, 1) ? 'tomorrow' : undefined;
    if (coming)
        return near === undefined ? (0, dates_1.longDate)(by) : capital(near);
    if (by < today)
        return `Was due by ${(0, dates_1.longDate)(by)}`;
    return `By ${near ?? (0, dates_1.longDate)(by)}`;
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
