"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.calendarDates = void 0;
/** Dates of the compliance calendar: to do once they are near, and before that to know of. */
const assemble_1 = require("../../engine/clauses/assemble");
const calendar_1 = require("../../engine/lists/calendar");
const in_force_1 = require("../../engine/project/in-force");
const year_view_1 = require("../../engine/project/year-view");
const dates_1 = require("../../lib/dates");
const paths_1 = require("../../web/paths");
/** Days before a date from which it is something to do, as reminders go; and from which it is told of. */
const near = 30;
const told = 120;
const calendarDates = ({ deps, id, project, today }) => {
    const views = (0, year_view_1.yearViews)(project, today, deps.library);
    // What can be done already stands on the list as a step of the year, with its own page.
    const shown = (step) => (0, year_view_1.isSettled)(views, step) || ((0, in_force_1.isRegistered)(project, today) && isOpen(views, step));
    return (0, calendar_1.runningCalendar)((0, assemble_1.listSource)(project, today, deps.library))
        .filter(({ on, step }) => on >= today && on <= (0, dates_1.addDays)(today, told) && !shown(step))
        .map((entry) => ({
        key: `calendar:${entry.id}:${entry.on}`,
        words: entry.what,
        link: (0, paths_1.href)(paths_1.paths.paper, { project: id, document: 'compliance-calendar' }),
        by: entry.on,
        for: { may: 'register' },
        ...(entry.on > (0, dates_1.addDays)(today, near) && { coming: true }),
        ...(/\bs{1,2}\.\d/.test(entry.source) && { law: entry.source }),
    }));
};
exports.calendarDates = calendarDates;
function isOpen(views, step) {
    const found = views.find(({ year }) => year.number === step?.year)?.steps.find(({ id }) => id === step?.id);
    return found?.state === 'now' || found?.state === 'late';
}
