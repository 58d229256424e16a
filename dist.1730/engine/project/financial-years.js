"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.lastDayOf = lastDayOf;
exports.yearEnd = yearEnd;
exports.returnDue = returnDue;
exports.financialYears = financialYears;
exports.recordOf = recordOf;
/** The financial years of a society: from the day of registration on, each ending as the rules in force say. */
const dates_1 = require("../../lib/dates");
const in_force_1 = require("./in-force");
/** The last day of a period of this many months that begins with a day: the end of the month where there is no such day. */
function lastDayOf(begins, count) {
    const next = (0, dates_1.addMonths)(begins, count);
    return next.slice(8) === begins.slice(8) ? (0, dates_1.addDays)(next, -1) : next;
}
/**
 * The first end of this month that makes a year of more than 6 and not more than 18 months from a day on.
 * Source: CCBSA 2014 s.77(2), for the first year, which begins on the day of registration. A later year whose month
 * was changed is taken to keep to the same bounds.
 */
function yearEnd(begins, month) {
    const end = (0, dates_1.nextMonthEnd)(month, (0, dates_1.addDays)(lastDayOf(begins, 6), 1));
    const last = lastDayOf(begins, 18);
    // Only a 29 February can fall one day too late; then the year ends on the 28th.
    return end > last ? last : end;
}
/** The last day for the annual return: 7 months that begin when the year has ended. Source: CCBSA 2014 s.89(1). */
function returnDue(end) {
    return lastDayOf((0, dates_1.addDays)(end, 1), 7);
}
/**
 * The years from the first to the one that holds a day, and at least this many; none while no year end is chosen.
 * The month is that of the rules in force when the year began, or of a change that was registered before the year was
 * over by both; a day that was written down counts before either.
 */
function financialYears(project, registered, on) {
    const years = [];
    let begins = registered;
    while (begins <= on.through || years.length < (on.least ?? 0)) {
        const number = years.length + 1;
        const ends = recordOf(project, number)?.moved ?? endByRules(project, begins);
        if (ends === undefined)
            return [];
        years.push({ number, begins, ends });
        begins = (0, dates_1.addDays)(ends, 1);
    }
    return years;
}
function endByRules(project, begins) {
    const by = (day) => {
        const month = (0, in_force_1.inForce)(project, day).answers['year.end'];
        return typeof month === 'string' ? yearEnd(begins, month) : undefined;
    };
    const end = by(begins);
    const changed = end === undefined ? undefined : by(end);
    const since = end === undefined ? undefined : (0, in_force_1.bookOn)(project, end)?.registered;
    return changed !== undefined && since !== undefined && since <= changed ? changed : end;
}
function recordOf({ years = [] }, number) {
    return years.find((one) => one.number === number);
}
