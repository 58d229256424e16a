"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.calendarDates = void 0;
/** Dates of the compliance calendar: to do once they are near, and before that to know of. */
const assemble_1 = require("../../engine/clauses/assemble");
const calendar_1 = require("../../engine/lists/calendar");
const dates_1 = require("../../lib/dates");
const paths_1 = require("../../web/paths");
/** Days before a date from which it is something to do, as reminders go; and from which it is told of. */
const near = 30;
const told = 120;
const calendarDates = ({ deps, id, project, today }) => (0, calendar_1.runningCalendar)((0, assemble_1.listSource)(project, today, deps.library))
    .filter(({ on }) => on >= today && on <= (0, dates_1.addDays)(today, told))
    .map((entry) => ({
    key: `calendar:${entry.id}:${entry.on}`,
    words: entry.what,
    link: (0, paths_1.href)(paths_1.paths.paper, { project: id, document: 'compliance-calendar' }),
    by: entry.on,
    for: { may: 'register' },
    ...(entry.on > (0, dates_1.addDays)(today, near) && { coming: true }),
    ...(/\bs{1,2}\.\d/.test(entry.source) && { law: entry.source }),
}));
exports.calendarDates = calendarDates;
