"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.agreementDates = agreementDates;
exports.addWorkingDays = addWorkingDays;
/** The dates of an agreement: planning, windows for the work, reports, review and renewal. Bank holidays are not known. */
const dates_1 = require("../../lib/dates");
const offer_invoices_1 = require("./offer-invoices");
/** A half of a term by its months; the days in between are the school's own. */
const windows = [
    { months: [9, 10], name: 'Autumn, first half' },
    { months: [11, 12], name: 'Autumn, second half' },
    { months: [1, 2], name: 'Spring, first half' },
    { months: [3], name: 'Spring, second half' },
    { months: [4, 5], name: 'Summer, first half' },
    { months: [6, 7], name: 'Summer, second half' },
];
/**
 * Every date of an agreement, in order.
 * @param reportDays working days between a visit and its report
 */
function agreementDates(terms, reportDays) {
    return Array.from({ length: terms.years }).flatMap((_, index) => {
        const starts = (0, dates_1.addMonths)(terms.starts, index * 12);
        const ends = (0, offer_invoices_1.lastDay)({ starts, years: 1 });
        return yearDates({ starts, ends, year: index + 1, years: terms.years, law: terms.law, reportDays });
    });
}
function yearDates(at) {
    const { starts, ends, year, reportDays } = at;
    const planBy = (0, dates_1.addDays)((0, dates_1.addMonths)(starts, 1), -1);
    const plan = day(`plan-${year}`, planBy, 'Planning meeting by this day', 'We agree with you what matters most, and the dates.');
    const work = windowsOf(starts, at.law).map(({ from, until, name }, index) => ({
        id: `work-${year}-${index + 1}`,
        from,
        until,
        what: `Visits: ${name}`,
        detail: reportDays === undefined
            ? 'On the days that we agree.'
            : `Reports on this work reach you by ${(0, dates_1.longDate)(addWorkingDays(until, reportDays))} at the latest.`,
    }));
    const review = day(`review-${year}`, (0, dates_1.addDays)((0, dates_1.addMonths)(starts, 10), -1), 'Review by this day', 'We look back together: what helped, and what did not.');
    const notice = (0, dates_1.addMonths)((0, dates_1.addDays)(ends, 1), -3);
    const renewal = year < at.years
        ? day(`next-${year}`, ends, `Year ${year} ends`, 'The agreement goes on into its next year.')
        : day(`renewal-${year}`, notice, 'Talk about next year', `Nothing renews by itself. This agreement ends on ${(0, dates_1.longDate)(ends)}.`);
    return [plan, ...work, review, renewal].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
function day(id, on, what, detail) {
    return { id, from: on, until: on, what, detail };
}
/** The six windows of a year that begins on this day, in order. */
function windowsOf(starts, law) {
    return windows
        .map((one) => {
        const from = nextMonthStart(one.months[0], starts);
        const until = (0, dates_1.addDays)((0, dates_1.addMonths)(from, one.months.length), -1);
        // Terms in Scotland begin and end on other days, so its windows go by their months alone.
        const name = law === 'scotland' ? one.months.map((month) => dates_1.months[month - 1]).join(' and ') : one.name;
        return { from, until, name };
    })
        .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
/** The first 1st of this month (1 to 12) that is on or after the date. */
function nextMonthStart(month, date) {
    const year = Number(date.slice(0, 4));
    const first = (of) => `${of}-${String(month).padStart(2, '0')}-01`;
    return first(year) >= date ? first(year) : first(year + 1);
}
/** The day that many working days later, Monday to Friday; bank holidays count as working days. */
function addWorkingDays(date, days) {
    let at = date;
    for (let left = days; left > 0;) {
        at = (0, dates_1.addDays)(at, 1);
        const weekday = new Date(`${at}T00:00:00Z`).getUTCDay();
        if (weekday !== 0 && weekday !== 6)
            left--;
    }
    return at;
}
